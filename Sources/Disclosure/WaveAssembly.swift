internal import Definitions
internal import Measures
internal import Questionnaires
internal import Statistics
internal import Territories

/// Puts a wave's figures and their verdicts together: what is published, and the table with nothing withheld.
struct WaveAssembly {
    private let wave: ProtectedWave
    private let gaps: GapPublishing
    private let changes: [(publishing: ChangePublishing, earlier: ProtectedWave)]
    private let rules: ConfidentialityRules
    private let representation: RepresentationAssembly

    private var estimates: WaveEstimates { wave.estimates }

    init(
        _ wave: ProtectedWave, earlier: [ProtectedWave], rules: ConfidentialityRules, standard: [String],
        references: ReferenceTables
    ) throws(StatisticsError) {
        self.wave = wave
        self.rules = rules
        representation = RepresentationAssembly(wave, references: references)
        gaps = GapPublishing(estimates: wave.estimates, rules: rules, standard: standard)
        var changes: [(ChangePublishing, ProtectedWave)] = []
        for former in earlier {
            changes.append((try ChangePublishing(from: former.estimates, to: wave.estimates), former))
        }
        self.changes = changes.map { (publishing: $0.0, earlier: $0.1) }
    }

    func disclosed() throws(StatisticsError) -> Disclosed {
        var measures: [PublishedMeasure] = []
        var rows: [UnprotectedRow] = []
        for index in estimates.measures.indices {
            measures.append(try published(index))
            rows += unprotected(index)
        }
        let responses = representation.published()
        let withheld =
            measures.reduce(0) { $0 + $1.cells.count(where: \.isConfidential) }
            + responses.count { $0.figure == .count && $0.isConfidential }
        return Disclosed(
            publication: Publication(
                wave: estimates.wave, survey: estimates.survey.id, rules: rules,
                responses: isTotalWithheld ? nil : estimates.responses, measures: measures,
                representation: responses, withheldCells: withheld),
            unprotected: UnprotectedTable(
                wave: estimates.wave, survey: estimates.survey.id, rows: rows,
                representation: representation.unprotected()),
            proofs: wave.proofs)
    }

    /// Whether the number of responses must not be printed: few, or withheld to protect others where it is one of the cells.
    private var isTotalWithheld: Bool {
        guard estimates.responses >= rules.threshold else { return true }
        guard let total = estimates.grid.cells.firstIndex(of: .total) else { return false }
        return zip(estimates.responseCounts, wave.responseProtection).contains { counts, protection in
            counts.counted == .all && protection.verdicts[total] != nil
        }
    }

    private func published(_ index: Int) throws(StatisticsError) -> PublishedMeasure {
        let estimate = estimates.measures[index]
        let cells = zip(estimates.grid.measures[index].cells, estimate.cells).map { cell, figures in
            let gridCell = estimates.grid.cells[cell]
            return PublishedCell(
                territory: PublishedTerritory(gridCell.territory, in: estimates.territories),
                language: PublishedLanguage(gridCell.group, in: estimates.survey),
                group: PublishedGroup(gridCell.group, in: estimates.survey),
                outcome: outcome(of: figures, cell: cell, measure: index))
        }
        var comparisons = try gaps.comparisons(of: index) { wave.isWithheld($0, of: index) }
        for (publishing, earlier) in changes {
            comparisons += try publishing.comparisons(of: index) {
                wave.isWithheld($0, of: index) || earlier.isWithheld($0, of: index)
            }
        }
        return PublishedMeasure(measure: estimate.measure, cells: cells, comparisons: comparisons)
    }

    private func outcome(of figures: CellEstimate, cell: Int, measure: Int) -> PublishedOutcome {
        let estimate = estimates.measures[measure]
        if !estimate.wasAsked { return .notAsked }
        if wave.isWithheld(cell, of: measure) || estimate.measure.isSensitive { return .confidential }
        return PublishedFigure(figures, isTotal: estimates.grid.cells[cell] == .total).map { .shown($0) }
            ?? .notApplicable
    }

    private func unprotected(_ index: Int) -> [UnprotectedRow] {
        let estimate = estimates.measures[index]
        return zip(estimates.grid.measures[index].cells, estimate.cells).map { cell, figures in
            let gridCell = estimates.grid.cells[cell]
            return UnprotectedRow(
                measure: estimate.measure,
                territory: PublishedTerritory(gridCell.territory, in: estimates.territories),
                language: PublishedLanguage(gridCell.group, in: estimates.survey),
                group: PublishedGroup(gridCell.group, in: estimates.survey),
                figure: PublishedFigure(figures, isTotal: true),
                withheldBy: wave.verdicts[index][cell] ?? (estimate.measure.isSensitive ? .primary : nil),
                interval: wave.intervals[index][cell])
        }
    }
}

extension PublishedTerritory {
    init(_ territory: GridTerritory, in set: TerritorySet) {
        switch territory {
        case .all: self = .all
        case .unit(let level, let unit):
            let found = set.levels[level].units[unit]
            self.init(level: set.levels[level].id, code: found.code, name: found.name)
        case .undetermined(let level):
            self.init(level: set.levels[level].id, code: Self.undetermined, name: "")
        }
    }
}

extension PublishedLanguage {
    init(_ group: GridGroup, in survey: Survey) {
        switch group {
        case .all, .category, .undeterminedCategory: self = .all
        case .questionnaire(let index): self.init(basis: "questionnaire", code: survey.languages[index])
        case .undeterminedQuestionnaire: self.init(basis: "questionnaire", code: PublishedTerritory.undetermined)
        case .home(let option):
            let set = survey.homeLanguageQuestion.flatMap { survey.questions[$0].answerSet }
            self.init(basis: "home", code: set?.answers[option].code ?? "")
        }
    }
}

extension PublishedGroup {
    init(_ group: GridGroup, in survey: Survey) {
        switch group {
        case .all, .questionnaire, .undeterminedQuestionnaire, .home: self = .all
        case .category(let grouping, let category):
            let found = survey.groupings[grouping]
            self.init(by: found.id, code: found.categories[category].code)
        case .undeterminedCategory(let grouping):
            self.init(by: survey.groupings[grouping].id, code: PublishedTerritory.undetermined)
        }
    }
}

extension PublishedFigure {
    /// Nil without respondents.
    init?(_ cell: CellEstimate, isTotal: Bool) {
        guard let mean = cell.mean else { return nil }
        self.init(
            respondents: cell.respondents,
            exclusions: isTotal
                ? Exclusions(notConcerned: cell.notConcerned, dontKnow: cell.dontKnow, noAnswer: cell.noAnswer) : nil,
            weightedBase: mean.weightedBase, estimate: mean.estimate, standardError: mean.standardError,
            low: cell.interval?.low, high: cell.interval?.high, intervalMethod: cell.interval?.method.rawValue,
            degreesOfFreedom: mean.degreesOfFreedom, designEffect: mean.designEffect,
            effectiveSampleSize: cell.interval?.effectiveSampleSize, reliability: cell.reliability?.rawValue)
    }
}

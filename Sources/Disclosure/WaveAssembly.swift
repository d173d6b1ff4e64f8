internal import Definitions
internal import Measures
internal import Questionnaires
internal import Statistics
internal import Territories

/// Puts a wave's figures and their verdicts together: what is published, and the table with nothing withheld.
struct WaveAssembly {
    private let wave: ProtectedWave
    private let gaps: GapPublishing
    private let changes: [ChangePublishing]
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
        gaps = GapPublishing(wave: wave, rules: rules, standard: standard)
        var changes: [ChangePublishing] = []
        for former in earlier {
            changes.append(try ChangePublishing(from: former, to: wave))
        }
        self.changes = changes
    }

    func disclosed() throws(StatisticsError) -> Disclosed {
        var measures: [PublishedMeasure] = []
        var rows: [UnprotectedRow] = []
        for index in estimates.measures.indices where estimates.grid.measures[index].isDeclared {
            measures.append(try published(index))
            rows += unprotected(index)
        }
        let responses = representation.published()
        let counted = representation.unprotected()
        let shown = shownResponses
        let withheld =
            measures.reduce(0) { $0 + $1.cells.count(where: \.isConfidential) }
            + responses.count { $0.figure == .count && $0.isConfidential }
        let publication = Publication(
            wave: estimates.wave, survey: estimates.survey.id, rules: rules, responses: shown.responses,
            hasStandingResponses: shown.isStanding, measures: measures,
            relations: PublishedRelations(of: estimates), representation: responses,
            withheldCells: withheld, waitingCells: waiting(measures, rows) + waiting(responses, counted))
        return Disclosed(
            publication: publication,
            unprotected: UnprotectedTable(
                wave: estimates.wave, survey: estimates.survey.id, rows: rows,
                representation: counted),
            proofs: wave.proofs, memory: wave.memory(after: publication), redefined: wave.redefined)
    }

    private func waiting(_ measures: [PublishedMeasure], _ rows: [UnprotectedRow]) -> Int {
        zip(measures.flatMap(\.cells), rows).count { cell, row in
            guard cell.isHeld, let former = cell.figure else { return false }
            return !(row.figure?.isLike(former) ?? false)
        }
    }

    private func waiting(_ responses: [PublishedRepresentation], _ rows: [UnprotectedRepresentation]) -> Int {
        zip(responses, rows).count { $0.figure == .count && $0.isHeld && $0.outcome != $1.row.outcome }
    }

    /// The number of responses; nil where it must not be printed: few, or withheld to protect others where it is one of the
    /// cells. And whether it stays as it was published.
    private var shownResponses: (responses: Int?, isStanding: Bool) {
        let verdict = wave.totalOfResponses
        if wave.isHeld(verdict), let former = wave.told?.responses { return (former, true) }
        guard verdict == nil, estimates.responses >= rules.threshold else { return (nil, false) }
        return (estimates.responses, wave.told?.responses == estimates.responses && !wave.hasRenewedResponses)
    }

    private func published(_ index: Int) throws(StatisticsError) -> PublishedMeasure {
        let estimate = estimates.measures[index]
        let cells = declared(index).map { cell, figures in
            let gridCell = estimates.grid.cells[cell]
            let now = PublishedFigure(figures, isTotal: gridCell == .total)
            let former = wave.standingFigure(ofCell: cell, of: index)
            let staysEmpty = former == nil && wave.staysEmpty(cell, of: index)
            return PublishedCell(
                territory: PublishedTerritory(gridCell.territory, in: estimates.territories),
                language: PublishedLanguage(gridCell.group, in: estimates.survey),
                group: PublishedGroup(gridCell.group, in: estimates.survey),
                outcome: outcome(
                    of: staysEmpty ? nil : former ?? now, cell: cell, measure: index,
                    isStanding: former != nil || staysEmpty),
                isStanding: former != nil || staysEmpty,
                isHeld: former != nil && wave.isHeld(wave.verdicts[index][cell])
                    || staysEmpty && wave.isWithheld(cell, of: index))
        }
        var comparisons = try gaps.comparisons(of: index)
        for publishing in changes { comparisons += try publishing.comparisons(of: index) }
        return PublishedMeasure(measure: estimate.measure, cells: cells, comparisons: comparisons)
    }

    /// Cells of the grid that the pipeline declares, with what is estimated in them.
    private func declared(_ index: Int) -> [(Int, CellEstimate)] {
        let gridded = estimates.grid.measures[index]
        return zip(gridded.cells, estimates.measures[index].cells).filter { !gridded.former.contains($0.0) }
    }

    private func outcome(
        of figure: PublishedFigure?, cell: Int, measure: Int, isStanding: Bool
    ) -> PublishedOutcome {
        let estimate = estimates.measures[measure]
        if !estimate.wasAsked { return .notAsked }
        if estimate.measure.isSensitive { return .confidential }
        if wave.isWithheld(cell, of: measure), !isStanding { return .confidential }
        return figure.map { .shown($0) } ?? .notApplicable
    }

    private func unprotected(_ index: Int) -> [UnprotectedRow] {
        let estimate = estimates.measures[index]
        return declared(index).map { cell, figures in
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

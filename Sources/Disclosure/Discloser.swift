internal import CellSuppression
internal import Definitions
package import Measures
internal import Questionnaires
internal import Statistics
internal import Territories

/// Turns the estimates of a wave into what may be published.
///
/// For each base (the respondents several measures share) the primary rules say which counts must stay unknown, withholding
/// is completed until none can be computed, and the audit attacks the result as a reader would who knows every rule.
/// Counts alone do not do: published shares give favourable and other answers apart, and where few people all gave the
/// same answer, what everybody said each one said. So no reader may be certain that a withheld group is unanimous.
/// Measures on sensitive answers (disability) are never published.
package enum Discloser {
    /// - Throws: `exposed` when the audit finds a withheld count that can be narrowed down: nothing may be published then.
    package static func disclose(
        _ estimates: WaveEstimates, rules: ConfidentialityRules
    ) throws(DisclosureError) -> Disclosed {
        var verdicts = [[Int: Verdict]](repeating: [:], count: estimates.measures.count)
        var intervals = [[Int: AuditInterval]](repeating: [:], count: estimates.measures.count)
        var proofs: [BaseProof] = []
        for base in estimates.bases {
            let id = base.measures.map { estimates.measures[$0].measure.id }
            let judged: Judged
            do throws(SuppressionError) {
                judged = try judge(base, of: estimates, rules: rules)
            } catch {
                throw .failed(wave: estimates.wave, measure: id.first ?? "", code: error.code)
            }
            let wasAsked = base.measures.contains { estimates.measures[$0].wasAsked }
            if wasAsked, judged.exposed > 0 {
                throw .exposed(wave: estimates.wave, measure: id.first ?? "", cells: judged.exposed)
            }
            for measure in base.measures {
                verdicts[measure] = judged.verdicts
                intervals[measure] = judged.intervals
            }
            proofs.append(BaseProof(measures: id, judged: judged))
        }
        return assemble(estimates, rules: rules, verdicts: verdicts, intervals: intervals, proofs: proofs)
    }

    /// Why a cell is withheld.
    enum Verdict: Sendable {
        case primary, complementary
    }

    /// The outcome for one base.
    struct Judged {
        /// Verdict by grid cell; cells without one are published.
        var verdicts: [Int: Verdict] = [:]
        var sensitive = 0
        var exposed = 0
        /// By grid cell, for printed sensitive cells.
        var intervals: [Int: AuditInterval] = [:]
    }

    private static func judge(
        _ base: Base, of estimates: WaveEstimates, rules: ConfidentialityRules
    ) throws(SuppressionError) -> Judged {
        let counts = try SensitiveCounts(of: base, in: estimates, rules: rules)
        let suppression = try protect(counts.table, threshold: rules.threshold)
        var withheld = Set(suppression.withheld)
        let answers = base.measures.compactMap { estimates.measures[$0].favourable }
            .flatMap { favourable in [favourable, zip(base.counts, favourable).map { $0 - $1 }] }
        // A cell withheld for one answer may be unanimous in another, so all are looked at until nothing more goes.
        var before = -1
        while withheld.count > before {
            before = withheld.count
            for given in answers {
                let table = try counts.unanimity(of: given, withheld: withheld)
                withheld.formUnion(try protect(table, threshold: 1).withheld)
            }
        }
        var judged = Judged()
        for cell in withheld { judged.verdicts[counts.gridCells[cell]] = .complementary }
        for cell in suppression.primary { judged.verdicts[counts.gridCells[cell]] = .primary }
        let final = withheld.sorted()
        let report = try audit(
            counts.table, withheld: final, threshold: rules.threshold, witnesses: suppression.witnesses)
        for given in answers {
            let unanimity = try audit(
                counts.unanimity(of: given, withheld: withheld), withheld: final, threshold: 1)
            judged.exposed += unanimity.verdicts.count { !$0.exposures.isEmpty }
        }
        for interval in try exactIntervals(counts.table, withheld: final)
        where interval.cell < counts.gridCells.count {
            let cell = counts.gridCells[interval.cell]
            judged.intervals[cell] = AuditInterval(
                cell: cell, lowest: interval.outsider.lower, highest: interval.outsider.upper)
        }
        judged.sensitive = report.verdicts.count
        judged.exposed += report.verdicts.count { !$0.exposures.isEmpty }
        return judged
    }

    private static func assemble(
        _ estimates: WaveEstimates, rules: ConfidentialityRules, verdicts: [[Int: Verdict]],
        intervals: [[Int: AuditInterval]], proofs: [BaseProof]
    ) -> Disclosed {
        var measures: [PublishedMeasure] = []
        var rows: [UnprotectedRow] = []
        for (index, estimate) in estimates.measures.enumerated() {
            var cells: [PublishedCell] = []
            for (cell, figures) in zip(estimates.grid.measures[index].cells, estimate.cells) {
                let gridCell = estimates.grid.cells[cell]
                let verdict = verdicts[index][cell]
                let territory = PublishedTerritory(gridCell.territory, in: estimates.territories)
                let language = PublishedLanguage(gridCell.language, in: estimates.survey)
                let figure = PublishedFigure(figures, isTotal: gridCell == .total)
                let outcome: PublishedOutcome =
                    if !estimate.wasAsked {
                        .notAsked
                    } else if verdict != nil || estimate.measure.isSensitive {
                        .confidential
                    } else if let figure {
                        .shown(figure)
                    } else {
                        .notApplicable
                    }
                cells.append(PublishedCell(territory: territory, language: language, outcome: outcome))
                rows.append(
                    UnprotectedRow(
                        measure: estimate.measure, territory: territory, language: language,
                        figure: PublishedFigure(figures, isTotal: true),
                        withheldBy: verdict ?? (estimate.measure.isSensitive ? .primary : nil),
                        interval: intervals[index][cell]))
            }
            measures.append(PublishedMeasure(measure: estimate.measure, cells: cells))
        }
        let withheld = measures.joined { $0.cells.count(where: \.isConfidential) }
        return Disclosed(
            publication: Publication(
                wave: estimates.wave, survey: estimates.survey.id, rules: rules,
                responses: estimates.responses < rules.threshold ? nil : estimates.responses, measures: measures,
                withheldCells: withheld),
            unprotected: UnprotectedTable(wave: estimates.wave, survey: estimates.survey.id, rows: rows),
            proofs: proofs)
    }
}

extension Sequence {
    fileprivate func joined(_ count: (Element) -> Int) -> Int { reduce(0) { $0 + count($1) } }
}

extension GridCell {
    static let total = GridCell(territory: .all, language: .all)
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
    init(_ language: GridLanguage, in survey: Survey) {
        switch language {
        case .all: self = .all
        case .questionnaire(let index): self.init(basis: "questionnaire", code: survey.languages[index])
        case .undeterminedQuestionnaire: self.init(basis: "questionnaire", code: PublishedTerritory.undetermined)
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

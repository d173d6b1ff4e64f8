package import Questionnaires
package import Responses
package import Statistics
package import Territories

/// Applies `Statistics` to a table of responses for the declared grid.
package struct Estimator: Sendable {
    package let survey: Survey
    package let territories: TerritorySet
    package let grid: Grid
    /// Interval of shares; other means take t intervals.
    package let interval: IntervalMethod

    package init(survey: Survey, territories: TerritorySet, grid: Grid, interval: IntervalMethod) {
        self.survey = survey
        self.territories = territories
        self.grid = grid
        self.interval = interval
    }

    /// Figures of one wave. One pass over the records fills atoms, cells are sums of atoms in ascending order, so the
    /// digits depend on nothing but the responses.
    /// - Parameter wave: index into the table's waves.
    /// - Throws: a `StatisticsError` only when a weight is out of range, which reading has excluded.
    package func estimate(_ table: ResponseTable, wave: Int) throws(StatisticsError) -> WaveEstimates {
        let atoms = AtomSpace(grid: grid, survey: survey, territories: territories)
        let rules = grid.measures.map { ScoreRule(measure: $0.measure, survey: survey, layout: table.layout) }
        var tallies = Array(repeating: MeasureTally(atoms: atoms.count), count: rules.count)
        var asked = Array(repeating: false, count: rules.count)
        var responses = 0
        for row in 0..<table.count where Int(table.wave[row]) == wave {
            responses += 1
            let atom = atoms.atom(place: table.place[row], language: table.language[row])
            for (index, rule) in rules.enumerated() {
                try tallies[index].add(rule.outcome(in: table, row: row), weight: table.weight[row], atom: atom)
                asked[index] = asked[index] || rule.isAsked(in: table, row: row)
            }
        }
        guard responses > 0 else {
            return WaveEstimates(
                wave: table.waves[wave], survey: survey, territories: territories, grid: grid, atoms: atoms,
                responses: 0, bases: [], measures: [])
        }
        let design = try Design(sampleSize: responses)
        var measures: [MeasureEstimates] = []
        for (index, gridded) in grid.measures.enumerated() {
            var cells: [CellEstimate] = []
            for cell in gridded.cells {
                cells.append(
                    try estimate(tallies[index], over: atoms.atomsOfCell[cell], of: gridded.measure, in: design))
            }
            measures.append(
                MeasureEstimates(
                    measure: gridded.measure, wasAsked: asked[index],
                    favourable: gridded.measure.kind == .share ? tallies[index].ones : nil, cells: cells))
        }
        return WaveEstimates(
            wave: table.waves[wave], survey: survey, territories: territories, grid: grid, atoms: atoms,
            responses: responses, bases: bases(of: rules, tallies: tallies), measures: measures)
    }

    private func estimate(
        _ tally: MeasureTally, over atoms: [Int], of measure: Measure, in design: Design
    ) throws(StatisticsError) -> CellEstimate {
        var moments = DomainMoments()
        var cell = CellEstimate(respondents: 0, notConcerned: 0, dontKnow: 0, noAnswer: 0)
        for atom in atoms {
            moments.merge(tally.moments[atom])
            cell.notConcerned += tally.notConcerned[atom]
            cell.dontKnow += tally.dontKnow[atom]
            cell.noAnswer += tally.noAnswer[atom]
        }
        cell.respondents = moments.count
        guard let mean = try DomainMean(of: moments, in: design) else { return cell }
        cell.mean = mean
        if measure.kind == .share {
            cell.interval = try mean.interval(interval)
            cell.reliability = try ReliabilityProfile.advisory.reliability(ofShare: mean)
        } else {
            cell.interval = try mean.interval(.t)
            cell.reliability = ReliabilityProfile.advisory.reliability(ofMean: mean)
        }
        return cell
    }

    /// Measures on the same answers share one base; an index has a base of its own.
    private func bases(of rules: [ScoreRule], tallies: [MeasureTally]) -> [Base] {
        var measuresOfSlot: [Int: [Int]] = [:]
        var groups: [[Int]] = []
        for (index, rule) in rules.enumerated() {
            switch rule {
            case .code(let slot, _), .options(let slot, _, _, _, _), .number(let slot, _):
                measuresOfSlot[slot, default: []].append(index)
            case .mean: groups.append([index])
            }
        }
        groups += measuresOfSlot.values
        return groups.sorted { $0[0] < $1[0] }.map { group in
            Base(measures: group, counts: tallies[group[0]].moments.map(\.count))
        }
    }
}

extension ScoreRule {
    /// Whether the record's file had a column for the measure's question.
    fileprivate func isAsked(in table: ResponseTable, row: Int) -> Bool {
        switch self {
        case .code(let slot, _), .options(let slot, _, _, _, _), .number(let slot, _):
            table.codes[slot][row] != AnswerCode.notAsked
        case .mean(let items): items.contains { $0.isAsked(in: table, row: row) }
        }
    }
}

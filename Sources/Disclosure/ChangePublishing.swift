internal import Measures
internal import Questionnaires
internal import Statistics

/// Makes what is published of the changes between two waves: only where both figures are shown, and no difference across a
/// break in the series.
struct ChangePublishing {
    let earlier: WaveEstimates
    let later: WaveEstimates
    let changes: WaveChanges

    init(from earlier: WaveEstimates, to later: WaveEstimates) throws(StatisticsError) {
        self.earlier = earlier
        self.later = later
        changes = try WaveChanges(from: earlier, to: later)
    }

    /// - Parameter isWithheld: whether a cell of the grid is, in either wave.
    func comparisons(
        of measure: Int, isWithheld: (Int) -> Bool
    ) throws(StatisticsError) -> [PublishedComparison] {
        var published: [PublishedComparison] = []
        for family in families(of: measure) {
            var tests = ComparisonFamily()
            var places: [Int?] = []
            for change in family {
                let isShown = hiding(change, measure: measure, isWithheld: isWithheld) == nil
                if isShown, let estimate = change.estimate {
                    places.append(try tests.add(estimate))
                } else {
                    places.append(nil)
                }
            }
            let figures = try tests.differences()
            for (change, place) in zip(family, places) {
                let hidden = hiding(change, measure: measure, isWithheld: isWithheld) ?? .notApplicable
                published.append(comparison(change, place.map { .shown(figures[$0]) } ?? hidden))
            }
        }
        return published
    }

    /// Changes that stand in one table: the territories of one level, or the groups of one territory.
    private func families(of measure: Int) -> [[WaveChanges.Change]] {
        var order: [Int?] = []
        var families: [Int?: [WaveChanges.Change]] = [:]
        for change in changes.measures[measure] {
            let level = later.grid.cells[change.cell].territory.level
            if families[level] == nil { order.append(level) }
            families[level, default: []].append(change)
        }
        return order.compactMap { families[$0] }
    }

    private func hiding(
        _ change: WaveChanges.Change, measure: Int, isWithheld: (Int) -> Bool
    ) -> PublishedComparison.Outcome? {
        if !earlier.measures[measure].wasAsked || !later.measures[measure].wasAsked { return .notAsked }
        if case .break = change.comparability { return .notComparable }
        return later.measures[measure].measure.isSensitive || isWithheld(change.cell) ? .confidential : nil
    }

    private func comparison(
        _ change: WaveChanges.Change, _ outcome: PublishedComparison.Outcome
    ) -> PublishedComparison {
        let cell = later.grid.cells[change.cell]
        let group = PublishedGroup(cell.group, in: later.survey)
        return PublishedComparison(
            kind: .difference, territory: PublishedTerritory(cell.territory, in: later.territories),
            language: PublishedLanguage(cell.group, in: later.survey), group: group.inWave(later.wave),
            comparedTo: earlier.wave, adjustedFor: [], outcome: outcome)
    }
}

extension PublishedGroup {
    /// The group as a comparison of waves names it: `wave`, or the grouping and the wave (`employment+wave`).
    func inWave(_ wave: String) -> PublishedGroup {
        self == .all
            ? PublishedGroup(by: "wave", code: wave) : PublishedGroup(by: by + "+wave", code: "\(code)+\(wave)")
    }
}

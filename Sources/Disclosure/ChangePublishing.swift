internal import Measures
internal import Questionnaires
internal import Statistics

/// Makes what is published of the changes between two waves: only where both figures are shown, and no difference across a
/// break in the series.
struct ChangePublishing {
    private let from: ProtectedWave
    private let to: ProtectedWave
    private let changes: WaveChanges

    private var earlier: WaveEstimates { from.estimates }
    private var later: WaveEstimates { to.estimates }

    init(from earlier: ProtectedWave, to later: ProtectedWave) throws(StatisticsError) {
        from = earlier
        to = later
        changes = try WaveChanges(from: earlier.estimates, to: later.estimates)
    }

    func comparisons(of measure: Int) throws(StatisticsError) -> [PublishedComparison] {
        var published: [PublishedComparison] = []
        for family in families(of: measure) {
            var tests = ComparisonFamily()
            var places: [Int?] = []
            for change in family {
                let isShown = hiding(change, measure: measure) == nil
                if isShown, let estimate = estimate(of: change, measure: measure) {
                    places.append(try tests.add(estimate))
                } else {
                    places.append(nil)
                }
            }
            let figures = try tests.differences()
            for (change, place) in zip(family, places) {
                let hidden = hiding(change, measure: measure) ?? .notApplicable
                published.append(comparison(change, place.map { .shown(figures[$0]) } ?? hidden))
            }
        }
        return published
    }

    /// From the answers; where the update of a figure waits, from the figures as they are shown.
    private func estimate(of change: WaveChanges.Change, measure: Int) -> PairedEstimate? {
        let standing = [from, to].map { $0.standingFigure(ofCell: change.cell, of: measure) }
        guard standing.contains(where: { $0 != nil }) else { return change.estimate }
        let gridded = later.grid.measures[measure]
        let shown = zip([from, to], standing).compactMap { wave, figure -> PublishedFigure? in
            figure
                ?? wave.estimates.measures[measure].estimate(ofCell: change.cell, in: gridded).flatMap {
                    PublishedFigure($0, isTotal: false)
                }
        }
        guard shown.count == 2 else { return nil }
        return PairedEstimate(from: PublishedMean(shown[0]), to: PublishedMean(shown[1]))
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

    private func hiding(_ change: WaveChanges.Change, measure: Int) -> PublishedComparison.Outcome? {
        if !earlier.measures[measure].wasAsked || !later.measures[measure].wasAsked { return .notAsked }
        if case .break = change.comparability { return .notComparable }
        if later.measures[measure].measure.isSensitive { return .confidential }
        let isHidden = [from, to].contains {
            $0.isWithheld(change.cell, of: measure) && $0.standingFigure(ofCell: change.cell, of: measure) == nil
        }
        return isHidden ? .confidential : nil
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

package import Questionnaires
package import Statistics

/// What changed between two waves in the cells whose tables compare waves.
package struct WaveChanges: Sendable {
    package let earlier: String
    package let later: String
    /// One per measure of the grid, each with one per cell of ``GriddedMeasure/changes``.
    package let measures: [[Change]]

    /// One cell in two waves.
    package struct Change: Sendable {
        /// Index into the grid's cells.
        package let cell: Int
        package let comparability: Comparability
        /// Nil when nobody answered in one of the waves.
        package let estimate: PairedEstimate?
    }

    /// - Parameters:
    ///   - earlier, later: estimates on the same grid.
    /// - Throws: a `StatisticsError` only for a bug.
    package init(from earlier: WaveEstimates, to later: WaveEstimates) throws(StatisticsError) {
        self.earlier = earlier.wave
        self.later = later.wave
        var measures: [[Change]] = []
        for (index, gridded) in later.grid.measures.enumerated() {
            let comparability = later.survey.comparability(of: gridded.measure, earlier.wave, later.wave)
            var changes: [Change] = []
            for cell in gridded.changes {
                let before = earlier.measures[index].estimate(ofCell: cell, in: gridded)
                let after = later.measures[index].estimate(ofCell: cell, in: gridded)
                changes.append(
                    Change(
                        cell: cell, comparability: comparability,
                        estimate: try PairedEstimate(from: before?.domain, to: after?.domain)))
            }
            measures.append(changes)
        }
        self.measures = measures
    }
}

extension PairedEstimate {
    /// The later estimate beside the earlier one, of independent samples.
    fileprivate init?(from earlier: WaveDomain?, to later: WaveDomain?) throws(StatisticsError) {
        guard let earlier, let later,
            let pair = try EstimatePair(
                independent: later.moments, in: later.design, and: earlier.moments, in: earlier.design)
        else { return nil }
        self.init(
            pair: pair, respondents: later.moments.count, comparedRespondents: earlier.moments.count)
    }
}

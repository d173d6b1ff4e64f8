internal import Measures
internal import Statistics

/// Comparisons that a reader sees together: their p-values are adjusted together (Holm), and their intervals cover
/// together.
struct ComparisonFamily {
    private var members: [Member] = []
    /// p-values of those that are shown as they were published.
    private var standing: [Double] = []

    private struct Member {
        let estimate: PairedEstimate
        let difference: Difference
        let ratio: Ratio?
        let reliability: Reliability
    }

    /// Adds a comparison that is shown, with caution where a side is small, or unanimous so that its spread was borrowed from the
    /// other.
    ///
    /// - Returns: its place in the family.
    @discardableResult
    mutating func add(_ estimate: PairedEstimate) throws(StatisticsError) -> Int {
        let difference = try Difference(estimate.pair)
        return add(estimate, difference, isWeak: estimate.smallerSide < 30 || difference.hasBorrowedVariance)
    }

    /// Adds one with the same mix on both sides, with caution as far as the plain one tells.
    mutating func add(_ estimate: PairedEstimate, besides plain: PairedEstimate) throws(StatisticsError) {
        _ = add(estimate, try Difference(estimate.pair), isWeak: plain.smallerSide < 30)
    }

    private mutating func add(_ estimate: PairedEstimate, _ difference: Difference, isWeak: Bool) -> Int {
        members.append(
            Member(
                estimate: estimate, difference: difference, ratio: Ratio(estimate.pair),
                reliability: isWeak ? .caution : .good))
        return members.count - 1
    }

    /// Adds a difference that is shown as it was published: it is adjusted no more, but the others are beside it.
    mutating func add(standing figure: ComparisonFigure) throws(StatisticsError) {
        guard let standardError = figure.standardError else { return }
        let test = try TTest(
            statistic: figure.estimate / standardError, degreesOfFreedom: figure.degreesOfFreedom)
        standing.append(test.pValue)
    }

    /// The same of a rounded one: as nobody knows its p-value any more it is taken for the largest, which makes the others' no smaller.
    mutating func add(standing figure: RoundedComparison) {
        if figure.low != nil { standing.append(1) }
    }

    /// The differences of all members, in the order they were added.
    func differences() throws(StatisticsError) -> [ComparisonFigure] {
        let adjusted = try Family.adjusted(members.map(\.difference.pValue) + standing)
        let level = try level
        var figures: [ComparisonFigure] = []
        for (member, pValue) in zip(members, adjusted) {
            let interval = try member.difference.interval(level: level)
            figures.append(
                ComparisonFigure(
                    respondents: member.estimate.respondents, comparedRespondents: member.estimate.comparedRespondents,
                    estimate: member.difference.estimate, groupEstimate: member.estimate.pair.first,
                    comparedEstimate: member.estimate.pair.second, standardError: member.difference.standardError,
                    low: interval?.low, high: interval?.high, intervalMethod: interval?.method.rawValue,
                    degreesOfFreedom: member.difference.degreesOfFreedom,
                    hasBorrowedVariance: member.difference.hasBorrowedVariance, familySize: testCount, level: level,
                    adjustedPValue: pValue,
                    verdict: Statistics.Verdict(adjustedPValue: pValue).rawValue,
                    reliability: member.reliability.rawValue))
        }
        return figures
    }

    /// The ratios of all members; nil where one of the figures is not positive.
    func ratios() throws(StatisticsError) -> [ComparisonFigure?] {
        let level = try level
        var figures: [ComparisonFigure?] = []
        for member in members {
            guard let ratio = member.ratio else {
                figures.append(nil)
                continue
            }
            let interval = try ratio.interval(level: level)
            figures.append(
                ComparisonFigure(
                    respondents: member.estimate.respondents, comparedRespondents: member.estimate.comparedRespondents,
                    estimate: ratio.estimate, groupEstimate: member.estimate.pair.first,
                    comparedEstimate: member.estimate.pair.second,
                    standardError: ratio.logStandardError.map { $0 * ratio.estimate }, low: interval?.low,
                    high: interval?.high, intervalMethod: interval?.method.rawValue,
                    degreesOfFreedom: ratio.degreesOfFreedom, hasBorrowedVariance: ratio.hasBorrowedVariance,
                    familySize: testCount, level: level, adjustedPValue: nil, verdict: nil,
                    reliability: member.reliability.rawValue))
        }
        return figures
    }

    private var testCount: Int { members.count { $0.difference.pValue != nil } + standing.count }

    /// Bonferroni's level over the members that have a test.
    private var level: Double {
        get throws(StatisticsError) { try Family.intervalLevel(of: max(1, testCount)) }
    }
}

internal import Statistics

/// What is told of a gap with the same mix on both sides.
///
/// It rests on those whose stratum is known, so its numbers of answers would be counts of their own, and its digits give back those of
/// each stratum: beside the plain ones, those of other groups or those of another publication they tell of few. So they are not told,
/// nor anything that gives them back: no standard error, degrees of freedom or p-value, and the estimate and its interval only as
/// precisely as they are known.
package struct RoundedComparison: Sendable, Equatable, Codable {
    /// Rounded to 1, 2 or 5 times a power of ten, at least a third of its standard error.
    package let estimate: Double
    /// Rounded outwards to the same; nil where there is no test.
    package let low: Double?
    package let high: Double?
    package let intervalMethod: String?
    /// Comparisons with a test that a reader sees together, and the level of each interval that follows from their number.
    package let familySize: Int
    package let level: Double
    /// `established` or `not-established`, as the test says before anything is rounded.
    package let verdict: String?
    /// `good`, or `caution` where a side of the plain gap has fewer than 30 answers.
    package let reliability: String

    init(_ figure: ComparisonFigure) {
        let unit = RoundingUnit(standardError: figure.standardError)
        estimate = unit.nearest(figure.estimate)
        low = figure.low.map(unit.down)
        high = figure.high.map(unit.up)
        intervalMethod = figure.intervalMethod
        familySize = figure.familySize
        level = figure.level
        verdict = figure.verdict
        reliability = figure.reliability
    }
}

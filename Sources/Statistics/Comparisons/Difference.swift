/// The difference of two estimates, first less second.
package struct Difference: Equatable, Sendable {
    /// ȳ₁ − ȳ₂, in the unit of the measure (a fraction for shares).
    package let estimate: Double
    /// √(V₁ + V₂ − 2C), positive; `nil` when `test` has an obstacle.
    package let standardError: Double?
    /// See `EstimatePair.degreesOfFreedom`.
    package let degreesOfFreedom: Int
    /// The t test of no difference, or why there is none.
    package let test: Test
    /// Whether the variance of a unanimous side was taken from the other: R's `svyttest` would say 0 there.
    package let hasBorrowedVariance: Bool

    package enum Test: Equatable, Sendable {
        case done(TTest)
        /// Neither test nor interval.
        case impossible(EstimatePair.Obstacle)
    }

    /// - Throws: `distributionFailed`.
    package init(_ pair: EstimatePair) throws(StatisticsError) {
        estimate = pair.first - pair.second
        degreesOfFreedom = pair.degreesOfFreedom
        hasBorrowedVariance = pair.hasBorrowedVariance
        guard let variance = pair.varianceOfContrast(1, 1) else {
            standardError = nil
            test = .impossible(pair.obstacle ?? .noStandardError)
            return
        }
        standardError = variance.squareRoot()
        test = .done(
            try TTest(statistic: estimate / variance.squareRoot(), degreesOfFreedom: pair.degreesOfFreedom))
    }

    /// The p-value before any adjustment; `nil` without a test.
    package var pValue: Double? {
        if case .done(let test) = test { test.pValue } else { nil }
    }

    /// estimate ± t(df) · SE, method `t`; `nil` without a test.
    ///
    /// - Parameter level: strictly between 0 and 1; `Family.intervalLevel(of:)` for one difference among several.
    /// - Throws: `invalidLevel`, `distributionFailed`.
    package func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        try requireLevel(level)
        guard let standardError else { return nil }
        return try .studentT(
            around: estimate, standardError: standardError, degreesOfFreedom: degreesOfFreedom, level: level)
    }
}

/// A two-sided Student t test.
package struct TTest: Equatable, Sendable {
    /// t, estimate over standard error.
    package let statistic: Double
    /// Positive.
    package let degreesOfFreedom: Int
    /// 2 · P(T ≤ −|t|), in [0, 1], accurate also when tiny.
    package let pValue: Double

    /// - Throws: `invalidArgument`, `invalidParameter`, `distributionFailed`.
    package init(statistic: Double, degreesOfFreedom: Int) throws(StatisticsError) {
        self.statistic = statistic
        self.degreesOfFreedom = degreesOfFreedom
        pValue =
            2 * (try StudentT.cumulativeProbability(of: -abs(statistic), degreesOfFreedom: Double(degreesOfFreedom)))
    }
}

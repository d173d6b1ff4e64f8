/// The ratio of two positive estimates, first over second.
package struct Ratio: Equatable, Sendable {
    /// r = ȳ₁/ȳ₂, positive.
    package let estimate: Double
    /// SE(log r) by the delta method: √(V₁/ȳ₁² + V₂/ȳ₂² − 2C/(ȳ₁ȳ₂)), R's `svycontrast(…, quote(log(a/b)))` on
    /// `svyby(…, covmat = TRUE)`. SE(r) is `estimate` times this one. `nil` where there
    /// is no test, see `EstimatePair.obstacle`.
    package let logStandardError: Double?
    /// See `EstimatePair.degreesOfFreedom`.
    package let degreesOfFreedom: Int
    /// As for `Difference`.
    package let hasBorrowedVariance: Bool

    /// `nil` unless both estimates are positive.
    package init?(_ pair: EstimatePair) {
        guard pair.first > 0, pair.second > 0 else { return nil }
        estimate = pair.first / pair.second
        logStandardError = pair.varianceOfContrast(1 / pair.first, 1 / pair.second)?.squareRoot()
        degreesOfFreedom = pair.degreesOfFreedom
        hasBorrowedVariance = pair.hasBorrowedVariance
    }

    /// r · exp(± t(df) · SE(log r)), method `log-t`; `nil` without a standard error.
    ///
    /// - Parameter level: strictly between 0 and 1.
    /// - Throws: `invalidLevel`, `distributionFailed`.
    package func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        try requireLevel(level)
        guard let logStandardError else { return nil }
        return try .logStudentT(
            around: estimate, logStandardError: logStandardError, degreesOfFreedom: degreesOfFreedom, level: level)
    }
}

import CDistributions

/// Student's t distribution; degrees of freedom are positive and need not be whole.
package enum StudentT {
    /// The t with P(T <= t) = probability (R's `qt`).
    ///
    /// - Parameters:
    ///   - probability: strictly between 0 and 1.
    ///   - degreesOfFreedom: positive and finite.
    /// - Throws: `invalidProbability`, `invalidParameter`, `distributionFailed` (the value overflows, which takes
    ///   far less than one degree of freedom).
    package static func quantile(
        probability: Double, degreesOfFreedom: Double
    ) throws(StatisticsError) -> Double {
        guard probability > 0, probability < 1 else { throw .invalidProbability(probability) }
        try requireValid(degreesOfFreedom)
        var result = Double.nan
        try checkStatus(CDistributionsStudentTQuantile(degreesOfFreedom, probability, &result))
        return result
    }

    /// P(T <= t), in [0, 1] (R's `pt`).
    ///
    /// - Parameters:
    ///   - t: finite.
    ///   - degreesOfFreedom: positive and finite.
    /// - Throws: `invalidArgument`, `invalidParameter`, `distributionFailed`.
    package static func cumulativeProbability(
        of t: Double, degreesOfFreedom: Double
    ) throws(StatisticsError) -> Double {
        guard t.isFinite else { throw .invalidArgument(t) }
        try requireValid(degreesOfFreedom)
        var result = Double.nan
        try checkStatus(CDistributionsStudentTCumulative(degreesOfFreedom, t, &result))
        return result
    }

    /// The positive t that a two-sided interval at `level` is wide in standard errors: the 1 − (1 − level)/2 quantile.
    ///
    /// Taken from the lower tail, where the probability suffers no rounding.
    /// - Throws: `invalidLevel`, `invalidParameter`, `distributionFailed`.
    static func criticalValue(level: Double, degreesOfFreedom: Int) throws(StatisticsError) -> Double {
        try requireLevel(level)
        return -(try quantile(probability: (1 - level) / 2, degreesOfFreedom: Double(degreesOfFreedom)))
    }

    private static func requireValid(_ degreesOfFreedom: Double) throws(StatisticsError) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .invalidParameter(degreesOfFreedom) }
    }
}

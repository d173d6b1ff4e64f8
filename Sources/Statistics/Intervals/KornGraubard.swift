/// Korn and Graubard's interval for a share under a complex design: Clopper–Pearson limits at an effective sample
/// size n* (Korn and Graubard 1998, Survey Methodology 24(2), 193–201; Parker et al. 2017, Vital and Health
/// Statistics 2(175), for the cap and the edge rule).
///
/// n* = p(1 − p)/SE² · [t(n − 1) / t(df)]², the t being quantiles at 1 − α/2. At p = 0 or p = 1 the formula is 0/0 and
/// n* = n by convention, with or without the cap (R's `svyciprop` gives NaN there).
package struct KornGraubard: Equatable, Sendable {
    /// p, in [0, 1].
    package let share: Double
    /// Standard error of p, finite and not negative; `nil` when undefined.
    package let standardError: Double?
    /// n, the unweighted records of the domain, at least 1.
    package let records: Int
    /// Degrees of freedom of the design in the domain; 0 when there is nothing to estimate a variance from.
    package let degreesOfFreedom: Int

    /// - Throws: `notAShare` unless `share` is in [0, 1], `invalidStandardError`, `invalidSampleSize` for `records`
    ///   below 1.
    package init(
        share: Double, standardError: Double?, records: Int, degreesOfFreedom: Int
    ) throws(StatisticsError) {
        guard share >= 0, share <= 1 else { throw .notAShare(estimate: share) }
        if let standardError, !(standardError >= 0 && standardError.isFinite) {
            throw .invalidStandardError(standardError)
        }
        guard records >= 1 else { throw .invalidSampleSize(records) }
        self.share = share
        self.standardError = standardError
        self.records = records
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The interval with n* capped at n, method `kg`.
    ///
    /// `nil` when n* is undefined: p strictly between 0 and 1 with no standard error, a standard error of 0, no
    /// degree of freedom, or a single record.
    /// - Throws: `invalidLevel`, `distributionFailed`.
    package func capped(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        guard let size = try effectiveSampleSize(level: level) else { return nil }
        return try clopperPearson(min(size, Double(records)), level: level, method: .kg)
    }

    /// The interval at n* itself, method `kg-uncapped`; `nil` and errors as for `capped`.
    package func uncapped(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        guard let size = try effectiveSampleSize(level: level) else { return nil }
        return try clopperPearson(size, level: level, method: .kgUncapped)
    }

    /// n* before any cap, positive; depends on the level through the t quantiles.
    private func effectiveSampleSize(level: Double) throws(StatisticsError) -> Double? {
        try requireLevel(level)
        if share == 0 || share == 1 { return Double(records) }
        guard let standardError, standardError > 0, degreesOfFreedom > 0, records > 1 else { return nil }
        let tOfRecords = try StudentT.criticalValue(level: level, degreesOfFreedom: records - 1)
        let tOfDesign = try StudentT.criticalValue(level: level, degreesOfFreedom: degreesOfFreedom)
        let ratio = tOfRecords / tOfDesign
        let size = share * (1 - share) / (standardError * standardError) * ratio * ratio
        return size.isFinite && size > 0 ? size : nil
    }

    private func clopperPearson(
        _ size: Double, level: Double, method: IntervalMethod
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = (1 - level) / 2
        let successes = size * share
        let failures = size * (1 - share)
        let low =
            share == 0
            ? 0 : try BetaDistribution.quantile(probability: tail, alpha: successes, beta: failures + 1)
        let high =
            share == 1
            ? 1 : try BetaDistribution.quantile(probability: 1 - tail, alpha: successes + 1, beta: failures)
        return ConfidenceInterval(low: low, high: high, level: level, method: method, effectiveSampleSize: size)
    }
}

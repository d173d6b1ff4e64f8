/// The directly standardised mean of a domain: what its mean would be if the domain were spread over the strata
/// (territories, household situations) as the standard population is.
///
/// ȳ* = Σ P_s ȳ_s, ȳ_s being the domain's weighted mean in stratum s; V = Σ P_s² V(ȳ_s), each V(ȳ_s) by
/// `Design.varianceOfMean`. R's `svystandardize(design, by, over, population)` post-stratifies the weights of every
/// domain to P_s; its linearised variable, the residual from the stratum's mean, is P_s w(y − ȳ_s)/Σ_s w, whose
/// variance is the same sum, for strata are disjoint domains (the shares P_s count as known).
package struct StandardisedMean: Equatable, Sendable {
    /// Σ P_s ȳ_s, in the unit of the measure.
    package let estimate: Double
    /// `nil` as for `DomainMean`; exactly 0 when the records of each stratum agree among themselves.
    package let standardError: Double?
    /// Records in the strata used, unweighted.
    package let unweightedCount: Int
    /// Records in the strata used less one, R's `degf` on them; 0 with one record.
    package let degreesOfFreedom: Int
    /// The strata used and how much of the population they cover.
    package let support: Support

    /// - Parameters:
    ///   - strata: the domain's moments in every stratum of the standard population, empty ones included.
    ///   - minimumRecords: strata where the domain has fewer records are left out and lower the coverage; at least 1,
    ///     which is what R takes. V(ȳ_s) of m records is too small by (m − 1)/m on average, as Taylor linearisation
    ///     corrects for the whole sample's n only: nothing is left of it at 1, four fifths at 5.
    /// - Returns: `nil` when no stratum is left.
    /// - Throws: `domainExceedsSample`.
    package init?(
        of strata: [Stratum<DomainMoments>], in design: Design, minimumRecords: Int = 5
    ) throws(StatisticsError) {
        guard let support = Support(strata, where: { $0.count >= max(minimumRecords, 1) }) else { return nil }
        let domains = support.strata.map { strata[$0].records }
        let count = domains.reduce(0) { $0 + $1.count }
        guard count <= design.sampleSize else {
            throw .domainExceedsSample(domain: count, sample: design.sampleSize)
        }
        guard let side = EstimatePair.Side(standardising: domains, to: support.shares, in: design) else { return nil }
        estimate = side.estimate
        standardError = side.variance?.squareRoot()
        unweightedCount = count
        degreesOfFreedom = count - 1
        self.support = support
    }

    /// ȳ* ± t(df) · SE, method `t`; `nil` without a standard error or a degree of freedom.
    ///
    /// - Throws: `invalidLevel`, `distributionFailed`.
    package func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        try requireLevel(level)
        guard let standardError, degreesOfFreedom > 0 else { return nil }
        return try .studentT(
            around: estimate, standardError: standardError, degreesOfFreedom: degreesOfFreedom, level: level)
    }
}

extension EstimatePair.Side {
    /// Σ P_s ȳ_s with variance Σ P_s² V(ȳ_s) over non-empty domains; `nil` when one is empty.
    init?(standardising domains: [DomainMoments], to shares: [Double], in design: Design) {
        // A domain of one voice keeps it to the last digit, though shares may sum to 1 only nearly.
        guard let origin = domains.first?.mean else { return nil }
        var excess = 0.0
        var variance: Double? = 0
        var unitVariance = 0.0
        var count = 0
        for (domain, share) in zip(domains, shares) {
            guard let part = Self(domain, in: design) else { return nil }
            excess += share * (part.estimate - origin)
            variance = variance.flatMap { sum in part.variance.map { sum + share * share * $0 } }
            unitVariance += share * share * part.unitVariance
            count += part.count
        }
        self.init(estimate: origin + excess, variance: variance, unitVariance: unitVariance, count: count)
    }
}

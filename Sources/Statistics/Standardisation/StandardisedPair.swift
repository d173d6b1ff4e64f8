/// The means of two domains of one sample, standardised to one population over their common support: what is left of
/// a gap between groups that live in the same places and the same situations.
package struct StandardisedPair: Equatable, Sendable {
    /// The two standardised means, ready for `Difference` and `Ratio`.
    package let estimates: EstimatePair
    /// The strata where both domains have records enough, and how much of the population they cover.
    package let support: Support
    /// Records of the first domain in the strata used.
    package let firstCount: Int
    /// Records of the second domain in the strata used.
    package let secondCount: Int

    /// Variances as for `StandardisedMean`; covariance Σ P_s² C_s, C_s by `Design.covarianceOfMeans`, which is 0 for
    /// disjoint domains (R: `svycontrast` on `svyby(…, covmat = TRUE)` of the `svystandardize`d design). Degrees of
    /// freedom as for `EstimatePair`, counting the records of the strata used.
    ///
    /// - Parameters:
    ///   - strata: both domains in every stratum of the standard population.
    ///   - minimumRecords: as for `StandardisedMean`, asked of both domains.
    /// - Returns: `nil` when no stratum is left.
    /// - Throws: `domainExceedsSample`.
    package init?(
        of strata: [Stratum<DomainPair>], in design: Design, minimumRecords: Int = 5
    ) throws(StatisticsError) {
        let enough = max(minimumRecords, 1)
        let common = Support(strata) { $0.first.count >= enough && $0.second.count >= enough }
        guard let support = common else { return nil }
        let pairs = support.strata.map { strata[$0].records }
        let records = pairs.reduce(0) { $0 + $1.unionCount }
        guard records <= design.sampleSize else {
            throw .domainExceedsSample(domain: records, sample: design.sampleSize)
        }
        guard
            let first = EstimatePair.Side(standardising: pairs.map(\.first), to: support.shares, in: design),
            let second = EstimatePair.Side(standardising: pairs.map(\.second), to: support.shares, in: design)
        else { return nil }
        var covariance: Double? = 0
        for (pair, share) in zip(pairs, support.shares) {
            let part = design.covarianceOfMeans(of: pair)
            covariance = covariance.flatMap { sum in part.map { sum + share * share * $0 } }
        }
        estimates = EstimatePair(first, second, covariance: covariance, records: records)
        self.support = support
        firstCount = first.count
        secondCount = second.count
    }
}

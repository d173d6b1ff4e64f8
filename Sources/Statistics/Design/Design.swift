/// The sampling design: who could have been drawn together, and how much two records tell.
///
/// Estimators ask the design for variances and degrees of freedom; a domain subsets the design and never drops rows,
/// so the design always describes the whole sample, also the records that did not answer or are not concerned.
///
/// For now there is one design: independent records with unequal weights, as if drawn with replacement, which is R's
/// `svydesign(ids = ~1, weights = ~w)`: one stratum in which every record is its own primary sampling unit (PSU).
package struct Design: Equatable, Sendable {
    /// Records of the whole sample, in every domain and in none (rows of R's design object), at least 1.
    package let sampleSize: Int

    /// - Throws: `invalidSampleSize` unless `sampleSize` is at least 1.
    package init(sampleSize: Int) throws(StatisticsError) {
        guard sampleSize >= 1 else { throw .invalidSampleSize(sampleSize) }
        self.sampleSize = sampleSize
    }

    /// Active PSUs of a domain less its active strata, R's `degf(subset(design, …))`: here the domain's records less
    /// one, and 0 for an empty domain.
    package func degreesOfFreedom(of domain: DomainMoments) -> Int {
        max(domain.count - 1, 0)
    }

    /// Variance of the domain's weighted mean by Taylor linearisation, with replacement:
    /// n/(n − 1) · Σ w²(y − ȳ)² / (Σ w)², n being the records of the whole sample and the sum over the domain
    /// (Särndal, Swensson and Wretman 1992, sections 2.9 and 5.7; R's `svymean(~y, subset(design, …))`).
    ///
    /// Records outside the domain count as zeros of the linearised variable; those zeros are why n is the sample's.
    /// Exactly 0 when all values are equal. `nil` when undefined (no record in the domain, or a sample of one) and
    /// when the moments lost the sum of squares to cancellation (see `DomainMoments.squaredWeightDeviation`).
    package func varianceOfMean(of domain: DomainMoments) -> Double? {
        guard sampleSize > 1, let deviation = domain.squaredWeightDeviation else { return nil }
        let n = Double(sampleSize)
        return n / (n - 1) * deviation / (domain.weight * domain.weight)
    }
}

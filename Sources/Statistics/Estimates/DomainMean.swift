/// The weighted mean of a measure in a domain, with what its precision rests on. The mean of values 0 and 1 is a
/// share, as a fraction.
package struct DomainMean: Equatable, Sendable {
    /// ȳ = Σwy / Σw, in the unit of the measure.
    package let estimate: Double
    /// Standard error by Taylor linearisation (`Design.varianceOfMean`); exactly 0 when all values are equal, also
    /// with one record; `nil` when the whole sample is one record, or the digits were lost to cancellation.
    package let standardError: Double?
    /// Records of the domain with a value, unweighted, at least 1.
    package let unweightedCount: Int
    /// Σw over the domain, in the unit of the weights: the only figure here that changes with their scale.
    package let weightedBase: Double
    /// Active PSUs of the domain less its active strata; 0 with one record.
    package let degreesOfFreedom: Int
    /// Design effect against simple random sampling with replacement of as many records as the domain has:
    /// V / [Σw(y − ȳ)² / ((m − 1) Σw)], m being the domain's records; R's `svymean(…, deff = "replace")` on the
    /// subset design, whose `svyvar` carries m/(m − 1). `nil` with one record or when all values are equal.
    package let designEffect: Double?
    /// Whether every value is 0 or 1.
    package let isShare: Bool
}

extension DomainMean {
    /// Estimates the mean from a domain's moments under the design of the whole sample; `nil` for an empty domain.
    ///
    /// - Throws: `domainExceedsSample` when the domain holds more records than the design.
    package init?(of domain: DomainMoments, in design: Design) throws(StatisticsError) {
        guard domain.count <= design.sampleSize else {
            throw .domainExceedsSample(domain: domain.count, sample: design.sampleSize)
        }
        guard let mean = domain.mean else { return nil }
        let variance = design.varianceOfMean(of: domain)
        self.init(
            estimate: mean,
            standardError: variance?.squareRoot(),
            unweightedCount: domain.count,
            weightedBase: domain.weight,
            degreesOfFreedom: design.degreesOfFreedom(of: domain),
            designEffect: Self.designEffect(of: domain, variance: variance),
            isShare: domain.isDichotomous)
    }

    private static func designEffect(of domain: DomainMoments, variance: Double?) -> Double? {
        guard let variance, let deviation = domain.weightedDeviation, deviation > 0 else { return nil }
        let simpleRandomVariance = deviation / (Double(domain.count - 1) * domain.weight)
        return variance / simpleRandomVariance
    }
}

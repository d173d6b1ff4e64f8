/// Two domains of one sample that are compared on one measure, with what they share.
///
/// Groups by questionnaire language are disjoint; groups by home language overlap, for a household with two languages
/// is in two of them.
package struct DomainPair: Equatable, Sendable {
    package let first: DomainMoments
    package let second: DomainMoments
    /// Moments of the records that are in both domains.
    package let intersection: DomainMoments

    /// - Throws: `intersectionExceedsDomain` when more records are in both domains than in one of them.
    package init(
        first: DomainMoments, second: DomainMoments, intersection: DomainMoments = DomainMoments()
    ) throws(StatisticsError) {
        let smaller = min(first.count, second.count)
        guard intersection.count <= smaller else {
            throw .intersectionExceedsDomain(intersection: intersection.count, domain: smaller)
        }
        self.first = first
        self.second = second
        self.intersection = intersection
    }

    /// Records in either domain, each counted once.
    package var unionCount: Int { first.count + second.count - intersection.count }
}

extension Design {
    /// Covariance of the weighted means ȳ₁ and ȳ₂ of a pair of domains by Taylor linearisation, with replacement:
    /// n/(n − 1) · Σ w²(y − ȳ₁)(y − ȳ₂) / (Σ₁w · Σ₂w), n being the records of the whole sample and the first sum over
    /// the records of both domains (Särndal, Swensson and Wretman 1992, section 5.4, for the covariance of linearised
    /// estimators; R: `vcov` of `svycontrast` on the totals of wy and w in each domain).
    ///
    /// The linearised variable w(y − ȳ)/Σw is zero outside its domain and sums to zero, so disjoint domains have
    /// covariance exactly 0, though they are parts of one sample. `nil` when a domain is empty, the sample is one
    /// record, or the digits were lost to cancellation.
    func covarianceOfMeans(of pair: DomainPair) -> Double? {
        guard sampleSize > 1, let first = pair.first.mean, let second = pair.second.mean else { return nil }
        guard pair.intersection.count > 0 else { return 0 }
        // About the w²-weighted mean c of the intersection: Σw²(y − ȳ₁)(y − ȳ₂) = Σw²(y − c)² + Σw² (c − ȳ₁)(c − ȳ₂).
        guard let centre = pair.intersection.squaredWeightMean,
            let deviation = pair.intersection.deviationFromSquaredWeightMean
        else { return nil }
        let products = deviation + pair.intersection.squaredWeight * (centre - first) * (centre - second)
        let n = Double(sampleSize)
        return n / (n - 1) * products / (pair.first.weight * pair.second.weight)
    }
}

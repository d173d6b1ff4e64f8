/// A mean of which only what was published is left: its records are gone.
package struct PublishedMean: Equatable, Sendable {
    /// In the unit of the measure.
    package let estimate: Double
    /// `nil` where none was published.
    package let standardError: Double?
    /// Records, unweighted, at least 1.
    package let count: Int

    package init(estimate: Double, standardError: Double?, count: Int) {
        self.estimate = estimate
        self.standardError = standardError
        self.count = count
    }
}

extension EstimatePair {
    /// The means of one domain in two independent samples: V₁ + V₂, as of domains at hand.
    ///
    /// Kish's effective sizes are not published, so a unanimous side borrows the other's variance as if weights were
    /// equal: V₁ = V₂ · n₂/n₁.
    package init(independent first: PublishedMean, and second: PublishedMean) {
        self.init(Side(first), Side(second), covariance: 0, records: first.count + second.count)
    }
}

extension EstimatePair.Side {
    fileprivate init(_ mean: PublishedMean) {
        self.init(
            estimate: mean.estimate, variance: mean.standardError.map { $0 * $0 },
            unitVariance: 1 / Double(mean.count), count: mean.count)
    }
}

/// Two estimates of one measure and the precision they have together: what a difference and a ratio rest on.
package struct EstimatePair: Equatable, Sendable {
    /// The estimate compared, in the unit of the measure.
    package let first: Double
    /// The estimate compared to, in the unit of the measure.
    package let second: Double
    /// Whether one side is unanimous and its variance was taken from the other side (see `lendVariance`).
    package let hasBorrowedVariance: Bool
    /// Records of both sides, each counted once, less one for each side: n₁ + n₂ − n₁₂ − 2, not below 0.
    ///
    /// For two domains of one sample it is what R's `svyttest(y ~ group)` takes on the subset of both groups
    /// (`degf(design) − 1`). For two waves it is `degf` of the design stratified by wave: each variance has its own
    /// n − 1 degrees; `svyttest` would take one less there, for an intercept that two strata have already paid for.
    package let degreesOfFreedom: Int
    /// Why the two cannot be told apart by a test, and differences and ratios have no interval; `nil` when they can.
    package let obstacle: Obstacle?

    let firstVariance: Double
    let secondVariance: Double
    let covariance: Double

    /// Why there is no test.
    package enum Obstacle: Equatable, Sendable, CaseIterable {
        /// Each side is unanimous: nothing tells how far either would move in another sample.
        case bothUnanimous
        /// A side is one record.
        case singleRecord
        /// No standard error: digits lost to cancellation, or the two sides are the same records.
        case noStandardError
    }
}

extension EstimatePair {
    /// The means of two domains of one sample; `nil` when one of them is empty.
    ///
    /// Variances by `Design.varianceOfMean`, covariance by `Design.covarianceOfMeans`.
    /// - Throws: `domainExceedsSample` when the domains hold more records than the design.
    package init?(of pair: DomainPair, in design: Design) throws(StatisticsError) {
        guard pair.unionCount <= design.sampleSize else {
            throw .domainExceedsSample(domain: pair.unionCount, sample: design.sampleSize)
        }
        guard let first = Side(pair.first, in: design), let second = Side(pair.second, in: design) else { return nil }
        self.init(first, second, covariance: design.covarianceOfMeans(of: pair), records: pair.unionCount)
    }

    /// The means of one domain in two independent samples, such as two waves without a panel: R's
    /// `svydesign(ids = ~1, strata = ~wave, …)`, whose strata contribute V₁ + V₂. `nil` when a domain is empty.
    ///
    /// - Throws: `domainExceedsSample`.
    package init?(
        independent first: DomainMoments, in firstDesign: Design,
        and second: DomainMoments, in secondDesign: Design
    ) throws(StatisticsError) {
        for (domain, design) in [(first, firstDesign), (second, secondDesign)] where domain.count > design.sampleSize {
            throw .domainExceedsSample(domain: domain.count, sample: design.sampleSize)
        }
        guard let first = Side(first, in: firstDesign), let second = Side(second, in: secondDesign) else { return nil }
        self.init(first, second, covariance: 0, records: first.count + second.count)
    }

    init(_ first: Side, _ second: Side, covariance: Double?, records: Int) {
        self.first = first.estimate
        self.second = second.estimate
        degreesOfFreedom = max(records - 2, 0)
        let variances = Self.lendVariance(first, second)
        firstVariance = variances?.first ?? 0
        secondVariance = variances?.second ?? 0
        self.covariance = covariance ?? 0
        hasBorrowedVariance = variances?.isBorrowed ?? false
        obstacle =
            if first.count < 2 || second.count < 2 || degreesOfFreedom < 1 {
                .singleRecord
            } else if first.variance == 0, second.variance == 0 {
                .bothUnanimous
            } else if variances == nil || covariance == nil {
                .noStandardError
            } else {
                nil
            }
    }

    /// The variances of both sides; `nil` when one is undefined.
    ///
    /// Linearisation gives a unanimous side variance 0, as if three records that agree by chance were certain, and any
    /// gap to them would be established. Under the hypothesis tested the two sides have one spread, so the unanimous
    /// one takes the other's variance, scaled by Kish's effective sizes: V₁ = V₂ · K₂/K₁, K = (Σw)²/Σw² (Kish 1965,
    /// section 11.7). For shares and equal weights that is p₂(1 − p₂)/n₁, as in a score test.
    private static func lendVariance(
        _ first: Side, _ second: Side
    ) -> (first: Double, second: Double, isBorrowed: Bool)? {
        guard let firstVariance = first.variance, let secondVariance = second.variance else { return nil }
        return switch (firstVariance == 0, secondVariance == 0) {
        case (true, false): (secondVariance * first.unitVariance / second.unitVariance, secondVariance, true)
        case (false, true): (firstVariance, firstVariance * second.unitVariance / first.unitVariance, true)
        default: (firstVariance, secondVariance, false)
        }
    }

    /// Variance of a·first − b·second, positive; `nil` when undefined or when nothing but rounding is left of it.
    func varianceOfContrast(_ a: Double, _ b: Double) -> Double? {
        guard obstacle == nil else { return nil }
        let squares = a * a * firstVariance + b * b * secondVariance
        let variance = squares - 2 * a * b * covariance
        return variance > 1e-12 * squares ? variance : nil
    }
}

extension EstimatePair {
    /// One of the two estimates.
    struct Side {
        let estimate: Double
        /// `nil` when lost to cancellation.
        let variance: Double?
        /// Variance that the estimate would have if the values' variance were 1, but for n/(n − 1): 1/K, K being
        /// Kish's effective size.
        let unitVariance: Double
        let count: Int
    }
}

extension EstimatePair.Side {
    /// `nil` for an empty domain.
    init?(_ domain: DomainMoments, in design: Design) {
        guard let mean = domain.mean else { return nil }
        self.init(
            estimate: mean, variance: design.varianceOfMean(of: domain),
            unitVariance: domain.squaredWeight / (domain.weight * domain.weight), count: domain.count)
    }
}

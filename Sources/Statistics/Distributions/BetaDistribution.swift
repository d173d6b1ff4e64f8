import CDistributions

/// The beta distribution on [0, 1].
package enum BetaDistribution {
    /// The x in [0, 1] with I_x(alpha, beta) = probability, the inverse of the regularised incomplete beta function
    /// (Boost.Math `ibeta_inv`, R's `qbeta`).
    ///
    /// - Parameters:
    ///   - probability: in [0, 1].
    ///   - alpha: first shape, positive and finite.
    ///   - beta: second shape, positive and finite.
    /// - Throws: `invalidProbability`, `invalidParameter`, `distributionFailed`.
    package static func quantile(
        probability: Double, alpha: Double, beta: Double
    ) throws(StatisticsError) -> Double {
        guard probability >= 0, probability <= 1 else { throw .invalidProbability(probability) }
        for shape in [alpha, beta] where !(shape > 0 && shape.isFinite) { throw .invalidParameter(shape) }
        var result = Double.nan
        try checkStatus(CDistributionsBetaQuantile(alpha, beta, probability, &result))
        return result
    }
}

/// Why a statistic was refused. Values only: the words are added at the edge, looked up by `code`.
package enum StatisticsError: Error, Equatable, Sendable {
    /// A weight outside `DomainMoments.weights` (not positive, not finite, or absurdly large or small).
    case invalidWeight(Double)
    /// A value outside `DomainMoments.values` (not finite or absurdly large).
    case invalidValue(Double)
    /// A design needs at least one record.
    case invalidSampleSize(Int)
    /// The domain holds more records than the design: they cannot belong together.
    case domainExceedsSample(domain: Int, sample: Int)
    /// More records are in both domains than in the smaller of them.
    case intersectionExceedsDomain(intersection: Int, domain: Int)
    /// A population that is negative or not finite.
    case invalidPopulation(Double)
    /// A family of comparisons needs at least one.
    case emptyFamily
    /// A confidence level not strictly between 0 and 1.
    case invalidLevel(Double)
    /// A probability outside the range of the quantile function asked.
    case invalidProbability(Double)
    /// A parameter of a distribution that is not positive and finite.
    case invalidParameter(Double)
    /// An argument of a distribution function that is not finite.
    case invalidArgument(Double)
    /// An interval for shares was asked of a mean of values other than 0 and 1.
    case notAShare(estimate: Double)
    /// A standard error that is negative or not finite.
    case invalidStandardError(Double)
    /// The numerical library found no value; carries its status.
    case distributionFailed(status: Int)

    /// Stable kebab-case key of the message catalogue.
    package var code: String {
        switch self {
        case .invalidWeight: "statistics-invalid-weight"
        case .invalidValue: "statistics-invalid-value"
        case .invalidSampleSize: "statistics-invalid-sample-size"
        case .domainExceedsSample: "statistics-domain-exceeds-sample"
        case .intersectionExceedsDomain: "statistics-intersection-exceeds-domain"
        case .invalidPopulation: "statistics-invalid-population"
        case .emptyFamily: "statistics-empty-family"
        case .invalidLevel: "statistics-invalid-level"
        case .invalidProbability: "statistics-invalid-probability"
        case .invalidParameter: "statistics-invalid-parameter"
        case .invalidArgument: "statistics-invalid-argument"
        case .notAShare: "statistics-not-a-share"
        case .invalidStandardError: "statistics-invalid-standard-error"
        case .distributionFailed: "statistics-distribution-failed"
        }
    }
}

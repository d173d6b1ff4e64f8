/// Sums over the records of one (domain, measure) from which the linearised variance of a mean follows
/// (Cochran 1977, chapter 6; Särndal, Swensson and Wretman 1992, section 5.7), gathered in one pass.
///
/// Digits: floating-point sums depend on the order of their terms, so callers add records, and merge moments, in one
/// canonical order of records; that makes digits independent of the order of rows, files and threads. With unit
/// weights and values 0 and 1 every sum is a whole number and exact in any order.
///
/// Cancellation: sums of squares are about zero, so the relative error of a variance is about 1e-16 · Σw²y² /
/// Σw²(y − ȳ)². Answer scales lose nothing that shows; for values far from zero compared with their spread (calendar
/// years) subtract a constant from the values first, and add it to the estimate.
package struct DomainMoments: Equatable, Sendable {
    /// Accepted weights. Within these bounds no sum over- or underflows.
    package static let weights = 1e-60...1e60
    /// Accepted values. Within these bounds no sum overflows.
    package static let values = -1e60...1e60

    /// Records of the domain with a value, unweighted.
    package private(set) var count = 0
    /// Σw, the weighted base.
    package private(set) var weight = 0.0
    /// Σwy.
    package private(set) var weightedSum = 0.0
    /// Σwy²; the six moments of the variance do not give it, the design effect needs it.
    package private(set) var weightedSquares = 0.0
    /// Σw².
    package private(set) var squaredWeight = 0.0
    /// Σw²y.
    package private(set) var squaredWeightSum = 0.0
    /// Σw²y².
    package private(set) var squaredWeightSquares = 0.0
    /// Whether every value so far is 0 or 1, that is whether the mean is a share; true of no record.
    package private(set) var isDichotomous = true

    /// Smallest value; infinite without records.
    private(set) var lowest = Double.infinity
    /// Largest value; minus infinite without records.
    private(set) var highest = -Double.infinity

    /// Moments of no record.
    package init() {}

    /// Adds one record of the domain.
    ///
    /// - Parameters:
    ///   - value: the measure, in `DomainMoments.values`; 0 or 1 for a share.
    ///   - weight: the record's weight, in `DomainMoments.weights`, any scale. A record of weight zero represents
    ///     nobody and is not to be added.
    /// - Throws: `invalidWeight`, `invalidValue`; the moments are then unchanged.
    package mutating func add(value: Double, weight w: Double) throws(StatisticsError) {
        guard Self.weights.contains(w) else { throw .invalidWeight(w) }
        guard Self.values.contains(value) else { throw .invalidValue(value) }
        let wy = w * value
        count += 1
        weight += w
        weightedSum += wy
        weightedSquares += wy * value
        squaredWeight += w * w
        squaredWeightSum += w * wy
        squaredWeightSquares += wy * wy
        isDichotomous = isDichotomous && (value == 0 || value == 1)
        lowest = min(lowest, value)
        highest = max(highest, value)
    }

    /// Adds the records of another part of the same domain and measure.
    package mutating func merge(_ other: DomainMoments) {
        count += other.count
        weight += other.weight
        weightedSum += other.weightedSum
        weightedSquares += other.weightedSquares
        squaredWeight += other.squaredWeight
        squaredWeightSum += other.squaredWeightSum
        squaredWeightSquares += other.squaredWeightSquares
        isDichotomous = isDichotomous && other.isDichotomous
        lowest = min(lowest, other.lowest)
        highest = max(highest, other.highest)
    }
}

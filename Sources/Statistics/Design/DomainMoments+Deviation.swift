extension DomainMoments {
    /// ȳ = Σwy / Σw; exactly the common value when all are equal; `nil` without records.
    package var mean: Double? {
        guard count > 0 else { return nil }
        return isUnanimous ? lowest : weightedSum / weight
    }

    /// Σw(y − ȳ)²; exactly 0 when all values are equal; `nil` without records or when lost to cancellation.
    package var weightedDeviation: Double? {
        deviation(squares: weightedSquares, sum: weightedSum, weight: weight)
    }

    /// Σw²(y − ȳ)²; exactly 0 when all values are equal; `nil` without records or when lost to cancellation.
    package var squaredWeightDeviation: Double? {
        deviation(squares: squaredWeightSquares, sum: squaredWeightSum, weight: squaredWeight)
    }

    /// Σw²y / Σw²; exactly the common value when all are equal; `nil` without records.
    var squaredWeightMean: Double? {
        guard count > 0 else { return nil }
        return isUnanimous ? lowest : squaredWeightSum / squaredWeight
    }

    /// Σw²(y − c)², c being `squaredWeightMean`; exactly 0 when all values are equal; `nil` without records or when
    /// lost to cancellation.
    var deviationFromSquaredWeightMean: Double? {
        guard let centre = squaredWeightMean else { return nil }
        if isUnanimous { return 0 }
        let deviation = squaredWeightSquares - centre * squaredWeightSum
        return deviation > Self.resolution * squaredWeightSquares ? deviation : nil
    }

    /// Whether there are records and all their values are equal.
    package var isUnanimous: Bool { lowest == highest }

    /// Below this share of the sum of squares about zero, too few digits are left of the one about the mean.
    private static let resolution = 1e-10

    private func deviation(squares: Double, sum: Double, weight: Double) -> Double? {
        guard let mean else { return nil }
        if isUnanimous { return 0 }
        let deviation = squares - mean * (2 * sum - mean * weight)
        return deviation > Self.resolution * squares ? deviation : nil
    }
}

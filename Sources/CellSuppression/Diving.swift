extension LinearSolver where Self: ~Copyable {
    private static var deepestDive: Int { 60 }

    /// From the last optimal solution, tries to reach one whose first `count` columns are integers, by fixing the
    /// least fractional column at its nearest integer (then at the other one) and solving again.
    ///
    /// - Returns: the rounded columns, or `nil` when the dive fails, which proves nothing. The caller checks every
    ///   equation again in integer arithmetic.
    mutating func diveToIntegers(first count: Int) -> [Int]? {
        guard let first = leastFractionalColumn(first: count) else { return values.roundedCounts(first: count) }
        let kept = bounds
        defer { bounds = kept }
        var fractional = first
        for _ in 0..<Self.deepestDive {
            let value = values[fractional]
            let nearest = value.rounded()
            if !fix(fractional, at: nearest) {
                guard fix(fractional, at: nearest > value ? nearest - 1 : nearest + 1) else { return nil }
            }
            guard let next = leastFractionalColumn(first: count) else { return values.roundedCounts(first: count) }
            fractional = next
        }
        return nil
    }

    /// The first columns of the last solution, if they are integers.
    func integerColumns(first count: Int) -> [Int]? {
        leastFractionalColumn(first: count) == nil ? values.roundedCounts(first: count) : nil
    }

    private mutating func fix(_ column: Int, at value: Double) -> Bool {
        bounds.lower[column] = value
        bounds.upper[column] = value
        return solve() == .optimal
    }

    private func leastFractionalColumn(first count: Int) -> Int? {
        var best: Int?
        var bestDistance = Double.infinity
        // What is integer is exactly so after a solve.
        for column in 0..<count where values[column] != Double(Int(values[column])) {
            let distance = abs(values[column] - values[column].rounded())
            if distance < bestDistance {
                best = column
                bestDistance = distance
            }
        }
        return best
    }
}

extension [Double] {
    /// The first values, rounded; `nil` when one is negative or out of range.
    func roundedCounts(first count: Int) -> [Int]? {
        var counts = [Int](repeating: 0, count: count)
        for index in 0..<count {
            guard let value = Int(exactly: self[index].rounded()), value >= 0 else { return nil }
            counts[index] = value
        }
        return counts
    }
}

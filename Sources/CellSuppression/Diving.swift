extension LinearSolver where Self: ~Copyable {
    private static var deepestDive: Int { 60 }

    /// From the last optimal solution, tries to reach one whose first `count` columns are integers, by fixing the
    /// least fractional column at its nearest integer (then at the other one) and solving again.
    ///
    /// - Returns: whether `values` are integers now; if not, that proves nothing. The caller checks every equation again
    ///   in integer arithmetic.
    mutating func diveToIntegers(first count: Int) -> Bool {
        guard let first = leastFractionalColumn(first: count) else { return true }
        let mark = bounds.mark
        defer { bounds.undo(to: mark) }
        var fractional = first
        for _ in 0..<Self.deepestDive {
            let value = values[fractional]
            let nearest = value.rounded()
            if !fix(fractional, at: nearest) {
                guard fix(fractional, at: nearest > value ? nearest - 1 : nearest + 1) else { return false }
            }
            guard let next = leastFractionalColumn(first: count) else { return true }
            fractional = next
        }
        return false
    }

    /// The first columns of the last solution, if they are integers.
    func integerColumns(first count: Int) -> [Int]? {
        leastFractionalColumn(first: count) == nil ? values.roundedCounts(first: count) : nil
    }

    private mutating func fix(_ column: Int, at value: Double) -> Bool {
        bounds.fix(column, at: value)
        return solve() == .optimal
    }

    func leastFractionalColumn(first count: Int) -> Int? {
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

extension LinearProgram {
    /// Farther than this from every integer, a column is fractional. Only steers: results are checked in integers.
    static var fuzz: Double { 1e-6 }
    private static var deepestDive: Int { 60 }

    /// From the last optimal solution, tries to reach one whose first `count` columns are integers, by fixing the
    /// least fractional column at its nearest integer (then at the other one) and solving again.
    ///
    /// - Returns: the rounded columns, or `nil` when the dive fails, which proves nothing. The caller checks every
    ///   equation again in integer arithmetic.
    mutating func diveToIntegers(first count: Int) -> [Int]? {
        let lower = bounds.columnLower
        let upper = bounds.columnUpper
        defer {
            bounds.columnLower = lower
            bounds.columnUpper = upper
        }
        for _ in 0..<Self.deepestDive {
            guard let column = leastFractionalColumn(first: count) else { return roundedColumns(first: count) }
            let value = solution[column]
            let nearest = value.rounded()
            if fix(column, at: nearest) { continue }
            guard fix(column, at: nearest > value ? nearest - 1 : nearest + 1) else { return nil }
        }
        return nil
    }

    private mutating func fix(_ column: Int, at value: Double) -> Bool {
        bounds.columnLower[column] = value
        bounds.columnUpper[column] = value
        return solveAfterNewBounds() == .optimal
    }

    private func leastFractionalColumn(first count: Int) -> Int? {
        var best: Int?
        var bestDistance = Double.infinity
        for column in 0..<count {
            let distance = abs(solution[column] - solution[column].rounded())
            if distance > Self.fuzz, distance < bestDistance {
                best = column
                bestDistance = distance
            }
        }
        return best
    }

    /// The first columns of the last solution, rounded; `nil` when one is negative or out of range.
    func roundedColumns(first count: Int) -> [Int]? {
        var columns = [Int](repeating: 0, count: count)
        for column in 0..<count {
            guard let value = Int(exactly: solution[column].rounded()), value >= 0 else { return nil }
            columns[column] = value
        }
        return columns
    }
}

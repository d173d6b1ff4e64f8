/// All integer values between two ends that nobody can narrow; values between them may still be excludable.
package struct CountInterval: Sendable, Equatable {
    /// The smallest value that a consistent table has, ≥ 0.
    package let lower: Int
    /// The largest; `nil` when nothing published bounds it.
    package let upper: Int?

    /// An interval with these ends.
    package init(lower: Int, upper: Int?) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether it reaches from at most the lower to at least the upper end of the range.
    package func covers(_ range: ClosedRange<Int>) -> Bool {
        lower <= range.lowerBound && (upper.map { $0 >= range.upperBound } ?? true)
    }
}

/// What can be deduced about one sensitive cell, exactly.
package struct CellIntervals: Sendable, Equatable {
    /// Index of the sensitive cell.
    package let cell: Int
    /// For a reader who is not in the cell.
    package let outsider: CountInterval
    /// For a respondent in it: over all its occupied atoms, the largest lower and the smallest upper end, each given
    /// that this atom is at least 1. For a cell whose true count is 0: given that the cell is at least 1; `nil` when no
    /// consistent table has anybody in it.
    package let insider: CountInterval?

    /// The intervals of one cell.
    package init(cell: Int, outsider: CountInterval, insider: CountInterval?) {
        self.cell = cell
        self.outsider = outsider
        self.insider = insider
    }

    /// Whether the protection requirement holds for a threshold.
    package func areProtected(threshold: Int) -> Bool {
        guard let insider else { return false }
        return outsider.covers(0...threshold) && insider.covers(1...max(threshold, 1))
    }
}

/// The exact smallest and largest integer value of each sensitive cell, for the ledger's proof; costlier than `audit`.
///
/// Each end is attained by an integer table checked exactly; that nothing lies beyond is the solvers' word (the linear
/// bound rounded inwards with a slack of 1e-6, then branch and bound), except that unbounded ends are found by structure.
/// A published sensitive cell has a single-point interval.
///
/// - Throws: `invalidWithheldCell`, `solverLimitReached`, `solverUnavailable`.
package func exactIntervals(
    _ table: CountTable, withheld: [Int], limits: SolverLimits = .standard
) throws(SuppressionError) -> [CellIntervals] {
    var auditor = try Auditor(table, withheld: withheld, threshold: 1, limits: limits)
    var ofNumber = [CellIntervals?](repeating: nil, count: auditor.grid.numbers.count)
    var intervals: [CellIntervals] = []
    for (index, cell) in table.cells.enumerated() where cell.sensitivity == .primary {
        guard let number = auditor.grid.numberOfCell[index] else { continue }
        let known: CellIntervals
        if let same = ofNumber[number] { known = same } else { known = try auditor.intervals(ofNumber: number) }
        ofNumber[number] = known
        intervals.append(CellIntervals(cell: index, outsider: known.outsider, insider: known.insider))
    }
    return intervals
}

extension Auditor {
    mutating func intervals(ofNumber number: Int) throws(SuppressionError) -> CellIntervals {
        let cell = cell(of: number)
        guard let lowest = try attacker.lowest(number, given: .nothing, cell: cell) else {
            throw .solverLimitReached(cell: cell)
        }
        let highest = try attacker.highest(number, given: .nothing, cell: cell)
        let outsider = CountInterval(lower: lowest.values[number], upper: highest?.values[number])
        return CellIntervals(
            cell: cell, outsider: outsider, insider: try insiderInterval(number, cell: cell, highest: highest))
    }

    private mutating func insiderInterval(
        _ number: Int, cell: Int, highest: Witness?
    ) throws(SuppressionError) -> CountInterval? {
        let occupied = grid.numbers[number].columns.filter { grid.columnCounts[$0] > 0 }
        guard !occupied.isEmpty else {
            guard let lowest = try attacker.lowest(number, given: .someone, cell: cell) else { return nil }
            return CountInterval(lower: lowest.values[number], upper: highest?.values[number])
        }
        var lower = 1
        var upper = highest?.values[number]
        for column in occupied {
            guard let lowest = try attacker.lowest(number, given: .respondent(column: column), cell: cell) else {
                throw .solverLimitReached(cell: cell)
            }
            lower = max(lower, lowest.values[number])
            // An unbounded number stays so for an insider, and the highest table may have him in it already.
            guard let limit = upper, let highest, highest.columns[column] < 1 || limit < highest.values[number] else {
                continue
            }
            if let own = try attacker.highest(number, given: .respondent(column: column), cell: cell) {
                upper = min(limit, own.values[number])
            }
        }
        return CountInterval(lower: lower, upper: upper)
    }
}

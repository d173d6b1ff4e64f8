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
/// - Parameters:
///   - cells: the sensitive cells that are asked for, by default all; others among them are ignored.
///   - witnesses: tables that may already attain some ends, as `Suppression.witnesses`; a wrong one is ignored.
/// - Throws: `invalidWithheldCell`, `solverLimitReached`, `solverUnavailable`.
package func exactIntervals(
    _ table: CountTable, withheld: [Int], cells: [Int]? = nil, witnesses: [[Int]] = [],
    limits: SolverLimits = .standard
) throws(SuppressionError) -> [CellIntervals] {
    let isAsked = cells.map(Set.init)
    var auditor = try Auditor(table, withheld: withheld, threshold: 1, limits: limits)
    for atoms in witnesses { auditor.consider(atoms) }
    var search = EndSearch(extremes: auditor.extremes(), attacker: auditor.attacker())
    var ofNumber = [CellIntervals?](repeating: nil, count: auditor.grid.numbers.count)
    var intervals: [CellIntervals] = []
    for (index, cell) in table.cells.enumerated()
    where cell.sensitivity == .primary && isAsked?.contains(index) != false {
        guard let number = auditor.grid.numberOfCell[index] else { continue }
        let known: CellIntervals
        if let same = ofNumber[number] {
            known = same
        } else {
            known = try auditor.intervals(ofNumber: number, by: &search)
        }
        ofNumber[number] = known
        intervals.append(CellIntervals(cell: index, outsider: known.outsider, insider: known.insider))
    }
    return intervals
}

/// The two programs that ends of intervals are found with.
struct EndSearch: ~Copyable {
    var extremes: ExtremeProgram
    var attacker: AttackerProgram
}

extension Auditor {
    mutating func intervals(
        ofNumber number: Int, by search: inout EndSearch
    ) throws(SuppressionError) -> CellIntervals {
        let cell = cell(of: number)
        let lower = try lowest(number, given: .nothing, cell: cell, &search)
        let upper = try highest(number, cell: cell, &search)
        guard let lower else { throw .solverLimitReached(cell: cell) }
        return CellIntervals(
            cell: cell, outsider: CountInterval(lower: lower, upper: upper),
            insider: try insiderInterval(number, cell: cell, highest: upper, &search))
    }

    private mutating func insiderInterval(
        _ number: Int, cell: Int, highest: Int?, _ search: inout EndSearch
    ) throws(SuppressionError) -> CountInterval? {
        let occupied = grid.numbers[number].columns.filter { grid.columnCounts[$0] > 0 }
        guard !occupied.isEmpty else {
            return try lowest(number, given: .someone, cell: cell, &search).map {
                CountInterval(lower: $0, upper: highest)
            }
        }
        var lower = 1
        // An unbounded number stays so for an insider.
        var upper = highest
        for column in occupied {
            guard let lowest = try lowest(number, given: .respondent(column: column), cell: cell, &search) else {
                throw .solverLimitReached(cell: cell)
            }
            lower = max(lower, lowest)
            guard let limit = upper, !isKnown(number, at: limit, given: .respondent(column: column)) else { continue }
            if let own = try search.extremes.highest(
                number, given: .respondent(column: column), cell: cell, &search.attacker)
            {
                pool.add(own)
                upper = min(limit, own.value(of: number, in: grid))
            }
        }
        return CountInterval(lower: lower, upper: upper)
    }

    /// The smallest value; `nil` when no integer table agrees with what is known.
    private mutating func lowest(
        _ number: Int, given knowledge: ExtremeProgram.Knowledge, cell: Int, _ search: inout EndSearch
    ) throws(SuppressionError) -> Int? {
        let least = knowledge == .nothing ? 0 : 1
        if isKnown(number, at: least, given: knowledge) { return least }
        guard let witness = try search.extremes.lowest(number, given: knowledge, cell: cell, &search.attacker) else {
            return nil
        }
        pool.add(witness)
        return witness.value(of: number, in: grid)
    }

    private mutating func highest(
        _ number: Int, cell: Int, _ search: inout EndSearch
    ) throws(SuppressionError) -> Int? {
        guard let witness = try search.extremes.highest(number, given: .nothing, cell: cell, &search.attacker) else {
            return nil
        }
        pool.add(witness)
        return witness.value(of: number, in: grid)
    }

    /// Whether a table found before has this value of the number, given what is known.
    private func isKnown(_ number: Int, at value: Int, given knowledge: ExtremeProgram.Knowledge) -> Bool {
        pool.witnesses.contains { witness in
            guard witness.value(of: number, in: grid) == value else { return false }
            return switch knowledge {
            case .nothing: true
            case .someone: value >= 1
            case .respondent(let column): witness.count(ofColumn: column, in: grid) >= 1
            }
        }
    }
}

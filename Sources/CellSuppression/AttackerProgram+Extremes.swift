extension AttackerProgram {
    /// What the attacker knows beyond the publication.
    enum Knowledge: Sendable, Equatable {
        case nothing
        /// The number is at least 1.
        case someone
        /// This column is at least 1.
        case respondent(column: Int)
    }

    private enum Direction: Int {
        case down = 1
        case up = -1
    }

    /// A table where the number is smallest; `nil` when no integer table agrees with what is known.
    mutating func lowest(
        _ number: Int, given knowledge: Knowledge, cell: Int
    ) throws(SuppressionError) -> Witness? {
        try extreme(number, .down, given: knowledge, cell: cell)
    }

    /// A table where the number is largest; `nil` when it is unbounded (then some column of it is in nothing published)
    /// or when no integer table agrees with what is known.
    mutating func highest(
        _ number: Int, given knowledge: Knowledge, cell: Int
    ) throws(SuppressionError) -> Witness? {
        let isBounded = grid.numbers[number].columns.allSatisfy { column in
            grid.numbersOfColumn[column].contains { isPublished[$0] }
        }
        return isBounded ? try extreme(number, .up, given: knowledge, cell: cell) : nil
    }

    /// Starts at the linear bound, which no integer table can pass, and walks inwards, a unit at a time, until an integer
    /// table exists. Any known table ends the walk at the latest.
    private mutating func extreme(
        _ number: Int, _ direction: Direction, given knowledge: Knowledge, cell: Int
    ) throws(SuppressionError) -> Witness? {
        let kept = program.bounds
        defer { program.bounds = kept }
        assume(knowledge, about: number)
        for column in grid.numbers[number].columns {
            program.bounds.objective[column] = Double(direction.rawValue)
        }
        switch program.solveAfterNewObjective() {
        case .infeasible: return nil
        case .inconclusive: throw .solverLimitReached(cell: cell)
        case .optimal: break
        }
        var value = Int((program.minimum - LinearProgram.fuzz).rounded(.up)) * direction.rawValue
        if let witness = dive(), witness.values[number] == value { return witness }

        // Nothing to optimise any more: where the walk ends is already the extreme.
        for column in grid.numbers[number].columns { program.bounds.objective[column] = 0 }
        guard let known = try integerTable(cell: cell) else { return nil }
        while value != known.values[number] {
            if let witness = try integerTable(cell: cell, where: number, is: value) { return witness }
            value += direction.rawValue
        }
        return known
    }

    private mutating func assume(_ knowledge: Knowledge, about number: Int) {
        switch knowledge {
        case .nothing: break
        case .someone: program.bounds.rowLower[number] = max(program.bounds.rowLower[number], 1)
        case .respondent(let column): program.bounds.columnLower[column] = 1
        }
    }

    private mutating func integerTable(
        cell: Int, where number: Int, is value: Int
    ) throws(SuppressionError) -> Witness? {
        let kept = (program.bounds.rowLower[number], program.bounds.rowUpper[number])
        defer { (program.bounds.rowLower[number], program.bounds.rowUpper[number]) = kept }
        program.bounds.setRow(number, count: value)
        return try integerTable(cell: cell)
    }

    /// Any integer table within the current bounds; `nil` when there is none.
    private mutating func integerTable(cell: Int) throws(SuppressionError) -> Witness? {
        switch findTable() {
        case .table(let witness): return witness
        case .none: return nil
        case .open: throw .solverLimitReached(cell: cell)
        }
    }
}

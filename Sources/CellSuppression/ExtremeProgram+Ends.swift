extension ExtremeProgram {
    /// What the attacker knows beyond the publication.
    enum Knowledge: Sendable, Equatable {
        case nothing
        /// The number is at least 1.
        case someone
        /// This column is at least 1.
        case respondent(column: Int)
    }

    /// A linear bound may be this far off.
    private static var fuzz: Double { 1e-6 }

    private enum Direction: Int {
        case down = 1
        case up = -1
    }

    /// A table where the number is smallest; `nil` when no integer table agrees with what is known.
    mutating func lowest(
        _ number: Int, given knowledge: Knowledge, cell: Int, _ attacker: inout AttackerProgram
    ) throws(SuppressionError) -> Witness? {
        try extreme(number, .down, given: knowledge, cell: cell, &attacker)
    }

    /// A table where the number is largest; `nil` when it is unbounded (then some column of it is in nothing published)
    /// or when no integer table agrees with what is known.
    mutating func highest(
        _ number: Int, given knowledge: Knowledge, cell: Int, _ attacker: inout AttackerProgram
    ) throws(SuppressionError) -> Witness? {
        let isBounded = grid.numbers[number].columns.allSatisfy { column in
            grid.numbersOfColumn[column].contains { isPublished[$0] }
        }
        return isBounded ? try extreme(number, .up, given: knowledge, cell: cell, &attacker) : nil
    }

    /// Starts at the linear bound, which no integer table can pass, and walks inwards, a unit at a time, until an integer
    /// table exists. Any known table ends the walk at the latest.
    private mutating func extreme(
        _ number: Int, _ direction: Direction, given knowledge: Knowledge, cell: Int, _ attacker: inout AttackerProgram
    ) throws(SuppressionError) -> Witness? {
        let question = question(number, 0...ProgramBounds.infinity, given: knowledge)
        let kept = program.bounds
        defer { program.bounds = kept }
        layout.restrict(&program.bounds, to: question)
        for column in grid.numbers[number].columns {
            program.bounds.objective[column] = Double(direction.rawValue)
        }
        switch program.solve() {
        case .infeasible: return nil
        case .inconclusive: throw .solverLimitReached(cell: cell)
        case .optimal: break
        }
        var value = Int((program.minimum - Self.fuzz).rounded(.up)) * direction.rawValue
        if let witness = dive(), witness.value(of: number, in: grid) == value { return witness }

        // Where the walk from the bound to any known table ends is the extreme.
        guard let known = try table(question, cell: cell, &attacker) else { return nil }
        while value != known.value(of: number, in: grid) {
            let exact = self.question(number, Double(value)...Double(value), given: knowledge)
            if let witness = try table(exact, cell: cell, &attacker) { return witness }
            value += direction.rawValue
        }
        return known
    }

    private func question(_ number: Int, _ range: ClosedRange<Double>, given knowledge: Knowledge) -> Question {
        switch knowledge {
        case .nothing: Question(number: number, range: range, insider: nil)
        case .someone: Question(number: number, range: max(range.lowerBound, 1)...range.upperBound, insider: nil)
        case .respondent(let column): Question(number: number, range: range, insider: column)
        }
    }

    /// Any integer table that answers the question; `nil` when there is none.
    private func table(
        _ question: Question, cell: Int, _ attacker: inout AttackerProgram
    ) throws(SuppressionError) -> Witness? {
        switch try attacker.settle(question) {
        case .table(let witness): return witness
        case .none: return nil
        case .open: throw .solverLimitReached(cell: cell)
        }
    }
}

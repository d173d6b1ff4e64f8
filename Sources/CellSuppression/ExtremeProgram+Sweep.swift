extension ExtremeProgram {
    /// Looks for tables that show many open claims at once, until a goal gains nothing more.
    mutating func sweep(into pool: inout WitnessPool) {
        for goal in [Claim.Goal.threshold, .one, .zero] {
            while sweep(goal, into: &pool) > 1 {}
        }
    }

    /// One linear program that pushes every number with an open claim of this goal towards it, capped there so that
    /// the effort spreads. The truth itself is feasible, so it always has a solution.
    ///
    /// - Returns: claims newly shown.
    private mutating func sweep(_ goal: Claim.Goal, into pool: inout WitnessPool) -> Int {
        let kept = program.bounds
        defer { program.bounds = kept }
        var targets = 0
        var lastNumber: Int?
        for index in pool.open {
            let claim = pool.claims[index]
            guard claim.goal == goal, claim.number != lastNumber else { continue }
            lastNumber = claim.number
            targets += 1
            push(claim)
        }
        guard targets > 1, program.solve() == .optimal, let witness = dive() else { return 0 }
        return pool.add(witness)
    }

    private mutating func push(_ claim: Claim) {
        let number = grid.numbers[claim.number]
        let variable = layout.variables[claim.number]
        let direction: Double
        switch claim.goal {
        case .threshold:
            direction = -1
            program.bounds.narrow(variable, to: 0...Double(max(threshold, number.count)))
        case .one where number.count == 0:
            direction = -1
            program.bounds.narrow(variable, to: 0...1)
        case .one, .zero:
            direction = 1
        }
        if let insider = claim.insider { program.bounds.narrow(insider, to: 1...ProgramBounds.infinity) }
        for column in number.columns { program.bounds.objective[column] += direction }
    }
}

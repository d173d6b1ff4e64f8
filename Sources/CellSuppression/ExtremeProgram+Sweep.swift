extension ExtremeProgram {
    /// Looks for tables that show many open claims at once, until a goal gains nothing more.
    mutating func sweep(into pool: inout WitnessPool) {
        for scenario in grid.scenarios.indices where scenario == 0 || grid.scenarios[scenario].isNeeded {
            for goal in [Claim.Goal.threshold, .one, .zero] {
                while sweep(goal, inScenario: scenario, into: &pool) > 1 {}
            }
        }
    }

    /// One linear program that pushes every number with an open claim of this goal towards it, capped there so that
    /// the effort spreads. In the scenario of the truth the truth itself is feasible, so it always has a solution.
    ///
    /// - Returns: claims newly shown.
    private mutating func sweep(
        _ goal: Claim.Goal, inScenario scenario: Int, into pool: inout WitnessPool
    ) -> Int {
        let kept = program.bounds
        defer { program.bounds = kept }
        layout.restrict(&program.bounds, toScenario: scenario)
        var targets = 0
        var lastNumber: Int?
        for index in pool.open {
            let claim = pool.claims[index]
            guard claim.goal == goal, let number = claim.number, number != lastNumber else { continue }
            lastNumber = number
            targets += 1
            push(claim, of: number)
        }
        guard targets > 1, program.solve() == .optimal, let witness = dive() else { return 0 }
        return pool.add(witness)
    }

    private mutating func push(_ claim: Claim, of index: Int) {
        let number = grid.numbers[index]
        let direction: Double
        switch claim.goal {
        case .threshold:
            direction = -1
            program.bounds.narrow(layout.variables[index], to: 0...Double(max(threshold, number.count)))
        case .one where number.count == 0:
            direction = -1
            program.bounds.narrow(layout.variables[index], to: 0...1.0)
        case .one, .zero, .reach:
            direction = 1
        }
        if let insider = claim.insider { program.bounds.narrow(insider, to: 1...ProgramBounds.infinity) }
        for column in number.columns { program.bounds.objective[column] += direction }
    }
}

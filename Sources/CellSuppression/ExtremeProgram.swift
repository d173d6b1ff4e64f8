/// The attacker's tables again, for the extreme ones: where a number, or many at once, are as large or as small as
/// they can be.
struct ExtremeProgram: ~Copyable {
    let grid: Grid
    let threshold: Int
    private(set) var isPublished: [Bool]
    let layout: ProgramLayout
    var program: Simplex
    /// Steps that all searches together may take: where nearly everything is withheld, the last table is no good start.
    private let stepBudget: Int
    private var successes = 0
    private var failures = 0

    init(grid: Grid, isPublished: [Bool], isFixed: Bool, threshold: Int, limits: SolverLimits) {
        let layout = ProgramLayout(grid)
        program = Simplex(
            matrix: layout.matrix, bounds: layout.bounds(holding: isPublished, of: grid),
            start: grid.columnCounts.map(Double.init),
            constants: isFixed ? isPublished.indices.filter { isPublished[$0] }.map { layout.variables[$0] } : [],
            limits: limits)
        stepBudget = 5 * limits.iterations
        self.layout = layout
        self.grid = grid
        self.threshold = threshold
        self.isPublished = isPublished
    }

    var effort: SolverEffort { program.effort }

    mutating func publish(_ number: Int) {
        isPublished[number] = true
        program.bounds.hold(layout.variables[number], at: grid.numbers[number].count)
    }

    mutating func withhold(_ number: Int) {
        isPublished[number] = false
        program.bounds.hold(layout.variables[number], at: nil)
    }

    /// Looks for a table that shows the claim, few steps away from the last one. Does not dive, and gives up at once
    /// where solutions have rarely been integer or all of them together have taken too many steps.
    mutating func search(for claim: Claim) -> AttackerProgram.Answer {
        guard failures <= 10 + 2 * successes, effort.iterations < stepBudget else { return .open }
        let kept = program.bounds
        defer { program.bounds = kept }
        guard let scenario = claim.scenarios(of: grid, threshold: threshold).first else { return .none }
        layout.restrict(&program.bounds, toScenario: scenario)
        layout.restrict(&program.bounds, to: Question(claim, threshold: threshold))
        switch program.solve() {
        case .infeasible: return .none
        case .inconclusive:
            failures += 5
            return .open
        case .optimal: break
        }
        guard let columns = program.integerColumns(first: grid.columnCounts.count),
            let witness = Witness(columns, of: grid, agreeingWith: isPublished),
            witness.shows(claim, threshold: threshold)
        else {
            failures += 1
            return .open
        }
        successes += 1
        return .table(witness)
    }

    /// From the last linear solution to an exact witness, if a dive gets there.
    mutating func dive() -> Witness? {
        guard let columns = program.diveToIntegers(first: grid.columnCounts.count) else { return nil }
        return Witness(columns, of: grid, agreeingWith: isPublished)
    }
}

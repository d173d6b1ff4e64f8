/// The protector's program: every published number may move, at a price per unit, so that a sensitive one can.
///
/// It always has a solution: the numbers that move are those to withhold (Kelly, Golden and Assad 1992, "Cell
/// suppression: disclosure protection for sensitive tabular data", their linear subproblem). Reweighting the prices
/// towards a cost per number instead of per unit was tried and changed nothing after the clean-up.
struct ElasticProgram: ~Copyable {
    private static let largestRatio = 1e6
    /// Weights are multiples of this, so that sums of them are exact; it is also what moving a column costs, which
    /// decides between tables that are equally cheap.
    private static let unit = 1.0 / 1024

    private let grid: Grid
    private let threshold: Int
    private let layout: ProgramLayout
    private var program: NearestPoint

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) {
        let layout = ProgramLayout(grid, isKept: isPublished)
        var weights = layout.weights(unit: Self.unit)
        let prices = Self.prices(of: grid)
        for number in isPublished.indices where isPublished[number] {
            weights[layout.variables[number]] += prices[number]
        }
        program = NearestPoint(
            matrix: layout.matrix, bounds: ProgramBounds(layout.matrix), start: grid.columnCounts.map(Double.init),
            weights: weights, limits: limits)
        self.layout = layout
        self.grid = grid
        self.threshold = threshold
    }

    var effort: SolverEffort { program.effort }

    /// Lets the number move for nothing.
    mutating func withhold(_ number: Int) { program.liberate(layout.variables[number]) }

    /// A cheap table that shows the claim, whatever published numbers it moves, in the first scenario that has one; `nil`
    /// if the solver or the dive stops short.
    mutating func cheapestWitness(for claim: Claim) -> Witness? {
        for scenario in claim.scenarios(of: grid, threshold: threshold) {
            if let witness = cheapestWitness(for: claim, inScenario: scenario) { return witness }
        }
        return nil
    }

    private mutating func cheapestWitness(for claim: Claim, inScenario scenario: Int) -> Witness? {
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        layout.restrict(&program.bounds, toScenario: scenario)
        layout.restrict(&program.bounds, to: Question(claim, threshold: threshold))
        program.restart(lastRow: layout.columns(asking: claim.number))
        let count = grid.columnCounts.count
        guard program.solve() == .optimal, program.diveToIntegers(first: count) else { return nil }
        let witness = Witness(steps: program.steps(first: count), grid: grid)
        return !witness.scenarios.isEmpty && witness.shows(claim, in: grid, threshold: threshold) ? witness : nil
    }

    /// Costs scaled so that the smallest positive one is 1: solver tolerances are absolute.
    private static func prices(of grid: Grid) -> [Double] {
        let smallest = grid.numbers.lazy.filter { $0.isPrinted && $0.cost > 0 }.map(\.cost).min() ?? 1
        return grid.numbers.map { number in
            let price = min(max(number.cost / smallest, unit), largestRatio)
            return (price / unit).rounded() * unit
        }
    }
}

/// The protector's program: every published number may move, at a price per unit, so that a sensitive one can.
///
/// It always has a solution: the numbers that move are those to withhold (Kelly, Golden and Assad 1992, "Cell
/// suppression: disclosure protection for sensitive tabular data", their linear subproblem). Reweighting the prices
/// towards a cost per number instead of per unit was tried and changed nothing after the clean-up.
struct ElasticProgram: ~Copyable {
    private static let largestRatio = 1e6

    private let grid: Grid
    private let threshold: Int
    private var program: LinearProgram

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) throws(SuppressionError) {
        let prices = Self.prices(of: grid)
        var matrix = SparseMatrix(rowCount: grid.numbers.count)
        for members in grid.numbersOfColumn { matrix.appendColumn(rows: members, value: 1) }
        var objective = [Double](repeating: 0, count: matrix.columnCount)
        for number in isPublished.indices where isPublished[number] {
            for direction in [-1.0, 1] {
                matrix.appendColumn(rows: CollectionOfOne(number), value: direction)
                objective.append(prices[number])
            }
        }
        var bounds = ProgramBounds(rowCount: matrix.rowCount, columnCount: matrix.columnCount)
        bounds.objective = objective
        for (number, published) in isPublished.enumerated() {
            bounds.setRow(number, count: published ? grid.numbers[number].count : nil)
        }
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: limits)
        self.grid = grid
        self.threshold = threshold
    }

    var effort: SolverEffort { program.effort }

    mutating func withhold(_ number: Int) { program.bounds.setRow(number, count: nil) }

    /// The cheapest table found that shows the claim, whatever published numbers it moves; `nil` if the solver or the
    /// dive stops short.
    mutating func cheapestWitness(for claim: Claim) -> Witness? {
        let kept = program.bounds
        defer { program.bounds = kept }
        program.bounds.restrict(to: claim, threshold: threshold)
        guard program.solveAfterNewBounds() == .optimal,
            let columns = program.diveToIntegers(first: grid.columnCounts.count)
        else { return nil }
        let witness = Witness(columns: columns, grid: grid)
        return witness.shows(claim, threshold: threshold) ? witness : nil
    }

    /// Costs scaled so that the smallest positive one is 1: solver tolerances are absolute.
    private static func prices(of grid: Grid) -> [Double] {
        let smallest = grid.numbers.lazy.filter { $0.isPrinted && $0.cost > 0 }.map(\.cost).min() ?? 1
        return grid.numbers.map { min(max($0.cost / smallest, 1e-3), largestRatio) }
    }
}

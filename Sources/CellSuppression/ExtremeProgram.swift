/// The attacker's tables again, for the extreme ones: where a number, or many at once, are as large or as small as
/// they can be.
struct ExtremeProgram: ~Copyable {
    let grid: Grid
    let threshold: Int
    let isPublished: [Bool]
    let layout: ProgramLayout
    var program: Simplex

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) {
        let layout = ProgramLayout(grid)
        program = Simplex(
            matrix: layout.matrix, bounds: layout.bounds(holding: isPublished, of: grid),
            start: grid.columnCounts.map(Double.init),
            constants: isPublished.indices.filter { isPublished[$0] }.map { layout.variables[$0] },
            limits: limits)
        self.layout = layout
        self.grid = grid
        self.threshold = threshold
        self.isPublished = isPublished
    }

    var effort: SolverEffort { program.effort }

    /// From the last linear solution to an exact witness, if a dive gets there.
    mutating func dive() -> Witness? {
        guard program.diveToIntegers(first: grid.columnCounts.count),
            let columns = program.values.roundedCounts(first: grid.columnCounts.count)
        else { return nil }
        return Witness(columns, of: grid, agreeingWith: isPublished)
    }
}

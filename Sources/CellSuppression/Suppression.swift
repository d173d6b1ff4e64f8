/// What to withhold so that no sensitive cell can be narrowed down, with the proof.
package struct Suppression: Sendable, Equatable {
    /// Printed cells that are sensitive themselves, ascending.
    package let primary: [Int]
    /// Printed cells withheld to protect others, ascending (a copy of a primary cell at another level is one of them).
    package let complementary: [Int]
    /// Alternative tables, as atom counts, each exactly consistent with every cell still published; together they show
    /// every value that must stay possible. Pass them to `audit`, which checks them again. They are confidential.
    package let witnesses: [[Int]]
    /// The simplest of the tables from which witnesses are made, each as the steps of atoms from the truth. They are
    /// confidential.
    package let moves: [[Step]]
    /// What the solvers did.
    package let effort: SolverEffort

    /// All withheld cells, ascending. Nothing public may tell primary from complementary.
    package var withheld: [Int] { (primary + complementary).sorted() }
}

/// Chooses which printed cells to withhold: every sensitive one, and a cheap set of others, minimal in the sense that
/// no single one of them can be published again; of a small table the cheapest (as far as the search can tell).
///
/// Deterministic, and independent of the order of cells and atoms as long as `Grid`'s sort keys differ. A solve that
/// reaches its limits never weakens protection: the claim is then shown by a table that moves nothing but the
/// sensitive cell's own atoms, and every published cell that this moves is withheld too, at worst all of them.
///
/// - Parameter threshold: T ≥ 1; for each sensitive cell a reader must not be able to exclude any end of 0…T, nor a
///   respondent in it any end of 1…T.
/// - Throws: `invalidThreshold`.
package func protect(
    _ table: CountTable, threshold: Int, limits: SolverLimits = .standard
) throws(SuppressionError) -> Suppression {
    guard (1...CountTable.largestTotal).contains(threshold) else { throw .invalidThreshold(threshold) }
    let grid = Grid(table)
    var protection = Protection(grid: grid, threshold: threshold, limits: limits)
    protection.run()

    var primary: [Int] = []
    var complementary: [Int] = []
    for (index, cell) in table.cells.enumerated() where cell.printing == .printed {
        guard let number = grid.numberOfCell[index], !protection.isPublished[number] else { continue }
        if cell.sensitivity == .primary { primary.append(index) } else { complementary.append(index) }
    }
    return Suppression(
        primary: primary, complementary: complementary,
        witnesses: protection.witnesses.map { $0.atoms(of: table, grid: grid) },
        moves: grid.atomSteps(protection.moves, of: table), effort: protection.effort)
}

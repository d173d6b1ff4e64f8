/// Another integer table that a reader cannot exclude.
struct Witness: Sendable, Equatable {
    /// Count of each grid column, ≥ 0.
    let columns: [Int]
    /// Value of each grid number, computed from the columns in integers.
    let values: [Int]

    init(columns: [Int], grid: Grid) {
        self.columns = columns
        values = grid.values(ofColumns: columns)
    }

    /// `nil` if the columns contradict a published number.
    init?(_ columns: [Int], of grid: Grid, agreeingWith isPublished: [Bool]) {
        self.init(columns: columns, grid: grid)
        guard agrees(with: isPublished, grid: grid) else { return nil }
    }

    /// Whether no count is negative and every published number has its true value.
    func agrees(with isPublished: [Bool], grid: Grid) -> Bool {
        guard columns.allSatisfy({ $0 >= 0 }) else { return false }
        for (number, published) in isPublished.enumerated() where published {
            if values[number] != grid.numbers[number].count { return false }
        }
        return true
    }

    func shows(_ claim: Claim, threshold: Int) -> Bool {
        claim.isShown(columns: columns, values: values, threshold: threshold)
    }

    /// Printed, not sensitive numbers that differ from the truth: while one is published, the witness is void.
    func moved(in grid: Grid) -> [Int] {
        grid.movable.filter { values[$0] != grid.numbers[$0].count }
    }

    /// The table in the caller's atoms. Atoms that nobody can tell apart get their common count on the first of them;
    /// atoms outside every cell keep their count.
    func atoms(of table: CountTable, grid: Grid) -> [Int] {
        var atoms = table.atomCounts
        var isSpent = [Bool](repeating: false, count: columns.count)
        for (atom, column) in grid.columnOfAtom.enumerated() {
            guard let column else { continue }
            atoms[atom] = isSpent[column] ? 0 : columns[column]
            isSpent[column] = true
        }
        return atoms
    }
}

/// Another integer table that a reader cannot exclude.
struct Witness: Sendable, Equatable {
    /// Count of each grid column, ≥ 0.
    let columns: [Int]
    /// Value of each grid number, computed from the columns in integers.
    let values: [Int]
    /// Scenarios that it fits, ascending.
    let scenarios: [Int]

    init(columns: [Int], grid: Grid) {
        self.columns = columns
        values = grid.values(ofColumns: columns)
        scenarios = grid.scenarios(fittedBy: columns)
    }

    /// `nil` if the columns contradict a published number.
    init?(_ columns: [Int], of grid: Grid, agreeingWith isPublished: [Bool]) {
        self.init(columns: columns, grid: grid)
        guard agrees(with: isPublished, grid: grid) else { return nil }
    }

    /// Whether no count is negative, some scenario allows the table and every published number has its true value.
    func agrees(with isPublished: [Bool], grid: Grid) -> Bool {
        guard !scenarios.isEmpty, columns.allSatisfy({ $0 >= 0 }) else { return false }
        for (number, published) in isPublished.enumerated() where published {
            if values[number] != grid.numbers[number].count { return false }
        }
        return true
    }

    func shows(_ claim: Claim, threshold: Int) -> Bool {
        claim.isShown(by: self, threshold: threshold)
    }

    /// Printed, not sensitive numbers that differ from the truth: while one is published, the witness is void.
    func moved(in grid: Grid) -> [Int] {
        grid.movable.filter { values[$0] != grid.numbers[$0].count }
    }

    /// The table in the caller's atoms, once for each way to share it out that its scenarios need, with the scenarios that
    /// each fits atom by atom.
    func tables(of table: CountTable, grid: Grid) -> [(atoms: [Int], scenarios: [Int])] {
        guard !table.scenarios.isEmpty else { return [(atoms(of: table, grid: grid, in: nil), scenarios)] }
        var tables: [(atoms: [Int], scenarios: [Int])] = []
        for scenario in scenarios {
            let ranges = table.scenarios[scenario].atoms
            if let known = tables.firstIndex(where: { zip(ranges, $0.atoms).allSatisfy { $0.contains($1) } }) {
                tables[known].scenarios.append(scenario)
            } else {
                tables.append((atoms(of: table, grid: grid, in: ranges), [scenario]))
            }
        }
        return tables
    }

    /// Atoms that nobody can tell apart share their common count so that they are near their true counts and within the
    /// ranges of a scenario that the table fits; atoms outside every cell do so too.
    private func atoms(of table: CountTable, grid: Grid, in ranges: [ClosedRange<Int>]?) -> [Int] {
        func range(_ atom: Int) -> ClosedRange<Int> { ranges?[atom] ?? CountTable.Scenario.anyCount }
        var atoms = table.atomCounts.enumerated().map { atom, count in
            min(max(count, range(atom).lowerBound), range(atom).upperBound)
        }
        var missing = columns
        for (atom, column) in grid.columnOfAtom.enumerated() {
            if let column { missing[column] -= atoms[atom] }
        }
        for (atom, column) in grid.columnOfAtom.enumerated() {
            guard let column, missing[column] != 0 else { continue }
            let moved = min(max(atoms[atom] + missing[column], range(atom).lowerBound), range(atom).upperBound)
            missing[column] -= moved - atoms[atom]
            atoms[atom] = moved
        }
        return atoms
    }
}

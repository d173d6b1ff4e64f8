import CellSuppression
import TestSupport

/// Small linked tables: few rows under two overlapping groupings, two or three columns, many zeros and singletons.
enum RandomTable {
    static func crossed(using generator: inout SeededGenerator) -> CrossedTable {
        let rowCount = Int.random(in: 2...4, using: &generator)
        let columnCount = rowCount == 4 ? 2 : Int.random(in: 2...3, using: &generator)
        let palette = [0, 0, 0, 1, 1, 1, 2, 3]
        let counts = (0..<rowCount).map { _ in
            (0..<columnCount).map { _ in palette.randomElement(using: &generator) ?? 0 }
        }
        let rows = Array(0..<rowCount)
        var groups = [rows]
        // A partition into runs, a partition by parity (they cross), and most single rows.
        let cut = Int.random(in: 1..<rowCount, using: &generator)
        groups += [Array(rows[..<cut]), Array(rows[cut...])]
        if Bool.random(using: &generator) {
            groups += [rows.filter { $0 % 2 == 0 }, rows.filter { $0 % 2 == 1 }]
        }
        for row in rows where Int.random(in: 0..<4, using: &generator) > 0 { groups.append([row]) }
        var columnGroups = (0..<columnCount).map { [$0] }
        if Int.random(in: 0..<4, using: &generator) > 0 { columnGroups.append(Array(0..<columnCount)) }
        return CrossedTable(counts: counts, rowGroups: groups, columnGroups: columnGroups)
    }

    /// Cells below the threshold are sensitive, some others too; some cells are only derived; costs are random.
    static func table(using generator: inout SeededGenerator, threshold: Int) throws -> CountTable {
        let crossed = crossed(using: &generator)
        var cells: [CountTable.Cell] = []
        for rows in crossed.rowGroups {
            for columns in crossed.columnGroups {
                let count = crossed.count(rows, columns)
                let isSensitive = count < threshold || Int.random(in: 0..<20, using: &generator) == 0
                cells.append(
                    CountTable.Cell(
                        atoms: crossed.atoms(rows, columns), sensitivity: isSensitive ? .primary : .none,
                        printing: Int.random(in: 0..<8, using: &generator) == 0 ? .derived : .printed,
                        cost: Double.random(in: 1...100, using: &generator)))
            }
        }
        return try CountTable(atomCounts: crossed.counts.flatMap { $0 }, cells: cells)
    }

    /// Cells that sum random subsets of few atoms: far from any hierarchy, so that linear solutions are often fractional.
    static func overlays(using generator: inout SeededGenerator, threshold: Int) throws -> CountTable {
        let atomCount = Int.random(in: 5...7, using: &generator)
        let counts = (0..<atomCount).map { _ in [0, 0, 1, 1, 2].randomElement(using: &generator) ?? 0 }
        var cells = (0..<2).map { atom in
            CountTable.Cell(atoms: [atom], sensitivity: .primary, cost: Double(atom + 1))
        }
        for _ in 0..<Int.random(in: 3...5, using: &generator) {
            let atoms = (0..<atomCount).shuffled(using: &generator).prefix(3).sorted()
            cells.append(CountTable.Cell(atoms: atoms, cost: Double.random(in: 3...100, using: &generator)))
        }
        return try CountTable(atomCounts: counts, cells: cells)
    }

    /// A random subset of the printed cells.
    static func withheld(of table: CountTable, using generator: inout SeededGenerator) -> [Int] {
        table.cells.indices.filter {
            table.cells[$0].printing == .printed && Int.random(in: 0..<5, using: &generator) > 1
        }
    }
}

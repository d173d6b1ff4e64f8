import CellSuppression
import TestSupport
import Testing

@Suite struct OptimalityTests {
    @Test("no single complementary cell can be published again", arguments: [0, 50, 100])
    func minimality(from first: UInt64) throws {
        for seed in first..<first + 50 {
            var generator = SeededGenerator(seed: seed)
            let table = try RandomTable.table(using: &generator, threshold: 2)
            let suppression = try protect(table, threshold: 2)
            for cell in suppression.complementary {
                let atoms = table.cells[cell].atoms
                // Copies of the number go with it; a copy that is sensitive can never be published.
                let copies = table.cells.indices.filter { table.cells[$0].atoms == atoms }
                if copies.contains(where: { table.cells[$0].sensitivity == .primary }) { continue }
                let withheld = suppression.withheld.filter { !copies.contains($0) }
                #expect(try !audit(table, withheld: withheld, threshold: 2).isSafe, "seed \(seed), cell \(cell)")
            }
        }
    }

    /// Tables where taking cells back from the least harmful instead of the most would end in a dearer set.
    @Test("no complementary cell can be exchanged for a cheaper one", arguments: [16, 19, 27, 30, 43] as [UInt64])
    func exchanges(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = try RandomTable.table(using: &generator, threshold: 2)
        let suppression = try protect(table, threshold: 2)
        let published = table.cells.indices.filter {
            table.cells[$0].printing == .printed && !suppression.withheld.contains($0)
        }
        for cell in suppression.complementary {
            for other in published where table.cells[other].cost < table.cells[cell].cost {
                let withheld = suppression.withheld.filter { $0 != cell } + [other]
                #expect(try !audit(table, withheld: withheld, threshold: 2).isSafe, "\(cell) for \(other)")
            }
        }
    }

    /// Two twos, each printed together with the same twenty at 4, and the twenty alone at 5.
    @Test("one dear cell is withheld where it spares two cheap ones") func sparing() throws {
        let table = try CountTable(
            atomCounts: [2, 2, 20],
            cells: [
                CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [1], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [0, 2], cost: 4), CountTable.Cell(atoms: [1, 2], cost: 4),
                CountTable.Cell(atoms: [2], cost: 5),
            ])
        #expect(try audit(table, withheld: [0, 1, 2, 3], threshold: 3).isSafe)
        #expect(try protect(table, threshold: 3).complementary == [4])
    }
}

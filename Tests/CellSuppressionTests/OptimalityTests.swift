import CellSuppression
import TestSupport
import Testing

@Suite struct OptimalityTests {
    /// The least harm of complementary cells that protects the table, by trying sets from the cheapest up.
    private func leastHarm(_ table: CountTable, threshold: Int) throws -> Double? {
        let primary = table.cells.indices.filter { table.cells[$0].sensitivity == .primary }
        let others = table.cells.indices.filter { table.cells[$0].sensitivity == .none }
        let sets = (0..<(1 << others.count)).map { mask in
            others.indices.filter { mask >> $0 & 1 == 1 }.map { others[$0] }
        }
        let ordered = sets.map { (cells: $0, harm: $0.reduce(0) { $0 + table.cells[$1].cost }) }
            .sorted { $0.harm < $1.harm }
        for set in ordered where try audit(table, withheld: primary + set.cells, threshold: threshold).isSafe {
            return set.harm
        }
        return nil
    }

    private func averageRatio(cost: (inout SeededGenerator) -> Double) throws -> Double {
        var ratios: [Double] = []
        for seed in 0..<30 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let counts = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...12, using: &generator) } }
            let table = try CrossedTable.twoWay(counts).table(cost: { _ in cost(&generator) }) { _, _, count in
                count < 3
            }
            let suppression = try protect(table, threshold: 3)
            guard let least = try leastHarm(table, threshold: 3), least > 0 else { continue }
            ratios.append(suppression.complementary.reduce(0) { $0 + table.cells[$1].cost } / least)
        }
        return ratios.reduce(0, +) / Double(ratios.count)
    }

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

    @Test("the number of complementary cells is near the optimum") func counts() throws {
        #expect(try averageRatio { _ in 1 } < 1.1)
    }

    @Test("the harm of complementary cells is near the optimum") func costs() throws {
        #expect(try averageRatio { Double.random(in: 1...100, using: &$0) } < 1.1)
    }
}

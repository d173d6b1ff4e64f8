import CellSuppression
import TestSupport
import Testing

/// How much more is withheld than the least that any protection could do with, where that can be found by trying all: nothing.
@Suite struct OptimumTests {
    private struct Harm {
        let chosen: Double
        let least: Double
        var ratio: Double { chosen / least }
    }

    enum Pricing: CaseIterable {
        case number
        case count
        case random

        func cost(of cell: CountTable.Cell, count: Int, using generator: inout SeededGenerator) -> Double {
            switch self {
            case .number: 1
            case .count: Double(count + 1)
            case .random: Double.random(in: 1...100, using: &generator)
            }
        }
    }

    private func harms(_ pricing: Pricing, seeds: Range<UInt64>) throws -> [Harm] {
        var harms: [Harm] = []
        for seed in seeds {
            var generator = SeededGenerator(seed: seed)
            let random = RandomLinkedTable(.small, using: &generator)
            let cells = random.cells(using: &generator).map { cell in
                CountTable.Cell(
                    atoms: cell.atoms, sensitivity: cell.sensitivity, printing: cell.printing,
                    cost: pricing.cost(
                        of: cell, count: cell.atoms.reduce(0) { $0 + random.counts[$1] }, using: &generator))
            }
            let table = try CountTable(atomCounts: random.counts, cells: cells)
            guard let optimum = ExhaustiveOptimum(table, threshold: random.threshold) else { continue }
            let least = try #require(optimum.leastHarm())
            let suppression = try protect(table, threshold: random.threshold)
            #expect(Set(suppression.withheld).isSuperset(of: optimum.forced))
            let chosen = suppression.withheld.filter { !optimum.forced.contains($0) }
                .reduce(0) { $0 + table.cells[$1].cost }
            #expect(chosen >= least - 1e-9, "\(pricing) \(seed): the optimum is none")
            #expect(least > 0 || chosen == 0, "\(pricing) \(seed): nothing need be withheld")
            if least > 0 { harms.append(Harm(chosen: chosen, least: least)) }
        }
        return harms
    }

    @Test("complementary cells of small tables are the optimum", arguments: Pricing.allCases)
    func optimum(_ pricing: Pricing) throws {
        let harms = try harms(pricing, seeds: 0..<Self.tables)
        let ratios = harms.map(\.ratio)
        print("\(pricing): \(harms.count) tables, at most \(ratios.max() ?? 1) times the optimum")
        #expect(harms.count > Self.tables / 3)
        #expect(ratios.allSatisfy { $0 <= 1 + 1e-9 })
    }

    #if DEBUG
        private static let tables: UInt64 = 60
    #else
        private static let tables: UInt64 = 300
    #endif
}

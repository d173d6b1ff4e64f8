import CellSuppression
import TestSupport
import Testing

/// What is proposed to the audit as a proof is checked there.
@Suite struct WitnessTests {
    @Test("a table with fewer than nobody somewhere proves nothing") func negativeCounts() throws {
        // Five in all: six in the first atom would need fewer than none in the second.
        let table = try CountTable(
            atomCounts: [2, 3],
            cells: [
                CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 1), CountTable.Cell(atoms: [1], cost: 1),
                CountTable.Cell(atoms: [0, 1], cost: 1),
            ])
        let report = try audit(table, withheld: [0, 1], threshold: 6, witnesses: [[6, -1]])
        #expect(report.verdicts.map(\.exposures) == [[.thresholdToInsider(atoms: [0])]])
        #expect(report.attained.allSatisfy { $0.upperBound <= 5 })
    }

    @Test("each simple table leaves every published count and makes none negative", arguments: UInt64(0)..<60)
    func simpleTables(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let random = RandomLinkedTable(.large, using: &generator)
        let table = try CountTable(atomCounts: random.counts, cells: random.cells(using: &generator))
        let suppression = try protect(table, threshold: random.threshold)
        let withheld = Set(suppression.withheld)
        for move in suppression.moves {
            var atoms = table.atomCounts
            for step in move { atoms[step.index] += step.change }
            #expect(atoms.allSatisfy { $0 >= 0 })
            #expect(Set(move.map(\.index)).count == move.count)
            for (index, cell) in table.cells.enumerated() where cell.printing == .printed && !withheld.contains(index) {
                #expect(cell.atoms.reduce(0) { $0 + atoms[$1] } == table.count(ofCell: index))
            }
        }
    }
}

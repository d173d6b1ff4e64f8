import CellSuppression
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
}

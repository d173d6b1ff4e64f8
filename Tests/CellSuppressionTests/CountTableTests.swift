import CellSuppression
import Testing

@Suite struct CountTableTests {
    private typealias Cell = CountTable.Cell

    @Test("a table that cannot be read is refused with the place") func refusals() {
        #expect(throws: SuppressionError.negativeAtomCount(atom: 1)) {
            try CountTable(atomCounts: [1, -1], cells: [])
        }
        #expect(throws: SuppressionError.totalTooLarge(limit: 10_000_000)) {
            try CountTable(atomCounts: [10_000_000, 1], cells: [])
        }
        #expect(throws: SuppressionError.atomOutOfRange(cell: 1, atom: 2)) {
            try CountTable(atomCounts: [1, 2], cells: [Cell(atoms: [0], cost: 1), Cell(atoms: [0, 2], cost: 1)])
        }
        #expect(throws: SuppressionError.atomsNotAscending(cell: 0)) {
            try CountTable(atomCounts: [1, 2], cells: [Cell(atoms: [1, 0], cost: 1)])
        }
        #expect(throws: SuppressionError.atomsNotAscending(cell: 0)) {
            try CountTable(atomCounts: [1, 2], cells: [Cell(atoms: [1, 1], cost: 1)])
        }
        for cost in [-1, .infinity, .nan] {
            #expect(throws: SuppressionError.invalidCost(cell: 0)) {
                try CountTable(atomCounts: [1], cells: [Cell(atoms: [0], cost: cost)])
            }
        }
        #expect(throws: SuppressionError.sensitiveCellWithoutAtoms(cell: 0)) {
            try CountTable(atomCounts: [1], cells: [Cell(atoms: [], sensitivity: .primary, cost: 1)])
        }
    }

    @Test("a threshold below one or a withheld cell that is not printed is refused") func badQuestions() throws {
        let table = try CountTable(
            atomCounts: [3], cells: [Cell(atoms: [0], cost: 1), Cell(atoms: [0], printing: .derived, cost: 0)])
        #expect(throws: SuppressionError.invalidThreshold(0)) { try protect(table, threshold: 0) }
        #expect(throws: SuppressionError.invalidThreshold(-1)) { try audit(table, withheld: [], threshold: -1) }
        for withheld in [[-1], [2], [1], [0, 0]] {
            let last = withheld[withheld.count - 1]
            #expect(throws: SuppressionError.invalidWithheldCell(last)) {
                try audit(table, withheld: withheld, threshold: 3)
            }
        }
    }

    @Test("a table with nothing sensitive, structural zeros included, is published whole") func nothingSensitive()
        throws
    {
        let table = try CountTable(atomCounts: [3], cells: [Cell(atoms: [0], cost: 1), Cell(atoms: [], cost: 0)])
        let suppression = try protect(table, threshold: 10)
        #expect(suppression.withheld.isEmpty)
        #expect(suppression.effort == SolverEffort())
        #expect(try audit(table, withheld: [], threshold: 10).isSafe)
        let empty = try CountTable(atomCounts: [], cells: [])
        #expect(try protect(empty, threshold: 10).withheld.isEmpty)
        #expect(try exactIntervals(empty, withheld: []).isEmpty)
    }

    @Test("a witness that contradicts a published cell proves nothing") func forgedWitnesses() throws {
        let table = try CountTable(
            atomCounts: [2, 5],
            cells: [
                Cell(atoms: [0], sensitivity: .primary, cost: 1), Cell(atoms: [1], cost: 1),
                Cell(atoms: [0, 1], cost: 1),
            ])
        let forged = [[0, 7], [1, 6], [9, 5], [0, 5], [-1, 8], [2], [.max, .max]]
        let report = try audit(table, withheld: [0], threshold: 3, witnesses: forged)
        #expect(!report.isSafe)
        #expect(try audit(table, withheld: [0, 1], threshold: 3, witnesses: forged).isSafe)
        #expect(try !audit(table, withheld: [0, 1], threshold: 8, witnesses: [[0, 7], [1, 6], [8, -1]]).isSafe)
    }

    @Test("a cell that nothing published bounds has no largest value") func unbounded() throws {
        let table = try CountTable(
            atomCounts: [2, 5], cells: [Cell(atoms: [0], sensitivity: .primary, cost: 1), Cell(atoms: [1], cost: 1)])
        #expect(
            try exactIntervals(table, withheld: [0]) == [
                CellIntervals(
                    cell: 0, outsider: CountInterval(lower: 0, upper: nil), insider: CountInterval(lower: 1, upper: nil)
                )
            ])
    }

    @Test("counts in the millions stay exact") func largeCounts() throws {
        let crossed = CrossedTable.twoWay([[3, 2_345_671], [1_999_999, 2_000_003]])
        let table = try crossed.table { row, column, _ in row == 0 && column == 0 }
        let withheld = [(0, 0), (0, 1), (1, 0), (1, 1)].map { crossed.cell($0, $1) }
        #expect(
            try exactIntervals(table, withheld: withheld).map(\.outsider) == [CountInterval(lower: 0, upper: 2_000_002)]
        )
        #expect(try protect(table, threshold: 1_000_000).complementary.count == 3)
    }
}

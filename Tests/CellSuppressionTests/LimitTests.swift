import CellSuppression
import TestSupport
import Testing

@Suite struct LimitTests {
    private let noWork = SolverLimits(iterations: 0, nodes: 0)

    @Test("without any solver work the protection withholds more and is still safe", arguments: 0..<40)
    func fallback(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = try RandomTable.table(using: &generator, threshold: 2)
        let cautious = try protect(table, threshold: 2, limits: noWork)
        for intervals in BruteForceAttacker(table, withheld: cautious.withheld).intervals() {
            #expect(intervals.areProtected(threshold: 2))
        }
    }

    @Test("the fallback withholds every published cell that shares the sensitive cell's atoms") func fallbackRule()
        throws
    {
        // Sixteen numbers: too many to weigh all sets.
        let crossed = CrossedTable.twoWay([[2, 18, 15], [19, 14, 16], [10, 12, 17]])
        let table = try crossed.table { row, column, _ in row == 0 && column == 0 }
        let cautious = try protect(table, threshold: 3, limits: noWork)
        #expect(cautious.effort.directWitnesses > 0)
        #expect(cautious.withheld == [(0, 0), (0, 3), (3, 0), (3, 3)].map { crossed.cell($0, $1) })
    }

    @Test("an audit without enough work throws instead of judging") func auditLimit() throws {
        let crossed = CrossedTable.twoWay([[2, 18], [19, 14], [10, 12]])
        let table = try crossed.table { row, column, _ in row == 0 && column == 0 }
        let withheld = [(0, 0), (0, 1), (2, 0), (2, 1)].map { crossed.cell($0, $1) }
        #expect(try audit(table, withheld: withheld, threshold: 3).isSafe)
        #expect(throws: SuppressionError.solverLimitReached(cell: 0)) {
            try audit(table, withheld: withheld, threshold: 3, limits: SolverLimits(iterations: 0, nodes: 0))
        }
        #expect(throws: SuppressionError.solverLimitReached(cell: 0)) {
            try exactIntervals(table, withheld: withheld, limits: SolverLimits(iterations: 0, nodes: 0))
        }
    }

    @Test("branch and bound stops at the node limit and throws instead of judging") func nodeLimit() throws {
        // The half-integral table of the adversary tests: the root of the search alone settles nothing.
        let table = try CountTable(
            atomCounts: [1, 0, 0, 0],
            cells: [
                CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [0, 1, 2], cost: 3), CountTable.Cell(atoms: [0, 2, 3], cost: 4),
                CountTable.Cell(atoms: [0, 1, 3], cost: 5),
            ])
        let oneNode = SolverLimits(iterations: 1_000, nodes: 1)
        #expect(throws: SuppressionError.solverLimitReached(cell: 0)) {
            try audit(table, withheld: [0], threshold: 1, limits: oneNode)
        }
        #expect(throws: SuppressionError.solverLimitReached(cell: 0)) {
            try exactIntervals(table, withheld: [0], limits: oneNode)
        }
        #expect(try !audit(table, withheld: [0], threshold: 1).isSafe)
    }
}

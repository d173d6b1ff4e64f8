import CellSuppression
import Testing

@Suite struct AdversaryTests {
    private func isProtected(_ table: CountTable, withheld: [Int], threshold: Int) throws -> Bool {
        let bruteForce = BruteForceAttacker(table, withheld: withheld).intervals()
            .allSatisfy { $0.areProtected(threshold: threshold) }
        #expect(try audit(table, withheld: withheld, threshold: threshold).isSafe == bruteForce)
        return bruteForce
    }

    @Test("three singletons in a row hide each other only up to their published total") func threeSingletons() throws {
        let crossed = CrossedTable.twoWay([[1, 1, 1], [3, 4, 5]])
        let table = try crossed.table { row, column, _ in row == 0 && column < 3 }
        let rows = (0..<2).flatMap { row in (0..<3).map { crossed.cell(row, $0) } }
        #expect(try !isProtected(table, withheld: (0..<3).map { crossed.cell(0, $0) }, threshold: 3))
        #expect(try isProtected(table, withheld: rows, threshold: 3))
        #expect(try !isProtected(table, withheld: rows, threshold: 4))
        let stronger = try protect(table, threshold: 4)
        #expect(try isProtected(table, withheld: stronger.withheld, threshold: 4))
        #expect(stronger.complementary.contains(crossed.cell(0, 3)))
    }

    @Test("tables that are safe apart can be unsafe together") func linkedTables() throws {
        let first = [CountTable.Cell(atoms: [0, 1], cost: 5)]
        let second = [CountTable.Cell(atoms: [1, 2], cost: 5), CountTable.Cell(atoms: [0, 2], cost: 4)]
        let secret = CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 2)
        let counts = [2, 3, 2]
        let apart = [first, second]
        for cells in apart {
            #expect(
                try isProtected(CountTable(atomCounts: counts, cells: [secret] + cells), withheld: [0], threshold: 3))
        }
        let together = try CountTable(atomCounts: counts, cells: [secret] + first + second)
        #expect(try !isProtected(together, withheld: [0], threshold: 3))
        #expect(
            try exactIntervals(together, withheld: [0]).map(\.outsider) == [CountInterval(lower: 2, upper: 2)])
        let suppression = try protect(together, threshold: 3)
        #expect(suppression.complementary == [3])
        #expect(try isProtected(together, withheld: suppression.withheld, threshold: 3))
    }

    @Test("integers reveal a one that fractions would hide") func integrality() throws {
        // s + a + b = s + b + c = s + a + c = 1: s = 0 needs a = b = c = 1/2.
        let table = try CountTable(
            atomCounts: [1, 0, 0, 0],
            cells: [
                CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [0, 1, 2], cost: 3), CountTable.Cell(atoms: [0, 2, 3], cost: 4),
                CountTable.Cell(atoms: [0, 1, 3], cost: 5),
            ])
        let halves = [0, 1, 1, 1]
        for cell in table.cells.dropFirst() {
            #expect(cell.atoms.reduce(0) { $0 + halves[$1] } == 2, "twice the halves meet twice the published count")
        }
        #expect(try exactIntervals(table, withheld: [0]).map(\.outsider) == [CountInterval(lower: 1, upper: 1)])
        let report = try audit(table, withheld: [0], threshold: 1)
        #expect(report.verdicts.map(\.exposures) == [[.zero]])
        #expect(report.effort.integerSolves == 1)
        let suppression = try protect(table, threshold: 1)
        #expect(suppression.complementary == [1])
        #expect(try isProtected(table, withheld: suppression.withheld, threshold: 1))
    }

    @Test("parity can exclude one although zero and the threshold remain") func parity() throws {
        // s + a + b = s + b + c = s + a + c = 2: s is even.
        let table = try CountTable(
            atomCounts: [0, 1, 1, 1],
            cells: [
                CountTable.Cell(atoms: [0], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [0, 1, 2], cost: 3), CountTable.Cell(atoms: [0, 2, 3], cost: 4),
                CountTable.Cell(atoms: [0, 1, 3], cost: 5),
            ])
        #expect(
            try exactIntervals(table, withheld: [0]) == [
                CellIntervals(
                    cell: 0, outsider: CountInterval(lower: 0, upper: 2), insider: CountInterval(lower: 2, upper: 2))
            ])
        #expect(try audit(table, withheld: [0], threshold: 2).verdicts.map(\.exposures) == [[.one]])
        #expect(try isProtected(table, withheld: protect(table, threshold: 2).withheld, threshold: 2))
    }

    @Test("a respondent knows where he stands, which is more than that somebody is there") func insider() throws {
        // The cell sums atoms 0, 1, 2. A respondent in atom 0 empties 1 and 2 and knows he is alone; anybody else
        // cannot exclude two people in 1 and 2.
        let table = try CountTable(
            atomCounts: [1, 0, 0, 0, 0],
            cells: [
                CountTable.Cell(atoms: [0, 1, 2], sensitivity: .primary, cost: 1),
                CountTable.Cell(atoms: [0, 1, 3], cost: 1), CountTable.Cell(atoms: [0, 2, 4], cost: 1),
            ])
        let intervals = try exactIntervals(table, withheld: [0])
        #expect(intervals.map(\.outsider) == [CountInterval(lower: 0, upper: 2)])
        #expect(intervals.map(\.insider) == [CountInterval(lower: 1, upper: 1)])
        let report = try audit(table, withheld: [0], threshold: 2)
        #expect(report.verdicts.map(\.exposures) == [[.thresholdToInsider(atoms: [0])]])
    }

    @Test("respondents whom no cell tells apart are named together") func indistinguishableAtoms() throws {
        let table = try CountTable(
            atomCounts: [1, 1, 4],
            cells: [
                CountTable.Cell(atoms: [0, 1], sensitivity: .primary, cost: 1), CountTable.Cell(atoms: [2], cost: 1),
                CountTable.Cell(atoms: [0, 1, 2], cost: 1),
            ])
        let report = try audit(table, withheld: [0], threshold: 3)
        #expect(
            report.verdicts.map(\.exposures) == [
                [.thresholdToInsider(atoms: [0, 1]), .oneToInsider(atoms: [0, 1]), .zero]
            ])
    }

    @Test("cells that are the same number are withheld together") func identicalCells() throws {
        // Territory 0 is a whole part: its cell is printed at two levels.
        let crossed = CrossedTable(
            counts: [[2], [8], [9]], rowGroups: [[0], [1], [2], [0], [1, 2], [0, 1, 2]], columnGroups: [[0]])
        let table = try crossed.table { row, _, _ in row == 0 }
        let suppression = try protect(table, threshold: 3)
        #expect(suppression.primary == [0])
        #expect(suppression.complementary.contains(3))
        #expect(try isProtected(table, withheld: suppression.withheld, threshold: 3))

        let report = try audit(table, withheld: suppression.withheld.filter { $0 != 3 }, threshold: 3)
        #expect(report.verdicts.map(\.exposures) == [[.published]])
    }

    @Test("when everything is in one territory only the grand total remains") func nestedTotals() throws {
        // Two districts in the first community, a second community, the department; everybody is in district 0.
        let crossed = CrossedTable(
            counts: [[9], [0], [0]], rowGroups: [[0], [1], [0, 1], [2], [0, 1, 2]], columnGroups: [[0]])
        let costs = [10.0, 1, 100, 1, 10_000]
        let cells = crossed.rowGroups.enumerated().map { index, rows in
            CountTable.Cell(
                atoms: rows, sensitivity: crossed.count(rows, [0]) < 3 ? .primary : .none, cost: costs[index])
        }
        let table = try CountTable(atomCounts: [9, 0, 0], cells: cells)
        let suppression = try protect(table, threshold: 3)
        #expect(suppression.withheld == [0, 1, 2, 3])
        #expect(try isProtected(table, withheld: suppression.withheld, threshold: 3))
    }

    @Test("a remainder nobody prints is protected by withholding what gives it", arguments: [(97.0, 1), (101.0, 0)])
    func derivedRemainder(costOfPart: Double, expected: Int) throws {
        let cells = [
            CountTable.Cell(atoms: [0, 1], cost: 100), CountTable.Cell(atoms: [0], cost: costOfPart),
            CountTable.Cell(atoms: [1], sensitivity: .primary, printing: .derived, cost: 0),
        ]
        let table = try CountTable(atomCounts: [97, 3], cells: cells)
        #expect(try !audit(table, withheld: [], threshold: 10).isSafe)
        let suppression = try protect(table, threshold: 10)
        #expect(suppression.withheld == [expected])
        #expect(try isProtected(table, withheld: [expected], threshold: 10))
    }
}

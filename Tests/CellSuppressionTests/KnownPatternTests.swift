import CellSuppression
import Testing

/// Region × gender with row and column totals, threshold 3; columns are female, male, both.
@Suite struct KnownPatternTests {
    private let crossed = CrossedTable.twoWay([[2, 18], [19, 14], [10, 12], [14, 11]])

    private func table() throws -> CountTable {
        try crossed.table(cost: { Double($0) }) { row, column, _ in row == 0 && column == 0 }
    }

    private func cells(_ pairs: [(row: Int, column: Int)]) -> [Int] {
        pairs.map { crossed.cell($0.row, $0.column) }.sorted()
    }

    @Test("withheld alone, A-female is known exactly") func aloneIsExposed() throws {
        let withheld = cells([(0, 0)])
        #expect(try exactIntervals(table(), withheld: withheld).map(\.outsider) == [CountInterval(lower: 2, upper: 2)])
        let report = try audit(table(), withheld: withheld, threshold: 3)
        #expect(
            report.verdicts == [
                AuditReport.Verdict(
                    cell: 0,
                    exposures: [.thresholdToInsider(atoms: [0]), .oneToInsider(atoms: [0]), .zero])
            ])
        #expect(!report.isSafe)
    }

    @Test(
        "with A-male and one other region, it is anywhere up to what they hold", arguments: [(2, 12), (3, 16), (1, 20)])
    func withAnotherRegion(region: Int, highest: Int) throws {
        let withheld = cells([(0, 0), (0, 1), (region, 0), (region, 1)])
        let intervals = try exactIntervals(table(), withheld: withheld)
        #expect(intervals.map(\.outsider) == [CountInterval(lower: 0, upper: highest)])
        #expect(intervals.map(\.insider) == [CountInterval(lower: 1, upper: highest)])
        #expect(try audit(table(), withheld: withheld, threshold: 3).isSafe)
    }

    @Test("the cheapest protection is A-male and both of C") func protection() throws {
        let suppression = try protect(table(), threshold: 3)
        #expect(suppression.primary == cells([(0, 0)]))
        #expect(suppression.complementary == cells([(0, 1), (2, 0), (2, 1)]))
        let report = try audit(
            table(), withheld: suppression.withheld, threshold: 3, witnesses: suppression.witnesses)
        #expect(report.isSafe)
        #expect(report.effort.linearSolves == 0)
    }
}

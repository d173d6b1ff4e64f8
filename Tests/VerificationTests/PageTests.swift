import Testing

@testable import Verification

/// Pages as they are printed. Oracle: A4 in landscape less the margins is 769.9 by 498.1 points.
@Suite struct PageTests {
    /// Widths as a program stores them for 104, 167, 200, 49 and 64 pixels (ECMA-376, 18.3.1.13).
    @Test(arguments: [(14.85546875, 104), (23.85546875, 167), (28.5703125, 200), (7, 49), (9.140625, 64)])
    func aColumnIsAsWideAsItsFileSays(_ stored: Double, _ pixels: Int) {
        var sheet = SheetReading(name: "Feuille", part: "")
        sheet.columns = [ColumnReading(columns: 1...1, width: stored, isHidden: false)]
        #expect(sheet.width(ofColumn: 1) == Double(pixels) * 0.75)
    }

    /// 1195 pixels are 896.25 points: printed at 85.9 %, a page holds 579.8 points of rows.
    @Test(arguments: [(579.0, false), (580, true)])
    func aTableThatIsWiderThanThePageRepeatsItsHeaderUnlessItEndsOnThatPage(_ height: Double, _ isFound: Bool) throws {
        var sheet = SheetReading(name: "Feuille", part: "")
        sheet.columns = [ColumnReading(columns: 1...1, width: 170.7109375, isHidden: false)]
        sheet.rows = (1...4).map { RowReading(number: $0, height: height / 4, isHidden: false, cells: []) }
        sheet.tables = [
            TableReading(
                name: "t", displayName: "t", part: "", range: try #require(CellRange("A2:A4")), columns: ["C"],
                hasFilter: false, hasFormulas: false)
        ]
        #expect(sheet.width(ofColumn: 1) == 896.25)
        func hasFinding(_ sheet: SheetReading) -> Bool {
            PageRule().findings(in: WorkbookReading(sheets: [sheet])).contains { $0.code == .headerNotRepeated }
        }
        #expect(hasFinding(sheet) == isFound)
        sheet.page.repeatedRows = 2...2
        #expect(!hasFinding(sheet))
    }
}

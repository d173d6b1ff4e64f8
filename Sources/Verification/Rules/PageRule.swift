/// Each sheet prints on A4 landscape, as wide as the page, with page numbers and, on every page that a table runs over, its header row.
struct PageRule: VerificationRule {
    private static let a4 = "9"
    /// Points of an A4 page in landscape between its margins.
    private static let paper = (width: 769.9, height: 498.1)
    private static let usualRow = 15.0

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            let page = sheet.page
            var found: [Finding] = []
            func wrong(_ setting: String, _ got: String) {
                found.append(Finding(.pageSetup, on: sheet, ["setting": setting, "got": got]))
            }
            if page.paper != Self.a4 { wrong("paper", page.paper ?? "") }
            if page.orientation != "landscape" { wrong("orientation", page.orientation ?? "") }
            if !page.fitsToPage || page.fitToWidth ?? 1 != 1 {
                wrong("width", page.fitsToPage ? "\(page.fitToWidth ?? 1)" : "")
            } else if page.fitToHeight != 0 {
                wrong("height", "\(page.fitToHeight ?? 1)")
            }
            if !page.footer.contains("&P") { found.append(Finding(.pageNumberMissing, on: sheet)) }
            for table in sheet.tables
            where !(page.repeatedRows?.contains(table.headerRow) ?? false) && !isOnOnePage(table, of: sheet) {
                found.append(Finding(.headerNotRepeated, on: sheet, at: table.range, ["row": "\(table.headerRow)"]))
            }
            return found
        }
    }

    /// Whether a table ends on the page it begins on, at the scale that fits the sheet's width.
    private func isOnOnePage(_ table: TableReading, of sheet: SheetReading) -> Bool {
        let last = min(sheet.columns.map(\.columns.upperBound).max() ?? 1, 200)
        let width = (1...max(1, last)).map { sheet.width(ofColumn: $0) }.reduce(0, +)
        let capacity = Self.paper.height / min(1, Self.paper.width / max(1, width))
        let heights = Dictionary(
            sheet.rows.map { ($0.number, $0.height ?? Self.usualRow) }, uniquingKeysWith: { first, _ in first })
        let breaks = Set(sheet.page.breaks)
        var used = 0.0
        for row in 1...table.range.last.row {
            let height = heights[row] ?? Self.usualRow
            if breaks.contains(row - 1) || used + height > capacity {
                if row > table.headerRow { return false }
                used = 0
            }
            used += height
        }
        return true
    }
}

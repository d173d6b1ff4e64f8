/// Each sheet prints on A4 landscape, as wide as the page, with page numbers and, on every page that a table runs over, its header row.
struct PageRule: VerificationRule {
    private static let a4 = "9"
    /// Points of an A4 page in landscape between its margins.
    private static let paper = (width: 730.0, height: 490.0)
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

    /// Whether a table ends on the page it begins on, the first or one of its own, at the scale that fits the sheet's width.
    private func isOnOnePage(_ table: TableReading, of sheet: SheetReading) -> Bool {
        var height = 0.0
        guard !sheet.page.breaks.contains(where: { table.headerRow <= $0 && $0 < table.range.last.row }) else {
            return false
        }
        let first = (sheet.page.breaks.last { $0 < table.headerRow } ?? 0) + 1
        var next = first
        for row in sheet.rows.prefix(while: { $0.number <= table.range.last.row }) where row.number >= first {
            height += Double(row.number - next) * Self.usualRow + (row.height ?? Self.usualRow)
            next = row.number + 1
        }
        height += Double(max(0, table.range.last.row + 1 - next)) * Self.usualRow
        let last = min(sheet.columns.map(\.columns.upperBound).max() ?? 1, 200)
        let width = (1...max(1, last)).map { sheet.width(ofColumn: $0) }.reduce(0, +)
        return height * min(1, Self.paper.width / max(1, width)) <= Self.paper.height
    }
}

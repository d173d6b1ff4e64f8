/// Each sheet prints on A4 landscape, as wide as the page, with page numbers and, on every page of a table, its header row.
struct PageRule: VerificationRule {
    private static let a4 = "9"
    /// A table this short may end on the first page, above its chart.
    private static let rowsOnFirstPage = 40

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
            for table in sheet.tables where !(page.repeatedRows?.contains(table.headerRow) ?? false) {
                let isOnFirstPage = !sheet.drawings.isEmpty && table.bodyRows.count < Self.rowsOnFirstPage
                if !isOnFirstPage {
                    found.append(
                        Finding(.headerNotRepeated, on: sheet, at: table.range, ["row": "\(table.headerRow)"]))
                }
            }
            return found
        }
    }
}

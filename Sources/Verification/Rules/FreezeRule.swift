/// The header of a long table and the first column of a wide one stay in view, unless what stands above the table would
/// fill a projected screen.
struct FreezeRule: VerificationRule {
    private static let longTable = 25
    private static let wideTable = 6
    /// Points.
    private static let tallestFrozenPart = 200.0
    private static let usualRow = 15.0

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.tables.compactMap { table in
                let above = sheet.rows.prefix { $0.number <= table.headerRow }.map { $0.height ?? Self.usualRow }
                    .reduce(0, +)
                let needsRows =
                    table.bodyRows.count > Self.longTable && above <= Self.tallestFrozenPart
                    && sheet.view.frozenRows < table.headerRow
                let needsColumn = table.range.columns.count > Self.wideTable && sheet.view.frozenColumns < 1
                return needsRows || needsColumn ? Finding(.freeze, on: sheet, at: table.range) : nil
            }
        }
    }
}

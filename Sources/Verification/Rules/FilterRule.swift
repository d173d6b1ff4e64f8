/// Filters belong on the table of all data, and only there.
struct FilterRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            let wrong = sheet.tables.filter { $0.hasFilter != ($0.displayName == DataTable.name) }
            let own = sheet.filter.map { [Finding(.filter, on: sheet, at: $0)] } ?? []
            return wrong.map { Finding(.filter, on: sheet, at: $0.range) } + own
        }
    }
}

/// No cell holds a text of nothing but blanks, which looks empty and is not.
struct EmptyTextRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            // Inside tables an empty cell is told by the rule of tables.
            sheet.cells.filter { cell in
                guard let text = cell.text, text.allSatisfy(\.isBlank) else { return false }
                return sheet.table(at: cell.place) == nil
            }
            .map { Finding(.emptyText, on: sheet, at: $0.place) }
        }
    }
}

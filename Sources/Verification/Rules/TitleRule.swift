/// Each sheet begins with its title in A1.
struct TitleRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.filter { sheet in
            (sheet.cell(CellReference(row: 1, column: 1))?.text ?? "").allSatisfy(\.isBlank)
        }
        .map { Finding(.titleMissing, on: $0, at: "A1") }
    }
}

/// No merged cells: readers by ear and sorting lose them.
struct MergedCellsRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.mergedCells.map { Finding(.mergedCells, on: sheet, at: $0, ["range": $0]) }
        }
    }
}

/// No format that shows nothing for some values, such as `;;;`.
struct HiddenFormatRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet -> [Finding] in
            var seen: Set<Int> = []
            return sheet.cells.compactMap { cell -> Finding? in
                let style = workbook.styles[cell.style]
                guard !cell.isEmpty, style.hidesValues, seen.insert(cell.style).inserted else { return nil }
                return Finding(.hiddenFormat, on: sheet, at: cell.place, ["format": style.numberFormat])
            }
        }
    }
}

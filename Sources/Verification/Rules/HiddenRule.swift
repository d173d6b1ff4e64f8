/// Nothing is hidden: no sheet, row, column, drawing or name, and nothing without width or height.
struct HiddenRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let names = workbook.names.filter(\.isHidden).filter { $0.name != "_xlnm._FilterDatabase" }.map { name in
            Finding(.hidden, .workbook, ["kind": "name", "name": name.name])
        }
        return workbook.sheets.flatMap(findings) + names
    }

    private func findings(on sheet: SheetReading) -> [Finding] {
        var found: [Finding] = []
        func note(_ kind: String, _ name: String) {
            found.append(Finding(.hidden, on: sheet, ["kind": kind, "name": name]))
        }
        if !sheet.isVisible { note("sheet", sheet.name) }
        if sheet.hidesByDefault { note("unmentioned", sheet.name) }
        for row in sheet.rows where row.isHidden || (row.height ?? 1) <= 0 { note("row", "\(row.number)") }
        for column in sheet.columns where column.isHidden || (column.width ?? 1) <= 0 {
            note("column", CellReference.letters(ofColumn: column.columns.lowerBound))
        }
        for drawing in sheet.drawings where drawing.isHidden { note("drawing", drawing.name) }
        return found
    }
}

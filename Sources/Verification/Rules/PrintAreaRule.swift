/// What is printed is said, and takes in every filled cell; a table for the screen may be left out, but only whole.
struct PrintAreaRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.compactMap { sheet in
            guard let area = sheet.page.area else { return Finding(.printArea, on: sheet, ["range": ""]) }
            let left = sheet.tables.filter { table in !table.range.rows.contains { area.rows.contains($0) } }
            let isWhole = sheet.cells.allSatisfy { cell in
                cell.isEmpty || area.contains(cell.place) || left.contains { $0.range.contains(cell.place) }
            }
            return isWhole ? nil : Finding(.printArea, on: sheet, ["range": "\(area)"])
        }
    }
}

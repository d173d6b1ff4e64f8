/// Numbers stand in tables, and a table takes in all of its rows and columns: nothing is written right below or beside it.
struct OutsideTableRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.cells.filter { cell in
                guard !cell.isEmpty, sheet.table(at: cell.place) == nil else { return false }
                return cell.number != nil || sheet.tables.contains { $0.range.isTouched(by: cell.place) }
            }
            .map { Finding(.outsideTable, on: sheet, at: $0.place, ["value": $0.value.description]) }
        }
    }
}

extension CellRange {
    /// Whether the cell stands right below or right of the range.
    fileprivate func isTouched(by cell: CellReference) -> Bool {
        cell.row == last.row + 1 && columns.contains(cell.column)
            || cell.column == last.column + 1 && rows.contains(cell.row)
    }
}

/// A row of the data table that is withheld tells nothing: one word stands in place of each figure, the same for every reason. Other
/// rows without a figure hold no number in its place either.
struct WithheldRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let (sheet, table) = workbook.table(named: DataTable.name) else { return [] }
        return table.bodyRows.flatMap { row -> [Finding] in
            func cell(_ column: Int) -> CellReading? {
                sheet.cell(CellReference(row: row, column: table.range.first.column + column))
            }
            let status = cell(DataTable.status)?.text ?? ""
            guard status != "shown" else { return [] }
            let key = cell(DataTable.key)?.text ?? ""
            let columns = status == "confidential" ? DataTable.figures : DataTable.estimate...DataTable.high
            return columns.compactMap { column in
                let isKept =
                    status == "confidential"
                    ? cell(column)?.text == Marker.confidential : cell(column)?.number == nil
                guard !isKept else { return nil }
                let place = CellReference(row: row, column: table.range.first.column + column)
                return Finding(.withheldShown, on: sheet, at: place, ["key": key])
            }
        }
    }
}

/// No blank row, column or cell inside a table: what is withheld or absent has a word.
struct EmptyCellRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in sheet.tables.flatMap { findings(in: $0, on: sheet) } }
    }

    private func findings(in table: TableReading, on sheet: SheetReading) -> [Finding] {
        let name = ["table": table.displayName]
        var rows: [ClosedRange<Int>] = []
        var cells: [CellReference] = []
        for row in table.bodyRows {
            let empty = table.range.columns.map { CellReference(row: row, column: $0) }.filter { place in
                guard let cell = sheet.cell(place) else { return true }
                return cell.isEmpty || cell.text.map { $0.allSatisfy(\.isBlank) } ?? false
            }
            if empty.count == table.range.columns.count {
                if let last = rows.last, last.upperBound == row - 1 {
                    rows[rows.count - 1] = last.lowerBound...row
                } else {
                    rows.append(row...row)
                }
            } else {
                cells += empty
            }
        }
        let full = table.bodyRows.count - rows.map(\.count).reduce(0, +)
        let blank = Dictionary(grouping: cells, by: \.column).filter { full > 0 && $0.value.count == full }.keys
            .sorted()
        let columns = blank.map { column in
            let header =
                table.columns.indices.contains(column - table.range.first.column)
                ? table.columns[column - table.range.first.column] : ""
            return Finding(
                .blankColumn, on: sheet, at: CellReference(row: table.headerRow, column: column),
                ["table": table.displayName, "header": header])
        }
        let single = cells.filter { !blank.contains($0.column) }.map { Finding(.emptyCell, on: sheet, at: $0, name) }
        let blankRows = rows.map { rows in
            let last = rows.count > 1 ? ":A\(rows.upperBound)" : ""
            return Finding(.blankRow, on: sheet, at: "A\(rows.lowerBound)\(last)", name)
        }
        return blankRows + columns + single
    }
}

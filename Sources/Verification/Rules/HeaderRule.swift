/// One header row of different words, the same in the cells and in the table.
struct HeaderRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in sheet.tables.flatMap { findings(in: $0, on: sheet) } }
    }

    private func findings(in table: TableReading, on sheet: SheetReading) -> [Finding] {
        var found: [Finding] = []
        var seen: Set<String> = []
        for (offset, column) in table.range.columns.enumerated() {
            let place = CellReference(row: table.headerRow, column: column)
            let header = sheet.cell(place)?.text ?? ""
            let declared = table.columns.indices.contains(offset) ? table.columns[offset] : ""
            if header.allSatisfy(\.isBlank) {
                found.append(Finding(.headerEmpty, on: sheet, at: place, ["table": table.displayName]))
            } else if !seen.insert(header.folded).inserted {
                found.append(
                    Finding(.headerRepeated, on: sheet, at: place, ["table": table.displayName, "header": header]))
            } else if header != declared {
                found.append(Finding(.headerDiffers, on: sheet, at: place, ["expected": declared, "got": header]))
            }
        }
        return found
    }
}

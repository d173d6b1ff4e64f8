/// A drop-down takes its values from cells that are there and full, and shows one of them.
struct ChoiceRule: VerificationRule {
    /// Cells of a source; no list for people is near.
    private static let longestList = 10_000

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.choices.filter { $0.kind == "list" }.compactMap { choice in
                guard let values = values(of: choice, on: sheet, workbook), !values.isEmpty,
                    let range = CellRange(choice.range)
                else { return Finding(.choiceSource, on: sheet, at: choice.range, ["source": choice.source]) }
                let shown = sheet.value(range.first).description
                guard !values.contains(shown) else { return nil }
                return Finding(
                    .choiceSelected, on: sheet, at: choice.range, ["value": shown, "source": choice.source])
            }
        }
    }

    /// Nil where the source is no range of the workbook, or a cell of it is empty.
    private func values(of choice: ChoiceReading, on sheet: SheetReading, _ workbook: WorkbookReading) -> [String]? {
        if choice.source.hasPrefix("\"") {
            let list = choice.source.dropFirst().dropLast()
            return list.split(separator: ",").map { $0.trimmingPrefix(while: \.isBlank).description }
        }
        let named =
            SheetRange(choice.source)
            ?? CellRange(choice.source).map { SheetRange(sheet: sheet.name, range: $0) }
        guard let named, named.range.count <= Self.longestList, let list = workbook.sheet(named: named.sheet),
            list.isVisible
        else { return nil }
        let values = named.range.rows.flatMap { row in
            named.range.columns.map { list.value(CellReference(row: row, column: $0)) }
        }
        return values.contains(.empty) ? nil : values.map(\.description)
    }
}

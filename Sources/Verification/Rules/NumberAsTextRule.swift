/// One number a cell, as a number: no `58–88`, no `75 %` written as text.
struct NumberAsTextRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.tables.filter { $0.displayName != CoverRule.table }.flatMap { table in
                sheet.columns(of: table).flatMap { findings(in: $0, on: sheet) }
            }
        }
    }

    private func findings(in column: TableColumnReading, on sheet: SheetReading) -> [Finding] {
        let isQuantity = column.isQuantity
        return column.cells.compactMap { cell in
            guard let text = cell.text, Self.isNumber(text, among: isQuantity) else { return nil }
            return Finding(.numberAsText, on: sheet, at: cell.place, ["value": text])
        }
    }

    /// Among quantities, whatever begins with a digit; elsewhere a share or a range and nothing else: years, codes and
    /// labels that begin with digits are texts.
    private static func isNumber(_ text: String, among quantities: Bool) -> Bool {
        let signs: Set<Character> = ["-", "−", "–", "+", "±", "<", ">", "≈", "~"]
        let bare = text.drop { signs.contains($0) || $0.isBlank }
        guard bare.first?.isASCIIDigit ?? false else { return false }
        if quantities { return true }
        let isPlain = bare.allSatisfy { $0.isASCIIDigit || $0.isBlank || "%.,–−".contains($0) }
        return isPlain && (bare.hasSuffix("%") || bare.contains("–") || bare.contains("−"))
    }
}

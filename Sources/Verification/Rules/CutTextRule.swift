/// Numbers fit their columns, and texts their columns and rows. Widths are estimates, so only what is clearly too wide is told.
struct CutTextRule: VerificationRule {
    /// Shares of the font size.
    private static let digit = 0.55
    private static let letter = 0.48
    private static let line = 1.15
    /// Points beside a text in its cell.
    private static let padding = 4.0

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            let pageWidth = (sheet.columns.map(\.columns.upperBound).max() ?? 1)
            let whole = (1...min(pageWidth, 200)).map { sheet.width(ofColumn: $0) }.reduce(0, +)
            return sheet.rows.flatMap { row in
                row.cells.indices.compactMap { index -> Finding? in
                    let cell = row.cells[index]
                    let next = index + 1 < row.cells.count ? row.cells[index + 1] : nil
                    let isFree = next.map { $0.isEmpty || $0.place.column > cell.place.column + 1 } ?? true
                    let own = sheet.width(ofColumn: cell.place.column)
                    let isInTable = sheet.table(at: cell.place) != nil
                    let room = !isInTable && isFree && !workbook.styles[cell.style].wraps ? whole : own
                    guard let shown = Self.cut(cell, workbook.styles[cell.style], room: room, row.height) else {
                        return nil
                    }
                    return Finding(.cutText, on: sheet, at: cell.place, ["text": String(shown.prefix(80))])
                }
            }
        }
    }

    /// The text, if it does not fit.
    private static func cut(_ cell: CellReading, _ style: StyleReading, room: Double, _ height: Double?) -> String? {
        let size = style.fontSize
        switch cell.value {
        case .number(let number):
            let shown = outline(of: number, style)
            return Double(shown.count) * digit * size > room ? shown : nil
        case .text(let text):
            guard style.wraps else {
                let longest = text.split(separator: "\n").map(\.count).max() ?? 0
                return Double(longest) * letter * size > (room + padding) * 1.15 ? text : nil
            }
            guard let height else { return nil }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                max(1, (Double(line.count) * letter * size / max(1, room - padding)).rounded(.up))
            }
            .reduce(0, +)
            // An estimate may be a line too many, and a third more of a long text.
            return max(1, (lines - 1) * 0.75) * size * line > height ? text : nil
        default: return nil
        }
    }

    /// A text about as long as the number shows.
    private static func outline(of number: Double, _ style: StyleReading) -> String {
        if style.numberFormat == "General" { return "\(Float(number))" }
        let value = (abs(number) * (style.isPercent ? 100 : 1)).rounded()
        let digits = value < 1e15 ? "\(Int(value))" : "\(value)"
        let decimals = style.decimals > 0 ? style.decimals + 1 : 0
        let sign = number < 0 || style.numberFormat.hasPrefix("+") ? 1 : 0
        let unit = style.isPercent ? 1 : style.numberFormat.split(separator: ";").first?.filter(\.isLetter).count ?? 0
        return digits + String(repeating: "0", count: decimals + sign + unit)
    }
}

/// Rows of running text in column A.
struct TextRows {
    var theme: Theme
    var placement: Placement
    /// Points that a line may take: those of the page, or of a table that is wider.
    var width = Page.widthPoints

    enum Placement {
        case wrappedCell
        case oneRowALine
    }

    /// The rows of one paragraph, with a little air below it.
    func rows(of text: String, _ role: CellStyle.Role) -> [LaidRow] {
        let metrics = theme.metrics(for: role)
        let lines = metrics.lines(of: text, width: width - Page.cellPadding)
        var rows: [LaidRow]
        switch placement {
        case .oneRowALine:
            let style = CellStyle(role: role)
            rows = lines.map { LaidRow(height: metrics.lineHeight + 1.5, cells: Self.cells($0, style)) }
        case .wrappedCell:
            let style = CellStyle(role: role, wrapping: .on)
            rows = chunks(of: lines, text, metrics).map { chunk in
                LaidRow(height: Double(chunk.count) * metrics.lineHeight + 3, cells: Self.cells(chunk.text, style))
            }
        }
        rows[rows.count - 1].height += role == .title ? 6 : 3
        return rows
    }

    /// A paragraph is one cell unless it is taller than a row may be.
    private func chunks(
        of lines: [String], _ text: String, _ metrics: TextMetrics
    ) -> [(text: String, count: Int)] {
        let most = Int(Page.tallestRow / metrics.lineHeight) - 2
        guard lines.count > most else { return [(text, lines.count)] }
        return stride(from: 0, to: lines.count, by: most).map { start in
            let chunk = lines[start..<min(start + most, lines.count)]
            return (chunk.joined(separator: " "), chunk.count + 1)
        }
    }

    private static func cells(_ line: String, _ style: CellStyle) -> [LaidCell] {
        line.isEmpty ? [] : [LaidCell(cell: .text(line), style: style)]
    }
}

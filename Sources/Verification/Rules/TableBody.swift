/// A column of a table without its header.
struct TableColumnReading {
    var header: String
    /// Position in the table, from 0.
    var index: Int
    var cells: [CellReading]

    /// Whether the column holds quantities: at least one number.
    var isQuantity: Bool { cells.contains { $0.number != nil } }
}

extension SheetReading {
    /// The columns of a table, empty cells left out.
    func columns(of table: TableReading) -> [TableColumnReading] {
        var columns = table.range.columns.enumerated().map { index, _ in
            TableColumnReading(
                header: table.columns.indices.contains(index) ? table.columns[index] : "", index: index, cells: [])
        }
        for row in rows where table.bodyRows.contains(row.number) {
            for cell in row.cells where table.range.columns.contains(cell.place.column) {
                columns[cell.place.column - table.range.first.column].cells.append(cell)
            }
        }
        return columns
    }
}

/// Words in brackets that stand in place of a figure.
enum Marker {
    /// Confidential, unreliable, not available, not applicable, break in the series.
    static let all: Set = ["[c]", "[u]", "[x]", "[z]", "[b]"]
    static let confidential = "[c]"

    /// Whether the text is a word in brackets, known or not.
    static func isMarker(_ text: String) -> Bool {
        text.hasPrefix("[") && text.hasSuffix("]") && text.count <= 8 && !text.contains(where: \.isBlank)
    }
}

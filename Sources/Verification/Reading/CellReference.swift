/// A cell's place on its sheet, both from 1. Sheets end at row 1,048,576 and column 16,384 (XFD).
struct CellReference: Hashable, Comparable, CustomStringConvertible {
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    var row: Int
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7`, `$B$7`; nil for anything else.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var hasDigits = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "$"):
                guard index == 0 || column > 0 && !hasDigits else { return nil }
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                guard !hasDigits, column <= Self.lastColumn else { return nil }
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard column > 0, row <= Self.lastRow else { return nil }
                hasDigits = true
                row = row * 10 + Int(byte) - 48
            default: return nil
            }
        }
        guard (1...Self.lastRow).contains(row), (1...Self.lastColumn).contains(column) else { return nil }
        self.init(row: row, column: column)
    }

    var description: String { Self.letters(ofColumn: column) + "\(row)" }

    static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }
}

/// A rectangle of cells.
struct CellRange: Hashable, CustomStringConvertible {
    var first: CellReference
    var last: CellReference

    init(_ first: CellReference, _ last: CellReference) {
        self.first = first
        self.last = last
    }

    /// Reads `A1:B7` or `A1`; nil for anything else.
    init?(_ text: some StringProtocol) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        self.init(first, last)
    }

    var rows: ClosedRange<Int> { first.row...last.row }
    var columns: ClosedRange<Int> { first.column...last.column }
    var count: Int { rows.count * columns.count }
    var description: String { first == last ? "\(first)" : "\(first):\(last)" }

    func contains(_ cell: CellReference) -> Bool { rows.contains(cell.row) && columns.contains(cell.column) }
    func contains(_ range: CellRange) -> Bool { contains(range.first) && contains(range.last) }
}

/// A range of a named sheet, as charts, links and validations write it.
struct SheetRange: Hashable, CustomStringConvertible {
    var sheet: String
    var range: CellRange

    init(sheet: String, range: CellRange) {
        self.sheet = sheet
        self.range = range
    }

    /// Reads `'Données du graphique'!$C$6:$C$18` or `Langues!A1`, with `=` or `#` before it or not.
    init?(_ text: String) {
        let text = text.drop { $0 == "=" || $0 == "#" }
        guard let mark = text.lastIndex(of: "!"), let range = CellRange(text[text.index(after: mark)...]) else {
            return nil
        }
        var name = String(text[..<mark])
        if name.count >= 2, name.hasPrefix("'"), name.hasSuffix("'") {
            name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
        }
        self.init(sheet: name, range: range)
    }

    var description: String { "\(sheet)!\(range)" }
}

/// What a cell holds: for a formula, its stored result.
enum CellValue: Equatable {
    case empty
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// `#N/A` and the like.
    case error(String)
}

/// One cell as the file has it.
struct CellReading {
    var place: CellReference
    /// Index of its format among the styles.
    var style: Int
    var value: CellValue
    /// The formula without its leading `=`.
    var formula: String?
    /// Whether the file says what the cell shows; a formula may lack it.
    var isStored = true

    // Not inlined: Swift 6.3's optimiser fails on the borrowed enumeration where these are used in closures.

    var text: String? {
        @inline(never) get {
            guard case .text(let text) = value else { return nil }
            return text
        }
    }

    var number: Double? {
        @inline(never) get {
            guard case .number(let number) = value else { return nil }
            return number
        }
    }

    var isEmpty: Bool { value == .empty && formula == nil }
}

/// A row that the file mentions.
struct RowReading {
    var number: Int
    /// Points, where the file sets it.
    var height: Double?
    var isHidden: Bool
    /// By column.
    var cells: [CellReading]
}

/// Columns of one width.
struct ColumnReading {
    var columns: ClosedRange<Int>
    /// Widest digits of the standard font.
    var width: Double?
    var isHidden: Bool
}

/// A worksheet as the file has it.
struct SheetReading {
    var name: String
    var part: String
    var isVisible = true
    /// In order of their numbers.
    var rows: [RowReading] = []
    var columns: [ColumnReading] = []
    var tables: [TableReading] = []
    var mergedCells: [String] = []
    var links: [LinkReading] = []
    var choices: [ChoiceReading] = []
    var drawings: [DrawingReading] = []
    var page = PageReading()
    var view = ViewReading()
    /// Range of a filter of the sheet itself.
    var filter: String?
    /// Whether the sheet is locked against changes.
    var isProtected = false
    /// Whether formats depend on what cells hold.
    var hasConditionalFormats = false
    /// Whether rows or columns without a word of their own are hidden or have no size.
    var hidesByDefault = false

    /// Every cell, row by row.
    var cells: some Sequence<CellReading> { rows.lazy.flatMap(\.cells) }

    func row(_ number: Int) -> RowReading? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].number == number ? rows[low] : nil
    }

    func cell(_ place: CellReference) -> CellReading? {
        guard let cells = row(place.row)?.cells else { return nil }
        // Cells stand in order and mostly without gaps.
        if place.column <= cells.count, cells[place.column - 1].place == place { return cells[place.column - 1] }
        return cells.first { $0.place == place }
    }

    func value(_ place: CellReference) -> CellValue { cell(place)?.value ?? .empty }

    /// Points that a column is wide on the screen; 8.43 digits of 7 pixels where the file is silent.
    func width(ofColumn column: Int) -> Double {
        let width = columns.first { $0.columns.contains(column) }?.width ?? 9.14
        // As the format's standard says: a stored width is cut after its 256ths, so half a pixel is added first.
        return ((256 * width + 18) / 256 * 7).rounded(.down) * 0.75
    }

    /// The table that holds a cell.
    func table(at place: CellReference) -> TableReading? { tables.first { $0.range.contains(place) } }
}

/// An Excel table.
struct TableReading {
    var name: String
    var displayName: String
    var part: String
    /// Header row included.
    /// Number of the table in the file, each once.
    var number: Int?
    var range: CellRange
    var columns: [String]
    var hasFilter: Bool
    var hasFormulas: Bool

    var headerRow: Int { range.first.row }
    var bodyRows: Range<Int> { (range.first.row + 1)..<(range.last.row + 1) }
}

/// A link from cells to a place.
struct LinkReading {
    var range: String
    /// A place of this workbook.
    var location: String?
    /// An address elsewhere.
    var target: String?
    /// What shows when the pointer rests on it.
    var tip: String?
}

/// A drop-down or another rule for what may be typed.
struct ChoiceReading {
    var range: String
    /// `list`, or another kind of rule.
    var kind: String
    /// Where its values stand, or the values themselves in quotes.
    var source: String
    /// Whether other values are refused.
    var isStrict: Bool
}

/// Something drawn on a sheet.
struct DrawingReading {
    var name: String
    var alternativeText: String
    var part: String
    var chart: ChartReading?
    var isHidden: Bool
    /// A second description, which only some programs show.
    var title: String
}

/// How a sheet is printed.
struct PageReading {
    var paper: String?
    var orientation: String?
    var fitsToPage = false
    var fitToWidth: Int?
    var fitToHeight: Int?
    /// All headers and footers together.
    var footer = ""
    /// Rows after which a new page begins, in order.
    var breaks: [Int] = []
    /// Rows printed on each page.
    var repeatedRows: ClosedRange<Int>?
    /// What is printed; nil for everything.
    var area: CellRange?
}

/// How a sheet is shown.
struct ViewReading {
    var isRightToLeft = false
    /// Rows and columns that stay in view.
    var frozenRows = 0
    var frozenColumns = 0
    /// Per cent; 100 where the file is silent.
    var zooms: [Int] = []
}

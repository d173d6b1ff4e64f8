/// A sheet ready to be written: every cell has its place and style, every row its height, every column its width.
struct SheetLayout: Equatable {
    var name: String
    var title: String
    var hasChart: Bool
    /// Widths of the columns from A on, in pixels of 1/96 inch; the last one may be an empty filler up to the page.
    var columnPixels: [Int]
    var rows: [LaidRow] = []
    var table: LaidTable?
    var charts: [LaidChart] = []
    /// Rows before which a printed page ends.
    var pageBreaks: [Int] = []

    /// The header is repeated on every printed page, except over the charts of a table that ends on the first one.
    var repeatsHeader: Bool {
        guard let table else { return false }
        return !(table.isOnOnePage && hasChart)
    }

    var widthPoints: Double { Double(columnPixels.reduce(0, +)) * 0.75 }
}

struct LaidRow: Equatable {
    /// Points.
    var height: Double
    var cells: [LaidCell]
}

struct LaidCell: Equatable {
    var cell: Cell
    var style: CellStyle
}

/// A table placed at column A; `headerRow` and `lastRow` count from 0.
struct LaidTable: Equatable {
    var plan: TablePlan
    var headerRow: Int
    var lastRow: Int
    var headerStyles: [CellStyle]
    /// Whether it ends well within the first printed page.
    var isOnOnePage: Bool
}

/// A chart placed with its top left corner at column A of `row`.
struct LaidChart: Equatable {
    var plan: ChartPlan
    var dots: DotChart
    var row: Int
    var geometry: ChartGeometry
}

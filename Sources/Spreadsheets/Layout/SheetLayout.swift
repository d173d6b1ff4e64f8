/// A sheet ready to be written: every cell has its place and style, every row its height, every column its width.
struct SheetLayout: Equatable {
    var name: String
    var title: String
    /// Widths of the columns from A on, in pixels of 1/96 inch; the last one may be an empty filler up to the page.
    var columnPixels: [Int]
    var rows: [LaidRow] = []
    var table: LaidTable?
    var charts: [LaidChart] = []
    /// Rows before which a printed page ends.
    var pageBreaks: [Int] = []

    /// The header is repeated on the pages that a table goes on to; a spreadsheet would print it over all that follows,
    /// so what else the sheet holds then stands above the table. Only charts may follow a table of one page on others.
    var repeatsHeader: Bool {
        guard let table else { return false }
        return !table.isOnOnePage || pages.last == pages[table.headerRow]
    }

    /// Rows and columns that are printed. Of a sheet whose table is read on screen, what stands above it.
    var printed: (rows: Int, columns: Int) {
        guard let table, table.plan.medium == .screen else { return (rows.count, columnPixels.count) }
        var (pixels, columns) = (0, 0)
        while columns < columnPixels.count, pixels < Page.widthPixels {
            pixels += columnPixels[columns]
            columns += 1
        }
        return (table.headerRow, columns)
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
    /// Whether it ends on the printed page where it begins.
    var isOnOnePage: Bool
}

/// A chart placed with its top in `row`, `offset` pixels from the beginning of column A.
struct LaidChart: Equatable {
    var chart: DrawnChart
    var row: Int
    var offset: Int
}

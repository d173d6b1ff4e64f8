/// A chart as it is drawn: series of vertices, each vertex a row of the table of coordinates.
struct DrawnChart: Equatable {
    var title: String
    var alternativeText: String
    var frame: Frame
    var width = DrawnChart.pageWidth
    var height: Int
    var titleSize: Double
    /// The axis that runs across, from left to right unless mirrored.
    var across: DrawnAxis
    /// The axis that runs up.
    var up: DrawnAxis
    var series: [DrawnSeries]

    /// Pixels of a chart as wide as the page.
    static let pageWidth = Page.widthPixels - 4

    enum Frame: Equatable {
        /// x against y.
        case scatter
        /// Bars across, one row an element, first one on top.
        case bars
        /// The same, with the series of a row stacked from 0 to both sides, and a legend.
        case stackedBars
    }

    var rowCount: Int { series.map(\.vertices.count).reduce(0, +) }
}

/// One axis.
struct DrawnAxis: Equatable {
    var title: String?
    var minimum: Double
    var maximum: Double
    var step: Double
    /// Format code of the tick labels; `nil` leaves the ticks unlabelled.
    var code: String?
    var line: Line = .shown
    var hasGridlines = false

    enum Line: Equatable {
        case shown
        case hidden
        /// Neither line nor labels nor title.
        case absent
    }
}

/// One series.
struct DrawnSeries: Equatable {
    /// Its part in the drawing, a column of the table of coordinates and the text of a legend.
    var name: String
    var vertices: [DrawnVertex]
    var look: Look
    var labels: DrawnLabels?

    enum Look: Equatable {
        case line(RGB, width: Float, dash: Dash)
        case dots(RGB)
        /// Nothing but its labels.
        case anchors
        case bars(RGB, edge: RGB)
    }

    enum Dash: Equatable {
        case solid
        case dashed
    }
}

/// Texts beside the vertices of a series; `nil` for none.
struct DrawnLabels: Equatable {
    var texts: [String?]
    var side: Side
    var ink: RGB
    /// Colour behind the text; `nil` lets the drawing show.
    var ground: RGB?
    var size: Double

    enum Side: Equatable {
        /// In reading direction.
        case after
        case centre
        case above
        case below
        /// Beyond the end of a bar.
        case outside
    }
}

/// One row of the table of coordinates.
struct DrawnVertex: Equatable {
    var element: String
    var x: Coordinate
    var y: Coordinate

    struct Coordinate: Equatable {
        var value: Double
        var format: NumberFormat
        /// Where the value is computed from cells; `value` is then its stored result.
        var formula: Formula?

        init(_ value: Double, _ format: NumberFormat, formula: Formula? = nil) {
            self.value = value
            self.format = format
            self.formula = formula
        }

        static func rank(_ value: Double) -> Coordinate {
            Coordinate(value, .plain(decimals: value == value.rounded() ? 0 : 1))
        }

        var cell: Cell {
            let shown = Cell.number(value, format)
            return formula.map { .formula($0, showing: shown) } ?? shown
        }
    }
}

/// What a drawing depends on beside its plan.
struct DrawingContext {
    var theme: Theme
    var direction: TextDirection
    var words: ChartDataWords
    /// Tables of the workbook that charts may follow, by name.
    var tables: [String: TablePlan] = [:]

    /// The format code of an axis whose ticks below the scale stay blank. Under a condition programs drop the sign of
    /// negative numbers, so those have a section of their own.
    func code(of axis: ChartAxis) -> String {
        let start = (axis.minimum - axis.step / 2).asStored
        let code = theme.numberMarks.spaced(axis.format.unsignedCode)
        return axis.minimum < 0
            ? "[<\(start)]\"\";[<0]\(theme.numberMarks.sign("-"))\(code);\(code)" : "[<\(start)]\"\";\(code)"
    }
}

extension TextDirection {
    /// The text of a chart or footer embedded in its direction: they know no reading order, and a bracket or a percent
    /// sign at the end of a text, or a number between two words, would land on the wrong side.
    ///
    /// A number after a left-to-right mark is isolated whole: embedded, LibreOffice would take its minus for the text's.
    func marked(_ text: String) -> String {
        guard self == .rightToLeft else { return text }
        let mark: Unicode.Scalar = "\u{200E}"
        let pieces = text.unicodeScalars.split(separator: mark, omittingEmptySubsequences: false)
        let isolated = pieces.dropFirst().map { piece -> String in
            let end = piece.dropFirst().firstIndex { !("0"..."9").contains($0) } ?? piece.endIndex
            return "\u{2066}\(String(piece[..<end]))\u{2069}\(String(piece[end...]))"
        }
        return "\u{202B}\(String(pieces[0]))\(isolated.joined())\u{202C}"
    }
}

extension DrawnChart {
    /// - Parameter panel: whether it is one of several side by side.
    init(of plan: ChartPlan, in context: DrawingContext, panel: PanelSize = .page) {
        switch plan.drawing {
        case .dots(let dots): self.init(plan, dots, context)
        case .likert(let likert): self.init(plan, likert, context)
        case .waves(let waves): self.init(plan, waves, context, panel)
        case .bars(let bars): self.init(plan, bars, context)
        }
    }

    /// Size of a chart in pixels.
    enum PanelSize: Equatable {
        case page
        /// Three beside each other.
        case third

        var width: Int { self == .page ? DrawnChart.pageWidth : DrawnChart.pageWidth / 3 }
    }
}

extension ChartDataPlan {
    var columns: [TableColumn] {
        [
            TableColumn(headers.chart, .text), TableColumn(headers.element, .text),
            TableColumn(headers.series, .text), TableColumn(headers.x, .quantity), TableColumn(headers.y, .quantity),
        ]
    }

    /// The table of all charts, in workbook order.
    func table(of charts: [DrawnChart]) -> TablePlan {
        let rows = charts.flatMap { chart in
            chart.series.flatMap { series in
                series.vertices.map { vertex -> [Cell] in
                    [.text(chart.title), .text(vertex.element), .text(series.name), vertex.x.cell, vertex.y.cell]
                }
            }
        }
        return TablePlan(name: tableName, columns: columns, rows: rows, medium: .screen)
    }
}

/// Positions inside a dot-and-whisker chart, all in the chart's own coordinates so that they can live in cells.
///
/// Names and values stand in two columns left of the scale, so that no text meets a whisker: the axis is drawn from
/// `axisStart`, and its number format leaves the ticks before the scale unlabelled.
struct ChartGeometry: Equatable {
    static let widthPixels = Page.widthPixels - 4
    /// Title, tick labels and axis title, in pixels.
    private static let frame = 112
    /// Share of a chart's width that programs give to the plot.
    private static let plotShare = 0.94
    /// Pixels a point needs when its name takes two lines.
    private static let twoLines = 24
    /// A printed page below the header row that a long table repeats.
    private static let wholePage = 560
    /// A printed page below a title and two lines.
    private static let belowTitle = 544
    /// Pixels beside a name or value.
    private static let air = 20.0

    let heightPixels: Int
    /// Where the names begin.
    let axisStart: Double
    /// Where the values begin.
    let valueStart: Double
    /// Ordinates run from 0 to this value.
    let top: Double
    /// Ordinate of each point, the first one on top.
    let ordinates: [Double]
    /// The names as they are drawn: where lines are close, a name that a program would break is cut and ends in `…`;
    /// the table of coordinates has it whole.
    let names: [String]

    init(of chart: DotChart, theme: Theme) {
        let count = chart.points.count
        top = Double(count) + 1
        ordinates = (0..<count).map { Double(count - $0) }
        let metrics = TextMetrics(size: theme.noteSize)
        let pixels: (String) -> Double = { metrics.width(of: $0) / 0.75 / ColumnWidths.fill + Self.air }
        let widths = chart.points.map { pixels($0.label) }
        let (name, value) = (widths.max() ?? 0, chart.points.map { pixels($0.valueText) }.max() ?? 0)

        // LibreOffice wraps a label wider than a third of the chart's height, so long names make a chart taller.
        let usual = count > 20 ? 16 : count > 12 ? 20 : 26
        let unwrapped = (Int(name * 3) - Self.frame) / (count + 1)
        let tallest = usual < Self.twoLines ? Self.wholePage : Self.belowTitle
        let limit = min((tallest - Self.frame) / (count + 1), 40)
        let pitch = max(usual, min(unwrapped, limit))
        let height = Self.frame + (count + 1) * pitch
        heightPixels = height
        names = chart.points.map { point in
            var name = point.label
            while pitch < Self.twoLines, pixels(name) * 3 > Double(height) + 3, name.count > 2 {
                name = name.dropLast(name.hasSuffix("…") ? 2 : 1) + "…"
            }
            return name
        }

        let plot = Double(Self.widthPixels) * Self.plotShare
        let scale = max(plot / 4, plot - name - value)
        let range = chart.axis.maximum - chart.axis.minimum
        // Whole steps, so that ticks fall on the bounds of the scale.
        let steps = (range * (name + value) / scale / chart.axis.step).rounded(.up)
        axisStart = chart.axis.minimum - steps * chart.axis.step
        valueStart = chart.axis.minimum - (chart.axis.maximum - axisStart) * value / plot
    }
}

extension ChartDataPlan {
    var columns: [TableColumn] {
        [
            TableColumn(headers.chart, .text), TableColumn(headers.label, .text),
            TableColumn(headers.estimate, .quantity), TableColumn(headers.low, .quantity),
            TableColumn(headers.high, .quantity), TableColumn(headers.start, .quantity),
            TableColumn(headers.end, .quantity), TableColumn(headers.labelPosition, .quantity),
            TableColumn(headers.valuePosition, .quantity),
        ]
    }

    /// The table of all charts, in workbook order.
    func table(of charts: [ChartPlan], theme: Theme) -> TablePlan {
        TablePlan(name: tableName, columns: columns, rows: charts.flatMap { Self.rows(of: $0, theme: theme) })
    }

    /// One row a point, then one for the reference line.
    private static func rows(of chart: ChartPlan, theme: Theme) -> [[Cell]] {
        guard case .dots(let dots) = chart.drawing else { return [] }
        let geometry = ChartGeometry(of: dots, theme: theme)
        let format = dots.axis.format
        var rows = zip(dots.points, geometry.ordinates).map { point, ordinate in
            [
                Cell.text(chart.title), .text(point.label), .number(point.estimate, format),
                .number(point.low, format), .number(point.high, format), .number(ordinate, .plain(decimals: 0)),
                .number(ordinate, .plain(decimals: 0)), .number(geometry.axisStart, format),
                .number(geometry.valueStart, format),
            ]
        }
        if let reference = dots.reference {
            let value = Cell.number(reference.value, format)
            let ends = [Cell.number(0, .plain(decimals: 0)), .number(geometry.top - 0.5, .plain(decimals: 1))]
            rows.append([.text(chart.title), .text(reference.label), value, value, value] + ends + [value, value])
        }
        return rows
    }
}

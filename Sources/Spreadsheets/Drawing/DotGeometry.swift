/// Positions inside a dot-and-whisker chart, all in the chart's own coordinates so that they can live in cells.
///
/// Names and values stand in two columns left of the scale, so that no text meets a whisker: the axis is drawn from
/// `axisStart`, and its number format leaves the ticks before the scale unlabelled.
struct DotGeometry: Equatable {
    /// Title, tick labels and axis title, in pixels.
    private static let frame = 112
    /// Share of a chart's width that programs give to the plot.
    private static let plotShare = 0.94
    /// Pixels a point needs when its name takes two lines, and for each line where it takes more.
    private static let (twoLines, line) = (24, 13)
    /// A printed page below the header row that a long table repeats.
    private static let wholePage = 560
    /// A printed page below a title, how to read it, its legend and a note.
    private static let belowTitle = 520
    /// Charts of so few points grow until none of their texts is wrapped.
    private static let fewPoints = 3
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
    /// The names as they are drawn: one that would take more lines than its point has room for is cut after a word and
    /// ends in `…`; the table of coordinates has it whole.
    let names: [String]

    init(of chart: DotChart, theme: Theme) {
        let count = chart.points.count
        top = Double(count) + 1
        ordinates = (0..<count).map { Double(count - $0) }
        let metrics = TextMetrics(size: theme.noteSize)
        let pixels: (String) -> Double = { metrics.width(of: $0) / 0.75 / ColumnWidths.fill + Self.air }
        let widths = chart.points.map { pixels($0.label) }
        let (whole, value) = (widths.max() ?? 0, chart.shownValueTexts.map(pixels).max() ?? 0)

        // LibreOffice wraps a label wider than a third of the chart's height, so long names make a chart taller.
        let usual = count > 20 ? 16 : count > 12 ? 20 : 26
        let isSmall = count <= Self.fewPoints
        let reference = chart.reference.map { pixels($0.label) } ?? 0
        let widest = max(whole, value, isSmall ? reference : 0)
        let unwrapped = (Int(widest * 3) - Self.frame) / (count + 1)
        let holdsTwoLines = (Self.belowTitle - Self.frame) / (count + 1) >= Self.twoLines
        let most = ((holdsTwoLines ? Self.belowTitle : Self.wholePage) - Self.frame) / (count + 1)
        let halves = chart.points.map { metrics.width(of: $0.label, lines: 2) / 0.75 / ColumnWidths.fill }
        let onTwoLines = (Int((halves.max() ?? 0) * 3) - Self.frame) / (count + 1) + 1
        let pitch = max(usual, min(unwrapped, most, isSmall ? 110 : 40), min(onTwoLines, most))
        let height = Self.frame + (count + 1) * pitch
        heightPixels = height
        let wrapping = Double(height) / 3
        // A name of one line too many would cover the points beside it only where lines are close.
        let isClose = pitch < Self.twoLines
        let lines = isClose ? 1 : max(2, pitch / Self.line)
        let room = (isClose ? wrapping + 1 - Self.air : wrapping) * 0.75
        names = chart.points.map { metrics.cut($0.label, lines: lines, width: room) }

        let plot = Double(DrawnChart.pageWidth) * Self.plotShare
        let name = min(whole, wrapping)
        let scale = max(plot / 4, plot - name - value)
        let range = chart.axis.maximum - chart.axis.minimum
        // Whole steps, so that ticks fall on the bounds of the scale.
        let steps = (range * (name + value) / scale / chart.axis.step).rounded(.up)
        axisStart = chart.axis.minimum - steps * chart.axis.step
        valueStart = chart.axis.minimum - (chart.axis.maximum - axisStart) * value / plot
    }
}

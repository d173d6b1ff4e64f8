extension DrawnChart {
    private static let barFrameHeight = 84
    private static let barPitch = 28
    /// Room for the numbers beyond the longest bar, as a share of it.
    private static let numberRoom = 0.15

    /// One series; the numbers stand beside the bars, so the scale has no ticks.
    init(_ plan: ChartPlan, _ chart: BarChart, _ context: DrawingContext) {
        let theme = context.theme
        let longest = chart.bars.map(\.value).max() ?? 0
        let maximum = longest > 0 ? longest * (1 + Self.numberRoom) : 1
        let bars = DrawnSeries(
            name: context.words.value,
            vertices: chart.bars.enumerated().map { index, bar in
                DrawnVertex(
                    element: context.direction.marked(bar.label),
                    x: .init(bar.value, .grouped(decimals: bar.value == bar.value.rounded() ? 0 : 1)),
                    y: .rank(Double(chart.bars.count - index)))
            }, look: .bars(theme.dot, edge: theme.paper),
            labels: DrawnLabels(
                texts: chart.bars.map(\.valueText), side: .outside, ink: theme.ink, ground: theme.paper,
                size: theme.noteSize))
        self.init(
            title: plan.title, alternativeText: plan.alternativeText, frame: .bars,
            height: Self.barFrameHeight + chart.bars.count * Self.barPitch, titleSize: theme.headingSize,
            across: DrawnAxis(
                title: chart.axisTitle, minimum: 0, maximum: maximum, step: maximum, line: .hidden),
            up: DrawnAxis(minimum: 0, maximum: 0, step: 1), series: [bars])
    }
}

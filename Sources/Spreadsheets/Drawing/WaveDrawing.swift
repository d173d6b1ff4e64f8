extension DrawnChart {
    private static let panelHeight = 256
    private static let pageHeight = 340
    /// Most tick labels that a panel holds.
    private static let mostTicks = 6

    /// Whiskers as in dot charts; a line joins waves that can be compared; a dashed one stands at each break. The names
    /// of the waves are printed below the axis, where blank tick labels keep a line free for them.
    init(_ plan: ChartPlan, _ chart: WaveChart, _ context: DrawingContext, _ size: PanelSize) {
        let theme = context.theme
        let axis = chart.axis
        let step = Self.tickStep(of: axis)
        // Room for the value of an interval that ends with the scale, and less than a tick.
        let top = axis.maximum + step * 0.7
        let format = axis.format
        let position: (Int) -> DrawnVertex.Coordinate = { .rank(Double($0 + 1)) }
        var series: [DrawnSeries] = chart.waves.indices.filter { $0 > 0 && chart.waves[$0].followsBreak }.map { index in
            let x = DrawnVertex.Coordinate.rank(Double(index) + 0.5)
            return DrawnSeries(
                name: context.words.breakMark,
                vertices: [axis.minimum, top].map {
                    DrawnVertex(element: chart.breakLabel, x: x, y: .init($0, format))
                }, look: .line(theme.reference, width: 1.25, dash: .dashed),
                labels: DrawnLabels(
                    texts: [nil, chart.breakLabel], side: .after, ink: theme.ink, ground: theme.paper,
                    size: theme.noteSize))
        }
        series += chart.runs.filter { $0.count > 1 }.map { run in
            DrawnSeries(
                name: context.words.trend,
                vertices: run.map { index in
                    let wave = chart.waves[index]
                    return DrawnVertex(element: wave.label, x: position(index), y: .init(wave.estimate, format))
                }, look: .line(theme.trend, width: 1.5, dash: .solid))
        }
        series += chart.waves.enumerated().map { index, wave in
            DrawnSeries(
                name: context.words.interval,
                vertices: [wave.low, wave.high].map {
                    DrawnVertex(element: wave.label, x: position(index), y: .init($0, format))
                }, look: .line(theme.whisker, width: 1.75, dash: .solid))
        }
        let labels: ([String], DrawnLabels.Side) -> DrawnLabels = { texts, side in
            DrawnLabels(texts: texts, side: side, ink: theme.ink, ground: theme.paper, size: theme.noteSize)
        }
        series.append(
            DrawnSeries(
                name: context.words.estimate,
                vertices: chart.waves.enumerated().map { index, wave in
                    DrawnVertex(element: wave.label, x: position(index), y: .init(wave.estimate, format))
                }, look: .dots(theme.dot)))
        series.append(
            DrawnSeries(
                name: context.words.value,
                vertices: chart.waves.enumerated().map { index, wave in
                    DrawnVertex(element: wave.label, x: position(index), y: .init(wave.high, format))
                }, look: .anchors, labels: labels(chart.waves.map(\.valueText), .above)))
        series.append(
            DrawnSeries(
                name: context.words.name,
                vertices: chart.waves.enumerated().map { index, wave in
                    DrawnVertex(
                        element: wave.label, x: position(index), y: .init(axis.minimum, format))
                }, look: .anchors, labels: labels(chart.waves.map(\.label), .below)))
        self.init(
            title: plan.title, alternativeText: plan.alternativeText, frame: .scatter, width: size.width,
            height: size == .page ? Self.pageHeight : Self.panelHeight,
            titleSize: size == .page ? theme.headingSize : theme.bodySize,
            across: DrawnAxis(
                title: axis.title, minimum: 0.5, maximum: Double(chart.waves.count) + 0.5, step: 1, code: "\" \""),
            up: DrawnAxis(
                minimum: axis.minimum, maximum: top, step: step, code: context.code(of: axis), line: .hidden,
                hasGridlines: true),
            series: series)
    }

    /// The smallest multiple of the axis' step that divides the scale into few parts.
    private static func tickStep(of axis: ChartAxis) -> Double {
        let steps = Int(((axis.maximum - axis.minimum) / axis.step).rounded())
        let factor = (1...max(1, steps)).first { steps % $0 == 0 && steps / $0 < mostTicks } ?? steps
        return axis.step * Double(factor)
    }
}

extension WaveChart {
    /// Indices of neighbouring waves that can be compared with each other.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in waves.indices.dropFirst() where waves[index].followsBreak {
            runs.append(start..<index)
            start = index
        }
        return runs + [start..<waves.count]
    }
}

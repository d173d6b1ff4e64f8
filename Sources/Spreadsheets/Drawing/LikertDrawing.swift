extension DrawnChart {
    private static let frameHeight = 130
    private static let pitch = 34
    /// Narrowest share that holds its number.
    private static let labelledShare = 0.05

    /// Negative answers are negative numbers. Each side is stacked from its mildest answer outwards, so the series
    /// begin with the mildest.
    init(_ plan: ChartPlan, _ likert: LikertChart, _ context: DrawingContext) {
        let theme = context.theme
        let half = likert.answers.count / 2
        let fills = theme.answerFills(half: half)
        let order = Array((0..<half).reversed()) + Array(half..<likert.answers.count)
        let series = order.map { answer in
            let ink = theme.ink(on: fills[answer])
            return DrawnSeries(
                name: likert.answers[answer],
                vertices: likert.rows.enumerated().map { index, row in
                    let share = row.shares[answer]
                    return DrawnVertex(
                        element: context.direction.marked(row.categoryText),
                        x: .init(answer < half ? 0 - share : share, .percent(decimals: 0)),
                        y: .rank(Double(likert.rows.count - index)))
                }, look: .bars(fills[answer], edge: theme.barEdge),
                labels: DrawnLabels(
                    texts: likert.rows.map { row in
                        let share = row.shares[answer]
                        return share < Self.labelledShare ? nil : String(Int((share * 100).rounded()))
                    }, side: .centre, ink: ink, ground: nil, size: theme.noteSize))
        }
        let code = NumberFormat.percent(decimals: 0).code
        self.init(
            title: plan.title, alternativeText: plan.alternativeText, frame: .stackedBars,
            height: Self.frameHeight + likert.rows.count * Self.pitch, titleSize: theme.headingSize,
            across: DrawnAxis(
                title: likert.axisTitle, minimum: -1, maximum: 1, step: 0.25,
                code: theme.numberMarks.spaced("\(code);\(code)"), hasGridlines: true),
            up: DrawnAxis(minimum: 0, maximum: 0, step: 1), series: series)
    }
}

extension LikertRow {
    /// The name of a bar with its number of answers and its net.
    var categoryText: String { "\(label) (\(valueText))" }
}

extension Theme {
    /// Colours of the answers from most negative to most positive. On each side the stronger an answer, the darker it
    /// is; on grey paper too, neighbours differ, and so do the two extremes.
    func answerFills(half: Int) -> [RGB] {
        let chosen = half == 1 ? [0] : half == 2 ? [0, 2] : [0, 1, 2]
        return chosen.map { negativeFills[$0] } + chosen.reversed().map { positiveFills[$0] }
    }

    /// The ink that reads better on a fill.
    func ink(on fill: RGB) -> RGB { fill.contrast(with: paper) > fill.contrast(with: ink) ? paper : ink }
}

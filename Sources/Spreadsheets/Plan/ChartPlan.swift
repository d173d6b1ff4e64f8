/// A chart over cells of the table of coordinates.
package struct ChartPlan: Equatable, Sendable {
    /// Unique in the workbook; heads the chart and names its rows in the table of coordinates.
    package var title: String
    /// What the figure says to who can't see it, made from the figures; 1 to 2000 bytes of UTF-8.
    package var alternativeText: String
    package var drawing: Drawing

    /// How the figures are drawn.
    package enum Drawing: Equatable, Sendable {
        case dots(DotChart)
        case likert(LikertChart)
        case waves(WaveChart)
        case bars(BarChart)
    }

    package init(title: String, alternativeText: String, drawing: Drawing) {
        self.title = title
        self.alternativeText = alternativeText
        self.drawing = drawing
    }
}

/// The scale of the estimates.
package struct ChartAxis: Equatable, Sendable {
    package var title: String
    package var minimum: Double
    package var maximum: Double
    /// Distance between two ticks; `minimum` and `maximum` are ticks.
    package var step: Double
    package var format: NumberFormat

    package init(title: String, minimum: Double, maximum: Double, step: Double, format: NumberFormat) {
        self.title = title
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.format = format
    }

    /// Shares from 0 to 100 %.
    package static func shares(title: String) -> ChartAxis {
        ChartAxis(title: title, minimum: 0, maximum: 1, step: 0.1, format: .percent(decimals: 0))
    }
}

/// Dots with whiskers: one estimate with its interval a line, from top to bottom as given.
package struct ChartPlan: Equatable, Sendable {
    /// Largest number of points that stays readable and fits one printed page.
    package static let maximumPoints = 25
    /// Longest name or value of a point, in characters.
    package static let longestPointText = 45

    /// Unique in the workbook; heads the chart and names its rows in the table of coordinates.
    package var title: String
    /// What the figure says to who can't see it, made from the figures; 1 to 2000 bytes of UTF-8.
    package var alternativeText: String
    package var axis: ChartAxis
    /// 1 to ``maximumPoints`` points.
    package var points: [ChartPoint]
    package var reference: ChartReference?

    package init(
        title: String, alternativeText: String, axis: ChartAxis, points: [ChartPoint],
        reference: ChartReference? = nil
    ) {
        self.title = title
        self.alternativeText = alternativeText
        self.axis = axis
        self.points = points
        self.reference = reference
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

/// An estimate with its interval: `low ≤ estimate ≤ high`, all inside the axis.
package struct ChartPoint: Equatable, Sendable {
    /// Name, printed left of the scale on the height of its dot.
    package var label: String
    /// The figure as it should be read, in the workbook's language ("75 % (58–88)"), printed after its name.
    package var valueText: String
    package var estimate: Double
    package var low: Double
    package var high: Double

    package init(label: String, valueText: String, estimate: Double, low: Double, high: Double) {
        self.label = label
        self.valueText = valueText
        self.estimate = estimate
        self.low = low
        self.high = high
    }
}

/// A dashed vertical line, for instance the estimate over all territories.
package struct ChartReference: Equatable, Sendable {
    /// Printed at the top of the line ("Ensemble : 71 %").
    package var label: String
    package var value: Double

    package init(label: String, value: Double) {
        self.label = label
        self.value = value
    }
}

/// Where the coordinates of the charts are written, in visible cells: one row a point, one table for all charts.
///
/// A row holds both ends of a whisker and their ordinate twice, so that each whisker is a two-point series over two
/// neighbouring cells: no gap, no empty cell, no second table, nothing hidden.
package struct ChartDataPlan: Equatable, Sendable {
    package var tableName: String
    package var headers: ChartDataHeaders

    package init(tableName: String, headers: ChartDataHeaders) {
        self.tableName = tableName
        self.headers = headers
    }
}

/// Headers of the table of coordinates, in the workbook's language.
package struct ChartDataHeaders: Equatable, Sendable {
    package var chart: String
    package var label: String
    package var estimate: String
    package var low: String
    package var high: String
    package var start: String
    package var end: String
    package var labelPosition: String
    package var valuePosition: String

    package init(
        chart: String, label: String, estimate: String, low: String, high: String, start: String, end: String,
        labelPosition: String, valuePosition: String
    ) {
        self.chart = chart
        self.label = label
        self.estimate = estimate
        self.low = low
        self.high = high
        self.start = start
        self.end = end
        self.labelPosition = labelPosition
        self.valuePosition = valuePosition
    }
}

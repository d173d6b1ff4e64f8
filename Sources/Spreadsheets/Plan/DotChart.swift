/// Dots with whiskers: one estimate with its interval a line, from top to bottom as given. Gaps are drawn about a
/// reference at 0 on an axis of signed units.
package struct DotChart: Equatable, Sendable {
    /// Largest number of points that stays readable and fits one printed page.
    package static let maximumPoints = 25
    /// Longest name of a point, in characters; it is drawn on two lines, or three where there is room.
    package static let longestName = 90
    /// Longest value of a point, in characters.
    package static let longestValueText = 45

    package var axis: ChartAxis
    /// 1 to ``maximumPoints`` points.
    package var points: [ChartPoint]
    package var reference: ChartReference?
    /// Set where the points follow formula cells; their values are then the stored results of those cells.
    package var follows: FollowedTable?

    package init(
        axis: ChartAxis, points: [ChartPoint], reference: ChartReference? = nil, follows: FollowedTable? = nil
    ) {
        self.axis = axis
        self.points = points
        self.reference = reference
        self.follows = follows
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

/// Points of a chart that follow cells of a table, one entry a point in the order of the points.
///
/// Where one of the three cells shows no number the point is drawn outside the axis, that is not at all. The value
/// texts of the points are left out: they could not follow.
package struct FollowedTable: Equatable, Sendable {
    /// Name of the table whose second column holds the numbers.
    package var table: String
    package var rows: [FollowedRows]

    package init(table: String, rows: [FollowedRows]) {
        self.table = table
        self.rows = rows
    }
}

/// Rows of a table, counted from 0 below its header, that hold one point.
package struct FollowedRows: Equatable, Sendable {
    package var estimate: Int
    package var low: Int
    package var high: Int

    package init(estimate: Int, low: Int, high: Int) {
        self.estimate = estimate
        self.low = low
        self.high = high
    }
}

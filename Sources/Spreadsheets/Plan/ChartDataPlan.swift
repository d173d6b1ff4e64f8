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

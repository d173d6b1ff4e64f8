/// Where the coordinates of the charts are written: visible cells of one long table, a row a drawn vertex. The rows
/// of a drawn series lie together, so that each series is one range without a gap.
package struct ChartDataPlan: Equatable, Sendable {
    package var tableName: String
    package var headers: ChartDataHeaders
    package var words: ChartDataWords

    package init(tableName: String, headers: ChartDataHeaders, words: ChartDataWords) {
        self.tableName = tableName
        self.headers = headers
        self.words = words
    }
}

/// Headers of the table of coordinates, in the workbook's language.
package struct ChartDataHeaders: Equatable, Sendable {
    package var chart: String
    /// What is drawn: a territory, a group, a wave.
    package var element: String
    /// The part that the vertex plays: see ``ChartDataWords``, or an answer.
    package var series: String
    package var x: String
    package var y: String

    package init(chart: String, element: String, series: String, x: String, y: String) {
        self.chart = chart
        self.element = element
        self.series = series
        self.x = x
        self.y = y
    }
}

/// Names of the parts of a drawing, in the workbook's language.
package struct ChartDataWords: Equatable, Sendable {
    package var estimate: String
    package var interval: String
    /// The line from wave to wave.
    package var trend: String
    package var reference: String
    /// The mark between waves that can't be compared.
    package var breakMark: String
    /// Where a name is printed.
    package var name: String
    /// Where a value is printed, or the length of a bar.
    package var value: String

    package init(
        estimate: String, interval: String, trend: String, reference: String, breakMark: String, name: String,
        value: String
    ) {
        self.estimate = estimate
        self.interval = interval
        self.trend = trend
        self.reference = reference
        self.breakMark = breakMark
        self.name = name
        self.value = value
    }

    var all: [String] { [estimate, interval, trend, reference, breakMark, name, value] }
}

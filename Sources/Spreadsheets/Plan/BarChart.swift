/// Counts as horizontal bars with their number beside, from top to bottom.
package struct BarChart: Equatable, Sendable {
    package var axisTitle: String
    package var bars: [ChartBar]

    package init(axisTitle: String, bars: [ChartBar]) {
        self.axisTitle = axisTitle
        self.bars = bars
    }
}

/// One bar: a value of at least 0.
package struct ChartBar: Equatable, Sendable {
    package var label: String
    /// The number as it should be read, printed beside the bar.
    package var valueText: String
    package var value: Double

    package init(label: String, valueText: String, value: Double) {
        self.label = label
        self.valueText = valueText
        self.value = value
    }
}

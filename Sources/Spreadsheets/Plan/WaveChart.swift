/// One panel of small multiples: estimates with their intervals wave after wave, joined by a line that a break cuts.
package struct WaveChart: Equatable, Sendable {
    package var axis: ChartAxis
    /// In time order, 1 to ``maximumWaves``.
    package var waves: [WavePoint]
    /// Word printed where the series breaks.
    package var breakLabel: String

    package init(axis: ChartAxis, waves: [WavePoint], breakLabel: String = "[b]") {
        self.axis = axis
        self.waves = waves
        self.breakLabel = breakLabel
    }
}

/// The estimate of one wave: `low ≤ estimate ≤ high`, all inside the axis.
package struct WavePoint: Equatable, Sendable {
    /// Name of the wave, printed below the scale.
    package var label: String
    /// The estimate as it should be read ("75 %"), printed beside its dot.
    package var valueText: String
    package var estimate: Double
    package var low: Double
    package var high: Double
    /// Whether this wave can't be compared with the one before.
    package var followsBreak: Bool

    package init(
        label: String, valueText: String, estimate: Double, low: Double, high: Double, followsBreak: Bool = false
    ) {
        self.label = label
        self.valueText = valueText
        self.estimate = estimate
        self.low = low
        self.high = high
        self.followsBreak = followsBreak
    }
}

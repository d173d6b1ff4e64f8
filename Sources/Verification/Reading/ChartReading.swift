/// A chart as the file has it.
struct ChartReading {
    var part: String
    /// Element names of the plots: `scatterChart`, `barChart`, …
    var kinds: [String]
    /// Cells that series are drawn from, with what the file keeps of them.
    var sources: [ChartSource]
    /// Texts written in the chart itself: titles, labels, names of series.
    var texts: [String]
    /// Colours of texts and the grounds below them, where both are said.
    var labelColours: [ColourPair]
}

/// A range that a chart is drawn from.
struct ChartSource {
    /// As written.
    var reference: String
    var isNumeric: Bool
    /// Kept values by position from 0, as written.
    var cache: [Int: String]
    /// Number of points the cache says it has; nil without a cache.
    var cachedCount: Int?
}

/// A text's colour on its ground, each as `RRGGBB`.
struct ColourPair: Hashable {
    var ink: Colour
    var ground: Colour
}

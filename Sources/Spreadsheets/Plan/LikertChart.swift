/// Diverging stacked bars: how the answers to one question are spread around its middle, one bar a group.
package struct LikertChart: Equatable, Sendable {
    package var axisTitle: String
    /// 2, 4 or 6 answers, from most negative to most positive.
    package var answers: [String]
    /// From top to bottom, 1 to ``maximumRows``.
    package var rows: [LikertRow]

    package init(axisTitle: String, answers: [String], rows: [LikertRow]) {
        self.axisTitle = axisTitle
        self.answers = answers
        self.rows = rows
    }
}

/// One bar.
package struct LikertRow: Equatable, Sendable {
    package var label: String
    /// Number of answers and net, printed after the name: "n = 120 ; +34".
    package var valueText: String
    /// One share an answer, in the order of the answers, each 0 to 1; they sum to 1.
    package var shares: [Double]

    package init(label: String, valueText: String, shares: [Double]) {
        self.label = label
        self.valueText = valueText
        self.shares = shares
    }
}

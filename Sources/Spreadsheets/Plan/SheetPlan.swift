/// One worksheet: title in A1, how to read it, where it comes from, then its content from top to bottom.
package struct SheetPlan: Equatable, Sendable {
    /// Name on the tab: 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not "History".
    package var name: String
    /// The finding, written in A1.
    package var title: String
    /// How to read one line (« Lecture : … »), one paragraph each.
    package var reading: [String]
    /// Where the figures come from.
    package var source: String?
    /// At most one table among them.
    package var content: [SheetBlock]

    package init(
        name: String, title: String, reading: [String] = [], source: String? = nil, content: [SheetBlock]
    ) {
        self.name = name
        self.title = title
        self.reading = reading
        self.source = source
        self.content = content
    }
}

/// A piece of a sheet, separated from the next by a blank row.
package enum SheetBlock: Equatable, Sendable {
    case paragraphs([Paragraph])
    case table(TablePlan)
    case chart(ChartPlan)
    /// Small multiples: charts of the same size side by side, kept whole on a page.
    case charts([ChartPlan])
    case legend([LegendEntry])
    /// The table of coordinates of all the charts of the workbook, filled by the renderer.
    case chartData(ChartDataPlan)
    /// The table of the values that the drop-downs of the workbook offer, filled by the renderer.
    case choiceLists(ChoiceListsPlan)
}

/// A paragraph of running text; line feeds start a new line.
package struct Paragraph: Equatable, Sendable {
    package var text: String
    package var style: ParagraphStyle

    package init(_ text: String, _ style: ParagraphStyle = .body) {
        self.text = text
        self.style = style
    }
}

/// The weight of a paragraph on the page.
package enum ParagraphStyle: Equatable, Hashable, Sendable {
    /// A sentence of the synthesis.
    case lead
    case heading
    case body
    case note
}

/// A marker word and its meaning: `[c]`, "confidentiel : moins de 10 réponses".
package struct LegendEntry: Equatable, Sendable {
    package var mark: String
    package var meaning: String

    package init(_ mark: String, _ meaning: String) {
        self.mark = mark
        self.meaning = meaning
    }
}

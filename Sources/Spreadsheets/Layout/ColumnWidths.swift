/// Widths of the columns of a table in pixels, from its words and numbers alone.
struct ColumnWidths {
    /// Room for the drop-down button of a filter, in points.
    static let filterButton = 15.0
    /// Share of a width that text fills: programs round advances to pixels, each in its own way.
    static let fill = 0.97
    /// Part of the padding that is air to the next column, in points: a text that needs it is not broken.
    static let air = 5.0
    /// Air on the left of a header, beside the end of the one before, in points.
    static let headerAir = 4.0
    /// Steps in which fewer rows are asked to be single lines.
    private static let shares = 20
    /// Lines in the tallest row a spreadsheet accepts.
    private static let mostLines = 33

    let pixels: [Int]

    /// Quantities get the width of their longest number; texts stay on one line while the page has room, else all
    /// text columns wrap to the same number of lines, the smallest that fits the page.
    init(of table: TablePlan, theme: Theme, variants: CellVariants = CellVariants()) {
        let columns = table.columns.indices.map { ColumnMeasure(of: $0, in: table, theme: theme, variants) }
        var lines = 1
        var widths = columns.map(\.whole)
        let scale = columns.count > Page.columnsAtFullScale ? Page.wideTable : 1
        // Widths are rounded up to whole pixels.
        let page = Page.widthPoints * scale - 0.75 * Double(columns.count)
        while table.medium == .paper, widths.reduce(0, +) > page, lines < Self.mostLines,
            zip(widths, columns).contains(where: { $0 > $1.least })
        {
            lines += 1
            widths = columns.map { $0.width(lines: lines) }
        }
        // The program allows no wider column than 255 digits.
        widths = widths.map { min($0, Page.widestColumn) }
        // What is left of the page goes to single lines: of as many rows as it can hold, and then of the columns that need
        // least for all of theirs.
        let steps = (1...Self.shares).reversed().lazy.map { step in
            columns.indices.map { max(widths[$0], columns[$0].width(share: Double(step) / Double(Self.shares))) }
        }
        widths = steps.first { $0.reduce(0, +) <= page } ?? widths
        let needed = columns.indices.map { max(0, columns[$0].whole - widths[$0]) }
        var rest = page - widths.reduce(0, +)
        for index in columns.indices.sorted(by: { (needed[$0], $0) < (needed[$1], $1) }) where rest > 0 {
            let given = min(needed[index], rest)
            widths[index] += given
            rest -= given
        }
        pixels = widths.map { Int(($0 / 0.75).rounded(.down)) + 1 }
    }
}

/// What one column of a table needs, in points with its padding.
private struct ColumnMeasure {
    private static let headerLines = 3

    /// The longest word of header and cells; for quantities the longest number.
    let least: Double
    /// Every cell on one line.
    let whole: Double
    private let texts: [MeasuredText]
    /// The longest line of each row, in rising order.
    private let lines: [Double]
    private let padding: Double

    init(of index: Int, in table: TablePlan, theme: Theme, _ variants: CellVariants) {
        let column = table.columns[index]
        padding = table.padding(of: index) + 1
        var known: [String: MeasuredText] = [:]
        var lines: [Double] = []
        for row in table.rows {
            let role: CellStyle.Role = if case .choice = row[index] { .tableChoice } else { .tableBody }
            let metrics = theme.metrics(for: role)
            var longest = 0.0
            for text in variants.texts(of: row[index]) {
                let measured = known[text] ?? MeasuredText(text, metrics)
                known[text] = measured
                longest = max(longest, measured.widestLine)
            }
            lines.append(longest)
        }
        texts = Array(known.values)
        self.lines = lines.sorted()
        let line = self.lines.last ?? 0
        // LibreOffice keeps the text of a link on one line.
        let holdsLinks = table.rows.contains { if case .link = $0[index] { true } else { false } }
        let word = column.content == .quantity || holdsLinks ? line : texts.map(\.widestWord).max() ?? 0
        let header = Self.headerWidth(column.header, theme.metrics(for: .header))
        least = max(header + ColumnWidths.headerAir, min(word, Page.widthPoints / 2) / ColumnWidths.fill) + padding
        whole = max(least, line / ColumnWidths.fill + padding)
    }

    /// The narrowest width that breaks no cell into more lines than this (or the least width).
    func width(lines: Int) -> Double {
        var (tooNarrow, enough) = (least, whole)
        if fits(least, lines) { return least }
        while enough - tooNarrow > 2 {
            let middle = (tooNarrow + enough) / 2
            if fits(middle, lines) { enough = middle } else { tooNarrow = middle }
        }
        return enough
    }

    /// The width that keeps this share of the rows on one line, 0 to 1.
    func width(share: Double) -> Double {
        let rows = Int((share * Double(lines.count)).rounded(.up))
        return rows > 0 ? min(whole, lines[rows - 1] / ColumnWidths.fill + padding) : 0
    }

    private func fits(_ width: Double, _ lines: Int) -> Bool {
        texts.allSatisfy { $0.lineCount(width: width - padding) <= lines }
    }

    /// The narrowest width that keeps the header on a few lines and its words whole.
    private static func headerWidth(_ header: String, _ metrics: TextMetrics) -> Double {
        let header = MeasuredText(header, metrics)
        var width = header.widestWord / ColumnWidths.fill
        while header.lineCount(width: width + 0.1) > headerLines { width += 6 }
        return width
    }
}

extension TablePlan {
    /// A text column after another column stands a little apart, lest a word touch the words beside it; after numbers, which
    /// end where it begins, twice as much: a marker word on either side would look like one.
    func indent(of column: Int) -> Int {
        guard columns[column].content == .text, column > 0 else { return 0 }
        return columns[column - 1].content == .quantity ? 2 : 1
    }

    /// Part of a column's width that its text can't use, in points.
    func padding(of column: Int) -> Double {
        Page.cellPadding + Page.indent * Double(indent(of: column))
            + (filtering == .on ? ColumnWidths.filterButton : 0)
    }
}

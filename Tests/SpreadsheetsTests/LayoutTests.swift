import TestSupport
import Testing

@testable import Spreadsheets

struct LayoutTests {
    static let metrics = TextMetrics(size: 10)

    /// The sheet laid out in the demonstration workbook.
    static func layout(of sheet: SheetPlan) -> SheetLayout {
        SheetLayout(of: sheet, in: LayoutContext(of: DemoPlan.workbook, theme: .standard))
    }

    /// Oracle: advance widths of Liberation Sans (Tests/Oracles/spreadsheets_font_widths.py).
    @Test(arguments: [("Hamburgefonstiv 0123", 100.62), ("l’été à Lyon", 51.15), ("Œuvre", 29.45)])
    func `text is never measured narrower than the font draws it`(_ example: (text: String, points: Double)) {
        let width = Self.metrics.width(of: example.text)
        #expect(width >= example.points - 0.05)
        #expect(width <= example.points * 1.06)
    }

    @Test(arguments: [20.0, 55, 120, 400])
    func `lines keep the words in order and within the width`(_ width: Double) {
        let text = "Les familles allophones sont moins bien informées que les autres :\n17 points d’écart."
        let lines = Self.metrics.lines(of: text, width: width)
        #expect(lines.allSatisfy { Self.metrics.width(of: $0) <= width * 0.97 })
        let strip: (String) -> String = { $0.filter { !$0.isWhitespace } }
        #expect(strip(lines.joined()) == strip(text))
    }

    @Test func `lines are counted as they are broken`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            let words = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                String(repeating: "é", count: Int.random(in: 1...12, using: &generator))
            }
            let text = words.joined(separator: Bool.random(using: &generator) ? " " : "\n")
            let measured = MeasuredText(text, Self.metrics)
            let width = Double.random(in: (measured.widestWord / 0.97 + 0.1)...300, using: &generator)
            #expect(measured.lineCount(width: width) == Self.metrics.lines(of: text, width: width).count)
        }
    }

    @Test func `a table narrower than the page keeps its texts on one line`() {
        let layout = Self.layout(of: DemoPlan.territories)
        let pixels = layout.columnPixels
        #expect(pixels.reduce(0, +) == Page.widthPixels)
        #expect(layout.rows[4].height < 16 || layout.rows.filter { $0.height > 60 }.isEmpty)
    }

    @Test func `a long table fits the page by wrapping texts and never numbers`() {
        let layout = Self.layout(of: DemoPlan.information)
        #expect(layout.columnPixels.reduce(0, +) <= Page.widthPixels)
        for row in layout.rows {
            for (column, laid) in row.cells.enumerated() where !laid.cell.isText {
                let text = Self.metrics.width(of: laid.cell.plainText)
                #expect(text + 8 <= Double(layout.columnPixels[column]) * 0.75)
            }
        }
    }

    @Test func `a table of many columns is wider than the page, and so are the lines above it`() {
        func layout(columns: Int) -> SheetLayout {
            let words = String(repeating: "des mots ", count: 12)
            let table = TablePlan(
                name: "T", columns: (1...columns).map { TableColumn("C\($0)", .text) },
                rows: [Array(repeating: .text(words), count: columns)])
            let reading = String(repeating: "mot ", count: 400)
            return Self.layout(of: SheetPlan(name: "F", title: "T", reading: [reading], content: [.table(table)]))
        }
        let (narrow, wide) = (layout(columns: 10), layout(columns: 11))
        #expect(narrow.columnPixels.reduce(0, +) <= Page.widthPixels)
        #expect(Double(wide.columnPixels.reduce(0, +)) <= Double(Page.widthPixels) * Page.wideTable)
        #expect(wide.columnPixels.reduce(0, +) > Page.widthPixels)
        #expect((wide.table?.headerRow ?? 9) < (narrow.table?.headerRow ?? 0))
    }

    /// Oracle: A4 in landscape less the margins is 769.9 by 498.1 points. Excel takes columns as wide as the file says;
    /// LibreOffice makes them 5.9 % wider, prints the sheet smaller, and a page holds more of its rows.
    @Test(arguments: 8...24)
    func `a wide table whose header is not repeated is on one page in every program`(_ count: Int) throws {
        let words = String(repeating: "mot ", count: 5)
        let table = TablePlan(
            name: "T", columns: (1...13).map { TableColumn("C\($0)", .text) },
            rows: Array(repeating: Array(repeating: .text(words), count: 13), count: count))
        let chart = try #require(DemoPlan.territories.content.last { $0.isChart })
        let layout = Self.layout(of: SheetPlan(name: "F", title: "T", content: [.table(table), chart]))
        let last = try #require(layout.table).lastRow
        let height = layout.rows[...last].map(\.height).reduce(0, +)
        #expect(layout.widthPoints > 769.9)
        let scales = [1, 1.059].map { 769.9 / (layout.widthPoints * $0) }
        #expect(layout.repeatsHeader || scales.allSatisfy { height * $0 <= 498.1 })
    }

    @Test func `paragraphs above a table fill one row a line and one cell on a sheet of text`() {
        let long = Paragraph(String(repeating: "mot ", count: 200))
        let alone = Self.layout(of: SheetPlan(name: "F", title: "T", content: [.paragraphs([long])]))
        #expect(alone.rows.count == 3)
        #expect(alone.rows[2].height > 60)
        let above = Self.layout(
            of: SheetPlan(name: "F", title: "T", content: [.paragraphs([long]), .table(GuardTests.table)]))
        #expect(above.rows.count > 6)
        #expect(above.rows.allSatisfy { $0.height < 30 })
    }

    @Test func `a paragraph taller than a row may be is continued in the next row`() {
        let endless = Paragraph(String(repeating: "mot ", count: 3000))
        let layout = Self.layout(of: SheetPlan(name: "F", title: "T", content: [.paragraphs([endless])]))
        #expect(layout.rows.count > 3)
        #expect(layout.rows.allSatisfy { $0.height <= Page.tallestRow })
    }

    @Test(arguments: [1, 3, 12, 13, 20, 21, 25])
    func `a chart fits one page and its ticks fall on its bounds`(_ count: Int) {
        let chart = DemoPlan.dots(DemoPlan.points(count))
        let geometry = DotGeometry(of: chart, theme: .standard)
        // Also below the header row, of up to three lines, that a table longer than a page repeats.
        #expect(Double(geometry.heightPixels + 8) * 0.75 + 48 <= Page.heightPoints)
        #expect(geometry.ordinates == (1...count).reversed().map { Double($0) })
        let steps = (chart.axis.minimum - geometry.axisStart) / chart.axis.step
        #expect(abs(steps - steps.rounded()) < 1e-9)
        #expect(steps >= 1)
        #expect(geometry.axisStart < geometry.valueStart && geometry.valueStart < chart.axis.minimum)
        #expect(geometry.names.allSatisfy { $0.count > 2 })
    }

    @Test func `a chart that would straddle two pages begins a new one`() {
        let layout = Self.layout(of: DemoPlan.territories)
        #expect(layout.pageBreaks == layout.charts.map(\.row))
        var short = DemoPlan.territories
        short.content.remove(at: 0)
        #expect(Self.layout(of: short).pageBreaks.isEmpty)
    }

    @Test(arguments: 20...40)
    func `a header stands on the page of the first rows below it`(_ lines: Int) throws {
        let above = Paragraph((1...lines).map { "\($0)" }.joined(separator: "\n"))
        let table = TablePlan(
            name: "T", columns: [TableColumn("C", .text)], rows: (1...4).map { [.text("\($0)")] })
        let layout = Self.layout(
            of: SheetPlan(name: "F", title: "T", content: [.paragraphs([above]), .table(table)]))
        let header = try #require(layout.table).headerRow
        #expect(layout.pages[header] == layout.pages[header + 2])
        #expect(layout.pages[header] == layout.pages[header - 1])
        #expect(layout.pageBreaks.allSatisfy { $0 == header - 1 })
    }

    @Test func `a table with room for it has no page break before it`() {
        let layout = Self.layout(of: SheetPlan(name: "F", title: "T", content: [.table(GuardTests.table)]))
        #expect(layout.pageBreaks.isEmpty)
    }

    @Test(arguments: [(1, 60.0), (2, 60), (2, 90), (3, 90)])
    func `a name is cut after a word and takes no more lines than it has room for`(_ lines: Int, _ width: Double) {
        let name = "Il y a une place, à portée et aux bonnes heures pour chacun des enfants de la famille"
        let cut = Self.metrics.cut(name, lines: lines, width: width)
        #expect(Self.metrics.lines(of: cut, width: width).count <= lines)
        #expect(cut.hasSuffix("…") && name.hasPrefix(cut.dropLast() + " "))
        #expect(Self.metrics.cut("Lyon", lines: lines, width: width) == "Lyon")
        #expect(Self.metrics.cut("Langzeiterwerbslosigkeitsstatistik", lines: 1, width: 60).hasSuffix("…"))
    }

    @Test func `an Arabic text is measured by its letters and its marks take no room`() {
        #expect(Self.metrics.width(of: "لُغَة") == Self.metrics.width(of: "لغة"))
        #expect(Self.metrics.width(of: "اا") < Self.metrics.width(of: "سس"))
    }

    @Test(arguments: [
        ("عنوان", "\u{202B}عنوان\u{202C}"),
        ("\u{200E}−22 (من 3)", "\u{202B}\u{2066}−22\u{2069} (من 3)\u{202C}"),
        ("0 (من \u{200E}−5", "\u{202B}0 (من \u{2066}−5\u{2069}\u{202C}"),
    ])
    func `a chart's text from right to left is embedded and its signed numbers are isolated`(
        _ example: (text: String, marked: String)
    ) {
        #expect(TextDirection.rightToLeft.marked(example.text) == example.marked)
        #expect(TextDirection.leftToRight.marked(example.text) == example.text)
    }

    @Test func `from right to left a footer has a marked title and no words beside its numbers`() {
        let footer = FooterText(
            title: "عنوان (2025)", sheetName: "F", wording: FooterWording(page: "صفحة", of: "من"),
            direction: .rightToLeft)
        #expect(footer.code == "&L&8 &P / &N&R&8 \u{202B}عنوان (2025)\u{202C}")
    }

    @Test func `the table of coordinates has one row a vertex and no empty cell`() throws {
        let context = LayoutContext(of: DemoPlan.workbook, theme: .standard)
        let table = try #require(context.coordinates)
        // Twelve points: two ends of a whisker, a dot, a name and a value each; two ends of the reference.
        #expect(table.rows.count == 12 * 5 + 2)
        #expect(table.violations(on: PlanPlace(), in: PlanNames()).isEmpty)
    }

    @Test(arguments: [("R&D & co", "R&&D && co"), ("2026 en bref", "2026 en bref")])
    func `footers show the title as it is`(_ example: (title: String, shown: String)) {
        let footer = FooterText(title: example.title, sheetName: "F", wording: FooterWording(page: "Page", of: "/"))
        #expect(footer.code == "&L&8 \(example.shown)&R&8 Page &P / &N")
        let long = FooterText(
            title: String(repeating: "t", count: 300), sheetName: "F", wording: FooterWording(page: "P", of: "/"))
        #expect(long.code.hasPrefix("&L&8 F&R"))
    }
}

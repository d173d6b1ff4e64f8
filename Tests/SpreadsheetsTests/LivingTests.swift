import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// Drop-downs, formulas and what follows them.
struct LivingTests {
    let folder = TemporaryFolder()

    /// Oracle: openpyxl reads formulas, their stored results and the drop-downs' ranges.
    @Test func `formulas have their results and drop-downs their ranges`() throws {
        let path = folder.path + "/a.xlsx"
        try DemoExplorer.workbook.write(to: path)
        let script = """
            import openpyxl, sys
            book, stored = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
            for row in range(4, 12):
                cell = book["Explorer"].cell(row, 2)
                if str(cell.value).startswith("="):
                    print(stored["Explorer"].cell(row, 2).value, cell.number_format)
            print(book["Explorer"]["B8"].value)
            print(next(c.value for c in book["Coordonnées d'ici"]["D"] if str(c.value).startswith("=")))
            for v in book["Explorer"].data_validations.dataValidation: print(v.sqref, v.type, v.formula1)
            empty = [c.coordinate for s in book.sheetnames for r in book[s].iter_rows() for c in r
                     if str(c.value).startswith("=") and stored[s][c.coordinate].value is None]
            print(len(empty))
            """
        let facts = try Program.output("/usr/bin/python3", ["-c", script, path])
        #expect(facts == Self.facts)
    }

    static let facts = #"""
        0.3 0%
        0.2 0%
        0.38 0%
        Ensemble : 30 %. General
        =IFERROR(INDEX('Données d''ici'!$B$4:$B$30,MATCH('Explorer'!$B$5&" | "&'Explorer'!$B$6&" | "&'Explorer'!$B$7,'Données d''ici'!$A$4:$A$30,0)),"pas ""demandé""")
        =IF(ISNUMBER('Explorer'!$B$8),IF(ISNUMBER('Explorer'!$B$9),IF(ISNUMBER('Explorer'!$B$10),'Explorer'!$B$9,-12.2),-12.2),-12.2)
        B5 list 'Listes'!$B$4:$B$6
        B6 list 'Listes'!$B$7:$B$9
        B7 list 'Listes'!$B$10:$B$12
        0

        """#

    @Test func `charts over formulas keep the stored results in their caches`() throws {
        let path = folder.path + "/a.xlsx"
        try DemoExplorer.workbook.write(to: path)
        let script = """
            import re, sys, zipfile
            xml = zipfile.ZipFile(sys.argv[1]).read("xl/charts/chart1.xml").decode()
            for cache in re.findall("<c:xVal>.*?</c:xVal>", xml)[:1]: print(re.findall("<c:v>(.*?)</c:v>", cache))
            """
        #expect(try Program.output("/usr/bin/python3", ["-c", script, path]) == "['0.2', '0.38']\n")
    }

    @Test func `a withheld figure is drawn outside the scale and keeps the format of the numbers to come`() throws {
        var table = DemoExplorer.explorerTable
        // Lyon 1er, all languages: index 9 to 11; the second measure of the first place's second group is index 4.
        let (place, group, measure) = (0, 1, 0)
        #expect(DemoExplorer.figure(place, group, measure) == nil)
        table.rows[1][1] = .choice(selected: DemoExplorer.groups[group], list: "Groupes")
        for row in 3...5 { table.rows[row][1] = DemoExplorer.lookup(row - 2, .text("[c]")) }
        table.rows[6][1] = DemoExplorer.lookup(4, .text("Ensemble : confidentiel."))
        var plan = DemoExplorer.workbook
        plan.sheets[0].content[0] = .table(table)
        #expect(plan.violations().isEmpty)
        let layout = SheetLayout(of: plan.sheets[0], in: LayoutContext(of: plan, theme: .standard))
        let header = try #require(layout.table?.headerRow)
        #expect(layout.rows[header + 4].cells[1].style.numberFormat == "0%")
        let chart = try #require(layout.charts.first?.chart)
        let whisker = try #require(chart.series.first)
        #expect(whisker.vertices.allSatisfy { $0.x.value < chart.across.minimum })
    }

    /// LibreOffice sets each combination of the drop-downs, recomputes and reads the figures.
    @Test(.enabled(if: canRecompute, "soffice or python3-uno is not installed"))
    func `every combination of the drop-downs gives the published figures`() throws {
        let path = folder.path + "/a.xlsx"
        try DemoExplorer.workbook.write(to: path)
        let script = Program.oracle("spreadsheets_recompute.py")
        let output = try Program.output("/usr/bin/python3", [script, path, folder.path, "Explorer", "B5", "B6", "B7"])
        var lines = output.split(separator: "\n").makeIterator()
        for (place, name) in DemoExplorer.places.enumerated() {
            for (group, language) in DemoExplorer.groups.enumerated() {
                for (measure, title) in DemoExplorer.measures.enumerated() {
                    let read = lines.next().map { $0.split(separator: "\t").map(String.init) } ?? []
                    let figure = DemoExplorer.figure(place, group, measure)
                    let expected = figure.map {
                        ["\($0.estimate.asStored)", "\($0.low.asStored)", "\($0.high.asStored)"]
                    }
                    #expect(read.prefix(3) == [name, language, title])
                    let numbers = read.dropFirst(3).prefix(3).map { Double($0).map { "\($0)" } ?? $0 }
                    #expect(numbers == expected ?? ["[c]", "[c]", "[c]"])
                }
            }
        }
        #expect(lines.next() == nil)
    }

    static let canRecompute =
        Program.exists("/usr/bin/soffice") && (try? Program.output("/usr/bin/python3", ["-c", "import uno"])) != nil

    @Test func `a plain table is written row by row, the same twice, and read by another program`() throws {
        let rows = (0..<5000).lazy.map { index -> [Cell] in
            [
                .text("Lieu n° \(index)"), .percent(Double(index) / 5000, decimals: 0),
                .text(index % 7 == 0 ? "[c]" : "=1+1"),
            ]
        }
        for name in ["a", "b"] {
            try PlainTableFile.write(
                to: folder.path + "/\(name).xlsx", properties: DemoPlan.workbook.properties, sheetName: "Données",
                headers: ["Territoire", "Part", "État"], rows: rows)
        }
        let first = try #require(FileBytes.read(folder.path + "/a.xlsx"))
        #expect(first == FileBytes.read(folder.path + "/b.xlsx"))
        let script = """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            rows = list(sheet.iter_rows(values_only=True))
            print(len(rows), rows[0], rows[5000], sheet.freeze_panes, sheet["C3"].data_type)
            """
        let read = try Program.output("/usr/bin/python3", ["-c", script, folder.path + "/a.xlsx"])
        #expect(read == "5001 ('Territoire', 'Part', 'État') ('Lieu n° 4999', 0.9998, '=1+1') A2 s\n")
    }

    @Test(arguments: [
        ([[Cell.text("a")]], "row-length"), ([[.text("a"), .percent(.nan, decimals: 0)]], "number-not-finite"),
        ([[.text("a"), .text("")]], "empty-text"),
        ([[.text("a"), .choice(selected: "x", list: "y")]], "unknown-choice-list"),
    ])
    func `a refused row of a plain table leaves no file`(_ example: (rows: [[Cell]], code: String)) throws {
        let error = #expect(throws: SpreadsheetError.self) {
            try PlainTableFile.write(
                to: folder.path + "/a.xlsx", properties: DemoPlan.workbook.properties, sheetName: "Données",
                headers: ["Lieu", "Part"], rows: example.rows)
        }
        #expect(error?.code == example.code)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(arguments: 1...3)
    func `stronger answers are darker and their numbers can be read`(_ half: Int) {
        let theme = Theme.standard
        let fills = theme.answerFills(half: half)
        #expect(fills.count == 2 * half)
        let (negative, positive) = (fills[..<half].map(\.luminance), fills[half...].map(\.luminance))
        #expect(negative == negative.sorted() && Set(negative).count == half)
        #expect(positive == positive.sorted(by: >) && Set(positive).count == half)
        for fill in fills { #expect(theme.ink(on: fill).contrast(with: fill) >= 4.5) }
        // On grey paper neighbours differ too.
        for (one, other) in zip(fills, fills.dropFirst()) { #expect(one.contrast(with: other) >= 1.3) }
        #expect(fills[0].contrast(with: fills[2 * half - 1]) >= 2)
    }

    @Test func `a break cuts the line from wave to wave`() {
        var chart = DemoExplorer.wave(1)
        #expect(chart.runs == [0..<4])
        chart.waves[2].followsBreak = true
        #expect(chart.runs == [0..<2, 2..<4])
        chart.waves[1].followsBreak = true
        #expect(chart.runs == [0..<1, 1..<2, 2..<4])
    }

    @Test func `panels stand three beside each other and never straddle two pages`() {
        let plan = DemoExplorer.workbook
        let layout = SheetLayout(of: plan.sheets[2], in: LayoutContext(of: plan, theme: .standard))
        #expect(layout.charts.count == 5)
        #expect(Set(layout.charts.map(\.row)).count == 2)
        #expect(Set(layout.charts.map(\.offset)).count == 3)
        #expect(layout.charts.allSatisfy { $0.offset + $0.chart.width <= Page.widthPixels })
    }

    @Test func `what follows a table of several pages is put above it`() throws {
        let plan = DemoPlan.workbook
        var sheet = DemoPlan.territories
        guard case .table(var table) = sheet.content[0] else { return }
        table.rows += table.rows + table.rows + table.rows
        sheet.content[0] = .table(table)
        let layout = SheetLayout(of: sheet, in: LayoutContext(of: plan, theme: .standard))
        let laid = try #require(layout.table)
        #expect(layout.repeatsHeader)
        #expect(laid.lastRow == layout.rows.count - 1)
        #expect(layout.charts.allSatisfy { $0.row < laid.headerRow })
        #expect(!LayoutTests.layout(of: DemoPlan.territories).repeatsHeader)
    }
}

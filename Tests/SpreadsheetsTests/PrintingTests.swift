import Foundation
import Testing

@testable import Spreadsheets

/// LibreOffice prints the demonstration workbook and pdftotext reads the pages back.
///
/// With `BAROMETRE_DEMO_FOLDER` set, the workbooks stay there to be looked at; a change of layout is looked at.
struct PrintingTests {
    static let canPrint = Program.exists("/usr/bin/soffice") && Program.exists("/usr/bin/pdftotext")

    @Test(.enabled(if: canPrint, "soffice or pdftotext is not installed"))
    func `every word of the plan is on the printed pages`() throws {
        let temporary = TemporaryFolder()
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_DEMO_FOLDER"] ?? temporary.path
        let printed = Self.words(try Self.printedText(of: DemoPlan.workbook, name: "demo", in: folder))
        for sheet in DemoPlan.workbook.sheets {
            for text in Self.texts(of: sheet) {
                let missing = Self.words(text).subtracting(printed)
                #expect(missing.isEmpty, "\(sheet.name)")
            }
        }
        #expect(printed.contains("sur"))
    }

    @Test(.enabled(if: canPrint, "soffice or pdftotext is not installed"))
    func `a chart of 25 points is printed with all its names and values`() throws {
        let temporary = TemporaryFolder()
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_DEMO_FOLDER"] ?? temporary.path
        var plan = DemoPlan.workbook
        let points = DemoPlan.points(25)
        let chart = DemoPlan.chart(title: "Vingt-cinq territoires", points: points)
        plan.sheets = [
            SheetPlan(name: "Graphique", title: "Un graphique de 25 points", content: [.chart(chart)]), DemoPlan.data,
        ]
        let pages = try Self.printedText(of: plan, name: "large", in: folder).split(separator: "\u{0C}")
        let page = try #require(pages.first { $0.contains("Vingt-cinq territoires") })
        let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for point in points {
            #expect(text.contains(point.label))
            #expect(text.contains(point.valueText.replacing("\u{A0}", with: " ")))
        }
        #expect(text.contains("Ensemble : 71 %"))
    }

    @Test(.enabled(if: canPrint, "soffice or pdftotext is not installed"))
    func `a table wider than the page and a chart of differences are printed whole`() throws {
        let temporary = TemporaryFolder()
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_DEMO_FOLDER"] ?? temporary.path
        let columns = (1...18).map { TableColumn("Indicateur numéro \($0)", $0 == 1 ? .text : .quantity) }
        let row: [Cell] =
            [.text("Villefranche Beaujolais Saône")] + (2...18).map { .integer($0 * 1_111_111) }
        let wide = TablePlan(name: "Large", columns: columns, rows: Array(repeating: row, count: 40), filtering: .on)
        let points = (0..<5).map { index in
            let estimate = Double(index) * 15 - 30
            return ChartPoint(
                label: DemoPlan.names[index + 13], valueText: "\(Int(estimate)) pts", estimate: estimate,
                low: estimate - 9,
                high: estimate + 12)
        }
        let axis = ChartAxis(
            title: "Écart à l’ensemble", minimum: -50, maximum: 50, step: 10,
            format: .signedUnit(decimals: 0, suffix: "pts"))
        let chart = ChartPlan(
            title: "Écarts", alternativeText: "Cinq écarts.",
            drawing: .dots(
                DotChart(axis: axis, points: points, reference: ChartReference(label: "pas d’écart", value: 0))))
        let reading = String(repeating: "Lecture : une ligne par territoire et une colonne par indicateur. ", count: 5)
        var plan = DemoPlan.workbook
        plan.sheets = [
            SheetPlan(name: "Large", title: "Une table large", reading: [reading], content: [.table(wide)]),
            SheetPlan(name: "Écarts", title: "Des écarts", content: [.chart(chart)]), DemoPlan.data,
        ]
        let text = try Self.printedText(of: plan, name: "wide", in: folder).replacing("\u{A0}", with: " ")
        let printed = Self.words(text)
        for tick in [" -50 pts", " -10 pts", " 0 pts", " 10 pts", " 50 pts"] { #expect(text.contains(tick)) }
        for column in 2...18 {
            let digits = String(column * 1_111_111)
            #expect(printed.contains { $0.filter(\.isNumber) == digits })
        }
        #expect(["d’écart", "Villefranche", "Lônes", "50", "pts", "indicateur."].allSatisfy { printed.contains($0) })
        #expect(!printed.contains("60"))
    }

    @Test(.enabled(if: canPrint, "soffice or pdftotext is not installed"))
    func `charts of every kind are printed with all their words`() throws {
        let temporary = TemporaryFolder()
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_DEMO_FOLDER"] ?? temporary.path
        let text = try Self.printedText(of: DemoExplorer.workbook, name: "explorer", in: folder)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let words = Self.words(text)
        for row in DemoExplorer.likert.rows {
            #expect(Self.words(row.categoryText).subtracting(words).isEmpty, "\(row.label)")
        }
        for answer in DemoExplorer.likert.answers { #expect(line.contains(answer)) }
        for bar in DemoExplorer.bars.bars { #expect(line.contains(bar.label)) }
        #expect(["2022", "2025", "rupture"].allSatisfy { words.contains($0) })
        #expect(line.contains("Votre choix"))
    }

    @Test(.enabled(if: canPrint, "soffice or pdftotext is not installed"))
    func `a workbook from right to left is printed whole`() throws {
        let temporary = TemporaryFolder()
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_DEMO_FOLDER"] ?? temporary.path
        let text = try Self.printedText(of: DemoArabic.workbook, name: "arabic", in: folder)
        for name in DemoArabic.names.flatMap({ $0.split(separator: " ") }) { #expect(text.contains(name)) }
    }

    private static func printedText(of plan: WorkbookPlan, name: String, in folder: String) throws -> String {
        try plan.write(to: "\(folder)/\(name).xlsx")
        _ = try Program.output(
            "/usr/bin/soffice",
            [
                "-env:UserInstallation=file://\(folder)/profile-\(name)", "--headless", "--convert-to", "pdf",
                "--outdir",
                folder, "\(folder)/\(name).xlsx",
            ])
        return try Program.output("/usr/bin/pdftotext", ["-layout", "\(folder)/\(name).pdf", "-"])
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(text.split { $0.isWhitespace || "-:;".contains($0) })
    }

    private static func texts(of sheet: SheetPlan) -> [String] {
        var texts = [sheet.title] + sheet.reading + [sheet.source ?? ""]
        for block in sheet.content {
            switch block {
            case .paragraphs(let paragraphs): texts += paragraphs.map(\.text)
            case .legend(let entries): texts += entries.map { "\($0.mark) \($0.meaning)" }
            case .table(let table):
                texts += table.columns.map(\.header)
                texts += table.rows.flatMap { $0 }.filter(\.isText).map(\.plainText)
            case .chart(let chart):
                texts.append(chart.title)
                guard case .dots(let dots) = chart.drawing else { continue }
                texts += [dots.axis.title] + dots.points.flatMap { [$0.label, $0.valueText] }
            case .chartData, .charts, .choiceLists: continue
            }
        }
        return texts
    }
}

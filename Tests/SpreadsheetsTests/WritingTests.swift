import Foundation
import Testing

@testable import Spreadsheets

struct WritingTests {
    let folder = TemporaryFolder()

    /// Oracle: openpyxl, through Tests/Oracles/spreadsheets_check_workbook.py.
    @Test func `another program reads the workbook and finds what the plan says`() throws {
        let path = folder.path + "/demo.xlsx"
        try DemoPlan.workbook.write(to: path)
        let facts = try Program.output("/usr/bin/python3", [Program.oracle("spreadsheets_check_workbook.py"), path])
        #expect(facts == Self.demoFacts)
    }

    @Test func `the same plan gives the same bytes`() throws {
        try DemoPlan.workbook.write(to: folder.path + "/a.xlsx")
        try DemoPlan.workbook.write(to: folder.path + "/b.xlsx")
        let first = try #require(FileBytes.read(folder.path + "/a.xlsx"))
        #expect(first.count > 10_000)
        #expect(first == FileBytes.read(folder.path + "/b.xlsx"))
        for plan in [DemoExplorer.workbook, DemoArabic.workbook] {
            try plan.write(to: folder.path + "/c.xlsx")
            try plan.write(to: folder.path + "/d.xlsx")
            #expect(FileBytes.read(folder.path + "/c.xlsx") == FileBytes.read(folder.path + "/d.xlsx"))
        }
        var other = DemoPlan.workbook
        other.properties.createdAt += 1
        try other.write(to: folder.path + "/b.xlsx")
        #expect(first != FileBytes.read(folder.path + "/b.xlsx"))
    }

    @Test func `a refused plan leaves the old file and nothing else`() throws {
        let path = folder.path + "/old.xlsx"
        try DemoPlan.workbook.write(to: path)
        let old = FileBytes.read(path)
        var broken = DemoPlan.workbook
        broken.sheets[0].title = ""
        let violation = PlanViolation(.emptyText, PlanPlace(sheet: "Synthèse"), "")
        #expect(throws: SpreadsheetError.refusedValue(violation)) { try broken.write(to: path) }
        #expect(FileBytes.read(path) == old)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["old.xlsx"])
    }

    @Test func `a cell too tall to be shown whole is refused with its place`() throws {
        var plan = GuardTests.sound
        var table = GuardTests.table
        table.rows[1][0] = .text(String(repeating: "mot ", count: 6000))
        plan.sheets[0].content = [.table(table)]
        let error = #expect(throws: SpreadsheetError.self) { try plan.write(to: folder.path + "/tall.xlsx") }
        #expect(error?.code == "row-too-tall")
        #expect(error?.parameters.map(\.name) == ["sheet", "row", "value"])
        #expect(error?.parameters.map(\.value).prefix(2) == ["Feuille", "2"])
    }

    @Test func `a name that would touch its neighbours in a crowded chart is cut, and whole in the table`() throws {
        var points = DemoPlan.points(25)
        points[7].label = "Métropole de Lyon, Lônes et Coteaux du Rhône"
        let crowded = DotGeometry(of: DemoPlan.dots(points), theme: .standard)
        #expect(crowded.names[7].hasSuffix("…"))
        #expect(points[7].label.hasPrefix(crowded.names[7].dropLast()))
        let roomy = DotGeometry(of: DemoPlan.dots(Array(points.prefix(12))), theme: .standard)
        #expect(roomy.names[7] == points[7].label)
        var plan = DemoPlan.workbook
        plan.sheets[2].content[1] = .chart(DemoPlan.chart(title: "G", points: points))
        try plan.write(to: folder.path + "/a.xlsx")
    }

    @Test(arguments: ["/nonexistent/a.xlsx", "/dev/full", "/dev/null", "/"])
    func `a place where no file can be is refused`(_ path: String) {
        let error = #expect(throws: SpreadsheetError.self) { try GuardTests.sound.write(to: path) }
        #expect(error?.code == "cannot-create-file")
        #expect(error?.parameters.first?.value == path)
    }

    @Test func `values come back as written`() throws {
        var plan = GuardTests.sound
        var table = GuardTests.table
        let texts = [
            "=1+1", "http://example.org", "0123", "_x0041_", "<&>\"'", "مرحبا", "🙂 e\u{301}", " espace ", "1e5",
            "ligne\nligne", "\u{202E}rtl", "https://example.org/\u{A0}x", "-0", "+33", "@x",
        ]
        let numbers = [0.1, 1.0 / 3, 2.0 / 3, -0.0, 1e-300, 9.9e307, 123_456_789.123_456_78]
        table.rows =
            texts.map { [.text($0), .integer(-7)] } + numbers.map { [.text("n"), .number($0, .plain(decimals: 2))] }
        plan.sheets[0].content = [.table(table)]
        let path = folder.path + "/values.xlsx"
        try plan.write(to: path)
        let script = """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            for row in sheet.iter_rows(min_row=4, values_only=True):
                print(ascii(row[0]) if row[0] != "n" else float(row[1]).hex())
            """
        let read = try Program.output("/usr/bin/python3", ["-c", script, path]).split(separator: "\n")
        let python = try Program.output(
            "/usr/bin/python3", ["-c", "import sys\nfor t in sys.argv[1:]: print(ascii(t))"] + texts)
        #expect(Array(read.prefix(texts.count)) == python.split(separator: "\n"))
        for (text, number) in zip(read.dropFirst(texts.count), numbers) {
            #expect(Double(text) == (number + 0).asStored)
        }
    }

    @Test func `a file cut anywhere is not taken for whole`() throws {
        let path = folder.path + "/cut.xlsx"
        try GuardTests.sound.write(to: path)
        let whole = try #require(FileBytes.read(path))
        #expect(PackageCheck.isComplete(whole))
        for length in stride(from: 0, to: whole.count, by: 97) {
            #expect(!PackageCheck.isComplete(Array(whole.prefix(length))))
        }
    }

    @Test(arguments: [
        "</v>", "</row>", "<row r=\"1\">", "5</v></c></row><row r=\"2", "<c r=\"A1\"><v>", "</rows></sheet>",
        "<sheet a=\"b/c\"><rows>", "\"><v>1.5</v></c></row><row",
    ])
    func `a part that lacks a piece is not taken for whole`(piece: String) {
        let whole = """
            <?xml version="1.0"?>
            <sheet a="b/c"><rows><row r="1"><c r="A1"><v>1.5</v></c></row><row r="2"/></rows></sheet>

            """
        #expect(PackageCheck.isBalanced(Array(whole.utf8)))
        let damaged = whole.replacingOccurrences(of: piece, with: "")
        #expect(damaged != whole && !PackageCheck.isBalanced(Array(damaged.utf8)))
    }

    static let demoFacts = """
        properties Baromètre petite enfance 2026 | Satisfaction des familles, vague 3 | petite enfance, enquête, satisfaction
        created 2026-01-01T00:00:00 author ''
        custom Language fr
        custom Vague 3
        sheet Synthèse visible | Trois familles sur quatre s’estiment bien informées ; l’écart selon la langue demeure
          print titles $14:$14 freeze None
          footer Trois familles sur quatre s’estiment bien informées ; l’écart selon la langue demeure | Page &P sur &N
          table Couverture A14:B23 no filter
        sheet Information des parents visible | Les familles allophones sont moins bien informées : −17 points
          print titles $8:$8 freeze B9
          footer Les familles allophones sont moins bien informées : −17 points | Page &P sur &N
          table Information A8:I28 no filter
        sheet Territoires visible | Aucun territoire ne se distingue nettement de l’ensemble
          print titles None freeze None
          footer Aucun territoire ne se distingue nettement de l’ensemble | Page &P sur &N
          table Territoires A5:E17 no filter
        sheet Méthode visible | Comment ces chiffres ont été établis
          print titles None freeze None
          footer Comment ces chiffres ont été établis | Page &P sur &N
        sheet Données du graphique visible | Coordonnées des graphiques
          print titles $4:$4 freeze A5
          footer Coordonnées des graphiques | Page &P sur &N
          table Coordonnees A4:E66 no filter
        chart xl/charts/chart1.xml 16 series
        alternative text Part de satisfaits par territoire, de 55 % à 91 % ; l’ensemble est à 71 %.

        """
}

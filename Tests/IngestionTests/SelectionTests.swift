import Definitions
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// Several answers in one cell, cut by the codebook, and what people write instead of an answer.
@Suite struct SelectionTests {
    static func sheet(_ cells: [String], labels: Bool = true) throws -> Reading {
        var export = Export(["infocher", "satinfo", "obstac"], usual: ["consent", "nbenf"])
        for cell in cells {
            export.add([
                "consent": labels ? "Oui" : "1", "infocher": labels ? "Oui" : "1",
                "satinfo": labels ? "Très satisfait" : "4", "obstac": cell,
            ])
        }
        return try WordingTests.reading(export.bytes)
    }

    @Test(arguments: [
        ("Trop cher", "COST"), ("Trop loin, transport difficile", "DIST"),
        ("Trop loin, transport difficile, Trop cher", "DIST+COST"),
        ("Trop cher, Trop loin, transport difficile, Langue", "DIST+COST+LANG"),
        ("Trop cher;Langue;", "COST+LANG"), ("Trop cher | Langue", "COST+LANG"), ("Trop cher / Langue", "COST+LANG"),
        ("Trop cher\nPeur d'être jugé(e), manque de confiance", "COST+CONF"), ("TROP CHER,langue", "COST+LANG"),
        ("COST, LANG", "COST+LANG"), ("COST LANG", "COST+LANG"), ("COST;Langue", "COST+LANG"), ("Autre", "AUT"),
        ("Autre : le regard des voisins, et plus", "AUT"), ("Langue, Autre (les voisins)", "LANG+AUT"),
        ("-oth-", "AUT"), (" ", "(no answer)"), (";", "(no answer)"),
    ])
    func `a cell is cut where the codebook's labels end`(cell: String, options: String) throws {
        let reading = try Self.sheet([cell])
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        let order = try reading.answers("obstac").map { Set($0.split(separator: "+")) }
        #expect(order == [Set(options.split(separator: "+"))])
    }

    @Test func `what is no option is told with near ones, and the rest is read`() throws {
        let reading = try Self.sheet(["Trop cher, Langues", "Le bruit"])
        #expect(
            reading.remarks.map(\.line) == [
                "unknown-label 2:2 obstac [Langues] <Langue 1>", "unknown-label 3:3 obstac (8)",
            ])
        #expect(try reading.answers("obstac") == ["COST", "(unreadable)"])
    }

    @Test func `in a file of codes a label is not known`() throws {
        let reading = try Self.sheet(["COST", "Zu teuer, COST"], labels: false)
        #expect(reading.remarks.map(\.line) == ["unknown-label 3:3 obstac (8)"])
        #expect(try reading.answers("obstac") == ["COST", "COST"])
    }

    @Test func `only a form writes an open answer's own words, and intake keeps none of them`() throws {
        let survey = try Shipped.survey.get()
        func text(_ id: String) throws -> String {
            let question = try #require(survey.question(id: id))
            return try #require(question.text["fr"])
        }
        var export = Export(
            ["Horodateur", try text("care_main"), try text("barriers"), try text("info_searched")],
            usual: ["consent", "nbenf"])
        export.delimiter = ","
        export.addRaw(["Oui", "1", "12/03/2025 10:00:00", "Ma voisine Mme Durand", "Trop cher, SECRET, voilà", "Oui"])
        export.addRaw(["Oui", "1", "12/03/2025 10:00:01", "Crèche / accueil colectif", "Trop cherr, SECRET", "Non"])
        let reading = try WordingTests.reading(export.bytes)
        #expect(try reading.answers("modeact").sorted() == ["(unreadable)", "AUT"])
        #expect(try reading.answers("obstac").sorted() == ["AUT", "COST+AUT"])
        #expect(
            reading.remarks.filter { $0.code == .unknownLabel }.map(\.value) == [
                .quoted("Crèche / accueil colectif"), .quoted("Trop cherr"),
            ])
        let copy = String(decoding: try AcceptedCopyTests.copy(export.bytes), as: UTF8.self)
        #expect(!copy.contains("SECRET") && !copy.contains("Durand"))
    }

    @Test(
        arguments: [
            ("3.0", "3", nil), ("3,00", "3", nil), ("\u{A0}3 ", "3", nil), ("3/4", nil, "several-answers"),
            ("3 + 4", nil, "several-answers"), ("4;3", nil, "several-answers"), ("4/4", nil, "unknown-label"),
            ("0", nil, "typed-zero"), ("0.0", nil, "typed-zero"), ("3.5", nil, "unknown-label"),
            ("5", nil, "unknown-label"),
            ("03", nil, "unknown-label"),
        ] as [(String, String?, String?)])
    func `numbers as spreadsheets and people write them`(cell: String, code: String?, remark: String?) throws {
        var export = Export(["infocher", "satinfo"])
        export.add(["infocher": "1", "satinfo": cell])
        let reading = try WordingTests.reading(export.bytes)
        #expect(try reading.answers("satinfo") == [code ?? "(unreadable)"])
        #expect(reading.remarks.map(\.code.rawValue) == [remark].compactMap { $0 })
    }

    @Test func `a zero that is an answer is one`() throws {
        var export = Export(["infocher", "portes"])
        export.add(["infocher": "1", "portes": "0"])
        let reading = try Reading(export)
        #expect(reading.remarks.isEmpty)
        #expect(try reading.answers("portes") == ["0"])
    }

    @Test(
        arguments: [
            ("oui", true), ("X", true), ("Trop cher", true), ("COST", true), ("non", false), ("N/A", false),
            ("bof", nil),
        ] as [(String, Bool?)])
    func `an option's own column may repeat its label or hold a cross`(cell: String, ticked: Bool?) throws {
        var export = Export(["infocher", "obstac[COST]"])
        export.add(["consent": "Oui", "infocher": "Non", "obstac[COST]": cell])
        let reading = try WordingTests.reading(export.bytes)
        #expect(try reading.answers("obstac") == [ticked.map { $0 ? "COST" : "(no answer)" } ?? "(unreadable)"])
    }
}

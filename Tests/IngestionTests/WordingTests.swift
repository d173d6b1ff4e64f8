import Definitions
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// Story 2 over the whole questionnaire: the same answers in every shape and language give identical tables.
@Suite struct WordingTests {
    static let languages = ["fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq"]

    static let limeSurvey: [Wording] = Wording.Heading.allCases.flatMap { heading in
        [Wording(heading: heading)] + languages.map { Wording(heading: heading, labels: $0, language: $0) }
    }

    /// The reading of a file and of the copy that intake keeps of it, which must not differ.
    static func reading(_ bytes: [UInt8]) throws -> Reading {
        let reading = try Reading(bytes)
        let copied = try Reading(try AcceptedCopyTests.copy(bytes))
        #expect(copied.files[0].recognition.exporter == .accepted)
        #expect(copied.files[0].recognition.origin == reading.files[0].recognition.origin)
        #expect(ResponseTableText.rows(of: copied) == ResponseTableText.rows(of: reading))
        #expect(copied.remarks.map(\.line).sorted() == reading.remarks.map(\.line).sorted())
        #expect(copied.account() == reading.account())
        #expect(copied.resolved.outcomes == reading.resolved.outcomes)
        return reading
    }

    @Test(arguments: limeSurvey)
    func `a LimeSurvey export in any heading mode, codes or labels, reads the same`(wording: Wording) throws {
        let answered = try Answered(8, seed: 7)
        let codes = try Reading(answered.limeSurvey(Wording(language: wording.language)))
        let reading = try Self.reading(answered.limeSurvey(wording).bytes)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(codes.remarks.isEmpty, "\(codes.remarks.map(\.line))")
        #expect(ResponseTableText.rows(of: reading) == ResponseTableText.rows(of: codes))
        #expect(reading.files[0].recognition.exporter == .limeSurvey)
        #expect(reading.files[0].recognition.questionsFound == reading.survey.questions.count)
    }

    @Test(arguments: languages)
    func `a Google Forms file reads as the same answers in codes, in the form's language`(language: String) throws {
        let answered = try Answered(8, seed: 8)
        let codes = try Reading(answered.limeSurvey(Wording(language: language)))
        let reading = try Self.reading(answered.googleForms(language).bytes)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(ResponseTableText.rows(of: reading) == ResponseTableText.rows(of: codes))
        let recognition = reading.files[0].recognition
        #expect(recognition.exporter == .googleForms)
        #expect(recognition.headerLanguage.map { reading.survey.languages[$0] } == language)
        #expect(recognition.labelLanguage == recognition.headerLanguage)
    }

    @Test(arguments: TimestampCase.all)
    func `Google Forms writes the time in the words of the account`(example: TimestampCase) throws {
        let answered = try Answered(1, seed: 9)
        var export = answered.googleForms("de", timestamp: example.header)
        let row = export.rows[0]
        export = Export(export.columns, usual: [])
        export.delimiter = ","
        for cell in example.cells { export.addRaw([cell] + row.dropFirst()) }
        let reading = try Self.reading(export.bytes)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(reading.table.stamp.compactMap { $0 }.sorted() == example.seconds)
        #expect(reading.files[0].recognition.exporter == .googleForms)
    }

    struct TimestampCase: Sendable, CustomTestStringConvertible {
        let header: String
        let cells: [String]
        let seconds: [Int64]
        var testDescription: String { "\(header): \(cells[0])" }

        static let all = [
            TimestampCase(header: "Horodateur", cells: ["12/03/2025 14:05:33"], seconds: [1_741_788_333]),
            TimestampCase(header: "Zeitstempel", cells: ["12.03.2025 14:05:33"], seconds: [1_741_788_333]),
            TimestampCase(header: "Timestamp", cells: ["2025/03/12 2:05:33 PM UTC+1"], seconds: [1_741_788_333]),
            TimestampCase(
                header: "Timestamp", cells: ["3/12/2025 14:05:33", "3/25/2025 14:05:33"],
                seconds: [1_741_788_333, 1_742_911_533]),
            TimestampCase(header: "Carimbo de data/hora", cells: ["12/03/2025 14:05:33"], seconds: [1_741_788_333]),
        ]
    }

    @Test func `typographic variants of a header are the same header`() throws {
        let answered = try Answered(4, seed: 10)
        let reference = try Reading(answered.googleForms("fr"))
        var export = answered.googleForms("fr")
        let variants: [(String, String)] = [
            ("’", "'"), (" ?", "\u{A0}? *"), ("…", "..."), ("satisfait·e", "satisfait(e)"), ("É", "é"), ("œ", "oe"),
        ]
        for (from, to) in variants { export.columns = export.columns.map { $0.replacing(from, with: to) } }
        export.columns = export.columns.map { $0 + ($0.hasSuffix("]") ? "" : " :") }
        let reading = try Self.reading(export.bytes)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(ResponseTableText.rows(of: reading) == ResponseTableText.rows(of: reference))
    }

    @Test func `a heading cut so short that it fits several questions is not read`() throws {
        var export = Export(["Ces 12 derniers..", "Globalement, êt..", "infocher", "Inconnue.."])
        export.add(["Ces 12 derniers..": "1", "Globalement, êt..": "4", "infocher": "1"])
        let reading = try Self.reading(export.bytes)
        #expect(
            reading.remarks.map(\.line) == [
                "ambiguous-column 1:1 Ces 12 derniers.. questions=info_searched, activities_attended, asked_opinion",
                "unknown-column 1:1 Inconnue..",
            ])
        #expect(try reading.answers("satinfo") == ["4"])
        #expect(try reading.answers("activ") == ["(not asked)"])
    }

    @Test func `the tool's own headers may be cut, too, and options be named in their own language or the form's`()
        throws
    {
        var export = Export(
            [
                "infocher", "Welche Sprachen sprechen Sie z.. [Deutsch]",
                "Welche Sprachen sprechen Sie zu Hause? [Französisch]",
            ],
            usual: ["Antwort ID", "Datum Abgeschic.. ", "Letzte Seite", "Zufallsstartwer..", "consent", "nbenf"])
        export.add(["Datum Abgeschic.. ": "2025-03-12 10:00:00", "infocher": "1"])
        export.add([
            "infocher": "1", export.columns[7]: "Y", export.columns[8]: "Y", export.columns[1]: "2025-03-12 10:00:00",
        ])
        let reading = try Self.reading(export.bytes)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(reading.files[0].recognition.exporter == .limeSurvey)
        #expect(reading.table.stamp == [1_741_773_600, 1_741_773_600])
        #expect(try reading.answers("langmais").sorted() == ["(no answer)", "fr+de"])
    }

    @Test func `headers in two languages alike give no language, and one text alone gives none`() throws {
        let survey = try Shipped.survey.get()
        func language(_ headers: [String]) throws -> Int? {
            HeaderReading(headers, survey: 0, headings: try Shipped.headings.get()).language
        }
        let texts = survey.questions.prefix(6).map(\.text)
        #expect(try language(texts.compactMap { $0["de"] }) == 1)
        #expect(try language([texts[0]["de"] ?? "", "satinfo"]) == nil)
        #expect(
            try language([texts[0]["de"] ?? "", texts[1]["de"] ?? "", texts[2]["fr"] ?? "", texts[3]["fr"] ?? ""])
                == nil)
        #expect(try language(["satinfo", "infocher"]) == nil)
    }

    @Test func `a former code of a question is one of its headers`() throws {
        var export = Export(["infocher", "q12"])
        export.add(["infocher": "1", "q12": "3"])
        let reading = try Self.reading(export.bytes)
        #expect(reading.remarks.isEmpty)
        #expect(try reading.answers("satinfo") == ["3"])
    }
}

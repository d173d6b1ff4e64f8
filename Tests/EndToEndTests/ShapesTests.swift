import Foundation
import Testing

/// The same answers give the same results.csv, byte for byte, whatever the shape of the files they come in. Nothing of
/// results.csv tells a file's make or name: no column is left out of the comparison.
///
/// The figures compared are those whose last digits hang on the order of adding up: means of indices, gaps, and gaps
/// standardised for other groups; beside them shares by territory and questionnaire language, and who answered.
@Suite struct ShapesTests {
    private static func grid(_ pipeline: String) -> String {
        Workplace.tables([
            "{measures: [sat_info_overall.satisfied, access.affordability], territories: [all, part], languages: [all, questionnaire]}",
            "{measures: [access.appropriateness], territories: [all], languages: [all, home], groups: [employment], gaps: [home, employment]}",
        ])(pipeline)
        .replacing("interval: kg\n", with: "interval: kg\n  standardise: {group: household}\n")
        .replacing(
            "keep_originals:",
            with: "representation: {territories: [all, part], languages: [questionnaire, home]}\nkeep_originals:")
    }

    /// results.csv of files dropped together, each run in a workspace of its own; `remarks` are the codes of all remarks.
    private static func published(_ files: [SimulatedExport], remarks: [String] = []) throws -> [UInt8] {
        let place = try Workplace(grid)
        for (index, file) in files.enumerated() { try place.drop(file.bytes, as: "export \(index + 1).csv") }
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let made = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv")).compactMap { $0["code"] }
        #expect(made == remarks)
        return Disk.bytes("\(place.reports)/results.csv")
    }

    /// Whether files give a results.csv of these very bytes; where not, the first lines that differ are told.
    private static func expectSame(
        _ files: [SimulatedExport], as bytes: [UInt8], remarks: [String] = [],
        _ place: SourceLocation = #_sourceLocation
    ) throws {
        let published = try published(files, remarks: remarks)
        let isSame = published == bytes && !bytes.isEmpty
        let lines = [published, bytes].map { $0.split(separator: UInt8(ascii: "\n")) }
        let differing = zip(lines[0], lines[1]).first { $0 != $1 }
        #expect(
            isSame,
            "\(lines[0].count) and \(lines[1].count) lines; \(differing.map { [$0, $1].map { String(decoding: $0, as: UTF8.self) } } ?? [])",
            sourceLocation: place)
    }

    private static func simulated(_ options: String, headerRecords: Int = 1) throws -> SimulatedExport {
        try SimulatedExport(
            ["--seed", "11", "--respondents", "900"] + options.split(separator: " ").map(String.init),
            headerRecords: headerRecords)
    }

    /// All ten languages, those who left before the end among them.
    private static let codes = Result { try published([simulated("")]) }

    @Test func `what is compared has indices, gaps and standardised gaps that are shown`() throws {
        let results = try Results(Self.codes.get())
        let shown = results.rows.filter(\.isShown)
        #expect(shown.contains { $0["measure"] == "access.appropriateness" && $0.isPlain && $0["language"] == "ar" })
        #expect(shown.contains { $0["measure"] == "access.affordability" && $0["language_basis"] == "questionnaire" })
        #expect(shown.contains { $0["kind"] == "difference" && $0["compare_to"] == "others" })
        #expect(shown.contains { $0["kind"] == "index" && $0["group_by"] == "employment" })
        #expect(shown.contains { !$0["adjusted_for"].isEmpty })
        #expect(shown.contains { $0["measure"] == "respondents.count" && $0["language_basis"] == "home" })
    }

    @Test(arguments: [
        "--headings full", "--headings codetext",
        "--exporter limesurvey-labels --labels-language fr",
        "--exporter limesurvey-labels --labels-language fr --headings full",
        "--exporter limesurvey-labels --labels-language fr --headings codetext",
        "--exporter limesurvey-labels --labels-language de",
        "--exporter limesurvey-labels --labels-language de --headings full",
        "--exporter limesurvey-labels --labels-language de --headings codetext",
    ])
    func `LimeSurvey's codes, French and German labels under every heading`(options: String) throws {
        try Self.expectSame([Self.simulated(options)], as: Self.codes.get())
    }

    /// LimeSurvey cuts texts after fifteen characters, and several questions may then have one heading: which is which is in
    /// no such file. Those columns are told and not read; what rests on others is the same.
    @Test(arguments: ["fr", "de"])
    func `LimeSurvey's cut headings, but for columns that have one heading`(language: String) throws {
        let export = try Self.simulated(
            "--exporter limesurvey-labels --labels-language \(language) --headings abbreviated")
        let headings = Table.parse(export.header, delimiter: UInt8(ascii: ";"))[0]
        let shared = Dictionary(grouping: headings, by: \.self).filter { $1.count > 1 }
        #expect(!shared.isEmpty)
        let place = try Workplace(Self.grid)
        try place.drop(export.bytes, as: "export.csv")
        #expect(try place.run().code == 0)
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        let unread = remarks.filter { $0["code"] == "ambiguous-column" }
        #expect(Set(unread.compactMap { $0["column"] }) == Set(shared.keys))
        for remark in unread { #expect(remark["repeats"] == "\(shared[remark["column"] ?? ""]?.count ?? 0)") }
        #expect(Set(remarks.compactMap { $0["code"] }).isSubset(of: ["ambiguous-column", "condition-column-missing"]))
        // None of the questions that these measures rest on has such a heading. The unread columns put the responses in
        // another order, which the last digits show.
        let whole = try Results(Self.codes.get())
        let part = try place.results()
        for measure in ["access.affordability", "access.appropriateness", "respondents.count", "respondents.mix"] {
            let rows = whole.rows(measure, [:])
            let others = part.rows(measure, [:])
            #expect(rows.count > 3 && others.count == rows.count, "\(measure)")
            for (row, other) in zip(rows, others) {
                for column in whole.header where row[column] != other[column] {
                    #expect(agree(other.number(column), row.number(column), 1e-12), "\(row.key) \(column)")
                }
            }
        }
    }

    /// A Google form keeps complete responses only, so nobody leaves before the end here; and it has no column for the
    /// language of the questionnaire: that is the language of the form, so a form holds those who answered in it.
    @Test(arguments: ["fr", "de", "ar", "tr", "pt"])
    func `a Google form in one language, and LimeSurvey's codes`(language: String) throws {
        let who = "--complete --languages \(language)"
        let codes = try Self.published([Self.simulated(who)])
        let form = try Self.simulated("\(who) --exporter google-forms --form-language \(language)")
        #expect(form.records.count >= 300)
        try Self.expectSame([form], as: codes)
    }

    @Test func `five Google forms, one for each language, and one file of LimeSurvey's`() throws {
        let languages = ["fr", "de", "ar", "tr", "pt"]
        let who = "--complete --languages \(languages.joined(separator: ","))"
        let forms = try languages.map { try Self.simulated("\(who) --exporter google-forms --form-language \($0)") }
        #expect(forms.allSatisfy { $0.records.count > 10 })
        let codes = try Self.published([Self.simulated(who)])
        try Self.expectSame(forms, as: codes)
        try Self.expectSame(forms.reversed(), as: codes)
        for labels in ["fr", "de"] {
            let file = try Self.simulated("\(who) --exporter limesurvey-labels --labels-language \(labels)")
            try Self.expectSame([file], as: codes)
        }
    }

    @Test func `a sheet typed by hand in many spellings, and LimeSurvey's codes`() throws {
        let typed = try Self.simulated("--complete --exporter hand-typed", headerRecords: 2)
        let codes = try Self.published([Self.simulated("--complete")])
        try Self.expectSame([typed], as: codes, remarks: ["rows-above-header"])
        try Self.expectSame([typed.shuffled(seed: 5)], as: codes, remarks: ["rows-above-header"])
    }

    @Test(arguments: ["", "--exporter limesurvey-labels --labels-language de --headings full"])
    func `shuffled rows, and rows in three files`(options: String) throws {
        let export = try Self.simulated(options)
        try Self.expectSame([export.shuffled(seed: 1)], as: Self.codes.get())
        try Self.expectSame(export.dealt(to: 3), as: Self.codes.get())
        try Self.expectSame(export.shuffled(seed: 2).dealt(to: 3), as: Self.codes.get())
    }

    @Test func `shuffled rows of a Google form, and rows in three files`() throws {
        let who = "--complete --languages ar"
        let form = try Self.simulated("\(who) --exporter google-forms --form-language ar")
        let codes = try Self.published([Self.simulated(who)])
        try Self.expectSame(form.shuffled(seed: 3).dealt(to: 3), as: codes)
    }

    /// What tools and people do to a file on its way, and what is said about it.
    struct Oddity: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var options = ""
        var remarks: [String] = []
        let change: @Sendable (String) -> String
    }

    private static let form = "--complete --languages ar --exporter google-forms --form-language ar"
    private static let labels = "--exporter limesurvey-labels --labels-language fr"

    private static func digits(_ text: String, from zero: UInt32) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard ("0"..."9").contains(scalar) else { return scalar }
                    return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
                }))
    }

    /// Everything below the header.
    private static func body(_ text: String, _ change: (String) -> String) -> String {
        let end = text.firstIndex(where: \.isNewline) ?? text.endIndex
        return text[..<end] + change(String(text[end...]))
    }

    static let oddities = [
        Oddity(testDescription: "direction marks within Arabic words", options: form) {
            $0.replacing("را", with: "\u{200F}ر\u{200F}ا").replacing("ال", with: "\u{2067}ال\u{2069}")
        },
        Oddity(testDescription: "tatweel", options: form) { $0.replacing("را", with: "ر\u{640}\u{640}ا") },
        Oddity(testDescription: "Arabic digits", options: form) { digits($0, from: 0x660) },
        Oddity(testDescription: "full-width digits") { body($0) { digits($0, from: 0xFF10) } },
        Oddity(testDescription: "letters and accents apart", options: labels) {
            $0.decomposedStringWithCanonicalMapping
        },
        Oddity(testDescription: "capitals", options: labels) { body($0) { $0.uppercased() } },
        Oddity(testDescription: "letter apostrophes", options: labels) { $0.replacing("'", with: "\u{2BC}") },
        Oddity(testDescription: "carriage returns only", options: labels) { $0.replacing("\r\n", with: "\r") },
        Oddity(testDescription: "line feeds only", options: labels) { $0.replacing("\r\n", with: "\n") },
        Oddity(testDescription: "empty columns behind the last") { $0.replacing("\r\n", with: ";;;\r\n") },
        Oddity(testDescription: "spaces around headers") {
            $0.replacing("\"satinfo\"", with: "\" satinfo\u{A0} \"").replacing(
                "\"commune\"", with: "\"\u{200B}commune \"")
        },
        Oddity(testDescription: "a comma and zeros behind codes") { $0.replacing("\"4\"", with: "\"4,0\"") },
        Oddity(testDescription: "the header once more", remarks: ["repeated-header"]) { text in
            let lines = text.components(separatedBy: "\r\n")
            return (lines[...100] + [lines[0].replacing("\u{FEFF}", with: "")] + lines[101...])
                .joined(separator: "\r\n")
        },
    ]

    @Test(arguments: oddities)
    func `what tools and people do to a file on its way`(oddity: Oddity) throws {
        let export = try Self.simulated(oddity.options)
        let text = String(decoding: export.bytes, as: UTF8.self)
        let changed = oddity.change(text)
        #expect(!changed.utf8.elementsEqual(text.utf8))
        let reference =
            oddity.options == Self.form
            ? try Self.published([Self.simulated("--complete --languages ar")])
            : try Self.codes.get()
        let file = SimulatedExport(header: Array(changed.utf8), records: [])
        try Self.expectSame([file], as: reference, remarks: oddity.remarks)
    }

    @Test func `a wave of which one half comes in codes and the other in labels`() throws {
        let first = try SimulatedExport(["--seed", "11", "--respondents", "450"])
        let second = try SimulatedExport([
            "--seed", "11", "--respondents", "450", "--first-id", "451", "--exporter", "limesurvey-labels",
            "--labels-language", "de",
        ])
        try Self.expectSame([second, first], as: Self.codes.get())
    }

    /// A file of two megabytes is read by two threads where there are two processors, one below by one thread. What the
    /// parts of a file give, however many, is held to the last place in the tests of `Ingestion`.
    @Test func `one or two threads`() throws {
        let export = try SimulatedExport([
            "--seed", "12", "--respondents", "2000", "--exporter", "limesurvey-labels", "--headings", "codetext",
        ])
        let small = export.dealt(to: 4)
        #expect(export.bytes.count > 2 << 20)
        #expect(small.allSatisfy { $0.bytes.count < 2 << 20 })
        let whole = try Self.published([export])
        try Self.expectSame(small, as: whole)
        try Self.expectSame([export.shuffled(seed: 4)], as: whole)
    }
}

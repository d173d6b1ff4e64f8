import Testing

@testable import DelimitedText

/// The dialects of real exports are recognised, with their evidence.
@Suite struct SnifferTests {
    static func sniff(_ text: String, coverage: SampleCoverage = .whole) -> SniffedDialect {
        Array(text.utf8).withUnsafeBufferPointer { DialectSniffer.sniff(sample: $0, coverage: coverage) }
    }

    @Test("Each delimiter, each quote and each line end is recognised", arguments: Delimiter.allCases, ["\"", "'"])
    func everyDialect(delimiter: Delimiter, quote: String) {
        for lineEnd in ["\n", "\r\n", "\r"] {
            let cut = String(UnicodeScalar(delimiter.rawValue))
            let q = quote
            let rows = (1...6).map { row in
                ["\(row)", "\(q)un\(cut) deux\n\(q)\(q)\(row)\(q)", "\(q)\(q)", "\(q)x\(q)"].joined(separator: cut)
            }
            let header = ["id", "\(q)texte\(q)", "vide", "x"].joined(separator: cut)
            let sniffed = Self.sniff(([header] + rows).joined(separator: lineEnd) + lineEnd)
            #expect(sniffed.dialect == Dialect(delimiter: delimiter, quote: quote == "'" ? .single : .double))
            #expect(sniffed.evidence == .consistency)
            #expect(sniffed.chosen.records == 7)
            #expect(sniffed.chosen.agreeingRecords == 7)
            #expect(sniffed.chosen.fieldsPerRecord == 4)
            let expected: LineEnd = lineEnd == "\n" ? .lf : lineEnd == "\r" ? .cr : .crlf
            #expect(sniffed.lineEnds.prevailing == expected)
        }
    }

    struct Case: CustomTestStringConvertible {
        var name: String
        var text: String
        var delimiter: Delimiter
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "one short header row does not flip the delimiter",
            text: "Enquête 2026, crèches\n" + (1...5).map { "\($0);1,5;2,5;x" }.joined(separator: "\n"),
            delimiter: .semicolon),
        Case(
            name: "decimal commas under a header",
            text: "a;b;c\n" + (1...20).map { "1,\($0);2,5;3,5" }.joined(separator: "\n"), delimiter: .semicolon),
        Case(
            name: "decimal commas without a header",
            text: (1...20).map { "1,\($0);2,5;3,5" }.joined(separator: "\n"), delimiter: .semicolon),
        Case(
            name: "times of day in a comma file of two columns",
            text: "quand,note\n" + (10...30).map { "2026-01-05 10:00:\($0),\($0)" }.joined(separator: "\n"),
            delimiter: .comma),
        Case(
            name: "a multiple answer joined by commas within quotes",
            text: "Horodateur,Choix,Note\n"
                + (1...9).map { "2026/01/0\($0) 10:00:00,\"a, b; c, d\",\($0)" }.joined(separator: "\n"),
            delimiter: .comma),
        Case(
            name: "free text with semicolons in a tab file",
            text: "id\ttexte\n1\tbien ; merci\n2\toui ; non ; voilà\n3\trien\n", delimiter: .tab),
        Case(
            name: "bare CRs inside quotes outnumber the line ends",
            text: "\"id\";\"t\"\n" + (1...5).map { "\"\($0)\";\"a\rb\r,c\r,d\"" }.joined(separator: "\n") + "\n",
            delimiter: .semicolon),
    ]

    @Test("Hard files", arguments: cases)
    func hard(file: Case) {
        let sniffed = Self.sniff(file.text)
        #expect(sniffed.dialect == Dialect(delimiter: file.delimiter))
        #expect(sniffed.evidence == .consistency)
    }

    @Test("Line ends are judged outside quotes")
    func lineEnds() {
        let ends = Self.sniff("\"a\rb\";\"c\n\"\r\n\"d\r\r\r\";e\r\nf;g\n").lineEnds
        #expect(ends == LineEnds(lf: 1, crlf: 2, cr: 0))
    }

    @Test("A single column is said to be one", arguments: ["nom\nJean\nPaul\n", "x", "quand\n10:00:00\n11:00:00\n"])
    func singleColumn(text: String) {
        let sniffed = Self.sniff(text)
        #expect(sniffed.evidence == .singleColumn)
        #expect(sniffed.dialect == Dialect(delimiter: .comma))
    }

    @Test("An apostrophe that begins a field is no quote")
    func apostrophes() {
        let text = "id;texte\n1;'t Hooft\n2;l'enfant\n3;'=SOMME(A1)\n"
        #expect(Self.sniff(text).dialect == Dialect(delimiter: .semicolon))
        #expect(Self.sniff(text, coverage: .beginning).dialect == Dialect(delimiter: .semicolon))
        let swallowing = "id;texte\n1;bon\n2;'t Hooft\n3;bon\n4;bon\n5;bon\n"
        #expect(Self.sniff(swallowing, coverage: .beginning).dialect == Dialect(delimiter: .semicolon))
        let withBoth = "id;texte\n\"1\";'bon'\n\"2\";'assez'\n"
        #expect(Self.sniff(withBoth).dialect == Dialect(delimiter: .semicolon))
    }

    @Test("sep= decides against the counts, and the sample is read from the file")
    func separatorLine() throws {
        let file = TemporaryFile("sep=|\na;b|c;d\ne;f|g;h\n")
        let sniffed = try withExtendedLifetime(file) { try DialectSniffer.sniff(path: file.path) }
        #expect(sniffed.dialect == Dialect(delimiter: .pipe))
        #expect(sniffed.evidence == .separatorLine)
        #expect(sniffed.chosen.agreeingRecords == 2)
    }

    @Test("A record cut by the end of the sample is not judged")
    func cutSample() {
        let text = "a;b;c\nd;e;f\ng;\"h"
        #expect(Self.sniff(text, coverage: .beginning).chosen.records == 2)
        #expect(Self.sniff(text, coverage: .whole).chosen.malformedRecords == 1)
    }
}

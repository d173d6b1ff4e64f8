import TestSupport
import Testing

@testable import DelimitedText

/// Where the main table of a file is.
@Suite struct OutlineTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var text: String
        var preamble = 1..<1
        var headers: Range<Int>
        var body: Range<Int>
        var fields: Int
        var ragged = 0
        var further: [TableOutline.Table] = []
        var testDescription: String { name }
    }

    static let data = (1...9).map { "\($0);oui;3,\($0)\n" }.joined()

    static let cases: [Case] = [
        Case(name: "a header and data", text: "id;choix;note\n" + data, headers: 1..<2, body: 2..<11, fields: 3),
        Case(name: "no header", text: data, headers: 1..<1, body: 1..<10, fields: 3),
        Case(name: "a header alone", text: "id;choix;note\n", headers: 1..<2, body: 2..<2, fields: 3),
        Case(
            name: "texts that never repeat: no header is invented", text: "Jean;Lyon\nPaul;Nice\nAnne;Metz\n",
            headers: 1..<1, body: 1..<4, fields: 2),
        Case(
            name: "texts that repeat under a name", text: "nom;avis\nJean;bon\nPaul;bon\nAnne;mauvais\n",
            headers: 1..<2, body: 2..<5, fields: 2),
        Case(
            name: "a first row whose values come again is data", text: "Jean;bon\nPaul;bon\nAnne;bon\nLuc;mauvais\n",
            headers: 1..<1, body: 1..<5, fields: 2),
        Case(
            name: "a short preamble", text: "Enquête 2026\nExport du 5 janvier\n\nid;choix;note\n" + data,
            preamble: 1..<3, headers: 3..<4, body: 4..<13, fields: 3),
        Case(
            name: "a preamble as wide as the table, and an empty row",
            text: "Enquête;;\nExport;;\n;;\nid;choix;note\n" + data,
            preamble: 1..<4, headers: 4..<5, body: 5..<14, fields: 3),
        Case(
            name: "three header rows, the first with blanks",
            text: "Répondant;Question;\nid;choix;note\n{a};{b};{c}\n" + data,
            headers: 1..<4, body: 4..<13, fields: 3),
        Case(
            name: "two header rows, complete only together",
            text: "Identifiant;Question;\n;Option A;Option B\n;oui;\n" + data, headers: 1..<3, body: 3..<13,
            fields: 3),
        Case(
            name: "a first data row with its number missing is no header row",
            text: "nom;ville;age\nJean;Lyon;\nPaul;Nice;34\nAnne;Metz;35\n", headers: 1..<2, body: 2..<5, fields: 3),
        Case(
            name: "ragged rows stay in the table", text: "id;choix;note\n" + data + "10;oui\n11;oui;4;5\n" + data,
            headers: 1..<2, body: 2..<22, fields: 3, ragged: 2),
        Case(
            name: "three ragged rows in a row, then the table again",
            text: "id;choix;note\n" + data + "a;b\na;b\na;b\n" + data,
            headers: 1..<2, body: 2..<23, fields: 3, ragged: 3),
        Case(
            name: "a lasting change of the number of fields",
            text: "id;choix;note\n" + data + "code;nom\n1;a\n2;b\n",
            headers: 1..<2, body: 2..<11, fields: 3,
            further: [.init(records: 11..<14, fields: 2, line: 11)]),
        Case(
            name: "tables one after the other",
            text: "id;choix;note\n" + data + "\ncode;nom\n1;a\n2;b\n" + data,
            headers: 1..<2, body: 2..<11, fields: 3,
            further: [.init(records: 11..<14, fields: 2, line: 12), .init(records: 14..<23, fields: 3, line: 15)]),
        Case(
            name: "a note after a blank line", text: "id;choix;note\n" + data + "\nSource : enquête\n",
            headers: 1..<2, body: 2..<11, fields: 3,
            further: [.init(records: 11..<12, fields: 1, line: 12)]),
        Case(
            name: "a further table as wide, after a blank line",
            text: "id;choix;note\n" + data + "\ncode;nom;lieu\n1;a;b\n2;c;d\n",
            headers: 1..<2, body: 2..<11, fields: 3,
            further: [.init(records: 11..<14, fields: 3, line: 12)]),
        Case(
            name: "a blank line within the data", text: "id;choix;note\n" + data + "\n" + data,
            headers: 1..<2, body: 2..<20, fields: 3),
        Case(
            name: "a header one field shorter than rows that end with a delimiter",
            text: "id;choix\n1;oui;\n2;non;\n3;oui;\n4;non;\n",
            headers: 1..<2, body: 2..<6, fields: 3),
        Case(name: "one column", text: "note\n1\n2\n", headers: 1..<2, body: 2..<4, fields: 1),
        Case(
            name: "years as column names are numbers: no header", text: "2024;2025;2026\n1;2;3\n",
            headers: 1..<1, body: 1..<3, fields: 3),
        Case(
            name: "a title above a table of one row", text: "Titre\nid;choix;note\n1;oui;2\n", preamble: 1..<2,
            headers: 2..<3, body: 3..<4, fields: 3),
        Case(
            name: "single-field notes at both ends",
            text: "a\nb\nc\nid;choix;note\n" + data + "d\ne\nf\n", preamble: 1..<4, headers: 4..<5, body: 5..<14,
            fields: 3, further: [.init(records: 14..<17, fields: 1, line: 14)]),
    ]

    @Test("Preamble, header, table and what follows", arguments: cases)
    func outline(file: Case) throws {
        let outline = try #require(try Self.outline(of: file.text))
        #expect(outline.preamble == file.preamble)
        #expect(outline.headers == file.headers)
        #expect(outline.body == file.body)
        #expect(outline.fields == file.fields)
        #expect(outline.raggedRecords == file.ragged)
        #expect(outline.furtherTables == file.further)
    }

    @Test("No record is lost: preamble, header, body and further tables follow one another", arguments: 0..<200)
    func partition(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let lines = ["a", "a;b", "1;2", "a;b;c", "1;2;3", "x;y;z", "", ";;", "1;2;3;4"]
        let text = (0..<Int.random(in: 1..<40, using: &random))
            .map { _ in (lines.randomElement(using: &random) ?? "") + "\n" }.joined()
        let records = Reading(text).records.count
        guard let outline = try Self.outline(of: text) else {
            #expect(records == 0)
            return
        }
        var next = 1
        for range in [outline.preamble, outline.headers, outline.body] + outline.furtherTables.map(\.records) {
            #expect(range.lowerBound == next)
            next = range.upperBound
        }
        #expect(next == records + 1)
    }

    private static func outline(of text: String) throws -> TableOutline? {
        let file = TemporaryFile(text)
        defer { withExtendedLifetime(file) {} }
        let reader = try DelimitedReader(path: file.path, dialect: Dialect(delimiter: .semicolon))
        var builder = TableOutlineBuilder()
        _ = try reader.forEachRecord { builder.add($0) }
        return builder.finish()
    }
}

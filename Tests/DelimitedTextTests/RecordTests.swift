import Testing

@testable import DelimitedText

/// What the records of well-formed files are.
@Suite struct RecordTests {
    /// As LimeSurvey writes: mark, `;`, all quoted, CRLF between records, LF within, nulls bare, one blank line more.
    static let limeSurvey = Array(
        [
            "\u{FEFF}\"id\";\"submitdate\";\"Q1\";\"Q2[comment]\"\r\n",
            "\"1\";\"2026-01-05 10:00:00\";\"4\";\"Très bien,\nmerci ; \"\"bravo\"\"\"\r\n",
            "\"2\";;\"\";\r\n",
            "\r\n",
        ].joined().utf8)

    @Test("A LimeSurvey export: mark, nulls apart from empty answers, inner line ends, extra blank line")
    func limeSurveyExport() {
        let reading = Reading(Self.limeSurvey)
        #expect(reading.error == nil)
        #expect(
            reading.rows == [
                ["id", "submitdate", "Q1", "Q2[comment]"],
                ["1", "2026-01-05 10:00:00", "4", "Très bien,\nmerci ; \"bravo\""],
                ["2", nil, "", nil],
            ])
        #expect(reading.records.map(\.line) == [1, 2, 4])
        #expect(reading.records.map(\.offset) == [3, 41, 104])
        var summary = DelimitedSummary()
        summary.records = 3
        summary.blankLines = 1
        summary.lineEnds = 5
        summary.hasMultibyteUTF8 = true
        summary.bytes = Self.limeSurvey.count
        summary.hasByteOrderMark = true
        summary.endsWithNewline = true
        summary.endsWithBlankLine = true
        #expect(reading.summary == summary)
    }

    @Test("A bare CR in a quoted field is data and counts as a line end; outside it ends the record")
    func bareCarriageReturns() {
        let reading = Reading("a;\"x\ry\r\nz\";b\nc;d\re;f\r\ng;h")
        #expect(reading.rows == [["a", "x\ry\r\nz", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
        #expect(reading.records.map(\.line) == [1, 4, 5, 6])
        #expect(reading.records[0].fields.map(\.line) == [1, 1, 3])
        #expect(reading.summary?.endsWithNewline == false)
    }

    @Test("Blanks at the ends of fields stay, no-break spaces too")
    func nothingIsTrimmed() {
        #expect(Reading("  a ;\tb\t;\u{A0}c\u{A0}; \n").rows == [["  a ", "\tb\t", "\u{A0}c\u{A0}", " "]])
    }

    @Test("Blank lines are counted, are no records, and are told to the record after them")
    func blankLines() {
        let reading = Reading("\n\na\r\n\r\nb\n \n\n")
        #expect(reading.rows == [["a"], ["b"], [" "]])
        #expect(reading.records.map(\.blankLinesBefore) == [2, 1, 0])
        #expect(reading.records.map(\.line) == [3, 5, 6])
        #expect(reading.summary?.blankLines == 4)
        #expect(reading.summary?.endsWithBlankLine == true)
    }

    @Test("A first line sep= is honoured and skipped, and lines are still counted from it", arguments: [1, 3, 4096])
    func separatorLine(chunkBytes: Int) {
        let reading = Reading(TemporaryFile("\u{FEFF}SEP=;\r\na;b\r\n"), chunkBytes: chunkBytes)
        #expect(reading.rows == [["a", "b"]])
        #expect(reading.records.map(\.line) == [2])
        #expect(reading.records.map(\.offset) == [10])
        #expect(reading.summary?.separatorLine == .semicolon)
    }

    @Test("A line that only resembles sep= is a record", arguments: ["sep=x\n", "sep=;;\n", "sep=", "xsep=;"])
    func notASeparatorLine(text: String) {
        #expect(Reading(text).records.count == 1)
    }

    @Test("Ragged records are delivered as they are")
    func raggedRecords() {
        #expect(Reading("a;b;c\nd\ne;f;g;\n").rows == [["a", "b", "c"], ["d"], ["e", "f", "g", nil]])
    }

    @Test("Without a quote, quotes are ordinary bytes")
    func noQuote() {
        #expect(
            Reading("a\"b\t\"c\n", Dialect(delimiter: .tab, quote: .none)).rows == [["a\"b", "\"c"]])
    }

    @Test("A reader may go over its file twice")
    func twoPasses() throws {
        let file = TemporaryFile("a;b\nc;d\n")
        let reader = try DelimitedReader(path: file.path, dialect: Dialect(delimiter: .semicolon))
        let first = try reader.forEachRecord { _ in }
        let second = try reader.forEachRecord { _ in }
        #expect(first == second)
        #expect(first.records == 2)
    }

    private struct Refusal: Error, Equatable { var record: Int }

    @Test("An error of the closure ends the reading and is rethrown")
    func closureError() throws {
        let file = TemporaryFile("a\nb\nc\n")
        let reader = try DelimitedReader(path: file.path, dialect: Dialect(delimiter: .semicolon))
        var seen = 0
        #expect(throws: Refusal(record: 2)) {
            _ = try reader.forEachRecord { record in
                seen = record.number
                if record.number == 2 { throw Refusal(record: 2) }
            }
        }
        #expect(seen == 2)
    }

    @Test("A file cut at any byte never yields a wrong record, except a cut last one that no line end follows")
    func truncation() {
        let whole = Reading(Self.limeSurvey).rows
        for count in 4..<Self.limeSurvey.count {
            let reading = Reading(Array(Self.limeSurvey.prefix(count)))
            let rows = reading.rows
            #expect(rows.dropLast().elementsEqual(whole.prefix(max(0, rows.count - 1))), "cut at \(count)")
            guard let last = rows.last, last != whole[rows.count - 1] else { continue }
            // What a cut leaves may look complete: after a delimiter or a closing quote, between two doubled quotes,
            // in a field without quotes. Its fields are then the original's, the last one cut short.
            #expect(reading.summary?.endsWithNewline == false, "cut at \(count)")
            let original = whole[rows.count - 1]
            #expect(original.starts(with: last.dropLast()), "cut at \(count)")
            #expect((original[last.count - 1] ?? "").hasPrefix((last.last ?? nil) ?? ""), "cut at \(count)")
        }
    }
}

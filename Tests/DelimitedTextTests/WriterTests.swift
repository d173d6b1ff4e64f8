import Glibc
import TestSupport
import Testing

@testable import DelimitedText

/// What is written is read again.
@Suite struct WriterTests {
    static let rows: [[String?]] = [
        ["id", "a;b,c", "d\"e", "f\ng\r\nh\ri"], ["", nil, " ", "é"], ["'", "=1+1", "\t", ":|"],
    ]

    @Test("RFC 4180, nulls apart from empty fields when all are quoted")
    func bytes() throws {
        #expect(
            try Self.written(DelimitedFormat(), Self.rows)
                == "id,\"a;b,c\",\"d\"\"e\",\"f\ng\r\nh\ri\"\n,, ,é\n',=1+1,\t,:|\n")
        let limeSurvey = DelimitedFormat(
            delimiter: .semicolon, quoting: .all, recordEnd: .crlf, hasByteOrderMark: true)
        #expect(
            try Self.written(limeSurvey, Array(Self.rows.dropFirst()))
                == "\u{FEFF}\"\";;\" \";\"é\"\r\n\"'\";\"=1+1\";\"\t\";\":|\"\r\n")
    }

    @Test("Any rows come back through the reader", arguments: 0..<6)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = ["a", "\"", ",", ";", "\t", " ", "\n", "\r", "\r\n", "é", "sep=;", "\u{FEFF}", "'"]
        for delimiter in Delimiter.allCases {
            for _ in 0..<30 {
                let rows: [[String?]] = (0..<Int.random(in: 1..<6, using: &random)).map { _ in
                    (0..<Int.random(in: 1..<5, using: &random)).map { _ in
                        (0..<Int.random(in: 0..<4, using: &random))
                            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                    }
                }
                let ends: [DelimitedFormat.RecordEnd] = [.lf, .crlf]
                for quoting in [DelimitedFormat.Quoting.minimal, .all] {
                    let format = DelimitedFormat(
                        delimiter: delimiter, quoting: quoting,
                        recordEnd: ends.randomElement(using: &random) ?? .lf,
                        hasByteOrderMark: Bool.random(using: &random))
                    let reading = Reading(try Self.written(format, rows), Dialect(delimiter: delimiter))
                    #expect(reading.rows.map { $0.map { $0 ?? "" } } == rows, "\(format)")
                    #expect(reading.summary?.blankLines == 0)
                }
            }
        }
    }

    @Test("With all quoted, nulls come back as nulls")
    func nulls() throws {
        let format = DelimitedFormat(delimiter: .semicolon, quoting: .all)
        #expect(Reading(try Self.written(format, Self.rows)).rows == Self.rows)
    }

    @Test("A record of one empty field or null does not vanish", arguments: [DelimitedFormat.Quoting.minimal, .all])
    func loneEmptyField(quoting: DelimitedFormat.Quoting) throws {
        let format = DelimitedFormat(delimiter: .semicolon, quoting: quoting)
        #expect(try Self.written(format, [[""], [nil]]) == "\"\"\n\"\"\n")
    }

    @Test("A blank line at the end is LimeSurvey's signature")
    func blankLine() throws {
        var writer = DelimitedWriter(format: DelimitedFormat(delimiter: .semicolon, quoting: .all, recordEnd: .crlf))
        try writer.record(["a", "b"])
        try writer.blankLine()
        let reading = Reading(try writer.finish())
        #expect(reading.summary?.endsWithBlankLine == true)
        #expect(reading.records.count == 1)
    }

    @Test("A file larger than the buffer is written whole")
    func descriptor() throws {
        let file = TemporaryFile()
        var writer = DelimitedWriter(descriptor: file.descriptor)
        for row in 0..<20_000 { try writer.record(["\(row)", "été", nil]) }
        _ = try writer.finish()
        let reading = Reading(file, Dialect(delimiter: .comma))
        #expect(reading.records.count == 20_000)
        #expect(reading.rows.last == ["19999", "été", nil])
    }

    @Test("A full disk is an error, in the middle and at the end")
    func fullDisk() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        #expect(throws: DelimitedTextError.writeFailed(errno: ENOSPC)) {
            var writer = DelimitedWriter(descriptor: full)
            try writer.record(["a"])
            _ = try writer.finish()
        }
        #expect(throws: DelimitedTextError.writeFailed(errno: ENOSPC)) {
            var writer = DelimitedWriter(descriptor: full)
            while true { try writer.record(["a"]) }
        }
    }

    private static func written(_ format: DelimitedFormat, _ rows: [[String?]]) throws -> String {
        var writer = DelimitedWriter(format: format)
        for row in rows { try writer.record(row) }
        return String(decoding: try writer.finish(), as: UTF8.self)
    }
}

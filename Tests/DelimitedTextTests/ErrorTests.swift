import Glibc
import Testing

@testable import DelimitedText

/// Each error: its code, its place, and that nothing but whole records came before it.
@Suite struct ErrorTests {
    struct Case: CustomTestStringConvertible {
        var bytes: [UInt8]
        var error: DelimitedTextError
        var records: Int
        var testDescription: String { "\(error.code): \(String(decoding: bytes.prefix(40), as: UTF8.self))" }

        init(_ text: String, _ error: DelimitedTextError, after records: Int = 0) {
            self.init(Array(text.utf8), error, after: records)
        }

        init(_ bytes: [UInt8], _ error: DelimitedTextError, after records: Int = 0) {
            self.bytes = bytes
            self.error = error
            self.records = records
        }
    }

    static func place(_ line: Int, _ column: Int, _ offset: Int, _ record: Int) -> TextPlace {
        TextPlace(line: line, column: column, offset: offset, record: record)
    }

    static let cases: [Case] = [
        Case([], .emptyFile),
        Case([0xEF, 0xBB, 0xBF], .emptyFile),
        Case([0xFF, 0xFE, 0x61, 0x00], .utf16(.littleEndian)),
        Case([0xFE, 0xFF, 0x00, 0x61], .utf16(.bigEndian)),
        Case("a;b\n".utf8.flatMap { [$0, 0] }, .utf16(.littleEndian)),
        Case("a;b\n".utf8.flatMap { [0, $0] }, .utf16(.bigEndian)),
        Case("PK\u{3}\u{4}rest", .binary(.zipArchive, at: place(1, 1, 0, 1))),
        Case(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], .binary(.compoundDocument, at: place(1, 1, 0, 1))),
        Case("a;b\nc;d\u{0}e\n", .binary(.nulByte, at: place(2, 4, 7, 2)), after: 1),
        Case("a;b\n\"c;d\n", .unclosedQuote(at: place(2, 1, 4, 2)), after: 1),
        Case("\u{FEFF}a;\"b\nc;\"d\";e;\"", .strayQuote(.beforeFieldEnd, at: place(2, 3, 10, 1))),
        Case("\u{FEFF}x\na;\"b\r\nc\";é;\"\"\"\r\n;", .unclosedQuote(at: place(3, 7, 17, 2)), after: 1),
        Case("a;b\nc;d\"e\n", .strayQuote(.insideUnquotedField, at: place(2, 4, 7, 2)), after: 1),
        Case("\n\na\n\n\"b\" ;c\n", .strayQuote(.beforeFieldEnd, at: place(5, 3, 7, 2)), after: 1),
        Case("a \"b;\"c\" d\"\n", .strayQuote(.insideUnquotedField, at: place(1, 3, 2, 1))),
        Case(
            Array("a\nb\u{E9}\nr".utf8) + [0xE9],
            .notUTF8(byte: 0xE9, at: place(3, 2, 7, 3), suspicion: .damagedUTF8), after: 2),
        Case(
            Array("a\nr".utf8) + [0xE9] + Array("ponse;cr".utf8) + [0xE8] + Array("che".utf8),
            .notUTF8(byte: 0xE9, at: place(2, 2, 3, 2), suspicion: .latin1), after: 1),
        Case(
            Array("d".utf8) + [0x92] + Array("Avril ".utf8) + [0xE0] + Array(" mai".utf8),
            .notUTF8(byte: 0x92, at: place(1, 2, 1, 1), suspicion: .windows1252)),
        Case(
            Array("r".utf8) + [0x8E] + Array("ponse cr".utf8) + [0x8F] + Array("che".utf8),
            .notUTF8(byte: 0x8E, at: place(1, 2, 1, 1), suspicion: .macRoman)),
        Case(Array("a;".utf8) + [0xFF, 0x0A], .notUTF8(byte: 0xFF, at: place(1, 3, 2, 1), suspicion: .undetermined)),
        // Overlong, surrogate, beyond U+10FFFF, lone continuation, cut at the end.
        Case(Array("a;".utf8) + [0xC0, 0xAF], .notUTF8(byte: 0xC0, at: place(1, 3, 2, 1), suspicion: .undetermined)),
        Case([0xED, 0xA0, 0x80], .notUTF8(byte: 0xED, at: place(1, 1, 0, 1), suspicion: .windows1252)),
        Case(
            [0xF4, 0x90, 0x80, 0x80], .notUTF8(byte: 0xF4, at: place(1, 1, 0, 1), suspicion: .undetermined)),
        Case(Array("é;".utf8) + [0xE2, 0x82], .notUTF8(byte: 0xE2, at: place(1, 4, 3, 1), suspicion: .damagedUTF8)),
    ]

    @Test("Every error has its place, whatever the chunk size", arguments: cases, [1, 2, 7, 4096])
    func errors(expected: Case, chunkBytes: Int) {
        let reading = Reading(TemporaryFile(expected.bytes), chunkBytes: chunkBytes)
        #expect(reading.error == expected.error)
        #expect(reading.records.count == expected.records)
        #expect(reading.summary == nil)
        #expect(reading.error?.place == expected.error.place)
    }

    @Test("What is not a readable regular file says so")
    func files() {
        #expect(throws: DelimitedTextError.fileMissing) { try Self.open("/nonexistent/file.csv") }
        #expect(throws: DelimitedTextError.notARegularFile) { try Self.open("/tmp") }
        #expect(throws: DelimitedTextError.notARegularFile) { try Self.open("/dev/null") }
        let pipe = TemporaryFile().path + "-pipe"
        mkfifo(pipe, 0o600)
        defer { unlink(pipe) }
        #expect(throws: DelimitedTextError.notARegularFile) { try Self.open(pipe) }
        #expect(throws: DelimitedTextError.unreadable(errno: ENAMETOOLONG)) {
            try Self.open(String(repeating: "x", count: 300))
        }
    }

    private static func open(_ path: String) throws {
        _ = try DelimitedReader(path: path, dialect: Dialect(delimiter: .comma))
    }

    @Test("Codes are distinct and in kebab case")
    func codes() {
        let place = Self.place(1, 1, 0, 1)
        let field = OpenField(index: 0, start: place, isQuoted: false)
        let errors: [DelimitedTextError] = [
            .fileMissing, .notARegularFile, .unreadable(errno: 1), .emptyFile, .utf16(.bigEndian),
            .binary(.nulByte, at: place), .notUTF8(byte: 0, at: place, suspicion: .latin1), .unclosedQuote(at: place),
            .strayQuote(.beforeFieldEnd, at: place), .fieldTooLarge(limit: 1, recordStart: place, field: field),
            .recordTooLarge(limit: 1, recordStart: place, field: field),
            .tooManyFields(limit: 1, recordStart: place, field: field), .outOfMemory, .writeFailed(errno: 1),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
        #expect(errors.allSatisfy { allowed.isSuperset(of: $0.code) })
    }
}

import Testing

@testable import DelimitedText

/// What is too large is refused early, with the place where it began.
@Suite struct LimitTests {
    static let small = DelimitedLimits(maximumFieldBytes: 8, maximumRecordBytes: 12, maximumFields: 3)

    struct Case: CustomTestStringConvertible {
        var text: String
        var error: DelimitedTextError?
        var testDescription: String { text.debugDescription }
    }

    static let second = TextPlace(line: 2, column: 1, offset: 2, record: 2)

    static func field(_ index: Int, _ line: Int, _ column: Int, _ offset: Int, quoted: Bool) -> OpenField {
        OpenField(
            index: index, start: TextPlace(line: line, column: column, offset: offset, record: 2), isQuoted: quoted)
    }

    static let cases: [Case] = [
        Case(text: "a\n12345678;1234;\n"),
        Case(text: "a\n\"\"\"\"\"345678\";1234\n"),
        Case(
            text: "a\n1;123456789\n",
            error: .fieldTooLarge(limit: 8, recordStart: second, field: field(1, 2, 3, 4, quoted: false))),
        Case(
            text: "a\n1;\"2\n45678\n9\";\n",
            error: .fieldTooLarge(limit: 8, recordStart: second, field: field(1, 2, 3, 4, quoted: true))),
        Case(
            text: "a\n\"1\n2\";\"2\r45678\n9\" stray",
            error: .fieldTooLarge(limit: 8, recordStart: second, field: field(1, 3, 4, 8, quoted: true))),
        Case(
            text: "a\n12345678;12345;\n",
            error: .recordTooLarge(limit: 12, recordStart: second, field: field(1, 2, 10, 11, quoted: false))),
        Case(
            text: "a\n12345678;1234;\"5\n",
            error: .recordTooLarge(limit: 12, recordStart: second, field: field(2, 2, 15, 16, quoted: true))),
        Case(
            text: "a\n1;2;3;4;5\n",
            error: .tooManyFields(limit: 3, recordStart: second, field: field(3, 2, 7, 8, quoted: false))),
    ]

    @Test("A limit is passed at the same place whatever the chunk size", arguments: cases, [1, 2, 3, 4096])
    func limits(expected: Case, chunkBytes: Int) {
        let reading = Reading(TemporaryFile(expected.text), limits: Self.small, chunkBytes: chunkBytes)
        #expect(reading.error == expected.error)
        #expect(reading.records.count == (expected.error == nil ? 2 : 1))
        #expect(reading.error?.place == expected.error?.place)
    }

    @Test("An unclosed quote before 64 MiB is refused at the limit, naming where it opened, without reading on")
    func hugeOpenQuote() {
        let file = TemporaryFile("id;text\n1;ok\n2;\"never closed\n")
        let line = Array(String(repeating: "x", count: 1023).utf8) + [0x0A]
        let block = [[UInt8]](repeating: line, count: 1024).flatMap { $0 }
        for _ in 0..<64 { file.append(block) }
        let limits = DelimitedLimits(maximumFieldBytes: 1 << 16)
        let clock = ContinuousClock()
        var reading = Reading(file, limits: limits, chunkBytes: 1 << 14)
        let duration = clock.measure { reading = Reading(file, limits: limits, chunkBytes: 1 << 14) }
        let start = TextPlace(line: 3, column: 1, offset: 13, record: 3)
        let quote = TextPlace(line: 3, column: 3, offset: 15, record: 3)
        #expect(
            reading.error
                == .fieldTooLarge(
                    limit: 1 << 16, recordStart: start, field: OpenField(index: 1, start: quote, isQuoted: true)))
        #expect(reading.records.count == 2)
        #expect(duration < .milliseconds(500))
    }
}

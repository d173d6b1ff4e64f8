import TestSupport
import Testing

@testable import DelimitedText

/// The reader against its slow twin on random files. The twin was written from RFC 4180, not from the reader.
@Suite struct TwinTests {
    static let chunkSizes = [1, 2, 3, 5, 8, 64, 4096, DelimitedReader.standardChunkBytes]

    @Test("Records, nulls, lines, offsets and errors are the twin's, for any soup of special bytes", arguments: 0..<8)
    func soup(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var errors = 0
        for _ in 0..<500 {
            let dialect = RandomFile.dialect(&random)
            let bytes = RandomFile.soup(dialect, &random)
            if check(bytes, dialect, &random) { errors += 1 }
        }
        #expect(errors > 20 && errors < 480, "both good and bad files were tried")
    }

    @Test("Well-formed files of every dialect read as the twin reads them", arguments: 0..<8)
    func wellFormed(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 1000)
        for _ in 0..<300 {
            let dialect = RandomFile.dialect(&random)
            let bytes = RandomFile.wellFormed(dialect, &random)
            #expect(!check(bytes, dialect, &random))
        }
    }

    @Test("The chunk size changes nothing, with limits passed and bytes that are no text", arguments: 0..<6)
    func chunkInvariance(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 2000)
        var codes: Set<String> = []
        for _ in 0..<300 {
            let dialect = RandomFile.dialect(&random)
            var bytes = RandomFile.soup(dialect, &random) + RandomFile.wellFormed(dialect, &random)
            if Bool.random(using: &random) {
                bytes.insert([0, 0xE9, 0xC3, 0xFF].randomElement(using: &random) ?? 0, at: bytes.count / 2)
            }
            let limits = DelimitedLimits(
                maximumFieldBytes: Int.random(in: 3..<30, using: &random),
                maximumRecordBytes: Int.random(in: 5..<60, using: &random),
                maximumFields: Int.random(in: 2..<8, using: &random))
            let file = TemporaryFile(bytes)
            let whole = Reading(file, dialect, limits: limits)
            for chunk in Self.chunkSizes {
                #expect(Reading(file, dialect, limits: limits, chunkBytes: chunk) == whole, "\(dialect) \(bytes)")
            }
            codes.insert(whole.error?.code ?? "")
        }
        #expect(codes.count >= 7, "most errors were met: \(codes.sorted())")
    }

    @Test("UTF-8 is told from other bytes as the standard library tells it", arguments: 0..<4)
    func utf8(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 3000)
        let pieces: [[UInt8]] = [
            Array("abcdefgh".utf8), [0x61], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xC0], [0xC1],
            [0xE0, 0x9F], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xED, 0xA0], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F],
            [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90], [0xF5], [0x80], [0xBF], [0xFF],
        ]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<6, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            var validator = UTF8Validator()
            let (validCount, outcome) = bytes.withUnsafeBufferPointer { validator.check($0) }
            #expect((outcome == .valid) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
            #expect(String(validating: bytes.prefix(validCount), as: UTF8.self) != nil, "\(bytes)")
        }
    }

    /// Compares one file at a random chunk size; returns whether it held an error.
    private func check(_ bytes: [UInt8], _ dialect: Dialect, _ random: inout SeededGenerator) -> Bool {
        let twin = ReferenceReader(bytes, dialect)
        let chunk = Self.chunkSizes.randomElement(using: &random) ?? 1
        let reading = Reading(TemporaryFile(bytes), dialect, chunkBytes: chunk)
        let file = "\(dialect) chunk \(chunk): \(String(decoding: bytes, as: UTF8.self).debugDescription)"
        #expect(reading.records == twin.records, "\(file)")
        #expect(reading.error == twin.error, "\(file)")
        if let summary = reading.summary {
            #expect(summary.records == twin.records.count)
            #expect(summary.blankLines == twin.blankLines, "\(file)")
            #expect(summary.bytes == bytes.count)
            #expect(summary.hasByteOrderMark == bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(summary.endsWithNewline == (bytes.last == 0x0A || bytes.last == 0x0D))
        }
        return reading.error != nil
    }
}

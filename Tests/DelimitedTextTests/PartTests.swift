import TestSupport
import Testing

@testable import DelimitedText

/// A file read in parts gives what it gives in one piece: records, numbers, lines, summary and error.
@Suite struct PartTests {
    static let counts = [1, 2, 3, 7]

    @Test("Malformed and well-formed files of every dialect read the same in parts", arguments: 0..<8)
    func random(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 4000)
        var (cutFiles, errors) = (0, 0)
        for _ in 0..<300 {
            let dialect = RandomFile.dialect(&random)
            var bytes = RandomFile.wellFormed(dialect, &random)
            if Int.random(in: 0..<3, using: &random) == 0 { bytes += RandomFile.soup(dialect, &random) }
            if Int.random(in: 0..<3, using: &random) == 0 {
                bytes += RandomFile.wellFormed(dialect, &random)
            }
            if Int.random(in: 0..<8, using: &random) == 0 {
                bytes.insert(
                    [0, 0xE9, 0xC3, 0xFF].randomElement(using: &random) ?? 0,
                    at: Int.random(in: 0...bytes.count, using: &random))
            }
            let limits =
                Int.random(in: 0..<4, using: &random) > 0
                ? DelimitedLimits.standard
                : DelimitedLimits(maximumFieldBytes: 12, maximumRecordBytes: 30, maximumFields: 4)
            let file = TemporaryFile(bytes)
            let whole = Reading(file, dialect, limits: limits)
            if whole.error != nil { errors += 1 }
            for count in Self.counts {
                let chunk = [1, 2, 3, 5, 8, 64, 4096].randomElement(using: &random) ?? 1
                let parts = PartedReading(file, dialect, limits: limits, chunkBytes: chunk, parts: count)
                let text = String(decoding: bytes, as: UTF8.self).debugDescription
                #expect(parts.reading == whole, "\(dialect) \(count) parts, chunk \(chunk): \(text)")
                #expect(parts.partCount <= count)
                if parts.partCount > 1 { cutFiles += 1 }
            }
        }
        #expect(cutFiles > 200 && errors > 30, "files were cut (\(cutFiles)) and errors met (\(errors))")
    }

    @Test("Parts are about equal and begin with a record that no blank line precedes")
    func size() throws {
        let row = "1;\"a \"\"quoted\"\" text\r\nof two lines\";3\r\n"
        let file = TemporaryFile(String(repeating: row, count: 900))
        let reader = try DelimitedReader(path: file.path, dialect: Dialect(delimiter: .semicolon))
        let parts = try reader.parts(upTo: 3, minimumBytes: 1)
        #expect(parts.map(\.start).allSatisfy { $0.isMultiple(of: row.utf8.count) })
        #expect(parts.map(\.isFirst) == [true, false, false])
        for part in parts {
            let records = try reader.forEachRecord(in: part) { #expect($0.blankLinesBefore == 0) }.records
            #expect((299...302).contains(records))
        }
    }

    @Test("A small file stays whole, and so does one whose records all have a blank line between them")
    func whole() throws {
        let small = TemporaryFile("a;b\n1;2\n")
        let reader = try DelimitedReader(path: small.path, dialect: Dialect(delimiter: .semicolon))
        #expect(try reader.parts(upTo: 4) == [reader.wholeFile])
        let spaced = TemporaryFile(String(repeating: "1;2\n\n", count: 40))
        let other = try DelimitedReader(path: spaced.path, dialect: Dialect(delimiter: .semicolon))
        #expect(try other.parts(upTo: 4, minimumBytes: 1) == [other.wholeFile])
    }
}

/// What the parts of a file give, put together.
struct PartedReading {
    var reading: Reading
    var partCount = 0

    init(_ file: TemporaryFile, _ dialect: Dialect, limits: DelimitedLimits, chunkBytes: Int, parts count: Int) {
        reading = Reading()
        do {
            let reader = try DelimitedReader(path: file.path, dialect: dialect, limits: limits, chunkBytes: chunkBytes)
            let parts = try reader.parts(upTo: count, minimumBytes: 1)
            partCount = parts.count
            var summary: DelimitedSummary?
            for part in parts {
                let earlier = summary ?? DelimitedSummary()
                do {
                    let own = try reader.forEachRecord(in: part) { record in
                        reading.records.append(Captured(record).following(earlier))
                    }
                    if summary == nil { summary = own } else { summary?.append(own) }
                } catch let error as DelimitedTextError {
                    reading.error = error.following(earlier)
                    return
                }
            }
            reading.summary = summary
        } catch {
            reading.error = error as? DelimitedTextError
        }
    }
}

extension Captured {
    fileprivate func following(_ earlier: DelimitedSummary) -> Captured {
        var record = self
        record.number += earlier.records
        record.line += earlier.lineEnds
        for index in record.fields.indices { record.fields[index].line += earlier.lineEnds }
        return record
    }
}

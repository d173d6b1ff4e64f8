import Questionnaires
import TestSupport
import Testing

@testable import Responses

/// Parts of a file read apart and put together give what one reading gives.
@Suite struct MergingTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `records appended in parts resolve as records appended one after the other`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // More than the builder stages at a time.
        let sketches = (0..<700).map { position in
            Sketch(
                id: UInt64.random(in: 0..<500, using: &random), seed: UInt64.random(in: 0..<2, using: &random),
                token: seed.isMultiple(of: 3) && position > 300 ? UInt64.random(in: 0..<90, using: &random) : nil,
                organisation: seed.isMultiple(of: 5) && position > 200
                    ? UInt64.random(in: 0..<900, using: &random) : nil,
                number: UInt32(position + 2), answer: UInt8.random(in: 0..<3, using: &random))
        }
        let survey = try Shipped.survey.get()
        var whole = ResponseTableBuilder(survey: survey)
        var parted = whole.emptyCopy()
        let cuts = [0, Int.random(in: 0...700, using: &random), Int.random(in: 0...700, using: &random), 700].sorted()
        let weighted = seed.isMultiple(of: 2) ? Int.random(in: 0..<700, using: &random) : 700
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            var part = whole.emptyCopy()
            for position in start..<end {
                var record = sketches[position].record(slots: whole.layout.slots.count)
                record.weight = position >= weighted ? 2 : 1
                record.line = UInt32(position * 2)
                record.values[try #require(whole.valueSlots.first)] = UInt64(position % 5)
                if position.isMultiple(of: 7) {
                    record.identity = ResponseIdentity(first: 7000 + UInt64(record.recordNumber), second: 77)
                    record.isIdentifiedByPlace = true
                }
                let wave = position.isMultiple(of: 11) ? "2023" : "2025"
                record.wave = whole.waveIndex(wave)
                whole.append(record)
                record.wave = part.waveIndex(wave)
                record.recordNumber -= UInt32(start)
                record.line -= UInt32(start * 2)
                if record.isIdentifiedByPlace {
                    record.identity = ResponseIdentity(first: 7000 + UInt64(record.recordNumber), second: 77)
                }
                part.append(record)
            }
            parted.append(part, recordsBefore: start, linesBefore: start * 2)
        }
        let (expected, got) = (whole.resolve(), parted.resolve())
        #expect(Array(got.outcomes) == Array(expected.outcomes))
        #expect(got.sharedIDs == expected.sharedIDs)
        #expect(got.table.waves == expected.table.waves)
        #expect(got.table.wave == expected.table.wave)
        #expect(got.table.codes == expected.table.codes)
        #expect(got.table.values == expected.table.values)
        #expect(got.table.weight == expected.table.weight)
        #expect(got.table.stamp == expected.table.stamp)
        #expect(expected.table.count > 300)
    }
}

/// The order of responses is that of what they say.
@Suite struct ContentOrderTests {
    /// Codes and weights of the table in its order.
    static func content(_ records: [ResponseRecord]) throws -> [[Double]] {
        var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
        _ = builder.waveIndex("2025")
        for record in records { builder.append(record) }
        let table = builder.resolve().table
        return (0..<table.count).map { [Double(table.codes[0][$0]), Double(table.codes[1][$0]), table.weight[$0]] }
    }

    @Test func `other identities, instants and kinds of missing leave the order as it is`() throws {
        let slots = ResponseTableBuilder(survey: try Shipped.survey.get()).layout.slots.count
        var random = SeededGenerator(seed: 5)
        let records = (0..<400).map { index in
            var record = Sketch(id: UInt64(index), number: UInt32(index + 2), answer: UInt8(index % 3))
                .record(slots: slots)
            record.codes[1] = UInt8.random(in: 0..<6, using: &random)
            record.weight = Double.random(in: 0.5...2, using: &random)
            record.codes[2] = AnswerCode.noAnswer
            return record
        }
        let elsewhere = records.shuffled(using: &random).enumerated().map { index, record in
            var record = record
            record.identity = ResponseIdentity(first: UInt64.random(in: 0 ... .max, using: &random), second: 9)
            record.stamp = nil
            record.codes[2] = AnswerCode.notShown
            record.file = 3
            record.recordNumber = UInt32(index)
            return record
        }
        #expect(try Self.content(elsewhere) == Self.content(records))
    }

    @Test(arguments: [0, 1, 2, 3, 1000, 70_000])
    func `rows are in the order of their keys, equal keys as the tie is broken`(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        // Every third key shares its upper half with others, every fifth is one of few.
        let keys = (0..<count).map { index in
            let key = UInt64.random(in: 0 ... .max, using: &random)
            return index.isMultiple(of: 5) ? key % 7 : index.isMultiple(of: 3) ? (key >> 40) << 32 | key & 0xFF : key
        }
        let order = RowOrder.rows(by: keys, where: { !$0.isMultiple(of: 4) }, ties: >)
        let expected = keys.indices.filter { !$0.isMultiple(of: 4) }.sorted { (keys[$0], $1) < (keys[$1], $0) }
        #expect(order.map(Int.init) == expected)
    }
}

import Questionnaires
import TestSupport
import Testing

@testable import Responses

/// Of an organisation's responses in one wave all count, and one is in the table.
@Suite struct OrganisationTests {
    /// The answers in the table, sorted; every record must be `used`, and every position that of its row.
    private func answers(_ sketches: [Sketch]) throws -> [UInt8] {
        let resolved = try resolve(sketches)
        #expect(resolved.outcomes.map(\.status) == sketches.map { _ in .used })
        let table = resolved.table
        #expect(resolved.positions.map { sketches[Int($0)].answer } == table.codes[0])
        #expect(table.count == table.codes[0].count && table.stamp.count == table.count)
        return table.codes[0].sorted()
    }

    @Test func `the response sent last is in the table, whatever the order`() throws {
        let sketches = [
            Sketch(id: 1, organisation: 7, stamp: 50, number: 2, answer: 1),
            Sketch(id: 2, organisation: 7, stamp: 90, number: 3, answer: 2),
            Sketch(id: 3, organisation: 7, stamp: nil, number: 4, answer: 3),
            Sketch(id: 4, organisation: 8, stamp: 10, number: 5, answer: 4),
            Sketch(id: 5, number: 6, answer: 5), Sketch(id: 6, number: 7, answer: 6),
        ]
        #expect(try answers(sketches) == [2, 4, 5, 6])
        #expect(try answers(sketches.reversed()) == [2, 4, 5, 6])
    }

    @Test func `of responses sent at once the same one is in the table, whatever files they came in`() throws {
        let told: [UInt8] = [1, 2, 3]
        func left(_ order: [Int]) throws -> [UInt8] {
            try answers(
                order.enumerated().map { file, index in
                    Sketch(
                        id: UInt64(index + 1), organisation: 7, file: UInt16(file), number: 2, answer: told[index])
                })
        }
        let first = try left([0, 1, 2])
        #expect(first.count == 1)
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] { #expect(try left(order) == first) }
    }

    @Test func `each wave has its own, and one that does not count replaces none`() throws {
        var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
        let sketches = [
            Sketch(id: 1, organisation: 7, stamp: 50, number: 2, answer: 1),
            Sketch(id: 2, organisation: 7, stamp: 60, number: 3, answer: 2),
            Sketch(id: 3, organisation: 7, stamp: 90, isComplete: false, number: 4, answer: 3),
            Sketch(id: 4, organisation: 7, stamp: 90, isEligible: false, number: 5, answer: 4),
        ]
        for sketch in sketches {
            var record = sketch.record(slots: builder.layout.slots.count)
            record.wave = builder.waveIndex(sketch.number == 2 ? "2023" : "2025")
            builder.append(record)
        }
        let resolved = builder.resolve()
        #expect(resolved.outcomes.map(\.status) == [.used, .used, .incomplete, .ineligible])
        #expect(resolved.table.codes[0].sorted() == [1, 2])
    }
}

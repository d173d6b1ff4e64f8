import Questionnaires
import TestSupport
import Testing

@testable import Responses

/// Which of several versions of a response counts: the last complete one (contract, "Waves, identity, accounting").
@Suite struct SettlingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sketches: [Sketch]
        let statuses: [RecordStatus]
    }

    static let cases = [
        Case(
            testDescription: "different ids", sketches: [Sketch(id: 1, number: 2), Sketch(id: 2, number: 3)],
            statuses: [.used, .used]),
        Case(
            testDescription: "partial, then complete",
            sketches: [
                Sketch(id: 1, stamp: 50, isComplete: false, number: 2), Sketch(id: 1, number: 3, answer: 1),
            ],
            statuses: [.superseded, .used]),
        Case(
            testDescription: "complete, then a later partial one",
            sketches: [
                Sketch(id: 1, stamp: 50, number: 2, answer: 1), Sketch(id: 1, stamp: 90, isComplete: false, number: 3),
            ],
            statuses: [.used, .superseded]),
        Case(
            testDescription: "the same content twice",
            sketches: [Sketch(id: 1, number: 2, answer: 1), Sketch(id: 1, number: 3, answer: 1)],
            statuses: [.duplicate, .used]),
        Case(
            testDescription: "corrected later",
            sketches: [Sketch(id: 1, stamp: 90, number: 2), Sketch(id: 1, stamp: 50, number: 3, answer: 1)],
            statuses: [.used, .superseded]),
        Case(
            testDescription: "corrected in a later file, same instant",
            sketches: [Sketch(id: 1, file: 1, number: 2, answer: 1), Sketch(id: 1, file: 0, number: 9)],
            statuses: [.superseded, .used]),
        Case(
            testDescription: "same id, other seed",
            sketches: [Sketch(id: 1, seed: 1, number: 2), Sketch(id: 1, seed: 2, number: 3)],
            statuses: [.used, .used]),
        Case(
            testDescription: "same token, two responses",
            sketches: [
                Sketch(id: 1, token: 7, stamp: 50, number: 2), Sketch(id: 2, token: 7, stamp: 60, number: 3),
                Sketch(id: 3, token: 8, number: 4),
            ],
            statuses: [.superseded, .used, .used]),
        Case(
            testDescription: "same token, the later one incomplete",
            sketches: [
                Sketch(id: 1, token: 7, stamp: 50, number: 2),
                Sketch(id: 2, token: 7, stamp: 60, isComplete: false, number: 3),
            ],
            statuses: [.used, .superseded]),
        Case(
            testDescription: "no token is no common token",
            sketches: [Sketch(id: 1, number: 2), Sketch(id: 2, number: 3)], statuses: [.used, .used]),
        Case(
            testDescription: "incomplete and ineligible alone",
            sketches: [
                Sketch(id: 1, isComplete: false, number: 2), Sketch(id: 2, isEligible: false, number: 3),
                Sketch(id: 3, isComplete: false, isEligible: false, number: 4),
            ],
            statuses: [.incomplete, .ineligible, .incomplete]),
        Case(
            testDescription: "three versions",
            sketches: [
                Sketch(id: 1, stamp: 10, isComplete: false, number: 2), Sketch(id: 1, stamp: 20, number: 3, answer: 1),
                Sketch(id: 1, stamp: 20, number: 4, answer: 1),
            ],
            statuses: [.superseded, .duplicate, .used]),
    ]

    @Test(arguments: cases)
    func `one version of a response counts, the others are accounted for`(example: Case) throws {
        #expect(try statuses(example.sketches) == example.statuses)
        #expect(try statuses(example.sketches.reversed()) == example.statuses)
        #expect(try resolve(example.sketches).table.count == example.statuses.count { $0 == .used })
    }

    @Test func `the same invitation in two waves gives two responses`() throws {
        var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
        for (number, wave) in ["2023", "2025"].enumerated() {
            var record = Sketch(id: UInt64(number), token: 7, number: UInt32(number + 2))
                .record(slots: builder.layout.slots.count)
            record.wave = builder.waveIndex(wave)
            builder.append(record)
        }
        let resolved = builder.resolve()
        #expect(resolved.outcomes.map(\.status) == [.used, .used])
        #expect(resolved.table.waves == ["2023", "2025"])
        #expect(resolved.table.wave.sorted() == [0, 1])
    }

    @Test func `a shared id is pointed at in the record that comes after`() throws {
        let resolved = try resolve([
            Sketch(id: 1, seed: 1, number: 2), Sketch(id: 1, seed: 2, number: 3), Sketch(id: 2, number: 4),
            Sketch(id: 1, seed: 1, number: 5),
        ])
        #expect(resolved.sharedIDs.count == 1)
        #expect(resolved.sharedIDs.first?.record == 3)
    }

    @Test func `a version that differs in place, language or weight is not the same content`() throws {
        let changes: [@Sendable (inout ResponseRecord) -> Void] = [
            { $0.place = 5 }, { $0.language = 1 }, { $0.weight = 2 }, { $0.values[3] = 1 }, { $0.codes[1] = 3 },
        ]
        for change in changes {
            var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
            let first = Sketch(id: 1, number: 2).record(slots: builder.layout.slots.count)
            var second = Sketch(id: 1, number: 3).record(slots: builder.layout.slots.count)
            change(&second)
            builder.append(first)
            builder.append(second)
            // Words of code slots are no content: they are not kept.
            let expected: RecordStatus =
                second.values[3] == 1 && !builder.layout.keepsValue(3) ? .duplicate : .superseded
            #expect(builder.resolve().outcomes.map(\.status) == [expected, .used])
        }
    }
}

extension TableLayout {
    func keepsValue(_ slot: Int) -> Bool {
        if case .code = slots[slot].content { false } else { true }
    }
}

import Questionnaires
import TestSupport
import Testing

@testable import Responses

/// Whatever the order of rows and files was, the same responses give the same table, and every record is accounted for.
@Suite struct CanonicalOrderTests {
    /// Records dense in collisions: few ids, seeds, tokens and instants. Each has a number of its own.
    static func records(seed: UInt64) -> [Sketch] {
        var random = SeededGenerator(seed: seed)
        return (0..<60).map { position in
            Sketch(
                id: UInt64.random(in: 0..<25, using: &random), seed: UInt64.random(in: 0..<2, using: &random),
                token: Int.random(in: 0..<3, using: &random) == 0 ? UInt64.random(in: 0..<6, using: &random) : nil,
                stamp: [nil, 10, 20, 30].randomElement(using: &random) ?? nil,
                isComplete: Int.random(in: 0..<4, using: &random) > 0,
                isEligible: Int.random(in: 0..<6, using: &random) > 0,
                file: UInt16.random(in: 0..<3, using: &random), number: UInt32(position + 2),
                answer: UInt8.random(in: 0..<3, using: &random))
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the order of appending changes nothing`(seed: UInt64) throws {
        let records = Self.records(seed: seed)
        let reference = try resolve(records)
        let expected = try statuses(records)
        var random = SeededGenerator(seed: seed &+ 1000)
        for _ in 0..<3 {
            let shuffled = try resolve(records.shuffled(using: &random))
            #expect(shuffled.table.codes == reference.table.codes)
            #expect(shuffled.table.stamp == reference.table.stamp)
            #expect(shuffled.table.weight == reference.table.weight)
            let settled = shuffled.outcomes.sorted { ($0.file, $0.record) < ($1.file, $1.record) }.map(\.status)
            #expect(settled == expected)
            #expect(shuffled.sharedIDs == reference.sharedIDs)
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `every record has one status and the accounts close`(seed: UInt64) throws {
        let records = Self.records(seed: seed)
        let resolved = try resolve(records)
        var accounts: [Int: FileAccount] = [:]
        for outcome in resolved.outcomes {
            accounts[outcome.file, default: FileAccount()].read += 1
            accounts[outcome.file, default: FileAccount()][outcome.status] += 1
        }
        #expect(accounts.values.allSatisfy { $0.isClosed })
        #expect(accounts.values.reduce(0) { $0 + $1.read } == records.count)
        #expect(accounts.values.reduce(0) { $0 + $1[.used] } == resolved.table.count)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `at most one response of an identity or an invitation counts`(seed: UInt64) throws {
        let records = Self.records(seed: seed)
        let resolved = try resolve(records)
        let used = zip(records, resolved.outcomes).filter { $0.1.status == .used }.map(\.0)
        #expect(Set(used.map { [$0.id, $0.seed] }).count == used.count)
        let tokens = used.compactMap(\.token)
        #expect(Set(tokens).count == tokens.count)
        #expect(used.allSatisfy { $0.isComplete && $0.isEligible })
    }

    @Test func `an account that misses a record is not closed`() {
        var account = FileAccount()
        #expect(account.isClosed)
        account.read = 2
        account[.used] = 1
        #expect(!account.isClosed)
        account[.blank] = 1
        #expect(account.isClosed)
        #expect(account.counts == [1, 0, 0, 0, 0, 1, 0])
    }

    @Test func `every question with closed or counted answers has its slots, texts and places have none`() throws {
        let survey = try Shipped.survey.get()
        let layout = TableLayout(survey: survey)
        for question in survey.questions {
            let slot = layout.slot(question: question.index)
            switch question.kind {
            case .single, .multi, .integer, .decimal: #expect(slot.map { layout.slots[$0].question } == question.index)
            case .array(let items, _), .integers(let items, _, _):
                for item in items {
                    let own = try #require(layout.slot(question: question.index, item: item.index))
                    #expect(layout.slots[own].question == question.index && layout.slots[own].item == item.index)
                }
            case .text, .longText, .territory, .territories, .partner, .period, .lines: #expect(slot == nil)
            }
        }
        #expect(
            layout.slots.allSatisfy { slot in
                if case .code(let answers) = slot.content { answers <= AnswerCode.limit } else { true }
            })
    }
}

import Questionnaires
import Responses
import TestSupport
import Testing

@testable import Measures

@Suite struct NumberTests {
    /// The measure's outcomes for households with these numbers of children under 6; nil: with that state instead.
    private func outcomes(_ children: [Int?], state: UInt8) throws -> [Outcome] {
        let survey = try Shipped.survey.get()
        let measure = try #require(survey.measure(id: "children_u6.two_or_more"))
        return try children.map { number in
            var builder = ResponseTableBuilder(survey: survey)
            let question = try #require(survey.question(id: "children_u6"))
            let slot = try #require(builder.layout.slot(question: question.index))
            var record = ResponseRecord(slots: builder.layout.slots.count)
            record.wave = builder.waveIndex("2025")
            record.codes[slot] = number == nil ? state : AnswerCode.answered
            record.values[slot] = UInt64(bitPattern: Int64(number ?? 0))
            builder.append(record)
            let table = (consume builder).resolve().table
            return ScoreRule(measure: measure, survey: survey, layout: table.layout).outcome(in: table, row: 0)
        }
    }

    @Test func `a number counts between its bounds, both included`() throws {
        #expect(try outcomes([1, 2, 9, 10, -1], state: 0) == [.value(0), .value(1), .value(1), .value(0), .value(0)])
    }

    @Test func `a number that was not given is no answer, one that was not asked is outside`() throws {
        #expect(try outcomes([nil, 3], state: AnswerCode.noAnswer) == [.noAnswer, .value(1)])
        #expect(try outcomes([nil], state: AnswerCode.unreadable) == [.noAnswer])
        #expect(try outcomes([nil, nil], state: AnswerCode.notAsked) == [.outside, .outside])
    }
}

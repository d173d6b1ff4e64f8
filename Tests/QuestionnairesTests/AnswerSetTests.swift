import Testing

@testable import Questionnaires

@Suite struct AnswerSetTests {
    private let survey: Survey

    init() throws { survey = try SmallSurvey.load() }

    @Test func aQuestionOffersOnlyItsOwnAnswersNumberedAnew() throws {
        let best = try #require(survey.question(id: "best")?.answerSet)
        let friends = try #require(survey.question(id: "friends")?.answerSet)
        #expect(best.answers.map(\.code) == ["A", "B", "PNR"])
        #expect(friends.answers.map(\.code) == ["A", "B", "C", "PNR"])
        #expect(best.answers.map(\.index) == [0, 1, 2])
        #expect(best.valid.indices == [0, 1])
        #expect(best.index(ofCode: "C") == nil)
        #expect(best.index(ofCode: "PNR") == 2)
        #expect(best.answers[2].missing == .noAnswer)
        #expect(best.answers[1].isSensitive)
    }

    @Test func flagsAndCodesAreResolvedToIndices() throws {
        let sat = try #require(survey.answerSets.first)
        #expect(sat.isScale && sat.isNumeric)
        #expect(sat.positive.indices == [0])
        #expect(sat.top.indices == [0])
        #expect(sat.valid.indices == [0, 1])
        #expect(try #require(survey.question(id: "labels")?.answerSet).exclusive.indices == [1])
    }

    @Test func aVariantOfTheEmptyCodeMeansNoAnswer() throws {
        let sat = try #require(survey.answerSets.first)
        #expect(
            sat.variants == [
                LabelVariants(language: "de", answer: 0, labels: ["Froh"]),
                LabelVariants(language: "de", answer: nil, labels: ["Keine Angabe"]),
                LabelVariants(language: "fr", answer: 0, labels: ["contente"]),
            ])
    }

    @Test func historyIsKept() throws {
        let history = try #require(survey.answerSets.first).history
        #expect(history.map(\.wave) == ["2021", "2023"])
        #expect(history[0].formerID == "q12")
        #expect(history[0].recodings.map { [$0.former, $0.present] } == [["1", "2"], ["2", "1"]])
        #expect(history[1].isBreak)
        #expect(history[1].formerScale == ["3", "2", "1"])
    }

    @Test(arguments: ["A", "PNR", "B"]) func bytesFindTheSameAnswerAsText(_ code: String) throws {
        let set = try #require(survey.question(id: "best")?.answerSet)
        let found = Array(code.utf8).withUnsafeBufferPointer { set.index(ofCode: $0) }
        #expect(found != nil)
        #expect(found == set.index(ofCode: code))
    }

    @Test(arguments: ["", "a", "AA", "PNR\0", "ABCDEFGHI"]) func otherBytesFindNone(_ code: String) throws {
        let set = try #require(survey.question(id: "best")?.answerSet)
        #expect(Array(code.utf8).withUnsafeBufferPointer { set.index(ofCode: $0) } == nil)
    }

    @Test func aCodeSetHoldsEveryIndexFrom0To255() {
        for index in 0..<256 {
            let set = CodeSet([index])
            #expect(set.indices == [index])
            #expect(!set.contains(index ^ 64) && !set.contains(index ^ 1))
            #expect(set.firstWord == (index < 64 ? 1 << UInt64(index) : 0))
        }
        #expect(CodeSet().isEmpty)
        #expect(!CodeSet([0]).contains(-1) && !CodeSet([0]).contains(256))
        #expect(CodeSet([3, 200]) == CodeSet([200, 3]) && CodeSet([3]) != CodeSet([67]))
    }
}

import Definitions
import Testing

@testable import Questionnaires

@Suite struct MeasureTests {
    private let survey: Survey

    init() throws { survey = try SmallSurvey.load() }

    @Test func familiesAreExpandedInOrder() {
        #expect(
            survey.measures.map(\.id) == [
                "sat.CLAR.good", "sat.OBSC.good", "labels.X", "labels.NONE", "sat.net", "mix", "best.A", "best.B",
                "young.age",
            ])
        #expect(
            survey.measures.map(\.kind) == [.share, .share, .share, .share, .net, .index, .share, .share, .share])
        #expect(survey.measures[1].family == Measure.Family(pattern: "sat.*.good", code: "OBSC"))
        #expect(survey.measures[4].family == nil)
    }

    @Test func anItemsTextIsPutInTheLabel() {
        #expect(survey.measures[0].label["fr"] == "Aime du clair")
        #expect(survey.measures[0].label["de"] == nil)
        #expect(survey.measures[2].label["fr"] == "Ixe")
    }

    @Test func aLabelWithoutTheItemsLanguageTakesItsBaseText() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("Aime {item}") - 1
        lines[index] = lines[index].replacing("{fr: \"Aime {item}\"}", with: "{fr: \"{item}\", de: \"Mag {item}\"}")
        let measures = try SmallSurvey.load(lines).measures
        #expect(measures[0].label["de"] == "Mag dem Klaren")
        #expect(measures[1].label["de"] == "Mag de l'obscur")
    }

    @Test func specificationsAreResolvedToIndices() {
        let item = QuestionReference(question: 4, item: 0)
        let other = QuestionReference(question: 4, item: 1)
        #expect(survey.measures[0].specification == .share(.oneOf(item, CodeSet([0]))))
        #expect(survey.measures[3].specification == .share(.oneOf(QuestionReference(question: 3), CodeSet([1]))))
        #expect(survey.measures[4].specification == .net(item, plus: CodeSet([0]), minus: CodeSet([1])))
        #expect(
            survey.measures[5].specification
                == .index([.oneOf(other, CodeSet([0])), .lacks(question: 3, option: 0)]))
    }

    @Test func aDistributionHasOneMeasurePerValidAnswer() {
        let best = QuestionReference(question: 1)
        #expect(
            survey.measures[6...7].map(\.specification)
                == [.share(.oneOf(best, CodeSet([0]))), .share(.oneOf(best, CodeSet([1])))])
        #expect(survey.measures[6].label["fr"] == "Alice")
        #expect(survey.measures[7].family == Measure.Family(pattern: "best.*", code: "B"))
        #expect(survey.measures[6...7].map(\.isSensitive) == [false, true])
    }

    @Test func oneItemOfAnArrayHasADistributionToo() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: \"best.*\"") - 1
        lines[index] = lines[index].replacing("question: best", with: "question: sat.OBSC")
        let measures = try SmallSurvey.load(lines).measures.filter { $0.family?.pattern == "best.*" }
        let item = QuestionReference(question: 4, item: 1)
        #expect(measures.map(\.id) == ["best.2", "best.1"])
        #expect(measures.map(\.specification) == [0, 1].map { .share(.oneOf(item, CodeSet([$0]))) })
    }

    @Test func aNumberIsCountedBetweenBoundsAndABaseReducedByACondition() {
        let young = survey.measures[8]
        #expect(young.specification == .share(.number(question: 0, 1...3)))
        #expect(young.among == .answered(QuestionReference(question: 1), CodeSet([0])))
        #expect(young.questions == [0, 1])
        #expect(survey.measures[0].among == nil && survey.measures[5].questions == [3, 4])
    }

    @Test(arguments: [
        ("best == A", false), ("best == B", true), ("not best == B", true), ("age > 1 or friends any_of [A, B]", true),
    ])
    func aBaseChosenBySomethingSensitiveIsSensitive(_ among: String, _ isSensitive: Bool) throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: young.age") - 1
        lines[index] = lines[index].replacing("best == A", with: among)
        #expect(try SmallSurvey.load(lines).measure(id: "young.age")?.isSensitive == isSensitive)
    }

    @Test func aNetWithASensitiveAnswerIsSensitive() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: sat.net") - 1
        let kept = "question: sat.CLAR, plus: [\"2\"], minus: [\"1\"]"
        lines[index] = lines[index].replacing(kept, with: "question: best, plus: [A], minus: [B]")
        #expect(survey.measure(id: "sat.net")?.isSensitive == false)
        #expect(try SmallSurvey.load(lines).measure(id: "sat.net")?.isSensitive == true)
    }

    /// Nothing of it is published anyway.
    @Test func anIndexOfASensitiveBaseMayHaveASensitiveItem() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("{question: labels, lacks: X}") - 1
        lines[index] = lines[index].replacing("{question: labels, lacks: X}", with: "{question: friends, lacks: B}")
        lines[index] += "\n    among: \"best == B\""
        let mix = try SmallSurvey.load(lines).measure(id: "mix")
        #expect(mix?.isSensitive == true)
        #expect(
            mix?.specification
                == .index([
                    .oneOf(QuestionReference(question: 4, item: 1), CodeSet([0])), .lacks(question: 2, option: 1),
                ]))
    }

    @Test func anIndexMayCountNumbers() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("{question: labels, lacks: X}") - 1
        lines[index] = lines[index].replacing("{question: labels, lacks: X}", with: "{question: age, between: [2, 9]}")
        let specification = try SmallSurvey.load(lines).measure(id: "mix")?.specification
        #expect(
            specification
                == .index([
                    .oneOf(QuestionReference(question: 4, item: 1), CodeSet([0])), .number(question: 0, 2...9),
                ]))
    }

    @Test func missingOptionsMakeNoMeasureAndSensitiveOnesAreMarked() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: \"labels.*\"") - 1
        lines[index] = lines[index].replacing("labels", with: "friends")
        let measures = try SmallSurvey.load(lines).measures.filter { $0.family?.pattern == "friends.*" }
        #expect(measures.map(\.id) == ["friends.A", "friends.B", "friends.C"])
        #expect(measures.map(\.isSensitive) == [false, true, false])
    }

    @Test func measuresAreFoundById() {
        #expect(survey.measure(id: "mix")?.kind == .index)
        #expect(survey.measure(id: "sat.*.good") == nil)
    }
}

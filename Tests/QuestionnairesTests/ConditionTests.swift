import Questionnaires
import Testing

@Suite struct ConditionTests {
    private let survey: Survey

    init() throws { survey = try SmallSurvey.load() }

    /// The condition `text` on the last question of the small survey.
    private func condition(_ text: String) throws -> Condition {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: note") - 1
        lines[index] = lines[index].replacing("text: {fr: Note}", with: "text: {fr: Note}, show_if: \"\(text)\"")
        return try #require(try SmallSurvey.load(lines).question(id: "note")?.showIf)
    }

    /// Answers by question id (`sat.CLAR` for items); questions not named were never asked.
    private func outcome(_ text: String, _ answers: [String: Condition.RecordedAnswer]) throws -> Condition.Outcome {
        try condition(text).outcome { reference in
            let question = survey.questions[reference.question]
            let name = reference.item.map { "\(question.id).\(question.items[$0].code)" } ?? question.id
            return answers[name] ?? .neverAsked
        }
    }

    @Test func namesAreResolvedToIndices() throws {
        #expect(try condition("best == B") == .answered(QuestionReference(question: 1), CodeSet([1])))
        #expect(try condition("best != B") == .not(.answered(QuestionReference(question: 1), CodeSet([1]))))
        #expect(
            try condition("sat.OBSC in [2, 9]") == .answered(QuestionReference(question: 4, item: 1), CodeSet([0, 2])))
        #expect(try condition("friends any_of [A, C]") == .anyTicked(question: 2, CodeSet([0, 2])))
        #expect(try condition("age >= 3") == .number(question: 0, .greaterOrEqual, 3))
        #expect(
            try condition("age in [1, 2]") == .any([.number(question: 0, .equal, 1), .number(question: 0, .equal, 2)]))
    }

    @Test func andBindsTighterThanOrAndParenthesesDecide() throws {
        let (a, b, c) = (try condition("age > 1"), try condition("age > 2"), try condition("age > 3"))
        #expect(try condition("age > 1 or age > 2 and age > 3") == .any([a, .all([b, c])]))
        #expect(try condition("(age > 1 or age > 2) and not age > 3") == .all([.any([a, b]), .not(c)]))
    }

    @Test(arguments: [
        ("best == B", Condition.RecordedAnswer.answer(1), Condition.Outcome.met),
        ("best == B", .answer(0), .unmet),
        ("best == B", .blank, .unmet),
        ("best == B", .neverAsked, .unknown),
        ("best != B", .answer(0), .met),
        ("best != B", .answer(1), .unmet),
        ("best != B", .blank, .met),
        ("best != B", .neverAsked, .unknown),
        ("best in [A, B]", .answer(1), .met),
        ("best in [A, B]", .answer(2), .unmet),
    ])
    func aSingleAnswerIsComparedByCode(
        _ text: String, _ answer: Condition.RecordedAnswer, _ expected: Condition.Outcome
    ) throws {
        #expect(try outcome(text, ["best": answer]) == expected)
    }

    @Test(arguments: [
        ("age == 3", 3, Condition.Outcome.met), ("age == 3", 4, .unmet), ("age != 3", 4, .met), ("age < 3", 2, .met),
        ("age < 3", 3, .unmet), ("age <= 3", 3, .met), ("age > 3", 4, .met), ("age > 3", 3, .unmet),
        ("age >= 3", 3, .met), ("age in [1, 3]", 3, .met), ("age in [1, 3]", 2, .unmet),
    ])
    func aNumberIsCompared(_ text: String, _ value: Int, _ expected: Condition.Outcome) throws {
        #expect(try outcome(text, ["age": .number(value)]) == expected)
        #expect(try outcome(text, ["age": .neverAsked]) == .unknown)
        #expect(try outcome(text, ["age": .blank]) == (text.contains("!=") ? .met : .unmet))
    }

    @Test func tickedOptionsMeetWhenOneIsListed() throws {
        #expect(try outcome("friends any_of [A, C]", ["friends": .ticked(0b110)]) == .met)
        #expect(try outcome("friends any_of [A, C]", ["friends": .ticked(0b010)]) == .unmet)
        #expect(try outcome("friends any_of [A, C]", ["friends": .ticked(0)]) == .unmet)
        #expect(try outcome("friends any_of [A, C]", [:]) == .unknown)
    }

    @Test func anUnknownPartDecidesNothingByItself() throws {
        let yes: Condition.RecordedAnswer = .number(5)
        let no: Condition.RecordedAnswer = .number(0)
        #expect(try outcome("age > 3 and best == A", ["age": yes]) == .unknown)
        #expect(try outcome("age > 3 and best == A", ["age": no]) == .unmet)
        #expect(try outcome("age > 3 or best == A", ["age": yes]) == .met)
        #expect(try outcome("age > 3 or best == A", ["age": no]) == .unknown)
        #expect(try outcome("not best == A", [:]) == .unknown)
    }

    @Test func anEndConditionMayAskItsOwnQuestion() throws {
        var lines = SmallSurvey.lines
        let index = SmallSurvey.line("id: age") - 1
        lines[index] = lines[index].replacing("text: {fr: Âge}", with: "text: {fr: Âge}, end_if: \"age == 0\"")
        #expect(try SmallSurvey.load(lines).question(id: "age")?.endIf == .number(question: 0, .equal, 0))
    }
}

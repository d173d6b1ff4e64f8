import Testing

@testable import Questionnaires

@Suite struct HistoryTests {
    private let survey: Survey

    init() throws { survey = try SmallSurvey.load() }

    private func set(_ survey: Survey) throws -> AnswerSet {
        try #require(survey.question(id: "sat")?.answerSet)
    }

    /// The small survey with a history on the question `sat` itself.
    private func withOwnHistory(_ entries: String) throws -> Survey {
        var lines = SmallSurvey.lines
        lines[SmallSurvey.line("text: {fr: Satisfaction}") - 1] += "\n    history: [\(entries)]"
        return try SmallSurvey.load(lines)
    }

    @Test func anOwnScalesAnswersStandBehindThePresentOnes() throws {
        let set = try set(survey)
        #expect(
            set.formerAnswers == [
                FormerAnswer(wave: "2023", code: "3", index: 3, isPositive: true, isTop: true),
                FormerAnswer(wave: "2023", code: "2", index: 4, isPositive: false, isTop: false),
                FormerAnswer(wave: "2023", code: "1", index: 5, isPositive: false, isTop: false),
            ])
        #expect(set.isHistoric(wave: "2021") && set.isHistoric(wave: "2023") && !set.isHistoric(wave: "2025"))
    }

    /// Present codes 2, 1, 9 are indices 0, 1, 2; 2021 had 1 and 2 reversed; 2023 had 3, 2, 1.
    @Test(arguments: [
        ("2021", "1", 0), ("2021", "2", 1), ("2021", "9", 2), ("2021", "3", nil),
        ("2023", "3", 3), ("2023", "2", 4), ("2023", "1", 5), ("2023", "9", 2), ("2023", "4", nil),
        ("2025", "2", 0), ("2025", "1", 1), ("2025", "9", 2), ("2025", "3", nil), ("2025", "", nil),
    ])
    func aCodeIsReadAsItsWaveWroteIt(_ wave: String, _ code: String, _ index: Int?) throws {
        let set = try set(survey)
        #expect(set.index(ofCode: code, wave: wave) == index)
        #expect(Array(code.utf8).withUnsafeBufferPointer { set.index(ofCode: $0, wave: wave) } == index)
    }

    @Test func longFormerCodesAreFoundToo() throws {
        let set = try set(try withOwnHistory("{wave: \"2019\", codes: {satisfied: \"2\"}}"))
        #expect(set.index(ofCode: "satisfied", wave: "2019") == 0)
        #expect(Array("satisfied".utf8).withUnsafeBufferPointer { set.index(ofCode: $0, wave: "2019") } == 0)
        #expect(set.index(ofCode: "1", wave: "2019") == 1)
    }

    @Test func aQuestionsOwnRecodingsWinOverItsScales() throws {
        let survey = try withOwnHistory("{wave: \"2021\", id: q7, codes: {\"1\": \"1\"}}, {wave: \"2023\", id: q8}")
        let set = try set(survey)
        #expect(set.index(ofCode: "1", wave: "2021") == 1 && set.index(ofCode: "2", wave: "2021") == 0)
        #expect(set.index(ofCode: "3", wave: "2023") == 3)
        #expect(survey.question(id: "sat")?.history.map(\.formerID) == ["q7", "q8"])
        #expect(survey.answerSets.first?.index(ofCode: "1", wave: "2021") == 0)
    }

    @Test func aSetCutToAQuestionNumbersFormerAnswersBehindItsOwn() throws {
        var lines = SmallSurvey.lines
        lines[SmallSurvey.line("- {code: PNR, missing") - 1] +=
            "\n    history: [{wave: \"2023\", scale: [X], break: true}]"
        let survey = try SmallSurvey.load(lines)
        #expect(survey.question(id: "best")?.answerSet?.formerAnswers.map(\.index) == [3])
        #expect(survey.question(id: "friends")?.answerSet?.formerAnswers.map(\.index) == [4])
    }

    @Test func formerAnswersCountOnlyAsFavourableOnes() throws {
        let set = try set(survey)
        let former = set.formerAnswers
        #expect(former.map { set.counts($0, among: set.positive) } == [true, false, false])
        #expect(former.map { set.counts($0, among: CodeSet([1])) } == [nil, nil, nil])
        var lines = SmallSurvey.lines
        let line = SmallSurvey.line("positive: [\"3\"]") - 1
        lines[line] = lines[line].replacing("positive: [\"3\"], top: [\"3\"], ", with: "")
        let silent = try self.set(try SmallSurvey.load(lines))
        #expect(silent.formerAnswers.map { silent.counts($0, among: silent.positive) } == [nil, nil, nil])
    }

    @Test func aWaveThatBreaksTheSeriesComparesWithNoOther() throws {
        let measure = try #require(survey.measure(id: "sat.CLAR.good"))
        #expect(survey.comparability(of: measure, "2021", "2025") == .comparable)
        #expect(survey.comparability(of: measure, "2023", "2025") == .break("2023"))
        #expect(survey.comparability(of: measure, "2021", "2023") == .break("2023"))
        #expect(survey.comparability(of: measure, "2023", "2023") == .comparable)
        let index = try #require(survey.measure(id: "mix"))
        #expect(survey.comparability(of: index, "2023", "2025") == .break("2023"))
        let other = try #require(survey.measure(id: "labels.X"))
        #expect(survey.comparability(of: other, "2023", "2025") == .comparable)
    }

    @Test func aScaleOfItsOwnBreaksTheSeriesEvenUnsaid() throws {
        var lines = SmallSurvey.lines
        let line = SmallSurvey.line("break: true") - 1
        lines[line] = lines[line].replacing(", break: true", with: "")
        let survey = try SmallSurvey.load(lines)
        let measure = try #require(survey.measure(id: "sat.net"))
        #expect(survey.comparability(of: measure, "2023", "2025") == .break("2023"))
    }

    @Test func aBaseConditionsQuestionMayBreakTheSeriesToo() throws {
        var lines = SmallSurvey.lines
        let line = SmallSurvey.line("id: best, export_code") - 1
        lines[line] = lines[line].replacing(
            "text: {fr: Qui}", with: "text: {fr: Qui}, history: [{wave: \"2022\", break: true}]")
        let survey = try SmallSurvey.load(lines)
        let young = try #require(survey.measure(id: "young.age"))
        #expect(survey.comparability(of: young, "2022", "2025") == .break("2022"))
        #expect(survey.comparability(of: young, "2023", "2025") == .comparable)
    }

    @Test func newWordsAreSaidAndABreakWeighsMore() throws {
        let survey = try withOwnHistory("{wave: \"2022\", text_changed: true}, {wave: \"2023\", text_changed: true}")
        let measure = try #require(survey.measure(id: "sat.CLAR.good"))
        #expect(survey.comparability(of: measure, "2022", "2025") == .textChanged)
        #expect(survey.comparability(of: measure, "2025", "2022") == .textChanged)
        #expect(survey.comparability(of: measure, "2023", "2022") == .break("2023"))
        #expect(survey.comparability(of: measure, "2021", "2025") == .comparable)
    }

    @Test func sharedLabelsOfMissingKindsReachEverySet() throws {
        let shared = [
            "missing_labels:", "  dont_know: {fr: [Sais pas], de: [Weiss nicht]}", "  no_answer: {fr: [Sans réponse]}",
        ]
        let survey = try SmallSurvey.load(SmallSurvey.lines + shared)
        #expect(
            try set(survey).variants == [
                LabelVariants(language: "de", answer: 0, labels: ["Froh"]),
                LabelVariants(language: "de", answer: nil, labels: ["Keine Angabe"]),
                LabelVariants(language: "de", answer: 2, labels: ["Weiss nicht"]),
                LabelVariants(language: "fr", answer: 0, labels: ["contente"]),
                LabelVariants(language: "fr", answer: 2, labels: ["Sais pas"]),
                LabelVariants(language: "fr", answer: nil, labels: ["Sans réponse"]),
            ])
        // Nobody was offered « don't know » here, and « no answer » is an answer of the list.
        #expect(
            survey.question(id: "best")?.answerSet?.variants == [
                LabelVariants(language: "fr", answer: 2, labels: ["Sans réponse"])
            ])
    }
}

import Questionnaires
import Testing

extension ProblemTests {
    /// The same for waves, bases, bounds, distributions and groups.
    static let laterSpoilings: [Spoiling] = [
        Spoiling(
            "break: true}", "break: true, codes: {\"3\": \"2\"}}",
            "27:77: history-contradiction wave=2023"),
        Spoiling(
            "positive: [\"3\"], top", "positive: [\"4\"], top",
            "27:59: unknown-answer code=4 expected=3, 2, 1 nearest= owner=2023"),
        Spoiling(
            "scale: [\"3\", \"2\", \"1\"], positive", "positive",
            "27:9: missing-key key=scale", "27:9: missing-key key=scale"),
        Spoiling(
            "scale: [\"3\", \"2\", \"1\"], positive", "scale: [\"3\", \"9\", \"1\"], positive",
            "27:37: missing-answer-counted code=9 missing=dont_know"),
        Spoiling(
            "text: {fr: Note}", "text: {fr: Note}, history: [{wave: \"2021\", id: Amis}]",
            "53:96: duplicate-header first=42 header=Amis other=friends owner=note"),
        Spoiling(
            "text: {fr: Âge}", "text: {fr: Âge}, history: [{wave: \"2021\", codes: {\"1\": \"2\"}}]",
            "40:91: history-empty wave=2021",
            "40:106: unknown-key expected=wave, id, break, note, text_changed key=codes nearest="),
        Spoiling(
            "question: best, each: answer", "question: friends, each: answer",
            "62:43: question-unfit expected=single, array question=friends type=multi"),
        Spoiling(
            "question: best, each: answer", "question: sat, each: answer",
            "62:43: item-needed expected=CLAR, OBSC question=sat"),
        Spoiling(
            "question: best, each: answer", "question: best, each: answer, codes: [A]",
            "62:63: key-unfit key=codes type=each: answer"),
        Spoiling(
            "question: best, each: answer", "question: best, each: answer, between: [1, 2]",
            "62:63: key-unfit key=between type=each"),
        Spoiling("between: [1, 3]", "between: [3, 1]", "63:58: empty-range max=1 min=3"),
        Spoiling("between: [1, 3]", "between: 3", "63:58: range-expected got=3"),
        Spoiling("between: [1, 3]", "between: [1]", "63:58: range-expected got="),
        Spoiling(
            "between: [1, 3]", "between: [1, drei]", "63:62: wrong-type expected=integer got=text value=drei"),
        Spoiling("between: [1, 3]", "between: [1, 3], codes: [A]", "63:66: key-unfit key=codes type=between"),
        Spoiling(
            "question: age, between", "question: best, between",
            "63:44: question-unfit expected=integer question=best type=single"),
        Spoiling(
            "among: \"best == A\"", "among: \"best == C\"",
            "63:82: unknown-answer code=C expected=A, B, PNR nearest= owner=best"),
        Spoiling(
            "{question: labels, lacks: X}", "{question: labels, lacks: X, between: [1, 2]}",
            "60:78: key-unfit key=between type=lacks"),
        Spoiling(
            "{question: labels, lacks: X}", "{question: friends, lacks: B}",
            "60:49: sensitive-item question=friends"),
        Spoiling(
            "{question: labels, lacks: X}", "{question: best, codes: [A, B]}",
            "60:49: sensitive-item question=best"),
        Spoiling(
            "text: {fr: Étiquettes}", "text: {fr: Étiquettes}, sensitive: true", "60:49: sensitive-item question=labels"
        ),
        Spoiling(
            "home_language: friends", "home_language: best",
            "64:16: question-unfit expected=multi question=best type=single"),
        Spoiling(
            "home_language: friends", "home_language: friend", "64:16: unknown-question id=friend nearest=friends"),
        Spoiling("  - id: who", "  - id: Who", "66:9: invalid-id expected=[a-z][a-z0-9_]* id=Who"),
        Spoiling(
            "    question: best", "    question: friends",
            "68:15: question-unfit expected=single question=friends type=multi"),
        Spoiling(
            "text: {fr: Qui}", "text: {fr: Qui}, sensitive: true", "68:15: sensitive-group question=best"),
        Spoiling(
            "text: {fr: Amis}", "text: {fr: Amis}, requirement: required",
            "42:110: sensitive-required question=friends"),
        Spoiling(
            "text: {fr: Étiquettes}", "text: {fr: Étiquettes}, show_if: \"best == B\"",
            "43:95: sensitive-condition chosen=best question=labels"),
        Spoiling(
            "label: {fr: Second}, codes: [B]", "label: {fr: Second}, codes: [B, A]",
            "71:56: duplicate-code code=A first=70"),
        Spoiling(
            "label: {fr: Second}, codes: [B]", "label: {fr: Second}, codes: [PNR]",
            "71:53: missing-answer-counted code=PNR missing=no_answer"),
        Spoiling("code: second", "code: first", "71:16: duplicate-code code=first first=70"),
        Spoiling("codes: [B]}", "codes: []}", "71:52: empty-value expected=list"),
        Spoiling(
            "- {code: second", "- {kode: second",
            "71:9: missing-key key=code", "71:10: unknown-key expected=code, label, codes key=kode nearest=code"),
    ]

    @Test(arguments: laterSpoilings) func whatIsWrongWithThemIsReportedToo(_ spoiling: Spoiling) {
        #expect(SmallSurvey.problems(replacing: spoiling.old, by: spoiling.new) == spoiling.expected)
    }

    @Test func twoGroupsOfOneNameAreRefused() {
        let again = ["  - id: who", "    title: {fr: Qui}", "    question: best", "    categories:"]
        let category = ["      - {code: all, label: {fr: Tous}, codes: [A]}"]
        #expect(
            SmallSurvey.problems(of: SmallSurvey.lines + again + category)
                == ["72:9: duplicate-id first=66 id=who of=group"])
    }

    @Test func aSharedLabelThatAnAnswerBearsIsAmbiguous() {
        let shared = ["missing_labels:", "  dont_know: {fr: [Fachee]}", "  unknown: {fr: [Zut]}"]
        #expect(
            SmallSurvey.problems(of: SmallSurvey.lines + shared) == [
                "73:15: ambiguous-label code=9 label=Fachee language=fr other=1",
                "74:3: unknown-value expected=not_concerned, dont_know, no_answer got=unknown nearest=",
            ])
    }

    @Test func formerAnswersAddToTheNumberOfAnswers() {
        let codes = (0..<238).map { "x\($0)" }.joined(separator: ", ")
        #expect(
            SmallSurvey.problems(replacing: "scale: [\"3\", \"2\", \"1\"]", by: "scale: [\"3\", \(codes)]")
                == ["25:5: too-many-answers count=242 limit=240"])
    }
}

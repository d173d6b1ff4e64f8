internal import Questionnaires
internal import Responses

extension ScoreRule {
    /// Prepares a measure of the survey for tables of this layout.
    init(measure: Measure, survey: Survey, layout: TableLayout) {
        switch measure.specification {
        case .share(let part):
            self = ScoreRule(part, survey: survey, layout: layout)
        case .net(let reference, let plus, let minus):
            self = .code(
                slot: ScoreRule.slot(of: reference, in: layout),
                outcomes: ScoreRule.outcomes(of: reference, in: survey) { index in
                    plus.contains(index) ? 1 : minus.contains(index) ? -1 : 0
                })
        case .index(let parts):
            self = .mean(parts.map { ScoreRule($0, survey: survey, layout: layout) })
        }
    }

    private init(_ part: Measure.Part, survey: Survey, layout: TableLayout) {
        switch part {
        case .oneOf(let reference, let codes):
            let slot = ScoreRule.slot(of: reference, in: layout)
            if case .multi(let answers) = survey.questions[reference.question].kind {
                self = .options(
                    slot: slot, mask: codes.firstWord, ticked: .value(1), unticked: .value(0),
                    missing: ScoreRule.missingOptions(of: answers))
            } else {
                self = .code(
                    slot: slot,
                    outcomes: ScoreRule.outcomes(of: reference, in: survey) { codes.contains($0) ? 1 : 0 })
            }
        case .number(let question, let range):
            self = .number(
                slot: ScoreRule.slot(of: QuestionReference(question: question), in: layout), range: range)
        case .lacks(let question, let option):
            let slot = ScoreRule.slot(of: QuestionReference(question: question), in: layout)
            let missing = survey.questions[question].answerSet.map(ScoreRule.missingOptions) ?? []
            self = .options(
                slot: slot, mask: 1 << UInt64(option), ticked: .value(0), unticked: .value(1), missing: missing)
        }
    }

    /// The loader has checked that a measure's question has answers, and so a slot.
    private static func slot(of reference: QuestionReference, in layout: TableLayout) -> Int {
        guard let slot = layout.slot(question: reference.question, item: reference.item) else {
            preconditionFailure("a measure on a question without answers passed the loader")
        }
        return slot
    }

    /// The outcome of each of the 256 bytes a code slot can hold.
    private static func outcomes(
        of reference: QuestionReference, in survey: Survey, score: (Int) -> Double
    ) -> [Outcome] {
        let answers = survey.questions[reference.question].answerSet?.answers ?? []
        return (0..<256).map { byte in
            guard byte < answers.count else { return outcome(ofMissing: UInt8(byte)) }
            return answers[byte].missing.map(outcome(of:)) ?? .value(score(byte))
        }
    }

    private static func missingOptions(of answers: AnswerSet) -> [MissingOption] {
        answers.answers.compactMap { answer in
            answer.missing.map { MissingOption(bit: 1 << UInt64(answer.index), outcome: outcome(of: $0)) }
        }
    }

    private static func outcome(of missing: MissingKind) -> Outcome {
        switch missing {
        case .notConcerned: .notConcerned
        case .dontKnow: .dontKnow
        case .noAnswer: .noAnswer
        }
    }
}

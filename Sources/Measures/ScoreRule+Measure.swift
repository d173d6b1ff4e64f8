internal import Questionnaires
internal import Responses

extension ScoreRule {
    /// Prepares a measure of the survey for tables of this layout.
    ///
    /// Whoever gave a sensitive answer and no other counts as one who left the question out, but for measures of that answer itself,
    /// which are not published: the figures of the other answers would tell how many they are.
    init(measure: Measure, survey: Survey, layout: TableLayout) {
        let rule = ScoreRule(
            measure.specification, leavingOutSensitive: !measure.isSensitive, survey: survey, layout: layout)
        self = measure.among.map { .among(Restriction($0, layout: layout), rule) } ?? rule
    }

    private init(
        _ specification: Measure.Specification, leavingOutSensitive: Bool, survey: Survey, layout: TableLayout
    ) {
        switch specification {
        case .share(let part):
            self = ScoreRule(part, leavingOutSensitive: leavingOutSensitive, survey: survey, layout: layout)
        case .net(let reference, let plus, let minus):
            self = .code(
                slot: ScoreRule.slot(of: reference, in: layout),
                outcomes: ScoreRule.outcomes(
                    of: reference, leavingOutSensitive: leavingOutSensitive, in: survey
                ) { index in
                    plus.contains(index) ? 1 : minus.contains(index) ? -1 : 0
                })
        case .index(let parts):
            self = .mean(
                parts.map {
                    ScoreRule($0, leavingOutSensitive: leavingOutSensitive, survey: survey, layout: layout)
                })
        }
    }

    init(_ part: Measure.Part, leavingOutSensitive: Bool, survey: Survey, layout: TableLayout) {
        switch part {
        case .oneOf(let reference, let codes):
            let slot = ScoreRule.slot(of: reference, in: layout)
            if case .multi(let answers) = survey.questions[reference.question].kind {
                self = .options(
                    slot: slot, mask: codes.firstWord, ticked: .value(1), unticked: .value(0),
                    missing: ScoreRule.missingOptions(of: answers, leavingOutSensitive: leavingOutSensitive))
            } else {
                self = .code(
                    slot: slot,
                    outcomes: ScoreRule.outcomes(
                        of: reference, leavingOutSensitive: leavingOutSensitive, in: survey,
                        former: { former in
                            survey.questions[reference.question].answerSet?.counts(former, among: codes).map {
                                $0 ? 1 : 0
                            }
                        },
                        score: { codes.contains($0) ? 1 : 0 }))
            }
        case .number(let question, let range):
            self = .number(
                slot: ScoreRule.slot(of: QuestionReference(question: question), in: layout), range: range)
        case .lacks(let question, let option):
            let slot = ScoreRule.slot(of: QuestionReference(question: question), in: layout)
            let missing = survey.questions[question].answerSet.map {
                ScoreRule.missingOptions(of: $0, leavingOutSensitive: leavingOutSensitive)
            }
            self = .options(
                slot: slot, mask: 1 << UInt64(option), ticked: .value(0), unticked: .value(1), missing: missing ?? [])
        }
    }

    /// The loader has checked that a measure's question has answers, and so a slot.
    private static func slot(of reference: QuestionReference, in layout: TableLayout) -> Int {
        guard let slot = layout.slot(question: reference.question, item: reference.item) else {
            preconditionFailure("a measure on a question without answers passed the loader")
        }
        return slot
    }

    /// The outcome of each of the 256 bytes a code slot can hold. An answer of an earlier wave's own scale has none unless
    /// `former` gives it one.
    private static func outcomes(
        of reference: QuestionReference, leavingOutSensitive: Bool, in survey: Survey,
        former: (FormerAnswer) -> Double? = { _ in nil },
        score: (Int) -> Double
    ) -> [Outcome] {
        guard let set = survey.questions[reference.question].answerSet else {
            return Array(repeating: .outside, count: 256)
        }
        return (0..<256).map { byte in
            if byte < set.answers.count {
                let answer = set.answers[byte]
                if leavingOutSensitive, answer.isSensitive { return .noAnswer }
                return answer.missing.map(outcome(of:)) ?? .value(score(byte))
            }
            if let answer = set.formerAnswers.first(where: { $0.index == byte }) {
                return former(answer).map { .value($0) } ?? .outside
            }
            return outcome(ofMissing: UInt8(byte))
        }
    }

    private static func missingOptions(of answers: AnswerSet, leavingOutSensitive: Bool) -> [MissingOption] {
        answers.answers.compactMap { answer in
            let isLeftOut = leavingOutSensitive && answer.isSensitive
            return (isLeftOut ? .noAnswer : answer.missing.map(outcome)).map {
                MissingOption(bit: 1 << UInt64(answer.index), outcome: $0)
            }
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

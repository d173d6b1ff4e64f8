package import Definitions
package import Questionnaires

/// What was asked for one part of a measure, and which answers count how. Facts of the survey, none of the responses.
package struct ExplainedQuestion: Sendable {
    /// `sat_info.CLAR` for an item of an array question.
    package let id: String
    /// The code that headers of exports carry: in the figure's wave, where that was another.
    package let exportCode: String
    package let text: LocalizedText
    /// Of an array question.
    package let item: LocalizedText?
    /// Empty for a number.
    package let answers: [ExplainedAnswer]
    /// Favourable numbers, both included.
    package let bounds: ClosedRange<Int>?
    /// Whether several answers may be ticked: its base are those who ticked at least one valid answer.
    package let isMulti: Bool
    /// Nil: asked of everyone.
    package let showIf: Condition?
    /// Whether the wave asked in other words than those of `text`.
    package let wasReworded: Bool
}

/// An answer and what it does to a measure.
package struct ExplainedAnswer: Sendable {
    package let code: String
    /// Nil for an answer of an earlier wave's own scale, of which only the code is known.
    package let label: LocalizedText?
    /// Codes by which exports of the figure's wave wrote it, where they were others.
    package let formerCodes: [String]
    package let role: Role

    package enum Role: String, Sendable {
        /// Counts 1.
        case favourable
        /// Counts −1 in a net.
        case unfavourable
        /// Counts 0, or 1 when it is not ticked.
        case favourableUnticked = "favourable-unticked"
        /// Counts 0.
        case other
        /// Leaves the denominator.
        case notConcerned = "not-concerned"
        case dontKnow = "dont-know"
        case noAnswer = "no-answer"
    }
}

extension Survey {
    /// The questions of a measure in its own order; one entry a part.
    func explained(_ measure: Measure, inWave wave: String) -> [ExplainedQuestion] {
        switch measure.specification {
        case .share(let part): [explained(part, inWave: wave)]
        case .index(let parts): parts.map { explained($0, inWave: wave) }
        case .net(let reference, let plus, let minus):
            [
                explained(reference, inWave: wave) { answer in
                    plus.contains(answer.index) ? .favourable : minus.contains(answer.index) ? .unfavourable : .other
                }
            ]
        }
    }

    private func explained(_ part: Measure.Part, inWave wave: String) -> ExplainedQuestion {
        switch part {
        case .oneOf(let reference, let codes):
            explained(reference, inWave: wave, codes: codes) { codes.contains($0.index) ? .favourable : .other }
        case .lacks(let question, let option):
            explained(QuestionReference(question: question), inWave: wave) {
                $0.index == option ? .favourableUnticked : .other
            }
        case .number(let question, let bounds):
            explained(QuestionReference(question: question), inWave: wave, bounds: bounds) { _ in .other }
        }
    }

    private func explained(
        _ reference: QuestionReference, inWave wave: String, codes: CodeSet? = nil, bounds: ClosedRange<Int>? = nil,
        role: (Answer) -> ExplainedAnswer.Role
    ) -> ExplainedQuestion {
        let question = questions[reference.question]
        let item = reference.item.map { question.items[$0] }
        let entries = (question.history + (question.answerSet?.history ?? [])).filter { $0.wave == wave }
        return ExplainedQuestion(
            id: item.map { "\(question.id).\($0.code)" } ?? question.id,
            exportCode: question.history.first { $0.wave == wave }?.formerID ?? question.exportCode,
            text: question.text, item: item?.text,
            answers: question.answerSet.map { answers(of: $0, inWave: wave, codes: codes, role: role) } ?? [],
            bounds: bounds, isMulti: question.kind.isMulti, showIf: question.showIf,
            wasReworded: entries.contains(where: \.textChanged))
    }

    private func answers(
        of set: AnswerSet, inWave wave: String, codes: CodeSet?, role: (Answer) -> ExplainedAnswer.Role
    ) -> [ExplainedAnswer] {
        let recodings = set.history.first { $0.wave == wave }?.recodings ?? []
        let former = set.formerAnswers.filter { $0.wave == wave }.map { answer in
            let isFavourable = codes.flatMap { set.counts(answer, among: $0) } ?? false
            return ExplainedAnswer(
                code: answer.code, label: nil, formerCodes: [], role: isFavourable ? .favourable : .other)
        }
        let present = set.answers.filter { former.isEmpty || $0.missing != nil }.map { answer in
            ExplainedAnswer(
                code: answer.code, label: answer.labels,
                formerCodes: recodings.filter { $0.present == answer.code }.map(\.former),
                role: answer.missing.map { ExplainedAnswer.Role($0) } ?? role(answer))
        }
        return former + present
    }
}

extension ExplainedAnswer.Role {
    fileprivate init(_ missing: MissingKind) {
        switch missing {
        case .notConcerned: self = .notConcerned
        case .dontKnow: self = .dontKnow
        case .noAnswer: self = .noAnswer
        }
    }
}

extension Question.Kind {
    fileprivate var isMulti: Bool {
        if case .multi = self { true } else { false }
    }
}

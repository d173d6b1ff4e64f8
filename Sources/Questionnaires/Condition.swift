/// When a question is shown, or the interview ends. References are resolved; indices are those of the question's set.
package indirect enum Condition: Sendable, Hashable {
    /// A single question or an item has one of these answers.
    case answered(QuestionReference, CodeSet)
    /// At least one of these options of a multi question is ticked.
    case anyTicked(question: Int, CodeSet)
    /// A number compared with a constant.
    case number(question: Int, Comparison, Int)
    case not(Condition)
    case all([Condition])
    case any([Condition])

    package enum Comparison: String, Sendable, CaseIterable {
        case equal = "=="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// Whether `left` compares so with `right`.
        package func holds(_ left: Int, _ right: Int) -> Bool {
            switch self {
            case .equal: left == right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    package enum Outcome: Sendable, Equatable {
        case met
        case unmet
        /// A question it depends on was never asked in this file.
        case unknown
    }

    /// What one respondent answered to one question.
    package enum RecordedAnswer: Sendable, Equatable {
        /// The file has no such question.
        case neverAsked
        /// Hidden, left empty or unreadable: equals nothing, so `!=` is met and every other comparison is unmet.
        case blank
        /// The index of the answer of a single question or an item, missing kinds included.
        case answer(Int)
        /// The ticked options of a multi question, bit 0 being option 0.
        case ticked(UInt64)
        case number(Int)
    }

    /// Indices of the questions it depends on, ascending.
    package var questions: [Int] { Set(mentioned.map(\.question)).sorted() }

    /// The questions it compares, each with the answers it names; no answers for a number.
    var mentioned: [(question: Int, codes: CodeSet)] {
        switch self {
        case .answered(let reference, let codes): [(reference.question, codes)]
        case .anyTicked(let question, let codes): [(question, codes)]
        case .number(let question, _, _): [(question, CodeSet())]
        case .not(let condition): condition.mentioned
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.mentioned)
        }
    }

    /// The outcome for one respondent. Kleene's three-valued logic: an unknown part decides nothing by itself.
    package func outcome(_ answer: (QuestionReference) -> RecordedAnswer) -> Outcome {
        switch self {
        case .answered(let reference, let codes):
            switch answer(reference) {
            case .neverAsked: .unknown
            case .answer(let index): codes.contains(index) ? .met : .unmet
            case .blank, .ticked, .number: .unmet
            }
        case .anyTicked(let question, let codes):
            switch answer(QuestionReference(question: question)) {
            case .neverAsked: .unknown
            case .ticked(let options): options & codes.firstWord == 0 ? .unmet : .met
            case .blank, .answer, .number: .unmet
            }
        case .number(let question, let comparison, let bound):
            switch answer(QuestionReference(question: question)) {
            case .neverAsked: .unknown
            case .number(let value): comparison.holds(value, bound) ? .met : .unmet
            case .blank, .answer, .ticked: .unmet
            }
        case .not(let condition):
            switch condition.outcome(answer) {
            case .met: .unmet
            case .unmet: .met
            case .unknown: .unknown
            }
        case .all(let conditions): Self.first(.unmet, among: conditions, else: .met, answer)
        case .any(let conditions): Self.first(.met, among: conditions, else: .unmet, answer)
        }
    }

    /// `decisive` if any condition has that outcome, else unknown if any is unknown, else `otherwise`.
    private static func first(
        _ decisive: Outcome, among conditions: [Condition], else otherwise: Outcome,
        _ answer: (QuestionReference) -> RecordedAnswer
    ) -> Outcome {
        var result = otherwise
        for condition in conditions {
            let outcome = condition.outcome(answer)
            if outcome == decisive { return decisive }
            if outcome == .unknown { result = .unknown }
        }
        return result
    }
}

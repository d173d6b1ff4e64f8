package import Definitions

/// A question, or one item of an array question.
package struct QuestionReference: Sendable, Hashable {
    /// Index in ``Survey/questions``.
    package let question: Int
    /// Index in the array question's items; nil for other questions.
    package let item: Int?

    package init(question: Int, item: Int? = nil) {
        self.question = question
        self.item = item
    }
}

/// What is computed from the answers, as it appears in results.csv.
package struct Measure: Sendable {
    package let id: String
    package let specification: Specification
    /// Respondents for whom it is not met are outside the base; nil: nobody is left out.
    package let among: Condition?
    /// The official item it serves (`PE121-I1`).
    package let indicator: String?
    /// What is measured, for a table's first column.
    package let label: LocalizedText
    /// Whom a hundred are taken of: « parents ayant cherché une information ».
    package let ofWhom: LocalizedText?
    /// What is found of them: « en sont satisfaits ». Present exactly when `ofWhom` is.
    package let finding: LocalizedText?
    /// The family it was expanded from; nil for a measure declared on its own.
    package let family: Family?
    /// True when a question or an answer that it is made of is sensitive, or one that `among` depends on.
    package let isSensitive: Bool
    package let place: SourcePlace

    /// The declaration with a `*`, and the item or option that took its place.
    package struct Family: Sendable, Equatable {
        package let pattern: String
        package let code: String
    }

    package enum Kind: String, Sendable, CaseIterable {
        case share, net, index
    }

    package enum Specification: Sendable, Equatable {
        /// 1 when the part is met, 0 when it is not.
        case share(Part)
        /// +1 for codes in `plus`, −1 for codes in `minus`, 0 for the other valid ones.
        case net(QuestionReference, plus: CodeSet, minus: CodeSet)
        /// The mean of the parts that were answered, if at least half were (Levesque et al. 2013 gives the parts).
        case index([Part])
    }

    /// A 0/1 variable. Its base: eligible respondents whose answer is valid (of a multi question: who ticked
    /// at least one valid option).
    package enum Part: Sendable, Equatable {
        /// The answer is one of these; of a multi question: at least one of these is ticked.
        case oneOf(QuestionReference, CodeSet)
        /// This option of a multi question is not ticked.
        case lacks(question: Int, option: Int)
        /// The answer to an integer question is within these bounds.
        case number(question: Int, ClosedRange<Int>)

        /// Index of the question asked.
        package var question: Int {
            switch self {
            case .oneOf(let reference, _): reference.question
            case .lacks(let question, _), .number(let question, _): question
            }
        }
    }

    /// Indices of the questions it is computed from, ascending; those of ``among`` included.
    package var questions: [Int] {
        let asked =
            switch specification {
            case .share(let part): [part.question]
            case .net(let reference, _, _): [reference.question]
            case .index(let parts): parts.map(\.question)
            }
        return Set(asked + (among?.questions ?? [])).sorted()
    }

    /// Whether ``among`` asks for nothing but the answer that the measure counts: whoever is left out is known by that answer.
    package var isAmongItsOwnAnswers: Bool {
        guard among != nil, questions.count == 1 else { return false }
        switch specification {
        case .share(.oneOf(let reference, _)), .net(let reference, _, _): return reference.item == nil
        case .share: return true
        case .index: return false
        }
    }

    package var kind: Kind {
        switch specification {
        case .share: .share
        case .net: .net
        case .index: .index
        }
    }
}

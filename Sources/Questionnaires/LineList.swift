package import Definitions

/// A question answered by any number of lines of the same columns: meetings, services.
package struct LineList: Sendable {
    /// At least one; `columns[i].index == i`.
    package let columns: [LineColumn]
    /// Lines that the form has room for; more are read all the same.
    package let maxRows: Int
    /// Headers of numbered repeats in wide sheets, in the file's order.
    package let rowHeaders: [RowHeader]

    /// A header with `{n}` for the row's number and `{column}` for the column: `Réunion {n} – {column}`. Only words count,
    /// not the punctuation between them.
    package struct RowHeader: Sendable, Equatable {
        package let language: String
        package let pattern: String
    }
}

/// A column of a list of lines, or one that stands beside the answers of a closed question.
package struct LineColumn: Sendable {
    /// Position among the columns, from 0.
    package let index: Int
    package let code: String
    /// What people read above the column.
    package let text: LocalizedText
    /// Other words for it in headers. Of a companion: also whole headers.
    package let aliases: [String]
    package let kind: Kind
    /// A started line without it is remarked on.
    package let isRequired: Bool

    package enum Kind: Sendable {
        case text
        /// A day; `isPartial`: a month or a year is enough.
        case date(isPartial: Bool)
        /// One answer.
        case single(AnswerSet)
        /// Any number of answers.
        case multi(AnswerSet)
        /// Places, any number of them.
        case territories
        /// A whole number; nil: no bound.
        case integer(min: Int?, max: Int?)
        /// The code of an organisation of the partners' register.
        case partner
    }
}

extension Question {
    /// The columns of its lines, or those beside its answers; empty for questions without either.
    package var lineColumns: [LineColumn] {
        if case .lines(let list) = kind { list.columns } else { companions }
    }
}

extension Survey {
    /// Index of the question that tells who answers, among the key's; nil for households.
    package var partnerQuestion: Int? {
        keyQuestions.first { if case .partner = questions[$0].kind { true } else { false } }
    }

    /// Index of the question that tells of when a response speaks, among the key's.
    package var periodQuestion: Int? {
        keyQuestions.first { if case .period = questions[$0].kind { true } else { false } }
    }

    /// Id of the question that tells the type of the organisation.
    static let partnerTypeID = "partner_type"

    /// The single question that tells the type of the organisation; nil for households.
    package var partnerTypeQuestion: Question? {
        question(id: Self.partnerTypeID).flatMap { question in
            if case .single = question.kind { question } else { nil }
        }
    }

    /// Whether anything is declared that a table of codes and numbers can't hold: lines, organisations, periods, several
    /// places, what stands beside an answer.
    package var hasDeclarations: Bool {
        questions.contains { question in
            switch question.kind {
            case .partner, .period, .territories, .lines: true
            default: !question.companions.isEmpty
            }
        }
    }
}

package import Questionnaires

/// What a column of an export holds.
package enum ColumnMeaning: Sendable, Hashable {
    case paradata(ParadataColumn.Role)
    /// A single answer, or one item of an array.
    case answer(QuestionReference)
    /// All ticked options of a multi-answer in one cell, as forms and hand-typed sheets have it.
    case selection(question: Int)
    /// One option of a multi-answer.
    case option(question: Int, option: Int)
    /// The free text of a multi-answer's open option: writing something ticks it.
    case openOption(question: Int, option: Int)
    case integer(question: Int)
    /// One of several whole numbers.
    case number(QuestionReference)
    case decimal(question: Int)
    /// What is collected beside the table of answers.
    case declared(DeclaredColumn)
    /// A commune, postal code or quarter: together they tell a respondent's place.
    case place(question: Int, role: Question.TerritoryRole)
    /// A known text that no figure uses: a comment.
    case text(question: Int)
    /// The free text beside an answer; never kept.
    case remarkText(question: Int)
    /// Added by intake: number of the record, and its line, in the file as it was dropped.
    case sourceRecord
    case sourceLine
    /// Added by intake: how many fields a ragged record had and should have had (`19/20`), also for a record whose only
    /// values were not kept, so that it is not taken for a blank one; empty for all others.
    case sourceFields
    /// Added by intake: a column without cells whose header says what the dropped file was (``SourceFacts``).
    case sourceFacts
    /// A column without a header: nothing, as a sheet's trailing delimiters leave it, or values that nobody named.
    case unnamed
    case unknown
}

extension ColumnMeaning {
    /// The question whose answers the column holds; nil for paradata and unknown columns.
    package var question: Int? {
        switch self {
        case .answer(let reference), .number(let reference): reference.question
        case .declared(let column): column.question
        case .selection(let question), .option(let question, _), .openOption(let question, _), .integer(let question),
            .decimal(let question), .place(let question, _), .text(let question), .remarkText(let question):
            question
        case .paradata, .sourceRecord, .sourceLine, .sourceFields, .sourceFacts, .unnamed, .unknown: nil
        }
    }
}

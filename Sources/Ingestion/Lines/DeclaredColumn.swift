internal import Questionnaires

/// What a column declares that a table of codes and numbers can't hold.
package enum DeclaredColumn: Sendable, Hashable {
    /// Who answers.
    case partner(question: Int)
    /// Of when the response speaks.
    case period(question: Int)
    /// Places served.
    case places(question: Int)
    /// Beside the answer to a question or an item; `column`: index of the companion.
    case companion(question: Int, item: Int?, column: Int)
    /// A cell of a list of lines; `row`: the line's number, nil where each record is a line.
    case line(question: Int, row: Int?, column: Int)

    package var question: Int {
        switch self {
        case .partner(let question), .period(let question), .places(let question), .companion(let question, _, _),
            .line(let question, _, _):
            question
        }
    }
}

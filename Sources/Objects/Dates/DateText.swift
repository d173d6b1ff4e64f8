/// Why a date is not read.
package enum DateProblem: String, Sendable, Hashable {
    /// No calendar has it: 31 February, the 25th month.
    case impossible
    /// Day and month could be exchanged, and the file does not say which stands first.
    case ambiguous
    /// The century is not told: `12/03/25`.
    case shortYear
    /// No year: `12 mars`.
    case withoutYear
    /// Not a date in any notation that is known, or more than one date.
    case unknown
}

/// Which number of `03/12/2025` is the day.
package enum DayMonthOrder: Sendable, Hashable {
    /// French, German and British forms.
    case dayFirst
    /// American forms.
    case monthFirst
    /// Not known: only dates that read alike both ways, or one way only, are taken.
    case undecided
}

/// A date as it was written, and what it says; never a guess.
package struct DateText: Sendable, Hashable {
    package let text: String
    /// Nil where it could not be read; ``problem`` says why.
    package let date: DeclaredDate?
    package let problem: DateProblem?

    /// Reads `2025-03-12`, `12/03/2025`, `12.3.2025`, `12 mars 2025`, `1er mars 2025`, `12. März 2025`,
    /// `March 12, 2025`, `mer. 12 févr. 2025`, also with a time of day behind; `03/2025`, `novembre 2024`, `2024-11` and
    /// `2024` as the month or year that they are.
    package init(_ text: String, order: DayMonthOrder = .dayFirst) {
        self.text = text
        switch DateReading(text, order: order).result {
        case .success(let date): (self.date, problem) = (date, nil)
        case .failure(let problem): (date, self.problem) = (nil, problem)
        }
    }

    /// A date of a spreadsheet's cell, which needs no reading.
    package init(_ date: DeclaredDate) {
        (text, self.date, problem) = (date.description, date, nil)
    }
}

extension DateProblem: Error {}

package import Definitions

/// A breakdown of respondents by their answer to one question: figures by group, and gaps standardised for it.
package struct Grouping: Sendable, Equatable {
    /// Position in the survey, from 0.
    package let index: Int
    /// As in `group_by` of results.csv.
    package let id: String
    package let title: LocalizedText
    /// Index of a single question.
    package let question: Int
    /// In the order shown; no answer is in two of them, and one that is in none belongs to no group.
    package let categories: [Category]
    package let place: SourcePlace

    /// Index of the category that an answer is in, by its index; nil for one that is in none.
    package func category(ofAnswer index: Int) -> Int? { categories.firstIndex { $0.codes.contains(index) } }

    package struct Category: Sendable, Equatable {
        /// As in `group` of results.csv.
        package let code: String
        package let label: LocalizedText
        /// Valid answers of the question.
        package let codes: CodeSet
    }
}

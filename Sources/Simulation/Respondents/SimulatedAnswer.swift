package import Territories

/// One simulated respondent.
package struct SimulatedResponse: Sendable {
    package let id: Int
    package let seed: Int
    /// Index into the survey's languages.
    package let language: Int
    /// Where the household lives (its quarter's place, if it has one), also when it does not say so.
    package let home: PlaceIndex
    /// Seconds since 1970.
    package let startedAt: Int64
    /// Nil: left before the end.
    package let submittedAt: Int64?
    package let lastPage: Int
    /// One per question; per item for arrays.
    package let answers: [SimulatedAnswer]
}

/// What a respondent did with one question.
package enum SimulatedAnswer: Sendable, Equatable {
    /// Not shown, or not reached.
    case notShown
    case leftEmpty
    case answer(Int)
    case items([Int?])
    case ticked(Set<Int>)
    case number(Int)
    case text(String)
    case place(PlaceIndex)
}

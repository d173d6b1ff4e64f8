package import Territories
package import Timestamps

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
    /// What stands beside answers.
    package let beside: [BesideAnswer: SimulatedCell]
    /// An organisation sends another one later, which counts.
    let isDraft: Bool
    /// How who answers writes dates.
    let notation: DateNotation
}

/// A column beside the answer to a single question, or to an item of an array.
package struct BesideAnswer: Sendable, Hashable {
    package let question: Int
    package let item: Int?
    package let column: Int
}

/// What a respondent did with one question.
package enum SimulatedAnswer: Sendable, Equatable {
    /// Not shown, or not reached.
    case notShown
    case leftEmpty
    case answer(Int)
    case items([Int?])
    /// One per item.
    case numbers([Int?])
    case ticked(Set<Int>)
    case number(Int)
    case text(String)
    case place(PlaceIndex)
    case places([PlaceIndex])
    /// One cell per column of the list.
    case lines([[SimulatedCell?]])
}

/// What one column of a line, or beside an answer, says.
package enum SimulatedCell: Sendable, Equatable {
    case text(String)
    case date(CalendarDate)
    /// Indices of answers of the column's set.
    case codes([Int])
    case places([PlaceIndex])
    case number(Int)
    case partner(String)
}

/// What one response contributes to one measure.
enum Outcome: Sendable, Equatable {
    /// A valid answer: 0 or 1 for a share, −1, 0 or 1 for a net, a fraction for an index.
    case value(Double)
    case notConcerned
    case dontKnow
    /// Shown and left empty, or not readable.
    case noAnswer
    /// Not asked, or not shown: no part of the measure's respondents.
    case outside
}

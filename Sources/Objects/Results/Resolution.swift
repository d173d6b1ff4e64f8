/// The distinct objects of one kind, what was considered on the way, and what should be looked at.
package struct Resolution: Sendable, Hashable {
    package let kind: String
    /// Sorted by id.
    package let objects: [DistinctObject]
    /// Sorted by ids: pairs to decide, and those that identifiers or decisions keep apart.
    package let pairs: [ObjectPair]
    /// Every decision that concerns this kind, the latest first, each once.
    package let decisions: [DecisionOutcome]
    /// Lines left out, then dates by place, then objects by id.
    package let remarks: [ObjectRemark]
}

/// What should be looked at in a partner's declarations.
package enum ObjectRemark: Sendable, Hashable {
    /// The date counts as not told for matching.
    case unreadableDate(partner: Partner, source: Source, field: String, text: String, problem: DateProblem)
    /// A date that is matched by its day is known to the month or year only, so it matches nothing.
    case impreciseDate(partner: Partner, source: Source, field: String, text: String)
    /// No identifying field is filled: the line is no object and is not counted.
    case unidentified(partner: Partner, source: Source)
    /// One partner tells the same object in several places of one period; it counts once, and should be two objects if
    /// the partner meant two.
    case repeated(partner: Partner, object: String, sources: [Source])
    /// Lines joined by their identifier contradict one another in these fields: perhaps it names a series.
    case identifierContradicted(object: String, fields: [String])
    /// This object fits these others by an exact condition, and they cannot be the same: it stays apart until decided.
    case contested(object: String, others: [String])
}

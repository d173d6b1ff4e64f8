/// What a person decided about two declarations or objects, by their keys. It wins over every rule.
package struct Decision: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable {
        case identical = "identique"
        case distinct
    }

    /// Keys of an object or of a single line; the smaller one is first, whatever the order given.
    package let keys: [String]
    package let verdict: Verdict
    package let author: String
    /// The day of the decision.
    package let date: DeclaredDate

    package init(_ first: String, _ second: String, _ verdict: Verdict, author: String, date: DeclaredDate) {
        keys = [first, second].sorted()
        self.verdict = verdict
        self.author = author
        self.date = date
    }
}

extension Decision: Comparable {
    /// The latest first.
    package static func < (left: Self, right: Self) -> Bool {
        if left.date != right.date { return left.date > right.date }
        return (left.keys[0], left.keys[1], left.verdict.rawValue, left.author)
            < (right.keys[0], right.keys[1], right.verdict.rawValue, right.author)
    }
}

/// What became of a decision.
package struct DecisionOutcome: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case applied
        /// No declaration has these keys (any more): it was corrected, or its file is missing.
        case unknownKeys([String])
        /// These keys name lines with different identifiers and no other; the decision must name a line or an identifier.
        case ambiguousKeys([String])
        /// Both keys name the same lines, which cannot be distinct from themselves.
        case sameLines
        /// Later decisions, or others of the same day, say otherwise; it is set aside.
        case contradicted(by: [Decision])
    }

    package let decision: Decision
    package let state: State
}

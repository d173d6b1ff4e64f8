/// A figure beside another: a group or a territory and the others, or a wave and an earlier one.
package struct PublishedComparison: Sendable {
    package let kind: Kind
    package let territory: PublishedTerritory
    package let language: PublishedLanguage
    package let group: PublishedGroup
    /// What it is compared with: `others` (``comparesTerritories``), a category's code, or an earlier wave.
    package let comparedTo: String
    /// What both sides were given the same mix of, such as `part` and `household`; empty for plain comparisons.
    package let adjustedFor: [String]
    package let outcome: Outcome

    package enum Kind: String, Sendable, CaseIterable {
        /// First less second, in the unit of the measure.
        case difference
        /// First over second.
        case ratio
    }

    package enum Outcome: Sendable {
        case shown(ComparisonFigure)
        /// One with the same mix on both sides.
        case rounded(RoundedComparison)
        /// One of its sides is withheld or holds few people, or a stratum has few on one of them.
        case confidential
        /// A wave of the comparison did not ask.
        case notAsked
        /// Nobody is on one of the sides.
        case notApplicable
        /// The question or its scale changed between the waves: no difference is shown across a break.
        case notComparable
    }

    /// The figure of one that is adjusted for nothing, where it is shown.
    package var figure: ComparisonFigure? {
        if case .shown(let figure) = outcome { figure } else { nil }
    }

    /// The figure of one that is adjusted, where it is shown.
    package var rounded: RoundedComparison? {
        if case .rounded(let figure) = outcome { figure } else { nil }
    }
}

/// A plain comparison's numbers.
package struct ComparisonFigure: Sendable, Equatable, Codable {
    /// Valid unweighted answers of the group, or of the later wave.
    package let respondents: Int
    /// Valid unweighted answers of those it is compared with.
    package let comparedRespondents: Int
    package let estimate: Double
    /// The two sides that `estimate` is made of. Nothing new: difference and ratio, or the figures themselves, are printed beside
    /// it.
    package let groupEstimate: Double
    package let comparedEstimate: Double
    /// In the unit of the estimate; a ratio's by the delta method. Nil where there is no test.
    package let standardError: Double?
    /// At the level of the family: all intervals of the family cover together 95 times in 100.
    package let low: Double?
    package let high: Double?
    package let intervalMethod: String?
    package let degreesOfFreedom: Int
    /// Whether one side is unanimous and took its spread from the other.
    package let hasBorrowedVariance: Bool
    /// Comparisons with a test that a reader sees together, and the level of each interval that follows from their number.
    package let familySize: Int
    package let level: Double
    /// Holm's, over the family; nil for ratios and where there is no test.
    package let adjustedPValue: Double?
    /// `established` or `not-established`; nil for ratios.
    package let verdict: String?
    /// `good`, or `caution` where a side has fewer than 30 answers or is unanimous.
    package let reliability: String
}

/// A breakdown other than territory and language, as results.csv names it.
package struct PublishedGroup: Sendable, Hashable {
    /// The grouping's id, or `wave`; empty for everybody.
    package let by: String
    /// The category's code, `indetermine`, or the wave; empty for everybody.
    package let code: String

    package init(by: String, code: String) {
        self.by = by
        self.code = code
    }

    package static let all = PublishedGroup(by: "", code: "")
}

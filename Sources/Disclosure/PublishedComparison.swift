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
        /// One of its sides is withheld or holds few people, or it leaves a few people out who could be counted.
        case confidential
        /// A wave of the comparison did not ask.
        case notAsked
        /// Nobody is on one of the sides, or no stratum has enough people on both.
        case notApplicable
        /// The question or its scale changed between the waves: no difference is shown across a break.
        case notComparable
    }

    /// The one that is adjusted for nothing, whatever is told of it.
    var plain: PublishedComparison {
        PublishedComparison(
            kind: kind, territory: territory, language: language, group: group, comparedTo: comparedTo,
            adjustedFor: [], outcome: .notApplicable)
    }

    /// The figure, where it is shown.
    package var figure: ComparisonFigure? {
        if case .shown(let figure) = outcome { figure } else { nil }
    }
}

/// A comparison's numbers.
package struct ComparisonFigure: Sendable, Equatable, Codable {
    /// Valid unweighted answers of the group, or of the later wave.
    package let respondents: Int
    /// Valid unweighted answers of those it is compared with.
    package let comparedRespondents: Int
    package let estimate: Double
    /// The two sides that `estimate` is made of; standardised where the comparison is. Nothing new: difference and ratio,
    /// or the figures themselves, are printed beside it.
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
    /// Share of both sides' answers that lie in the strata used; 1 for plain comparisons.
    package let coverage: Double
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

/// What makes a figure of an item: something that a survey offers, for whom, and beside what.
package struct ShownFigure: Sendable, Equatable {
    /// Id of the survey.
    package let survey: String
    package let kind: Kind
    /// As the survey names it; a measure's may be a family's pattern with `*`.
    package let id: String
    /// Id of one of the plan's areas: only respondents and objects there. Nil: everywhere.
    package let within: String?
    /// Nil: one figure.
    package let breakdown: Breakdown?
    /// Nil: it stands alone.
    package let joined: Join?
    /// Nil: a count as it is.
    var ratio: Ratio? = nil

    /// Raw values are the keys of the plan's file.
    package enum Kind: String, Sendable, CaseIterable {
        /// A measure or a family of measures: shares, nets or ratios, with n and an interval.
        case measure
        /// A count of what partners declare: different objects, people, or the largest of several declarations.
        case count
        /// A question (`feas_transport`) or an item of one (`project_status.GUIDE`) by which partners declare how far
        /// something is.
        case status
    }

    /// The figure for each group too.
    package struct Breakdown: Sendable, Equatable {
        /// `home`, `questionnaire`, a grouping of the survey, or a level of the territory set.
        package let by: String
        /// Codes of the groups shown; empty: all.
        package let groups: [String]
        package let comparison: Comparison?
    }

    /// How groups are held against each other, in points.
    package enum Comparison: String, Sendable, CaseIterable {
        /// Each with everybody else; of a grouping: each with its first category.
        case gap
        /// The highest with the lowest.
        case extremes
    }

    /// A second side: another measure whose families' codes answer the first's, each with its own n.
    package struct Join: Sendable, Equatable {
        package let relation: Relation
        package let survey: String
        /// Id of a measure, or a family's pattern.
        package let measure: String
        /// Codes of the first family with those of the second, in the plan's order; empty: codes are the same.
        package let codes: [Pair]

        package struct Pair: Sendable, Equatable {
            package let first: String
            package let second: String
        }
    }

    /// What a count is held against. Raw values are those of the plan's file.
    package enum Ratio: String, Sendable, CaseIterable {
        /// A hundred children of the territory, where their number is known.
        case children
    }

    /// What the two sides are to each other. Raw values are the keys of the plan's file.
    package enum Relation: String, Sendable, CaseIterable {
        /// Both are shown, nothing is computed: what families want, what is offered.
        case beside
        /// The first less the second, in points.
        case minus
        /// Codes that somebody of the first side has and nobody of the second.
        case uncoveredBy = "uncovered_by"
        /// The share of the first side's respondents with a code that somebody of the second has.
        case coveredBy = "covered_by"
    }
}

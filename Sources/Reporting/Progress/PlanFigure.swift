internal import Definitions
internal import Disclosure
internal import PartnerCounts

/// One figure that an item of a plan shows, made of nothing but what is published.
struct PlanFigure: Sendable {
    /// The survey's id; of figures over two surveys both, `parents+partenaires`.
    let survey: String
    /// Which of both surveys the value is of, where it is of one.
    var side: String? = nil
    /// Of the measure, the count or the question.
    let id: String
    let label: LocalizedText
    let scope: Scope
    /// The other side, where there is one.
    var other: Other? = nil
    let value: Value

    /// Whom and where it is about.
    struct Scope: Sendable {
        /// Nil: no area of the plan's settings limits it.
        var area: PlanSettings.Area? = nil
        var territory = CountTerritory.all
        var language = PublishedLanguage.all
        var group = PublishedGroup.all
    }

    /// What it is held against.
    struct Other: Sendable {
        let relation: Relation
        /// A measure's id, a group's code, or `others`.
        let id: String
        /// Nil for `others` and for groups, which the workbook names.
        let label: LocalizedText?
        /// Answers of that side; nil without a figure.
        let respondents: Int?

        enum Relation: Sendable, Equatable {
            /// One group less the other, as the publication compares them.
            case gap
            /// The highest of the published groups less the lowest; nothing says that their order is established.
            case extremes
            /// Two figures of two surveys, nothing computed.
            case beside
            case minus
            case uncoveredBy
            case coveredBy
            /// A count per hundred children, who are this side's number.
            case perHundred
        }
    }

    enum Value: Sendable {
        case quantity(Quantity)
        case study(StudyFigure)
        case codes(Codes)
        case absent(Absence)
    }

    /// A number and what it rests on.
    struct Quantity: Sendable, Equatable {
        let unit: Unit
        let estimate: Double
        let low: Double?
        /// Of a count: if every declaration without details is true.
        let high: Double?
        let respondents: Int
        /// Organisations that told something of it; nil where everybody who answers does.
        var reporting: Int? = nil
        /// Whether a test says that there is a difference; nil without a test.
        var isEstablished: Bool? = nil

        enum Unit: Sendable, Equatable {
            case share, score, points, number
        }
    }

    /// Codes of the first side that nobody of the second has.
    struct Codes: Sendable, Equatable {
        /// Each with the label of its measure.
        let missing: [Missing]
        /// Codes of which a withheld side keeps us from saying it.
        let unknown: Int
        let respondents: Int

        struct Missing: Sendable, Equatable {
            let code: String
            let label: LocalizedText
        }
    }

    /// Why there is no figure.
    enum Absence: Sendable, Equatable {
        case confidential
        /// Not asked, or no declared table makes it.
        case unavailable
        /// Nobody to place there.
        case inapplicable
        /// Nobody told anything of it: this is not 0.
        case notReported
        /// The question or its scale changed.
        case broken
    }

    var quantity: Quantity? {
        if case .quantity(let quantity) = value { quantity } else { nil }
    }

    var study: StudyFigure? {
        if case .study(let study) = value { study } else { nil }
    }

    /// Whether it says something.
    var isTold: Bool {
        switch value {
        case .quantity, .codes: true
        case .study(let study): study.status != nil
        case .absent: false
        }
    }
}

package import Objects

/// What organisations' declarations of one wave amount to. Institutional facts, not persons' opinions: objects and numbers
/// are told whole, and nothing in it tells what an organisation thinks. What is made of answers to closed questions is
/// told everywhere only, and not of few organisations: shares of the same answers are published beside it.
package struct InstitutionalFigures: Sendable {
    package let wave: String
    /// Every count of the survey, everywhere first, then by area, then by unit of the levels asked for. In the survey's
    /// order, then the territory set's.
    package let counts: [CountFigure]
    /// One per question that declares studies, in the survey's order.
    package let studies: [StudyFigure]
    /// What was declared, matched: one per rule of the survey, in its order. Objects of every count are found here by id.
    package let resolutions: [Resolution]
    /// Who was asked and who answered: everybody, then by type, then by unit of the levels asked for.
    package let participation: [Participation]

    package init(
        wave: String, counts: [CountFigure], studies: [StudyFigure], resolutions: [Resolution],
        participation: [Participation]
    ) {
        self.wave = wave
        self.counts = counts
        self.studies = studies
        self.resolutions = resolutions
        self.participation = participation
    }

    package func count(_ id: String, area: String? = nil, in territory: CountTerritory = .all) -> CountFigure? {
        counts.first { $0.count == id && $0.area == area && $0.territory == territory }
    }

    package func study(_ question: String) -> StudyFigure? { studies.first { $0.question == question } }
}

/// Where something is counted, as results.csv names it.
package struct CountTerritory: Sendable, Hashable {
    /// `all`, or the level's id.
    package let level: String
    /// The official code, `all`, or `indetermine`.
    package let code: String

    package init(level: String, code: String) {
        self.level = level
        self.code = code
    }

    package static let all = CountTerritory(level: "all", code: "all")
    package static func undetermined(_ level: String) -> CountTerritory {
        CountTerritory(level: level, code: "indetermine")
    }
}

/// A count in one place.
package struct CountFigure: Sendable {
    /// Id of the ``CountDefinition``.
    package let count: String
    /// Id of the area that it is limited to; nil: none.
    package let area: String?
    /// Objects of several units count in each, so units need not add up.
    package let territory: CountTerritory
    /// Organisations of the types asked that answered the wave; of a unit those all of whose places lie in it, of an area
    /// those with a place in it.
    package let respondents: Int
    /// Those of them that told something of it, 0 included.
    package let reporting: Int
    /// Nil: nobody who may know of this place told anything; never 0 then. A ``CountDefinition/Formula/ratio(_:to:)`` is
    /// told in percent.
    package let estimate: Double?
    /// At most so many if every declaration is true; nil where that is the estimate.
    package let most: Double?
    /// Ids of the objects counted, or codes of the places or types; empty for sums, ratios, maxima and medians.
    package let members: [String]
    /// What was told beside: totals that differ from details, or each organisation's number (of a ratio: its own, in
    /// percent). Sorted by organisation, then period.
    package let told: [Told]
    /// Pairs of the counted objects that wait for a decision.
    package let openPairs: Int
    /// What few organisations answered to a closed question is not told: the estimate is nil then.
    package let isWithheld: Bool

    /// What one organisation told.
    package struct Told: Sendable, Hashable {
        package let partner: Partner
        package let period: String
        package let value: Double
        /// Of a total: objects that the organisation details itself.
        package let detailed: Int?

        package init(partner: Partner, period: String, value: Double, detailed: Int? = nil) {
            self.partner = partner
            self.period = period
            self.value = value
            self.detailed = detailed
        }
    }

    package init(
        count: String, area: String?, territory: CountTerritory, respondents: Int, reporting: Int, estimate: Double?,
        most: Double?, members: [String], told: [Told], openPairs: Int, isWithheld: Bool = false
    ) {
        self.isWithheld = isWithheld
        self.count = count
        self.area = area
        self.territory = territory
        self.respondents = respondents
        self.reporting = reporting
        self.estimate = estimate
        self.most = most
        self.members = members
        self.told = told
        self.openPairs = openPairs
    }
}

/// How far the studies are that a question asks for.
package struct StudyFigure: Sendable {
    /// Id of the question.
    package let question: String
    /// Organisations that answered it.
    package let respondents: Int
    /// Code of the furthest state of any study: done as soon as one study is said to be; else the furthest of those under
    /// way; given up only when all are. Where nobody tells more than an answer, the furthest answer. Nil: nobody told any.
    package let status: String?
    /// When it was done, or last dated.
    package let date: DeclaredDate?
    /// Whether organisations tell different states of one study.
    package let isContradicted: Bool
    /// Organisations by the code they answered, in the scale's order; codes that nobody answered are left out.
    package let answers: [(code: String, organisations: Int)]
    /// Ids of the different studies, in ``InstitutionalFigures/resolutions``.
    package let studies: [String]

    package init(
        question: String, respondents: Int, status: String?, date: DeclaredDate?, isContradicted: Bool,
        answers: [(code: String, organisations: Int)], studies: [String]
    ) {
        self.question = question
        self.respondents = respondents
        self.status = status
        self.date = date
        self.isContradicted = isContradicted
        self.answers = answers
        self.studies = studies
    }
}

/// Who was asked and who answered.
package struct Participation: Sendable, Hashable {
    /// Code of the type of organisation; nil: all types.
    package let type: String?
    package let territory: CountTerritory
    /// Organisations of the register; nil without one.
    package let asked: Int?
    package let answered: Int

    package init(type: String?, territory: CountTerritory, asked: Int?, answered: Int) {
        self.type = type
        self.territory = territory
        self.asked = asked
        self.answered = answered
    }
}

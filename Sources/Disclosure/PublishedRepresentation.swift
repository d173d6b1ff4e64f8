/// Who answered, in one territory × language: one figure of it, as a row of results.csv.
package struct PublishedRepresentation: Sendable {
    package let figure: Figure
    package let territory: PublishedTerritory
    /// Of basis `home`, `all` stands for those who named any language spoken at home.
    package let language: PublishedLanguage
    package let outcome: Outcome
    /// Whether the figure is one that was published before, or made of such: of the same people, or because a new one would
    /// isolate some.
    package let isStanding: Bool
    /// Whether nothing may be told of its update.
    let isHeld: Bool

    init(
        figure: Figure, territory: PublishedTerritory, language: PublishedLanguage, outcome: Outcome,
        isStanding: Bool = false, isHeld: Bool = false
    ) {
        self.figure = figure
        self.territory = territory
        self.language = language
        self.outcome = outcome
        self.isStanding = isStanding
        self.isHeld = isHeld
    }

    /// The raw values are the measures of results.csv.
    package enum Figure: String, Sendable, CaseIterable {
        /// Used responses.
        case count = "respondents.count"
        /// The part of the territory's responses that they are: the respondents' mix.
        case mix = "respondents.mix"
        /// Responses per person invited.
        case rate = "respondents.rate"
        /// The part of the territory's reference population that the language has.
        case referenceMix = "reference.mix"

        /// What must be said beside the figure. Respondents are volunteers and are calibrated to no margins, so their mix is
        /// nobody's but their own.
        package var caveat: String? { self == .mix ? "non représentatif" : nil }
    }

    package enum Outcome: Sendable, Equatable, Codable {
        /// `respondents`: responses that the estimate is taken of, unweighted; nil for a reference.
        case shown(Double, respondents: Int?)
        /// The count, or what it is a part of, is withheld.
        case confidential
        /// No file of the wave has a column for the languages spoken at home.
        case notAsked
        /// The cell holds only what could not be placed, and there is nobody.
        case nobody
        /// The table lacks the cell.
        case noReference
        /// More responses than invitations: the table is wrong or the link was passed on, and no rate can be told.
        case moreThanInvited
    }

    /// Whether the figure is withheld.
    package var isConfidential: Bool { outcome == .confidential }
}

/// The same with nothing withheld, and what the publication does.
package struct UnprotectedRepresentation: Sendable {
    package let row: PublishedRepresentation
    let withheldBy: Verdict?
    let interval: AuditInterval?

    /// `primary`, `complementary`, or nil when the figure is published.
    package var withholding: String? { withheldBy?.rawValue }
    /// What an attacker can conclude of a withheld count.
    package var auditInterval: String? { interval?.text }
}

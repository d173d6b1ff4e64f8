package import Objects
package import Timestamps

/// What one organisation answered of one period, as far as counts need it.
package struct PartnerResponse: Sendable, Hashable {
    package let partner: Partner
    /// The period reported, written in one way for all partners.
    package let period: String
    package let source: Source
    /// Codes of the communes or quarters it serves; empty when it told none.
    package let places: [String]
    /// Told numbers by question, or by item (`meetings_totals.GT`); a blank one is left out and is never 0.
    package let numbers: [String: Double]
    /// Codes told by closed question or item, one answer or several; a blank one is left out.
    package let choices: [String: Set<String>]

    package init(
        partner: Partner, period: String, source: Source, places: [String], numbers: [String: Double],
        choices: [String: Set<String>]
    ) {
        self.partner = partner
        self.period = period
        self.source = source
        self.places = places
        self.numbers = numbers
        self.choices = choices
    }
}

/// Everything that organisations declared of the periods that end in one wave.
package struct DeclaredWave: Sendable {
    package let wave: String
    /// The wave's last day, on which services must be in operation unless a plan names another.
    package let lastDay: Timestamp
    /// One per organisation and period.
    package let responses: [PartnerResponse]
    /// By question of lines, or question that declares studies.
    package let declarations: [String: [Declaration]]

    package init(
        wave: String, lastDay: Timestamp, responses: [PartnerResponse], declarations: [String: [Declaration]]
    ) {
        self.wave = wave
        self.lastDay = lastDay
        self.responses = responses
        self.declarations = declarations
    }
}

/// An organisation that was asked: a row of `tables/partenaires.csv`.
package struct RegisteredPartner: Sendable, Hashable {
    package let partner: Partner
    package let name: String
    /// Codes of the communes or quarters it serves; empty where the register does not say.
    package let places: [String]

    package init(partner: Partner, name: String, places: [String]) {
        self.partner = partner
        self.name = name
        self.places = places
    }
}

/// What a plan settles that its texts leave open.
package struct CountSettings: Sendable {
    /// Areas that counts may be limited to.
    package let areas: [Area]
    /// Thresholds by the name under which ``CountDefinition/Condition`` refers to them.
    package let thresholds: [String: Int]
    /// The day on which services must be in operation; nil: the wave's last day.
    package let referenceDay: Timestamp?

    package struct Area: Sendable, Hashable {
        package let id: String
        /// Id of a level of the territory set.
        package let level: String
        /// Codes of units of the level.
        package let units: [String]

        package init(id: String, level: String, units: [String]) {
            self.id = id
            self.level = level
            self.units = units
        }
    }

    package init(areas: [Area] = [], thresholds: [String: Int] = [:], referenceDay: Timestamp? = nil) {
        self.areas = areas
        self.thresholds = thresholds
        self.referenceDay = referenceDay
    }
}

/// How a place stands to a level.
package enum Membership: Sendable, Hashable {
    /// The place lies in this unit (index into the level's units).
    case unit(Int)
    /// The place contains units of the level and does not tell which: counted as `indetermine`.
    case undetermined
    /// The level does not cover the place.
    case outside

    /// What is certain of someone from one of several places: the unit they share, outside when all are, otherwise
    /// undetermined.
    static func common(_ memberships: some Collection<Membership>) -> Membership {
        guard let first = memberships.first else { return .undetermined }
        return memberships.allSatisfy { $0 == first } ? first : .undetermined
    }
}

/// A place a respondent can be from.
package struct Place: Sendable {
    /// Insee or OFS code; empty for the unknown place. No two places have the same: a group's code is those of its
    /// communes with `|` between them, a quarter's follows its commune's after `/`, and `?` stands for a quarter that
    /// contradicts the commune.
    package let code: String
    package let name: String
    /// One entry per level of the set.
    package let memberships: [Membership]
    /// Inhabitants; nil where the table does not say, and for the unknown place; 0 for groups and quarters, whose
    /// inhabitants their communes count.
    package let population: Int?
    /// Empty for groups and quarters.
    package let postalCodes: [String]
    /// Whether the place holds others of the set (a city with arrondissements, a group), so that naming it alone is
    /// imprecise.
    package let isDivided: Bool
}

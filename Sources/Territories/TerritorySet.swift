package import Definitions

/// Where respondents can live and which territories figures are given for.
///
/// Levels are not one tree: an intermunicipality may reach beyond the département, arrondissements cover one commune only.
/// So nothing is derived from a parent level; every place says for itself where it belongs at each level.
package struct TerritorySet: Sendable {
    /// The set's id, the name of its folder under `Surveys/territories/`.
    package let id: String
    package let title: LocalizedText
    /// Levels from the coarsest to the finest, in the order of the definition.
    package let levels: [TerritoryLevel]
    /// Every place that an answer can be resolved to. The first is ``unknown``.
    package let places: [Place]
    let gazetteer: Gazetteer

    /// The place of a respondent who stated none, or one that could not be read: undetermined at every level.
    package static let unknown = PlaceIndex(0)

    /// The position of a level in ``levels``.
    package func levelIndex(_ id: String) -> Int? { levels.firstIndex { $0.id == id } }
}

/// Index into ``TerritorySet/places``.
package typealias PlaceIndex = UInt16

/// One level of territory: `part`, `epci`, `commune`, `arrondissement`.
package struct TerritoryLevel: Sendable {
    package let id: String
    /// What one unit of the level is called, and several ("EPCI", "Arrondissements").
    package let title: LocalizedText
    /// Units in the order of their codes.
    package let units: [TerritoryUnit]
}

/// One territory of a level.
package struct TerritoryUnit: Sendable, Hashable {
    /// Official code, as text: Insee (5 characters), SIREN (9 digits), or the set's own (`69M`).
    package let code: String
    package let name: String
}

/// How a place stands to a level.
package enum Membership: Sendable, Hashable {
    /// The place lies in this unit (index into the level's units).
    case unit(Int)
    /// The place contains units of the level and does not tell which: counted as `indetermine`.
    case undetermined
    /// The level does not cover the place.
    case outside
}

/// A place a respondent can be from.
package struct Place: Sendable {
    /// Insee code; empty for the unknown place.
    package let code: String
    package let name: String
    /// One entry per level of the set.
    package let memberships: [Membership]
    /// Inhabitants; nil where the table does not say, and for the unknown place.
    package let population: Int?
    package let postalCodes: [String]
    /// Whether the place holds others of the set (a city with arrondissements), so that naming it alone is imprecise.
    package let isDivided: Bool
}

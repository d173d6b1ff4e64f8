package import Definitions

/// Where respondents can live and which territories figures are given for.
///
/// Levels are not one tree: an intermunicipality may reach beyond the département, arrondissements cover one commune only.
/// So nothing is derived from a parent level; every place says for itself where it belongs at each level.
package struct TerritorySet: Sendable {
    /// The set's id, the name of its folder under `Surveys/territories/`.
    package let id: String
    package let title: LocalizedText
    /// Levels in the order of the definition: from the coarsest to the finest, then those that cut across them.
    package let levels: [TerritoryLevel]
    /// Every place that an answer can be resolved to. The first is ``unknown``, then come the rows of the communes' table
    /// in their order, then what answers can tell besides: groups of communes that share a postal code or a name, and
    /// quarters in each commune, arrondissement or group that they lie in.
    package let places: [Place]
    let finder: PlaceFinder

    /// The place of a respondent who stated none, or one that could not be read: undetermined at every level.
    package static let unknown = PlaceIndex(0)

    /// The position of a level in ``levels``.
    package func levelIndex(_ id: String) -> Int? { levels.firstIndex { $0.id == id } }

    /// By the code of a part (an arrondissement): the code of the commune that it is a part of.
    package var wholes: [String: String] {
        var wholes: [String: String] = [:]
        for (index, place) in places.enumerated() {
            if let whole = finder.wholes.whole(of: PlaceIndex(index)) { wholes[place.code] = places[Int(whole)].code }
        }
        return wholes
    }

    /// The place of whoever is from all of these places, as an organisation that serves several communes; nil for none, and
    /// for several that the set has no place for yet (``adding(groups:)``).
    package func place(ofAll codes: [String]) -> PlaceIndex? {
        let code = Self.code(ofAll: codes)
        return codes.isEmpty ? nil : places.firstIndex { $0.code == code }.map { PlaceIndex($0) }
    }

    /// The same set with a place for each group of places: in the unit of a level that all of them share; where they differ,
    /// in the one that holds what is mixed, else undetermined. Groups with an unknown code, and more than an index can hold, are left out.
    package func adding(groups: [[String]]) -> TerritorySet {
        let known = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var added: [String: Place] = [:]
        for codes in groups {
            let code = Self.code(ofAll: codes)
            let members = codes.compactMap { known[$0] }
            guard known[code] == nil, added[code] == nil, !codes.isEmpty, members.count == codes.count else { continue }
            added[code] = Place(
                code: code, name: members.map(\.name).joined(separator: " / "),
                memberships: levels.indices.map { level in membership(of: members, level: level) },
                population: 0, postalCodes: [], isDivided: true)
        }
        let room = Int(PlaceIndex.max) + 1 - places.count
        let more = added.values.sorted { $0.code < $1.code }.prefix(room)
        return TerritorySet(id: id, title: title, levels: levels, places: places + more, finder: finder)
    }

    /// What the places share; where they differ, the unit that holds what is mixed, if one of them lies in it.
    private func membership(of places: [Place], level: Int) -> Membership {
        let memberships = places.map { $0.memberships[level] }
        let mixed = memberships.first { membership in
            if case .unit(let unit) = membership { levels[level].units[unit].holdsMixed } else { false }
        }
        return mixed ?? Membership.common(memberships)
    }

    /// One code for a group, whatever the order its places were told in; no other place has it.
    private static func code(ofAll codes: [String]) -> String { Set(codes).sorted().joined(separator: "+") }
}

/// Index into ``TerritorySet/places``.
package typealias PlaceIndex = UInt16

/// One level of territory: `part`, `epci`, `commune`, `arrondissement`, `quarter`, `density`.
package struct TerritoryLevel: Sendable {
    package let id: String
    /// What one unit of the level is called, and several ("EPCI", "Arrondissements").
    package let title: LocalizedText
    /// Units in the order of their codes; groups of values in the order of the definition.
    package let units: [TerritoryUnit]
}

/// One territory of a level.
package struct TerritoryUnit: Sendable, Hashable {
    /// Official code, as text: Insee (5 characters), SIREN (9 digits), quarter (`QN06901M`), or the set's own (`69M`).
    package let code: String
    /// The name in the languages that the definition gives; names from tables have none but their own, filed as French.
    package let title: LocalizedText
    /// The name in French.
    package let name: String

    /// Whether an organisation that serves places of this unit and of others counts here.
    package let holdsMixed: Bool

    init(code: String, title: LocalizedText, holdsMixed: Bool = false) {
        self.code = code
        self.title = title
        self.holdsMixed = holdsMixed
        name = title.text(in: "fr", fallback: "fr").text
    }

    init(code: String, name: String) {
        self.init(code: code, title: LocalizedText(name, in: "fr"))
    }
}

internal import Territories

/// Where places lie that organisations name.
struct Whereabouts: Sendable {
    private let levels: [TerritoryLevel]
    private let memberships: [String: [Membership]]
    private let wholes: [String: String]

    init(_ territories: TerritorySet) {
        levels = territories.levels
        wholes = territories.wholes
        memberships = Dictionary(
            territories.places.map { ($0.code, $0.memberships) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter places: codes; one that the set does not know is undetermined at every level.
    func location(of places: some Sequence<String>) -> Location {
        let found = places.map { memberships[$0] }
        return Location(
            byLevel: levels.indices.map { level in Set(found.map { $0?[level] ?? .undetermined }) })
    }

    /// Different places: two arrondissements are one city. Codes that are no place stay what they are.
    func distinct(_ codes: Set<String>) -> Set<String> { Set(codes.map { wholes[$0] ?? $0 }) }

    /// Nil for a level that the set does not have.
    func ground(of area: CountSettings.Area) -> Ground? {
        guard let level = levels.firstIndex(where: { $0.id == area.level }) else { return nil }
        let units = levels[level].units.indices.filter { area.units.contains(levels[level].units[$0].code) }
        return Ground(area: area.id, territory: .all, extent: .area(level: level, units: Set(units)))
    }

    /// Every unit of a level, and what belongs to none of them for sure.
    func grounds(ofLevel id: String) -> [Ground] {
        guard let level = levels.firstIndex(where: { $0.id == id }) else { return [] }
        let units = levels[level].units.enumerated().map { index, unit in
            Ground(
                area: nil, territory: CountTerritory(level: id, code: unit.code),
                extent: .unit(level: level, unit: index))
        }
        return units + [Ground(area: nil, territory: .undetermined(id), extent: .undetermined(level: level))]
    }
}

/// How the places of an organisation or object stand to each level of the territory set.
struct Location: Sendable {
    /// Empty sets without any place.
    let byLevel: [Set<Membership>]

    /// Only what all the places have in common.
    var shared: Location { Location(byLevel: byLevel.map { $0.count == 1 ? $0 : [] }) }
}

/// A part of the territory in which counts are evaluated.
struct Ground: Sendable {
    enum Extent: Sendable {
        case everywhere
        case area(level: Int, units: Set<Int>)
        case unit(level: Int, unit: Int)
        case undetermined(level: Int)
    }

    /// Id of the area; nil for all others.
    let area: String?
    let territory: CountTerritory
    let extent: Extent

    static let everywhere = Ground(area: nil, territory: .all, extent: .everywhere)

    /// Whether something is here: with one of its places at least. What no place tells of is undetermined.
    func holds(_ location: Location) -> Bool {
        switch extent {
        case .everywhere: return true
        case .area(let level, let units): return location.byLevel[level].contains { $0.isUnit(among: units) }
        case .unit(let level, let unit): return location.byLevel[level].contains(.unit(unit))
        case .undetermined(let level):
            let memberships = location.byLevel[level]
            return !memberships.contains(where: \.isUnit) && memberships != [.outside]
        }
    }

    /// Whether an organisation belongs here. It belongs to one unit of a level or to none for sure, so that what
    /// organisations tell adds up over the units; to an area it belongs with one place in it.
    func isHome(of location: Location) -> Bool {
        switch extent {
        case .everywhere, .area: return holds(location)
        case .unit(let level, let unit): return location.byLevel[level] == [.unit(unit)]
        case .undetermined(let level):
            let memberships = location.byLevel[level]
            return memberships.count != 1 || memberships == [.undetermined]
        }
    }
}

extension Membership {
    fileprivate var isUnit: Bool {
        if case .unit = self { true } else { false }
    }

    fileprivate func isUnit(among units: Set<Int>) -> Bool {
        if case .unit(let unit) = self { units.contains(unit) } else { false }
    }
}

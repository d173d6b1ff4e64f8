internal import Territories

/// Where the places lie that organisations name.
struct Whereabouts: Sendable {
    private let territories: TerritorySet
    private let memberships: [String: [Membership]]

    init(_ territories: TerritorySet) {
        self.territories = territories
        memberships = Dictionary(
            territories.places.map { ($0.code, $0.memberships) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a level that the set does not have.
    func ground(of area: CountSettings.Area) -> Ground? {
        guard let level = territories.levelIndex(area.level) else { return nil }
        let units = territories.levels[level].units.indices.filter {
            area.units.contains(territories.levels[level].units[$0].code)
        }
        return Ground(area: area.id, territory: .all, extent: .area(level: level, units: Set(units)), whereabouts: self)
    }

    /// Every unit of a level, and what belongs to none of them for sure.
    func grounds(ofLevel id: String) -> [Ground] {
        guard let level = territories.levelIndex(id) else { return [] }
        let units = territories.levels[level].units.enumerated().map { index, unit in
            Ground(
                area: nil, territory: CountTerritory(level: id, code: unit.code),
                extent: .unit(level: level, unit: index), whereabouts: self)
        }
        let undetermined = Ground(
            area: nil, territory: .undetermined(id), extent: .undetermined(level: level), whereabouts: self)
        return units + [undetermined]
    }

    var everywhere: Ground { Ground(area: nil, territory: .all, extent: .everywhere, whereabouts: self) }

    /// How each place stands to a level; one that the set does not know is undetermined.
    fileprivate func memberships(of places: some Collection<String>, level: Int) -> Set<Membership> {
        Set(places.map { memberships[$0]?[level] ?? .undetermined })
    }
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
    fileprivate let whereabouts: Whereabouts

    fileprivate init(area: String?, territory: CountTerritory, extent: Extent, whereabouts: Whereabouts) {
        self.area = area
        self.territory = territory
        self.extent = extent
        self.whereabouts = whereabouts
    }

    /// Whether something with these places is here: with one of them at least. What no place tells of is undetermined.
    func holds(_ places: some Collection<String>) -> Bool {
        switch extent {
        case .everywhere: return true
        case .area(let level, let units):
            return whereabouts.memberships(of: places, level: level).contains { $0.isUnit(among: units) }
        case .unit(let level, let unit):
            return whereabouts.memberships(of: places, level: level).contains(.unit(unit))
        case .undetermined(let level):
            let memberships = whereabouts.memberships(of: places, level: level)
            return !memberships.contains(where: \.isUnit) && memberships != [.outside]
        }
    }

    /// Whether an organisation that serves these places belongs here. It belongs to one unit of a level or to none for
    /// sure, so that what organisations tell adds up over the units; to an area it belongs with one place in it.
    func isHome(of places: [String]) -> Bool {
        switch extent {
        case .everywhere, .area: return holds(places)
        case .unit(let level, let unit):
            return whereabouts.memberships(of: places, level: level) == [.unit(unit)]
        case .undetermined(let level):
            let memberships = whereabouts.memberships(of: places, level: level)
            return memberships.count != 1 || memberships == [.undetermined]
        }
    }
}

extension Membership {
    var isUnit: Bool {
        if case .unit = self { true } else { false }
    }

    fileprivate func isUnit(among units: Set<Int>) -> Bool {
        if case .unit(let unit) = self { units.contains(unit) } else { false }
    }
}

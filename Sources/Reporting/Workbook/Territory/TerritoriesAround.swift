internal import Disclosure
internal import Territories

extension ReportContext {
    /// Units of coarser levels that hold every place of a territory, smallest first: where its respondents are counted too.
    func territoriesAround(_ territory: PublishedTerritory) -> [PublishedTerritory] {
        guard let level = territories.levelIndex(territory.level),
            let unit = territories.levels[level].units.firstIndex(where: { $0.code == territory.code })
        else { return [] }
        let inside = territories.places.filter { $0.memberships[level] == .unit(unit) }
        var found: [(size: Int, territory: PublishedTerritory)] = []
        for (index, other) in territories.levels.enumerated() where index < level {
            guard case .unit(let holder)? = inside.first?.memberships[index],
                inside.allSatisfy({ $0.memberships[index] == .unit(holder) })
            else { continue }
            let around = other.units[holder]
            found.append(
                (
                    territories.places.count { $0.memberships[index] == .unit(holder) },
                    PublishedTerritory(level: other.id, code: around.code, name: around.name)
                ))
        }
        return found.sorted { ($0.size, $0.territory.level) < ($1.size, $1.territory.level) }.map(\.territory)
    }
}

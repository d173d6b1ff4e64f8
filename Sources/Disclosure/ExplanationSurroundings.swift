internal import Territories

/// The declared figures' places that contain one: the same respondents and more.
struct FigureSurroundings {
    /// The nearest first: fewest places more, then all who named a home language instead of one, then everybody. The place
    /// itself is none of them.
    let places: [FigurePlace]

    init(of place: FigurePlace, territories: TerritorySet) {
        let around = [(level: place.level, code: place.territory)] + Self.containing(place, in: territories)
        let sameGroup = around.map { place.at(level: $0.level, territory: $0.code) }
        let everyLanguage = sameGroup.filter { $0.basis == "home" }.map(\.everyHomeLanguage)
        let everybody = sameGroup.map(\.everybody)
        var seen: Set<FigurePlace> = [place]
        places = (sameGroup + everyLanguage + everybody).filter { seen.insert($0).inserted }
    }

    /// Units of other levels that hold every place of the territory, smallest first, and the whole set.
    private static func containing(_ place: FigurePlace, in set: TerritorySet) -> [(level: String, code: String)] {
        if place.level == "all" { return [] }
        var found: [(size: Int, level: String, code: String)] = []
        if let level = set.levelIndex(place.level),
            let unit = set.levels[level].units.firstIndex(where: { $0.code == place.territory })
        {
            let inside = set.places.filter { $0.memberships[level] == .unit(unit) }
            for other in set.levels.indices where other != level {
                guard case .unit(let holder)? = inside.first?.memberships[other],
                    inside.allSatisfy({ $0.memberships[other] == .unit(holder) })
                else { continue }
                let size = set.places.count { $0.memberships[other] == .unit(holder) }
                found.append((size, set.levels[other].id, set.levels[other].units[holder].code))
            }
        }
        return found.sorted { ($0.size, $0.level) < ($1.size, $1.level) }.map { ($0.level, $0.code) } + [("all", "all")]
    }
}

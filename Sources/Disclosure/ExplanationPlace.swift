internal import Measures

/// Where a figure stands in the declared grid, in the words of results.csv.
package struct FigurePlace: Sendable, Hashable {
    /// `all`, or the level's id.
    package var level = "all"
    /// The official code, `all`, or `indetermine`.
    package var territory = "all"
    /// `all`, `questionnaire` or `home`.
    package var basis = "all"
    /// A language code, `all`, or `indetermine`. Of basis `home`, `all` is everybody who named one.
    package var language = "all"
    /// The grouping's id; empty for everybody.
    package var grouping = ""
    /// The category's code, or `indetermine`; empty for everybody.
    package var category = ""

    /// Everybody, everywhere.
    package init() {}

    /// In the codes of results.csv.
    package var words: String {
        let parts =
            (level == "all" ? [] : ["\(level) \(territory)"]) + (basis == "all" ? [] : ["\(basis) \(language)"])
            + (grouping.isEmpty ? [] : ["\(grouping) \(category)"])
        return parts.isEmpty ? "all" : parts.joined(separator: ", ")
    }
}

extension FigurePlace {
    init(_ cell: PublishedCell) {
        self.init(territory: cell.territory, language: cell.language, group: cell.group)
    }

    /// - Parameter cell: of the grid.
    init(ofCell cell: Int, in estimates: WaveEstimates) {
        let cell = estimates.grid.cells[cell]
        self.init(
            territory: PublishedTerritory(cell.territory, in: estimates.territories),
            language: PublishedLanguage(cell.group, in: estimates.survey),
            group: PublishedGroup(cell.group, in: estimates.survey))
    }

    init(_ row: PublishedRepresentation) {
        self.init(territory: row.territory, language: row.language, group: .all)
    }

    init(territory: PublishedTerritory, language: PublishedLanguage, group: PublishedGroup) {
        level = territory.level
        self.territory = territory.code
        basis = language.basis
        self.language = language.code
        grouping = group.by
        category = group.code
    }

    /// Where the compared group stands. A change between waves names the wave beside the group (`employment+wave`).
    init(_ comparison: PublishedComparison, wave: String) {
        self.init(territory: comparison.territory, language: comparison.language, group: comparison.group)
        guard comparison.isChange else { return }
        grouping = String(grouping.dropLast("+wave".count))
        category = String(category.dropLast("+\(wave)".count))
    }

    /// The same group in another territory.
    func at(level: String, territory: String) -> Self {
        var place = self
        (place.level, place.territory) = (level, territory)
        return place
    }

    /// All who named a language spoken at home, in the same territory.
    var everyHomeLanguage: Self {
        var place = everybody
        place.basis = "home"
        return place
    }

    /// Everybody in the same territory.
    var everybody: Self { Self().at(level: level, territory: territory) }
}

extension PublishedComparison {
    /// Whether it compares two waves rather than two groups.
    package var isChange: Bool { group.by == "wave" || group.by.hasSuffix("+wave") }
}

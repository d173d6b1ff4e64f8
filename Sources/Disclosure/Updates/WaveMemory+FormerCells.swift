package import Measures
package import Questionnaires
package import Territories

extension WaveMemory {
    /// The tables in which readers have had a figure of the wave, whole, as what was withheld in them must stay unknown; as far as the
    /// definitions still know measure, level and breakdown.
    package func formerCells(survey: Survey, territories: TerritorySet) -> FormerCells {
        let measures = Dictionary(
            survey.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let breakdowns = [Breakdown.all, .questionnaire, .home] + survey.groupings.map { .grouping($0.index) }
        let names = Dictionary(
            breakdowns.flatMap { breakdown in
                breakdown.groups(of: survey).map { group in
                    (FigurePlace(.all, group, in: territories, survey).tableName, breakdown)
                }
            }, uniquingKeysWith: { first, _ in first })
        var former = FormerCells()
        for (id, places) in publications.flatMap(\.printed.told) {
            for name in Set(places.map(\.tableName)) {
                guard let level = territories.index(ofTable: name.level), let breakdown = names[name.ofGroups] else {
                    continue
                }
                let groups = breakdown.groups(of: survey)
                let cells = Grid.territories(of: level, in: territories).flatMap { territory in
                    groups.map { GridCell(territory: territory, group: $0) }
                }
                if let measure = measures[id] {
                    former.measures[measure, default: []].formUnion(cells)
                } else if id == PublishedRepresentation.Figure.count.rawValue {
                    former.responses[breakdown == .home ? .withHomeLanguage : .all, default: []].formUnion(cells)
                }
            }
        }
        return former
    }
}

/// What the places of one table have in common.
private struct TableName: Hashable {
    var level = FigurePlace().level
    let basis: String
    let grouping: String

    var ofGroups: Self {
        var name = self
        name.level = FigurePlace().level
        return name
    }
}

extension FigurePlace {
    fileprivate init(_ territory: GridTerritory, _ group: GridGroup, in territories: TerritorySet, _ survey: Survey) {
        self.init(
            territory: PublishedTerritory(territory, in: territories), language: PublishedLanguage(group, in: survey),
            group: PublishedGroup(group, in: survey))
    }

    fileprivate var tableName: TableName { TableName(level: level, basis: basis, grouping: grouping) }
}

extension TerritorySet {
    /// An inner nil for the whole set; nil for a level that it does not have.
    fileprivate func index(ofTable level: String) -> Int?? {
        level == FigurePlace().level ? .some(nil) : levelIndex(level).map { .some($0) }
    }
}

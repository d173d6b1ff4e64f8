package import Measures
package import Questionnaires
package import Territories

extension WaveMemory {
    /// The tables in which readers have had a figure of the wave, whole, as what was withheld in them must stay unknown; as far as
    /// the definitions still know measure, level and breakdown.
    package func formerCells(survey: Survey, territories: TerritorySet) -> FormerCells {
        let measures = Dictionary(
            survey.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let tables = FormerTables(survey: survey, territories: territories)
        var told: [String: Set<FormerTables.Name>] = [:]
        for printed in publications.map(\.printed.told) {
            for (id, places) in printed { told[id, default: []].formUnion(places.map(\.tableName)) }
        }
        var former = FormerCells()
        for (id, names) in told {
            for name in names {
                guard let (breakdown, cells) = tables.table(name) else { continue }
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

/// Tables of a grid by the names that results.csv has for their places.
private struct FormerTables {
    private let survey: Survey
    private let territories: TerritorySet
    /// By basis and grouping.
    private let breakdowns: [[String]: Breakdown]

    /// What the places of one table have in common.
    struct Name: Hashable {
        let level: String
        let groups: [String]
    }

    init(survey: Survey, territories: TerritorySet) {
        self.survey = survey
        self.territories = territories
        let all = [Breakdown.all, .questionnaire, .home] + survey.groupings.map { .grouping($0.index) }
        breakdowns = Dictionary(
            all.compactMap { breakdown in
                breakdown.groups(of: survey).first.map {
                    (FigurePlace(.all, $0, in: territories, survey).tableName.groups, breakdown)
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for what the definitions no longer know.
    func table(_ name: Name) -> (Breakdown, cells: [GridCell])? {
        guard let level = territories.index(ofTable: name.level), let breakdown = breakdowns[name.groups] else {
            return nil
        }
        let groups = breakdown.groups(of: survey)
        let cells = Grid.territories(of: level, in: territories).flatMap { territory in
            groups.map { GridCell(territory: territory, group: $0) }
        }
        return (breakdown, cells)
    }
}

extension FigurePlace {
    fileprivate init(_ territory: GridTerritory, _ group: GridGroup, in territories: TerritorySet, _ survey: Survey) {
        self.init(
            territory: PublishedTerritory(territory, in: territories), language: PublishedLanguage(group, in: survey),
            group: PublishedGroup(group, in: survey))
    }

    fileprivate var tableName: FormerTables.Name { FormerTables.Name(level: level, groups: [basis, grouping]) }
}

extension TerritorySet {
    /// An inner nil for the whole set; nil for a level that it does not have.
    fileprivate func index(ofTable level: String) -> Int?? {
        level == FigurePlace().level ? .some(nil) : levelIndex(level).map { .some($0) }
    }
}

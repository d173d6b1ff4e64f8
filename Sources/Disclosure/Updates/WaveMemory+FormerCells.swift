package import Measures
package import Questionnaires
package import Territories

extension WaveMemory {
    /// Where readers have had a figure of the wave, as far as the definitions still know measure, place and group.
    package func formerCells(survey: Survey, territories: TerritorySet) -> FormerCells {
        let names = CellNames(survey: survey, territories: territories)
        let measures = Dictionary(
            survey.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var former = FormerCells()
        for (id, places) in publications.flatMap(\.printed.told) {
            for place in places {
                guard let cell = names.cell(at: place) else { continue }
                if let measure = measures[id] {
                    former.measures[measure, default: []].insert(cell)
                } else if id == PublishedRepresentation.Figure.count.rawValue {
                    let isOfSpeakers = place.basis == FigurePlace().everyHomeLanguage.basis
                    former.responses[isOfSpeakers ? .withHomeLanguage : .all, default: []].insert(cell)
                }
            }
        }
        return former
    }
}

/// Cells of a grid by the names that results.csv has for their places.
private struct CellNames {
    private var territories: [[String]: GridTerritory] = [:]
    private var groups: [[String]: GridGroup] = [:]

    init(survey: Survey, territories set: TerritorySet) {
        func fields(_ territory: GridTerritory, _ group: GridGroup) -> [String] {
            FigurePlace(
                territory: PublishedTerritory(territory, in: set), language: PublishedLanguage(group, in: survey),
                group: PublishedGroup(group, in: survey)
            ).fields
        }
        for level in [nil] + set.levels.indices.map(Optional.some) {
            for territory in Grid.territories(of: level, in: set) {
                territories[Array(fields(territory, .all).prefix(2))] = territory
            }
        }
        let breakdowns = [Breakdown.all, .questionnaire, .home] + survey.groupings.map { .grouping($0.index) }
        for group in breakdowns.flatMap({ $0.groups(of: survey) }) {
            groups[Array(fields(.all, group).dropFirst(2))] = group
        }
        groups[Array(FigurePlace().everyHomeLanguage.fields.dropFirst(2))] = .all
    }

    /// Nil for what the definitions no longer know.
    func cell(at place: FigurePlace) -> GridCell? {
        guard let territory = territories[Array(place.fields.prefix(2))],
            let group = groups[Array(place.fields.dropFirst(2))]
        else { return nil }
        return GridCell(territory: territory, group: group)
    }
}

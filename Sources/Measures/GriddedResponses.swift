internal import Questionnaires
internal import Territories

/// Cells in which responses themselves are counted: who answered, whatever they said.
package struct GriddedResponses: Sendable {
    package let counted: CountedResponses
    /// Indices into ``Grid/cells``, ascending. Those of everybody hold what the groups of their territory are shares of.
    package let cells: [Int]
    /// Cells that earlier publications have counts of and that are not declared now: they are not printed.
    package var former: Set<Int> = []
}

/// Which responses count. Each is a base of its own.
package enum CountedResponses: Sendable, Hashable, CaseIterable {
    /// Every response of the wave, by territory and questionnaire language: groups add up.
    case all
    /// Those that name a language spoken at home: groups overlap and do not add up.
    case withHomeLanguage
}

/// The `representation:` entry of a pipeline: where it is said who answered.
package struct GridRepresentation: Sendable {
    /// Indices of territory levels; nil is the whole set (`all`).
    package let levels: [Int?]
    /// Breakdowns by language.
    package let breakdowns: [Breakdown]

    package init(levels: [Int?], breakdowns: [Breakdown]) {
        self.levels = levels
        self.breakdowns = breakdowns
    }

    /// The cells of each count. Groups come with everybody of their territory, whom they are shares of; and the total is
    /// always there, for workbooks print it.
    func cells(survey: Survey, territories: TerritorySet) -> [(counted: CountedResponses, cells: Set<GridCell>)] {
        let places = levels.flatMap { Grid.territories(of: $0, in: territories) }
        func cells(_ breakdown: Breakdown?, in places: [GridTerritory]) -> Set<GridCell> {
            let groups = [.all] + (breakdown.map { $0.groups(of: survey) } ?? [])
            return Set(places.flatMap { place in groups.map { GridCell(territory: place, group: $0) } })
        }
        let all = cells(breakdowns.contains(.questionnaire) ? .questionnaire : nil, in: places)
            .union(cells(nil, in: [.all]))
        return [(.all, all)]
            + (breakdowns.contains(.home) ? [(.withHomeLanguage, cells(.home, in: places))] : [])
    }
}

package import Questionnaires
package import Territories

/// Which figures are made: measures × territories × languages, as a pipeline declares them.
package struct Grid: Sendable {
    /// Every cell of the declared tables, once, sorted by level, territory, language basis and language.
    package let cells: [GridCell]
    /// Measures in the survey's order, each with the indices of its cells, ascending.
    package let measures: [GriddedMeasure]
}

/// A measure and where it is given.
package struct GriddedMeasure: Sendable {
    package let measure: Measure
    package let cells: [Int]
}

/// One territory × language.
package struct GridCell: Sendable, Hashable {
    package let territory: GridTerritory
    package let language: GridLanguage

    package init(territory: GridTerritory, language: GridLanguage) {
        self.territory = territory
        self.language = language
    }
}

/// The territory of a cell.
package enum GridTerritory: Sendable, Hashable {
    case all
    /// Indices of the level and of its unit.
    case unit(level: Int, unit: Int)
    /// Respondents whose place does not decide between the level's units.
    case undetermined(level: Int)
}

/// The language of a cell.
package enum GridLanguage: Sendable, Hashable {
    case all
    /// Language the questionnaire was answered in: index into the survey's languages.
    case questionnaire(Int)
    /// The export does not say in which language the respondent answered.
    case undeterminedQuestionnaire
}

/// One `tables:` entry of a pipeline: every measure × level × language basis.
package struct GridTable: Sendable {
    package let measures: [Int]
    /// Indices of territory levels; nil is the whole set (`all`).
    package let levels: [Int?]
    package let bases: [LanguageBasis]

    package init(measures: [Int], levels: [Int?], bases: [LanguageBasis]) {
        self.measures = measures
        self.levels = levels
        self.bases = bases
    }
}

/// What is meant by a respondent's language.
package enum LanguageBasis: String, Sendable, CaseIterable {
    /// No breakdown.
    case all
    /// Answered in: one language a respondent, so groups add up.
    case questionnaire
}

extension Grid {
    /// Lays out the declared tables; a cell declared twice is one cell.
    package init(tables: [GridTable], survey: Survey, territories: TerritorySet) {
        var cellsByMeasure: [Int: Set<GridCell>] = [:]
        for table in tables {
            let cells = table.levels.flatMap { level in
                Grid.territories(of: level, in: territories).flatMap { territory in
                    table.bases.flatMap { Grid.languages(of: $0, in: survey) }.map {
                        GridCell(territory: territory, language: $0)
                    }
                }
            }
            for measure in table.measures { cellsByMeasure[measure, default: []].formUnion(cells) }
        }
        let cells = Set(cellsByMeasure.values.joined()).sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        let position = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
        self.cells = cells
        measures = cellsByMeasure.keys.sorted().map { index in
            GriddedMeasure(
                measure: survey.measures[index],
                cells: (cellsByMeasure[index] ?? []).compactMap { position[$0] }.sorted())
        }
    }

    private static func territories(of level: Int?, in set: TerritorySet) -> [GridTerritory] {
        guard let level else { return [.all] }
        return set.levels[level].units.indices.map { .unit(level: level, unit: $0) } + [.undetermined(level: level)]
    }

    private static func languages(of basis: LanguageBasis, in survey: Survey) -> [GridLanguage] {
        switch basis {
        case .all: [.all]
        case .questionnaire: survey.languages.indices.map { .questionnaire($0) } + [.undeterminedQuestionnaire]
        }
    }
}

extension GridCell {
    /// Whether the cell gathers respondents of whom something is not known, so that an empty one says nothing of anybody.
    package var isRemainder: Bool {
        if case .undetermined = territory { return true }
        return language == .undeterminedQuestionnaire
    }

    fileprivate var rank: [Int] {
        let place: [Int] =
            switch territory {
            case .all: [-1, 0]
            case .unit(let level, let unit): [level, unit]
            case .undetermined(let level): [level, .max]
            }
        let spoken: Int =
            switch language {
            case .all: -1
            case .questionnaire(let index): index
            case .undeterminedQuestionnaire: .max
            }
        return place + [spoken]
    }
}

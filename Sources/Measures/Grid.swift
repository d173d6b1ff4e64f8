package import Questionnaires
package import Territories

/// Which figures are made: measures × territories × groups of respondents, as a pipeline declares them.
package struct Grid: Sendable {
    /// Every cell of the declared tables and of earlier publications, once, sorted by level, territory and group.
    package let cells: [GridCell]
    /// Measures in the survey's order.
    package let measures: [GriddedMeasure]
    /// Counts of the responses themselves; none where the pipeline declares none.
    package let responses: [GriddedResponses]
}

/// A measure and where it is given. Cells are indices into ``Grid/cells``, ascending.
package struct GriddedMeasure: Sendable {
    package let measure: Measure
    package let cells: [Int]
    /// Cells that earlier publications have figures of and that are not declared now: they are not printed.
    package var former: Set<Int> = []
    /// Groups and territories that are compared with others.
    package let gaps: [GridGap]
    /// Cells that are compared with earlier waves.
    package let changes: [Int]

    /// Whether any of its cells is printed.
    package var isDeclared: Bool { former.count < cells.count }
}

/// One territory × group.
package struct GridCell: Sendable, Hashable {
    package let territory: GridTerritory
    package let group: GridGroup

    package init(territory: GridTerritory, group: GridGroup) {
        self.territory = territory
        self.group = group
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

/// A group's figure less that of other respondents of the same territory, or a territory's less that of all others.
package struct GridGap: Sendable, Hashable {
    /// The group's or the territory's cell.
    package let cell: Int
    /// The cell it is compared with: a grouping's first category, or everybody of the territory, of the whole set for a
    /// territory, which then stands for all of them who are not in the cell.
    package let reference: Int
}

/// One `tables:` entry of a pipeline: every measure × level × group.
package struct GridTable: Sendable {
    package let measures: [Int]
    /// Indices of territory levels; nil is the whole set (`all`).
    package let levels: [Int?]
    package let breakdowns: [Breakdown]
    /// Breakdowns whose groups are compared.
    package let gaps: [Breakdown]
    /// Indices of levels whose territories are compared with everybody else.
    package let comparedLevels: [Int]
    /// Whether the cells are compared with earlier waves.
    package let comparesWaves: Bool

    package init(
        measures: [Int], levels: [Int?], breakdowns: [Breakdown], gaps: [Breakdown] = [], comparedLevels: [Int] = [],
        comparesWaves: Bool = false
    ) {
        self.measures = measures
        self.levels = levels
        self.breakdowns = breakdowns
        self.gaps = gaps
        self.comparedLevels = comparedLevels
        self.comparesWaves = comparesWaves
    }
}

extension Grid {
    /// Lays out the declared tables; a cell declared twice is one cell, and a gap declares the cells it compares.
    package init(
        tables: [GridTable], representation: GridRepresentation? = nil, survey: Survey, territories: TerritorySet
    ) {
        var layouts: [Int: MeasureLayout] = [:]
        for table in tables {
            let layout = MeasureLayout(table, survey: survey, territories: territories)
            for measure in table.measures { layouts[measure, default: MeasureLayout()].formUnion(layout) }
        }
        let counted = representation?.cells(survey: survey, territories: territories) ?? []
        let cells = Set(layouts.values.flatMap(\.cells) + counted.flatMap(\.cells)).sorted {
            $0.rank.lexicographicallyPrecedes($1.rank)
        }
        let position = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
        self.cells = cells
        responses = counted.map { counted, cells in
            GriddedResponses(counted: counted, cells: cells.compactMap { position[$0] }.sorted())
        }
        measures = layouts.keys.sorted().compactMap { index in
            layouts[index].map { layout in
                GriddedMeasure(
                    measure: survey.measures[index],
                    cells: layout.cells.compactMap { position[$0] }.sorted(),
                    gaps: layout.gaps.compactMap { cell, reference in
                        guard let cell = position[cell], let reference = position[reference] else { return nil }
                        return GridGap(cell: cell, reference: reference)
                    }.sorted { ($0.cell, $0.reference) < ($1.cell, $1.reference) },
                    changes: layout.changes.compactMap { position[$0] }.sorted())
            }
        }
    }

    /// What the tables declare of one measure.
    private struct MeasureLayout {
        var cells: Set<GridCell> = []
        /// Reference by group.
        var gaps: [GridCell: GridCell] = [:]
        var changes: Set<GridCell> = []

        init() {}

        init(_ table: GridTable, survey: Survey, territories: TerritorySet) {
            for territory in table.levels.flatMap({ Grid.territories(of: $0, in: territories) }) {
                let declared = table.breakdowns.flatMap { $0.groups(of: survey) }
                cells.formUnion(declared.map { GridCell(territory: territory, group: $0) })
                for breakdown in table.gaps {
                    let reference = GridCell(territory: territory, group: breakdown.reference)
                    for group in breakdown.groups(of: survey) where !group.isRemainder && group != reference.group {
                        gaps[GridCell(territory: territory, group: group)] = reference
                    }
                    cells.formUnion(breakdown.groups(of: survey).map { GridCell(territory: territory, group: $0) })
                    cells.insert(reference)
                }
            }
            for level in table.comparedLevels {
                for territory in Grid.territories(of: level, in: territories) {
                    let cell = GridCell(territory: territory, group: .all)
                    cells.insert(cell)
                    if !cell.isRemainder { gaps[cell] = .total }
                }
                cells.insert(.total)
            }
            if table.comparesWaves { changes = cells }
        }

        mutating func formUnion(_ other: Self) {
            cells.formUnion(other.cells)
            gaps.merge(other.gaps) { first, _ in first }
            changes.formUnion(other.changes)
        }
    }

    /// Whether the gap compares a territory with everybody else, and not groups of one territory.
    package func comparesTerritories(_ gap: GridGap) -> Bool {
        cells[gap.cell].territory != cells[gap.reference].territory
    }

    /// Units of a level, and those of whom it is not known in which; everywhere for nil.
    package static func territories(of level: Int?, in set: TerritorySet) -> [GridTerritory] {
        guard let level else { return [.all] }
        return set.levels[level].units.indices.map { .unit(level: level, unit: $0) } + [.undetermined(level: level)]
    }
}

extension GridCell {
    /// Everybody.
    package static let total = GridCell(territory: .all, group: .all)

    /// Whether the cell gathers respondents of whom something is not known, so that an empty one says nothing of anybody.
    package var isRemainder: Bool {
        if case .undetermined = territory { return true }
        return group.isRemainder
    }

    var rank: [Int] {
        let place: [Int] =
            switch territory {
            case .all: [-1, 0]
            case .unit(let level, let unit): [level, unit]
            case .undetermined(let level): [level, .max]
            }
        return place + group.rank
    }
}

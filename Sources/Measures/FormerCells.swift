package import Questionnaires

/// Where earlier publications of a wave have figures, declared or not: who keeps them can subtract them from what is published now.
package struct FormerCells: Sendable {
    /// By index of the measure in the survey.
    package var measures: [Int: Set<GridCell>] = [:]
    /// Of counts of responses.
    package var responses: [CountedResponses: Set<GridCell>] = [:]

    package init() {}
}

extension Grid {
    /// Groups that cells are declared of.
    package var declaredGroups: Set<GridGroup> {
        let declared =
            measures.flatMap { Set($0.cells).subtracting($0.former) }
            + responses.flatMap { Set($0.cells).subtracting($0.former) }
        return Set(declared.map { cells[$0].group })
    }

    /// The same with the cells of earlier publications that it doesn't declare: they are protected like the others, and not printed.
    package func adding(_ former: FormerCells, survey: Survey) -> Grid {
        let isKnown = Set(cells)
        let counted = former.countedCells
        let all = isKnown.union(former.measures.values.joined()).union(counted.values.joined()).sorted {
            $0.rank.lexicographicallyPrecedes($1.rank)
        }
        let positions = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        func position(_ cell: Int) -> Int { positions[cells[cell]] ?? cell }
        func added(_ cells: Set<GridCell>, to declared: [Int]) -> Set<Int> {
            Set(cells.compactMap { positions[$0] }).subtracting(declared)
        }
        let gridded = Dictionary(uniqueKeysWithValues: measures.map { ($0.measure.id, $0) })
        return Grid(
            cells: all,
            measures: survey.measures.enumerated().compactMap { index, measure in
                let own = gridded[measure.id]
                guard own != nil || former.measures[index] != nil else { return nil }
                let declared = own?.cells.map(position) ?? []
                let added = added(former.measures[index] ?? [], to: declared)
                return GriddedMeasure(
                    measure: measure, cells: (declared + added).sorted(), former: added,
                    gaps: own?.gaps.map { GridGap(cell: position($0.cell), reference: position($0.reference)) } ?? [],
                    changes: own?.changes.map(position) ?? [])
            },
            responses: CountedResponses.allCases.compactMap { kind in
                let own = responses.first { $0.counted == kind }
                guard own != nil || counted[kind] != nil else { return nil }
                let declared = own?.cells.map(position) ?? []
                let added = added(counted[kind] ?? [], to: declared)
                return GriddedResponses(counted: kind, cells: (declared + added).sorted(), former: added)
            })
    }
}

extension FormerCells {
    /// Counts of responses with those that they are parts of, as a pipeline declares them together.
    fileprivate var countedCells: [CountedResponses: Set<GridCell>] {
        guard !responses.isEmpty else { return [:] }
        var counted = responses.mapValues { cells in
            cells.union(cells.map { GridCell(territory: $0.territory, group: .all) }).union([.total])
        }
        counted[.all, default: []].insert(.total)
        return counted
    }
}

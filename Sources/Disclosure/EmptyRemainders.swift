internal import CellSuppression
internal import Measures

/// Cells of whom something is not known (`indetermine`) that hold nobody. That nobody is there says nothing of anybody; but if
/// it were always shown a withheld one would tell that somebody is. So it is withheld, too, wherever readers can't tell anyway.
struct EmptyRemainders {
    /// Cells of the grid that hold nobody, and where people can be.
    private var cells: Set<Int> = []
    /// Of each of them the sums that it is in.
    private var sums: [Int: [Sum]] = [:]

    /// Parts of a whole that nobody is in twice: the units of a level, which some places may lie outside, or the groups of a
    /// partition.
    private struct Sum {
        let whole: Int
        /// Whether the whole holds nobody.
        let isOfNobody: Bool
        private(set) var parts: [Int] = []
        /// How many of the whole are in none of the parts.
        private var missing: Int

        init(of whole: Int, holding people: Int) {
            self.whole = whole
            isOfNobody = people == 0
            missing = people
        }

        mutating func add(_ part: Int, of people: Int) {
            parts.append(part)
            missing -= people
        }

        /// Whether it tells that one of its cells is empty.
        func tells(_ cell: Int, closed: Set<Int>) -> Bool {
            if isOfNobody, !closed.contains(whole) { return true }
            return missing == 0 && ([whole] + parts).allSatisfy { $0 == cell || !closed.contains($0) }
        }
    }

    /// - Parameter parts: a base's counts in all spaces.
    init(_ parts: [SensitiveCounts], grid: Grid) {
        for counts in parts {
            for sum in Self.sums(in: counts, grid: grid) {
                for cell in [sum.whole] + sum.parts where grid.cells[cell].isRemainder {
                    sums[cell, default: []].append(sum)
                }
            }
            for (cell, counted) in zip(counts.gridCells, counts.cells)
            where grid.cells[cell].isRemainder && !counted.atoms.isEmpty && counts.count(of: counted) == 0 {
                cells.insert(cell)
            }
        }
    }

    /// Those to withhold besides: all but those of which open cells tell that they are empty, as part of an empty one or as what
    /// is missing of a sum.
    func hidden(besides withheld: Set<Int>) -> Set<Int> {
        var hidden = cells.subtracting(withheld)
        while true {
            let closed = hidden.union(withheld)
            let told = hidden.filter { cell in
                (sums[cell] ?? []).contains { $0.tells(cell, closed: closed) }
            }
            if told.isEmpty { return hidden }
            hidden.subtract(told)
        }
    }

    private enum Key: Hashable {
        case units(level: Int, GridGroup)
        case languages(GridTerritory)
        case categories(grouping: Int, GridTerritory)
    }

    private static func sums(in counts: SensitiveCounts, grid: Grid) -> [Sum] {
        let people = Dictionary(
            uniqueKeysWithValues: zip(counts.gridCells, counts.cells).map {
                (grid.cells[$0], ($0, counts.count(of: $1)))
            })
        var sums: [Key: Sum] = [:]
        for cell in counts.gridCells {
            for (key, whole) in keys(of: grid.cells[cell]) {
                guard let (index, count) = people[whole] else { continue }
                sums[key, default: Sum(of: index, holding: count)]
                    .add(cell, of: people[grid.cells[cell]]?.1 ?? 0)
            }
        }
        return Array(sums.values)
    }

    /// The sums that a cell is a part of, each with its whole.
    private static func keys(of cell: GridCell) -> [(Key, whole: GridCell)] {
        var keys: [(Key, whole: GridCell)] = []
        if let level = cell.territory.level {
            keys.append((.units(level: level, cell.group), GridCell(territory: .all, group: cell.group)))
        }
        let everybody = GridCell(territory: cell.territory, group: .all)
        switch cell.group {
        case .questionnaire, .undeterminedQuestionnaire: keys.append((.languages(cell.territory), everybody))
        case .category(let grouping, _), .undeterminedCategory(let grouping):
            keys.append((.categories(grouping: grouping, cell.territory), everybody))
        case .all, .home: break
        }
        return keys
    }
}

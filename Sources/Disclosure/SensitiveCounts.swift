internal import CellSuppression
internal import Measures

/// One base of a wave as a table of linked counts: which must stay unknown, and what can be subtracted from what.
struct SensitiveCounts {
    let table: CountTable
    /// Cells of the grid that the table's first cells stand for; derived remainders follow them.
    let gridCells: [Int]

    /// - Parameters:
    ///   - base: the base, whose measures share one verdict per cell.
    init(of base: Base, in estimates: WaveEstimates, rules: ConfidentialityRules) throws(SuppressionError) {
        let gridCells = Set(base.measures.flatMap { estimates.grid.measures[$0].cells }).sorted()
        let atoms = gridCells.map { estimates.atoms.atomsOfCell[$0] }
        let unanimous = Self.unanimousCells(of: base, in: estimates, rules: rules)
        let sums = atoms.map { $0.reduce(0) { $0 + base.counts[$1] } }
        var cells: [CountTable.Cell] = []
        for (position, cell) in gridCells.enumerated() {
            let gridCell = estimates.grid.cells[cell]
            let isSensitive =
                !atoms[position].isEmpty
                && (unanimous.contains(cell)
                    || (sums[position] == 0 ? !gridCell.isRemainder : sums[position] < rules.threshold))
            cells.append(
                CountTable.Cell(
                    atoms: atoms[position], sensitivity: isSensitive ? .primary : .none,
                    cost: Double(sums[position] + 1) * gridCell.importance))
        }
        for remainder in Self.smallRemainders(atoms: atoms, cells: gridCells, base: base, in: estimates, rules: rules) {
            cells.append(CountTable.Cell(atoms: remainder, sensitivity: .primary, printing: .derived, cost: 0))
        }
        self.gridCells = gridCells
        table = try CountTable(atomCounts: base.counts, cells: cells)
    }

    /// The same cells counted by one answer: where a withheld group, or a small remainder, has people and none of them gave
    /// it, a reader must not be able to exclude that somebody did.
    ///
    /// - Parameters:
    ///   - given: people in each atom who gave the answer.
    ///   - withheld: positions of withheld cells; they cost nothing more.
    func unanimity(of given: [Int], withheld: Set<Int>) throws(SuppressionError) -> CountTable {
        let cells = table.cells.enumerated().map { position, cell in
            let isHidden = cell.printing == .derived || withheld.contains(position)
            let isUnanimous = table.count(ofCell: position) > 0 && cell.atoms.allSatisfy { given[$0] == 0 }
            return CountTable.Cell(
                atoms: cell.atoms, sensitivity: isHidden && isUnanimous ? .primary : .none, printing: cell.printing,
                cost: withheld.contains(position) ? 0 : cell.cost)
        }
        return try CountTable(atomCounts: given, cells: cells)
    }

    /// Cells of the grid in which everybody gave the same value to a measure of the base, and few did.
    private static func unanimousCells(
        of base: Base, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> Set<Int> {
        var unanimous: Set<Int> = []
        for measure in base.measures {
            for (cell, estimate) in zip(estimates.grid.measures[measure].cells, estimates.measures[measure].cells)
            where estimate.isUnanimous && estimate.respondents < rules.unanimityThreshold {
                unanimous.insert(cell)
            }
        }
        return unanimous
    }

    /// Differences that nobody prints and anybody can compute, and that hold 1 to threshold − 1 respondents: a cell less
    /// one that it contains, and a cell less all units of a level that it contains. An empty difference says nothing of
    /// anybody.
    private static func smallRemainders(
        atoms: [[Int]], cells: [Int], base: Base, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> [[Int]] {
        let sets = atoms.map(Set.init)
        let printed = Set(atoms)
        var remainders: Set<[Int]> = []
        func note(_ remainder: Set<Int>) {
            let count = remainder.reduce(0) { $0 + base.counts[$1] }
            guard count > 0, count < rules.threshold else { return }
            let sorted = remainder.sorted()
            if !printed.contains(sorted) { remainders.insert(sorted) }
        }
        for (outer, whole) in sets.enumerated() {
            var covered: [LevelAndLanguage: Set<Int>] = [:]
            for (inner, part) in sets.enumerated() where inner != outer && part.count < whole.count {
                guard part.isSubset(of: whole) else { continue }
                note(whole.subtracting(part))
                let cell = estimates.grid.cells[cells[inner]]
                covered[LevelAndLanguage(cell), default: []].formUnion(part)
            }
            for union in covered.values where union.count < whole.count { note(whole.subtracting(union)) }
        }
        return remainders.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Cells that partition something together: the units of one territory level in one language, or the languages of
    /// one territory.
    private enum LevelAndLanguage: Hashable {
        case level(Int, GridLanguage)
        case languages(GridTerritory)

        init(_ cell: GridCell) {
            switch cell.territory {
            case .all: self = .languages(.all)
            case .unit(let level, _), .undetermined(let level): self = .level(level, cell.language)
            }
        }
    }
}

extension GridCell {
    /// How much a reader loses with one respondent of the cell: the total goes last, margins before crossings.
    var importance: Double {
        switch (territory, language) {
        case (.all, .all): 1000
        case (.all, _), (_, .all): 30
        default: 1
        }
    }
}

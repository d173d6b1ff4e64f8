internal import CellSuppression
internal import Measures

/// One base of a wave in one space as a table of linked counts: which must stay unknown, and what can be subtracted from
/// what.
struct SensitiveCounts {
    /// Cells of the grid that the table's first cells stand for; derived remainders follow them.
    let gridCells: [Int]
    let cells: [CountTable.Cell]
    /// Index of the space.
    let space: Int
    /// Respondents in each atom.
    let atomCounts: [Int]
    /// Other tables that agree with what is published of these counts, as steps of atoms.
    var moves: [[Step]] = []

    /// - Parameters:
    ///   - base: the base, whose measures share one verdict per cell; without measures there is no unanimity.
    ///   - space: index of the space.
    init(of base: Base, space: Int, in estimates: WaveEstimates, rules: ConfidentialityRules) {
        let atomSpace = estimates.spaces[space]
        let counts = base.counts[space]
        let gridCells = atomSpace.cells.filter(Set(base.cells).contains)
        let atoms = gridCells.map { atomSpace.atoms(ofCell: $0) ?? [] }
        let unanimous = Self.unanimousCells(of: base, in: estimates, rules: rules)
        let sums = atoms.map { $0.reduce(0) { $0 + counts[$1] } }
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
        let remainders = SmallRemainders(
            atoms: atoms, cells: gridCells.map { estimates.grid.cells[$0] }, counts: counts,
            limit: rules.unanimityThreshold)
        for remainder in remainders.sets {
            // Those of the threshold or more are kept for what their people may all have answered.
            cells.append(
                CountTable.Cell(
                    atoms: remainder.atoms, sensitivity: remainder.count < rules.threshold ? .primary : .none,
                    printing: .derived, cost: 0))
        }
        self.space = space
        self.gridCells = gridCells
        atomCounts = counts
        self.cells = cells
    }

    /// How many people one of the cells holds.
    func count(of cell: CountTable.Cell) -> Int { cell.atoms.reduce(0) { $0 + atomCounts[$1] } }

    /// The table, in which what is withheld already, and harmless, is printed by nobody.
    ///
    /// - Parameter withheld: cells of the grid.
    func table(withheld: Set<Int>) throws(SuppressionError) -> CountTable {
        try table(atomCounts, withheld: withheld) { _, cell in cell.sensitivity }
    }

    /// The same cells counted by one answer: where a withheld group, or a small remainder, has people and none of them gave
    /// it, a reader must not be able to exclude that somebody did.
    ///
    /// - Parameters:
    ///   - given: people in each atom who gave the answer.
    ///   - printed: cells of the grid in which the answer's share is given; of the others no reader learns how many gave it.
    ///   - withheld: cells of the grid.
    func unanimity(
        of given: [Int], printedIn printed: Set<Int>, withheld: Set<Int>
    ) throws(SuppressionError) -> CountTable {
        try table(given, printedIn: printed, withheld: withheld) { isWithheld, cell in
            let isUnanimous = cell.atoms.contains { atomCounts[$0] > 0 } && cell.atoms.allSatisfy { given[$0] == 0 }
            return (cell.printing == .derived || isWithheld) && isUnanimous ? .primary : .none
        }
    }

    /// Positions in one of the tables of what it prints of some cells of the grid.
    func positions(of withheld: Set<Int>, in table: CountTable) -> [Int] {
        gridCells.indices.filter { withheld.contains(gridCells[$0]) && table.cells[$0].printing == .printed }
    }

    private func table(
        _ counts: [Int], printedIn printed: Set<Int>? = nil, withheld: Set<Int>,
        sensitivity: (Bool, CountTable.Cell) -> CountTable.Cell.Sensitivity
    ) throws(SuppressionError) -> CountTable {
        try CountTable(
            atomCounts: counts,
            cells: cells.enumerated().map { position, cell in
                let isWithheld = position < gridCells.count && withheld.contains(gridCells[position])
                let isPrinted = position >= gridCells.count || printed?.contains(gridCells[position]) != false
                let sensitivity = isPrinted ? sensitivity(isWithheld, cell) : .none
                if !isPrinted || isWithheld && sensitivity == .none {
                    return CountTable.Cell(atoms: cell.atoms, sensitivity: .none, printing: .derived, cost: 0)
                }
                return CountTable.Cell(
                    atoms: cell.atoms, sensitivity: sensitivity, printing: cell.printing,
                    cost: isWithheld ? 0 : cell.cost)
            })
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
}

extension GridCell {
    /// How much a reader loses with one respondent of the cell: the total goes last, margins before crossings.
    fileprivate var importance: Double {
        switch (territory, group) {
        case (.all, .all): 1000
        case (.all, _), (_, .all): 30
        default: 1
        }
    }
}

internal import CellSuppression
internal import Measures

/// One base of a wave in one space as a table of linked counts: which must stay unknown, and what can be subtracted from
/// what.
struct SensitiveCounts {
    /// Cells of the grid that the table's first cells stand for; derived remainders follow them.
    let gridCells: [Int]
    private(set) var cells: [CountTable.Cell]
    /// Index of the space.
    let space: Int
    /// Whether an empty cell is withheld, too.
    let hidesZero: Bool
    /// Respondents in each atom.
    let atomCounts: [Int]
    /// Atoms in which nobody can be, as the definitions tell: they are of no cell.
    let structuralZeros: Set<Int>
    /// Other tables that agree with what is published of these counts, as steps of atoms.
    var moves: [[Step]] = []

    /// The respondents of a base.
    ///
    /// - Parameters:
    ///   - base: the base, whose measures share one verdict per cell; without measures there is no unanimity.
    ///   - told: cells of the grid of which readers have a figure: withholding a new one hides least.
    ///   - telling: cells that must stay unknown for what they would tell of others.
    ///   - space: index of the space.
    init(
        of base: Base, told: Set<Int>, telling: Set<Int>, space: Int, in estimates: WaveEstimates,
        rules: ConfidentialityRules
    ) {
        let unanimous = Self.unanimousCells(of: base, in: estimates, rules: rules)
        self.init(
            base.counts[space], of: base, space: space, in: estimates, rules: rules, hidesZero: true, told: told
        ) { cell, sum in
            unanimous.contains(cell) || telling.contains(cell)
                || (sum == 0 ? !estimates.grid.cells[cell].isRemainder : sum < rules.threshold)
        }
    }

    /// Any people of a base, of whose answers nothing is known.
    init(_ counts: [Int], of base: Base, space: Int, in estimates: WaveEstimates, rules: ConfidentialityRules) {
        self.init(counts, of: base, space: space, in: estimates, rules: rules, hidesZero: true) { cell, sum in
            sum == 0 ? !estimates.grid.cells[cell].isRemainder : sum < rules.threshold
        }
    }

    /// Those who came after a publication, of whose answers nothing is known.
    ///
    /// - Parameter printed: cells whose figures were made for it.
    init(
        ofNewcomers counts: [Int], since printed: Set<Int>, base: Base, space: Int, in estimates: WaveEstimates,
        rules: ConfidentialityRules
    ) {
        self.init(
            counts, of: base, space: space, in: estimates, rules: rules, hidesZero: false, subtractable: printed
        ) { cell, sum in
            sum > 0 && sum < rules.threshold && printed.contains(cell)
        }
    }

    /// Those who make the difference to an earlier publication: few of them, few who came beside as many as went, or few who all
    /// say the same, must not be told apart in a cell whose figure was made for it. That nobody changed may be known.
    ///
    /// - Parameters:
    ///   - whole: of a rest, all in each atom: where nobody is left of few, these are all some.
    ///   - since: cells whose figures were made for the earlier publication: all; and those to look at.
    init(
        of people: ChangedPeople, outOf whole: [Int]? = nil, since cells: (printed: Set<Int>, latest: Set<Int>),
        base: Base, space: Int,
        in estimates: WaveEstimates, rules: ConfidentialityRules
    ) {
        let atomSpace = estimates.spaces[space]
        let values = base.measures.compactMap { people.values[$0]?[space] }
        self.init(
            people.counts[space], of: base, space: space, in: estimates, rules: rules, hidesZero: false,
            subtractable: cells.printed
        ) { cell, sum in
            guard cells.latest.contains(cell) else { return false }
            let atoms = atomSpace.atoms(ofCell: cell) ?? []
            guard sum > 0 else {
                let all = whole.map { counts in atoms.reduce(0) { $0 + counts[$1] } } ?? 0
                return all > 0 && all < rules.unanimityThreshold
            }
            let more = atoms.reduce(0) { $0 + people.balance[space][$1] }
            if sum < rules.threshold || (1..<rules.threshold).contains(abs(more)) { return true }
            guard sum < rules.unanimityThreshold else { return false }
            return values.contains { values in
                let given = atoms.compactMap { values[$0] }
                return given.map(\.lowerBound).min() == given.map(\.upperBound).max()
            }
        }
    }

    /// - Parameters:
    ///   - subtractable: cells from which others can be subtracted; nil for all.
    ///   - told: cells that are withheld last.
    ///   - isSensitive: whether a cell that can hold people must stay unknown, by the number it holds.
    private init(
        _ counts: [Int], of base: Base, space: Int, in estimates: WaveEstimates, rules: ConfidentialityRules,
        hidesZero: Bool, subtractable: Set<Int>? = nil, told: Set<Int> = [],
        isSensitive: (Int, Int) -> Bool
    ) {
        let atomSpace = estimates.spaces[space]
        let gridCells = atomSpace.cells.filter(Set(base.cells).contains)
        // Where a former definition let somebody in, some may have been there when an earlier publication was made.
        let structuralZeros = base.rule.structuralZeros(in: space).filter { counts[$0] == 0 }
        let atoms = gridCells.map { cell in
            (atomSpace.atoms(ofCell: cell) ?? []).filter { !structuralZeros.contains($0) }
        }
        let sums = atoms.map { $0.reduce(0) { $0 + counts[$1] } }
        var cells: [CountTable.Cell] = []
        for (position, cell) in gridCells.enumerated() {
            let mustStayUnknown = !atoms[position].isEmpty && isSensitive(cell, sums[position])
            cells.append(
                CountTable.Cell(
                    atoms: atoms[position], sensitivity: mustStayUnknown ? .primary : .none,
                    cost: Double(sums[position] + 1) * estimates.grid.cells[cell].importance
                        * (told.contains(cell) ? Self.toldPrice : 1)))
        }
        let known = gridCells.indices.filter { position in
            subtractable.map { $0.contains(gridCells[position]) && sums[position] > 0 } ?? true
        }
        let remainders = SmallRemainders(
            atoms: known.map { atoms[$0] }, cells: known.map { estimates.grid.cells[gridCells[$0]] }, counts: counts,
            limit: rules.unanimityThreshold)
        for remainder in remainders.sets {
            // Those of the threshold or more are kept for what their people may all have answered.
            cells.append(
                CountTable.Cell(
                    atoms: remainder.atoms, sensitivity: remainder.count < rules.threshold ? .primary : .none,
                    printing: .derived, cost: 0))
        }
        self.space = space
        self.hidesZero = hidesZero
        self.gridCells = gridCells
        atomCounts = counts
        self.structuralZeros = structuralZeros
        self.cells = cells
    }

    /// The same with the few that are left where what is told of other tables of its people, or of all of them, is subtracted.
    ///
    /// - Parameters:
    ///   - others: cells of the grid of all these tables.
    ///   - isRest: whether these tables tell its own numbers in their cells by subtraction: the few in them are few, too.
    func besides(
        _ others: Set<Int>, isRest: Bool, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> SensitiveCounts {
        let atomSpace = estimates.spaces[space]
        let known = atomSpace.cells.filter(others.contains)
        guard known != gridCells else { return self }
        let atoms = known.map { cell in
            (atomSpace.atoms(ofCell: cell) ?? []).filter { !structuralZeros.contains($0) }
        }
        let few = atoms.filter { isRest && (1..<rules.threshold).contains($0.reduce(0) { $0 + atomCounts[$1] }) }
        let remainders = SmallRemainders(
            atoms: atoms, cells: known.map { estimates.grid.cells[$0] }, counts: atomCounts, limit: rules.threshold)
        var own = Set(cells.map(\.atoms))
        var counts = self
        for atoms in few + remainders.sets.map(\.atoms) where own.insert(atoms).inserted {
            counts.cells.append(CountTable.Cell(atoms: atoms, sensitivity: .primary, printing: .derived, cost: 0))
        }
        return counts
    }

    /// More than any of the others costs.
    private static let toldPrice = 1e9

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
        case (.all, .all): LinkedCounts.highestCost
        case (.all, _), (_, .all): 30
        default: 1
        }
    }
}

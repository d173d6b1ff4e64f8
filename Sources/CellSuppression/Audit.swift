/// Judges a publication as an attacker who knows its structure, all its published counts, that counts are non-negative
/// integers, and the threshold. Nothing is assumed about how the withheld cells were chosen.
///
/// A cell is only called protected on the strength of integer tables checked exactly against every published count. It
/// is called exposed on the word of two solvers, this module's simplex and then COIN-OR's.
///
/// - Parameters:
///   - withheld: printed cells that are not published, in any order; all other printed cells are.
///   - threshold: T ≥ 1. For each sensitive cell some consistent table must have 0, some at least T, and some 1; and for
///     each occupied atom of it, given that this atom is at least 1, some table must have 1 and some at least T.
///   - witnesses: tables that may already show some of this, as `Suppression.witnesses`; a wrong one is ignored.
/// - Throws: `invalidThreshold`, `invalidWithheldCell`, `solverLimitReached`, `solverUnavailable`.
package func audit(
    _ table: CountTable, withheld: [Int], threshold: Int, witnesses: [[Int]] = [], limits: SolverLimits = .standard
) throws(SuppressionError) -> AuditReport {
    var auditor = try Auditor(table, withheld: withheld, threshold: threshold, limits: limits)
    for atoms in witnesses { auditor.consider(atoms) }
    return try auditor.report()
}

/// One publication under audit.
struct Auditor: ~Copyable {
    let table: CountTable
    let grid: Grid
    let threshold: Int
    let isPublished: [Bool]
    let limits: SolverLimits
    var pool: WitnessPool

    init(
        _ table: CountTable, withheld: [Int], threshold: Int, limits: SolverLimits
    ) throws(SuppressionError) {
        guard (1...CountTable.largestTotal).contains(threshold) else { throw .invalidThreshold(threshold) }
        var isWithheld = [Bool](repeating: false, count: table.cells.count)
        for cell in withheld {
            guard table.cells.indices.contains(cell), table.cells[cell].printing == .printed, !isWithheld[cell] else {
                throw .invalidWithheldCell(cell)
            }
            isWithheld[cell] = true
        }
        let grid = Grid(table)
        var isPublished = [Bool](repeating: false, count: grid.numbers.count)
        for (index, cell) in table.cells.enumerated() where cell.printing == .printed && !isWithheld[index] {
            if let number = grid.numberOfCell[index] { isPublished[number] = true }
        }
        self.table = table
        self.grid = grid
        self.threshold = threshold
        self.isPublished = isPublished
        self.limits = limits
        pool = WitnessPool(grid: grid, claims: Claim.all(of: grid), threshold: threshold)
    }

    /// Keeps a proposed table if it is one that the reader cannot exclude.
    mutating func consider(_ atoms: [Int]) {
        guard atoms.count == table.atomCounts.count,
            atoms.allSatisfy({ (-CountTable.largestTotal...CountTable.largestTotal).contains($0) })
        else { return }
        var columns = [Int](repeating: 0, count: grid.columnCounts.count)
        for (atom, column) in grid.columnOfAtom.enumerated() {
            if let column { columns[column] += atoms[atom] }
        }
        if let witness = Witness(columns, of: grid, agreeingWith: isPublished) { pool.add(witness) }
    }

    mutating func report() throws(SuppressionError) -> AuditReport {
        var exposures = [[AuditReport.Exposure]](repeating: [], count: grid.numbers.count)
        var effort = SolverEffort()
        if !pool.open.isEmpty {
            var sweeper = extremes()
            sweeper.sweep(into: &pool)
            var attacker = attacker()
            for index in pool.open {
                let claim = pool.claims[index]
                if isPublished[claim.number] { continue }
                if try isShown(index, by: &attacker) { continue }
                exposures[claim.number].append(exposure(of: claim))
            }
            effort = sweeper.effort + attacker.effort
        }
        var verdicts: [AuditReport.Verdict] = []
        var attained: [ClosedRange<Int>] = []
        for (index, cell) in table.cells.enumerated() where cell.sensitivity == .primary {
            guard let number = grid.numberOfCell[index] else { continue }
            let verdict = isPublished[number] ? [.published] : exposures[number]
            verdicts.append(AuditReport.Verdict(cell: index, exposures: verdict))
            attained.append(pool.values(of: number))
        }
        return AuditReport(verdicts: verdicts, attained: attained, effort: effort)
    }

    func attacker() -> AttackerProgram {
        AttackerProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
    }

    func extremes() -> ExtremeProgram {
        ExtremeProgram(
            grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
    }

    private mutating func isShown(
        _ index: Int, by attacker: inout AttackerProgram
    ) throws(SuppressionError) -> Bool {
        if pool.isShown(index) { return true }
        let claim = pool.claims[index]
        switch try attacker.settle(claim) {
        case .table(let witness):
            pool.add(witness)
            return true
        case .none:
            return false
        case .open:
            throw .solverLimitReached(cell: cell(of: claim.number))
        }
    }

    /// The first sensitive cell that is this number.
    func cell(of number: Int) -> Int {
        table.cells.indices.first { grid.numberOfCell[$0] == number && table.cells[$0].sensitivity == .primary } ?? 0
    }

    private func exposure(of claim: Claim) -> AuditReport.Exposure {
        let atoms = table.atomCounts.indices.filter { grid.columnOfAtom[$0] == claim.insider }
        return switch (claim.goal, claim.insider) {
        case (.zero, _): .zero
        case (.one, nil): .one
        case (.threshold, nil): .threshold
        case (.one, _): .oneToInsider(atoms: atoms)
        case (.threshold, _): .thresholdToInsider(atoms: atoms)
        }
    }
}

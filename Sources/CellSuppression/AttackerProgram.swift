/// What an attacker can solve: the non-negative tables that agree with every published number.
struct AttackerProgram: ~Copyable {
    enum Answer: Sendable, Equatable {
        /// An integer table, checked exactly.
        case table(Witness)
        /// No such table: the linear program, or all of branch and bound, is infeasible.
        case none
        /// Not known: the search found no integer table and proved nothing, or a limit was reached.
        case open
    }

    let grid: Grid
    let threshold: Int
    let limits: SolverLimits
    private(set) var isPublished: [Bool]
    private(set) var integerSolves = 0
    var program: LinearProgram

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) throws(SuppressionError) {
        var matrix = SparseMatrix(rowCount: grid.numbers.count)
        for members in grid.numbersOfColumn { matrix.appendColumn(rows: members, value: 1) }
        var bounds = ProgramBounds(rowCount: matrix.rowCount, columnCount: matrix.columnCount)
        for (number, published) in isPublished.enumerated() {
            bounds.setRow(number, count: published ? grid.numbers[number].count : nil)
        }
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: limits)
        self.grid = grid
        self.isPublished = isPublished
        self.threshold = threshold
        self.limits = limits
    }

    var effort: SolverEffort {
        var effort = program.effort
        effort.integerSolves = integerSolves
        return effort
    }

    mutating func publish(_ number: Int) {
        isPublished[number] = true
        program.bounds.setRow(number, count: grid.numbers[number].count)
    }

    mutating func withhold(_ number: Int) {
        isPublished[number] = false
        program.bounds.setRow(number, count: nil)
    }

    /// Looks for a table that shows the claim, by linear programming and a dive.
    mutating func search(for claim: Claim) -> Answer {
        let kept = program.bounds
        defer { program.bounds = kept }
        program.bounds.restrict(to: claim, threshold: threshold)
        return checked(diveForTable(), claim)
    }

    /// Settles whether any integer table shows the claim; `open` only when a limit is reached.
    mutating func settle(_ claim: Claim) -> Answer {
        let kept = program.bounds
        defer { program.bounds = kept }
        program.bounds.restrict(to: claim, threshold: threshold)
        return checked(findTable(), claim)
    }

    /// An integer table within the current bounds: by a dive, or else by branch and bound.
    mutating func findTable() -> Answer {
        let dived = diveForTable()
        guard dived == .open else { return dived }
        integerSolves += 1
        switch program.findIntegers(nodes: limits.nodes) {
        case .infeasible: return .none
        case .inconclusive: return .open
        case .point(let columns): return verified(columns).map { .table($0) } ?? .open
        }
    }

    /// From the last linear solution to an exact witness, if a dive gets there.
    mutating func dive() -> Witness? {
        guard let columns = program.diveToIntegers(first: grid.columnCounts.count) else { return nil }
        return verified(columns)
    }

    /// The witness behind these columns, if it agrees exactly with every published number.
    func verified(_ columns: [Int]) -> Witness? {
        let witness = Witness(columns: columns, grid: grid)
        return witness.agrees(with: isPublished, grid: grid) ? witness : nil
    }

    private mutating func diveForTable() -> Answer {
        switch program.solveAfterNewBounds() {
        case .infeasible: return .none
        case .inconclusive: return .open
        case .optimal: return dive().map { .table($0) } ?? .open
        }
    }

    private func checked(_ answer: Answer, _ claim: Claim) -> Answer {
        if case .table(let witness) = answer, !witness.shows(claim, threshold: threshold) { return .open }
        return answer
    }
}

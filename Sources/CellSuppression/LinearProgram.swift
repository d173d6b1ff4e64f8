import CCoin

/// Owner of one Clp model: change `bounds`, solve again from the last basis.
struct LinearProgram: ~Copyable {
    enum Outcome: Sendable, Equatable {
        case optimal
        case infeasible
        /// Limit reached, unbounded or numerical trouble: nothing is known.
        case inconclusive
    }

    private let model: UnsafeMutableRawPointer
    let matrix: SparseMatrix
    var bounds: ProgramBounds
    private(set) var effort = SolverEffort()
    private(set) var solution: [Double]

    init(matrix: SparseMatrix, bounds: ProgramBounds, limits: SolverLimits) throws(SuppressionError) {
        guard let model = Clp_newModel() else { throw .solverUnavailable }
        self.model = model
        self.matrix = matrix
        self.bounds = bounds
        solution = [Double](repeating: 0, count: matrix.columnCount)
        Clp_setLogLevel(model, 0)
        Clp_setMaximumIterations(model, Int32(clamping: limits.iterations))
        Clp_loadProblem(
            model, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rows, matrix.values,
            bounds.columnLower, bounds.columnUpper, bounds.objective, bounds.rowLower, bounds.rowUpper)
    }

    deinit { Clp_deleteModel(model) }

    /// Solves after changes of bounds: the old basis is still dual feasible.
    mutating func solveAfterNewBounds() -> Outcome {
        load()
        Clp_dual(model, 0)
        return conclude(retry: Clp_primal)
    }

    /// Solves after a change of objective: the old basis is still primal feasible.
    mutating func solveAfterNewObjective() -> Outcome {
        load()
        Clp_primal(model, 0)
        return conclude(retry: Clp_dual)
    }

    /// The minimum found by the last optimal solve.
    var minimum: Double { Clp_objectiveValue(model) }

    private func load() {
        Clp_chgRowLower(model, bounds.rowLower)
        Clp_chgRowUpper(model, bounds.rowUpper)
        Clp_chgColumnLower(model, bounds.columnLower)
        Clp_chgColumnUpper(model, bounds.columnUpper)
        Clp_chgObjCoefficients(model, bounds.objective)
        Clp_setNumberIterations(model, 0)
    }

    private mutating func conclude(retry: (UnsafeMutableRawPointer?, Int32) -> Int32) -> Outcome {
        count()
        if Clp_status(model) > 2 || Clp_secondaryStatus(model) == 2 {
            Clp_setNumberIterations(model, 0)
            _ = retry(model, 0)
            count()
        }
        switch Clp_status(model) {
        case 0:
            guard let values = Clp_primalColumnSolution(model) else { return .inconclusive }
            for column in solution.indices { solution[column] = values[column] }
            return .optimal
        case 1:
            return .infeasible
        default:
            return .inconclusive
        }
    }

    private mutating func count() {
        effort.linearSolves += 1
        effort.iterations += Int(Clp_numberIterations(model))
    }
}

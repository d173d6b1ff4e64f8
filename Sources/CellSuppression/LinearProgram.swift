import CCoin

/// Owner of one Clp model: change `bounds`, solve again from the last basis.
struct LinearProgram: ~Copyable {
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
        // Every coefficient is 1 or −1.
        Clp_scaling(model, 0)
        Clp_setMaximumIterations(model, Int32(clamping: limits.iterations))
        Clp_loadProblem(
            model, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rows, matrix.values,
            bounds.lower, bounds.upper, bounds.objective, Array(bounds.lower[matrix.columnCount...]),
            Array(bounds.upper[matrix.columnCount...]))
    }

    deinit { Clp_deleteModel(model) }

    enum Method {
        /// After changes of bounds, which leave the last basis dual feasible.
        case dual
        /// After changes of the objective, which leave it primal feasible.
        case primal
    }

    /// Solves from the last basis.
    mutating func solve(by method: Method = .dual) -> SolverOutcome {
        let columns = matrix.columnCount
        Clp_chgRowLower(model, Array(bounds.lower[columns...]))
        Clp_chgRowUpper(model, Array(bounds.upper[columns...]))
        Clp_chgColumnLower(model, bounds.lower)
        Clp_chgColumnUpper(model, bounds.upper)
        Clp_chgObjCoefficients(model, bounds.objective)
        Clp_setNumberIterations(model, 0)
        _ = method == .dual ? Clp_dual(model, 0) : Clp_primal(model, 0)
        count()
        if Clp_status(model) > 2 || Clp_secondaryStatus(model) == 2 {
            Clp_setNumberIterations(model, 0)
            _ = Clp_primal(model, 0)
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

    /// Starts next time from the basis of all rows, with the columns at their lower bounds.
    mutating func restart() {
        let (isBasic, isAtLowerBound): (UInt8, UInt8) = (1, 3)
        Clp_copyinStatus(
            model,
            [UInt8](repeating: isAtLowerBound, count: matrix.columnCount)
                + [UInt8](repeating: isBasic, count: matrix.rowCount))
    }

    /// The minimum found by the last optimal solve.
    var minimum: Double { Clp_objectiveValue(model) }

    private mutating func count() {
        effort.linearSolves += 1
        effort.iterations += Int(Clp_numberIterations(model))
    }
}

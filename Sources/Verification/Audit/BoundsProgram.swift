internal import CCoin

/// A linear program without an objective of its own: columns of at least 0, and rows that bound sums of them. Each question
/// starts from the last basis.
final class BoundsProgram {
    private let model: UnsafeMutableRawPointer
    private let columns: Int
    private var lower: [Double]

    /// Sums of columns: what each may be.
    struct Row {
        var terms: [(column: Int, weight: Double)]
        var lower: Double
        /// Nil: nothing bounds it.
        var upper: Double?
    }

    enum Answer {
        /// One value per column, with which the objective is largest.
        case point([Double])
        /// Nothing bounds the objective.
        case unbounded
        case contradiction
        case unsolved
    }

    /// Nil when the solver cannot be had.
    init?(columns: Int, rows: [Row]) {
        guard let model = Clp_newModel() else { return nil }
        self.model = model
        self.columns = columns
        lower = rows.map(\.lower)
        Clp_setLogLevel(model, 0)
        Clp_setMaximumIterations(model, 200_000)
        var byColumn = [[(row: Int, weight: Double)]](repeating: [], count: columns)
        for (index, row) in rows.enumerated() {
            for term in row.terms { byColumn[term.column].append((index, term.weight)) }
        }
        var starts: [CoinBigIndex] = [0]
        var places: [Int32] = []
        var weights: [Double] = []
        for column in byColumn {
            places += column.map { Int32($0.row) }
            weights += column.map(\.weight)
            starts.append(CoinBigIndex(places.count))
        }
        Clp_loadProblem(
            model, Int32(columns), Int32(rows.count), starts, places, weights,
            Array(repeating: 0, count: columns), Array(repeating: .greatestFiniteMagnitude, count: columns),
            Array(repeating: 0, count: columns), lower,
            rows.map { $0.upper ?? .greatestFiniteMagnitude })
    }

    deinit { Clp_deleteModel(model) }

    /// Bounds sums from below.
    func raise(_ rows: [Int], to bound: Double) {
        for row in rows { lower[row] = bound }
        Clp_chgRowLower(model, lower)
    }

    /// The largest weighted sum of columns.
    func maximise(_ objective: [(column: Int, weight: Double)]) -> Answer {
        var weights = [Double](repeating: 0, count: columns)
        // The solver minimises.
        for term in objective { weights[term.column] -= term.weight }
        Clp_chgObjCoefficients(model, weights)
        Clp_setNumberIterations(model, 0)
        _ = Clp_primal(model, 0)
        switch Clp_status(model) {
        case 0:
            guard let values = Clp_primalColumnSolution(model) else { return .unsolved }
            return .point((0..<columns).map { values[$0] })
        case 1: return .contradiction
        case 2: return .unbounded
        default: return .unsolved
        }
    }
}

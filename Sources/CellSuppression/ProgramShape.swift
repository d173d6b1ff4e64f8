/// The sparse shape of a program, column by column.
struct SparseMatrix: Sendable {
    let rowCount: Int
    private(set) var starts: [Int32] = [0]
    private(set) var rows: [Int32] = []
    private(set) var values: [Double] = []

    var columnCount: Int { starts.count - 1 }

    init(rowCount: Int) { self.rowCount = rowCount }

    mutating func appendColumn(rows members: some Sequence<Int>, value: Double) {
        for row in members {
            rows.append(Int32(row))
            values.append(value)
        }
        starts.append(Int32(rows.count))
    }
}

/// Bounds of rows and columns and the objective, as the solvers take them.
struct ProgramBounds: Sendable {
    static let infinity = Double.greatestFiniteMagnitude

    var rowLower: [Double]
    var rowUpper: [Double]
    var columnLower: [Double]
    var columnUpper: [Double]
    /// Always minimised.
    var objective: [Double]

    /// Free rows over non-negative columns, nothing to minimise.
    init(rowCount: Int, columnCount: Int) {
        rowLower = [Double](repeating: -Self.infinity, count: rowCount)
        rowUpper = [Double](repeating: Self.infinity, count: rowCount)
        columnLower = [Double](repeating: 0, count: columnCount)
        columnUpper = [Double](repeating: Self.infinity, count: columnCount)
        objective = [Double](repeating: 0, count: columnCount)
    }

    /// Holds a number at its count, or only above zero when `count` is `nil`.
    mutating func setRow(_ row: Int, count: Int?) {
        rowLower[row] = Double(count ?? 0)
        rowUpper[row] = count.map { Double($0) } ?? Self.infinity
    }

    /// Asks for a table that shows the claim. A published number keeps its equation: the ranges intersect.
    mutating func restrict(to claim: Claim, threshold: Int) {
        let (lower, upper) =
            switch claim.goal {
            case .zero: (0.0, 0.0)
            case .one: (1.0, 1.0)
            case .threshold: (Double(threshold), Self.infinity)
            }
        rowLower[claim.number] = max(rowLower[claim.number], lower)
        rowUpper[claim.number] = min(rowUpper[claim.number], upper)
        if let insider = claim.insider { columnLower[insider] = 1 }
    }
}

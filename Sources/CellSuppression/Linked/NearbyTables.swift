/// Tables that agree with what is published of linked counts, each as near to one at hand as a question allows.
///
/// For one cell to be otherwise, little must change around it. Each question starts over at the table at hand, with the rows as
/// basis, where nothing has changed and nothing costs anything: from there the dual simplex method (Lemke 1954, "The dual method
/// of solving the linear programming problem") takes few steps to the answer, or to the proof that there is none. From the
/// answer to another question it would walk through the whole publication.
struct NearbyTables: ~Copyable {
    /// Of each column of the layout what it has more, then what it has less.
    private var program: LinearProgram
    private let firstRow: Int
    private let start: [Double]
    /// Of each row, at the start.
    private let startSums: [Double]

    /// - Parameters:
    ///   - shape: columns that are at least 0, and rows.
    ///   - rows: the smallest and the largest sum of each row.
    ///   - start: of each column, so that the rows agree.
    init(
        _ shape: ProgramRows, rows: [ClosedRange<Double>], from start: [Double], limits: SolverLimits
    ) throws(SuppressionError) {
        let start = start.map { max(0, Self.settled($0, within: Tolerance.value)) }
        let startSums = shape.matrix.rowSums(of: start)
        let matrix = shape.withOpposites.matrix
        var bounds = ProgramBounds(matrix)
        for column in start.indices {
            bounds.upper[start.count + column] = start[column]
            bounds.objective[column] = 1
            bounds.objective[start.count + column] = 1
        }
        for (row, range) in rows.enumerated() {
            bounds.lower[matrix.columnCount + row] = Self.settled(
                range.lowerBound - startSums[row], within: Tolerance.linked)
            bounds.upper[matrix.columnCount + row] = Self.settled(
                range.upperBound - startSums[row], within: Tolerance.linked)
        }
        firstRow = matrix.columnCount
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: limits)
        self.start = start
        self.startSums = startSums
    }

    /// Columns where a row has a sum from the range; nil when there are none.
    mutating func columns(where row: Int, is range: ClosedRange<Double>) throws(SuppressionError) -> [Double]? {
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        // The start is a solver's, and agrees up to its tolerance.
        let half = Tolerance.linked / 2
        program.bounds.narrow(
            firstRow + row,
            to: range.lowerBound - startSums[row] - half...range.upperBound - startSums[row] + half)
        guard program.bounds.lower[firstRow + row] <= program.bounds.upper[firstRow + row] else { return nil }
        program.restart()
        switch program.solve(by: .dual) {
        case .infeasible: return nil
        case .inconclusive: throw .linkedSolverFailed
        case .optimal:
            return start.indices.map { start[$0] + program.solution[$0] - program.solution[start.count + $0] }
        }
    }

    /// An integer for what is next to one.
    private static func settled(_ value: Double, within tolerance: Double) -> Double {
        let nearest = value.rounded()
        return abs(value - nearest) < tolerance ? nearest : value
    }
}

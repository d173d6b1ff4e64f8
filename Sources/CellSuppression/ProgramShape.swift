enum SolverOutcome: Sendable, Equatable {
    case optimal
    case infeasible
    /// Limit reached, unbounded or numerical trouble: nothing is known.
    case inconclusive
}

enum Tolerance {
    /// Violations, prices and distances from an integer up to this are none.
    static let value = 1e-7
}

/// A linear program that is solved again and again under changing bounds.
protocol LinearSolver: ~Copyable {
    var bounds: ProgramBounds { get set }
    /// Values of the columns, then of the rows, in the last solution.
    var values: [Double] { get }
    mutating func solve() -> SolverOutcome
    /// Of the first columns, the one nearest to an integer that is none; ties: the lowest.
    func leastFractionalColumn(first count: Int) -> Int?
}

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

    /// - Parameter terms: by ascending row.
    mutating func appendColumn(_ terms: [(row: Int, value: Double)]) {
        rows += terms.map { Int32($0.row) }
        values += terms.map(\.value)
        starts.append(Int32(rows.count))
    }

    func rows(ofColumn column: Int) -> [Int] {
        rows[Int(starts[column])..<Int(starts[column + 1])].map(Int.init)
    }

    func forEach(_ body: (_ row: Int, _ column: Int, _ value: Double) -> Void) {
        for column in 0..<columnCount {
            for index in Int(starts[column])..<Int(starts[column + 1]) { body(Int(rows[index]), column, values[index]) }
        }
    }

    func rowSums(of columns: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: rowCount)
        forEach { row, column, value in sums[row] += value * columns[column] }
        return sums
    }

    /// Whether values of columns, then rows, satisfy row = sum of columns.
    func agrees(_ all: [Double], within tolerance: Double) -> Bool {
        var gaps = all.suffix(rowCount).map { -$0 }
        for column in 0..<columnCount where all[column] != 0 {
            for index in Int(starts[column])..<Int(starts[column + 1]) {
                gaps[Int(rows[index])] += values[index] * all[column]
            }
        }
        return gaps.allSatisfy { abs($0) <= tolerance }
    }
}

/// Bounds of columns and rows and the objective, as the solvers take them.
struct ProgramBounds: Sendable {
    static let infinity = Double.greatestFiniteMagnitude

    /// Of columns, then rows.
    var lower: [Double]
    /// Of columns, then rows.
    var upper: [Double]
    /// Of columns; always minimised.
    var objective: [Double]
    /// Bounds that a question has replaced, oldest first.
    private var replaced: [(variable: Int, lower: Double, upper: Double)] = []

    /// Non-negative variables, nothing to minimise.
    init(_ matrix: SparseMatrix) {
        lower = [Double](repeating: 0, count: matrix.columnCount + matrix.rowCount)
        upper = [Double](repeating: Self.infinity, count: matrix.columnCount + matrix.rowCount)
        objective = [Double](repeating: 0, count: matrix.columnCount)
    }

    /// Holds a variable at its count, or only above zero when `count` is `nil`.
    mutating func hold(_ variable: Int, at count: Int?) {
        lower[variable] = Double(count ?? 0)
        upper[variable] = count.map { Double($0) } ?? Self.infinity
    }

    /// Variables that a question has narrowed or fixed, as often as it did.
    var narrowed: some Sequence<Int> { replaced.lazy.map(\.variable) }

    /// How many bounds have been replaced; `undo` goes back to it.
    var mark: Int { replaced.count }

    /// Takes back what was narrowed or fixed since the mark.
    mutating func undo(to mark: Int) {
        while replaced.count > mark, let last = replaced.popLast() {
            lower[last.variable] = last.lower
            upper[last.variable] = last.upper
        }
    }

    /// Asks in addition that a variable be within these ends.
    mutating func narrow(_ variable: Int, to range: ClosedRange<Double>) {
        replaced.append((variable, lower[variable], upper[variable]))
        lower[variable] = max(lower[variable], range.lowerBound)
        upper[variable] = min(upper[variable], range.upperBound)
    }

    /// Fixes a variable, wherever its bounds were.
    mutating func fix(_ variable: Int, at value: Double) {
        replaced.append((variable, lower[variable], upper[variable]))
        lower[variable] = value
        upper[variable] = value
    }

    /// The same in whole people; any number of them is no limit.
    mutating func narrow(_ variable: Int, to range: ClosedRange<Int>) {
        let isOpen = range.upperBound >= CountTable.largestTotal
        narrow(variable, to: Double(range.lowerBound)...(isOpen ? Self.infinity : Double(range.upperBound)))
    }
}

/// The tables that agree with what is published of linked counts, as a linear program over the columns that nobody can work out
/// by simple subtraction.
///
/// Of each cell that has such columns there is a row, its sum. Of each cell that was never published a further column is at most
/// its sum and at most the threshold, so that many small ones weigh as much as a large one. An elastic program also has, of each
/// published cell that may be withheld, what the row is above and below its count.
struct LinkedProgram: ~Copyable {
    let counts: LinkedCounts
    let threshold: Int
    private var program: LinearProgram
    private let variables: KnownColumns
    private let firstRow: Int
    private let rowOfCell: [Int?]
    private let deviation: [Int?]
    private let capped: [Int?]

    /// Enough for programs of many thousand rows, in which one solve is one question.
    private static let limits = SolverLimits(iterations: 500_000, nodes: 0)

    /// - Parameter isElastic: whether published cells that may be withheld may also move, at their cost.
    init(
        _ counts: LinkedCounts, isPublished: [Bool], threshold: Int, isElastic: Bool
    ) throws(SuppressionError) {
        self.counts = counts
        self.threshold = threshold
        let mayMove = counts.cells.indices.map { cell in
            if case .withholdable = counts.cells[cell].printing { isElastic && isPublished[cell] } else { false }
        }
        let isHeld = isPublished.indices.map { isPublished[$0] && !mayMove[$0] }
        let known = KnownColumns(counts, isHeld: isHeld)
        var shape = Shape(columns: known.unknown.count)
        var rowOfCell: [Int?] = []
        var deviation: [Int?] = []
        for (index, cell) in counts.cells.enumerated() {
            let members = known.unknown(of: cell.columns)
            rowOfCell.append(members.isEmpty ? nil : shape.addRow(members.map { ($0, 1) }))
            deviation.append(mayMove[index] && !members.isEmpty ? shape.addColumns(to: rowOfCell[index]) : nil)
        }
        var capped: [Int?] = []
        for cell in counts.cells {
            let members = known.unknown(of: cell.columns)
            guard !cell.isPublished, !members.isEmpty else {
                capped.append(nil)
                continue
            }
            let row = shape.addRow(members.map { ($0, 1) })
            capped.append(shape.addColumn([(row, -1)]))
        }
        var relations: [(row: Int, relation: LinkedCounts.Relation)] = []
        for relation in counts.relations {
            let terms =
                known.unknown(of: relation.whole).map { ($0, 1.0) }
                + known.unknown(of: relation.part).map { ($0, -1.0) }
            if !terms.isEmpty { relations.append((shape.addRow(terms), relation)) }
        }
        let matrix = shape.matrix
        let firstRow = matrix.columnCount
        var bounds = ProgramBounds(matrix)
        for (index, row) in rowOfCell.enumerated() where isPublished[index] {
            if let row {
                bounds.hold(firstRow + row, at: counts.cells[index].count - known.sum(of: counts.cells[index].columns))
            }
        }
        for (index, column) in capped.enumerated() {
            guard let column, let row = shape.rows(ofColumn: column).first else { continue }
            bounds.upper[column] = Double(threshold)
            bounds.lower[firstRow + row] = -Double(known.sum(of: counts.cells[index].columns))
        }
        for (row, relation) in relations {
            let missing = known.sum(of: relation.part) - known.sum(of: relation.whole)
            bounds.lower[firstRow + row] = Double(missing)
            bounds.upper[firstRow + row] = relation.isEqual ? Double(missing) : ProgramBounds.infinity
        }
        variables = known
        self.firstRow = firstRow
        self.rowOfCell = rowOfCell
        self.deviation = deviation
        self.capped = capped
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: Self.limits)
    }

    /// Asks that a withheld cell be at least a number.
    mutating func raise(_ cell: Int, to least: Int) {
        guard let row = rowOfCell[cell] else { return }
        program.bounds.lower[firstRow + row] = Double(max(0, least - variables.sum(of: counts.cells[cell].columns)))
    }

    /// The sums of all cells where those of some are smallest together; nil when no table agrees.
    mutating func leastTogether(_ cells: [Int]) throws(SuppressionError) -> [Double]? {
        clearObjective()
        for column in cells.flatMap({ variables.unknown(of: counts.cells[$0].columns) }) {
            program.bounds.objective[column] += 1
        }
        return try solve()
    }

    /// The same where those of some cells that were never published, each up to the threshold, are largest together.
    ///
    /// - Parameter asked: a cell that must have a number from a range besides.
    mutating func mostTogether(
        _ cells: [Int], asking asked: (cell: Int, range: ClosedRange<Double>)? = nil
    ) throws(SuppressionError) -> [Double]? {
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        if let asked, !narrow(asked.cell, to: asked.range) { return nil }
        clearObjective()
        for cell in cells {
            if let column = capped[cell] { program.bounds.objective[column] = -1 }
        }
        return try solve()
    }

    /// What must move, at the least cost, for a cell to have a number from a range: cells, ascending. Nil when nothing suffices.
    mutating func cheapestMoves(for cell: Int, in range: ClosedRange<Double>) throws(SuppressionError) -> [Int]? {
        clearObjective()
        for (index, column) in deviation.enumerated() {
            guard let column, case .withholdable(let cost) = counts.cells[index].printing else { continue }
            for side in [column, column + 1] { program.bounds.objective[side] = min(max(cost, 1), 1e6) }
        }
        guard narrow(cell, to: range), try solve() != nil else { return nil }
        return deviation.indices.filter { index in
            deviation[index].map { max(program.solution[$0], program.solution[$0 + 1]) > Tolerance.linked } ?? false
        }
    }

    /// Whether the cell may have a number from the range as far as its own row tells.
    private mutating func narrow(_ cell: Int, to range: ClosedRange<Double>) -> Bool {
        let known = Double(variables.sum(of: counts.cells[cell].columns))
        guard let row = rowOfCell[cell] else { return range.contains(known) }
        guard known <= range.upperBound else { return false }
        let isOpen = range.upperBound == ProgramBounds.infinity
        let variable = firstRow + row
        program.bounds.narrow(
            variable, to: max(0, range.lowerBound - known)...(isOpen ? range.upperBound : range.upperBound - known))
        return program.bounds.lower[variable] <= program.bounds.upper[variable]
    }

    private mutating func clearObjective() {
        for column in program.bounds.objective.indices { program.bounds.objective[column] = 0 }
    }

    private mutating func solve() throws(SuppressionError) -> [Double]? {
        switch program.solve(by: .primal) {
        case .infeasible: return nil
        case .inconclusive: throw .linkedSolverFailed
        case .optimal:
            return counts.cells.map { cell in
                variables.unknown(of: cell.columns).reduce(Double(variables.sum(of: cell.columns))) {
                    $0 + program.solution[$1]
                }
            }
        }
    }

    /// Rows and columns as they are added.
    private struct Shape {
        private var rowsOfColumn: [[(row: Int, value: Double)]]
        private var rows = 0

        init(columns: Int) {
            rowsOfColumn = Array(repeating: [], count: columns)
        }

        mutating func addRow(_ terms: [(column: Int, value: Double)]) -> Int {
            for term in terms { rowsOfColumn[term.column].append((rows, term.value)) }
            rows += 1
            return rows - 1
        }

        mutating func addColumn(_ terms: [(row: Int, value: Double)]) -> Int {
            rowsOfColumn.append(terms)
            return rowsOfColumn.count - 1
        }

        /// What a row is above and below its bounds.
        mutating func addColumns(to row: Int?) -> Int? {
            guard let row else { return nil }
            _ = addColumn([(row, -1)])
            return addColumn([(row, 1)]) - 1
        }

        func rows(ofColumn column: Int) -> [Int] { rowsOfColumn[column].map(\.row) }

        var matrix: SparseMatrix {
            var matrix = SparseMatrix(rowCount: rows)
            for terms in rowsOfColumn { matrix.appendColumn(terms) }
            return matrix
        }
    }
}

extension LinkedCounts.Cell {
    var isPublished: Bool {
        switch printing {
        case .published, .withholdable: true
        case .withheld, .derived: false
        }
    }
}

extension Tolerance {
    /// Less than this apart, two numbers of people in a linear program are one.
    static let linked = 1e-5
}

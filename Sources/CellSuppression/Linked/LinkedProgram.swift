/// The tables that agree with what is published of linked counts, as a linear program.
///
/// Of each cell there is a row, its sum. A cell that may be withheld has two columns more, what the row is above and below its
/// count: none while it is published and must stay so. Of each sensitive cell a further column is at most its sum and at most
/// the threshold, so that many small ones weigh as much as a large one.
struct LinkedProgram: ~Copyable {
    let counts: LinkedCounts
    let threshold: Int
    private var program: LinearProgram
    private let firstRow: Int
    private let deviation: [Int?]
    private let capped: [Int?]

    /// Enough for programs of many thousand rows, in which one solve is one question.
    private static let limits = SolverLimits(iterations: 500_000, nodes: 0)

    init(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) {
        self.counts = counts
        self.threshold = threshold
        var columns = counts.columns
        var rows = counts.cells.count
        var rowsOfColumn = Array(repeating: [(row: Int, value: Double)](), count: counts.columns)
        var deviation: [Int?] = []
        var capped: [Int?] = []
        for (row, cell) in counts.cells.enumerated() {
            for column in cell.columns { rowsOfColumn[column].append((row, 1)) }
            guard case .withholdable = cell.printing else {
                deviation.append(nil)
                continue
            }
            deviation.append(columns)
            columns += 2
            rowsOfColumn += [[(row, -1)], [(row, 1)]]
        }
        for cell in counts.cells {
            guard cell.isSensitive else {
                capped.append(nil)
                continue
            }
            for column in cell.columns { rowsOfColumn[column].append((rows, 1)) }
            capped.append(columns)
            rowsOfColumn.append([(rows, -1)])
            columns += 1
            rows += 1
        }
        let firstRelation = rows
        for relation in counts.relations {
            for column in relation.whole { rowsOfColumn[column].append((rows, 1)) }
            for column in relation.part { rowsOfColumn[column].append((rows, -1)) }
            rows += 1
        }
        var matrix = SparseMatrix(rowCount: rows)
        for terms in rowsOfColumn { matrix.appendColumn(terms) }
        var bounds = ProgramBounds(matrix)
        for column in capped.compactMap(\.self) { bounds.upper[column] = Double(threshold) }
        for (index, relation) in counts.relations.enumerated() where relation.isEqual {
            bounds.hold(columns + firstRelation + index, at: 0)
        }
        for (cell, column) in deviation.enumerated() {
            bounds.hold(columns + cell, at: counts.cells[cell].isPublished ? counts.cells[cell].count : nil)
            guard let column else { continue }
            bounds.hold(column, at: 0)
            bounds.hold(column + 1, at: 0)
        }
        firstRow = columns
        self.deviation = deviation
        self.capped = capped
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: Self.limits)
    }

    mutating func publish(_ cell: Int) { program.bounds.hold(firstRow + cell, at: counts.cells[cell].count) }

    mutating func withhold(_ cell: Int) { program.bounds.hold(firstRow + cell, at: nil) }

    /// Asks that a withheld cell be at least a number.
    mutating func raise(_ cell: Int, to least: Int) { program.bounds.lower[firstRow + cell] = Double(least) }

    /// The sums of all cells where those of some are smallest together; nil when no table agrees.
    mutating func leastTogether(_ cells: [Int]) throws(SuppressionError) -> [Double]? {
        clearObjective()
        for column in cells.flatMap({ counts.cells[$0].columns }) { program.bounds.objective[column] += 1 }
        return try solve()
    }

    /// The same where those of some sensitive cells, each up to the threshold, are largest together.
    mutating func mostTogether(_ cells: [Int]) throws(SuppressionError) -> [Double]? {
        clearObjective()
        for cell in cells {
            if let column = capped[cell] { program.bounds.objective[column] = -1 }
        }
        return try solve()
    }

    /// What must move, at the least cost, for a cell to have a number from a range: cells, ascending. Nil when nothing suffices.
    mutating func cheapestMoves(for cell: Int, in range: ClosedRange<Double>) throws(SuppressionError) -> [Int]? {
        let kept = program.bounds
        defer { program.bounds = kept }
        clearObjective()
        for (index, column) in deviation.enumerated() {
            guard let column, case .withholdable(let cost) = counts.cells[index].printing,
                kept.upper[firstRow + index] < ProgramBounds.infinity
            else { continue }
            for side in [column, column + 1] {
                program.bounds.upper[side] = ProgramBounds.infinity
                program.bounds.objective[side] = min(max(cost, 1), 1e6)
            }
        }
        program.bounds.narrow(firstRow + cell, to: range)
        guard try solve() != nil else { return nil }
        return deviation.indices.filter { index in
            deviation[index].map { max(program.solution[$0], program.solution[$0 + 1]) > Tolerance.linked } ?? false
        }
    }

    private mutating func clearObjective() {
        for column in program.bounds.objective.indices { program.bounds.objective[column] = 0 }
    }

    private mutating func solve() throws(SuppressionError) -> [Double]? {
        switch program.solve(by: .primal) {
        case .infeasible: return nil
        case .inconclusive: throw .linkedSolverFailed
        case .optimal:
            return counts.cells.map { cell in cell.columns.reduce(0) { $0 + program.solution[$1] } }
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

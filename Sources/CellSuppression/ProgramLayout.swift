/// A grid as a program: a variable for each column, then one for each number that has a row of its own.
struct ProgramLayout: Sendable {
    let matrix: SparseMatrix
    /// The variable of each number: a column, a row or, without one of its own, the last row, which is empty until a
    /// question fills it.
    let variables: [Int]
    /// Columns that a question about each number puts into the last row.
    let questionColumns: [[Int]]
    /// The variable of each linked sum: a column or a row.
    private let linkedVariables: [Int]
    private let scenarios: [GridScenario]
    /// How much of each number the published numbers within it make up, which its row leaves out.
    private let constants: [Int]

    /// - Parameters:
    ///   - isKept: whether each number needs a row of its own, unless it is a single column; `nil`: all do, and there is no
    ///     row for questions.
    ///   - isFixed: numbers that stay published; their rows leave out what other such numbers within them make up.
    init(_ grid: Grid, isKept: [Bool]? = nil, isFixed: [Bool]? = nil) {
        let rows = grid.numbers.indices.filter { grid.numbers[$0].columns.count > 1 && isKept?[$0] != false }
        let columnCount = grid.columnCounts.count
        var rowOfNumber = [Int?](repeating: nil, count: grid.numbers.count)
        for (row, number) in rows.enumerated() { rowOfNumber[number] = row }
        let rests = PublishedRests(grid, isFixed: isFixed)
        constants = rests.constants
        let linked = grid.linkedSums.indices.filter { grid.linkedSums[$0].count != 1 }
        var rowsOfColumn = [[Int]](repeating: [], count: columnCount)
        for (row, number) in rows.enumerated() {
            for column in rests.columns[number] { rowsOfColumn[column].append(row) }
        }
        var linkedVariables = grid.linkedSums.map { $0.first ?? 0 }
        for (row, sum) in linked.enumerated() {
            linkedVariables[sum] = columnCount + rows.count + row
            for column in grid.linkedSums[sum] { rowsOfColumn[column].append(rows.count + row) }
        }
        let questionRow = rows.count + linked.count
        var matrix = SparseMatrix(rowCount: questionRow + (isKept == nil ? 0 : 1))
        for rows in rowsOfColumn { matrix.appendColumn(rows: rows, value: 1) }
        self.matrix = matrix
        self.linkedVariables = linkedVariables
        scenarios = grid.isLinked ? grid.scenarios : []
        variables = grid.numbers.enumerated().map { number, known in
            known.columns.count == 1 ? known.columns[0] : columnCount + (rowOfNumber[number] ?? questionRow)
        }
        questionColumns = grid.numbers.enumerated().map { number, known in
            known.columns.count == 1 || rowOfNumber[number] != nil ? [] : known.columns
        }
    }

    /// Bounds that hold the published numbers at their counts.
    func bounds(holding isPublished: [Bool], of grid: Grid) -> ProgramBounds {
        var bounds = ProgramBounds(matrix)
        for (number, published) in isPublished.enumerated() where published {
            bounds.hold(variables[number], at: grid.numbers[number].count - constants[number])
        }
        return bounds
    }

    /// The matrix with the last row filled for a question about a number.
    func matrix(asking number: Int?) -> SparseMatrix {
        let asked = Set(columns(asking: number))
        var filled = SparseMatrix(rowCount: matrix.rowCount)
        for column in 0..<matrix.columnCount {
            let last = asked.contains(column) ? [matrix.rowCount - 1] : []
            filled.appendColumn(rows: matrix.rows(ofColumn: column) + last, value: 1)
        }
        return filled
    }

    /// Weights of columns, then none for rows. They are near one unit but differ, so that ties are rare; multiples of
    /// `unit` / 4096, so that sums are exact.
    func weights(unit: Double) -> [Double] {
        let columns = (0..<matrix.columnCount).map { column in
            // Any fixed sequence that does not follow the order of the columns would do.
            unit * (1 + Double((column * 2_654_435_761) % 1021) / 4096)
        }
        return columns + [Double](repeating: 0, count: matrix.rowCount)
    }

    /// Columns that the last row sums for a question.
    func columns(asking number: Int?) -> [Int] { number.map { questionColumns[$0] } ?? [] }

    /// Asks for a table that fits a scenario.
    func restrict(_ bounds: inout ProgramBounds, toScenario index: Int) {
        guard scenarios.indices.contains(index) else { return }
        for (column, range) in scenarios[index].columns.enumerated() { bounds.narrow(column, to: range) }
        for (variable, range) in zip(linkedVariables, scenarios[index].sums) { bounds.narrow(variable, to: range) }
    }

    /// Asks for a table that answers the question. A published number keeps its equation: the ranges intersect.
    func restrict(_ bounds: inout ProgramBounds, to question: Question) {
        if let number = question.number {
            let constant = Double(constants[number])
            let upper = question.range.upperBound
            bounds.narrow(
                variables[number],
                to: question.range.lowerBound - constant...(upper < ProgramBounds.infinity ? upper - constant : upper))
        }
        if let insider = question.insider { bounds.narrow(insider, to: 1...ProgramBounds.infinity) }
    }
}

/// Whether a number can be within a range.
struct Question: Sendable {
    /// `nil`: whether there is a table at all.
    let number: Int?
    let range: ClosedRange<Double>
    /// A column that is then at least 1.
    let insider: Int?

    init(number: Int?, range: ClosedRange<Double>, insider: Int?) {
        self.number = number
        self.range = range
        self.insider = insider
    }

    init(_ claim: Claim, threshold: Int) {
        let range: ClosedRange<Double> =
            switch claim.goal {
            case .zero: 0...0
            case .one: 1...1
            case .threshold: Double(threshold)...ProgramBounds.infinity
            case .reach: 0...ProgramBounds.infinity
            }
        self.init(number: claim.number, range: range, insider: claim.insider)
    }
}

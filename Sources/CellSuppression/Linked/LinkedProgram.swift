/// The tables that agree with what is published of linked counts, as a linear program.
///
/// Of each cell that was never published a further column is at most its sum and at most the threshold, so that many small ones
/// weigh as much as a large one. An elastic program also has, of each published cell that may be withheld, what its row is above
/// and below its count.
struct LinkedProgram: ~Copyable {
    let layout: LinkedLayout
    private var program: LinearProgram
    private let firstRow: Int
    /// The first of two columns.
    private let deviation: [Int?]
    private let capped: [Int?]
    /// Made when a question is about one cell.
    private var nearby: NearbyTables?
    /// The people of all columns in a table that agrees with what is published, be it one of before something was learnt; nil
    /// before the first solution.
    private(set) var atHand: [Double]?
    /// Whether it has a basis of its own.
    private var isSolved = false
    /// Columns of cells that move only where nothing else suffices.
    private let spared: [Int]

    /// Enough for programs of many thousand rows, in which one solve is one question.
    private static let limits = SolverLimits(iterations: 500_000, nodes: 0)

    /// - Parameter atHand: people of all columns in a table that agrees with what is published.
    init(
        _ counts: LinkedCounts, isPublished: [Bool], threshold: Int, atHand: [Double]? = nil
    ) throws(SuppressionError) {
        try self.init(
            LinkedLayout(counts, isHeld: isPublished), isPublished: isPublished, mayMove: [], threshold: threshold)
        self.atHand = atHand
    }

    /// An elastic program, in which published cells that may be withheld may also move, at their cost.
    init(
        elastic counts: LinkedCounts, isPublished: [Bool], threshold: Int
    ) throws(SuppressionError) {
        let mayMove = counts.cells.indices.filter { cell in
            if case .withholdable = counts.cells[cell].printing { isPublished[cell] } else { false }
        }
        var isHeld = isPublished
        for cell in mayMove { isHeld[cell] = false }
        try self.init(
            LinkedLayout(counts, isHeld: isHeld), isPublished: isPublished, mayMove: mayMove, threshold: threshold)
        for cell in mayMove {
            guard let column = deviation[cell], case .withholdable(let cost) = counts.cells[cell].printing else {
                continue
            }
            let price = LinkedCounts.price(ofCost: cost)
            for side in [column, column + 1] { program.bounds.objective[side] = price }
        }
    }

    private init(
        _ layout: LinkedLayout, isPublished: [Bool], mayMove: [Int], threshold: Int
    ) throws(SuppressionError) {
        let cells = layout.counts.cells
        var shape = layout.shape
        var deviation = [Int?](repeating: nil, count: cells.count)
        for cell in mayMove {
            guard let row = layout.rowOfCell[cell] else { continue }
            deviation[cell] = shape.addColumn([(row, -1)])
            _ = shape.addColumn([(row, 1)])
        }
        var capped = [Int?](repeating: nil, count: cells.count)
        var capRow = [Int?](repeating: nil, count: cells.count)
        for cell in cells.indices where !cells[cell].isPublished && layout.rowOfCell[cell] != nil {
            let row = shape.addRow(layout.columns.unknown(of: cells[cell].columns).map { ($0, 1) })
            capRow[cell] = row
            capped[cell] = shape.addColumn([(row, -1)])
        }
        let matrix = shape.matrix
        var bounds = layout.bounds(matrix, holding: isPublished)
        for cell in cells.indices {
            guard let column = capped[cell], let row = capRow[cell] else { continue }
            bounds.upper[column] = Double(threshold)
            bounds.lower[matrix.columnCount + row] = -Double(layout.known(of: cell))
        }
        self.layout = layout
        firstRow = matrix.columnCount
        self.deviation = deviation
        spared = mayMove.flatMap { cell -> [Int] in
            guard case .withholdable(let cost) = cells[cell].printing, cost > LinkedCounts.highestCost else {
                return []
            }
            return deviation[cell].map { [$0, $0 + 1] } ?? []
        }
        self.capped = capped
        program = try LinearProgram(matrix: matrix, bounds: bounds, limits: Self.limits)
    }

    /// Asks that a withheld cell be at least a number.
    mutating func raise(_ cell: Int, to least: Int) {
        guard let row = layout.rowOfCell[cell] else { return }
        program.bounds.lower[firstRow + row] = Double(max(0, least - layout.known(of: cell)))
        nearby = nil
    }

    /// The sums of all cells where as many of some ends as can be are possible together; nil when no table agrees.
    ///
    /// - Parameter ends: at least one, all of one side.
    mutating func sums(showing ends: [LinkedEnd]) throws(SuppressionError) -> [Double]? {
        let cells = ends.map(\.cell)
        return ends[0].isZero ? try leastTogether(cells) : try mostTogether(cells)
    }

    /// The sums of all cells in a table in which a cell has a number from a range; nil when there is none.
    mutating func sums(where cell: Int, is range: ClosedRange<Double>) throws(SuppressionError) -> [Double]? {
        guard let row = layout.rowOfCell[cell] else {
            return range.contains(Double(layout.known(of: cell))) ? try anyTable() : nil
        }
        guard let rest = range.less(layout.known(of: cell)) else { return nil }
        var tables = try nearbyTables()
        let columns = try tables.columns(where: row, is: rest)
        nearby = consume tables
        return columns.map { sums(of: $0) }
    }

    /// To be put back.
    private mutating func nearbyTables() throws(SuppressionError) -> NearbyTables {
        if let tables = nearby.take() { return tables }
        if atHand == nil { _ = try anyTable() }
        guard let atHand else { throw .linkedSolverFailed }
        let shape = layout.shape
        return try NearbyTables(
            shape,
            rows: (0..<shape.rows).map {
                program.bounds.lower[firstRow + $0]...program.bounds.upper[firstRow + $0]
            }, from: layout.columns.unknown.map { atHand[$0] }, limits: Self.limits)
    }

    private mutating func anyTable() throws(SuppressionError) -> [Double]? {
        clearObjective()
        return try minimise()
    }

    /// The sums of all cells where those of some are smallest together; nil when no table agrees.
    private mutating func leastTogether(_ cells: [Int]) throws(SuppressionError) -> [Double]? {
        clearObjective()
        for column in cells.flatMap({ layout.columns.unknown(of: layout.counts.cells[$0].columns) }) {
            program.bounds.objective[column] += 1
        }
        return try minimise()
    }

    /// The same where those of some cells that were never published, each up to the threshold, are largest together.
    private mutating func mostTogether(_ cells: [Int]) throws(SuppressionError) -> [Double]? {
        clearObjective()
        for cell in cells {
            if let column = capped[cell] { program.bounds.objective[column] = -1 }
        }
        return try minimise()
    }

    /// Of an elastic program, what must move, at the least cost, for a cell to have a number from a range: cells, ascending. Nil
    /// when nothing suffices.
    mutating func cheapestMoves(for cell: Int, in range: ClosedRange<Double>) throws(SuppressionError) -> [Int]? {
        if let moves = try cheapestMoves(for: cell, in: range, sparing: spared) { return moves }
        return spared.isEmpty ? nil : try cheapestMoves(for: cell, in: range, sparing: [])
    }

    private mutating func cheapestMoves(
        for cell: Int, in range: ClosedRange<Double>, sparing spared: [Int]
    ) throws(SuppressionError) -> [Int]? {
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        for column in spared { program.bounds.narrow(column, to: 0...0) }
        guard narrow(cell, to: range), try solve(by: .dual) != nil else { return nil }
        return deviation.indices.filter { index in
            guard let column = deviation[index] else { return false }
            return max(program.solution[column], program.solution[column + 1]) > Tolerance.linked
        }
    }

    /// Of an elastic program, lets a cell be what it may: its row is its sum from here on, and ``raise(_:to:)`` holds it.
    mutating func withhold(_ cell: Int) {
        guard let column = deviation[cell], let row = layout.rowOfCell[cell] else { return }
        for side in [column, column + 1] { program.bounds.upper[side] = 0 }
        program.bounds.lower[firstRow + row] = 0
        program.bounds.upper[firstRow + row] = ProgramBounds.infinity
    }

    /// Whether the cell may have a number from the range as far as its own row tells.
    private mutating func narrow(_ cell: Int, to range: ClosedRange<Double>) -> Bool {
        guard let row = layout.rowOfCell[cell] else { return range.contains(Double(layout.known(of: cell))) }
        guard let rest = range.less(layout.known(of: cell)) else { return false }
        program.bounds.narrow(firstRow + row, to: rest)
        return program.bounds.lower[firstRow + row] <= program.bounds.upper[firstRow + row]
    }

    private mutating func clearObjective() {
        for column in program.bounds.objective.indices { program.bounds.objective[column] = 0 }
    }

    /// At first no basis is primal feasible; later the last one is, whatever the objective.
    private mutating func minimise() throws(SuppressionError) -> [Double]? {
        try solve(by: isSolved ? .primal : .dual)
    }

    private mutating func solve(by method: LinearProgram.Method) throws(SuppressionError) -> [Double]? {
        switch program.solve(by: method) {
        case .infeasible: return nil
        case .inconclusive: throw .linkedSolverFailed
        case .optimal:
            isSolved = true
            atHand = layout.columns.people(program.solution)
            return sums(of: program.solution)
        }
    }

    /// - Parameter columns: numbers of the layout's columns, others may follow.
    private func sums(of columns: [Double]) -> [Double] {
        layout.counts.cells.indices.map { cell in
            layout.columns.unknown(of: layout.counts.cells[cell].columns).reduce(Double(layout.known(of: cell))) {
                $0 + columns[$1]
            }
        }
    }
}

extension ClosedRange<Double> {
    /// What is left of a number of people from the range without those who are known; nil when they are too many.
    func less(_ known: Int) -> Self? {
        let known = Double(known)
        guard known <= upperBound else { return nil }
        let isOpen = upperBound == ProgramBounds.infinity
        return Swift.max(0, lowerBound - known)...(isOpen ? upperBound : upperBound - known)
    }
}

extension LinkedCounts.Cell {
    var isPublished: Bool {
        switch printing {
        case .known, .published, .standing, .withholdable: true
        case .withheld, .derived: false
        }
    }
}

extension Tolerance {
    /// Less than this apart, two numbers of people in a linear program are one.
    static let linked = 1e-5
}

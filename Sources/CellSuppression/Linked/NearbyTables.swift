/// Looks for tables near a known one that agree with what is published of linked counts. Mostly a few people change places,
/// which costs little to find and leaves most cells as they are.
struct NearbyTables: ~Copyable {
    private let layout: LinkedLayout
    private let start: [Double]
    private let firstRow: Int
    private let cellOfRow: [Int: Int]
    private var program: NearestPoint

    /// Where a short way is not found in so many steps, another solver is quicker.
    private static let limits = SolverLimits(iterations: 300, nodes: 0)

    /// - Parameter columns: the known table.
    init(_ layout: LinkedLayout, isPublished: [Bool], near columns: [Double]) {
        let matrix = layout.shape.matrix
        start = layout.columns.unknown.map { columns[$0] }
        program = NearestPoint(
            matrix: matrix, bounds: layout.bounds(matrix, holding: isPublished), start: start,
            weights: matrix.weights(unit: 1), limits: Self.limits)
        firstRow = matrix.columnCount
        cellOfRow = Dictionary(
            uniqueKeysWithValues: layout.rowOfCell.enumerated().compactMap { cell, row in row.map { ($0, cell) } })
        self.layout = layout
    }

    /// Asks that a withheld cell be at least a number, which it is in the known table.
    mutating func raise(_ cell: Int, to least: Int) {
        guard let row = layout.rowOfCell[cell] else { return }
        program.bounds.lower[firstRow + row] = Double(max(0, least - layout.known(of: cell)))
    }

    /// A table in which a cell has a number from a range; nil proves nothing.
    mutating func table(asking cell: Int, for range: ClosedRange<Double>) -> LinkedTable? {
        guard let row = layout.rowOfCell[cell], let rest = range.less(layout.known(of: cell)) else { return nil }
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        program.bounds.narrow(firstRow + row, to: rest)
        program.restart(lastRow: [])
        guard program.solve() == .optimal else { return nil }
        return agreeingTable()
    }

    /// The last solution, with sums taken anew from its columns, if they are within all bounds.
    private func agreeingTable() -> LinkedTable? {
        var sums: [Int: Double] = [:]
        for column in program.movedColumns {
            let value = program.values[column]
            guard value >= -Tolerance.linked else { return nil }
            program.matrix.forEach(inColumn: column) { row, entry in sums[row, default: 0] += entry * (value - start[column]) }
        }
        var changes: [LinkedTable.Change] = []
        for (row, change) in sums where abs(change) > Tolerance.linked {
            let value = program.startValue(of: firstRow + row) + change
            guard
                value >= program.bounds.lower[firstRow + row] - Tolerance.linked,
                value <= program.bounds.upper[firstRow + row] + Tolerance.linked
            else { return nil }
            guard let cell = cellOfRow[row] else { continue }
            changes.append(LinkedTable.Change(cell: cell, sum: value + Double(layout.known(of: cell))))
        }
        return LinkedTable(changes: changes.sorted { $0.cell < $1.cell })
    }
}

/// A table that agrees with what is published of linked counts, as the cells that are not at their true counts.
struct LinkedTable: Sendable {
    struct Change: Sendable {
        let cell: Int
        let sum: Double
    }

    /// By cell, ascending.
    let changes: [Change]

    init(changes: [Change]) {
        self.changes = changes
    }

    /// - Parameter sums: of all cells.
    init(_ sums: [Double], of counts: LinkedCounts) {
        changes = sums.enumerated().filter { abs($1 - Double(counts.cells[$0].count)) > Tolerance.linked }
            .map { Change(cell: $0, sum: $1) }
    }
}

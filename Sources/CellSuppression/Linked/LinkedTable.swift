/// A table that agrees with what is published of linked counts, as the cells that are not at their true counts.
struct LinkedTable: Sendable {
    struct Change: Sendable {
        let cell: Int
        let sum: Double
    }

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

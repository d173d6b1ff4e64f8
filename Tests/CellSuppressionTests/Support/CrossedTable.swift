import CellSuppression

/// Builds tables of row groups × column groups over a grid of atoms (atom = row · columns + column).
struct CrossedTable {
    var counts: [[Int]]
    /// Each group of rows that something is printed for.
    var rowGroups: [[Int]]
    /// Each group of columns that something is printed for.
    var columnGroups: [[Int]]

    var columnCount: Int { counts.first?.count ?? 0 }

    /// Every single row and column, and the totals of both.
    static func twoWay(_ counts: [[Int]]) -> CrossedTable {
        let rows = Array(counts.indices)
        let columns = Array(counts[0].indices)
        return CrossedTable(
            counts: counts, rowGroups: rows.map { [$0] } + [rows], columnGroups: columns.map { [$0] } + [columns])
    }

    func atoms(_ rows: [Int], _ columns: [Int]) -> [Int] {
        rows.flatMap { row in columns.map { row * columnCount + $0 } }.sorted()
    }

    func count(_ rows: [Int], _ columns: [Int]) -> Int {
        rows.reduce(0) { sum, row in sum + columns.reduce(0) { $0 + counts[row][$1] } }
    }

    /// Index of a printed cell.
    func cell(_ rowGroup: Int, _ columnGroup: Int) -> Int { rowGroup * columnGroups.count + columnGroup }

    /// One printed cell per pair of groups, in reading order.
    func table(
        cost: (Int) -> Double = { Double($0) + 1 }, isSensitive: (_ rowGroup: Int, _ columnGroup: Int, Int) -> Bool
    ) throws -> CountTable {
        var cells: [CountTable.Cell] = []
        for (rowGroup, rows) in rowGroups.enumerated() {
            for (columnGroup, columns) in columnGroups.enumerated() {
                let count = count(rows, columns)
                cells.append(
                    CountTable.Cell(
                        atoms: atoms(rows, columns),
                        sensitivity: isSensitive(rowGroup, columnGroup, count) ? .primary : .none, cost: cost(count)))
            }
        }
        return try CountTable(atomCounts: counts.flatMap { $0 }, cells: cells)
    }
}

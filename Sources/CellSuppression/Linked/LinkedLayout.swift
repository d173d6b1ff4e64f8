/// Linked counts as the rows of a linear program over the columns that nobody can work out by simple subtraction: one of each
/// cell that has such columns, its sum, and one of each relation.
struct LinkedLayout: Sendable {
    let counts: LinkedCounts
    /// What is known of the columns, and which of them are the program's.
    let columns: KnownColumns
    /// The row of each cell that has unknown columns.
    let rowOfCell: [Int?]
    /// The rows so far. A program may add others, and columns of its own.
    var shape: ProgramRows
    private let relations: [(row: Int, relation: LinkedCounts.Relation)]

    /// - Parameter isHeld: cells that are at their count in all tables.
    init(_ counts: LinkedCounts, isHeld: [Bool]) {
        let known = KnownColumns(counts, isHeld: isHeld)
        var shape = ProgramRows(columns: known.unknown.count)
        rowOfCell = counts.cells.map { cell in
            let members = known.unknown(of: cell.columns)
            return members.isEmpty ? nil : shape.addRow(members.map { ($0, 1) })
        }
        var relations: [(Int, LinkedCounts.Relation)] = []
        for relation in counts.relations {
            let terms =
                known.unknown(of: relation.whole).map { ($0, 1.0) }
                + known.unknown(of: relation.part).map { ($0, -1.0) }
            if !terms.isEmpty { relations.append((shape.addRow(terms), relation)) }
        }
        self.counts = counts
        columns = known
        self.shape = shape
        self.relations = relations.map { (row: $0.0, relation: $0.1) }
    }

    /// How many people of a cell are known.
    func known(of cell: Int) -> Int { columns.sum(of: counts.cells[cell].columns) }

    /// Bounds that hold the published cells at their counts, and the relations.
    ///
    /// - Parameter matrix: that of ``shape``.
    func bounds(_ matrix: SparseMatrix, holding isPublished: [Bool]) -> ProgramBounds {
        var bounds = ProgramBounds(matrix)
        for (cell, row) in rowOfCell.enumerated() where isPublished[cell] {
            if let row { bounds.hold(matrix.columnCount + row, at: counts.cells[cell].count - known(of: cell)) }
        }
        for (row, relation) in relations {
            let missing = columns.sum(of: relation.part) - columns.sum(of: relation.whole)
            bounds.lower[matrix.columnCount + row] = Double(missing)
            bounds.upper[matrix.columnCount + row] = relation.isEqual ? Double(missing) : ProgramBounds.infinity
        }
        return bounds
    }
}

/// Rows and columns of a linear program as they are added.
struct ProgramRows: Sendable {
    private var rowsOfColumn: [[(row: Int, value: Double)]]
    private(set) var rows = 0

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

    /// With as many columns again, each of which takes away what the first adds.
    var withOpposites: Self {
        var both = self
        both.rowsOfColumn += rowsOfColumn.map { $0.map { ($0.row, -$0.value) } }
        return both
    }

    var matrix: SparseMatrix {
        var matrix = SparseMatrix(rowCount: rows)
        for terms in rowsOfColumn { matrix.appendColumn(terms) }
        return matrix
    }
}

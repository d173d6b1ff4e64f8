/// Proposed tables that do agree with what is published of linked counts.
struct GuessedTables: Sendable {
    private let counts: LinkedCounts
    private let isPublished: [Bool]
    private let cellsOfColumn: [[Int]]
    /// Relations of each column, with 1 in the whole and −1 in the part.
    private let relationsOfColumn: [[(relation: Int, sign: Int)]]
    /// What the whole of each relation has more than the part.
    private let rests: [Int]

    /// - Parameter counts: with guesses, and so with the people of all columns.
    init(_ counts: LinkedCounts, isPublished: [Bool]) {
        var cellsOfColumn = [[Int]](repeating: [], count: counts.columns)
        for (index, cell) in counts.cells.enumerated() {
            for column in cell.columns { cellsOfColumn[column].append(index) }
        }
        var relationsOfColumn = [[(relation: Int, sign: Int)]](repeating: [], count: counts.columns)
        var rests: [Int] = []
        for (index, relation) in counts.relations.enumerated() {
            for column in relation.whole { relationsOfColumn[column].append((index, 1)) }
            for column in relation.part { relationsOfColumn[column].append((index, -1)) }
            func sum(_ columns: [Int]) -> Int { columns.reduce(0) { $0 + counts.people[$1] } }
            rests.append(sum(relation.whole) - sum(relation.part))
        }
        self.counts = counts
        self.isPublished = isPublished
        self.cellsOfColumn = cellsOfColumn
        self.relationsOfColumn = relationsOfColumn
        self.rests = rests
    }

    var tables: [LinkedTable] { counts.guesses.compactMap(table) }

    private func table(_ steps: [Step]) -> LinkedTable? {
        var cells: [Int: Int] = [:]
        var relations: [Int: Int] = [:]
        for step in steps {
            guard counts.people[step.index] + step.change >= 0 else { return nil }
            for cell in cellsOfColumn[step.index] { cells[cell, default: 0] += step.change }
            for (relation, sign) in relationsOfColumn[step.index] {
                relations[relation, default: 0] += sign * step.change
            }
        }
        for (relation, change) in relations {
            let rest = rests[relation] + change
            guard counts.relations[relation].isEqual ? rest == 0 : rest >= 0 else { return nil }
        }
        var changes: [LinkedTable.Change] = []
        for (cell, change) in cells where change != 0 {
            guard !isPublished[cell] else { return nil }
            changes.append(LinkedTable.Change(cell: cell, sum: Double(counts.cells[cell].count + change)))
        }
        return LinkedTable(changes: changes.sorted { $0.cell < $1.cell })
    }
}

/// The table in canonical form, the only form that solvers see.
///
/// Cells with the same atoms become one *number*; atoms that the same numbers hold become one *column*
/// (nobody can tell them apart, so only their sum matters). Derived cells that are not sensitive constrain nobody and disappear.
/// Numbers and columns are sorted by their content, so relabelling or reordering the caller's table changes nothing:
/// numbers by (cost, count, size, sensitive last, printed last, cost of derived cells, lowest cell index), columns by the
/// numbers they belong to. The lowest cell index is the only place where the caller's order can break a tie.
struct Grid: Sendable {
    struct Number: Sendable {
        var columns: [Int]
        let count: Int
        /// Sum of the costs of its printed cells.
        let cost: Double
        let isPrinted: Bool
        let isSensitive: Bool
    }

    let numbers: [Number]
    /// Numbers that may be published or withheld: printed and not sensitive.
    let movable: [Int]
    /// True count of each column.
    let columnCounts: [Int]
    /// Numbers that each column belongs to, ascending, at least one.
    let numbersOfColumn: [[Int]]
    /// The number behind each cell of the table; `nil` for structural zeros and for harmless derived cells.
    let numberOfCell: [Int?]
    /// The column of each atom; `nil` when no number has it.
    let columnOfAtom: [Int?]

    init(_ table: CountTable) {
        let groups = Self.cellsByAtoms(table)
        var drafts = groups.map { Draft(cells: $0, table: table) }
        drafts.removeAll { !$0.isPrinted && !$0.isSensitive }
        drafts.sort { $0.precedes($1) }

        var numberOfCell = [Int?](repeating: nil, count: table.cells.count)
        var numbersOfAtom = [[Int]](repeating: [], count: table.atomCounts.count)
        for (number, draft) in drafts.enumerated() {
            for cell in draft.cells { numberOfCell[cell] = number }
            for atom in draft.atoms { numbersOfAtom[atom].append(number) }
        }

        let atoms = numbersOfAtom.indices.filter { !numbersOfAtom[$0].isEmpty }
            .sorted { numbersOfAtom[$0].lexicographicallyPrecedes(numbersOfAtom[$1]) }
        var columnOfAtom = [Int?](repeating: nil, count: table.atomCounts.count)
        var numbersOfColumn: [[Int]] = []
        var columnCounts: [Int] = []
        for atom in atoms {
            if numbersOfColumn.last != numbersOfAtom[atom] {
                numbersOfColumn.append(numbersOfAtom[atom])
                columnCounts.append(0)
            }
            columnOfAtom[atom] = numbersOfColumn.count - 1
            columnCounts[numbersOfColumn.count - 1] += table.atomCounts[atom]
        }

        var numbers = drafts.map { draft in
            Number(
                columns: [], count: draft.count, cost: draft.cost, isPrinted: draft.isPrinted,
                isSensitive: draft.isSensitive)
        }
        for (column, members) in numbersOfColumn.enumerated() {
            for number in members { numbers[number].columns.append(column) }
        }
        self.numbers = numbers
        movable = numbers.indices.filter { numbers[$0].isPrinted && !numbers[$0].isSensitive }
        self.columnCounts = columnCounts
        self.numbersOfColumn = numbersOfColumn
        self.numberOfCell = numberOfCell
        self.columnOfAtom = columnOfAtom
    }

    /// Numbers that steps of columns change, ascending.
    func numbers(movedBy steps: [Step]) -> [Step] {
        var parts: [Step] = []
        for step in steps {
            for number in numbersOfColumn[step.index] { parts.append(Step(index: number, change: step.change)) }
        }
        parts.sort { $0.index < $1.index }
        var sums: [Step] = []
        for part in parts {
            if let last = sums.last, last.index == part.index {
                sums[sums.count - 1] = Step(index: part.index, change: last.change + part.change)
            } else {
                sums.append(part)
            }
        }
        return sums.filter { $0.change != 0 }
    }

    private static func cellsByAtoms(_ table: CountTable) -> [[Int]] {
        var groupOfAtoms: [[Int]: Int] = [:]
        var groups: [[Int]] = []
        for (index, cell) in table.cells.enumerated() where !cell.atoms.isEmpty {
            if let group = groupOfAtoms[cell.atoms] {
                groups[group].append(index)
            } else {
                groupOfAtoms[cell.atoms] = groups.count
                groups.append([index])
            }
        }
        return groups
    }
}

private struct Draft {
    let cells: [Int]
    let atoms: [Int]
    let count: Int
    let cost: Double
    let derivedCost: Double
    let isPrinted: Bool
    let isSensitive: Bool

    init(cells: [Int], table: CountTable) {
        self.cells = cells
        atoms = table.cells[cells[0]].atoms
        count = table.count(ofCell: cells[0])
        let printed = cells.filter { table.cells[$0].printing == .printed }
        // Sorted before summing: floating-point sums must not depend on the order of cells.
        cost = printed.map { table.cells[$0].cost }.sorted().reduce(0, +)
        let derived = cells.filter { table.cells[$0].printing == .derived }
        derivedCost = derived.map { table.cells[$0].cost }.sorted().reduce(0, +)
        isPrinted = !printed.isEmpty
        isSensitive = cells.contains { table.cells[$0].sensitivity == .primary }
    }

    func precedes(_ other: Draft) -> Bool {
        if cost != other.cost { return cost < other.cost }
        if count != other.count { return count < other.count }
        if atoms.count != other.atoms.count { return atoms.count < other.atoms.count }
        if isSensitive != other.isSensitive { return !isSensitive }
        if isPrinted != other.isPrinted { return !isPrinted }
        if derivedCost != other.derivedCost { return derivedCost < other.derivedCost }
        return cells[0] < other.cells[0]
    }
}

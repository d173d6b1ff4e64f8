/// The basic variables of a linear program written in the others, for questions that each start over at the rows as
/// basis and change few of them: what a question leaves alone costs it nothing.
///
/// Variables are the columns, then one per row that is the row's sum, as in `Tableau`. A row that an exchange has
/// changed is kept in full; every other one is still that of the matrix. A position whose variable was exchanged has no
/// entry in the latter: rows with one are those that the exchange changed.
struct LocalTableau: ~Copyable {
    typealias Term = Tableau.Term

    /// Smaller entries are rounding errors.
    private static let negligible = 1e-10

    let rowCount: Int
    let width: Int
    /// The basic variable of each row.
    private(set) var basic: [Int]
    /// The nonbasic variable at each position.
    private(set) var nonbasic: [Int]
    /// Where each variable is: its row, or −1 − its position.
    private(set) var place: [Int]
    /// What a unit of each nonbasic variable adds to the objective.
    private(set) var prices: [Double]

    private let columns: SparseLines
    private let rows: SparseLines
    /// Of each row, its index in `changed`, or −1.
    private var slots: [Int]
    /// Rows that differ from those of the matrix.
    private var changed: [Int] = []
    /// By slot, entries at all positions.
    private var entries: [Double] = []
    /// By slot, positions that may have an entry.
    private var listed: [[Int32]] = []
    private var isListed: [Bool] = []
    private var exchanged: [Int] = []
    private var priced: [Int32] = []
    private var pivots: [Term] = []

    init(_ matrix: SparseMatrix) {
        rowCount = matrix.rowCount
        width = matrix.columnCount
        basic = Array(width..<width + rowCount)
        nonbasic = Array(0..<width)
        place = (0..<width).map { -1 - $0 } + Array(0..<rowCount)
        prices = [Double](repeating: 0, count: width)
        slots = [Int](repeating: -1, count: rowCount)
        columns = SparseLines(columnsOf: matrix)
        rows = SparseLines(rowsOf: matrix)
    }

    /// Goes back to the rows as basis and to prices of zero, with another last row that sums these columns, if any.
    mutating func reset(lastRow columns: [Int]) {
        for slot in changed.indices {
            let first = slot * width
            for position in listed[slot] {
                entries[first + Int(position)] = 0
                isListed[first + Int(position)] = false
            }
            listed[slot].removeAll(keepingCapacity: true)
            slots[changed[slot]] = -1
        }
        for row in changed {
            basic[row] = width + row
            place[width + row] = row
        }
        changed.removeAll(keepingCapacity: true)
        for position in exchanged {
            nonbasic[position] = position
            place[position] = -1 - position
        }
        exchanged.removeAll(keepingCapacity: true)
        for position in priced { prices[Int(position)] = 0 }
        priced.removeAll(keepingCapacity: true)
        guard !columns.isEmpty else { return }
        let slot = slot(of: rowCount - 1)
        for column in columns { set(1, slot: slot, position: column) }
    }

    func entry(row: Int, position: Int) -> Double {
        if slots[row] >= 0 { return entries[slots[row] * width + position] }
        for index in columns.range(position) where Int(columns.members[index]) == row { return columns.values[index] }
        return 0
    }

    /// At most how many nonzeros a row has.
    func entryCount(ofRow row: Int) -> Int {
        slots[row] >= 0 ? listed[slots[row]].count : rows.range(row).count
    }

    /// Visits the nonzeros of a row, in no order.
    func forEachEntry(ofRow row: Int, _ body: (_ position: Int, _ entry: Double) -> Void) {
        let slot = slots[row]
        guard slot >= 0 else {
            for index in rows.range(row) { body(Int(rows.members[index]), rows.values[index]) }
            return
        }
        for position in listed[slot] {
            let entry = entries[slot * width + Int(position)]
            if entry != 0 { body(Int(position), entry) }
        }
    }

    /// The nonzeros of a column of the tableau, in no order: how the basic variables follow a nonbasic one.
    func getTerms(at position: Int, into terms: inout [Term]) {
        terms.removeAll(keepingCapacity: true)
        for index in columns.range(position) {
            let row = Int(columns.members[index])
            if slots[row] < 0 { terms.append(Term(row: row, entry: columns.values[index])) }
        }
        var index = position
        for row in changed {
            if entries[index] != 0 { terms.append(Term(row: row, entry: entries[index])) }
            index += width
        }
    }

    /// Adds to what a unit of a variable costs.
    mutating func addPrice(_ price: Double, of variable: Int) {
        guard price != 0 else { return }
        let row = place[variable]
        guard row >= 0 else {
            prices[-1 - row] += price
            priced.append(Int32(-1 - row))
            return
        }
        let slot = slots[row]
        guard slot >= 0 else {
            for index in rows.range(row) { prices[Int(rows.members[index])] += price * rows.values[index] }
            priced += rows.members[rows.range(row)]
            return
        }
        for position in listed[slot] { prices[Int(position)] += price * entries[slot * width + Int(position)] }
        priced += listed[slot]
    }

    /// Exchanges the basic variable of a row with the nonbasic one at a position, whose terms are given.
    mutating func exchange(row: Int, position: Int, terms: [Term]) {
        swap(&basic[row], &nonbasic[position])
        place[basic[row]] = row
        place[nonbasic[position]] = -1 - position
        exchanged.append(position)
        let slot = slot(of: row)
        let inverse = 1 / entries[slot * width + position]
        pivots.removeAll(keepingCapacity: true)
        for other in listed[slot] where Int(other) != position {
            let index = slot * width + Int(other)
            guard entries[index] != 0 else { continue }
            entries[index] *= -inverse
            pivots.append(Term(row: Int(other), entry: entries[index]))
        }
        entries[slot * width + position] = inverse
        for term in terms where term.row != row {
            let target = self.slot(of: term.row)
            add(term.entry, timesPivotsTo: target)
            entries[target * width + position] = term.entry * inverse
        }
        let price = prices[position]
        guard price != 0 else { return }
        for pivot in pivots {
            prices[pivot.row] += price * pivot.entry
            priced.append(Int32(pivot.row))
        }
        prices[position] = price * inverse
    }

    private mutating func add(_ factor: Double, timesPivotsTo slot: Int) {
        let first = slot * width
        entries.withUnsafeMutableBufferPointer { entries in
            isListed.withUnsafeMutableBufferPointer { isListed in
                for pivot in pivots {
                    let index = first + pivot.row
                    let sum = entries[index] + factor * pivot.entry
                    entries[index] = abs(sum) < Self.negligible ? 0 : sum
                    guard !isListed[index] else { continue }
                    isListed[index] = true
                    listed[slot].append(Int32(pivot.row))
                }
            }
        }
    }

    /// Where the entries of a row are that is going to change.
    private mutating func slot(of row: Int) -> Int {
        if slots[row] >= 0 { return slots[row] }
        let slot = changed.count
        slots[row] = slot
        changed.append(row)
        if listed.count == slot {
            listed.append([])
            entries.append(contentsOf: repeatElement(0, count: width))
            isListed.append(contentsOf: repeatElement(false, count: width))
        }
        for index in rows.range(row) {
            set(rows.values[index], slot: slot, position: Int(rows.members[index]))
        }
        return slot
    }

    private mutating func set(_ entry: Double, slot: Int, position: Int) {
        entries[slot * width + position] = entry
        guard !isListed[slot * width + position] else { return }
        isListed[slot * width + position] = true
        listed[slot].append(Int32(position))
    }
}

/// The nonzeros of a matrix, line by line.
struct SparseLines: Sendable {
    private var starts: [Int] = [0]
    private(set) var members: [Int32] = []
    private(set) var values: [Double] = []

    init(columnsOf matrix: SparseMatrix) {
        starts = matrix.starts.map(Int.init)
        members = matrix.rows
        values = matrix.values
    }

    init(rowsOf matrix: SparseMatrix) {
        var lines = [[(member: Int32, value: Double)]](repeating: [], count: matrix.rowCount)
        matrix.forEach { row, column, value in lines[row].append((Int32(column), value)) }
        for line in lines {
            members += line.map(\.member)
            values += line.map(\.value)
            starts.append(members.count)
        }
    }

    func range(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }
}

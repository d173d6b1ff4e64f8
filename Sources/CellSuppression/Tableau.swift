/// The basic variables of a linear program written in the others: basic = entries × nonbasic.
///
/// Variables are the columns, then one per row that is the row's sum; there are no constants, since every right-hand
/// side is a bound. At first the rows' sums are basic and the entries are the matrix itself. Entries stay −1, 0 or 1
/// as long as the tables are near a hierarchy, and then all arithmetic is exact.
struct Tableau: ~Copyable {
    /// One nonzero of a column of the tableau.
    struct Term: Sendable {
        let row: Int
        let entry: Double
    }

    /// Smaller entries are rounding errors.
    private static let negligible = 1e-10

    let rowCount: Int
    /// Number of nonbasic variables that may ever move; those that never do are not kept.
    private(set) var width: Int
    private let stride: Int
    private let isConstant: [Bool]
    /// The basic variable of each row.
    private(set) var basic: [Int]
    /// The nonbasic variable at each position.
    private(set) var nonbasic: [Int]
    /// Where each variable is: its row, or −1 − its position.
    private(set) var place: [Int]
    /// What a unit of each nonbasic variable adds to the objective.
    private(set) var prices: [Double]
    /// What a unit of each nonbasic variable takes off the sum of violations.
    private(set) var gains: [Double]
    private var entries: [Double]

    /// - Parameter constants: variables that keep for ever the value they have outside the basis.
    init(_ matrix: SparseMatrix, constants: [Int]) {
        rowCount = matrix.rowCount
        width = matrix.columnCount
        stride = matrix.columnCount
        var isConstant = [Bool](repeating: false, count: width + rowCount)
        for variable in constants { isConstant[variable] = true }
        self.isConstant = isConstant
        basic = Array(width..<width + rowCount)
        nonbasic = Array(0..<width)
        place = (0..<width).map { -1 - $0 } + Array(0..<rowCount)
        prices = [Double](repeating: 0, count: width)
        gains = prices
        var entries = [Double](repeating: 0, count: rowCount * width)
        matrix.forEach { row, column, value in entries[row * matrix.columnCount + column] = value }
        self.entries = entries
        for position in (0..<width).reversed() where isConstant[nonbasic[position]] { drop(position) }
    }

    func entry(row: Int, position: Int) -> Double { entries[row * stride + position] }

    /// The nonzeros of a column of the tableau: how the basic variables follow a nonbasic one.
    func getTerms(at position: Int, into terms: inout [Term]) {
        terms.removeAll(keepingCapacity: true)
        entries.withUnsafeBufferPointer { entries in
            var index = position
            for row in 0..<rowCount {
                if entries[index] != 0 { terms.append(Term(row: row, entry: entries[index])) }
                index += stride
            }
        }
    }

    /// Sets `prices` for an objective over the columns.
    mutating func price(_ objective: [Double]) {
        var sums = [Double](repeating: 0, count: stride)
        for (variable, cost) in objective.enumerated() where cost != 0 { add(variable, times: cost, to: &sums) }
        prices = sums
    }

    /// Sets `gains` for a sum of variables, each times 1 or −1.
    mutating func setGains(_ terms: [(variable: Int, direction: Double)]) {
        var sums = [Double](repeating: 0, count: stride)
        for term in terms { add(term.variable, times: term.direction, to: &sums) }
        gains = sums
    }

    private func add(_ variable: Int, times factor: Double, to sums: inout [Double]) {
        guard place[variable] >= 0 else {
            if -1 - place[variable] < width { sums[-1 - place[variable]] += factor }
            return
        }
        let first = place[variable] * stride
        entries.withUnsafeBufferPointer { entries in
            sums.withUnsafeMutableBufferPointer { sums in
                for position in 0..<width { sums[position] += factor * entries[first + position] }
            }
        }
    }

    /// Exchanges the basic variable of a row with the nonbasic one at a position, whose terms are given.
    mutating func exchange(row: Int, position: Int, terms: [Term]) {
        swap(&basic[row], &nonbasic[position])
        place[basic[row]] = row
        place[nonbasic[position]] = -1 - position
        let width = width
        let stride = stride
        entries.withUnsafeMutableBufferPointer { entries in
            let first = row * stride
            let inverse = 1 / entries[first + position]
            var nonzeros: [Int] = []
            nonzeros.reserveCapacity(64)
            for other in 0..<width where entries[first + other] != 0 && other != position {
                entries[first + other] *= -inverse
                nonzeros.append(other)
            }
            entries[first + position] = inverse
            for term in terms where term.row != row {
                let start = term.row * stride
                for other in nonzeros {
                    let sum = entries[start + other] + term.entry * entries[first + other]
                    entries[start + other] = abs(sum) < Self.negligible ? 0 : sum
                }
                entries[start + position] = term.entry * inverse
            }
            for other in nonzeros where prices[position] != 0 {
                prices[other] += prices[position] * entries[first + other]
            }
            for other in nonzeros where gains[position] != 0 {
                gains[other] += gains[position] * entries[first + other]
            }
            prices[position] *= inverse
            gains[position] *= inverse
        }
        if isConstant[nonbasic[position]] { drop(position) }
    }

    /// Forgets the column of a variable that never moves again: the last one takes its position.
    private mutating func drop(_ position: Int) {
        width -= 1
        nonbasic.swapAt(position, width)
        place[nonbasic[position]] = -1 - position
        place[nonbasic[width]] = -1 - width
        prices[position] = prices[width]
        gains[position] = gains[width]
        for row in 0..<rowCount { entries[row * stride + position] = entries[row * stride + width] }
    }
}

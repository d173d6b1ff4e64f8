/// The point nearest to a known one, by weighted distance, within changing bounds; kept by the dual simplex method.
///
/// Near an integer table, what must change is a short way round through few rows and columns, which mostly ends on
/// integers; the vertices of linked tables seldom are. Each question starts over at the known point with the rows as
/// basis, where prices of zero are optimal: then variables that leave their ends go back to them one by one, each at
/// the expense of the cheapest other variable or, if that is cheaper, of its own weight (Lemke 1954, "The dual method
/// of solving the linear programming problem"; with a price that jumps at the start in place of two-sided bounds).
/// The answer to a question does not depend on those before it.
///
/// Its points are only proposals: what counts is checked in integers (`Witness.agrees`).
struct NearestPoint: ~Copyable, LinearSolver {
    let matrix: SparseMatrix
    var bounds: ProgramBounds
    private(set) var effort = SolverEffort()
    private(set) var values: [Double]

    private let start: [Double]
    private let iterationLimit: Int
    private var weights: [Double]
    /// On which side of the start a variable pays its weight: 1 above, −1 below, 0 when it rests there or pays nothing.
    private var sides: [Double]
    private var tableau: LocalTableau
    private var terms: [LocalTableau.Term] = []
    /// Rows whose basic variable may be where it may not: whatever a question changes.
    private var suspects: [Int] = []
    private var isSuspect: [Bool]
    /// Variables that have left the start since the question began.
    private var moved: [Int] = []
    private var isMoved: [Bool]

    /// - Parameters:
    ///   - start: a value for each column.
    ///   - weights: what a unit of distance from the start costs, ≥ 0, for columns, then rows.
    init(matrix: SparseMatrix, bounds: ProgramBounds, start: [Double], weights: [Double], limits: SolverLimits) {
        self.matrix = matrix
        self.bounds = bounds
        self.start = start + matrix.rowSums(of: start)
        self.weights = weights
        values = self.start
        iterationLimit = limits.iterations
        sides = [Double](repeating: 0, count: values.count)
        tableau = LocalTableau(matrix)
        isSuspect = [Bool](repeating: false, count: matrix.rowCount)
        isMoved = [Bool](repeating: false, count: values.count)
    }

    /// Lets a variable move for nothing from now on.
    mutating func liberate(_ variable: Int) { weights[variable] = 0 }

    /// Starts a new question; for it, the last row sums these columns, if any.
    mutating func restart(lastRow columns: [Int]) {
        for variable in moved {
            values[variable] = start[variable]
            sides[variable] = 0
            isMoved[variable] = false
        }
        moved.removeAll(keepingCapacity: true)
        for row in suspects { isSuspect[row] = false }
        suspects.removeAll(keepingCapacity: true)
        tableau.reset(lastRow: columns)
        guard !columns.isEmpty else { return }
        noteMove(of: values.count - 1)
        values[values.count - 1] = columns.reduce(0) { $0 + start[$1] }
    }

    /// Where the first columns of the last solution, rounded, differ from the start.
    func steps(first count: Int) -> [Step] {
        moved.filter { $0 < count && values[$0] != start[$0] }.sorted().map { column in
            Step(index: column, change: Int((values[column] - start[column]).rounded()))
        }
    }

    /// Goes to the nearest point within the bounds: those of the start, but for what the bounds list as narrowed. Bounds
    /// that only become narrower may be solved again from there.
    mutating func solve() -> SolverOutcome {
        effort.linearSolves += 1
        guard bounds.narrowed.allSatisfy({ bounds.lower[$0] <= bounds.upper[$0] }) else { return .infeasible }
        enterBounds()
        for _ in 0..<iterationLimit {
            guard let row = sparsestViolatedRow() else {
                settleValues()
                return .optimal
            }
            effort.iterations += 1
            let variable = tableau.basic[row]
            let isLow = values[variable] < end(of: variable)
            let way = cheapestWay(row: row, direction: isLow ? 1 : -1)
            if let price = priceOfYielding(variable), price <= way?.price ?? .infinity {
                setSide(isLow ? -1 : 1, of: variable)
            } else if let way {
                take(way, row: row)
            } else {
                return .infeasible
            }
        }
        return .inconclusive
    }

    /// Moves the nonbasic variables into their bounds, and the basic ones with them.
    private mutating func enterBounds() {
        for variable in Array(bounds.narrowed) {
            guard tableau.place[variable] < 0 else {
                suspect(tableau.place[variable])
                continue
            }
            let position = -1 - tableau.place[variable]
            let inside = min(max(values[variable], bounds.lower[variable]), bounds.upper[variable])
            let change = inside - values[variable]
            guard change != 0 else { continue }
            noteMove(of: variable)
            values[variable] = inside
            setSide(inside > start[variable] ? 1 : inside < start[variable] ? -1 : 0, of: variable)
            tableau.getTerms(at: position, into: &terms)
            moveBasics(by: change)
        }
    }

    /// Basic variables follow a nonbasic one, whose terms are at hand.
    private mutating func moveBasics(by change: Double) {
        for term in terms {
            let variable = tableau.basic[term.row]
            values[variable] += change * term.entry
            noteMove(of: variable)
            suspect(term.row)
        }
    }

    private mutating func suspect(_ row: Int) {
        guard !isSuspect[row] else { return }
        isSuspect[row] = true
        suspects.append(row)
    }

    private mutating func noteMove(of variable: Int) {
        guard !isMoved[variable] else { return }
        isMoved[variable] = true
        moved.append(variable)
    }

    func leastFractionalColumn(first count: Int) -> Int? {
        var best: Int?
        var bestDistance = Double.infinity
        // What is integer is exactly so after a solve, and the start is.
        for column in moved where column < count && values[column] != Double(Int(values[column])) {
            let distance = abs(values[column] - values[column].rounded())
            guard distance < bestDistance || (distance == bestDistance && column < best ?? 0) else { continue }
            best = column
            bestDistance = distance
        }
        return best
    }

    /// Rounds what is within the tolerance of an integer, so that "is integer" is exact.
    private mutating func settleValues() {
        for variable in moved {
            let nearest = Double(Int(values[variable] + 0.5))
            if abs(values[variable] - nearest) < Tolerance.value { values[variable] = nearest }
        }
    }

    private mutating func setSide(_ side: Double, of variable: Int) {
        guard weights[variable] > 0, sides[variable] != side else { return }
        tableau.addPrice((side - sides[variable]) * weights[variable], of: variable)
        sides[variable] = side
        noteMove(of: variable)
    }
}

extension NearestPoint {
    /// A nonbasic variable to move.
    private struct Way {
        let position: Int
        /// Per unit that the basic variable is moved, ≥ 0.
        let price: Double
    }

    /// Where a variable may be for what it pays: its bounds, cut at the start.
    private func lowerEnd(_ variable: Int) -> Double {
        let isCut = weights[variable] > 0 && sides[variable] >= 0
        return isCut
            ? max(bounds.lower[variable], min(start[variable], bounds.upper[variable])) : bounds.lower[variable]
    }

    private func upperEnd(_ variable: Int) -> Double {
        let isCut = weights[variable] > 0 && sides[variable] <= 0
        return isCut
            ? min(bounds.upper[variable], max(start[variable], bounds.lower[variable])) : bounds.upper[variable]
    }

    /// The nearest place where it may be.
    private func end(of variable: Int) -> Double {
        min(max(values[variable], lowerEnd(variable)), upperEnd(variable))
    }

    /// Of the rows whose basic variable is where it may not be, the one with the fewest entries, so that few others fill up;
    /// ties: the first row.
    private func sparsestViolatedRow() -> Int? {
        var worst: Int?
        var size = Int.max
        for row in suspects {
            let variable = tableau.basic[row]
            let value = values[variable]
            let excess = max(lowerEnd(variable) - value, value - upperEnd(variable))
            guard excess > Tolerance.value else { continue }
            let count = tableau.entryCount(ofRow: row)
            if count < size || (count == size && row < worst ?? 0) {
                size = count
                worst = row
            }
        }
        return worst
    }

    /// What it costs per unit to let a basic variable be on the side of the start where it is; `nil` if bounds forbid.
    private func priceOfYielding(_ variable: Int) -> Double? {
        guard weights[variable] > 0, end(of: variable) == start[variable] else { return nil }
        let isLow = values[variable] < start[variable]
        guard isLow ? bounds.lower[variable] < start[variable] : bounds.upper[variable] > start[variable] else {
            return nil
        }
        return sides[variable] == 0 ? weights[variable] : 2 * weights[variable]
    }

    /// The nonbasic variable that moves a basic one in a direction at the least price; ties: the entry nearest to a
    /// unit, which keeps entries and solutions integer, then the first position.
    private func cheapestWay(row: Int, direction: Double) -> Way? {
        var best: Way?
        var bestGap = Double.infinity
        tableau.forEachEntry(ofRow: row) { position, entry in
            let size = abs(entry)
            guard size > Tolerance.value else { return }
            let variable = tableau.nonbasic[position]
            let rises = entry * direction > 0
            guard
                rises
                    ? values[variable] < bounds.upper[variable] - Tolerance.value
                    : values[variable] > bounds.lower[variable] + Tolerance.value
            else { return }
            let departure = sides[variable] == 0 ? weights[variable] : 0
            let price = max((rises ? tableau.prices[position] : -tableau.prices[position]) + departure, 0) / size
            let gap = abs(size - 1)
            if let best, (best.price, bestGap, best.position) < (price, gap, position) { return }
            best = Way(position: position, price: price)
            bestGap = gap
        }
        return best
    }

    /// Puts the basic variable of a row where it may be, and the nonbasic one into its place.
    private mutating func take(_ way: Way, row: Int) {
        let leaving = tableau.basic[row]
        let entering = tableau.nonbasic[way.position]
        tableau.getTerms(at: way.position, into: &terms)
        let end = end(of: leaving)
        let change = (end - values[leaving]) / tableau.entry(row: row, position: way.position)
        if sides[entering] == 0 { setSide(change > 0 ? 1 : -1, of: entering) }
        moveBasics(by: change)
        noteMove(of: entering)
        values[entering] += change
        values[leaving] = end
        tableau.exchange(row: row, position: way.position, terms: terms)
        if end == start[leaving] {
            setSide(0, of: leaving)
        } else {
            setSide(end > start[leaving] ? 1 : -1, of: leaving)
        }
    }
}

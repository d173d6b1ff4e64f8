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
    private var tableau: Tableau
    private var terms: [Tableau.Term] = []

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
        tableau = Tableau(matrix, constants: [], isReset: true)
    }

    /// Lets a variable move for nothing from now on.
    mutating func liberate(_ variable: Int) { weights[variable] = 0 }

    /// Starts a new question; for it, the last row sums these columns, if any.
    mutating func restart(lastRow columns: [Int]) {
        values = start
        if !columns.isEmpty { values[values.count - 1] = columns.reduce(0) { $0 + start[$1] } }
        for variable in sides.indices { sides[variable] = 0 }
        tableau.reset(lastRow: columns)
    }

    /// Goes to the nearest point within the bounds. Bounds that only become narrower may be solved again from there.
    mutating func solve() -> SolverOutcome {
        effort.linearSolves += 1
        guard bounds.areConsistent else { return .infeasible }
        enterBounds()
        for _ in 0..<iterationLimit {
            guard let row = worstRow() else {
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
        for position in 0..<tableau.width {
            let variable = tableau.nonbasic[position]
            let inside = min(max(values[variable], bounds.lower[variable]), bounds.upper[variable])
            let change = inside - values[variable]
            guard change != 0 else { continue }
            values[variable] = inside
            setSide(inside > start[variable] ? 1 : inside < start[variable] ? -1 : 0, of: variable)
            tableau.getTerms(at: position, into: &terms)
            for term in terms { values[tableau.basic[term.row]] += change * term.entry }
        }
    }

    /// Rounds what is within the tolerance of an integer, so that "is integer" is exact.
    private mutating func settleValues() {
        for variable in values.indices {
            let nearest = Double(Int(values[variable] + 0.5))
            if abs(values[variable] - nearest) < Tolerance.value { values[variable] = nearest }
        }
    }

    private mutating func setSide(_ side: Double, of variable: Int) {
        guard weights[variable] > 0, sides[variable] != side else { return }
        tableau.addPrice((side - sides[variable]) * weights[variable], of: variable)
        sides[variable] = side
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

    /// The row whose basic variable is farthest from where it may be.
    private func worstRow() -> Int? {
        var worst: Int?
        var distance = Tolerance.value
        for row in 0..<tableau.rowCount {
            let variable = tableau.basic[row]
            let value = values[variable]
            let excess = max(lowerEnd(variable) - value, value - upperEnd(variable))
            if excess > distance {
                distance = excess
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
    /// unit, which keeps entries and solutions integer.
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
            if let best, price > best.price || (price == best.price && gap >= bestGap) { return }
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
        for term in terms { values[tableau.basic[term.row]] += change * term.entry }
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

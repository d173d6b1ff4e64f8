/// A linear program over integer data that stays solved: each question starts from the basis and the values of the last.
///
/// The questions about one publication differ in a few bounds and need a handful of steps, while a general solver
/// spends its time on starting up. This is the textbook's bounded primal simplex (Chvátal 1983, "Linear Programming",
/// chapters 3 and 8). Infeasibility is reduced along the cheapest way the objective offers, so that little is left to
/// optimise. Solutions are vertices: these tables' vertices are nearly all integer.
///
/// Its tables are only proposals: what counts is checked in integers (`Witness.agrees`).
struct Simplex: ~Copyable, LinearSolver {
    let matrix: SparseMatrix
    var bounds: ProgramBounds
    private(set) var effort = SolverEffort()
    /// Values of the columns, then of the rows, in the last solution; a failed solve leaves them.
    private(set) var values: [Double]

    private let start: [Double]
    private let constants: [Int]
    private let iterationLimit: Int
    private var tableau: Tableau
    /// Variables outside their bounds, and which way they must go.
    private var violated: [(variable: Int, direction: Double)] = []
    /// How far each term of the move in hand lets it go.
    private var rooms: [Double] = []
    private var terms: [Tableau.Term] = []
    private var idleSteps = 0

    /// - Parameters:
    ///   - start: a value for each column, from which the first solve starts.
    ///   - constants: variables (columns, then rows) whose bounds are equal and never change.
    init(
        matrix: SparseMatrix, bounds: ProgramBounds, start: [Double], constants: [Int], limits: SolverLimits
    ) {
        self.matrix = matrix
        self.bounds = bounds
        self.start = start + matrix.rowSums(of: start)
        values = self.start
        self.constants = constants
        iterationLimit = limits.iterations
        tableau = Tableau(matrix, constants: constants)
    }

    /// The objective in the last solution.
    var minimum: Double { zip(bounds.objective, values).reduce(0) { $0 + $1.0 * $1.1 } }

    /// Minimises the objective within the bounds, from the last solution on.
    mutating func solve() -> SolverOutcome {
        effort.linearSolves += 1
        let known = values
        var outcome = optimise()
        if outcome == .optimal, !matrix.agrees(values, within: Tolerance.value) {
            tableau = Tableau(matrix, constants: constants)
            values = start
            outcome = optimise()
        }
        if outcome != .optimal { values = known }
        return outcome
    }

    private mutating func optimise() -> SolverOutcome {
        guard bounds.lower.indices.allSatisfy({ bounds.lower[$0] <= bounds.upper[$0] }) else { return .infeasible }
        tableau.price(bounds.objective)
        idleSteps = 0
        enterBounds()
        findViolations()
        var stepsLeft = iterationLimit
        while stepsLeft > 0 {
            guard let way = violated.isEmpty ? descent() : repair() else {
                guard violated.isEmpty else { return .infeasible }
                settleValues()
                return .optimal
            }
            stepsLeft -= 1
            guard take(way) else { return .inconclusive }
            if !violated.isEmpty { forgetRepaired() }
        }
        return .inconclusive
    }

    /// Puts every nonbasic variable on a bound: those outside go there at once; those between walk down as far as the
    /// basic ones allow, and then take the place of the one that stops them.
    private mutating func enterBounds() {
        for position in 0..<tableau.width {
            let variable = tableau.nonbasic[position]
            let inside = min(max(values[variable], bounds.lower[variable]), bounds.upper[variable])
            let change = inside - values[variable]
            guard change != 0 else { continue }
            values[variable] = inside
            tableau.getTerms(at: position, into: &terms)
            for term in terms { values[tableau.basic[term.row]] += change * term.entry }
        }
        var position = 0
        while position < tableau.width {
            let variable = tableau.nonbasic[position]
            if values[variable] == bounds.lower[variable] || values[variable] == bounds.upper[variable] {
                position += 1
            } else {
                _ = take(Way(position: position, direction: -1))
            }
        }
    }

    private mutating func findViolations() {
        violated.removeAll(keepingCapacity: true)
        for variable in values.indices {
            let direction = direction(intoBounds: variable)
            if direction != 0 { violated.append((variable, direction)) }
        }
        tableau.setGains(violated)
    }

    private mutating func forgetRepaired() {
        let left = violated.filter { direction(intoBounds: $0.variable) == $0.direction }
        guard left.count < violated.count else { return }
        violated = left
        tableau.setGains(left)
    }

    /// Rounds what is within the tolerance of an integer, so that rounding errors do not add up over solves.
    private mutating func settleValues() {
        for variable in values.indices {
            let nearest = Double(Int(values[variable] + 0.5))
            if abs(values[variable] - nearest) < Tolerance.value { values[variable] = nearest }
        }
    }

    /// 1 under the lower bound, −1 over the upper one, 0 within.
    private func direction(intoBounds variable: Int) -> Double {
        let value = values[variable]
        if value < bounds.lower[variable] - Tolerance.value { return 1 }
        return value > bounds.upper[variable] + Tolerance.value ? -1 : 0
    }
}

extension Simplex {
    /// A nonbasic variable to move, and which way.
    private struct Way {
        let position: Int
        /// 1 or −1.
        let direction: Double
    }

    /// Steps without progress before the rule that cannot cycle (Bland 1977) takes over, until there is progress.
    private static var patience: Int { 40 }
    private var isStuck: Bool { idleSteps > Self.patience }

    private func canMove(_ variable: Int, _ direction: Double) -> Bool {
        direction > 0
            ? values[variable] < bounds.upper[variable] - Tolerance.value
            : values[variable] > bounds.lower[variable] + Tolerance.value
    }

    /// The way that lowers the objective fastest.
    private func descent() -> Way? {
        var best: Way?
        var bestRate = Tolerance.value
        var lowest = Int.max
        for position in 0..<tableau.width {
            let price = tableau.prices[position]
            guard abs(price) > bestRate else { continue }
            let variable = tableau.nonbasic[position]
            let direction = price < 0 ? 1.0 : -1
            guard canMove(variable, direction), !isStuck || variable < lowest else { continue }
            if isStuck { lowest = variable } else { bestRate = abs(price) }
            best = Way(position: position, direction: direction)
        }
        return best
    }

    /// The way that lowers the violations at the least price.
    private func repair() -> Way? {
        var best: Way?
        var bestPrice = Double.infinity
        var bestGain = 0.0
        var lowest = Int.max
        for position in 0..<tableau.width {
            let gain = abs(tableau.gains[position])
            guard gain > Tolerance.value else { continue }
            let variable = tableau.nonbasic[position]
            let direction = tableau.gains[position] > 0 ? 1.0 : -1
            guard canMove(variable, direction) else { continue }
            let price = tableau.prices[position] * direction / gain
            let isBetter =
                isStuck ? variable < lowest : price < bestPrice || (price == bestPrice && gain > bestGain)
            guard isBetter else { continue }
            lowest = variable
            bestPrice = price
            bestGain = gain
            best = Way(position: position, direction: direction)
        }
        return best
    }

    /// Goes as far as the bounds allow.
    ///
    /// - Returns: false when nothing stops the move.
    private mutating func take(_ way: Way) -> Bool {
        effort.iterations += 1
        tableau.getTerms(at: way.position, into: &terms)
        let variable = tableau.nonbasic[way.position]
        let ownLimit = way.direction > 0 ? bounds.upper[variable] : bounds.lower[variable]
        let ownRoom = abs(ownLimit - values[variable])
        var step = ownRoom
        rooms.removeAll(keepingCapacity: true)
        for term in terms {
            let room = room(of: tableau.basic[term.row], along: term.entry * way.direction)
            rooms.append(room)
            step = min(step, room)
        }
        guard step < ProgramBounds.infinity / 2 else { return false }
        idleSteps = step > Tolerance.value ? 0 : idleSteps + 1
        if step > 0 {
            values[variable] += way.direction * step
            for term in terms { values[tableau.basic[term.row]] += way.direction * step * term.entry }
        }
        guard ownRoom > step, let leaving = leaving(step: step) else {
            values[variable] = ownLimit
            return true
        }
        // On its bound exactly, so that nothing adds up.
        let left = tableau.basic[leaving]
        let isLow = abs(values[left] - bounds.lower[left]) < abs(values[left] - bounds.upper[left])
        values[left] = isLow ? bounds.lower[left] : bounds.upper[left]
        tableau.exchange(row: leaving, position: way.position, terms: terms)
        return true
    }

    /// The row to leave the basis, of those that stop the step: the one with the pivot nearest to a unit, which keeps
    /// entries and solutions integer.
    private func leaving(step: Double) -> Int? {
        var best: Tableau.Term?
        for (index, term) in terms.enumerated() where rooms[index] <= step + 1e-9 {
            guard let known = best else {
                best = term
                continue
            }
            let isBetter =
                isStuck
                ? tableau.basic[term.row] < tableau.basic[known.row]
                : abs(abs(term.entry) - 1) < abs(abs(known.entry) - 1)
            if isBetter { best = term }
        }
        return best?.row
    }

    /// How far a unit move may go until this basic variable reaches the bound ahead of it, or comes back to the one it
    /// violates.
    private func room(of variable: Int, along rate: Double) -> Double {
        guard abs(rate) > Tolerance.value else { return .infinity }
        let direction = direction(intoBounds: variable)
        guard direction * rate >= 0 else { return .infinity }
        // Ahead of it; or, outside, the bound that it comes back to.
        let isLower = direction == 0 ? rate < 0 : direction > 0
        let limit = isLower ? bounds.lower[variable] : bounds.upper[variable]
        return max((limit - values[variable]) / rate, 0)
    }
}

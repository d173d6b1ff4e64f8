/// What an attacker can solve: the non-negative tables that agree with every published number. Looks for one near the
/// truth that shows a single claim.
struct AttackerProgram: ~Copyable {
    enum Answer: Sendable, Equatable {
        /// An integer table, checked exactly.
        case table(Witness)
        /// No such table: the linear program, or all of branch and bound, is infeasible.
        case none
        /// Not known: the search found no integer table and proved nothing, or a limit was reached.
        case open
    }

    /// Scenarios worth trying in a search that need not be sure.
    private static let mostScenarios = 4

    let grid: Grid
    let threshold: Int
    let limits: SolverLimits
    private(set) var isPublished: [Bool]
    private let layout: ProgramLayout
    private var program: NearestPoint
    private var arbiterEffort = SolverEffort()

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) {
        let isKept = grid.numbers.indices.map { number in
            isPublished[number] || grid.numbers[number].isPrinted && !grid.numbers[number].isSensitive
        }
        layout = ProgramLayout(grid, isKept: isKept, isFixed: isPublished)
        program = NearestPoint(
            matrix: layout.matrix, bounds: layout.bounds(holding: isPublished, of: grid),
            start: grid.columnCounts.map(Double.init), weights: layout.weights(unit: 1), limits: limits)
        self.grid = grid
        self.isPublished = isPublished
        self.threshold = threshold
        self.limits = limits
    }

    var effort: SolverEffort { program.effort + arbiterEffort }

    /// Publishes a number that was withheld at the start.
    mutating func publish(_ number: Int) {
        isPublished[number] = true
        program.bounds.hold(layout.variables[number], at: grid.numbers[number].count)
    }

    /// Takes back `publish`.
    mutating func withhold(_ number: Int) {
        isPublished[number] = false
        program.bounds.hold(layout.variables[number], at: nil)
    }

    /// Looks for a table that shows the claim, by linear programming and a dive, in a few scenarios.
    mutating func search(for claim: Claim) -> Answer {
        let question = Question(claim, threshold: threshold)
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        var answer = Answer.none
        for scenario in claim.scenarios(of: grid, threshold: threshold).prefix(Self.mostScenarios) {
            program.bounds.undo(to: mark)
            layout.restrict(&program.bounds, toScenario: scenario)
            layout.restrict(&program.bounds, to: question)
            let found = checked(dive(for: question), claim)
            if case .table = found { return found }
            if found == .open { answer = .open }
        }
        return answer
    }

    /// Settles whether any integer table shows the claim in any scenario; `open` only when a limit is reached.
    mutating func settle(_ claim: Claim) throws(SuppressionError) -> Answer {
        var answer = Answer.none
        for scenario in claim.scenarios(of: grid, threshold: threshold) {
            let found = checked(try settle(Question(claim, threshold: threshold), inScenario: scenario), claim)
            if case .table = found { return found }
            if found == .open { answer = .open }
        }
        return answer
    }

    /// By a dive, or else by branch and bound in another solver, so that "none" never rests on one solver alone.
    ///
    /// - Parameter scenario: `nil`: whatever linked tables may be.
    mutating func settle(_ question: Question, inScenario scenario: Int? = nil) throws(SuppressionError) -> Answer {
        let mark = program.bounds.mark
        defer { program.bounds.undo(to: mark) }
        if let scenario { layout.restrict(&program.bounds, toScenario: scenario) }
        layout.restrict(&program.bounds, to: question)
        let dived = dive(for: question)
        if case .table = dived { return dived }
        var arbiter = try LinearProgram(
            matrix: layout.matrix(asking: question.number), bounds: program.bounds, limits: limits)
        defer { arbiterEffort = arbiterEffort + arbiter.effort }
        if dived == .open { arbiterEffort.integerSolves += 1 }
        switch arbiter.findIntegers(nodes: limits.nodes) {
        case .infeasible: return .none
        case .inconclusive: return .open
        case .point(let columns):
            return Witness(columns, of: grid, agreeingWith: isPublished).map { .table($0) } ?? .open
        }
    }

    private mutating func dive(for question: Question) -> Answer {
        program.restart(lastRow: layout.columns(asking: question.number))
        switch program.solve() {
        case .infeasible: return .none
        case .inconclusive: return .open
        case .optimal: break
        }
        let count = grid.columnCounts.count
        guard program.diveToIntegers(first: count),
            let witness = Witness(program.steps(first: count), of: grid, agreeingWith: isPublished)
        else { return .open }
        return .table(witness)
    }

    private func checked(_ answer: Answer, _ claim: Claim) -> Answer {
        if case .table(let witness) = answer, !witness.shows(claim, in: grid, threshold: threshold) { return .open }
        return answer
    }
}

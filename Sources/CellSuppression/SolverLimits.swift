/// How much work one solve may take. Never seconds: the same input must give the same output on any machine.
package struct SolverLimits: Sendable, Equatable {
    /// Simplex iterations of one linear solve, ≥ 0.
    package let iterations: Int
    /// Branch-and-bound nodes of one integer solve, ≥ 0.
    package let nodes: Int

    /// Limits for each single solve.
    package init(iterations: Int, nodes: Int) {
        self.iterations = iterations
        self.nodes = nodes
    }

    /// Two orders of magnitude above what a table of a few hundred cells needs.
    package static let standard = SolverLimits(iterations: 50_000, nodes: 20_000)
}

/// What the solvers did, for the ledger and for benchmarks.
package struct SolverEffort: Sendable, Equatable {
    /// Linear programs solved.
    package internal(set) var linearSolves = 0
    /// Simplex iterations over all of them.
    package internal(set) var iterations = 0
    /// Integer programs solved by branch and bound.
    package internal(set) var integerSolves = 0
    /// Claims proven by a table built without any solver, because a solve was inconclusive (`protect` only).
    package internal(set) var directWitnesses = 0

    /// No work yet.
    package init() {}

    static func + (left: SolverEffort, right: SolverEffort) -> SolverEffort {
        var sum = left
        sum.linearSolves += right.linearSolves
        sum.iterations += right.iterations
        sum.integerSolves += right.integerSolves
        sum.directWitnesses += right.directWitnesses
        return sum
    }
}

/// Why a table could not be read, protected or audited. Cells and atoms are indices of the caller's `CountTable`.
package enum SuppressionError: Error, Sendable, Equatable {
    /// An atom count is below zero.
    case negativeAtomCount(atom: Int)
    /// The atoms add up to more than `limit`.
    case totalTooLarge(limit: Int)
    /// A cell names an atom that does not exist.
    case atomOutOfRange(cell: Int, atom: Int)
    /// The atoms of a cell are not strictly ascending.
    case atomsNotAscending(cell: Int)
    /// A cost is negative, infinite or not a number.
    case invalidCost(cell: Int)
    /// A structural zero is marked sensitive: nothing can hide it.
    case sensitiveCellWithoutAtoms(cell: Int)
    /// The threshold must be from 1 to `CountTable.largestTotal`.
    case invalidThreshold(Int)
    /// A withheld cell does not exist, is derived, or is listed twice.
    case invalidWithheldCell(Int)
    /// The solver ran out of iterations or nodes, or gave up, before this sensitive cell was settled.
    case solverLimitReached(cell: Int)
    /// The solver ran out of iterations, or gave up, before it was known what linked tables tell of each other.
    case linkedSolverFailed
    /// The solver library could not create a model.
    case solverUnavailable

    /// The stable key of the message catalogue.
    package var code: String {
        switch self {
        case .negativeAtomCount: "suppression.negative-atom-count"
        case .totalTooLarge: "suppression.total-too-large"
        case .atomOutOfRange: "suppression.atom-out-of-range"
        case .atomsNotAscending: "suppression.atoms-not-ascending"
        case .invalidCost: "suppression.invalid-cost"
        case .sensitiveCellWithoutAtoms: "suppression.sensitive-cell-without-atoms"
        case .invalidThreshold: "suppression.invalid-threshold"
        case .invalidWithheldCell: "suppression.invalid-withheld-cell"
        case .solverLimitReached: "suppression.solver-limit-reached"
        case .linkedSolverFailed: "suppression.linked-solver-failed"
        case .solverUnavailable: "suppression.solver-unavailable"
        }
    }
}

/// What branch and bound has found.
enum IntegerOutcome: Sendable, Equatable {
    /// An integer point, rounded; the caller checks every equation again in integer arithmetic.
    case point([Int])
    case infeasible
    /// The node limit was reached, or a linear solve was inconclusive: nothing is known.
    case inconclusive
}

private struct Node {
    var lower: [Double]
    var upper: [Double]
}

extension LinearProgram {
    /// Farther than this from every integer, a column is fractional. Only steers: results are checked in integers.
    private static var fuzz: Double { 1e-6 }

    /// Whether any point within the bounds has only integer columns: depth first, nearer branch first, on the most
    /// fractional column (Land and Doig 1960).
    ///
    /// Written here because Cbc's C interface drives a command interpreter with global state, which breaks (and reads
    /// standard input) as soon as two threads solve anything, and takes over SIGINT.
    ///
    /// - Parameter nodes: linear solves allowed, at most.
    mutating func findIntegers(nodes: Int) -> IntegerOutcome {
        let kept = bounds
        defer { bounds = kept }
        var waiting = [Node(lower: bounds.lower, upper: bounds.upper)]
        var nodesLeft = nodes
        while let node = waiting.popLast() {
            guard nodesLeft > 0 else { return .inconclusive }
            nodesLeft -= 1
            bounds.lower = node.lower
            bounds.upper = node.upper
            switch solve() {
            case .infeasible: continue
            case .inconclusive: return .inconclusive
            case .optimal: break
            }
            guard let column = mostFractionalColumn() else {
                return solution.roundedCounts(first: solution.count).map { .point($0) } ?? .inconclusive
            }
            waiting.append(contentsOf: branches(of: node, on: column))
        }
        return .infeasible
    }

    /// The two sides of a fractional column, the nearer one last, so that it is taken first.
    private func branches(of node: Node, on column: Int) -> [Node] {
        let value = solution[column]
        var below = node
        below.upper[column] = value.rounded(.down)
        var above = node
        above.lower[column] = value.rounded(.up)
        return value - value.rounded(.down) <= 0.5 ? [above, below] : [below, above]
    }

    /// Ties: the lowest column.
    private func mostFractionalColumn() -> Int? {
        var best: Int?
        var bestDistance = Self.fuzz
        for column in solution.indices {
            let distance = abs(solution[column] - solution[column].rounded())
            if distance > bestDistance {
                best = column
                bestDistance = distance
            }
        }
        return best
    }
}

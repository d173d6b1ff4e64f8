/// Looks for integer tables by linear programming, and halves the question where a vertex is fractional. A table is done again
/// in integers by who asked; that there is none is proven in integers here, by multiples of the rules that contradict
/// each other.
enum LinearAttack {
    static func search(_ unknowns: Int, _ rules: [Puzzle.Rule], halvings: Int = 400) -> SearchAnswer {
        // A sum of nobody is nobody in each part: the rest is smaller.
        var isEmpty = [Bool](repeating: false, count: unknowns)
        for rule in rules where rule.high == 0 {
            for unknown in rule.members { isEmpty[unknown] = true }
        }
        let left = (0..<unknowns).filter { !isEmpty[$0] }
        var place = [Int?](repeating: nil, count: unknowns)
        for (index, unknown) in left.enumerated() { place[unknown] = index }
        var seen: Set<Puzzle.Rule> = []
        let kept = rules.map { rule in
            Puzzle.Rule(members: rule.members.compactMap { place[$0] }, low: rule.low, high: rule.high)
        }.filter { ($0.low > 0 || $0.high < Puzzle.Rule.noEnd) && seen.insert($0).inserted }
        if kept.contains(where: { $0.members.isEmpty && $0.low > 0 }) { return .none }
        var halvingsLeft = halvings
        let answer = halve(left.count, kept.filter { !$0.members.isEmpty }, &halvingsLeft)
        guard case .table(let found) = answer else { return answer }
        var table = [Int](repeating: 0, count: unknowns)
        for (index, unknown) in left.enumerated() { table[unknown] = found[index] }
        return .table(table)
    }

    private static func halve(_ unknowns: Int, _ rules: [Puzzle.Rule], _ halvingsLeft: inout Int) -> SearchAnswer {
        guard halvingsLeft > 0 else { return .undecided }
        halvingsLeft -= 1
        let system = System(unknowns: unknowns, rules: rules)
        var simplex = DenseSimplex(unknowns: system.width, rows: system.rows, sums: system.sums)
        switch simplex.solve() {
        case .stuck: return .undecided
        case .contradiction(let multiples): return system.isContradicted(by: multiples) ? .none : .undecided
        case .point(let point):
            guard let fractional = point[..<unknowns].firstIndex(where: { abs($0 - $0.rounded()) > 1e-6 }) else {
                return .table(point[..<unknowns].map { Int($0.rounded()) })
            }
            let floor = Int(point[fractional].rounded(.down))
            var answers: [SearchAnswer] = []
            for half in [
                Puzzle.Rule(members: [fractional], high: floor), Puzzle.Rule(members: [fractional], low: floor + 1),
            ] {
                let answer = halve(unknowns, rules + [half], &halvingsLeft)
                if case .table = answer { return answer }
                answers.append(answer)
            }
            return answers.allSatisfy { $0 == .none } ? .none : .undecided
        }
    }
}

/// Rules as equations: a rule with one end has one unknown more, for what is over or missing.
private struct System {
    private(set) var rows: [[(unknown: Int, factor: Double)]] = []
    private(set) var sums: [Int] = []
    private(set) var width: Int

    init(unknowns: Int, rules: [Puzzle.Rule]) {
        width = unknowns
        for rule in rules {
            let terms = rule.members.map { (unknown: $0, factor: 1.0) }
            if rule.low == rule.high {
                rows.append(terms)
                sums.append(rule.low)
                continue
            }
            if rule.low > 0 { append(terms, rest: -1, sum: rule.low) }
            if rule.high < Puzzle.Rule.noEnd { append(terms, rest: 1, sum: rule.high) }
        }
    }

    private mutating func append(_ terms: [(unknown: Int, factor: Double)], rest: Double, sum: Int) {
        rows.append(terms + [(unknown: width, factor: rest)])
        sums.append(sum)
        width += 1
    }

    /// Whether multiples of the rows, made whole, say that something that is never positive is.
    func isContradicted(by multiples: [Double]) -> Bool {
        (1...60).contains { scale in
            let whole = multiples.map { Int(($0 * Double(scale)).rounded()) }
            var factors = [Int](repeating: 0, count: width)
            for (row, terms) in rows.enumerated() {
                for term in terms { factors[term.unknown] += whole[row] * Int(term.factor) }
            }
            return factors.allSatisfy { $0 <= 0 } && zip(whole, sums).reduce(0) { $0 + $1.0 * $1.1 } > 0
        }
    }
}

/// Tries all integer tables that meet some rules, unknown by unknown, and leaves out those that a rule excludes by its ends
/// alone. What it says is exact; it takes long for many unknowns.
struct IntegerEnumeration {
    private let rules: [Puzzle.Rule]
    private var stepsLeft: Int

    /// - Parameters:
    ///   - unbounded: the largest number tried of an unknown that no rule bounds: the largest that any rule asks for does.
    ///   - steps: tables or parts of tables looked at before the search is given up.
    static func search(_ unknowns: Int, _ rules: [Puzzle.Rule], unbounded: Int, steps: Int = 200_000) -> SearchAnswer {
        var enumeration = IntegerEnumeration(rules: rules, stepsLeft: steps)
        var ends = [ClosedRange<Int>](repeating: 0...Puzzle.Rule.noEnd, count: unknowns)
        for rule in rules {
            for unknown in rule.members { ends[unknown] = 0...min(ends[unknown].upperBound, rule.high) }
        }
        for unknown in ends.indices where ends[unknown].upperBound == Puzzle.Rule.noEnd {
            ends[unknown] = 0...unbounded
        }
        return enumeration.extend(ends)
    }

    private init(rules: [Puzzle.Rule], stepsLeft: Int) {
        self.rules = rules
        self.stepsLeft = stepsLeft
    }

    private mutating func extend(_ given: [ClosedRange<Int>]) -> SearchAnswer {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return .undecided }
        var ends = given
        guard narrow(&ends) else { return .none }
        let open = ends.indices.filter { ends[$0].count > 1 }
        guard let next = open.min(by: { ends[$0].count < ends[$1].count }) else {
            return .table(ends.map(\.lowerBound))
        }
        for value in ends[next] {
            var narrowed = ends
            narrowed[next] = value...value
            let answer = extend(narrowed)
            if answer != .none { return answer }
        }
        return .none
    }

    /// Narrows the ends of every unknown until nothing moves; false when a rule cannot be met any more.
    private func narrow(_ ends: inout [ClosedRange<Int>]) -> Bool {
        var moved = true
        while moved {
            moved = false
            for rule in rules {
                var low = 0
                var high = 0
                for unknown in rule.members {
                    low += ends[unknown].lowerBound
                    high += ends[unknown].upperBound
                }
                guard low <= rule.high, high >= rule.low else { return false }
                for unknown in rule.members {
                    let own = ends[unknown]
                    let least = max(own.lowerBound, rule.low - (high - own.upperBound))
                    let most = min(own.upperBound, rule.high - (low - own.lowerBound))
                    guard least <= most else { return false }
                    if least != own.lowerBound || most != own.upperBound {
                        ends[unknown] = least...most
                        low += least - own.lowerBound
                        high += most - own.upperBound
                        moved = true
                    }
                }
            }
        }
        return true
    }
}

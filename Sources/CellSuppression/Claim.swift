/// What one alternative table must show about one sensitive number. Together they are the protection requirement.
///
/// For a sensitive number s with true count n and threshold T, some non-negative integer table that agrees with
/// everything published must have:
/// - an outsider's view: s = 0, and s ≥ T;
/// - an insider's view, when n ≥ 1, for **each** column c of s that holds a respondent (who knows exactly where he
///   stands, hence c ≥ 1): s = 1 with c = 1, and s ≥ T with c ≥ 1;
/// - when n = 0 (nobody is inside, but the reader does not know it): s = 1.
///
/// Besides, for each scenario of linked tables some table must fit it: `reach`.
///
/// So the interval covers [0, T] for everybody, [1, T] given s ≥ 1, and [1, T] for every single respondent.
struct Claim: Sendable, Equatable {
    enum Goal: Sendable, Equatable {
        case zero
        case one
        case threshold
        /// A table fits the scenario.
        case reach(scenario: Int)
    }

    /// The sensitive number; `nil` where a scenario is to be reached.
    let number: Int?
    let goal: Goal
    /// The column of the respondent who asks, for an insider's claim.
    let insider: Int?

    /// Scenarios in which a table may show it, as far as their ranges tell: the truth, then those with the most room.
    func scenarios(of grid: Grid, threshold: Int) -> [Int] {
        if case .reach(let scenario) = goal { return [scenario] }
        guard grid.isLinked, let number else { return [0] }
        let range = Question(self, threshold: threshold).range
        let members = grid.numbers[number].columns
        let rooms = grid.scenarios.map { scenario -> Int? in
            let possible = scenario.range(ofColumns: members)
            let least = max(possible.lowerBound, insider == nil ? 0 : 1)
            if let insider, scenario.columns[insider].upperBound < 1 { return nil }
            guard Double(least) <= range.upperBound, Double(possible.upperBound) >= range.lowerBound else {
                return nil
            }
            return possible.upperBound
        }
        let possible = rooms.indices.filter { rooms[$0] != nil }
        let others = possible.filter { $0 != 0 }
            .sorted { (-(rooms[$0] ?? 0), $0) < (-(rooms[$1] ?? 0), $1) }
        return possible.prefix { $0 == 0 } + others
    }

    /// All claims of a grid, hardest numbers (largest counts) first, so that the small ones profit from their tables.
    static func all(of grid: Grid) -> [Claim] {
        let sensitive = grid.numbers.indices.filter { grid.numbers[$0].isSensitive }
            .sorted { (-grid.numbers[$0].count, $0) < (-grid.numbers[$1].count, $1) }
        var claims: [Claim] = []
        if grid.isLinked {
            claims += grid.scenarios.indices.map { Claim(number: nil, goal: .reach(scenario: $0), insider: nil) }
        }
        for number in sensitive {
            let occupied = grid.numbers[number].columns.filter { grid.columnCounts[$0] > 0 }
            if occupied.isEmpty {
                claims.append(Claim(number: number, goal: .threshold, insider: nil))
                claims.append(Claim(number: number, goal: .one, insider: nil))
            }
            for column in occupied {
                claims.append(Claim(number: number, goal: .threshold, insider: column))
                claims.append(Claim(number: number, goal: .one, insider: column))
            }
            claims.append(Claim(number: number, goal: .zero, insider: nil))
        }
        return claims
    }
}

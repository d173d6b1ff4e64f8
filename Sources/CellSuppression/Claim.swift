/// What one alternative table must show about one sensitive number. Together they are the protection requirement.
///
/// For a sensitive number s with true count n and threshold T, some non-negative integer table that agrees with
/// everything published must have:
/// - an outsider's view: s = 0, and s ≥ T;
/// - an insider's view, when n ≥ 1, for **each** column c of s that holds a respondent (who knows exactly where he
///   stands, hence c ≥ 1): s = 1 with c = 1, and s ≥ T with c ≥ 1;
/// - when n = 0 (nobody is inside, but the reader does not know it): s = 1.
///
/// So the interval covers [0, T] for everybody, [1, T] given s ≥ 1, and [1, T] for every single respondent.
struct Claim: Sendable, Equatable {
    enum Goal: Sendable, Equatable {
        case zero
        case one
        case threshold
    }

    /// The sensitive number.
    let number: Int
    let goal: Goal
    /// The column of the respondent who asks, for an insider's claim.
    let insider: Int?

    /// All claims of a grid, hardest numbers (largest counts) first, so that the small ones profit from their tables.
    static func all(of grid: Grid) -> [Claim] {
        let sensitive = grid.numbers.indices.filter { grid.numbers[$0].isSensitive }
            .sorted { (-grid.numbers[$0].count, $0) < (-grid.numbers[$1].count, $1) }
        var claims: [Claim] = []
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

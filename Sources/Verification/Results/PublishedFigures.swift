/// The numbers of results.csv, each with those of its row, to be found again without knowing what a sheet calls them.
struct PublishedFigures: Sendable {
    /// What a number is in its row.
    enum Role: Int, CaseIterable {
        /// Of the row itself: a share, an index, a count, or a comparison's difference.
        case estimate
        case low
        /// The upper bound, also that of a count.
        case high
        case respondents
        /// Of a comparison: whom it compares with.
        case others
        /// Of a comparison: what is compared, published in a row of its own.
        case compared
        /// Of a difference: the value that it is taken from, that is `compared` less the difference.
        case other
    }

    /// A row of results.csv.
    struct Row {
        /// The fields that name what the row is of, without the comparison.
        var key: [String]
        var compareTo: String
        var isAdjusted: Bool
        /// By role; those that the row itself has.
        var numbers: [Role: Double]
    }

    private struct Pair: Hashable {
        var roles: Int
        var first: Int
        var second: Int
    }

    private var known: Set<Int> = []
    private var byRole: [Set<Int>] = Array(repeating: [], count: Role.allCases.count)
    private var pairs: Set<Pair> = []

    init(_ rows: [Row]) {
        var levels: [[String]: Double] = [:]
        for row in rows where row.compareTo.isEmpty { levels[row.key] = row.numbers[.estimate] }
        for row in rows {
            var numbers = row.numbers
            if !row.compareTo.isEmpty, let compared = levels[row.key], let difference = numbers[.estimate] {
                numbers[.compared] = compared
                if !row.isAdjusted { numbers[.other] = compared - difference }
            }
            let steps = numbers.compactMapValues(Self.step)
            for (role, step) in steps {
                byRole[role.rawValue].insert(step)
                if role != .respondents, role != .others { known.insert(step) }
                for (second, other) in steps where second != role {
                    pairs.insert(Pair(roles: Self.roles(role, second), first: step, second: other))
                }
            }
        }
    }

    /// Whether some row has this number as an estimate or a bound.
    func contains(_ number: Double) -> Bool { Self.near(number).contains(where: known.contains) }

    func contains(_ number: Double, as role: Role) -> Bool {
        Self.near(number).contains(where: byRole[role.rawValue].contains)
    }

    /// Whether one row has both numbers.
    func contains(_ first: Double, as role: Role, with second: Double, as other: Role) -> Bool {
        let roles = Self.roles(role, other)
        return Self.near(first).contains { first in
            Self.near(second).contains { pairs.contains(Pair(roles: roles, first: first, second: $0)) }
        }
    }

    private static func roles(_ first: Role, _ second: Role) -> Int {
        first.rawValue * Role.allCases.count + second.rawValue
    }

    /// Numbers are the same to 1e-9, as a workbook keeps fewer digits; nil beyond any figure.
    private static func step(_ number: Double) -> Int? {
        abs(number) < 1e9 ? Int((number * 1e9).rounded()) : nil
    }

    private static func near(_ number: Double) -> [Int] { step(number).map { [$0, $0 - 1, $0 + 1] } ?? [] }
}

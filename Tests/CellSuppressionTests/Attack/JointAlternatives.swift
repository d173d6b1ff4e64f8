import CellSuppression

/// Alternatives of several linked tables that fit together: what is proven of each table can be true of all at once.
///
/// Tables are protected one after the other. Each must have an alternative beside every alternative of the tables before it,
/// and proves its own claims beside one of them. So whatever a reader must not exclude of one count, there is a whole
/// publication, the same in all that is printed, in which it is so.
struct JointAlternatives: Sendable {
    /// One table of a publication.
    enum Table: Hashable, Sendable {
        /// A count of responses, by its position among them.
        case responses(Int, space: Int)
        /// A base, by its position among them.
        case base(Int, space: Int)
    }

    /// Counts of atoms by table.
    typealias Tables = [Table: [Int]]

    /// What a table has in common with an earlier one: sums of its atoms that are those of the other, or a part of them.
    struct Link: Sendable {
        let table: Table
        let pairs: [(own: [Int], other: [Int])]
        let isPart: Bool

        /// The sums of its own atoms beside some counts of the other table.
        func ranges(beside counts: [Int]) -> [ClosedRange<Int>] {
            pairs.map { pair in
                let count = pair.other.reduce(0) { $0 + counts[$1] }
                return (isPart ? 0 : count)...count
            }
        }
    }

    /// The scenarios of a table, and the tables that each of them stands for.
    struct Scenarios: Sendable {
        let linkedSums: [[Int]]
        fileprivate(set) var all: [CountTable.Scenario] = []
        /// For each alternative its scenario.
        fileprivate(set) var ofAlternative: [Int] = []
        /// For each scenario the first tables that it stands for.
        fileprivate var tables: [Tables] = []
    }

    /// The first is the truth.
    private var alternatives: [Tables] = [[:]]

    /// What a table with these links may be beside each alternative, each scenario once; the truth's first.
    ///
    /// - Parameter atoms: how many atoms the table has.
    func scenarios(for links: [Link], atoms: Int) -> Scenarios {
        var scenarios = Scenarios(linkedSums: links.flatMap { $0.pairs.map(\.own) }.filter { $0.count > 1 })
        var known: [CountTable.Scenario: Int] = [:]
        scenarios.ofAlternative = alternatives.map { tables in
            let scenario = Self.scenario(for: links, beside: tables, atoms: atoms)
            if let index = known[scenario] { return index }
            known[scenario] = scenarios.all.count
            scenarios.all.append(scenario)
            scenarios.tables.append(tables)
            return scenarios.all.count - 1
        }
        return scenarios
    }

    private static func scenario(
        for links: [Link], beside tables: Tables, atoms: Int
    ) -> CountTable.Scenario {
        var ranges = Array(repeating: CountTable.Scenario.anyCount, count: atoms)
        var sums: [ClosedRange<Int>] = []
        for link in links {
            guard let counts = tables[link.table] else { continue }
            for (pair, range) in zip(link.pairs, link.ranges(beside: counts)) {
                if let atom = pair.own.first, pair.own.count == 1 {
                    ranges[atom] = ranges[atom].clamped(to: range)
                } else {
                    sums.append(range)
                }
            }
        }
        return CountTable.Scenario(atoms: ranges, sums: sums)
    }

    /// Adds a protected table.
    ///
    /// - Parameters:
    ///   - truth: its true counts.
    ///   - suppression: its protection under `scenarios`.
    mutating func add(_ table: Table, truth: [Int], _ suppression: Suppression, under scenarios: Scenarios) {
        // The truth is no witness where nothing is to be proven.
        let witnesses = [truth] + suppression.witnesses
        let fitted = [[0]] + suppression.scenariosOfWitness
        var first = [Int?](repeating: nil, count: scenarios.all.count)
        for (witness, scenarios) in fitted.enumerated() {
            for scenario in scenarios where first[scenario] == nil { first[scenario] = witness }
        }
        var isUsed = [Bool](repeating: false, count: witnesses.count)
        var extended: [Tables] = []
        for (alternative, scenario) in zip(alternatives, scenarios.ofAlternative) {
            guard let witness = first[scenario] else { continue }
            isUsed[witness] = true
            extended.append(alternative.merging([table: witnesses[witness]]) { $1 })
        }
        for witness in witnesses.indices where !isUsed[witness] {
            guard let scenario = fitted[witness].first else { continue }
            extended.append(scenarios.tables[scenario].merging([table: witnesses[witness]]) { $1 })
        }
        alternatives = extended
    }
}

import CellSuppression
import TestSupport
import Testing

/// Three tables of which each holds some of the people of the one before, as a wave is protected: its responses, a base and a
/// base among some of it.
@Suite struct ChainAttackTests {
    private typealias Table = JointAlternatives.Table

    @Test("the attacker breaks none of many chains of tables") func chains() async throws {
        let tally = try await attackAll(areInformed: false)
        #expect(tally.broken.isEmpty)
        #expect(tally.undecided.isEmpty)
    }

    /// What somebody knows of himself in the other tables is not part of what is proven: one chain in 500 gives way to it.
    @Test("respondents who know in which of the tables they are break hardly any") func informed() async throws {
        let tally = try await attackAll(areInformed: true)
        #expect(Set(tally.broken.compactMap { $0.split(separator: ":").first }).count * 200 <= tally.tables)
        #expect(tally.undecided.isEmpty)
    }

    private func attackAll(areInformed: Bool) async throws -> AttackTests.Tally {
        let started = ContinuousClock.now
        let tally = try await AttackTests.attackAll(AttackTests.attacks / 8) { size, seed in
            var generator = SeededGenerator(seed: seed)
            let responses = RandomLinkedTable(size, using: &generator)
            let base = responses.thinned(using: &generator)
            let chain = [responses, base, base.thinned(using: &generator)]
            let tables: [Table] = [.responses(0, space: 0), .base(0, space: 0), .base(1, space: 0)]
            var known = JointAlternatives()
            var publications: [Puzzle.Publication] = []
            for (level, random) in chain.enumerated() {
                let pairs = random.counts.indices.map { (own: [$0], other: [$0]) }
                let links = tables[..<level].map { JointAlternatives.Link(table: $0, pairs: pairs, isPart: true) }
                let scenarios = known.scenarios(for: links, atoms: random.counts.count)
                let table = try CountTable(
                    atomCounts: random.counts, cells: random.cells(using: &generator),
                    linkedSums: scenarios.linkedSums, scenarios: scenarios.all)
                let suppression = try protect(table, threshold: responses.threshold)
                known.add(tables[level], truth: random.counts, suppression, under: scenarios)
                publications.append(Puzzle.Publication(table, withheld: suppression.withheld))
            }
            let result = AttackTests.attack(
                Puzzle(nested: publications.reversed(), areInformed: areInformed), size, threshold: responses.threshold)
            let cells = publications.flatMap(\.table.cells)
            return AttackTests.Tally(
                tables: 3, cells: cells.count, sensitive: cells.count { $0.sensitivity == .primary },
                withheld: publications.reduce(0) { $0 + $1.withheld.count }, questions: result.questions,
                broken: result.excluded.map { "\(size) \(seed): \($0)" },
                undecided: result.undecided.sorted().map { "\(size) \(seed): \($0)" })
        }
        print(
            "attacked chains, informed \(areInformed): \(tally), \((ContinuousClock.now - started) / .seconds(1)) seconds"
        )
        return tally
    }
}

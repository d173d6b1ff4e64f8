import CellSuppression
import TestSupport
import Testing

/// Two publications of the same people attacked at once: those who answered a question beside all who responded, and a later
/// state beside an earlier one.
@Suite struct LinkedAttackTests {
    /// Which of two linked tables is protected first; the other is protected beside what the first may be.
    enum Order: CaseIterable {
        /// Responses, then the base of a question.
        case largerFirst
        /// A publication, then the next one with more people.
        case smallerFirst
    }

    private struct Pair {
        let smaller: CountTable
        let larger: CountTable
        let threshold: Int

        init(_ size: RandomLinkedTable.Size, seed: UInt64) throws {
            var generator = SeededGenerator(seed: seed)
            let larger = RandomLinkedTable(size, using: &generator)
            let smaller = larger.thinned(using: &generator)
            threshold = larger.threshold
            self.larger = try CountTable(atomCounts: larger.counts, cells: larger.cells(using: &generator))
            self.smaller = try CountTable(atomCounts: smaller.counts, cells: smaller.cells(using: &generator))
        }

        /// What is withheld of both when the second takes the alternatives of the first into account, or does not.
        func protected(
            _ order: Order, areLinked: Bool = true
        ) throws -> (smaller: Suppression, larger: Suppression) {
            let (former, latter) = order == .largerFirst ? (larger, smaller) : (smaller, larger)
            let first = try protect(former, threshold: threshold)
            let linked = areLinked ? try latter.linked(to: former, first, order) : latter
            let second = try protect(linked, threshold: threshold)
            #expect(try audit(linked, withheld: second.withheld, threshold: threshold).isSafe)
            if areLinked { #expect(Set(second.scenariosOfWitness.joined()) == Set(linked.scenarios.indices)) }
            return order == .largerFirst ? (second, first) : (first, second)
        }

        func puzzle(_ suppressions: (smaller: Suppression, larger: Suppression), areInformed: Bool) -> Puzzle {
            let publications = [
                Puzzle.Publication(smaller, withheld: suppressions.smaller.withheld),
                Puzzle.Publication(larger, withheld: suppressions.larger.withheld),
            ]
            return Puzzle(nested: publications, areInformed: areInformed)
        }
    }

    private func attackAll(
        _ order: Order, count: Int, areLinked: Bool = true, areInformed: Bool = false
    ) async throws -> AttackTests.Tally {
        try await AttackTests.attackAll(count) { size, seed in
            let pair = try Pair(size, seed: seed)
            let suppressions = try pair.protected(order, areLinked: areLinked)
            let result = AttackTests.attack(
                pair.puzzle(suppressions, areInformed: areInformed), size, threshold: pair.threshold)
            let cells = pair.smaller.cells + pair.larger.cells
            return AttackTests.Tally(
                tables: 2, cells: cells.count, sensitive: cells.count { $0.sensitivity == .primary },
                withheld: suppressions.smaller.withheld.count + suppressions.larger.withheld.count,
                questions: result.questions, broken: result.excluded.map { "\(size) \(seed): \($0)" },
                undecided: result.undecided.sorted().map { "\(size) \(seed): \($0)" })
        }
    }

    @Test("the attacker breaks none of many pairs of linked publications", arguments: Order.allCases)
    func linkedPublications(_ order: Order) async throws {
        let started = ContinuousClock.now
        let tally = try await attackAll(order, count: AttackTests.attacks / 4)
        print("attacked \(order): \(tally), \((ContinuousClock.now - started) / .seconds(1)) seconds")
        #expect(tally.broken.isEmpty)
        #expect(tally.undecided.isEmpty)
    }

    /// What somebody knows of himself in the other table is not part of what is proven: one pair in 1,000 gives way to it.
    @Test("respondents who know in which of the tables they are break hardly any", arguments: Order.allCases)
    func informed(_ order: Order) async throws {
        let tally = try await attackAll(order, count: AttackTests.attacks / 4, areInformed: true)
        print("attacked \(order), informed: \(tally)")
        #expect(Set(tally.broken.compactMap { $0.split(separator: ":").first }).count * 200 <= tally.tables)
        #expect(tally.undecided.isEmpty)
    }

    @Test("a table fits, atom by atom, each scenario that it is said to fit", arguments: Order.allCases)
    func witnessesFit(_ order: Order) throws {
        var wrong = 0
        var fits = 0
        for seed in 0..<100 as Range<UInt64> {
            let pair = try Pair(.small, seed: seed)
            let (former, latter) = order == .largerFirst ? (pair.larger, pair.smaller) : (pair.smaller, pair.larger)
            let linked = try latter.linked(to: former, protect(former, threshold: pair.threshold), order)
            let suppression = try protect(linked, threshold: pair.threshold)
            for (witness, scenarios) in zip(suppression.witnesses, suppression.scenariosOfWitness) {
                for scenario in scenarios {
                    fits += 1
                    if !zip(linked.scenarios[scenario].atoms, witness).allSatisfy({ $0.contains($1) }) { wrong += 1 }
                }
            }
        }
        #expect(wrong == 0, "of \(fits)")
    }

    @Test("publications protected apart break together", arguments: Order.allCases)
    func apart(_ order: Order) async throws {
        let tally = try await attackAll(order, count: 64, areLinked: false)
        print("apart \(order): \(tally)")
        #expect(!tally.broken.isEmpty)
    }
}

extension CountTable {
    /// The table beside all that a table protected before may be.
    fileprivate func linked(
        to former: CountTable, _ suppression: Suppression, _ order: LinkedAttackTests.Order
    ) throws -> CountTable {
        var alternatives = [former.atomCounts]
        for witness in suppression.witnesses where !alternatives.contains(witness) { alternatives.append(witness) }
        let scenarios = alternatives.map { alternative in
            Scenario(atoms: alternative.map { order == .largerFirst ? 0...$0 : $0...CountTable.largestTotal })
        }
        return try CountTable(atomCounts: atomCounts, cells: cells, scenarios: scenarios)
    }
}

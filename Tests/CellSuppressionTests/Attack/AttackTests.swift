import CellSuppression
import Foundation
import TestSupport
import Testing

/// An attacker who shares no code with the protection: he knows what is published, which sums are which, that people are
/// whole, the threshold and the rules, and tries every table of integers, or programs where there are too many.
@Suite struct AttackTests {
    /// How many random publications are attacked.
    static let attacks = ProcessInfo.processInfo.environment["BAROMETRE_ATTACKS"].flatMap { Int($0) } ?? usual

    #if DEBUG
        private static let usual = 100
    #else
        private static let usual = 400
    #endif

    /// What came of many attacks.
    struct Tally: Sendable, CustomStringConvertible {
        var tables = 0
        var cells = 0
        var sensitive = 0
        var withheld = 0
        var questions = 0
        var broken: [String] = []
        var undecided: [String] = []

        mutating func add(_ other: Tally) {
            tables += other.tables
            cells += other.cells
            sensitive += other.sensitive
            withheld += other.withheld
            questions += other.questions
            broken += other.broken
            undecided += other.undecided
        }

        var description: String {
            "\(tables) tables, \(cells) cells, \(sensitive) sensitive, \(withheld) withheld, \(questions) questions, "
                + "\(broken.count) broken, \(undecided.count) undecided"
        }
    }

    static func table(
        _ size: RandomLinkedTable.Size, seed: UInt64
    ) throws -> (table: CountTable, threshold: Int) {
        var generator = SeededGenerator(seed: seed)
        let random = RandomLinkedTable(size, using: &generator)
        return (
            try CountTable(atomCounts: random.counts, cells: random.cells(using: &generator)), random.threshold
        )
    }

    static func attack(_ puzzle: Puzzle, _ size: RandomLinkedTable.Size, threshold: Int) -> AttackResult {
        AttackResult(attacking: puzzle, threshold: threshold) { unknowns, rules in
            if size == .small {
                let answer = IntegerEnumeration.search(unknowns, rules, unbounded: threshold)
                if answer != .undecided { return answer }
            }
            return LinearAttack.search(unknowns, rules)
        }
    }

    /// Attacks many publications, on all processors.
    static func attackAll(
        _ count: Int, _ attack: @escaping @Sendable (RandomLinkedTable.Size, UInt64) throws -> Tally
    ) async throws -> Tally {
        try await withThrowingTaskGroup(of: Tally.self) { group in
            let step = 10
            for first in stride(from: 0, to: count, by: step) {
                group.addTask {
                    var tally = Tally()
                    for seed in first..<min(first + step, count) {
                        tally.add(try attack(RandomLinkedTable.Size(ofSeed: UInt64(seed)), UInt64(seed)))
                    }
                    return tally
                }
            }
            var all = Tally()
            for try await tally in group { all.add(tally) }
            return all
        }
    }

    @Test("the attacker breaks none of many random publications") func randomPublications() async throws {
        let started = ContinuousClock.now
        let tally = try await Self.attackAll(Self.attacks) { size, seed in
            let (table, threshold) = try Self.table(size, seed: seed)
            let suppression = try protect(table, threshold: threshold)
            let result = Self.attack(Puzzle(table, withheld: suppression.withheld), size, threshold: threshold)
            return Tally(
                tables: 1, cells: table.cells.count, sensitive: table.cells.count { $0.sensitivity == .primary },
                withheld: suppression.withheld.count, questions: result.questions,
                broken: result.excluded.map { "\(size) \(seed): \($0)" },
                undecided: result.undecided.sorted().map { "\(size) \(seed): \($0)" })
        }
        print("attacked \(tally), \((ContinuousClock.now - started) / .seconds(1)) seconds")
        #expect(tally.broken.isEmpty)
        #expect(tally.undecided.isEmpty)
        #expect(tally.sensitive > Self.attacks && tally.withheld < tally.cells)
    }

    /// An attacker who never succeeds proves nothing: with any one withheld number published he does, nearly always.
    @Test("the attacker breaks what is weakened") func weakenedPublications() async throws {
        let tally = try await Self.attackAll(64) { size, seed in
            let (table, threshold) = try Self.table(size, seed: seed)
            let suppression = try protect(table, threshold: threshold)
            var tally = Tally()
            for cell in suppression.complementary {
                let copies = table.cells.indices.filter { table.cells[$0].atoms == table.cells[cell].atoms }
                if copies.contains(where: { table.cells[$0].sensitivity == .primary }) { continue }
                let fewer = suppression.withheld.filter { !copies.contains($0) }
                let result = Self.attack(Puzzle(table, withheld: fewer), size, threshold: threshold)
                tally.tables += 1
                if !result.broken.isEmpty { tally.broken.append("\(size) \(seed): \(cell)") }
                if !result.undecided.isEmpty { tally.undecided.append("\(size) \(seed): \(cell)") }
            }
            return tally
        }
        print("weakened \(tally)")
        #expect(tally.undecided.isEmpty)
        #expect(tally.tables > 100 && tally.broken.count * 100 >= tally.tables * 95)
    }

    @Test("both attackers find the same, whatever is withheld", arguments: 0..<80 as Range<UInt64>)
    func attackersAgree(seed: UInt64) throws {
        let (table, threshold) = try Self.table(.small, seed: 1000 + seed)
        var generator = SeededGenerator(seed: seed)
        let withheld = RandomTable.withheld(of: table, using: &generator)
        let puzzle = Puzzle(table, withheld: withheld)
        let tried = Self.attack(puzzle, .small, threshold: threshold)
        #expect(tried == Self.attack(puzzle, .large, threshold: threshold))
        #expect(tried.undecided.isEmpty)
        #expect(try audit(table, withheld: withheld, threshold: threshold).isSafe == tried.broken.isEmpty)
    }

    @Test("the known pattern opens as stated") func knownPattern() throws {
        let crossed = CrossedTable.twoWay([[2, 18], [19, 14], [10, 12], [14, 11]])
        let table = try crossed.table { row, column, _ in (row, column) == (0, 0) }
        func broken(_ withheld: [(Int, Int)]) -> Bool {
            let cells = withheld.map { crossed.cell($0.0, $0.1) }
            return !Self.attack(Puzzle(table, withheld: cells), .small, threshold: 3).broken.isEmpty
        }
        #expect(broken([(0, 0)]))
        #expect(broken([(0, 0), (0, 1)]))
        #expect(!broken([(0, 0), (0, 1), (2, 0), (2, 1)]))
        #expect(!broken([(0, 0), (0, 1), (3, 0), (3, 1)]))
    }
}

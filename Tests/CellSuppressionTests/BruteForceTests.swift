import CellSuppression
import TestSupport
import Testing

@Suite struct BruteForceTests {
    /// One question to the auditor: a table, what is withheld, a threshold.
    private struct Publication {
        let table: CountTable
        let withheld: [Int]
        let threshold: Int

        var expected: [CellIntervals] { BruteForceAttacker(table, withheld: withheld).intervals() }
    }

    private enum Kind: Sendable {
        case hierarchies
        case overlays
    }

    private func publication(_ kind: Kind, seed: UInt64) throws -> Publication {
        var generator = SeededGenerator(seed: seed)
        let threshold = Int.random(in: 1...3, using: &generator)
        switch kind {
        case .hierarchies:
            let table = try RandomTable.table(using: &generator, threshold: threshold)
            let withheld = RandomTable.withheld(of: table, using: &generator)
            return Publication(table: table, withheld: withheld, threshold: threshold)
        case .overlays:
            let table = try RandomTable.overlays(using: &generator, threshold: threshold)
            return Publication(table: table, withheld: [0, 1], threshold: threshold)
        }
    }

    @Test("exact intervals are those of an attacker who tries every integer table", arguments: [0, 60, 120, 180])
    func intervalsAgree(from first: UInt64) throws {
        for kind in [Kind.hierarchies, .overlays] {
            for seed in first..<first + 60 {
                let asked = try publication(kind, seed: seed)
                let intervals = try exactIntervals(asked.table, withheld: asked.withheld)
                #expect(intervals == asked.expected, "\(kind) \(seed)")
            }
        }
    }

    @Test("verdicts are those of an attacker who tries every integer table", arguments: [0, 60, 120, 180])
    func verdictsAgree(from first: UInt64) throws {
        for kind in [Kind.hierarchies, .overlays] {
            var protected = 0
            var exposed = 0
            var integerSolves = 0
            for seed in first..<first + 60 {
                let asked = try publication(kind, seed: seed)
                let report = try audit(asked.table, withheld: asked.withheld, threshold: asked.threshold)
                let expected = asked.expected.map { $0.areProtected(threshold: asked.threshold) }
                #expect(report.verdicts.map(\.exposures.isEmpty) == expected, "\(kind) \(seed)")
                protected += expected.count { $0 }
                exposed += expected.count { !$0 }
                integerSolves += report.effort.integerSolves
            }
            #expect(protected > 10 && exposed > 10, "both verdicts must occur often")
            #expect(kind == .hierarchies || integerSolves > 0, "overlays must need branch and bound")
        }
    }

    @Test("exactly the published sensitive cells are called published", arguments: 0..<50)
    func publishedCells(seed: UInt64) throws {
        let asked = try publication(.hierarchies, seed: seed)
        let table = asked.table
        let report = try audit(table, withheld: asked.withheld, threshold: asked.threshold)
        let published = table.cells.indices
            .filter { table.cells[$0].printing == .printed && !asked.withheld.contains($0) }
            .map { table.cells[$0].atoms }
        for verdict in report.verdicts {
            let isPublished = published.contains(table.cells[verdict.cell].atoms)
            #expect(verdict.exposures.contains(.published) == isPublished)
        }
    }

    @Test("no enumeration narrows a sensitive cell of a protected table", arguments: [0, 60, 120, 180])
    func protectionHolds(from first: UInt64) throws {
        for kind in [Kind.hierarchies, .overlays] {
            for seed in first..<first + 60 {
                let asked = try publication(kind, seed: seed)
                let suppression = try protect(asked.table, threshold: asked.threshold)
                let intervals = BruteForceAttacker(asked.table, withheld: suppression.withheld).intervals()
                let areProtected = intervals.allSatisfy { $0.areProtected(threshold: asked.threshold) }
                #expect(areProtected, "\(kind) \(seed)")
            }
        }
    }
}

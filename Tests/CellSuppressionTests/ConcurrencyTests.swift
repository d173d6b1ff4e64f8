import CellSuppression
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
    private struct Judged: Equatable, Sendable {
        let suppression: Suppression
        let report: AuditReport
        let intervals: [CellIntervals]

        init(_ table: CountTable, threshold: Int) throws {
            suppression = try protect(table, threshold: threshold)
            report = try audit(table, withheld: suppression.withheld, threshold: threshold)
            intervals = try exactIntervals(
                table, withheld: suppression.withheld, witnesses: suppression.witnesses)
        }
    }

    private func tables() throws -> [CountTable] {
        var tables = [try SyntheticSurvey.table(seed: 2, respondents: 3_000)]
        for seed in 0..<20 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            tables.append(try RandomTable.table(using: &generator, threshold: 3))
            tables.append(try RandomTable.overlays(using: &generator, threshold: 3))
        }
        return tables
    }

    @Test("tables judged at the same time come out as one after the other, to the last witness and step")
    func sameResults() async throws {
        let tables = try tables()
        let alone = try tables.map { try Judged($0, threshold: 3) }
        let together = try await withThrowingTaskGroup(of: (Int, Judged).self) { group in
            for round in 0..<2 {
                for (index, table) in tables.enumerated() {
                    group.addTask { (round * tables.count + index, try Judged(table, threshold: 3)) }
                }
            }
            return try await group.reduce(into: [Int: Judged]()) { $0[$1.0] = $1.1 }
        }
        #expect(together.count == 2 * tables.count)
        for (index, judged) in together { #expect(judged == alone[index % tables.count]) }
    }
}

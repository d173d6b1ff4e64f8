import CellSuppression
import Testing

@Suite struct LargeTableTests {
    @Test("a survey-sized table is protected and audited with little work", arguments: [1_000, 5_000, 60_000])
    func surveySized(respondents: Int) throws {
        let table = try SyntheticSurvey.table(seed: 1, respondents: respondents)
        #expect(table.atomCounts.count == 330)
        #expect(table.cells.count == 308)
        let suppression = try protect(table, threshold: 10)
        #expect(suppression.primary == table.cells.indices.filter { table.count(ofCell: $0) < 10 })
        #expect(suppression.complementary.count < 25)
        #expect(suppression.effort.linearSolves < 2_500)
        #expect(suppression.effort.directWitnesses == 0)

        let fromWitnesses = try audit(
            table, withheld: suppression.withheld, threshold: 10, witnesses: suppression.witnesses)
        #expect(fromWitnesses.isSafe)
        #expect(fromWitnesses.effort == SolverEffort())
        let fromScratch = try audit(table, withheld: suppression.withheld, threshold: 10)
        #expect(fromScratch.isSafe)
        #expect(fromScratch.effort.linearSolves < 1_000)
    }

    @Test("intervals of a survey-sized table cover the threshold") func intervals() throws {
        let table = try SyntheticSurvey.table(seed: 1, respondents: 5_000)
        let suppression = try protect(table, threshold: 10)
        let intervals = try exactIntervals(table, withheld: suppression.withheld)
        #expect(intervals.map(\.cell) == suppression.primary)
        #expect(intervals.allSatisfy { $0.areProtected(threshold: 10) })

        // Known tables only save work; wrong ones are ignored.
        let witnesses = suppression.witnesses + [table.atomCounts.map { $0 + 1 }, [1]]
        #expect(try exactIntervals(table, withheld: suppression.withheld, witnesses: witnesses) == intervals)
        let some = Array(suppression.primary.prefix(5))
        let asked = try exactIntervals(
            table, withheld: suppression.withheld, cells: some + [.max], witnesses: witnesses)
        #expect(asked == Array(intervals.prefix(5)))
    }
}

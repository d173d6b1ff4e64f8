import CellSuppression
import TestSupport
import Testing

@Suite struct DeterminismTests {
    /// The same table with atoms and cells in another order; `cells[i]` is where cell i went.
    private func shuffled(
        _ table: CountTable, using generator: inout SeededGenerator
    ) throws -> (table: CountTable, cells: [Int]) {
        let atomOrder = table.atomCounts.indices.shuffled(using: &generator)
        let cellOrder = table.cells.indices.shuffled(using: &generator)
        var newAtom = [Int](repeating: 0, count: atomOrder.count)
        for (position, atom) in atomOrder.enumerated() { newAtom[atom] = position }
        var newCell = [Int](repeating: 0, count: cellOrder.count)
        for (position, cell) in cellOrder.enumerated() { newCell[cell] = position }
        let cells = cellOrder.map { index in
            let cell = table.cells[index]
            return CountTable.Cell(
                atoms: cell.atoms.map { newAtom[$0] }.sorted(), sensitivity: cell.sensitivity,
                printing: cell.printing, cost: cell.cost)
        }
        return (try CountTable(atomCounts: atomOrder.map { table.atomCounts[$0] }, cells: cells), newCell)
    }

    @Test("the order of cells and atoms does not matter when costs differ", arguments: 0..<40)
    func relabelling(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = try RandomTable.table(using: &generator, threshold: 2)
        let other = try shuffled(table, using: &generator)
        let first = try protect(table, threshold: 2)
        let second = try protect(other.table, threshold: 2)
        #expect(second.withheld == first.withheld.map { other.cells[$0] }.sorted())
        #expect(second.effort == first.effort)
    }

    @Test("the same table gives the same suppression, witnesses and effort") func repetition() throws {
        let table = try SyntheticSurvey.table(seed: 3, respondents: 60_000)
        #expect(try protect(table, threshold: 10) == protect(table, threshold: 10))
    }
}

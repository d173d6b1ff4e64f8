import Measures
import Testing

@testable import Disclosure

/// Differences that anybody computes from two printed counts, or from one and all units of a level in it.
@Suite struct SmallRemainderTests {
    private static let all = GridCell(territory: .all, group: .all)

    private func unit(_ level: Int, _ unit: Int) -> GridCell {
        GridCell(territory: .unit(level: level, unit: unit), group: .all)
    }

    private func sets(_ atoms: [[Int]], _ cells: [GridCell], _ counts: [Int], limit: Int = 10) -> [[Int]] {
        SmallRemainders(atoms: atoms, cells: cells, counts: counts, limit: limit).sets.map(\.atoms)
    }

    @Test(arguments: [(0, false), (1, true), (9, true), (10, false), (40, false)])
    func `a cell less one in it is small from one to the limit less one`(left: Int, isSmall: Bool) {
        let found = sets([[0, 1], [0]], [Self.all, unit(0, 0)], [50, left])
        #expect(found == (isSmall ? [[1]] : []))
    }

    @Test func `a cell less one of two in it is small although the other is printed too`() {
        // Four in a unit and five whom no unit holds: nine beside the first unit.
        let found = sets([[0, 1, 2], [0], [1]], [Self.all, unit(0, 0), unit(0, 1)], [50, 4, 5])
        #expect(found.contains([1, 2]))
        // Less both units the five are left.
        #expect(found.contains([2]))
    }

    @Test func `a cell less all units of a level in it is small although less each it is large`() {
        let found = sets([[0, 1, 2], [0], [1]], [Self.all, unit(0, 0), unit(0, 1)], [50, 40, 5])
        #expect(found == [[2]])
        #expect(sets([[0, 1, 2], [0], [1]], [Self.all, unit(0, 0), unit(1, 0)], [50, 40, 5]).isEmpty)
    }

    @Test func `what is printed is no remainder`() {
        #expect(sets([[0, 1], [0], [1]], [Self.all, unit(0, 0), unit(0, 1)], [50, 5]).isEmpty)
    }
}

import Testing

@testable import Disclosure

/// Which territories may be looked at as one: those that no told cell of any space tells apart.
@Suite struct SharedTerritoriesTests {
    /// Four territories of two atoms in each of three spaces.
    private func together(told: [[[Int]]]) -> [[[Int]]] {
        let territories = (0..<4).map { (own: [2 * $0, 2 * $0 + 1], other: [2 * $0, 2 * $0 + 1]) }
        let classes = told.map { AtomClasses(of: 8, sets: $0) }
        return SharedTerritories([[], territories, territories], classes: classes).bySpace.map { $0.map(\.own) }
    }

    @Test func `where nothing is told all are one`() {
        #expect(together(told: [[], [], []]) == [[], [Array(0..<8)], [Array(0..<8)]])
    }

    @Test(arguments: 0...2)
    func `what one space tells apart is apart in all`(space: Int) {
        var told: [[[Int]]] = [[], [], []]
        told[space] = [[2]]
        let found = together(told: told)
        #expect(found[1] == [[0, 1, 4, 5, 6, 7], [2, 3]] && found[2] == found[1])
    }

    @Test func `what holds the like of each of them tells none apart`() {
        // One language of the first two, everybody of the last two.
        let found = together(told: [[[0, 2]], [[4, 5, 6, 7]], []])
        #expect(found[2] == [[0, 1, 2, 3], [4, 5, 6, 7]])
        // One of each language is not the same as twice the same.
        #expect(together(told: [[], [[0, 3], [1, 3]], []])[1] == [[0, 1], [2, 3], [4, 5, 6, 7]])
    }
}

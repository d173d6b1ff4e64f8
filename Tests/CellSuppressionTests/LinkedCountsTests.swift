import CellSuppression
import Testing

/// Small linked tables that can be worked out with a pencil.
@Suite struct LinkedCountsTests {
    /// Fifteen of twenty-three answered: all eleven of one part and four of the twelve of the other.
    private static func answers() -> LinkedCounts {
        var counts = LinkedCounts()
        let answered = counts.addColumns(2)
        let responded = counts.addColumns(2)
        counts.add(Array(answered), 15, .withholdable(cost: 1))
        counts.add([answered[0]], 11, .withheld)
        counts.add([answered[1]], 4, .withheld)
        counts.add([responded[2]], 11, .published)
        counts.add([responded[3]], 12, .published)
        counts.relate([answered[0]], isAmong: [responded[2]])
        counts.relate([answered[1]], isAmong: [responded[3]])
        return counts
    }

    @Test func `no more can have answered than responded, so the total goes`() throws {
        #expect(try audit(Self.answers(), threshold: 10) == 1)
        #expect(try protect(Self.answers(), threshold: 10) == LinkedSuppression(withheld: [0], exposed: []))
    }

    /// The four cannot be empty: fifteen would have to be among eleven, or the total, or the eleven who responded, be others.
    @Test func `a proposed table that contradicts what is published proves nothing`() throws {
        var counts = Self.answers()
        counts.guess(
            [
                [Step(index: 0, change: 4), Step(index: 1, change: -4)],
                [Step(index: 1, change: -4)],
                [Step(index: 0, change: 4), Step(index: 1, change: -4), Step(index: 2, change: 4)],
                [Step(index: 0, change: 15), Step(index: 1, change: -15)],
            ], from: [11, 4, 11, 12])
        #expect(try audit(counts, threshold: 10) == 1)
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [0], exposed: []))
    }

    /// A closed 10 that cannot be empty and cannot be more looks like one of those below the threshold.
    @Test func `the threshold itself is not told either`() throws {
        var counts = LinkedCounts()
        let columns = counts.addColumns(2)
        counts.add(Array(columns), 25, .published)
        counts.add([columns[0]], 10, .withheld)
        counts.add([columns[1]], 15, .withheld)
        #expect(try audit(counts, threshold: 10) == 0)
        let others = counts.addColumns(1)
        counts.add(Array(others), 20, .published)
        counts.relate([columns[1]], isAmong: Array(others))
        #expect(try audit(counts, threshold: 10) == 1)
    }

    @Test func `what cannot be mended is counted`() throws {
        var counts = LinkedCounts()
        let column = counts.addColumns(1)
        counts.add(Array(column), 14, .published)
        counts.add(
            LinkedCounts.Cell(
                columns: Array(column), count: 14, isSensitive: true, hidesZero: true, printing: .withheld))
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [], exposed: [1]))
    }

    /// Both would do, and neither can be weighed against ordinary cells.
    @Test(arguments: [(1e15, 1e12), (1e12, 1e15)])
    func `of what goes last the cheaper goes`(total: Double, part: Double) throws {
        var counts = LinkedCounts()
        let columns = counts.addColumns(2)
        counts.add(Array(columns), 24, .withholdable(cost: total))
        counts.add([columns[1]], 20, .withholdable(cost: part))
        counts.add([columns[0]], 4, .withheld)
        let cheaper = total < part ? 0 : 1
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [cheaper], exposed: []))
    }

    /// x + z = 10 and x + y = 14, so y is 4 to 14: withheld for the others, hence 10 or more, and x is 4 at the most.
    private static func crossed(hidesZero: Bool = true) -> LinkedCounts {
        var counts = LinkedCounts()
        let (x, y, z, w) = (0, 1, 2, 3)
        _ = counts.addColumns(4)
        counts.add([x], 2, .withheld, hidesZero: hidesZero)
        counts.add([y], 12, .withheld, hidesZero: hidesZero)
        counts.add([z], 8, .withheld, hidesZero: hidesZero)
        counts.add([w], 20, .withheld, hidesZero: hidesZero)
        counts.add([x, y], 14, .withholdable(cost: 3), hidesZero: hidesZero)
        counts.add([z, w], 28, .withholdable(cost: 9), hidesZero: hidesZero)
        counts.add([x, z], 10, .withholdable(cost: 2), hidesZero: hidesZero)
        counts.add([y, w], 32, .withholdable(cost: 5), hidesZero: hidesZero)
        return counts
    }

    @Test func `who knows the rules learns from what cannot be empty`() throws {
        #expect(try audit(Self.crossed(), threshold: 10) > 0)
        let mended = try protect(Self.crossed(), threshold: 10)
        #expect(mended.exposed.isEmpty && !mended.withheld.isEmpty)
    }

    @Test func `an empty cell that would be published teaches nothing`() throws {
        #expect(try audit(Self.crossed(hidesZero: false), threshold: 10) == 0)
        #expect(try protect(Self.crossed(hidesZero: false), threshold: 10).withheld.isEmpty)
    }

    /// Fifteen answered, at most twelve of them among those who responded of one kind: three or more are of the other, so that one
    /// is not empty. It is withheld for the others, hence 10 or more, and of fourteen at most four are left.
    @Test func `what would show that a response was withheld for others goes`() throws {
        var counts = LinkedCounts()
        let answered = counts.addColumns(2)
        let responded = counts.addColumns(3)
        counts.add(Array(answered), 15, .withholdable(cost: 1))
        counts.add([responded[2]], 2, .withheld)
        counts.add([responded[3]], 12, .withheld)
        counts.add([responded[2], responded[3]], 14, .published)
        counts.add([responded[4]], 12, .published)
        counts.relate([answered[0]], isAmong: [responded[3]])
        counts.relate([answered[1]], isAmong: [responded[4]])
        #expect(try audit(counts, threshold: 10) == 1)
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [0], exposed: []))
    }

    /// For the empty one of those who answered to be ten, of the fifteen who responded there, five of the ten beside it must be
    /// elsewhere: the ten are closed first. They cannot all be, and ten is the threshold: the thirty are closed, too.
    @Test func `what is withheld for others is not told either`() throws {
        var counts = LinkedCounts()
        let answered = counts.addColumns(4)
        let responded = counts.addColumns(3)
        counts.add([answered[3]], 0, .withheld)
        counts.add([answered[1]], 10, .withholdable(cost: 1))
        counts.add([answered[0]], 30, .withholdable(cost: 2))
        counts.add(Array(answered[..<3]), 50, .withholdable(cost: 9))
        for (column, count) in zip(responded, [40, 15, 15]) { counts.add([column], count, .published) }
        counts.relate([answered[0]], isAmong: [responded[4]])
        counts.relate([answered[1]], isAmong: [responded[5]])
        counts.relate([answered[2], answered[3]], isAmong: [responded[6]])
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [1, 2], exposed: []))
    }

    /// Two overlays of 30 people: what one tells of a territory holds in the other.
    @Test func `the same people are counted once`() throws {
        var counts = LinkedCounts()
        let languages = counts.addColumns(2)
        let ages = counts.addColumns(2)
        counts.add([languages[0]], 25, .withheld)
        counts.add([languages[1]], 5, .withheld)
        counts.add([ages[2]], 4, .withheld)
        counts.add([ages[3]], 26, .withholdable(cost: 1))
        #expect(try audit(counts, threshold: 10) == 0)
        counts.relate(Array(languages), isSameAs: Array(ages))
        counts.add(Array(languages), 30, .withholdable(cost: 100))
        #expect(try audit(counts, threshold: 10) > 0)
        #expect(try protect(counts, threshold: 10) == LinkedSuppression(withheld: [3], exposed: []))
    }
}

extension LinkedCounts {
    /// A cell under a threshold of 10.
    fileprivate mutating func add(_ columns: [Int], _ count: Int, _ printing: Cell.Printing, hidesZero: Bool = true) {
        add(
            Cell(columns: columns, count: count, isSensitive: count < 10, hidesZero: hidesZero, printing: printing))
    }
}

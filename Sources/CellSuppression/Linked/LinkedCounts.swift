/// Counts of several tables that have people in common, as one linear system: unknown numbers of people (columns, each at least
/// 0), cells that add some of them up, and what anybody knows of them besides what is published.
///
/// Each table alone is protected by ``protect(_:threshold:limits:)``, with proofs in whole numbers. What tables tell of each
/// other is looked at here, by linear programming: where an end is possible with people in halves only, it is taken for possible.
package struct LinkedCounts: Sendable {
    package private(set) var columns = 0
    package private(set) var cells: [Cell] = []
    private(set) var relations: [Relation] = []
    /// How many people each column has; none where it is not told.
    package private(set) var people: [Int] = []
    /// Tables that may agree with what is published, as steps of columns from the truth.
    package private(set) var guesses: [[Step]] = []

    /// What can be weighed against others.
    package static let highestCost = 1e6

    package init() {}

    /// What moving one person of a cell is weighed with: its cost; above ``highestCost`` a root of it, as one program can't weigh
    /// numbers that are too far apart: those that go last go in their order, too.
    static func price(ofCost cost: Double) -> Double {
        guard cost > highestCost else { return max(cost, 1) }
        return 1000 * (cost / highestCost).squareRoot().squareRoot()
    }

    /// A count that is printed, or that anybody can compute from what is printed.
    package struct Cell: Sendable {
        package enum Printing: Sendable, Equatable {
            /// Known whatever is published now, as it was published before or the definitions tell it.
            case known
            /// Published with another table, and protected there.
            case published
            /// Published, and can't be withheld any more.
            case standing
            /// Published; may be withheld, with this harm, finite and at least 0; above ``highestCost`` only where nothing else
            /// suffices.
            case withholdable(cost: Double)
            case withheld
            /// Printed by nobody.
            case derived
        }

        /// What it adds up.
        package let columns: [Int]
        /// The true count.
        package let count: Int
        /// Whether it must stay uncertain. Never of a published cell.
        package let isSensitive: Bool
        /// Whether it would be withheld if it were empty. Only then does a reader learn from its not being empty that it was
        /// withheld for the sake of others.
        package let hidesZero: Bool
        package let printing: Printing

        package init(columns: [Int], count: Int, isSensitive: Bool, hidesZero: Bool, printing: Printing) {
            self.columns = columns
            self.count = count
            self.isSensitive = isSensitive
            self.hidesZero = hidesZero
            self.printing = printing
        }
    }

    /// People of one side that are, or are among, those of the other.
    struct Relation: Sendable {
        let part: [Int]
        let whole: [Int]
        let isEqual: Bool
    }

    /// Adds columns.
    package mutating func addColumns(_ count: Int) -> Range<Int> {
        columns += count
        return columns - count..<columns
    }

    package mutating func add(_ cell: Cell) { cells.append(cell) }

    /// Proposes tables that may agree with what is published; it is checked whether they do.
    ///
    /// - Parameters:
    ///   - moves: steps of columns, each column but once in a table.
    ///   - people: how many each column has.
    package mutating func guess(_ moves: [[Step]], from people: [Int]) {
        guesses += moves
        self.people = people
    }

    /// The people of some columns are among those of others.
    package mutating func relate(_ part: [Int], isAmong whole: [Int]) {
        relations.append(Relation(part: part, whole: whole, isEqual: false))
    }

    /// The people of some columns are those of others.
    package mutating func relate(_ columns: [Int], isSameAs others: [Int]) {
        relations.append(Relation(part: columns, whole: others, isEqual: true))
    }
}

/// What to withhold of linked tables beside what each of them withholds already.
package struct LinkedSuppression: Sendable, Equatable {
    /// Cells, ascending.
    package let withheld: [Int]
    /// Sensitive cells of which a reader can exclude an end all the same, ascending: at least these; none where all is safe.
    package let exposed: [Int]

    package init(withheld: [Int], exposed: [Int]) {
        self.withheld = withheld
        self.exposed = exposed
    }
}

/// Withholds until no reader of all the tables can exclude that a sensitive count is 0, or that it is the threshold or more.
///
/// He knows the rules too: what cannot be 0 was withheld for the sake of others, hence is at least the threshold; with that he
/// looks again, until he learns nothing more. For an end that he can exclude, the cells are withheld that must move least, by
/// cost, for it to be possible; or else for him not to learn what excludes it.
///
/// - Parameter threshold: from 1 up.
/// - Throws: `invalidThreshold`, `solverUnavailable`, `linkedSolverFailed`.
package func protect(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) -> LinkedSuppression {
    guard (1...CountTable.largestTotal).contains(threshold) else { throw .invalidThreshold(threshold) }
    var reader = try LinkedReader(counts, threshold: threshold)
    return try reader.mend()
}

/// How many ends of sensitive cells a reader of all the tables can exclude: at least so many, 0 where all is safe.
///
/// - Throws: as ``protect(_:threshold:)``.
package func audit(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) -> Int {
    guard (1...CountTable.largestTotal).contains(threshold) else { throw .invalidThreshold(threshold) }
    var reader = try LinkedReader(counts, threshold: threshold)
    return try reader.excludedEnds().count
}

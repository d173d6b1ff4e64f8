extension CountTable {
    /// One way in which the tables that this one is linked to may be, as far as anybody knows from what is published of
    /// them: those who answered a question are some of those who responded, two overlays have the same people, a later
    /// publication has those of the former.
    ///
    /// What a reader of all tables can conclude is what he can conclude of tables that fit together. So each alternative of
    /// this table must fit one scenario; and for each scenario that others need for their own proof there must be an
    /// alternative of this table.
    package struct Scenario: Sendable, Hashable {
        /// Fewest and most people in each atom.
        package let atoms: [ClosedRange<Int>]
        /// Fewest and most in each linked sum.
        package let sums: [ClosedRange<Int>]
        /// Whether another table's proof rests on it; others are merely possible.
        package let isNeeded: Bool

        package init(atoms: [ClosedRange<Int>], sums: [ClosedRange<Int>] = [], isNeeded: Bool = true) {
            self.atoms = atoms
            self.sums = sums
            self.isNeeded = isNeeded
        }

        /// Any number of people in an atom.
        package static let anyCount = 0...CountTable.largestTotal
    }
}

/// A scenario in the columns of a grid.
struct GridScenario: Sendable {
    let columns: [ClosedRange<Int>]
    let sums: [ClosedRange<Int>]
    let isNeeded: Bool

    func contains(columns counts: [Int], sums values: [Int]) -> Bool {
        zip(columns, counts).allSatisfy { $0.contains($1) } && zip(sums, values).allSatisfy { $0.contains($1) }
    }

    /// The least and the most that some columns can sum to, as far as their own ranges tell.
    func range(ofColumns members: [Int]) -> ClosedRange<Int> {
        let least = members.reduce(0) { $0 + columns[$1].lowerBound }
        return least...members.reduce(0) { $0 + columns[$1].upperBound }
    }
}

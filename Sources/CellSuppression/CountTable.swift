/// A set of linked count tables: latent atoms, and the cells that are sums of them.
///
/// An *atom* is the count of one finest class that any cell distinguishes; an atom that is structurally impossible is
/// simply absent. Hierarchies, non-tree levels, overlays and cells that are the same number (same atoms) need no
/// special case: all of it follows from which atoms a cell sums. What other tables say of the same people is looked at
/// in `LinkedCounts`.
package struct CountTable: Sendable, Equatable {
    /// The largest total a table may hold: every sum stays exact in a solver's double, far from its tolerances.
    package static let largestTotal = 10_000_000

    /// Respondents in each atom, each ≥ 0.
    package let atomCounts: [Int]
    /// The cells of everything published together; results refer to them by their index here.
    package let cells: [Cell]

    /// - Throws: `negativeAtomCount`, `totalTooLarge`, `atomOutOfRange`, `atomsNotAscending`, `invalidCost`,
    ///   `sensitiveCellWithoutAtoms`.
    package init(atomCounts: [Int], cells: [Cell]) throws(SuppressionError) {
        var total = 0
        for (atom, count) in atomCounts.enumerated() {
            guard count >= 0 else { throw .negativeAtomCount(atom: atom) }
            guard count <= Self.largestTotal - total else { throw .totalTooLarge(limit: Self.largestTotal) }
            total += count
        }
        for (index, cell) in cells.enumerated() {
            var previous = -1
            for atom in cell.atoms {
                guard atom >= 0, atom < atomCounts.count else { throw .atomOutOfRange(cell: index, atom: atom) }
                guard atom > previous else { throw .atomsNotAscending(cell: index) }
                previous = atom
            }
            guard cell.cost.isFinite, cell.cost >= 0 else { throw .invalidCost(cell: index) }
            guard cell.sensitivity == .none || !cell.atoms.isEmpty else {
                throw .sensitiveCellWithoutAtoms(cell: index)
            }
        }
        self.atomCounts = atomCounts
        self.cells = cells
    }

    /// The true count of a cell, the sum of its atoms.
    package func count(ofCell index: Int) -> Int {
        cells[index].atoms.reduce(0) { $0 + atomCounts[$1] }
    }
}

extension CountTable {
    /// One count that is printed, or that anybody can compute from what is printed.
    package struct Cell: Sendable, Equatable {
        /// Whether the count itself must stay unknown.
        package enum Sensitivity: Sendable, Equatable {
            /// May be published; may also be withheld to protect others.
            case none
            /// Must be withheld (if printed) and must stay uncertain.
            case primary
        }

        /// Whether anybody prints the cell.
        package enum Printing: Sendable, Equatable {
            /// Published, unless withheld.
            case printed
            /// A remainder nobody prints but anybody may compute: never published or withheld itself, yet protected
            /// when sensitive.
            case derived
        }

        /// The atoms it sums, strictly ascending; empty only for a structural zero, which is never sensitive.
        package let atoms: [Int]
        /// Whether it must be withheld and protected.
        package let sensitivity: Sensitivity
        /// Whether it is printed or only computable.
        package let printing: Printing
        /// Harm of withholding it, finite and ≥ 0; only ratios matter, and those above 10⁶ steer no better than 10⁶. Of a
        /// derived cell it only breaks ties.
        package let cost: Double

        /// A cell; the table checks it.
        package init(
            atoms: [Int], sensitivity: Sensitivity = .none, printing: Printing = .printed, cost: Double
        ) {
            self.atoms = atoms
            self.sensitivity = sensitivity
            self.printing = printing
            self.cost = cost
        }
    }
}

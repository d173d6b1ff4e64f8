/// What an attacker can and cannot conclude about each sensitive cell of a publication.
package struct AuditReport: Sendable, Equatable {
    /// Value that an attacker can exclude although he must not.
    package enum Exposure: Sendable, Equatable {
        /// The cell itself is published, or another published cell is the same number.
        case published
        /// Zero is excluded.
        case zero
        /// One is excluded.
        case one
        /// Every value from the threshold up is excluded.
        case threshold
        /// A respondent in one of these atoms can exclude that he is the only one.
        case oneToInsider(atoms: [Int])
        /// A respondent in one of these atoms can exclude every value from the threshold up.
        case thresholdToInsider(atoms: [Int])
    }

    /// The verdict on one sensitive cell.
    package struct Verdict: Sendable, Equatable {
        /// Index of the sensitive cell.
        package let cell: Int
        /// Empty when the cell is protected.
        package let exposures: [Exposure]

        /// A verdict with its exposures in the order they were found.
        package init(cell: Int, exposures: [Exposure]) {
            self.cell = cell
            self.exposures = exposures
        }
    }

    /// One verdict for each sensitive cell, printed or derived, by ascending index.
    package let verdicts: [Verdict]
    /// For each verdict, the smallest and the largest value of the cell in the tables that prove it: no reader can exclude
    /// either; what lies beyond was not looked for. For a protected cell it covers 0 and the threshold.
    package let attained: [ClosedRange<Int>]
    /// What the solvers did.
    package let effort: SolverEffort

    /// Whether every sensitive cell is protected.
    package var isSafe: Bool { verdicts.allSatisfy { $0.exposures.isEmpty } }
}

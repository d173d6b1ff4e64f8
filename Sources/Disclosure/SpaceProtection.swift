internal import CellSuppression
internal import Measures

/// One base in one space: what is withheld there, and the tables that prove that it suffices.
struct SpaceProtection: Sendable {
    private(set) var counts: SensitiveCounts
    /// Answers that shares of the base count, and their opposites.
    let answers: [Answer]
    /// Tables that prove what the audit of counts asks for.
    private(set) var witnesses: [[Int]] = []
    /// By answer, those that prove that nobody can be certain of it.
    private(set) var unanimityWitnesses: [[[Int]]]
    /// By answer, how many cells were withheld when it was last looked at.
    private var settled: [Int]

    init(_ counts: SensitiveCounts, answers: [Answer]) {
        self.counts = counts
        self.answers = answers
        unanimityWitnesses = Array(repeating: [], count: answers.count)
        settled = Array(repeating: -1, count: answers.count)
    }

    /// An answer that a published share counts.
    struct Answer: Sendable {
        /// People in each atom who gave it.
        let given: [Int]
        /// Cells of the grid in which the share is given.
        let cells: Set<Int>

        /// The answers that shares of a base count, and their opposites.
        ///
        /// - Parameters:
        ///   - favourable: by measure, people in each atom who gave its answer; nil where it is no share.
        ///   - counts: people in each atom.
        static func all(
            of base: Base, favourable: (Int) -> [Int]?, counts: [Int], in estimates: WaveEstimates
        ) -> [Answer] {
            base.measures.flatMap { measure -> [Answer] in
                guard let given = favourable(measure), !given.isEmpty else { return [] }
                let cells = Set(estimates.grid.measures[measure].cells)
                let others = zip(counts, given).map { $0 - $1 }
                return [Answer(given: given, cells: cells), Answer(given: others, cells: cells)]
            }
        }
    }

    /// Withholds until no count can be computed.
    ///
    /// - Returns: what that takes, also of what is withheld already.
    mutating func protectCounts(_ withheld: inout Set<Int>, threshold: Int) throws(SuppressionError) -> [Int] {
        let suppression = try CellSuppression.protect(counts.table(withheld: withheld), threshold: threshold)
        witnesses = suppression.witnesses
        counts.moves = suppression.moves
        let asked = suppression.withheld.map { counts.gridCells[$0] }
        withheld.formUnion(asked)
        return asked
    }

    /// Withholds until no unanimous answer can be computed. A cell withheld for one answer may be unanimous in another, so
    /// all are looked at until nothing more goes.
    ///
    /// - Returns: what that takes, also of what is withheld already.
    mutating func protectAnswers(_ withheld: inout Set<Int>) throws(SuppressionError) -> [Int] {
        var asked: [Int] = []
        var before = -1
        while withheld.count > before {
            before = withheld.count
            for (index, answer) in answers.enumerated() {
                let known = counts.gridCells.count(where: withheld.contains)
                guard settled[index] != known else { continue }
                settled[index] = known
                let table = try counts.unanimity(of: answer.given, printedIn: answer.cells, withheld: withheld)
                let suppression = try CellSuppression.protect(table, threshold: 1)
                unanimityWitnesses[index] = suppression.witnesses
                asked += suppression.withheld.map { counts.gridCells[$0] }
                withheld.formUnion(asked)
            }
        }
        return asked
    }

    /// What a reader who attacks the finished publication finds: a report on counts, and how many answers he can be
    /// certain of.
    func audit(
        withheld: Set<Int>, threshold: Int
    ) throws(SuppressionError) -> (counts: AuditReport, unanimous: Int) {
        let table = try counts.table(withheld: withheld)
        let report = try CellSuppression.audit(
            table, withheld: counts.positions(of: withheld, in: table), threshold: threshold, witnesses: witnesses)
        var unanimous = 0
        for (index, answer) in answers.enumerated() {
            let table = try counts.unanimity(of: answer.given, printedIn: answer.cells, withheld: withheld)
            let found = try CellSuppression.audit(
                table, withheld: counts.positions(of: withheld, in: table), threshold: 1,
                witnesses: unanimityWitnesses[index])
            unanimous += found.verdicts.count { !$0.exposures.isEmpty }
        }
        return (report, unanimous)
    }
}

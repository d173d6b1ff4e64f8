internal import CellSuppression
internal import Measures

/// Why a cell is withheld.
enum Verdict: String, Sendable {
    case primary, complementary
}

/// What must be withheld of one base, over all spaces in which its measures have cells, and what the audit found.
///
/// Spaces share the cells of everybody: what one withholds the others take as withheld, until nothing more goes.
struct Judgement: Sendable {
    /// By grid cell; cells without one are published.
    private(set) var verdicts: [Int: Verdict] = [:]
    /// Counts that must stay unknown, printed or computable.
    private(set) var sensitive = 0
    /// Of those, how many a reader could narrow down.
    private(set) var exposed = 0
    /// By grid cell, for printed sensitive cells.
    private(set) var intervals: [Int: AuditInterval] = [:]

    init(of base: Base, in estimates: WaveEstimates, rules: ConfidentialityRules) throws(SuppressionError) {
        var parts: [Part] = []
        for space in estimates.spaces.indices where !base.counts[space].isEmpty {
            parts.append(Part(of: base, space: space, in: estimates, rules: rules))
        }
        var withheld: Set<Int> = []
        var judged = Array(repeating: -1, count: parts.count)
        while let next = parts.indices.first(where: { judged[$0] != parts[$0].counts.positions(of: withheld).count }) {
            try parts[next].protect(&withheld, threshold: rules.threshold)
            judged[next] = parts[next].counts.positions(of: withheld).count
        }
        for cell in withheld { verdicts[cell] = .complementary }
        for part in parts {
            for cell in part.primary { verdicts[cell] = .primary }
        }
        for part in parts { try audit(part, withheld: withheld, threshold: rules.threshold) }
    }

    private mutating func audit(_ part: Part, withheld: Set<Int>, threshold: Int) throws(SuppressionError) {
        let report = try CellSuppression.audit(
            part.counts.table(withheld: withheld), withheld: part.counts.positions(of: withheld), threshold: threshold,
            witnesses: part.witnesses)
        sensitive += report.verdicts.count
        exposed += report.verdicts.count { !$0.exposures.isEmpty }
        for (index, answer) in part.answers.enumerated() {
            let unanimity = try CellSuppression.audit(
                part.counts.unanimity(of: answer.given, printedIn: answer.cells, withheld: withheld),
                withheld: part.counts.positions(of: withheld.intersection(answer.cells)), threshold: 1,
                witnesses: part.unanimityWitnesses[index])
            exposed += unanimity.verdicts.count { !$0.exposures.isEmpty }
        }
        for (verdict, attained) in zip(report.verdicts, report.attained)
        where verdict.cell < part.counts.gridCells.count {
            let cell = part.counts.gridCells[verdict.cell]
            let former = intervals[cell]
            intervals[cell] = AuditInterval(
                cell: cell, lowest: max(attained.lowerBound, former?.lowest ?? 0),
                highest: min(attained.upperBound, former?.highest ?? .max))
        }
    }

    /// One space of the base.
    private struct Part {
        let counts: SensitiveCounts
        /// Answers that shares of the base count, and their opposites.
        let answers: [Answer]
        private(set) var primary: [Int] = []
        /// Tables that prove what the audit of counts asks for.
        private(set) var witnesses: [[Int]] = []
        /// By answer, those that prove that nobody can be certain of it.
        private(set) var unanimityWitnesses: [[[Int]]] = []

        init(of base: Base, space: Int, in estimates: WaveEstimates, rules: ConfidentialityRules) {
            counts = SensitiveCounts(of: base, space: space, in: estimates, rules: rules)
            answers = base.measures.flatMap { measure -> [Answer] in
                guard let favourable = estimates.measures[measure].favourable?[space], !favourable.isEmpty
                else { return [] }
                let cells = Set(estimates.grid.measures[measure].cells)
                let others = zip(base.counts[space], favourable).map { $0 - $1 }
                return [Answer(given: favourable, cells: cells), Answer(given: others, cells: cells)]
            }
        }

        /// An answer that a published share counts.
        struct Answer {
            /// People in each atom who gave it.
            let given: [Int]
            /// Cells of the grid in which the share is given.
            let cells: Set<Int>
        }

        /// Withholds until neither a count nor a unanimous answer can be computed. A cell withheld for one answer may be
        /// unanimous in another, so all are looked at until nothing more goes.
        mutating func protect(_ withheld: inout Set<Int>, threshold: Int) throws(SuppressionError) {
            let suppression = try CellSuppression.protect(counts.table(withheld: withheld), threshold: threshold)
            primary = suppression.primary.map { counts.gridCells[$0] }
            witnesses = suppression.witnesses
            withheld.formUnion(suppression.withheld.map { counts.gridCells[$0] })
            unanimityWitnesses = Array(repeating: [], count: answers.count)
            var before = -1
            var settled = Array(repeating: -1, count: answers.count)
            while withheld.count > before {
                before = withheld.count
                for (index, answer) in answers.enumerated() where settled[index] != withheld.count {
                    defer { settled[index] = withheld.count }
                    let table = try counts.unanimity(of: answer.given, printedIn: answer.cells, withheld: withheld)
                    let suppression = try CellSuppression.protect(table, threshold: 1)
                    unanimityWitnesses[index] = suppression.witnesses
                    withheld.formUnion(suppression.withheld.map { counts.gridCells[$0] })
                }
            }
        }
    }
}

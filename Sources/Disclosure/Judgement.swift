internal import CellSuppression
internal import Measures

/// Why a cell is withheld.
enum Verdict: String, Sendable {
    case primary, complementary
}

/// What must be withheld of one base, over all spaces in which its measures have cells, and what the audit found.
///
/// Spaces share the cells of everybody: what one withholds the others take as withheld. What is withheld later only gives
/// readers less, so what was proven before stays proven.
struct Judgement: Sendable {
    /// By grid cell; cells without one are published.
    private(set) var verdicts: [Int: Verdict] = [:]
    /// Counts that must stay unknown, printed or computable.
    private(set) var sensitive = 0
    /// Of those, how many a reader could narrow down.
    private(set) var exposed = 0
    /// By grid cell, for printed sensitive cells.
    private(set) var intervals: [Int: AuditInterval] = [:]
    /// What is published of the base.
    let table: LinkedBase.Table

    /// - Parameter responses: what is published of those that the base's people are some of; nil for responses themselves.
    init(
        of base: Base, within responses: LinkedBase.Table?, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) throws(SuppressionError) {
        var parts: [SpaceProtection] = []
        var withheld: Set<Int> = []
        for space in estimates.spaces.indices where !base.counts[space].isEmpty {
            let counts = SensitiveCounts(of: base, space: space, in: estimates, rules: rules)
            var part = SpaceProtection(counts, of: base, space: space, in: estimates)
            try part.protectCounts(&withheld, threshold: rules.threshold)
            parts.append(part)
        }
        let counts = parts.map(\.counts)
        let linked = try LinkedBase(
            LinkedBase.Table(spaces: counts, withheld: withheld), within: responses, in: estimates
        ).protect(threshold: rules.threshold)
        withheld.formUnion(linked.withheld)
        exposed = linked.exposed
        var before = -1
        while withheld.count > before {
            before = withheld.count
            for index in parts.indices { try parts[index].protectAnswers(&withheld) }
        }
        for cell in withheld { verdicts[cell] = .complementary }
        for part in parts {
            for cell in part.primary { verdicts[cell] = .primary }
        }
        table = LinkedBase.Table(spaces: counts, withheld: withheld)
        for part in parts { try audit(part, withheld: withheld, threshold: rules.threshold) }
    }

    private mutating func audit(
        _ part: SpaceProtection, withheld: Set<Int>, threshold: Int
    ) throws(SuppressionError) {
        let (report, unanimous) = try part.audit(withheld: withheld, threshold: threshold)
        sensitive += report.verdicts.count
        exposed += report.verdicts.count { !$0.exposures.isEmpty } + unanimous
        for (verdict, attained) in zip(report.verdicts, report.attained)
        where verdict.cell < part.counts.gridCells.count {
            let cell = part.counts.gridCells[verdict.cell]
            let former = intervals[cell]
            intervals[cell] = AuditInterval(
                cell: cell, lowest: max(attained.lowerBound, former?.lowest ?? 0),
                highest: min(attained.upperBound, former?.highest ?? .max))
        }
    }
}

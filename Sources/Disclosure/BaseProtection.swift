internal import CellSuppression
internal import Measures

/// One table of counts in all spaces in which it has cells, with the tables that prove that what is withheld suffices.
///
/// Spaces share the cells of everybody: what one withholds the others take as withheld. What is withheld later only gives
/// readers less, so what was proven before stays proven.
struct BaseProtection: Sendable {
    private(set) var parts: [SpaceProtection]
    /// Cells that it asked to withhold, those withheld before among them.
    private(set) var asked: Set<Int> = []

    /// The respondents of a base.
    ///
    /// - Parameters:
    ///   - told: cells of the grid of which readers have a figure.
    ///   - telling: cells that must stay unknown for what they would tell of others.
    init(
        of base: Base, told: Set<Int>, telling: Set<Int>, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) {
        parts = estimates.spaces.indices.filter { !base.counts[$0].isEmpty }.map { space in
            SpaceProtection(
                SensitiveCounts(
                    of: base, told: told, telling: telling, space: space, in: estimates, rules: rules),
                answers: SpaceProtection.Answer.all(
                    of: base, favourable: { estimates.measures[$0].favourable?[space] }, counts: base.counts[space],
                    in: estimates))
        }
    }

    /// Those who make the difference to an earlier publication, as if they were a survey of their own.
    init(
        of update: WaveUpdate, _ subject: Subject, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) {
        let people = update.people(of: subject)
        guard !people.isEmpty else {
            parts = []
            return
        }
        let cells = update.comparableCells(of: subject)
        let base = subject.base
        parts = estimates.spaces.indices.filter { !base.counts[$0].isEmpty }.map { space in
            SpaceProtection(
                SensitiveCounts(
                    of: people, since: cells, base: base, space: space, in: estimates, rules: rules),
                answers: SpaceProtection.Answer.all(
                    of: base,
                    favourable: { estimates.measures[$0].favourable == nil ? nil : people.favourable[$0]?[space] },
                    counts: people.counts[space], in: estimates))
        }
    }

    /// Withholds until no count can be computed.
    mutating func protectCounts(_ withheld: inout Set<Int>, threshold: Int) throws(SuppressionError) {
        for index in parts.indices { asked.formUnion(try parts[index].protectCounts(&withheld, threshold: threshold)) }
    }

    /// Withholds until no unanimous answer can be computed.
    mutating func protectAnswers(_ withheld: inout Set<Int>) throws(SuppressionError) {
        var before = -1
        while withheld.count > before {
            before = withheld.count
            for index in parts.indices { asked.formUnion(try parts[index].protectAnswers(&withheld)) }
        }
    }

    /// Cells of nobody to withhold besides, so that a withheld one like them does not tell that somebody is there.
    func emptyRemainders(besides withheld: Set<Int>, in estimates: WaveEstimates) -> Set<Int> {
        EmptyRemainders(parts.map(\.counts), grid: estimates.grid).hidden(besides: withheld)
    }

    /// The respondents of a base when an earlier publication was made.
    ///
    /// - Returns: what it told of them.
    static func table(
        of update: WaveUpdate, _ subject: Subject, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> LinkedBase.Table {
        let people = update.people(of: subject)
        let base = subject.base
        let spaces = estimates.spaces.indices.filter { !base.counts[$0].isEmpty }.map { space in
            SensitiveCounts(
                zip(base.counts[space], people.balance[space]).map { $0 - $1 }, of: base, space: space, in: estimates,
                rules: rules)
        }
        return LinkedBase.Table(
            spaces: spaces, withheld: Set(base.cells).subtracting(update.cells(of: subject).printed))
    }

    /// Those who came between two earlier publications.
    static func newcomers(
        from first: WaveUpdate, to second: WaveUpdate, _ subject: Subject, in estimates: WaveEstimates,
        rules: ConfidentialityRules
    ) -> [SensitiveCounts] {
        let (before, after) = (first.people(of: subject), second.people(of: subject))
        let printed = first.cells(of: subject).printed
        return estimates.spaces.indices.filter { !subject.base.counts[$0].isEmpty }.map { space in
            SensitiveCounts(
                ofNewcomers: zip(before.balance[space], after.balance[space]).map { max(0, $0 - $1) },
                since: printed, base: subject.base, space: space, in: estimates, rules: rules)
        }
    }

    /// Cells that are withheld for their own sake.
    var primary: Set<Int> {
        Set(
            parts.flatMap { part in
                zip(part.counts.gridCells, part.counts.cells).filter { $1.sensitivity == .primary }.map(\.0)
            })
    }

    /// Whether the cells that are not withheld tell anything of its people.
    func isTold(withheld: Set<Int>) -> Bool {
        parts.contains { part in
            zip(part.counts.gridCells, part.counts.cells).contains { cell, count in
                !withheld.contains(cell) && part.counts.count(of: count) > 0
            }
        }
    }

    func table(withheld: Set<Int>) -> LinkedBase.Table {
        LinkedBase.Table(spaces: parts.map(\.counts), withheld: withheld)
    }

    /// What a reader who attacks the finished publication finds.
    func audit(withheld: Set<Int>, threshold: Int) throws(SuppressionError) -> Findings {
        var findings = Findings()
        for part in parts {
            let (report, unanimous) = try part.audit(withheld: withheld, threshold: threshold)
            findings.sensitive += report.verdicts.count
            let exposed = report.verdicts.filter { !$0.exposures.isEmpty }.map(\.cell)
            findings.exposed += ExposedCounts(
                count: exposed.count + unanimous,
                printed: exposed.filter { $0 < part.counts.gridCells.count }.map { part.counts.gridCells[$0] })
            for (verdict, attained) in zip(report.verdicts, report.attained)
            where verdict.cell < part.counts.gridCells.count {
                findings.narrow(part.counts.gridCells[verdict.cell], to: attained)
            }
        }
        return findings
    }

    struct Findings {
        /// Counts that must stay unknown, printed or computable.
        var sensitive = 0
        var exposed = ExposedCounts()
        /// By grid cell, for printed sensitive cells.
        private(set) var intervals: [Int: AuditInterval] = [:]

        mutating func narrow(_ cell: Int, to range: ClosedRange<Int>) {
            let former = intervals[cell]
            intervals[cell] = AuditInterval(
                cell: cell, lowest: max(range.lowerBound, former?.lowest ?? 0),
                highest: min(range.upperBound, former?.highest ?? .max))
        }
    }
}

/// Counts that must stay unknown and that a reader could narrow down.
struct ExposedCounts: Sendable {
    var count = 0
    /// Those that have a cell of the grid, others have none.
    var printed: [Int] = []

    static func += (left: inout Self, right: Self) {
        left.count += right.count
        left.printed += right.printed
    }
}

internal import Definitions
internal import Ingestion
internal import Objects
internal import Timestamps

/// Reads `rapprochements.csv`: what people decided about declarations that may tell one thing.
struct DecisionTable {
    static let name = "rapprochements.csv"
    static let columns = ["key_a", "key_b", "decision", "author", "date"]
    /// What a run writes beside, for whoever decides; not read.
    static let proposed = ["score", "reasons", "first", "second"]

    let today: Timestamp

    /// A decision and where it stands.
    struct Entry: Sendable {
        let decision: Objects.Decision
        let place: RecordPlace
    }

    /// In the table's order; rows without a decision wait for one. Reports every problem of the table.
    func read(_ path: String, problems: ProblemCollector) -> [Entry] {
        let table = HandKeptTable(
            path: path, columns: Self.columns, optional: Self.proposed, problems: problems)
        guard let table else { return [] }
        var entries: [Entry] = []
        for row in table.rows where !table.text(row, "decision").isEmpty {
            let verdict = table.word(row, "decision", among: ["identique", "distinct"], problems: problems)
                .flatMap { Objects.Decision.Verdict(rawValue: $0) }
            let first = table.filled(row, "key_a", problems: problems)
            let second = table.filled(row, "key_b", problems: problems)
            let author = table.filled(row, "author", problems: problems)
            let date = table.date(row, "date", isPartial: false, today: today, problems: problems)
            guard let verdict, let first, let second, let author, let date else { continue }
            guard first != second else {
                problems.report(TableCode.keysEqual, at: table.place(row, "key_b"), ["key": first])
                continue
            }
            entries.append(
                Entry(decision: Objects.Decision(first, second, verdict, author: author, date: date), place: row.place))
        }
        return entries
    }
}

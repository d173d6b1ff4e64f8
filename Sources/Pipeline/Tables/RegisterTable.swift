internal import Definitions
internal import Ingestion
internal import Objects
internal import Reporting
internal import Timestamps

/// Reads `registre.csv`: how far the plan's items are, as those who keep the register tell (`docs/register.md`).
struct RegisterTable {
    static let name = "registre.csv"
    private static let columns = ["edition", "item", "part", "status", "date", "source", "note"]
    /// Codes of the scale `status5`.
    private static let statuses = ["0", "1", "2", "3", "4", "9"]
    private static let longestSource = 200
    private static let longestNote = 300

    let plan: Plan
    let today: Timestamp

    struct Reading: Sendable {
        /// Entries of the plan's edition, by date.
        var entries: [RegisterEntry] = []
        /// Rows of other editions, left out: the first row of each edition, and how many there are.
        var others: [OtherEdition] = []
    }

    struct OtherEdition: Sendable {
        let edition: String
        let first: RecordPlace
        var count: Int
    }

    private struct Key: Hashable {
        let item: String
        let part: String?
        let date: DeclaredDate
    }

    /// Reports every problem of the table.
    func read(_ path: String, problems: ProblemCollector) -> Reading {
        var reading = Reading()
        guard let table = HandKeptTable(path: path, columns: Self.columns, problems: problems) else { return reading }
        var known = TableEntries<Key>()
        for row in table.rows {
            guard let edition = table.filled(row, "edition", problems: problems) else { continue }
            guard edition == plan.edition.id else {
                if let index = reading.others.firstIndex(where: { $0.edition == edition }) {
                    reading.others[index].count += 1
                } else {
                    reading.others.append(OtherEdition(edition: edition, first: row.place, count: 1))
                }
                continue
            }
            guard let entry = entry(row, in: table, problems: problems) else { continue }
            let key = Key(item: entry.item, part: entry.part, date: entry.date)
            if known.isNew(key, row, columns: ["item", "part", "date"], in: table, problems: problems) {
                reading.entries.append(entry)
            }
        }
        reading.entries.sort {
            if $0.date != $1.date { return $0.date < $1.date }
            return ($0.item, $0.part ?? "") < ($1.item, $1.part ?? "")
        }
        return reading
    }

    private func entry(
        _ row: HandKeptTable.Row, in table: HandKeptTable, problems: ProblemCollector
    ) -> RegisterEntry? {
        let before = problems.problems.count
        let item = table.code(row, "item", among: plan.entries.map(\.item.id), problems: problems)
        let parts = item.flatMap { plan.item(id: $0)?.register?.parts.map(\.id) } ?? []
        let part = item.flatMap { self.part(row, of: $0, among: parts, in: table, problems: problems) }
        let status = table.code(row, "status", among: Self.statuses, problems: problems)
        let date = table.date(row, "date", isPartial: true, today: today, problems: problems)
        let source = table.filled(row, "source", problems: problems)
        table.limit(row, "source", to: Self.longestSource, problems: problems)
        table.limit(row, "note", to: Self.longestNote, problems: problems)
        guard problems.problems.count == before, let item, let status, let date, let source else { return nil }
        return RegisterEntry(
            item: item, part: part, status: status, date: date, source: source, note: table.text(row, "note"))
    }

    /// Nil also for an item without parts.
    private func part(
        _ row: HandKeptTable.Row, of item: String, among parts: [String], in table: HandKeptTable,
        problems: ProblemCollector
    ) -> String? {
        let text = table.text(row, "part")
        if !parts.isEmpty { return table.code(row, "part", among: parts, problems: problems) }
        if !text.isEmpty {
            problems.report(TableCode.partUnexpected, at: table.place(row, "part"), ["got": text, "item": item])
        }
        return nil
    }
}

internal import Definitions
internal import Objects
internal import TextFolding
internal import Timestamps

/// Values of cells. Each is nil after reporting what is wrong with the cell.
extension HandKeptTable {
    /// - Parameter known: possible codes; none: any text.
    func code(_ row: Row, _ column: String, among known: [String], problems: ProblemCollector) -> String? {
        guard let text = filled(row, column, problems: problems) else { return nil }
        if known.isEmpty || known.contains(text) { return text }
        problems.report(
            TableCode.valueUnknown, at: place(row, column),
            [
                "column": column, "got": text, "nearest": nearest(to: text, among: known),
                "expected": known.count <= 20 ? known.joined(separator: ", ") : "",
            ])
        return nil
    }

    /// As ``code(_:_:among:problems:)``, for a word that people type: case and accents do not count.
    /// - Parameter known: without capitals and accents.
    func word(_ row: Row, _ column: String, among known: [String], problems: ProblemCollector) -> String? {
        let key = TextFolding.key(text(row, column))
        return known.contains(key) ? key : code(row, column, among: known, problems: problems)
    }

    /// A whole number of 0 or more.
    func number(_ row: Row, _ column: String, problems: ProblemCollector) -> Int? {
        let text = text(row, column)
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) { return number }
        problems.report(TableCode.numberWrong, at: place(row, column), ["column": column, "got": text])
        return nil
    }

    /// Any text but an empty one.
    func filled(_ row: Row, _ column: String, problems: ProblemCollector) -> String? {
        let text = text(row, column)
        if !text.isEmpty { return text }
        problems.report(TableCode.cellEmpty, at: place(row, column), ["column": column])
        return nil
    }

    /// Reports a text of more characters than there is room for.
    func limit(_ row: Row, _ column: String, to limit: Int, problems: ProblemCollector) {
        let count = text(row, column).count
        if count > limit {
            problems.report(
                TableCode.cellTooLong, at: place(row, column),
                ["column": column, "got": "\(count)", "limit": "\(limit)"])
        }
    }

    /// `2024-11-05` or `05/11/2024`, and where `isPartial` also `2024-11` and `2024`; not after today.
    func date(
        _ row: Row, _ column: String, isPartial: Bool, today: Timestamp, problems: ProblemCollector
    ) -> DeclaredDate? {
        let text = text(row, column)
        guard let date = DeclaredDate(inFigures: text), isPartial || date.isDay else {
            problems.report(
                TableCode.dateWrong, at: place(row, column),
                ["column": column, "got": text, "kind": isPartial ? "partial" : "day"])
            return nil
        }
        guard date.firstDay <= today.day else {
            problems.report(
                TableCode.dateToCome, at: place(row, column),
                ["column": column, "got": text, "today": today.day])
            return nil
        }
        return date
    }
}

extension DeclaredDate {
    /// Nil for words, for a year that is not written in four digits, and for a day that no calendar has. Of `05/11/2024`
    /// and `5.11.2024`, which spreadsheets make of a day when they save, the day stands first: so France, Germany and
    /// Switzerland write.
    fileprivate init?(inFigures text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let date = DateText(text, order: .dayFirst).date
        else { return nil }
        self = date
    }

    /// The day from which it counts, `YYYY-MM-DD`: a month from its first one, a year from 1 January.
    var firstDay: String { description + (month == nil ? "-01-01" : isDay ? "" : "-01") }
}

/// Remembers where each entry of a table stands first.
struct TableEntries<Key: Hashable> {
    private var lines: [Key: Int] = [:]

    /// False after reporting that the entry was there already.
    /// - Parameter columns: what makes an entry.
    mutating func isNew(
        _ key: Key, _ row: HandKeptTable.Row, columns: [String], in table: HandKeptTable, problems: ProblemCollector
    ) -> Bool {
        guard let first = lines[key] else {
            lines[key] = row.line
            return true
        }
        problems.report(
            TableCode.entryRepeated, at: table.place(row, columns[0]),
            ["columns": columns.joined(separator: ", "), "first": "\(first)"])
        return false
    }
}

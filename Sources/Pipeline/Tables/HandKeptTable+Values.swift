internal import Definitions
internal import Objects
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

    /// `2024-11-05`, and where `isPartial` also `2024-11` and `2024`; not after today.
    func date(
        _ row: Row, _ column: String, isPartial: Bool, today: Timestamp, problems: ProblemCollector
    ) -> DeclaredDate? {
        let text = text(row, column)
        guard let date = DeclaredDate(exactly: text), isPartial || date.isDay else {
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
    /// Nil for any other notation than `2024-11-05`, `2024-11` and `2024`, and for a day that no calendar has.
    fileprivate init?(exactly text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }), (1...3).contains(parts.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0])
        else { return nil }
        self.init(
            year: year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
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

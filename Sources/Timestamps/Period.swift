/// The days that an answer speaks of, both ends included.
package struct Period: Sendable, Hashable, Comparable {
    package let first: Timestamp
    package let last: Timestamp

    /// Nil when the end lies before the beginning.
    package init?(from first: Timestamp, to last: Timestamp) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads `2025`, `2025-03`, `2025-01-01/2025-12-31`, `01/01/2025 au 31/12/2025`, `du 1er janvier au 31 décembre 2025`,
    /// `janvier – juin 2025`, and the same in German and English. What the beginning leaves out is told by the end. Two
    /// bare years are nothing: `2024/2025` may be a school year.
    package init?(written text: String, isMonthFirst: Bool = false) {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        while let first = words.first, Self.openings.contains(first) { words.removeFirst() }
        let plain = words.joined(separator: " ")
        if let date = CalendarDate(written: plain), date.day == nil, let first = date.firstDay, let last = date.lastDay
        {
            self.init(from: first, to: last)
            return
        }
        for separator in Self.separators {
            for range in plain.ranges(of: separator) {
                if let period = Self.between(
                    String(plain[..<range.lowerBound]), String(plain[range.upperBound...]), isMonthFirst)
                {
                    self = period
                    return
                }
            }
        }
        return nil
    }

    private static func between(_ left: String, _ right: String, _ isMonthFirst: Bool) -> Period? {
        guard let end = CalendarDate(written: right, isMonthFirst: isMonthFirst), end.month != nil,
            let start = beginning(left, before: right, isMonthFirst), (start.day == nil) == (end.day == nil),
            let first = start.firstDay, let last = end.lastDay
        else { return nil }
        return Period(from: first, to: last)
    }

    /// The beginning as written, or with the year, or the month and the year, of the end.
    private static func beginning(_ left: String, before right: String, _ isMonthFirst: Bool) -> CalendarDate? {
        let words = right.split(whereSeparator: \.isWhitespace)
        let endings = [""] + (1...2).filter { $0 < words.count }.map { " " + words.suffix($0).joined(separator: " ") }
        return endings.lazy.compactMap { CalendarDate(written: left + $0, isMonthFirst: isMonthFirst) }
            .first { $0.month != nil }
    }

    private static let openings: Set<String> = [
        "année", "annee", "exercice", "période", "periode", "du", "de", "jahr", "zeitraum", "vom", "von", "year",
        "from",
        "period", ":",
    ]

    private static let separators = [
        " au ", " à ", " bis zum ", " bis ", " to ", " until ", " – ", " — ", " - ", " / ", "/", "–", "—", "-",
    ]

    /// `2025` for a whole year, else `2025-01-01/2025-06-30`.
    package var text: String {
        let year = first.day.prefix(4)
        return first.day == "\(year)-01-01" && last.day == "\(year)-12-31" ? "\(year)" : "\(first.day)/\(last.day)"
    }

    /// By the end, which tells the wave; then by the beginning.
    package static func < (left: Self, right: Self) -> Bool {
        (left.last, left.first) < (right.last, right.first)
    }
}

/// A day as far as somebody told it: `2025-03-12`, `2024-11` or `2024`.
package struct CalendarDate: Sendable, Hashable, Comparable {
    package let year: Int
    /// 1–12; nil when only the year was told.
    package let month: Int?
    /// Nil when no day was told.
    package let day: Int?

    /// The day of a timestamp.
    package init(_ timestamp: Timestamp) {
        let parts = timestamp.day.split(separator: "-").compactMap { Int($0) }
        year = parts[0]
        month = parts[1]
        day = parts[2]
    }

    private init(year: Int, month: Int? = nil) {
        self.year = year
        self.month = month
        day = nil
    }

    /// Reads a day in any form of ``Timestamp/init(written:isMonthFirst:)`` or ISO 8601, with words before it that say no
    /// more (`le mercredi 12 mars 2025`), or a month (`2024-11`, `11/2024`, `novembre 2024`) or a year (`2024`).
    ///
    /// - Parameter isMonthFirst: whether `03/12/2025` is the twelfth of March; a number that is no month decides by itself.
    package init?(written text: String, isMonthFirst: Bool = false) {
        var words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        while let first = words.first, Self.fillers.contains(first.filter { $0 != "." }) { words.removeFirst() }
        let plain = words.joined(separator: " ")
        if let timestamp = Timestamp(plain.utf8) ?? Timestamp(written: plain, isMonthFirst: isMonthFirst) {
            self.init(timestamp)
        } else if let date = Self.yearOrMonth(words) {
            self = date
        } else {
            return nil
        }
    }

    private static func yearOrMonth(_ words: [String]) -> CalendarDate? {
        if words.count == 2, let month = Timestamp.monthNumber(words[0]), let year = year(words[1]) {
            return CalendarDate(year: year, month: month)
        }
        guard words.count == 1 else { return nil }
        if let year = year(words[0]) { return CalendarDate(year: year) }
        let parts = words[0].split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
        guard parts.count == 2 else { return nil }
        let (first, second) = (parts[0], parts[1])
        guard let year = year(first) ?? year(second), let month = month(year == Self.year(first) ? second : first)
        else {
            return nil
        }
        return CalendarDate(year: year, month: month)
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else { return nil }
        return year
    }

    private static func month(_ text: String) -> Int? {
        guard (1...2).contains(text.utf8.count), let month = Int(text), (1...12).contains(month) else { return nil }
        return month
    }

    /// Days of the week and little words in French, German and English.
    private static let fillers: Set<String> = [
        "le", "am", "den", "on", "the", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "montag",
        "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday",
    ]

    /// As told: `2025-03-12`, `2024-11`, `2024`.
    package var text: String {
        [month, day].compactMap { $0 }.reduce("\(year)") { $0 + ($1 < 10 ? "-0\($1)" : "-\($1)") }
    }

    /// The first day that it may be.
    package var firstDay: Timestamp? { Timestamp("\(year)-\(Self.two(month ?? 1))-\(Self.two(day ?? 1))".utf8) }

    /// The last day that it may be.
    package var lastDay: Timestamp? {
        let days = day.map { $0...$0 } ?? 28...31
        return days.reversed().lazy
            .compactMap { Timestamp("\(year)-\(Self.two(month ?? 12))-\(Self.two($0))".utf8) }.first
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// What was told less exactly stands before.
    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}

package import Timestamps

/// A day, or only the month or the year of one, of the Gregorian calendar.
package struct DeclaredDate: Sendable, Hashable {
    package let year: Int
    /// 1 to 12; nil where only the year was told.
    package let month: Int?
    /// Nil where the day was not told.
    package let day: Int?

    /// Nil for a day that the calendar does not have.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1900...2199).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day on which a timestamp lies; nil outside the years that dates are read of.
    package init?(day timestamp: Timestamp) {
        self.init(CalendarDate(timestamp))
    }

    /// The same day, month or year; nil outside the years that dates are read of.
    package init?(_ date: CalendarDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// Known to the day.
    package var isDay: Bool { day != nil }

    /// Whether both may be the same day: `2025-03` and `2025-03-12` may.
    package func isCompatible(with other: Self) -> Bool {
        year == other.year && Self.mayBeEqual(month, other.month) && Self.mayBeEqual(day, other.day)
    }

    private static func mayBeEqual(_ left: Int?, _ right: Int?) -> Bool {
        left == nil || right == nil || left == right
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension DeclaredDate: Comparable, CustomStringConvertible {
    /// A month stands before its days, a year before its months.
    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    /// `2025-03-12`, `2025-03` or `2025`.
    package var description: String {
        [month, day].reduce(String(year)) { text, part in
            guard let part else { return text }
            return text + (part < 10 ? "-0" : "-") + String(part)
        }
    }
}

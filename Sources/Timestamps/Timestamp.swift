/// Dates as exporters write them: `YYYY-MM-DD`, `YYYY-MM-DD hh:mm`, `YYYY-MM-DD hh:mm:ss`, also with `T` and a final `Z`.
package struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01 00:00:00 in the exporter's own time zone, which exports do not tell.
    package let seconds: Int64

    package init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Nil for anything else, also for days that no calendar has.
    package init?(_ text: some Collection<UInt8>) {
        let digits = Array(text)
        guard let date = digits.withUnsafeBufferPointer({ Timestamp(bytes: $0) }) else { return nil }
        self = date
    }

    /// The same of bytes where they are, without a copy.
    package init?(bytes digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count >= 10, digits[4] == 0x2d, digits[7] == 0x2d,
            let year = Self.number(digits, 0, 4), let month = Self.number(digits, 5, 2),
            let day = Self.number(digits, 8, 2), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day), let time = Self.timeOfDay(digits)
        else { return nil }
        seconds = Self.daysSince1970(year: year, month: month, day: day) * 86_400 + time
    }

    /// LimeSurvey writes this instant for the completed responses of a survey that keeps no dates.
    package var isAnonymised: Bool { seconds / 86_400 == 3652 }

    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    /// `2025-03-12`.
    package var day: String {
        let (year, month, day) = Self.calendarDay(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        return "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
    }

    /// `2025-03-12 14:05:33`.
    package var dayAndTime: String {
        let time = ((seconds % 86_400) + 86_400) % 86_400
        let parts = [time / 3600, time / 60 % 60, time % 60].map(Self.twoDigits)
        return "\(day) \(parts.joined(separator: ":"))"
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Seconds of the day behind the ten bytes of a date.
    private static func timeOfDay(_ digits: UnsafeBufferPointer<UInt8>) -> Int64? {
        let count = digits[digits.count - 1] == 0x5a ? digits.count - 1 : digits.count
        if count == 10 { return 0 }
        guard count == 16 || count == 19, digits[10] == 0x20 || digits[10] == 0x54, digits[13] == 0x3a,
            let hour = number(digits, 11, 2), let minute = number(digits, 14, 2), hour < 24, minute < 60
        else { return nil }
        if count == 16 { return hour * 3600 + minute * 60 }
        guard digits[16] == 0x3a, let second = number(digits, 17, 2), second < 61 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    @inline(__always)
    private static func number(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int64? {
        var value: Int64 = 0
        for index in start..<start + count {
            let digit = digits[index] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int64(digit)
        }
        return value
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Proleptic Gregorian day number (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
    private static func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse (civil_from_days).
    private static func calendarDay(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

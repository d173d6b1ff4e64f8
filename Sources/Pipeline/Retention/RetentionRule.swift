internal import Timestamps

/// How long answers are kept: months after a wave's last day.
package struct RetentionRule: Sendable, Equatable {
    /// At least 1.
    package let months: Int

    /// The last day on which answers are kept that belong to a period with this last day: the same day of a later month, or
    /// that month's last. Nil beyond the years that a date can be written in.
    func lastDay(after end: Timestamp) -> Timestamp? {
        let parts = end.day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let months = parts[0] * 12 + parts[1] - 1 + months
        let month = String("0\(months % 12 + 1)".suffix(2))
        return (28...max(28, parts[2])).reversed().lazy.map { min($0, parts[2]) }
            .compactMap { Timestamp("\(months / 12)-\(month)-\(String("0\($0)".suffix(2)))".utf8) }.first
    }
}

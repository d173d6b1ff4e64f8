package import Timestamps

/// Which wave a response belongs to: its wave column, else its date in the declared ranges, else the pipeline's own.
/// File names and folders never decide.
package struct WaveCalendar: Sendable {
    /// Days from `first` to `last`, both included.
    package struct Range: Sendable {
        package let name: String
        package let first: Timestamp
        package let last: Timestamp

        package init(name: String, first: Timestamp, last: Timestamp) {
            self.name = name
            self.first = first
            self.last = last
        }
    }

    package let ranges: [Range]
    package let fallback: String?

    package init(ranges: [Range], fallback: String?) {
        self.ranges = ranges
        self.fallback = fallback
    }

    /// Nil when nothing tells.
    package func wave(column: String?, date: Timestamp?) -> String? {
        if let name = column?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !name.isEmpty {
            return name
        }
        if let date, let range = ranges.first(where: { $0.contains(date) }) { return range.name }
        return fallback
    }
}

extension WaveCalendar.Range {
    fileprivate func contains(_ date: Timestamp) -> Bool {
        let day = date.seconds / 86_400
        return first.seconds / 86_400 <= day && day <= last.seconds / 86_400
    }
}

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

    /// What tells a response's wave.
    enum Verdict: Equatable {
        /// Its column, its date, or the pipeline where nothing else speaks.
        case known(String)
        /// The pipeline, although the date is in none of the declared ranges.
        case byDefault(String)
        /// A text in its column that is none of the declared waves.
        case undeclared(String)
        case unknown
    }

    package let ranges: [Range]
    package let fallback: String?
    /// Waves whose publication is frozen: records of theirs no longer count.
    package var closed: Set<String> = []

    package init(ranges: [Range], fallback: String?) {
        self.ranges = ranges
        self.fallback = fallback
    }

    /// Declared waves in the pipeline's order.
    var names: [String] { ranges.map(\.name) + (fallback.map { [$0] } ?? []) }

    /// The wave of a day, as of a response without a wave of its own; nil where nothing tells it.
    package func wave(of day: Timestamp?) -> String? {
        switch verdict(column: nil, date: day) {
        case .known(let wave), .byDefault(let wave): wave
        case .undeclared, .unknown: nil
        }
    }

    func verdict(column: String?, date: Timestamp?) -> Verdict {
        if let name = column?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !name.isEmpty {
            let isDeclared = ranges.isEmpty || fallback == name || ranges.contains { $0.name == name }
            return isDeclared ? .known(name) : .undeclared(name)
        }
        if let date, let range = ranges.first(where: { $0.contains(date) }) { return .known(range.name) }
        guard let fallback else { return .unknown }
        return date == nil || ranges.isEmpty ? .known(fallback) : .byDefault(fallback)
    }
}

extension WaveCalendar.Range {
    fileprivate func contains(_ date: Timestamp) -> Bool {
        let day = date.seconds / 86_400
        return first.seconds / 86_400 <= day && day <= last.seconds / 86_400
    }
}

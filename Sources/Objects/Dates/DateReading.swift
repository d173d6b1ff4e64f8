internal import TextFolding
internal import Timestamps

/// Reads one written date, word by word.
struct DateReading {
    let result: Result<DeclaredDate, DateProblem>

    init(_ text: String, order: DayMonthOrder) {
        // An exporter's own notation, with the time of day behind a `T`.
        let exported = Timestamp(text.trimmed.utf8).map { $0.day } ?? text
        let words = TextFolding.key(exported).split(separator: " ").map(String.init)
        let isTimed = text.contains(":")
        var result = Self.read(words, order: order, isTimed: isTimed)
        // `mar. 12 mars 2025` begins with a Tuesday, `Mar 12 2025` with a month.
        if case .failure = result, let first = words.first, DateWords.weekdays.contains(first) {
            result = Self.read(Array(words.dropFirst()), order: order, isTimed: isTimed)
        }
        self.result = result
    }

    /// - Parameter isTimed: whether the text has a colon, without which bare numbers behind the date are no time of day.
    private static func read(
        _ words: [String], order: DayMonthOrder, isTimed: Bool
    ) -> Result<DeclaredDate, DateProblem> {
        let parts = words.filter { !DateWords.fillers.contains($0) }.map(Part.init)
        // The longest beginning that is a date; what follows it must be a time of day.
        for count in stride(from: min(3, parts.count), to: 0, by: -1) {
            guard isTimeOfDay(parts[count...], isTimed: isTimed) else { continue }
            let result = date(Array(parts[..<count]), order: order)
            // `30 February 14:30` is an impossible day, not a month with a long time of day.
            if result != .failure(.unknown) { return result }
        }
        return .failure(.unknown)
    }

    private static func date(_ parts: [Part], order: DayMonthOrder) -> Result<DeclaredDate, DateProblem> {
        switch parts.count {
        case 1:
            guard case .year(let year) = parts[0] else { return .failure(.unknown) }
            return valid(DeclaredDate(year: year))
        case 2:
            switch (parts[0], parts[1]) {
            case (.month(let month), .year(let year)), (.small(let month), .year(let year)),
                (.year(let year), .small(let month)):
                return valid(DeclaredDate(year: year, month: month))
            case (.small, .month), (.ordinal, .month), (.month, .small), (.month, .ordinal), (.small, .small):
                return .failure(.withoutYear)
            default: return .failure(.unknown)
            }
        default: return day(parts, order: order)
        }
    }

    private static func day(_ parts: [Part], order: DayMonthOrder) -> Result<DeclaredDate, DateProblem> {
        switch (parts[0], parts[1], parts[2]) {
        case (.year(let year), .small(let month), .small(let day)),
            (.small(let day), .month(let month), .year(let year)),
            (.ordinal(let day), .month(let month), .year(let year)),
            (.month(let month), .small(let day), .year(let year)),
            (.month(let month), .ordinal(let day), .year(let year)):
            return valid(DeclaredDate(year: year, month: month, day: day))
        case (.small(let first), .small(let second), .year(let year)):
            return numbered(first, second, year: year, order: order)
        case (.small, .small, .small), (.small, .month, .small), (.ordinal, .month, .small),
            (.month, .small, .small), (.month, .ordinal, .small):
            return .failure(.shortYear)
        default:
            return .failure(.unknown)
        }
    }

    private static func numbered(
        _ first: Int, _ second: Int, year: Int, order: DayMonthOrder
    ) -> Result<DeclaredDate, DateProblem> {
        let dayFirst = DeclaredDate(year: year, month: second, day: first)
        let monthFirst = DeclaredDate(year: year, month: first, day: second)
        switch order {
        case .dayFirst: return valid(dayFirst)
        case .monthFirst: return valid(monthFirst)
        case .undecided:
            if let dayFirst, let monthFirst, dayFirst != monthFirst { return .failure(.ambiguous) }
            return valid(dayFirst ?? monthFirst)
        }
    }

    private static func valid(_ date: DeclaredDate?) -> Result<DeclaredDate, DateProblem> {
        date.map { .success($0) } ?? .failure(.impossible)
    }

    /// Nothing, or words such as `14 30`, `14h30`, `14 h`, `14 Uhr`, `2 30 pm`.
    private static func isTimeOfDay(_ parts: ArraySlice<Part>, isTimed: Bool) -> Bool {
        var hasMark = isTimed
        for part in parts {
            switch part {
            case .small: continue
            case .clock: hasMark = true
            default: return false
            }
        }
        return parts.isEmpty || hasMark
    }
}

/// A word of a written date.
private enum Part {
    /// A number of one or two digits.
    case small(Int)
    /// A number of four digits.
    case year(Int)
    /// `1er`, `12th`.
    case ordinal(Int)
    /// A month by its name.
    case month(Int)
    /// `h`, `uhr`, `pm`, `14h30`.
    case clock
    case other

    init(_ word: String) {
        let digits = word.prefix { ("0"..."9").contains($0) }
        let rest = word.dropFirst(digits.count)
        if digits.isEmpty {
            let month = DateWords.months.firstIndex { $0.contains(word) }
            self = month.map { .month($0 + 1) } ?? (DateWords.clocks.contains(word) ? .clock : .other)
        } else if let number = Int(digits), rest.isEmpty, digits.count == 4 {
            self = .year(number)
        } else if let number = Int(digits), digits.count <= 2 {
            if rest.isEmpty {
                self = .small(number)
            } else if DateWords.ordinals.contains(String(rest)) {
                self = .ordinal(number)
            } else {
                self = Self.isClock(rest) ? .clock : .other
            }
        } else {
            self = .other
        }
    }

    /// `h30`, `h`, `pm`.
    private static func isClock(_ rest: Substring) -> Bool {
        DateWords.clocks.contains(String(rest))
            || rest.first == "h" && rest.count == 3 && rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }
}

extension String {
    fileprivate var trimmed: Substring {
        self[...].drop(while: \.isWhitespace).trimmedBack
    }
}

extension Substring {
    fileprivate var trimmedBack: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

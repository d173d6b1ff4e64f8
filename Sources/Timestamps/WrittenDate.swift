extension Timestamp {
    /// Dates as forms and spreadsheets write them, with the time of day or without: `12/03/2025 14:05:33`, `12.3.2025`,
    /// `2025/03/12 2:05:33 PM UTC+1`, `12 mars 2025`. A zone behind the time is left out: no other exporter tells its own.
    ///
    /// - Parameter isMonthFirst: whether `03/12/2025` is the twelfth of March; a number that is no month decides by itself.
    package init?(written text: String, isMonthFirst: Bool) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return nil }
        if let named = Self.namedDay(words) {
            words.replaceSubrange(0..<3, with: [named])
        } else if let day = Self.numberedDay(words[0], isMonthFirst: isMonthFirst) {
            words[0] = day
        } else {
            return nil
        }
        guard let time = Self.timeOfDay(words.dropFirst()) else { return nil }
        self.init((words[0] + time).utf8)
    }

    /// The first two numbers of a date whose year stands last: what tells whether the day or the month stands first.
    package static func leadingNumbers(_ text: String) -> (first: Int, second: Int)? {
        guard let day = text.split(whereSeparator: \.isWhitespace).first else { return nil }
        let parts = numbers(String(day))
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            let first = Int(parts[0]),
            let second = Int(parts[1])
        else { return nil }
        return (first, second)
    }

    /// `2025-03-12`, or nil.
    private static func numberedDay(_ text: String, isMonthFirst: Bool) -> String? {
        let parts = numbers(text)
        guard parts.count == 3 else { return nil }
        if parts[0].count == 4 { return isoDay(year: parts[0], month: parts[1], day: parts[2]) }
        guard let numbers = leadingNumbers(text) else { return nil }
        let monthIsFirst = numbers.second > 12 || isMonthFirst && numbers.first <= 12
        return monthIsFirst
            ? isoDay(year: parts[2], month: parts[0], day: parts[1])
            : isoDay(year: parts[2], month: parts[1], day: parts[0])
    }

    private static func numbers(_ text: String) -> [String] {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } } ? parts : []
    }

    /// `12 mars 2025`, `1er mars 2025`, `12. März 2025`.
    private static func namedDay(_ words: [String]) -> String? {
        guard words.count >= 3 else { return nil }
        let number = words[0].prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(number.count), ["", ".", "er"].contains(words[0].dropFirst(number.count)) else {
            return nil
        }
        guard let month = monthNumber(words[1]) else { return nil }
        let year = words[2]
        guard year.count == 4, year.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return isoDay(year: year, month: "\(month)", day: String(number))
    }

    /// 1–12 of a month's name in one of ``months``' languages; nil for any other word.
    static func monthNumber(_ word: String) -> Int? {
        months.firstIndex { $0.contains(word.lowercased()) }.map { $0 + 1 }
    }

    private static func isoDay(year: String, month: String, day: String) -> String? {
        guard year.count == 4, (1...2).contains(month.count), (1...2).contains(day.count) else { return nil }
        func two(_ text: String) -> String { text.count == 1 ? "0" + text : text }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// ` 14:05:33`; empty for no time, nil for words that are none.
    private static func timeOfDay(_ words: ArraySlice<String>) -> String? {
        guard let clock = words.first else { return "" }
        var parts = clock.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }) else { return nil }
        let rest = words.dropFirst()
        if let half = rest.first?.uppercased(), half == "AM" || half == "PM" {
            guard let hour = Int(parts[0]), (1...12).contains(hour) else { return nil }
            parts[0] = "\(hour % 12 + (half == "PM" ? 12 : 0))"
        }
        if parts.count == 2 { parts.append("00") }
        return " " + parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ":")
    }

    /// Months in French, German, English, Italian, Spanish and Portuguese, in small letters.
    private static let months: [[String]] = [
        ["janvier", "januar", "jänner", "january", "gennaio", "enero", "janeiro"],
        ["février", "fevrier", "februar", "february", "febbraio", "febrero", "fevereiro"],
        ["mars", "märz", "march", "marzo", "março"],
        ["avril", "april", "aprile", "abril"],
        ["mai", "may", "maggio", "mayo", "maio"],
        ["juin", "juni", "june", "giugno", "junio", "junho"],
        ["juillet", "juli", "july", "luglio", "julio", "julho"],
        ["août", "aout", "august", "agosto"],
        ["septembre", "september", "settembre", "septiembre", "setembro"],
        ["octobre", "oktober", "october", "ottobre", "octubre", "outubro"],
        ["novembre", "november", "novembre", "noviembre", "novembro"],
        ["décembre", "decembre", "dezember", "december", "dicembre", "diciembre", "dezembro"],
    ]
}

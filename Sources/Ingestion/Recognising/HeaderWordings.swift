internal import Definitions
internal import Questionnaires
internal import TextFolding

/// Finds the meaning of headers that are question texts, in every language of a survey, with the text of an item or
/// option in brackets.
struct HeaderWordings: Sendable {
    /// What a header may be: a column, worded in one language of the survey.
    struct Reading: Sendable, Hashable {
        let meaning: ColumnMeaning
        let language: Int
    }

    private struct Entry {
        let question: [String]
        /// Nil for a question without brackets.
        let part: [String]?
        let reading: Reading
    }

    private var entries: [Entry] = []
    private var exact: [String: [Reading]] = [:]
    /// Folded and shown headers by language, in the codebook's order: what candidates are sought in.
    private(set) var spellings: [[(key: String, text: String)]]

    init(survey: Survey) {
        spellings = Array(repeating: [], count: survey.languages.count)
        for question in survey.questions {
            let columns = QuestionColumn.columns(of: question)
            for (index, language) in survey.languages.enumerated() {
                guard let text = question.text[language] else { continue }
                let keys = TextFolding.labelKeys(text)
                for column in columns {
                    guard let parts = Self.parts(of: column.wording, in: language) else { continue }
                    add(
                        Entry(
                            question: keys, part: parts.isEmpty ? nil : parts.flatMap(TextFolding.labelKeys),
                            reading: Reading(meaning: column.meaning, language: index)))
                    let shown = parts.first.map { "\(text) [\($0)]" } ?? text
                    spellings[index].append((TextFolding.labelKey(shown), shown))
                }
            }
        }
    }

    /// The texts that stand in brackets; empty for none, nil when the column is not known by text in this language.
    private static func parts(of wording: QuestionColumn.Wording, in language: String) -> [String]? {
        switch wording {
        case .none: []
        case .text(let text): text[language].map { [$0] }
        case .autonym(let name, let text): [name] + (text[language].map { [$0] } ?? [])
        case .word(let words, let label): (label?[language].map { [$0] } ?? []) + words
        case .hidden: nil
        }
    }

    private mutating func add(_ entry: Entry) {
        entries.append(entry)
        for question in entry.question {
            for part in entry.part ?? [""] {
                let key = Self.key(question, entry.part == nil ? nil : part)
                if exact[key]?.contains(entry.reading) != true { exact[key, default: []].append(entry.reading) }
            }
        }
    }

    private static func key(_ question: String, _ part: String?) -> String {
        part.map { "\(question)\u{1F}\($0)" } ?? question
    }

    /// Every column and language that a header fits: its whole text, or else the beginning that an exporter has left of it.
    func readings(of header: String) -> [Reading] {
        let header = TextFolding.plain(header)
        let split = Self.split(header)
        var found = exactReadings(split.question, split.part)
        // Brackets may be part of the question; with nothing to read in them they are something else.
        if let part = split.part, !TextFolding.key(part).isEmpty { found += exactReadings(header, nil) }
        return found.isEmpty ? shortenedReadings(split.question, split.part) : found
    }

    private func exactReadings(_ question: String, _ part: String?) -> [Reading] {
        var found: [Reading] = []
        for questionKey in TextFolding.labelKeys(question) {
            for partKey in part.map(TextFolding.labelKeys) ?? [""] {
                for reading in exact[Self.key(questionKey, part == nil ? nil : partKey)] ?? []
                where !found.contains(reading) {
                    found.append(reading)
                }
            }
        }
        return found
    }

    private func shortenedReadings(_ question: String, _ part: String?) -> [Reading] {
        let own = Cut(question)
        let inBrackets = part.map(Cut.init)
        guard own.isCut || inBrackets?.isCut == true else { return [] }
        var found: [Reading] = []
        for entry in entries where own.fits(entry.question) {
            let fits = inBrackets.map { cut in entry.part.map(cut.fits) ?? false } ?? (entry.part == nil)
            if fits, !found.contains(entry.reading) { found.append(entry.reading) }
        }
        return found
    }

    /// `question [part]` in its two parts; the last pair of brackets at the end counts.
    private static func split(_ header: String) -> (question: String, part: String?) {
        var text = Substring(header)
        while let last = text.last, last.isWhitespace || last == ":" || last == "*" { text.removeLast() }
        guard text.last == "]" else { return (header, nil) }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == "]" { depth += 1 }
            if text[index] == "[" { depth -= 1 }
            if depth == 0 {
                let part = text[text.index(after: index)..<text.index(before: text.endIndex)]
                return (String(text[..<index]), String(part))
            }
        }
        return (header, nil)
    }
}

/// A text of a header that may have been cut, as LimeSurvey's abbreviated headings are: `Globalement, ête..`.
struct Cut {
    let isCut: Bool
    private let keys: [String]
    private let beginnings: [String]

    /// Shorter beginnings fit too much.
    private static let shortest = 6

    init(_ text: String) {
        var words = Substring(text)
        while let last = words.last, last.isWhitespace { words.removeLast() }
        let isMarked = words.hasSuffix("..") || words.hasSuffix("…")
        while let last = words.last, last == "." || last == "…" { words.removeLast() }
        keys = TextFolding.labelKeys(text)
        // A cut within an inclusive ending leaves a part of it, which the plain key keeps.
        beginnings = [TextFolding.labelKey(String(words)), TextFolding.key(String(words))]
        isCut = isMarked && (beginnings.first?.unicodeScalars.count ?? 0) >= Self.shortest
    }

    func fits(_ known: [String]) -> Bool {
        if known.contains(where: keys.contains) { return true }
        return isCut && known.contains { key in beginnings.contains { key.hasPrefix($0) } }
    }
}

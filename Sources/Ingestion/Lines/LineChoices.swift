internal import Questionnaires
internal import TextFolding

/// Reads closed answers that people typed into a text field: by code, else by label. The form gave them no list in one
/// language, so every language of the survey is tried, that of the file first; where languages disagree, nothing is read.
struct LineChoices: Sendable {
    private let answers: AnswerSet
    /// In the order in which languages are tried.
    private let indexes: [LabelIndex]
    private var splitters: [AnswerSplitter]

    init(answers: AnswerSet, recognition: Recognition) {
        self.answers = answers
        let survey = recognition.survey
        let first = recognition.labelLanguage ?? recognition.headerLanguage
        let order = survey.languages.indices.sorted { ($0 == first ? 0 : 1, $0) < ($1 == first ? 0 : 1, $1) }
        indexes = order.map {
            LabelIndex(answers, language: survey.languages[$0], baseLanguage: survey.baseLanguage)
        }
        splitters = indexes.map { AnswerSplitter(answers: answers, labels: $0) }
    }

    /// The code of one answer; nil for a text that is none.
    func code(of text: String) -> String? {
        if let index = answers.index(ofCode: text) ?? answers.index(ofCode: text.uppercased()) {
            return answers.answers[index].code
        }
        let keys = TextFolding.labelKeys(text)
        if let open = answers.answers.first(where: \.hasOpenText),
            indexes.contains(where: { $0.begins(text, with: open) })
        {
            return open.code
        }
        let found = Set(
            indexes.compactMap { index -> Int? in
                if case .answer(let answer)? = index.meaning(ofKeys: keys) { answer } else { nil }
            })
        return found.count == 1 ? found.first.map { answers.answers[$0].code } : nil
    }

    /// The codes of several answers, in the codebook's order, and the texts that are none.
    mutating func codes(in text: String) -> (codes: [String], unknown: [String]) {
        var best: (ticked: Set<Int>, unknown: [String])?
        for language in splitters.indices {
            let reading = reading(of: text, language)
            guard let found = best else {
                best = reading
                continue
            }
            if reading.unknown.count < found.unknown.count { best = reading }
        }
        guard let best else { return ([], [text]) }
        return (best.ticked.sorted().map { answers.answers[$0].code }, best.unknown)
    }

    private mutating func reading(of text: String, _ language: Int) -> (ticked: Set<Int>, unknown: [String]) {
        var ticked: Set<Int> = []
        var unknown: [String] = []
        for piece in splitters[language].split(text) {
            switch piece.meaning {
            case .answer(let index): ticked.insert(index)
            case .noAnswer: break
            case nil:
                // Codes joined by spaces or by the word for "and", codes in small letters, labels of another language.
                for part in Self.parts(of: piece.text, isCode: { code(of: $0) != nil }) {
                    if let index = code(of: part).flatMap({ answers.index(ofCode: $0) }) {
                        ticked.insert(index)
                    } else {
                        unknown.append(part)
                    }
                }
            }
        }
        return (ticked, unknown)
    }

    private static func parts(of text: String, isCode: (String) -> Bool) -> [String] {
        if isCode(text) { return [text] }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, words.allSatisfy({ isCode($0) || conjunctions.contains($0.lowercased()) }) {
            return words.filter(isCode)
        }
        for conjunction in conjunctions {
            let parts = text.split(separator: " \(conjunction) ").map(String.init)
            if parts.count > 1, parts.contains(where: isCode) { return parts }
        }
        return [text]
    }

    static let conjunctions = ["et", "und", "and"]

    func candidates(for text: String) -> [NearCandidate] {
        let known =
            answers.answers.map(\.code) + indexes.flatMap { $0.spellings.map(\.text) }
            + answers.variants.flatMap(\.labels)
        return TextFolding.nearest(
            to: TextFolding.labelKey(text), among: known.map { (TextFolding.labelKey($0), $0) })
    }
}

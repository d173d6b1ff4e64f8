internal import Definitions
internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import TextFolding

/// Reads the cells of one column of closed answers into codes: by code first, then by label of the file's language.
struct AnswerCells: Sendable {
    private let answers: AnswerSet
    private let labels: LabelIndex?
    /// Labels of the survey's base language, for hints about files whose answers are codes.
    private let hints: LabelIndex
    private var interner = ByteInterner()

    init(answers: AnswerSet, recognition: Recognition) {
        self.answers = answers
        let base = recognition.survey.baseLanguage
        hints = LabelIndex(answers, language: base, baseLanguage: base)
        labels = recognition.labelLanguage.map {
            LabelIndex(
                answers, language: recognition.survey.languages[$0], baseLanguage: recognition.survey.baseLanguage)
        }
    }

    /// The code of a cell that is not empty; `unreadable` for anything unknown.
    mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let hash = FNVHash.of(cell)
        if let known = interner.value(of: cell, hash: hash) { return UInt8(truncatingIfNeeded: known) }
        let code = resolve(cell)
        interner.remember(cell, hash: hash, value: UInt16(code))
        return code
    }

    private func resolve(_ cell: UnsafeBufferPointer<UInt8>) -> UInt8 {
        if let index = answers.index(ofCode: cell) { return UInt8(index) }
        let text = String(decoding: cell, as: UTF8.self)
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if trimmed.isEmpty { return AnswerCode.noAnswer }
        if let index = answers.index(ofCode: trimmed) { return UInt8(index) }
        if trimmed == LabelLanguage.openAnswer, let open = answers.answers.first(where: \.hasOpenText) {
            return UInt8(open.index)
        }
        switch labels?.meaning(of: trimmed) {
        case .answer(let index): return UInt8(index)
        case .noAnswer: return AnswerCode.noAnswer
        case nil: return AnswerCode.unreadable
        }
    }

    /// Known answers near an unknown one: labels of the file's language when it has one, else codes and labels of the base
    /// language.
    func candidates(for text: String) -> [NearCandidate] {
        let codes = answers.answers.map { (key: TextFolding.labelKey($0.code), text: $0.code) }
        return TextFolding.nearest(
            to: TextFolding.labelKey(text), among: labels?.spellings ?? codes + hints.spellings)
    }
}

/// Reads the cells of one option of a multi-answer: ticked or not.
struct OptionCells: Sendable {
    private let yes: Set<String>
    private let no: Set<String>
    private var interner = ByteInterner()

    /// LimeSurvey writes `Y` or nothing in codes, and the words for yes, no and "N/A" of the export's language in labels.
    init(recognition: Recognition) {
        let yesNo = recognition.survey.answerSets.first { $0.id == Self.yesNoScale }
        var yes: Set<String> = ["y", "1"]
        var no: Set<String> = ["n", "0", "n a"]
        if let yesNo, let language = recognition.labelLanguage {
            for answer in yesNo.answers {
                let label = answer.labels.text(
                    in: recognition.survey.languages[language], fallback: recognition.survey.baseLanguage
                ).text
                if yesNo.positive.contains(answer.index) {
                    yes.insert(TextFolding.labelKey(label))
                } else {
                    no.insert(TextFolding.labelKey(label))
                }
            }
        }
        self.yes = yes
        self.no = no
    }

    private static let yesNoScale = "yesno"

    /// Whether a cell that is not empty ticks the option; nil when it says neither yes nor no.
    mutating func isTicked(_ cell: UnsafeBufferPointer<UInt8>) -> Bool? {
        let hash = FNVHash.of(cell)
        if let known = interner.value(of: cell, hash: hash) { return known == 2 ? nil : known == 1 }
        let key = TextFolding.labelKey(String(decoding: cell, as: UTF8.self))
        let ticked: Bool? = yes.contains(key) ? true : no.contains(key) || key.isEmpty ? false : nil
        interner.remember(cell, hash: hash, value: ticked.map { $0 ? 1 : 0 } ?? 2)
        return ticked
    }
}

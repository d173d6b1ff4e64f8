internal import Definitions
internal import DelimitedText
internal import Questionnaires
internal import TextFolding

/// Reads the cells of one option of a multi-answer: ticked or not.
struct OptionCells: Sendable {
    private let yes: Set<String>
    private let no: Set<String>
    private let opensText: Bool
    private var interner = ByteInterner()

    /// What a cell says.
    enum Reading: UInt16, Equatable {
        case unticked, ticked
        /// Ticked by the words that a person wrote.
        case openText
        case unknown
    }

    /// LimeSurvey writes `Y` or nothing in codes, and the words for yes, no and "N/A" of the export's language in labels;
    /// other tools repeat the option's code or label, and people set a cross.
    ///
    /// - Parameter opensText: the column holds the text of an open option: anything but a plain no ticks it.
    init(option: Answer, opensText: Bool, recognition: Recognition) {
        let survey = recognition.survey
        var yes: Set<String> = ["y", "x", "1", "true", TextFolding.labelKey(option.code)]
        var no: Set<String> = ["n", "0", "n a", "false"]
        if let language = recognition.labelLanguage.map({ survey.languages[$0] }) {
            for answer in survey.yesNo?.answers ?? [] {
                let label = answer.labels.text(in: language, fallback: survey.baseLanguage).text
                if survey.yesNo?.positive.contains(answer.index) == true {
                    yes.insert(TextFolding.labelKey(label))
                } else {
                    no.insert(TextFolding.labelKey(label))
                }
            }
            yes.insert(TextFolding.labelKey(option.labels.text(in: language, fallback: survey.baseLanguage).text))
        }
        self.yes = yes
        self.no = no
        self.opensText = opensText
    }

    /// The reading of a cell that is not empty.
    mutating func reading(of cell: UnsafeBufferPointer<UInt8>) -> Reading {
        let hash = FNVHash.of(cell)
        if let known = interner.value(of: cell, hash: hash) { return Reading(rawValue: known) ?? .unknown }
        let key = TextFolding.labelKey(String(decoding: cell, as: UTF8.self))
        let reading: Reading =
            no.contains(key) || key.isEmpty && isBlank(cell)
            ? .unticked : yes.contains(key) ? .ticked : opensText ? .openText : .unknown
        interner.remember(cell, hash: hash, value: reading.rawValue)
        return reading
    }

    private func isBlank(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        String(decoding: cell, as: UTF8.self).allSatisfy(\.isWhitespace)
    }
}

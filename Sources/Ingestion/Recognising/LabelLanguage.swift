internal import Questionnaires
internal import TextFolding

/// The one language in which a file's labels are written.
///
/// An export has one language, whatever the respondents': "Jo" is no in Albanian and a spoken yes in Swiss German, so a
/// label means nothing before the file's language is known. Every cell that is no code votes for the languages that
/// explain it; the language that explains most wins, and of several the one of the headers.
///
/// One label alone decides nothing: a single "Jo" typed into a file of codes makes no Albanian file. Two different labels
/// do, or one in the language of the headers or in the survey's base language.
struct LabelLanguage {
    /// Index into the survey's languages; nil when every answer is a code, or no language explains enough labels.
    private(set) var winner: Int?
    /// Languages that explain as many labels as the winner and give some label another meaning.
    private(set) var rivals: [Int] = []
    /// Cells of the sample explained by each language.
    private(set) var votes: [Int]

    /// Different labels that decide.
    private static let fewestLabels = 2
    /// Different cells of a multi-answer that are cut: cutting in ten languages is slow, and few are enough.
    private static let cutCells = 40

    init(records: SampledRecords, meanings: [ColumnMeaning], survey: Survey, headerLanguage: Int?) {
        votes = [Int](repeating: 0, count: survey.languages.count)
        var labels = [Set<String>](repeating: [], count: survey.languages.count)
        var readings: [[LabelMeaning?]] = []
        var indexes = LanguageIndexes(survey: survey)
        for (column, meaning) in meanings.enumerated() {
            guard let answers = survey.labelled(by: meaning) else { continue }
            let cells = records.texts(in: column).sorted { $0.key < $1.key }
            for (cell, count) in cells.prefix(meaning.isSelection ? Self.cutCells : cells.count) {
                for label in Self.labels(in: cell, of: meaning, answers: answers, &indexes) {
                    let reading = indexes.meanings(of: label, in: answers)
                    for (language, meaning) in reading.enumerated() where meaning != nil {
                        votes[language] += count
                        labels[language].insert(TextFolding.labelKey(label))
                    }
                    readings.append(reading)
                }
            }
        }
        guard let most = votes.max(), most > 0 else { return }
        let likeliest = headerLanguage.flatMap { votes[$0] == most ? $0 : nil } ?? votes.firstIndex(of: most)
        guard let first = likeliest else { return }
        let base = survey.languages.firstIndex(of: survey.baseLanguage)
        guard labels[first].count >= Self.fewestLabels || first == headerLanguage || first == base else { return }
        winner = first
        guard first != headerLanguage else { return }
        rivals = votes.indices.filter { language in
            language != first && votes[language] == most
                && readings.contains { $0[language] != $0[first] && $0[language] != nil && $0[first] != nil }
        }
    }

    /// The labels in a cell: itself, or the parts of a multi-answer; codes are none.
    private static func labels(
        in cell: String, of meaning: ColumnMeaning, answers: AnswerSet, _ indexes: inout LanguageIndexes
    ) -> [String] {
        let text = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard case .selection = meaning else {
            return text.isEmpty || answers.index(ofCode: text) != nil || text == openAnswer ? [] : [text]
        }
        // The language that leaves least unexplained cuts the cell as it was meant.
        let best = indexes.bestSplit(cell, of: answers)
        return best.map(\.text).filter { answers.index(ofCode: $0) == nil && $0 != openAnswer }
    }

    /// LimeSurvey's code for "other, namely".
    static let openAnswer = "-oth-"
}

/// The labels of answer sets in every language of a survey, made when they are first asked for.
private struct LanguageIndexes {
    let survey: Survey
    private var known: [String: [LabelIndex]] = [:]
    private var cutters: [String: [AnswerSplitter]] = [:]

    init(survey: Survey) {
        self.survey = survey
    }

    mutating func meanings(of label: String, in answers: AnswerSet) -> [LabelMeaning?] {
        let keys = TextFolding.labelKeys(label)
        return indexes(of: answers).map { $0.meaning(ofKeys: keys) }
    }

    mutating func bestSplit(_ cell: String, of answers: AnswerSet) -> [(text: String, meaning: LabelMeaning?)] {
        let key = Self.key(answers)
        var splitters =
            cutters.removeValue(forKey: key)
            ?? indexes(of: answers).map { AnswerSplitter(answers: answers, labels: $0) }
        var best: [(text: String, meaning: LabelMeaning?)] = []
        var least = Int.max
        for language in splitters.indices {
            let split = splitters[language].split(cell)
            let unexplained = split.count { $0.meaning == nil }
            if unexplained < least { (best, least) = (split, unexplained) }
        }
        cutters[key] = splitters
        return best
    }

    private mutating func indexes(of answers: AnswerSet) -> [LabelIndex] {
        let key = Self.key(answers)
        if let made = known[key] { return made }
        let made = survey.languages.map { LabelIndex(answers, language: $0, baseLanguage: survey.baseLanguage) }
        known[key] = made
        return made
    }

    /// A question's own set may lack answers of the declared one.
    private static func key(_ answers: AnswerSet) -> String {
        answers.id + "/" + answers.answers.map(\.code).joined(separator: ",")
    }
}

extension ColumnMeaning {
    fileprivate var isSelection: Bool { if case .selection = self { true } else { false } }
}

extension Survey {
    /// The answers whose labels a column may hold; nil for columns that hold none.
    fileprivate func labelled(by meaning: ColumnMeaning) -> AnswerSet? {
        switch meaning {
        case .answer(let reference): questions[reference.question].answerSet
        case .selection(let question): questions[question].answerSet
        case .option: yesNo
        default: nil
        }
    }

    /// The scale whose labels are an exporter's words for a ticked and an unticked option.
    var yesNo: AnswerSet? { answerSets.first { $0.id == "yesno" } }
}

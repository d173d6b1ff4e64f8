internal import Questionnaires

/// The one language in which a file's labels are written.
///
/// An export has one language, whatever the respondents': "Jo" is no in Albanian and a spoken yes in Swiss German, so a
/// label means nothing before the file's language is known. Every cell that is no code votes for the languages that
/// explain it; the language that explains most wins.
struct LabelLanguage {
    /// Index into the survey's languages; nil when every answer is a code, or no language explains any label.
    private(set) var winner: Int?
    /// Languages that explain as many labels as the winner and give some label another meaning.
    private(set) var rivals: [Int] = []
    /// Cells of the sample explained by each language.
    private(set) var votes: [Int]

    init(sample: FileSample, meanings: [ColumnMeaning], survey: Survey) {
        votes = [Int](repeating: 0, count: survey.languages.count)
        var readings: [[LabelMeaning?]] = []
        for (column, meaning) in meanings.enumerated() {
            guard case .answer(let reference) = meaning,
                let answers = survey.questions[reference.question].answerSet
            else { continue }
            let labels = Self.labels(in: column, of: sample, answers: answers)
            guard !labels.isEmpty else { continue }
            let indexes = survey.languages.map {
                LabelIndex(answers, language: $0, baseLanguage: survey.baseLanguage)
            }
            for (label, cells) in labels.sorted(by: { $0.key < $1.key }) {
                let reading = indexes.map { $0.meaning(of: label) }
                for (language, meaning) in reading.enumerated() where meaning != nil { votes[language] += cells }
                readings.append(reading)
            }
        }
        guard let most = votes.max(), most > 0, let first = votes.firstIndex(of: most) else { return }
        winner = first
        rivals = votes.indices.filter { language in
            language != first && votes[language] == most
                && readings.contains { $0[language] != $0[first] && $0[language] != nil && $0[first] != nil }
        }
    }

    /// Cells of a column that are no code, with how often each was met.
    private static func labels(in column: Int, of sample: FileSample, answers: AnswerSet) -> [String: Int] {
        var labels: [String: Int] = [:]
        // Ragged records are never read, so they have no say.
        for record in sample.records where record.count == sample.headers.count {
            let cell = record[column]
            if cell.isEmpty || answers.index(ofCode: cell) != nil || cell == openAnswer { continue }
            labels[cell, default: 0] += 1
        }
        return labels
    }

    /// LimeSurvey's code for "other, namely".
    static let openAnswer = "-oth-"
}

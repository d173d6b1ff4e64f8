internal import Questionnaires

/// A row of headers as one survey understands it.
struct HeaderReading {
    /// By column.
    private(set) var meanings: [ColumnMeaning]
    /// Columns known by a question's text and not by a name.
    private(set) var wordedColumns = 0
    /// The one language of the survey in which most question texts are written; nil when there are none, or when several
    /// languages explain as many.
    private(set) var language: Int?
    /// Ids of the questions that a header fits equally well, by column: such a column is not read.
    private(set) var ambiguous: [Int: [String]] = [:]

    /// Texts that a language must explain to be the headers'.
    private static let fewestTexts = 2

    init(_ headers: [String], survey position: Int, headings: SurveyHeadings) {
        let names = headings.names[position]
        let survey = headings.surveys[position]
        meanings = []
        var readings: [Int: [HeaderWordings.Reading]] = [:]
        for (column, header) in headers.enumerated() {
            if let meaning = names.meaning(of: header) {
                meanings.append(meaning)
                continue
            }
            meanings.append(.unknown)
            if let lines = headings.lines[position], readLine(header, lines, survey) { continue }
            let found = headings.wordings(position).readings(of: HeaderNames.droppedHeader(header))
            if !found.isEmpty {
                readings[column] = found
            } else if let meaning = names.meaning(ofCut: header), !header.hasPrefix(HeaderNames.unknownPrefix) {
                meanings[column] = meaning
            }
        }
        language = Self.language(of: Array(readings.values), count: survey.languages.count)
        wordedColumns = readings.count
        for (column, found) in readings {
            let inLanguage = found.filter { $0.language == language }
            let possible = Set((inLanguage.isEmpty ? found : inLanguage).map(\.meaning))
            if possible.count > 1 {
                ambiguous[column] = Set(possible.compactMap(\.question)).sorted().map { survey.questions[$0].id }
            } else if let meaning = possible.first, !headers[column].hasPrefix(HeaderNames.unknownPrefix) {
                meanings[column] = meaning
            }
        }
        if let lines = headings.lines[position] { readLongLayout(headers, lines, survey) }
    }

    /// Whether the header, that of the last column, is one of a numbered line or of what stands beside an answer.
    private mutating func readLine(_ header: String, _ lines: LineHeaders, _ survey: Survey) -> Bool {
        let found = lines.meanings(of: HeaderNames.droppedHeader(header))
        let column = meanings.count - 1
        if found.count > 1 {
            ambiguous[column] = Set(found.compactMap(\.question)).sorted().map { survey.questions[$0].id }
        } else if let meaning = found.first, !header.hasPrefix(HeaderNames.unknownPrefix) {
            meanings[column] = meaning
        }
        return !found.isEmpty
    }

    private mutating func readLongLayout(_ headers: [String], _ lines: LineHeaders, _ survey: Survey) {
        guard let layout = LongLayout(headers, meanings: meanings, survey: survey, lines: lines) else { return }
        for column in meanings.indices {
            if let questions = layout.ambiguous[column] {
                meanings[column] = .unknown
                ambiguous[column] = questions.map { survey.questions[$0].id }
            } else if let declared = layout.columns[column] {
                meanings[column] = .declared(declared)
                ambiguous[column] = nil
            } else if !layout.columns.isEmpty,
                meanings[column].question.map({ !survey.keyQuestions.contains($0) }) == true
            {
                meanings[column] = .unknown
            }
        }
    }

    /// Distinct questions that have a column.
    var questions: Int { Set(meanings.compactMap(\.question)).count }

    private static func language(of readings: [[HeaderWordings.Reading]], count: Int) -> Int? {
        var votes = [Int](repeating: 0, count: count)
        for reading in readings {
            for language in Set(reading.map(\.language)) { votes[language] += 1 }
        }
        guard let most = votes.max(), most >= fewestTexts, votes.count(where: { $0 == most }) == 1 else { return nil }
        return votes.firstIndex(of: most)
    }
}

package import DelimitedText
package import Questionnaires

/// How a file is read, and why so.
package struct Recognition: Sendable {
    package let survey: Survey
    package let exporter: Exporter
    package let dialect: Dialect
    /// The prevailing one; nil when the file is one line.
    package let lineEnd: LineEnd?
    /// Header texts in column order.
    package let headers: [String]
    package let meanings: [ColumnMeaning]
    /// Index into the survey's languages of the labels in the file; nil when its answers are codes.
    package let labelLanguage: Int?
    /// Languages (indices) that explain as many labels of the sample and disagree about some.
    package let rivalLanguages: [Int]
    /// Distinct questions that have a column.
    package let questionsFound: Int
    /// What the sample says of the labels: cells that only labels explain, per language of the survey.
    package let labelVotes: [Int]

    /// Who wrote the file.
    package enum Exporter: String, Sendable {
        case limeSurvey = "limesurvey"
        /// A copy that intake has made.
        case accepted
        /// Columns by question code, of unknown make.
        case plain
    }
}

extension Recognition {
    /// Records that are looked at to tell the language of labels.
    private static let sampleRecords = 1000

    /// Recognises the survey by the headers, the exporter by its own columns, and the language of labels by a sample.
    ///
    /// The survey with most questions among the headers is chosen; the first one given wins a tie.
    package init(path: String, surveys: [Survey]) throws(IngestionFailure) {
        let sample = try FileSample(path: path, records: Self.sampleRecords)
        var best: (survey: Survey, meanings: [ColumnMeaning], questions: Int)?
        for survey in surveys {
            let index = HeaderIndex(survey: survey)
            let meanings = sample.headers.map(index.meaning)
            let questions = Set(meanings.compactMap(\.question)).count
            if questions > best?.questions ?? 0 { best = (survey, meanings, questions) }
        }
        guard let best else {
            throw .surveyUnknown(headers: Array(sample.headers.prefix(5)), surveys: surveys.map(\.id))
        }
        try Self.refuseRepeatedColumns(best.meanings, headers: sample.headers)
        let language = LabelLanguage(sample: sample, meanings: best.meanings, survey: best.survey)
        survey = best.survey
        exporter = Self.exporter(of: best.meanings)
        dialect = sample.dialect
        lineEnd = sample.lineEnd
        headers = sample.headers
        meanings = best.meanings
        labelLanguage = language.winner
        rivalLanguages = language.rivals
        questionsFound = best.questions
        labelVotes = language.votes
    }

    private static func exporter(of meanings: [ColumnMeaning]) -> Exporter {
        if meanings.contains(.sourceRecord) { return .accepted }
        let own: [ColumnMeaning] = [.paradata(.submitDate), .paradata(.lastPage), .paradata(.startLanguage)]
        return own.filter(meanings.contains).count >= 2 ? .limeSurvey : .plain
    }

    private static func refuseRepeatedColumns(_ meanings: [ColumnMeaning], headers: [String]) throws(IngestionFailure) {
        for (column, meaning) in meanings.enumerated() {
            switch meaning {
            case .unknown, .remarkText, .text: continue
            default: break
            }
            if let first = meanings[..<column].firstIndex(of: meaning) {
                throw .columnRepeated(header: headers[column], first: headers[first])
            }
        }
    }
}

extension ColumnMeaning {
    /// The question whose answers the column holds; nil for paradata and unknown columns.
    package var question: Int? {
        switch self {
        case .answer(let reference): reference.question
        case .option(let question, _), .openOption(let question, _), .integer(let question), .commune(let question),
            .text(let question), .remarkText(let question):
            question
        case .paradata, .sourceRecord, .sourceLine, .sourceFields, .unknown: nil
        }
    }
}

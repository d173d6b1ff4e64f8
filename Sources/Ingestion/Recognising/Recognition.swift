package import DelimitedText
package import Questionnaires
package import TextFolding
internal import Timestamps

/// How a file is read, and why so.
package struct Recognition: Sendable {
    package let survey: Survey
    /// Who wrote the file at hand: the maker, or intake.
    package let exporter: Exporter
    /// Who wrote the file as it was dropped.
    package let origin: Exporter
    package let encoding: DetectedEncoding
    package let dialect: Dialect
    /// The prevailing one; nil when the file is one line.
    package let lineEnd: LineEnd?
    /// Header texts in column order.
    package let headers: [String]
    /// Where the header stands in the file at hand: not always in the first record.
    package let headerRecord: Int
    /// Where it stood in the file as it was dropped.
    package let headerPlace: RecordPlace
    package let meanings: [ColumnMeaning]
    /// Index into the survey's languages of the question texts in the header; nil when it holds codes, or when several
    /// languages explain as many.
    package let headerLanguage: Int?
    /// Index into the survey's languages of the labels in the file; nil when its answers are codes.
    package let labelLanguage: Int?
    /// Languages (indices) that explain as many labels of the sample and disagree about some.
    package let rivalLanguages: [Int]
    /// Distinct questions that have a column.
    package let questionsFound: Int
    /// What the sample says of the labels: cells that only labels explain, per language of the survey.
    package let labelVotes: [Int]
    package let dateOrder: DateOrder
    /// Columns that are not read, with what they may have been meant for.
    package let unreadColumns: [UnreadColumn]

    /// A column that is not read.
    package struct UnreadColumn: Sendable {
        package let column: Int
        /// Known headers near it.
        package let candidates: [NearCandidate]
        /// Ids of the questions that it fits equally well; empty when it fits none.
        package let questions: [String]
    }

    /// Who wrote the file.
    package enum Exporter: String, Sendable {
        case limeSurvey = "limesurvey"
        /// One file per language of the form, headers by question text.
        case googleForms = "googleforms"
        /// A copy that intake has made.
        case accepted
        /// A sheet typed by hand, or of unknown make.
        case plain
    }

    /// Whether a response is known by its file's name and its row only: nothing in the file tells two exports of one
    /// response from two responses. Dropping a file of the same name again replaces such a file.
    package var isKnownByRow: Bool {
        !meanings.contains(.paradata(.responseID)) && origin == .plain
    }
}

extension Recognition {
    /// Records that are looked at to tell the language of labels and the order of dates.
    private static let sampleRecords = 1000
    /// Rows among which the header is sought: titles and notes may stand above it.
    private static let headerRows = 20

    /// The same with headings made for this file only.
    package init(path: String, surveys: [Survey]) throws(IngestionFailure) {
        try self.init(path: path, headings: SurveyHeadings(surveys))
    }

    /// Recognises the survey by the headers, the exporter by its own columns, and the language of labels by a sample.
    ///
    /// The survey with most questions among the headers is chosen; the first one given wins a tie. Headers stand in the
    /// first record, or, if that knows no question, in the one of the first twenty that knows most.
    ///
    /// - Parameter id: of the only survey that the file may be of; nil: any.
    package init(path: String, headings: SurveyHeadings, only id: String? = nil) throws(IngestionFailure) {
        let sample = try FileSample(path: path, rows: Self.sampleRecords + Self.headerRows)
        let surveys = headings.surveys.indices.filter { id == nil || headings.surveys[$0].id == id }
        guard let found = HeaderSearch.best(in: sample.rows.prefix(Self.headerRows), headings, among: surveys) else {
            throw .surveyUnknown(
                headers: Array((sample.rows.first?.fields ?? []).prefix(5)),
                surveys: surveys.map { headings.surveys[$0].id })
        }
        let survey = headings.surveys[found.survey]
        let row = sample.rows[found.row]
        let meanings = found.reading.meanings
        try Self.refuseRepeatedColumns(meanings, row)
        if !meanings.contains(.sourceRecord), found.row + 1 < sample.rows.count {
            let next = sample.rows[found.row + 1]
            let stacked = StackedHeaders(
                header: row, reading: found.reading, survey: found.survey, headings: headings)
            if stacked.continues(in: next) { throw .severalHeaderRows(next.place) }
        }
        let records = SampledRecords(
            sample.rows.dropFirst(found.row + 1).prefix(Self.sampleRecords), width: meanings.count)
        let facts = row.fields.lazy.compactMap { SourceFacts(header: $0) }.first
        let headerLanguage = facts.map { $0.language.flatMap(survey.languages.firstIndex) } ?? found.reading.language
        let language = LabelLanguage(
            records: records, meanings: meanings, survey: survey, headerLanguage: headerLanguage)
        self.survey = survey
        exporter = meanings.contains(.sourceRecord) ? .accepted : Self.origin(of: found.reading, headers: row.fields)
        origin = facts?.origin ?? Self.origin(of: found.reading, headers: row.fields)
        encoding = sample.encoding
        dialect = sample.dialect
        lineEnd = sample.lineEnd
        headers = row.fields
        headerRecord = row.place.record
        headerPlace = facts?.header ?? row.place
        self.meanings = meanings
        self.headerLanguage = headerLanguage
        labelLanguage = language.winner
        rivalLanguages = language.rivals
        questionsFound = found.reading.questions
        labelVotes = language.votes
        dateOrder = DateOrder(records, meanings)
        unreadColumns = meanings.indices.filter { meanings[$0] == .unknown }.map { column in
            let header = HeaderNames.droppedHeader(row.fields[column])
            let questions = found.reading.ambiguous[column] ?? []
            return UnreadColumn(
                column: column,
                candidates: questions.isEmpty
                    ? headings.candidates(for: header, survey: found.survey, language: headerLanguage) : [],
                questions: questions)
        }
    }

    private static func origin(of reading: HeaderReading, headers: [String]) -> Exporter {
        let roles: [ParadataColumn.Role] = [.responseID, .submitDate, .lastPage, .startLanguage, .seed]
        if roles.count(where: { reading.meanings.contains(.paradata($0)) }) >= 3 { return .limeSurvey }
        let stamps = Set(ExporterWords.googleTimestamp.map(TextFolding.key))
        let hasStamp = headers.contains { stamps.contains(TextFolding.key($0)) }
        return hasStamp && reading.wordedColumns > 0 ? .googleForms : .plain
    }

    private static func refuseRepeatedColumns(
        _ meanings: [ColumnMeaning], _ row: FileSample.Row
    ) throws(IngestionFailure) {
        for (column, meaning) in meanings.enumerated() {
            switch meaning {
            case .unknown, .remarkText, .text, .unnamed: continue
            default: break
            }
            if let first = meanings[..<column].firstIndex(of: meaning) {
                throw .columnRepeated(header: row.fields[column], first: row.fields[first])
            }
        }
    }
}

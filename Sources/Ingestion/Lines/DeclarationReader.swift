internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import Territories
internal import Timestamps

/// Collects what the records of one file declare beside the table.
struct DeclarationReader: Sendable {
    private let columns: DeclaredColumns
    private let answers: DeclaredAnswers
    private let recognition: Recognition
    private let territories: TerritorySet
    private let fileName: String
    private let file: Int
    private var cells: DeclaredCells
    /// Of the record at hand.
    private var organisation: String?
    private(set) var period: Period?
    private var places: [WrittenPlaces.Found] = []
    private var submitted: Timestamp?
    private(set) var declarations = Declarations()

    /// Nil for a survey that declares nothing beside its table.
    init?(
        recognition: Recognition, territories: TerritorySet, partners: PartnerRegister?, layout: TableLayout,
        fileName: String, file: Int
    ) {
        guard recognition.survey.hasDeclarations else { return nil }
        self.recognition = recognition
        self.territories = territories
        self.fileName = fileName
        self.file = file
        columns = DeclaredColumns(recognition, layout: layout)
        answers = DeclaredAnswers(survey: recognition.survey, layout: layout)
        cells = DeclaredCells(recognition: recognition, territories: territories, partners: partners)
    }

    /// Whether each record is one line of a list, and no response.
    var isFileOfLines: Bool { columns.isFileOfLines }

    /// Tells responses of one organisation and period from all others; nil where the record does not tell both.
    var identity: ResponseIdentity? {
        guard let organisation, let period else { return nil }
        var hash = FNVHash()
        hash.add(organisation.utf8)
        hash.separate()
        hash.add(period.text.utf8)
        return ResponseIdentity(first: hash.value, second: Self.mark)
    }

    /// A hash of the organisation's code; nil where the record does not tell it.
    var organisationKey: UInt64? { organisation.map { FNVHash.of($0.utf8) } }

    /// The second half of every identity that is a key.
    private static let mark = FNVHash.of("key".utf8)

    /// Where the organisation is: all that the places it serves have in common; nil for none, and for several that the
    /// territory set has no place for.
    var servedPlace: PlaceIndex? { territories.place(ofAll: places.map(\.code)) }

    /// Reads who answers, of when and for which places.
    mutating func begin(_ fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog) {
        organisation = nil
        period = nil
        places = []
        submitted = nil
        for key in columns.keys {
            let context = context(key.column, key.question, place)
            // A dash is no code.
            guard let text = cells.text(fields[key.column], context, log: &log),
                key.meaning != .partner || text.contains(where: { $0.isLetter || $0.isNumber })
            else {
                if key.meaning == .places { continue }
                log.note(.keyMissing, at: place, column: context.header, question: context.question)
                continue
            }
            switch key.meaning {
            case .partner: organisation = cells.partner(text, context, log: &log)
            case .period: period = cells.period(text, context, log: &log)
            case .places: places = cells.places(in: text, context, log: &log)
            }
        }
    }

    /// Collects the record's lines, and what stands beside its answers.
    ///
    /// - Parameter record: its answers, with those behind an unmet condition taken out.
    mutating func collect(
        _ fields: borrowing DelimitedRecord, answers record: borrowing ResponseRecord, wave: String,
        at place: RecordPlace, log: inout RemarkLog
    ) {
        submitted = record.stamp.map { Timestamp(seconds: $0) }
        declarations.add(
            DeclaredResponse(
                organisation: organisation, period: period, wave: wave, places: places.map(\.code),
                numbers: answers.numbers(of: record), choices: answers.choices(of: record),
                source: source(place, header: columns.keys.first.map { recognition.headers[$0.column] } ?? "")))
        for beside in columns.besides {
            let code = record.codes[beside.slot]
            if code == AnswerCode.notShown || code == AnswerCode.notAsked { continue }
            let answer = Int(code) < beside.answers.count ? beside.answers[Int(code)] : nil
            let found = read(beside.columns, of: beside.question, fields, at: place, log: &log)
            guard answer != nil || !found.cells.isEmpty else { continue }
            declarations.add(
                DeclaredLine(
                    question: beside.id, organisation: organisation, period: period,
                    source: source(place, header: found.header ?? beside.header), row: 1, answer: answer,
                    cells: found.cells))
        }
        for list in columns.lists {
            for row in list.rows { addLine(list, row, fields, at: place, log: &log) }
        }
    }

    /// Reads a record that is a line, after ``begin(_:at:log:)``; false when it has nothing but its key.
    mutating func readLine(_ fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog) -> Bool {
        guard let list = columns.lists.first, let row = list.rows.first else { return false }
        return addLine(list, row, fields, at: place, log: &log)
    }

    @discardableResult
    private mutating func addLine(
        _ list: DeclaredColumns.List, _ row: DeclaredColumns.Row, _ fields: borrowing DelimitedRecord,
        at place: RecordPlace, log: inout RemarkLog
    ) -> Bool {
        let found = read(row.columns, of: list.question, fields, at: place, log: &log)
        guard let header = found.header else { return false }
        let question = recognition.survey.questions[list.question]
        let missing = list.required.filter { code in !found.cells.contains { $0.code == code } }
        if !missing.isEmpty {
            log.note(.lineIncomplete, at: place, column: header, question: question.id, key: organisation) {
                .init(arguments: ["expected": missing.joined(separator: ", ")])
            }
        }
        if row.number > list.maxRows {
            log.note(.tooManyLines, at: place, column: header, question: question.id, key: organisation) {
                .init(arguments: ["n": "\(row.number)", "limit": "\(list.maxRows)"])
            }
        }
        declarations.add(
            DeclaredLine(
                question: question.id, organisation: organisation, period: period,
                source: source(place, header: header), row: row.number, answer: nil, cells: found.cells))
        return true
    }

    private mutating func read(
        _ columns: [DeclaredColumns.Cell], of question: Int, _ fields: borrowing DelimitedRecord,
        at place: RecordPlace, log: inout RemarkLog
    ) -> (cells: [DeclaredCell], header: String?) {
        var found: [DeclaredCell] = []
        var header: String?
        for cell in columns {
            let context = context(cell.column, question, place)
            guard let read = cells.cell(fields[cell.column], of: cell.declared, context, log: &log) else { continue }
            found.append(read)
            header = header ?? context.header
        }
        return (found, header)
    }

    private func context(_ column: Int, _ question: Int, _ place: RecordPlace) -> DeclaredCells.Context {
        DeclaredCells.Context(
            place: place, header: recognition.headers[column], question: recognition.survey.questions[question].id)
    }

    private func source(_ place: RecordPlace, header: String) -> DeclarationSource {
        DeclarationSource(file: file, fileName: fileName, place: place, header: header, submitted: submitted)
    }
}

internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import Territories
internal import TextFolding
internal import Timestamps

/// Turns the records of one file into responses, one at a time, in a record that is reused.
///
/// What is not an answer is read first: the wave decides what a code means.
struct RecordReader: Sendable {
    let recognition: Recognition
    let calendar: WaveCalendar
    let fileKey: UInt64
    private let columns: [ColumnReader]
    private let routing: Routing
    /// Codes of a respondent who left everything empty: what was asked has no answer, what was not is not asked.
    private let blankCodes: [UInt8]
    private let source: SourceColumns
    /// Headers of the columns of answers.
    private let answerHeaders: [(column: Int, bytes: [UInt8])]
    private let historicWaves: [String]
    private var cells: ColumnCells
    private var places: PlaceCells
    /// What goes beside the table; nil for surveys without.
    private(set) var declared: DeclarationReader?
    /// Position of the record's wave among the historic ones.
    private var historicWave: Int?
    private var shortCells: ShortCells
    let paradata: ParadataCells
    /// Indices of the survey's languages by the cells that name them.
    var languages = ByteInterner()
    /// The response read last.
    var record: ResponseRecord

    /// What became of a record.
    enum Outcome: Equatable {
        case read, blank
        /// One line of a list, and no response.
        case line
        /// Of a wave that is closed: readable, and outside what figures are still made of. With a remark.
        case late
        /// Left out, with a remark.
        case rejected
    }

    init(
        recognition: Recognition, territories: TerritorySet, partners: PartnerRegister? = nil, calendar: WaveCalendar,
        layout: TableLayout, fileName: String, fileIndex: UInt16
    ) {
        self.recognition = recognition
        self.calendar = calendar
        fileKey = FNVHash.of(fileName.utf8)
        let survey = recognition.survey
        columns = recognition.meanings.map { ColumnReader($0, layout: layout) }
        cells = ColumnCells(recognition)
        places = PlaceCells(recognition: recognition, territories: territories)
        source = SourceColumns(recognition)
        declared = DeclarationReader(
            recognition: recognition, territories: territories, partners: partners, layout: layout,
            fileName: fileName, file: Int(fileIndex))
        historicWaves = survey.historicWaves
        paradata = ParadataCells(recognition)
        var codes = [UInt8](repeating: AnswerCode.notAsked, count: layout.slots.count)
        // Of answers, places and values without a header.
        var answerColumns: [Int] = []
        var headers: [(column: Int, bytes: [UInt8])] = []
        for (column, reader) in columns.enumerated() {
            switch reader {
            case .answer(let slot), .option(let slot, _), .selection(let slot), .integer(let slot),
                .decimal(let slot):
                codes[slot] = AnswerCode.noAnswer
                answerColumns.append(column)
                headers.append((column, Array(recognition.headers[column].utf8)))
            case .place, .unnamed: answerColumns.append(column)
            case .paradata, .source, .skipped:
                guard case .declared = recognition.meanings[column] else { break }
                headers.append((column, Array(recognition.headers[column].utf8)))
            }
        }
        shortCells = ShortCells(columns: answerColumns)
        answerHeaders = headers
        blankCodes = codes
        routing = Routing(survey: survey, layout: layout)
        record = ResponseRecord(slots: layout.slots.count)
        record.file = fileIndex
    }

    /// Reads one record after the header. Remarks go to the log; the response, if there is one, is in ``record``.
    mutating func read(
        _ fields: borrowing DelimitedRecord, log: inout RemarkLog, waves: (String) -> UInt16
    ) -> Outcome {
        let place = source.place(of: fields)
        if source.isBlank(fields, columns: columns) { return blank(at: place, log: &log) }
        if let (got, expected) = source.raggedness(of: fields, width: columns.count) {
            log.note(.raggedRecord, at: place, key: "\(got)") {
                .init(arguments: ["got": "\(got)", "expected": "\(expected)"])
            }
            return .rejected
        }
        if SourceColumns.repeatsHeader(fields, headers: answerHeaders) {
            log.note(.repeatedHeader, at: place)
            return .blank
        }
        record.recordNumber = UInt32(truncatingIfNeeded: place.record)
        record.line = UInt32(truncatingIfNeeded: place.line)
        declared?.begin(fields, at: place, log: &log)
        if declared?.isFileOfLines == true {
            if isLate(calendar.wave(of: declared?.period?.last), at: place, log: &log) { return .late }
            return declared?.readLine(fields, at: place, log: &log) == true ? .line : blank(at: place, log: &log)
        }
        guard let wave = readParadata(of: fields, at: place, log: &log) else { return .rejected }
        if isLate(wave, at: place, log: &log) { return .late }
        record.wave = waves(wave)
        historicWave = historicWaves.isEmpty ? nil : historicWaves.firstIndex(of: wave)
        shortCells.use(wave: historicWave)
        places.reset()
        record.withAnswers { codes, values in
            codes.update(from: blankCodes, count: blankCodes.count)
            values.update(repeating: 0, count: blankCodes.count)
            shortCells.read(fields, into: codes)
        }
        for index in 0..<shortCells.remainingCount {
            readCell(shortCells.remaining[index], of: fields, at: place, log: &log)
        }
        record.place = places.locate(log: &log)
        record.isEligible = routing.apply(to: &record) { finding in
            log.note(
                finding.code, at: place,
                column: columns.firstIndex { $0.slot == finding.slot }.map { recognition.headers[$0] },
                question: recognition.survey.questions[finding.question].id)
        }
        identify(fields)
        if declared != nil { declare(fields, wave: wave, at: place, log: &log) }
        return .read
    }

    private func blank(at place: RecordPlace, log: inout RemarkLog) -> Outcome {
        log.note(.blankRecord, at: place)
        return .blank
    }

    private func isLate(_ wave: String?, at place: RecordPlace, log: inout RemarkLog) -> Bool {
        guard !calendar.closed.isEmpty, let wave, calendar.closed.contains(wave) else { return false }
        log.note(.waveClosed, at: place, key: wave) { .init(arguments: ["wave": wave]) }
        return true
    }

    /// Collects what goes beside the table. Responses of organisations are known by their key, wherever they come from.
    private mutating func declare(
        _ fields: borrowing DelimitedRecord, wave: String, at place: RecordPlace, log: inout RemarkLog
    ) {
        declared?.collect(fields, answers: record, wave: wave, at: place, log: &log)
        if let served = declared?.servedPlace, record.place == TerritorySet.unknown { record.place = served }
        record.organisation = declared?.organisationKey
        guard let key = declared?.identity else { return }
        record.identity = key
        record.isIdentifiedByPlace = false
    }

    /// Adds the response read last.
    mutating func add(to builder: inout ResponseTableBuilder) {
        builder.append(record)
    }

    private mutating func readCell(
        _ column: Int, of fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog
    ) {
        let cell = fields[column]
        switch columns[column] {
        case .answer(let slot):
            readAnswer(cell, into: slot, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .option(let slot, let bit):
            switch cells.options[column]?.reading(of: cell) ?? .unknown {
            case .ticked, .openText:
                record.values[slot] |= bit
                record.codes[slot] = AnswerCode.answered
            case .unticked: break
            case .unknown:
                if record.values[slot] == 0 { record.codes[slot] = AnswerCode.unreadable }
                noteUnknown(
                    String(decoding: cell, as: UTF8.self), column, at: fieldPlace(column, fields, place), log: &log
                ) { [] }
            }
        case .selection(let slot):
            readSelection(cell, into: slot, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .integer(let slot):
            readInteger(cell, into: slot, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .decimal(let slot):
            readDecimal(cell, into: slot, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .place(let role):
            places.read(cell, as: role, column: column, at: fieldPlace(column, fields, place))
        case .unnamed:
            log.note(.unnamedColumn, at: fieldPlace(column, fields, place), column: unnamed(column))
        case .paradata, .source, .skipped: break
        }
    }

    private mutating func readAnswer(
        _ cell: UnsafeBufferPointer<UInt8>, into slot: Int, column: Int, at place: RecordPlace, log: inout RemarkLog
    ) {
        let reading = cells.answers[column]?.reading(of: cell, wave: historicWave) ?? .unknown
        switch reading {
        case .code(let code), .openText(let code):
            record.codes[slot] = code
            if cell.count == 1 { shortCells.remember(cell[0], column: column, slot: slot, code: code) }
            return
        case .severalAnswers, .zero, .unknown: break
        }
        record.codes[slot] = AnswerCode.unreadable
        let text = String(decoding: cell, as: UTF8.self)
        guard reading == .unknown else {
            let code: RemarkCode = reading == .zero ? .typedZero : .severalAnswers
            log.note(code, at: place, column: recognition.headers[column], question: question(of: column), key: text) {
                .init(value: .quoted(String(text.prefix(80))))
            }
            return
        }
        noteUnknown(text, column, at: place, log: &log) {
            cells.answers[column]?.candidates(for: text, wave: historicWave) ?? []
        }
    }

    private mutating func readSelection(
        _ cell: UnsafeBufferPointer<UInt8>, into slot: Int, column: Int, at place: RecordPlace, log: inout RemarkLog
    ) {
        guard let reading = cells.selections[column]?.reading(of: cell) else { return }
        record.values[slot] |= reading.ticked
        if record.values[slot] != 0 {
            record.codes[slot] = AnswerCode.answered
        } else if !reading.unknown.isEmpty {
            record.codes[slot] = AnswerCode.unreadable
        }
        for text in reading.unknown {
            noteUnknown(text, column, at: place, log: &log) {
                cells.selections[column]?.candidates(for: text) ?? []
            }
        }
    }

    private mutating func readInteger(
        _ cell: UnsafeBufferPointer<UInt8>, into slot: Int, column: Int, at place: RecordPlace, log: inout RemarkLog
    ) {
        guard let integers = cells.integers[column] else { return }
        let text = String(decoding: cell, as: UTF8.self)
        if text.allSatisfy(\.isWhitespace) { return }
        if let number = integers.number(text) {
            record.values[slot] = UInt64(bitPattern: Int64(number))
            record.codes[slot] = AnswerCode.answered
            return
        }
        record.codes[slot] = AnswerCode.unreadable
        log.note(
            .unreadableNumber, at: place, column: recognition.headers[column], question: question(of: column), key: text
        ) {
            .init(value: .text(characters: text.count), arguments: ["expected": integers.expected])
        }
    }

    private mutating func readDecimal(
        _ cell: UnsafeBufferPointer<UInt8>, into slot: Int, column: Int, at place: RecordPlace, log: inout RemarkLog
    ) {
        guard let decimals = cells.decimals[column] else { return }
        let text = String(decoding: cell, as: UTF8.self)
        if text.allSatisfy(\.isWhitespace) { return }
        if let number = decimals.number(text) {
            record.values[slot] = number.bitPattern
            record.codes[slot] = AnswerCode.answered
            return
        }
        record.codes[slot] = AnswerCode.unreadable
        log.note(
            .unreadableNumber, at: place, column: recognition.headers[column], question: question(of: column), key: text
        ) {
            .init(value: .text(characters: text.count), arguments: ["expected": decimals.expected])
        }
    }

    /// A text that is no answer is quoted where only answers are expected; where a person may have written own words, only
    /// if an answer is near. A column for one option expects no words.
    ///
    /// - Parameter candidates: sought for the first occurrence only.
    private func noteUnknown(
        _ text: String, _ column: Int, at place: RecordPlace, log: inout RemarkLog,
        candidates: () -> [NearCandidate]
    ) {
        log.note(
            .unknownLabel, at: place, column: recognition.headers[column], question: question(of: column), key: text
        ) {
            let candidates = candidates()
            let set = recognition.meanings[column].question.flatMap { recognition.survey.questions[$0].answerSet }
            var mayBePersonal = set?.answers.contains(where: \.hasOpenText) == true && candidates.isEmpty
            if case .option = columns[column] { mayBePersonal = false }
            return .init(
                value: mayBePersonal ? .text(characters: text.count) : .quoted(String(text.prefix(80))),
                candidates: candidates)
        }
    }

    // MARK: - Places

    /// The place of a field: its own line when the file is read as it was dropped.
    private func fieldPlace(
        _ column: Int, _ fields: borrowing DelimitedRecord, _ place: RecordPlace
    ) -> RecordPlace {
        guard recognition.exporter != .accepted else { return place }
        return RecordPlace(record: place.record, line: fields.line(ofField: column))
    }

    private func question(of column: Int) -> String? {
        recognition.meanings[column].question.map { recognition.survey.questions[$0].id }
    }

    /// A column without a header, by its number in the file as it was dropped.
    private func unnamed(_ column: Int) -> String { HeaderNames.unnamedNumber(recognition.headers[column], column) }
}

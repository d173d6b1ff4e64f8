internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import Territories
internal import Timestamps

/// Turns the records of one file into responses, one at a time, in a record that is reused.
struct RecordReader {
    private let recognition: Recognition
    private let territories: TerritorySet
    private let calendar: WaveCalendar
    private let fileKey: UInt64
    private var columns: [ColumnReader]
    private let routing: Routing
    /// Codes of a respondent who left everything empty: what was asked has no answer, what was not is not asked.
    private let blankCodes: [UInt8]
    private var places = ByteInterner()
    /// By column; nil for columns of anything else.
    private var answerCells: [AnswerCells?]
    private let paradataRoles: Set<ParadataColumn.Role>
    private let source: SourceColumns
    private var optionCells: OptionCells
    private(set) var record: ResponseRecord
    private var paradata = ParadataCells()

    /// How one column is read; the slot is where the answer goes.
    private enum ColumnReader {
        case answer(slot: Int)
        case option(slot: Int, bit: UInt64)
        case openOption(slot: Int, bit: UInt64)
        case integer(slot: Int, range: ClosedRange<Int>)
        case commune
        case paradata(ParadataColumn.Role)
        case source
        case skipped
    }

    /// What became of a record.
    enum Outcome: Equatable {
        case read, blank
        /// Left out, with a remark.
        case rejected
    }

    init(
        recognition: Recognition, territories: TerritorySet, calendar: WaveCalendar, layout: TableLayout,
        fileName: String, fileIndex: UInt16
    ) {
        self.recognition = recognition
        self.territories = territories
        self.calendar = calendar
        fileKey = FNVHash.of(fileName.utf8)
        let survey = recognition.survey
        columns = recognition.meanings.map { RecordReader.reader(of: $0, survey: survey, layout: layout) }
        optionCells = OptionCells(recognition: recognition)
        answerCells = Array(repeating: nil, count: columns.count)
        paradataRoles = Set(
            recognition.meanings.compactMap { if case .paradata(let role) = $0 { role } else { nil } })
        source = SourceColumns(recognition)
        var codes = [UInt8](repeating: AnswerCode.notAsked, count: layout.slots.count)
        for (column, reader) in columns.enumerated() {
            switch reader {
            case .answer(let slot):
                codes[slot] = AnswerCode.noAnswer
                if let answers = survey.questions[layout.slots[slot].question].answerSet {
                    answerCells[column] = AnswerCells(answers: answers, recognition: recognition)
                }
            case .option(let slot, _), .openOption(let slot, _), .integer(let slot, _):
                codes[slot] = AnswerCode.noAnswer
            case .commune, .paradata, .source, .skipped: break
            }
        }
        blankCodes = codes
        routing = Routing(survey: survey, layout: layout)
        record = ResponseRecord(slots: layout.slots.count)
        record.file = fileIndex
    }

    private static func reader(of meaning: ColumnMeaning, survey: Survey, layout: TableLayout) -> ColumnReader {
        switch meaning {
        case .answer(let reference):
            return layout.slot(question: reference.question, item: reference.item).map { .answer(slot: $0) } ?? .skipped
        case .option(let question, let option):
            return layout.slot(question: question).map { .option(slot: $0, bit: 1 << UInt64(option)) } ?? .skipped
        case .openOption(let question, let option):
            return layout.slot(question: question).map { .openOption(slot: $0, bit: 1 << UInt64(option)) } ?? .skipped
        case .integer(let question):
            guard let slot = layout.slot(question: question),
                case .integer(let min, let max) = survey.questions[question].kind
            else { return .skipped }
            return .integer(slot: slot, range: (min ?? -1_000_000_000)...(max ?? 1_000_000_000))
        case .commune: return .commune
        case .paradata(let role): return .paradata(role)
        case .sourceRecord, .sourceLine, .sourceFields: return .source
        case .text, .remarkText, .unknown: return .skipped
        }
    }

    /// Reads one record after the header. Remarks go to the log; the response, if there is one, is in ``record``.
    mutating func read(
        _ fields: borrowing DelimitedRecord, log: inout RemarkLog, waves: (String) -> UInt16
    ) -> Outcome {
        let place = sourcePlace(of: fields)
        if isBlank(fields) {
            log.note(.blankRecord, at: place)
            return .blank
        }
        if let (got, expected) = raggedness(of: fields) {
            log.note(.raggedRecord, at: place, key: "\(got)") {
                .init(arguments: ["got": "\(got)", "expected": "\(expected)"])
            }
            return .rejected
        }
        record.codes = blankCodes
        for slot in record.values.indices { record.values[slot] = 0 }
        record.place = TerritorySet.unknown
        record.recordNumber = UInt32(truncatingIfNeeded: place.record)
        record.line = UInt32(truncatingIfNeeded: place.line)
        paradata.reset()
        for column in columns.indices where !fields[column].isEmpty {
            readCell(column, of: fields, at: place, log: &log)
        }
        routing.apply(to: &record, at: place, log: &log, columnOfSlot: header(ofSlot:))
        return complete(at: place, log: &log, waves: waves)
    }

    private mutating func readCell(
        _ column: Int, of fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog
    ) {
        let cell = fields[column]
        switch columns[column] {
        case .answer(let slot):
            let code = answerCells[column]?.code(of: cell) ?? AnswerCode.unreadable
            record.codes[slot] = code
            if code == AnswerCode.unreadable { noteUnknownLabel(column, fields, at: place, log: &log) }
        case .option(let slot, let bit):
            switch optionCells.isTicked(cell) {
            case true?:
                record.values[slot] |= bit
                record.codes[slot] = AnswerCode.answered
            case false?: break
            case nil:
                if record.values[slot] == 0 { record.codes[slot] = AnswerCode.unreadable }
                noteUnknownLabel(column, fields, at: place, log: &log)
            }
        case .openOption(let slot, let bit):
            record.values[slot] |= bit
            record.codes[slot] = AnswerCode.answered
        case .integer(let slot, let range):
            readInteger(
                cell, into: slot, range: range, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .commune:
            readCommune(cell, column: column, at: fieldPlace(column, fields, place), log: &log)
        case .paradata(let role):
            paradata.read(cell, as: role)
        case .source, .skipped: break
        }
    }

    private mutating func readInteger(
        _ cell: UnsafeBufferPointer<UInt8>, into slot: Int, range: ClosedRange<Int>, column: Int,
        at place: RecordPlace, log: inout RemarkLog
    ) {
        let text = String(decoding: cell, as: UTF8.self)
        if let number = Int(text.filter { !$0.isWhitespace }), range.contains(number) {
            record.values[slot] = UInt64(bitPattern: Int64(number))
            record.codes[slot] = AnswerCode.answered
            return
        }
        record.codes[slot] = AnswerCode.unreadable
        log.note(
            .unreadableNumber, at: place, column: recognition.headers[column], question: question(of: column), key: text
        ) {
            .init(
                value: .text(characters: text.count),
                arguments: ["expected": "\(range.lowerBound)–\(range.upperBound)"])
        }
    }

    private mutating func readCommune(
        _ cell: UnsafeBufferPointer<UInt8>, column: Int, at place: RecordPlace, log: inout RemarkLog
    ) {
        let hash = FNVHash.of(cell)
        if let known = places.value(of: cell, hash: hash) {
            record.place = known
            return
        }
        let text = String(decoding: cell, as: UTF8.self)
        switch territories.resolve(text) {
        case .current(let index):
            record.place = index
            places.remember(cell, hash: hash, value: index)
        case .former(let index, let was):
            record.place = index
            log.note(
                .formerTerritory, at: place, column: recognition.headers[column], question: question(of: column),
                key: was
            ) {
                .init(value: .quoted(was), arguments: ["now": territories.places[Int(index)].name])
            }
        case .unknown(let candidates):
            // A text near a commune's name is one with a slip; anything else may hold personal data and is not repeated.
            log.note(
                .unknownTerritory, at: place, column: recognition.headers[column], question: question(of: column),
                key: text
            ) {
                .init(
                    value: candidates.isEmpty ? .text(characters: text.count) : .quoted(text), candidates: candidates)
            }
        }
    }

    private func noteUnknownLabel(
        _ column: Int, _ fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog
    ) {
        let text = String(decoding: fields[column], as: UTF8.self)
        let candidates = answerCells[column]?.candidates(for: text) ?? []
        log.note(
            .unknownLabel, at: fieldPlace(column, fields, place), column: recognition.headers[column],
            question: question(of: column), key: text
        ) {
            .init(value: .quoted(String(text.prefix(80))), candidates: candidates)
        }
    }

    // MARK: - What is not an answer

    private mutating func complete(
        at place: RecordPlace, log: inout RemarkLog, waves: (String) -> UInt16
    ) -> Outcome {
        let submitted = paradata.date(.submitDate, column: header(of: .submitDate), at: place, log: &log)
        let changed = paradata.date(.dateStamp, column: header(of: .dateStamp), at: place, log: &log)
        let started = paradata.date(.startDate, column: header(of: .startDate), at: place, log: &log)
        let date = [submitted, changed, started].compactMap { $0 }.first { !$0.isAnonymised }
        record.isComplete = !has(.submitDate) || paradata.text(.submitDate) != nil
        record.isEligible = routing.isEligible(record)
        record.stamp = date?.seconds
        record.token = paradata.text(.token).map { FNVHash.of($0.utf8) }
        record.identity = identity()
        record.language = language(at: place, log: &log)
        guard let weight = has(.weight) ? paradata.weight : 1 else {
            log.note(.unreadableWeight, at: place, column: header(of: .weight), key: paradata.text(.weight) ?? "")
            return .rejected
        }
        record.weight = weight
        let wave = calendar.wave(column: paradata.text(.wave), date: date)
        guard let wave = wave ?? (record.isComplete ? nil : "") else {
            log.note(.unknownWave, at: place) { .init(arguments: ["date": date?.day ?? ""]) }
            return .rejected
        }
        record.wave = waves(wave)
        return .read
    }

    private func identity() -> ResponseIdentity {
        if let id = paradata.text(.responseID) {
            let version = paradata.text(.seed) ?? paradata.text(.startDate) ?? ""
            return ResponseIdentity(first: UInt64(id) ?? FNVHash.of(id.utf8), second: FNVHash.of(version.utf8))
        }
        guard let stamp = paradata.text(.submitDate) ?? paradata.text(.dateStamp) else {
            return ResponseIdentity(first: fileKey, second: UInt64(record.recordNumber))
        }
        var answers = FNVHash(basis: 0x9e37_79b9_7f4a_7c15)
        for slot in record.codes.indices {
            answers.add(CollectionOfOne(record.codes[slot]))
            withUnsafeBytes(of: record.values[slot].littleEndian) { answers.add($0) }
        }
        return ResponseIdentity(first: FNVHash.of(stamp.utf8), second: answers.value)
    }

    private func language(at place: RecordPlace, log: inout RemarkLog) -> UInt8? {
        guard let code = paradata.text(.startLanguage) else { return nil }
        let base = code.lowercased().prefix { $0 != "-" && $0 != "_" }
        if let index = recognition.survey.languages.firstIndex(of: String(base)) { return UInt8(index) }
        log.note(.unknownLanguage, at: place, column: header(of: .startLanguage), key: code) {
            .init(value: .quoted(String(code.prefix(20))))
        }
        return nil
    }

    private func header(of role: ParadataColumn.Role) -> String? {
        recognition.meanings.firstIndex(of: .paradata(role)).map { recognition.headers[$0] }
    }

    private func has(_ role: ParadataColumn.Role) -> Bool { paradataRoles.contains(role) }

    // MARK: - Places

    /// Fields the record had and should have had when it was dropped; nil for a good record. An accepted copy holds fewer
    /// columns than the dropped file, so only the note that intake left tells.
    private func raggedness(of fields: borrowing DelimitedRecord) -> (got: Int, expected: Int)? {
        guard let column = source.fields, column < fields.count else {
            return fields.count == columns.count ? nil : (fields.count, columns.count)
        }
        let counts = String(decoding: fields[column], as: UTF8.self).split(separator: "/").compactMap { Int($0) }
        return counts.count == 2 && counts[0] != counts[1] ? (counts[0], counts[1]) : nil
    }

    private func isBlank(_ fields: borrowing DelimitedRecord) -> Bool {
        for column in 0..<fields.count where !fields[column].isEmpty {
            guard column < columns.count, case .source = columns[column], column != source.fields else { return false }
        }
        return true
    }

    private func sourcePlace(of fields: borrowing DelimitedRecord) -> RecordPlace {
        func number(_ column: Int?) -> Int? {
            guard let column, column < fields.count else { return nil }
            return Int(String(decoding: fields[column], as: UTF8.self))
        }
        return RecordPlace(record: number(source.record) ?? fields.number, line: number(source.line) ?? fields.line)
    }

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

    private func header(ofSlot slot: Int) -> String? {
        columns.firstIndex { reader in
            switch reader {
            case .answer(let own), .option(let own, _), .openOption(let own, _), .integer(let own, _): own == slot
            case .commune, .paradata, .source, .skipped: false
            }
        }.map { recognition.headers[$0] }
    }
}

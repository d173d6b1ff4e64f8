internal import Questionnaires
internal import Territories
internal import TextFolding
internal import Timestamps

/// Reads the cells of declared columns, and remarks on what can't be read.
struct DeclaredCells: Sendable {
    /// Characters of a cell that are kept.
    static let longestText = 4000

    /// Where a cell stands.
    struct Context {
        let place: RecordPlace
        let header: String
        let question: String
    }

    private let isMonthFirst: Bool
    private let partners: PartnerRegister?
    private let places: WrittenPlaces
    /// By answer set, as declared for a column.
    private var choices: [String: LineChoices] = [:]
    private let recognition: Recognition

    init(recognition: Recognition, territories: TerritorySet, partners: PartnerRegister?) {
        self.recognition = recognition
        self.partners = partners
        places = WrittenPlaces(territories: territories)
        // LimeSurvey writes its own dates year first; what people type there follows no spreadsheet, unless one wrote the
        // file anew.
        let order = recognition.dateOrder
        isMonthFirst = (recognition.origin != .limeSurvey || order.isRewritten) && order.isMonthFirst
    }

    /// The cell's text less white space, addresses and what is too long; nil for an empty one.
    func text(_ cell: UnsafeBufferPointer<UInt8>, _ context: Context, log: inout RemarkLog) -> String? {
        if cell.isEmpty { return nil }
        var text = TextFolding.plain(String(decoding: cell, as: UTF8.self)).trimmed
        if text.isEmpty { return nil }
        text = WrittenAddress.masked(text)
        if text.contains(WrittenAddress.mark) { note(.addressRemoved, context, log: &log) { .init() } }
        if text.utf8.count > Self.longestText, text.count > Self.longestText {
            let length = text.count
            text = String(text.prefix(Self.longestText))
            note(.textTooLong, context, log: &log) {
                .init(value: .text(characters: length), arguments: ["limit": "\(Self.longestText)"])
            }
        }
        return text
    }

    mutating func cell(
        _ bytes: UnsafeBufferPointer<UInt8>, of column: LineColumn, _ context: Context, log: inout RemarkLog
    ) -> DeclaredCell? {
        guard let text = text(bytes, context, log: &log) else { return nil }
        return DeclaredCell(code: column.code, text: text, value: value(of: text, column, context, log: &log))
    }

    private mutating func value(
        of text: String, _ column: LineColumn, _ context: Context, log: inout RemarkLog
    ) -> DeclaredValue {
        switch column.kind {
        case .text: return .text
        case .date(let isPartial): return date(text, isPartial: isPartial, context, log: &log)
        case .single(let set): return single(text, set, context, log: &log)
        case .multi(let set): return several(text, set, context, log: &log)
        case .territories:
            let found = places(in: text, context, log: &log)
            return found.isEmpty ? .unreadable : .places(found.map(\.code))
        case .integer(let min, let max):
            let integers = IntegerCells(min: min, max: max)
            if let number = integers.number(text) { return .number(number) }
            note(.unreadableNumber, context, key: text, log: &log) {
                .init(value: .text(characters: text.count), arguments: ["expected": integers.expected])
            }
            return .unreadable
        case .partner: return .partner(partner(text, context, log: &log))
        }
    }

    private func date(_ text: String, isPartial: Bool, _ context: Context, log: inout RemarkLog) -> DeclaredValue {
        if let date = CalendarDate(written: text, isMonthFirst: isMonthFirst), isPartial || date.day != nil {
            return .date(date)
        }
        note(.unreadableDay, context, key: text, log: &log) { .init(value: .text(characters: text.count)) }
        return .unreadable
    }

    private mutating func single(
        _ text: String, _ set: AnswerSet, _ context: Context, log: inout RemarkLog
    ) -> DeclaredValue {
        let choices = choices(of: set)
        if let code = choices.code(of: text) { return .codes([code]) }
        unknown(text, choices, context, log: &log)
        return .unreadable
    }

    private mutating func several(
        _ text: String, _ set: AnswerSet, _ context: Context, log: inout RemarkLog
    ) -> DeclaredValue {
        var choices = choices(of: set)
        let reading = choices.codes(in: text)
        self.choices[Self.key(set)] = choices
        for part in reading.unknown { unknown(part, choices, context, log: &log) }
        return reading.codes.isEmpty && !reading.unknown.isEmpty ? .unreadable : .codes(reading.codes)
    }

    private mutating func choices(of set: AnswerSet) -> LineChoices {
        if let known = choices[Self.key(set)] { return known }
        let made = LineChoices(answers: set, recognition: recognition)
        choices[Self.key(set)] = made
        return made
    }

    /// A question's own set may lack answers of the declared one.
    private static func key(_ set: AnswerSet) -> String {
        set.id + "/" + set.answers.map(\.code).joined(separator: ",")
    }

    /// A text is quoted only near an answer: a person may have written anything.
    private func unknown(_ text: String, _ choices: LineChoices, _ context: Context, log: inout RemarkLog) {
        note(.unknownLabel, context, key: text, log: &log) {
            let candidates = choices.candidates(for: text)
            return .init(
                value: candidates.isEmpty ? .text(characters: text.count) : .quoted(String(text.prefix(80))),
                candidates: candidates)
        }
    }

    // MARK: - The key and places

    /// The code as the register writes it; as written where there is no register, or an unknown one.
    func partner(_ text: String, _ context: Context, log: inout RemarkLog) -> String {
        guard let partners else { return PartnerRegister.plainCode(text) }
        if let code = partners.code(text) { return code }
        note(.unknownPartner, context, key: text, log: &log) {
            let candidates = partners.candidates(for: text)
            return .init(
                value: candidates.isEmpty ? .text(characters: text.count) : .quoted(String(text.prefix(80))),
                candidates: candidates)
        }
        return PartnerRegister.plainCode(text)
    }

    func period(_ text: String, _ context: Context, log: inout RemarkLog) -> Period? {
        if let period = Period(written: text, isMonthFirst: isMonthFirst) { return period }
        note(.unreadablePeriod, context, key: text, log: &log) { .init(value: .text(characters: text.count)) }
        return nil
    }

    func places(in text: String, _ context: Context, log: inout RemarkLog) -> [WrittenPlaces.Found] {
        let reading = places.reading(of: text)
        for (part, note) in reading.notes {
            let remark = PlaceRemark(note, text: part)
            self.note(remark.code, context, key: remark.key, log: &log) { remark.details }
        }
        return reading.places
    }

    private func note(
        _ code: RemarkCode, _ context: Context, key: String? = nil, log: inout RemarkLog,
        details: () -> RemarkLog.Details
    ) {
        log.note(
            code, at: context.place, column: context.header, question: context.question, key: key, details: details)
    }
}

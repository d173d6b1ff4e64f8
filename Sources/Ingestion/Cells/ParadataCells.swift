internal import Questionnaires
internal import Timestamps

/// The cells of one record that are not answers.
struct ParadataCells {
    private var texts: [ParadataColumn.Role: String] = [:]
    /// Whether `03/12/2025` is the twelfth of March in this file; nil where dates are written one way only.
    private let isMonthFirst: Bool?

    /// LimeSurvey writes year, month and day. Another order in its export is a spreadsheet's doing, and not to be trusted.
    init(_ recognition: Recognition) {
        isMonthFirst = recognition.origin == .limeSurvey ? nil : recognition.isMonthFirst
    }

    mutating func reset() {
        texts.removeAll(keepingCapacity: true)
    }

    mutating func read(_ cell: UnsafeBufferPointer<UInt8>, as role: ParadataColumn.Role) {
        texts[role] = String(decoding: cell, as: UTF8.self)
    }

    /// The cell's text; nil when the column is missing or the cell empty.
    func text(_ role: ParadataColumn.Role) -> String? { texts[role] }

    /// The cell as a date; a cell that is none leaves a remark on the column.
    func date(
        _ role: ParadataColumn.Role, column: @autoclosure () -> String?, at place: RecordPlace, log: inout RemarkLog
    ) -> Timestamp? {
        guard let text = texts[role] else { return nil }
        if let date = Timestamp(text.utf8) { return date }
        if let isMonthFirst, let date = Timestamp(written: text, isMonthFirst: isMonthFirst) { return date }
        log.note(.unreadableDate, at: place, column: column()) { .init(value: .text(characters: text.count)) }
        return nil
    }

    /// The weight cell; nil when it is empty or no positive number. A decimal comma is read.
    var weight: Double? {
        guard let text = texts[.weight] else { return nil }
        let written = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        guard let weight = Double(written) else { return nil }
        return weight.isFinite && weight > 0 && weight < 1e9 ? weight : nil
    }
}

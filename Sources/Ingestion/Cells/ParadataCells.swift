internal import Questionnaires
internal import Timestamps

/// The cells of one record that are not answers.
struct ParadataCells {
    private var texts: [ParadataColumn.Role: String] = [:]

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
        log.note(.unreadableDate, at: place, column: column()) { .init(value: .text(characters: text.count)) }
        return nil
    }

    /// The weight cell; nil when it is empty or no positive number. A decimal comma is read.
    var weight: Double? {
        guard let text = texts[.weight], let weight = Double(text.replacing(",", with: ".")) else { return nil }
        return weight.isFinite && weight > 0 && weight < 1e9 ? weight : nil
    }
}

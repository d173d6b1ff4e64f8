internal import DelimitedText
internal import Questionnaires
internal import TextFolding
internal import Timestamps

/// The cells of a record that are not answers, by the column of each; they are read where they are.
struct ParadataCells: Sendable {
    /// By position of the role; -1 where the file has no such column.
    private let columns: [Int]
    /// Whether `03/12/2025` is the twelfth of March in this file; nil where dates are written one way only.
    private let isMonthFirst: Bool?

    /// LimeSurvey writes year, month and day. Another order in its export is a spreadsheet's doing: trusted where all dates
    /// have it, and not in single cells.
    init(_ recognition: Recognition) {
        let order = recognition.dateOrder
        isMonthFirst = recognition.origin == .limeSurvey && !order.isRewritten ? nil : order.isMonthFirst
        columns = ParadataColumn.Role.allCases.map { role in
            recognition.meanings.firstIndex(of: .paradata(role)) ?? -1
        }
    }

    func has(_ role: ParadataColumn.Role) -> Bool { columns[role.position] >= 0 }

    /// The column of a role; nil when the file has none.
    func column(_ role: ParadataColumn.Role) -> Int? { has(role) ? columns[role.position] : nil }

    /// The cell's bytes, valid as long as the record; nil when the column is missing or the cell empty.
    func bytes(_ role: ParadataColumn.Role, of record: borrowing DelimitedRecord) -> UnsafeBufferPointer<UInt8>? {
        let column = columns[role.position]
        guard column >= 0 else { return nil }
        let cell = record[column]
        return cell.isEmpty ? nil : cell
    }

    /// The cell's text; nil when the column is missing or the cell empty.
    func text(_ role: ParadataColumn.Role, of record: borrowing DelimitedRecord) -> String? {
        bytes(role, of: record).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The cell as a date; a cell that is none leaves a remark on the column.
    func date(
        _ role: ParadataColumn.Role, of record: borrowing DelimitedRecord, header: @autoclosure () -> String?,
        at place: RecordPlace, log: inout RemarkLog
    ) -> Timestamp? {
        guard let bytes = bytes(role, of: record) else { return nil }
        if let date = Timestamp(bytes: bytes) { return date }
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = TextFolding.plain(text)
        if plain != text, let date = Timestamp(plain.utf8) { return date }
        if let isMonthFirst, let date = Timestamp(written: plain, isMonthFirst: isMonthFirst) { return date }
        log.note(.unreadableDate, at: place, column: header()) { .init(value: .text(characters: text.count)) }
        return nil
    }

    /// The weight cell; nil when it is empty or no positive number. A decimal comma is read.
    func weight(of record: borrowing DelimitedRecord) -> Double? {
        guard let text = text(.weight, of: record) else { return nil }
        let written = TextFolding.plain(text).filter { !$0.isWhitespace }.replacing(",", with: ".")
        guard let weight = Double(written) else { return nil }
        return weight.isFinite && weight > 0 && weight < 1e9 ? weight : nil
    }
}

extension ParadataColumn.Role {
    /// Its place among all roles.
    fileprivate var position: Int {
        switch self {
        case .responseID: 0
        case .submitDate: 1
        case .startDate: 2
        case .dateStamp: 3
        case .startLanguage: 4
        case .lastPage: 5
        case .seed: 6
        case .token: 7
        case .ipAddress: 8
        case .referrer: 9
        case .collectionMode: 10
        case .wave: 11
        case .weight: 12
        case .contactEmail: 13
        }
    }
}

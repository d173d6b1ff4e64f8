internal import DelimitedText

/// Where a record stands in the file as it was dropped, and how many fields it had: an accepted copy says so in columns of
/// its own, which are all nil for other files.
struct SourceColumns: Sendable {
    private let record: Int?
    private let line: Int?
    /// Fields of a ragged record.
    private let fields: Int?

    init(_ recognition: Recognition) {
        record = recognition.meanings.firstIndex(of: .sourceRecord)
        line = recognition.meanings.firstIndex(of: .sourceLine)
        fields = recognition.meanings.firstIndex(of: .sourceFields)
    }

    func place(of record: borrowing DelimitedRecord) -> RecordPlace {
        RecordPlace(
            record: number(self.record, of: record) ?? record.number, line: number(line, of: record) ?? record.line)
    }

    private func number(_ column: Int?, of record: borrowing DelimitedRecord) -> Int? {
        guard let column, column < record.count else { return nil }
        let digits = record[column]
        // Intake writes nothing but digits.
        guard !digits.isEmpty, digits.count < 19 else { return nil }
        var number = 0
        for byte in digits {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number &* 10 &+ Int(byte &- 0x30)
        }
        return number
    }

    /// Fields the record had and should have had when it was dropped; nil for a good record. An accepted copy holds fewer
    /// columns than the dropped file, so only the note that intake left tells.
    func raggedness(of record: borrowing DelimitedRecord, width: Int) -> (got: Int, expected: Int)? {
        guard let column = fields, column < record.count else {
            return Self.isRagged(record, width: width) ? (record.count, width) : nil
        }
        if record[column].isEmpty { return nil }
        let counts = String(decoding: record[column], as: UTF8.self).split(separator: "/").compactMap { Int($0) }
        return counts.count == 2 && counts[0] != counts[1] ? (counts[0], counts[1]) : nil
    }

    /// Whether a record has another number of fields than the header; empty ones behind the last are nobody's.
    static func isRagged(_ record: borrowing DelimitedRecord, width: Int) -> Bool {
        if record.count == width { return false }
        if record.count < width { return true }
        for field in width..<record.count where !record[field].isEmpty { return true }
        return false
    }

    /// Whether most answer columns of a record hold their own header.
    ///
    /// - Parameter headers: of the columns of answers, with their positions.
    static func repeatsHeader(
        _ record: borrowing DelimitedRecord, headers: [(column: Int, bytes: [UInt8])]
    ) -> Bool {
        guard let first = headers.first, record[first.column].elementsEqual(first.bytes) else { return false }
        var same = 0
        for (column, bytes) in headers where record[column].elementsEqual(bytes) { same += 1 }
        return same * 2 > headers.count
    }

    func isBlank(_ record: borrowing DelimitedRecord, columns: [ColumnReader]) -> Bool {
        for field in 0..<record.count where !record[field].isEmpty {
            guard field < columns.count, case .source = columns[field], field != fields else { return false }
        }
        return true
    }
}

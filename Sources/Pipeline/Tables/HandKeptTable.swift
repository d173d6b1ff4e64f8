internal import Definitions
internal import DelimitedText
internal import Foundation
internal import Ingestion

/// A table of the workspace that people keep by hand, as they type it or as a spreadsheet saves CSV: UTF-8, Windows-1252,
/// Mac Roman or UTF-16; comma, semicolon or tab; a header that names exactly the columns.
struct HandKeptTable {
    let path: String
    private(set) var rows: [Row] = []
    private var columns: [String] = []
    private let delimiter: Delimiter
    private let encoding: TextEncoding

    struct Row {
        /// Number of the record, the header's is 1, and physical line of its first byte.
        let place: RecordPlace
        fileprivate let fields: [String]

        var line: Int { place.line }
    }

    /// Nil after reporting that the file can't be read or that its header is not that of the table. Ragged rows are reported
    /// and left out; rows of empty cells, which spreadsheets leave at the end, are passed over.
    ///
    /// - Parameter optional: further columns that may be there.
    init?(path: String, columns expected: [String], optional: [String] = [], problems: ProblemCollector) {
        self.path = path
        var header = Row(place: RecordPlace(record: 1, line: 1), fields: [])
        var rows: [Row] = []
        do {
            encoding = try DetectedEncoding(path: path).encoding
            let sniffed = try DialectSniffer.sniff(path: path, encoding: encoding).dialect.delimiter
            delimiter = [.semicolon, .tab].contains(sniffed) ? sniffed : .comma
            let reader = try DelimitedReader(path: path, dialect: Dialect(delimiter: delimiter), encoding: encoding)
            _ = try reader.forEachRecord { record in
                let fields = (0..<record.count).map { Self.trimmed(String(decoding: record[$0], as: UTF8.self)) }
                let row = Row(place: RecordPlace(record: record.number, line: record.line), fields: fields)
                if record.number == 1 { header = row } else { rows.append(row) }
            }
        } catch {
            let error = error as? DelimitedTextError
            problems.report(
                TableCode.unreadable,
                at: SourcePlace(file: path, line: error?.place?.line ?? 1, column: error?.place?.column ?? 1),
                ["reason": error?.code ?? "file-unreadable"])
            return nil
        }
        let before = problems.problems.count
        columns = header.fields
        judge(header, expected: expected, optional: optional, problems: problems)
        guard problems.problems.count == before else { return nil }
        for row in rows where !row.fields.allSatisfy(\.isEmpty) {
            guard row.fields.count != columns.count else {
                self.rows.append(row)
                continue
            }
            problems.report(
                TableCode.rowRagged, at: SourcePlace(file: path, line: row.line, column: 1),
                ["expected": "\(columns.count)", "got": "\(row.fields.count)"])
        }
    }

    /// The cell without white space around it; empty when the table lacks the column.
    func text(_ row: Row, _ column: String) -> String {
        columns.firstIndex(of: column).map { row.fields[$0] } ?? ""
    }

    /// Where a cell begins. The line is read again, which only a problem costs.
    func place(_ row: Row, _ column: String) -> SourcePlace {
        place(row, position: columns.firstIndex(of: column) ?? 0)
    }

    private func judge(_ header: Row, expected: [String], optional: [String], problems: ProblemCollector) {
        let known = expected + optional
        let list = known.joined(separator: ", ")
        for (position, column) in header.fields.enumerated() {
            if header.fields[..<position].contains(column) {
                problems.report(
                    TableCode.columnRepeated, at: place(header, position: position), ["column": column])
            } else if !known.contains(column) {
                problems.report(
                    TableCode.columnUnknown, at: place(header, position: position),
                    ["column": column, "expected": list, "nearest": nearest(to: column, among: known)])
            }
        }
        for column in expected where !header.fields.contains(column) {
            problems.report(
                TableCode.columnMissing, at: SourcePlace(file: path, line: header.line, column: 1),
                ["column": column, "expected": list])
        }
    }

    private func place(_ row: Row, position: Int) -> SourcePlace {
        let text = (try? encoding.text(ofFile: path)) ?? ""
        let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .unicodeScalars.drop { $0 == "\u{FEFF}" }
            .split(omittingEmptySubsequences: false) { $0 == "\n" }
        var column = 1
        var passed = 0
        var isQuoted = false
        for scalar in lines.dropFirst(row.line - 1).first ?? Substring.UnicodeScalarView() {
            if passed == position { break }
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar.value == UInt32(delimiter.rawValue) { passed += 1 }
            column += 1
        }
        return SourcePlace(file: path, line: row.line, column: passed == position ? column : 1)
    }

    private static func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

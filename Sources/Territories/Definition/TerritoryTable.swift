internal import Definitions
internal import DelimitedText

/// A small reference table: rows of a CSV file by column name. UTF-8, comma.
struct TerritoryTable {
    let file: String
    private let columns: [String: Int]
    private let rows: [Row]

    private struct Row {
        let line: Int
        let fields: [String]
    }

    /// Nil after reporting that the file can't be read or lacks a column. Ragged rows are reported and left out.
    init?(path: String, columns needed: [String], problems: ProblemCollector) {
        var header: [String: Int] = [:]
        var rows: [Row] = []
        do {
            let reader = try DelimitedReader(path: path, dialect: Dialect(delimiter: .comma))
            _ = try reader.forEachRecord { record in
                let fields = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
                if record.number == 1 {
                    header = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                } else if fields.count == header.count {
                    rows.append(Row(line: record.line, fields: fields))
                } else {
                    problems.report(
                        TerritoryCode.rowRagged, at: SourcePlace(file: path, line: record.line, column: 1),
                        ["file": path])
                }
            }
        } catch {
            let code = (error as? DelimitedTextError)?.code ?? "unreadable"
            let place = (error as? DelimitedTextError)?.place
            problems.report(
                TerritoryCode.tableUnreadable,
                at: SourcePlace(file: path, line: place?.line ?? 1, column: place?.column ?? 1),
                ["file": path, "reason": code])
            return nil
        }
        let missing = needed.filter { header[$0] == nil }
        for column in missing {
            problems.report(
                TerritoryCode.columnMissing, at: SourcePlace(file: path, line: 1, column: 1),
                ["column": column, "file": path])
        }
        guard missing.isEmpty else { return nil }
        file = path
        self.columns = header
        self.rows = rows
    }

    var count: Int { rows.count }

    func text(_ row: Int, _ column: String) -> String { columns[column].map { rows[row].fields[$0] } ?? "" }

    /// The values of a cell that holds several, separated by `|`.
    func list(_ row: Int, _ column: String) -> [String] {
        text(row, column).split(separator: "|").map(String.init)
    }

    func place(_ row: Int) -> SourcePlace { SourcePlace(file: file, line: rows[row].line, column: 1) }

    /// Reports every code that the column has had before.
    func reportRepetitions(in column: String, problems: ProblemCollector) {
        var seen: Set<String> = []
        for row in 0..<count where !seen.insert(text(row, column)).inserted {
            problems.report(
                TerritoryCode.codeRepeated, at: place(row), ["code": text(row, column), "file": file])
        }
    }
}

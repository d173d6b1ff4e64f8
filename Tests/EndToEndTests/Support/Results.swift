/// results.csv as a stranger reads it.
struct Results {
    static let columns = [
        "survey", "wave", "measure", "kind", "unit", "territory_level", "territory", "territory_name",
        "language_basis", "language", "respondents", "not_concerned", "dont_know", "no_answer", "weighted_base",
        "estimate", "std_error", "ci_low", "ci_high", "ci_method", "df", "deff", "n_effective", "reliability",
        "status", "reason", "indicator", "category", "group_by", "group", "compare_to", "text", "bound_high",
        "p_adjusted", "verdict", "compare_respondents", "adjusted_for",
    ]
    static let numbers = [
        "respondents", "not_concerned", "dont_know", "no_answer", "weighted_base", "estimate", "std_error", "ci_low",
        "ci_high", "df", "deff", "n_effective", "bound_high", "p_adjusted",
    ]

    let header: [String]
    let rows: [Row]

    struct Row {
        let fields: [String: String]

        subscript(column: String) -> String { fields[column] ?? "" }
        func number(_ column: String) -> Double? { Double(self[column]) }
        var isShown: Bool { self["status"] == "shown" }
        /// What makes a row: measure, level, territory, language.
        var key: String {
            ["measure", "territory_level", "territory", "language"].map { self[$0] }.joined(separator: ",")
        }
        /// Whether the row is the figure of everybody or of a language, and no comparison or other group.
        var isPlain: Bool { self["group_by"].isEmpty && self["compare_to"].isEmpty }
        /// The order the file is sorted in.
        var sortKey: [String] {
            [
                "survey", "wave", "measure", "territory_level", "territory", "language_basis", "language", "group_by",
                "group", "compare_to", "kind", "adjusted_for",
            ].map { self[$0] }
        }
        /// Numeric fields that are not empty.
        var filledNumbers: [String] { Results.numbers.filter { !self[$0].isEmpty } }
    }

    init(_ bytes: [UInt8]) throws {
        let table = Table.parse(bytes, delimiter: UInt8(ascii: ","))
        guard let header = table.first else { throw Process.Failure(what: "results.csv is empty or missing") }
        self.header = header
        rows = table.dropFirst().map { Row(fields: Dictionary(zip(header, $0)) { first, _ in first }) }
    }

    func row(_ measure: String, level: String = "all", territory: String = "all", language: String = "all") throws
        -> Row
    {
        let key = [measure, level, territory, language].joined(separator: ",")
        let found = rows.filter { $0.key == key && $0.isPlain }
        guard found.count == 1 else {
            throw Process.Failure(what: "\(found.count) rows of \(measure) \(level) \(territory) \(language)")
        }
        return found[0]
    }

    /// Rows of a measure whose columns have these values.
    func rows(_ measure: String, _ values: [String: String]) -> [Row] {
        rows.filter { row in row["measure"] == measure && values.allSatisfy { row[$0] == $1 } }
    }
}

/// A tiny CSV reader of the tests' own, so that the program is not judged by itself.
enum Table {
    static func parse(_ bytes: [UInt8], delimiter: UInt8) -> [[String]] {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var hasField = false
        func endField() {
            row.append(String(decoding: field, as: UTF8.self))
            field = []
            hasField = false
        }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.endIndex, bytes[index] == byte {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
                hasField = true
            } else if byte == delimiter {
                endField()
                hasField = true
            } else if byte == UInt8(ascii: "\n") {
                if hasField || !field.isEmpty || !row.isEmpty {
                    endField()
                    rows.append(row)
                    row = []
                }
            } else if byte != UInt8(ascii: "\r") {
                field.append(byte)
            }
        }
        if hasField || !field.isEmpty || !row.isEmpty {
            endField()
            rows.append(row)
        }
        return rows
    }

    /// Records by column.
    static func records(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) -> [[String: String]] {
        let table = parse(bytes, delimiter: delimiter)
        guard let header = table.first else { return [] }
        return table.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}

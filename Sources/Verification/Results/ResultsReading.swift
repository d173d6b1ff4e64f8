package import DelimitedText

/// results.csv as the verification needs it: the published rows that are no comparisons by what they are of, and the figures
/// of all rows.
package struct ResultsReading: Sendable {
    /// SHA-256 of the file, in lower-case hexadecimal.
    package let digest: String
    /// Of all rows, comparisons included.
    let figures: PublishedFigures
    /// Every record, the header included, its fields joined by ``separator``.
    let records: [String]
    /// What the file tells of how many answered, in its order.
    let counts: [PublishedCount]
    private let rows: [Key: Row]

    /// Stands in no field.
    static let separator: Character = "\u{1F}"

    /// What tells one published figure from another.
    struct Key: Hashable {
        /// Two surveys may have a measure of the same id.
        var survey: String
        var measure: String
        var level: String
        var territory: String
        var basis: String
        var language: String
        var groupBy: String
        var group: String
    }

    struct Row {
        var status: String
        /// By field; nil where it is empty.
        var numbers: [String: Double?]
    }

    private static let numbers = ["estimate", "ci_low", "ci_high", "respondents"]
    private static let keys = [
        "survey", "measure", "territory_level", "territory", "language_basis", "language", "group_by", "group",
    ]

    /// - Parameters:
    ///   - path: of a results.csv.
    ///   - digest: SHA-256 of its bytes.
    /// - Throws: what a delimited file can be: missing, unreadable, not UTF-8; `emptyFile` also where a field is absent.
    package init(path: String, digest: String) throws(DelimitedTextError) {
        self.digest = digest
        var rows: [Key: Row] = [:]
        var published: [PublishedFigures.Row] = []
        var records: [String] = []
        var counts: [PublishedCount] = []
        var positions: [String: Int] = [:]
        do {
            let reader = try DelimitedReader(path: path, dialect: Dialect(delimiter: .comma))
            _ = try reader.forEachRecord { record in
                let fields = Self.fields(of: record)
                records.append(fields.joined(separator: String(Self.separator)))
                if record.number == 1 {
                    for (index, name) in fields.enumerated() { positions[name] = index }
                    return
                }
                func field(_ name: String) -> String {
                    positions[name].flatMap { fields.indices.contains($0) ? fields[$0] : nil } ?? ""
                }
                let values = Self.keys.map(field)
                published.append(Self.published(values, field))
                if let count = PublishedCount(Key(values: values), field) { counts.append(count) }
                guard field("compare_to").isEmpty else { return }
                let key = Key(values: values)
                rows[key] = Row(
                    status: field("status"),
                    numbers: Dictionary(uniqueKeysWithValues: Self.numbers.map { ($0, Double(field($0))) }))
            }
        } catch let error as DelimitedTextError {
            throw error
        } catch {
            throw .unreadable(errno: 0)
        }
        guard (Self.keys + Self.numbers + ["status"]).allSatisfy({ positions[$0] != nil }) else { throw .emptyFile }
        self.rows = rows
        figures = PublishedFigures(published)
        self.records = records
        self.counts = counts
    }

    /// A change since an earlier wave is of the group that it stands beside: `employment+wave`, `working+2025`.
    private static func published(_ values: [String], _ field: (String) -> String) -> PublishedFigures.Row {
        var key = values
        var groupings = key[6].split(separator: "+")
        if !field("compare_to").isEmpty, groupings.last == "wave" {
            groupings.removeLast()
            key[6] = groupings.joined(separator: "+")
            key[7] = key[7].split(separator: "+").dropLast().joined(separator: "+")
        }
        let numbers: [(PublishedFigures.Role, String)] = [
            (.estimate, "estimate"), (.low, "ci_low"), (.high, field("ci_high").isEmpty ? "bound_high" : "ci_high"),
            (.respondents, "respondents"), (.others, "compare_respondents"),
        ]
        let known = numbers.compactMap { role, name in Double(field(name)).map { (role, $0) } }
        return PublishedFigures.Row(
            key: key, compareTo: field("compare_to"), isAdjusted: !field("adjusted_for").isEmpty,
            numbers: Dictionary(uniqueKeysWithValues: known))
    }

    private static func fields(of record: borrowing DelimitedRecord) -> [String] {
        var fields: [String] = []
        for index in 0..<record.count { fields.append(String(decoding: record[index], as: UTF8.self)) }
        return fields
    }

    subscript(key: Key) -> Row? { rows[key] }
}

extension ResultsReading.Key {
    /// Of a row of results.csv.
    fileprivate init(values: [String]) {
        self.init(
            survey: values[0], measure: values[1], level: values[2], territory: values[3], basis: values[4],
            language: values[5], groupBy: values[6], group: values[7])
    }

    /// Of a row of the data table: `cells` gives the text at a position.
    init(survey: String, cells: (Int) -> String) {
        let positions = [
            DataTable.measure, DataTable.level, DataTable.territory, DataTable.basis, DataTable.language,
            DataTable.groupBy, DataTable.group,
        ]
        // A table has no empty cell: it says `all` where results.csv leaves the grouping empty.
        let grouping = [DataTable.groupBy, DataTable.group]
        self.init(
            values: [survey] + positions.map { grouping.contains($0) && cells($0) == "all" ? "" : cells($0) })
    }
}

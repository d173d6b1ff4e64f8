internal import Definitions

/// The communes' table: a row per commune, or per part of a commune (an arrondissement) that names its commune as parent.
struct CommuneTable {
    private let table: TerritoryTable
    private let codeColumn: String
    /// Codes of the rows that others name as parent.
    private let divided: Set<String>
    /// The place of each row's code: rows become places in their order, after the unknown place.
    let placeOfCode: [String: PlaceIndex]

    /// Nil after reporting that the table can't be read or is too long.
    init?(_ draft: SetDraft, path: String, problems: ProblemCollector) {
        let needed = [draft.codeColumn, "name", "kind", "parent"] + draft.levels.compactMap(\.column)
        guard let table = TerritoryTable(path: path, columns: needed, problems: problems) else { return nil }
        table.reportRepetitions(in: draft.codeColumn, problems: problems)
        guard table.count <= Int(PlaceIndex.max) else {
            problems.report(TerritoryCode.tooManyPlaces, at: table.place(0), ["limit": "\(PlaceIndex.max)"])
            return nil
        }
        self.table = table
        codeColumn = draft.codeColumn
        divided = Set((0..<table.count).map { table.text($0, "parent") })
        placeOfCode = Dictionary(
            (0..<table.count).map { (table.text($0, draft.codeColumn), PlaceIndex($0 + 1)) },
            uniquingKeysWith: { first, _ in first })
        reportUnknownParents(problems)
        reportUnfitPostalCodes(problems)
    }

    var count: Int { table.count }

    func code(_ row: Int) -> String { table.text(row, codeColumn) }

    func name(_ row: Int) -> String { table.text(row, "name") }

    /// The code of the commune that the row is a part of; empty for none.
    func parent(_ row: Int) -> String { table.text(row, "parent") }

    func isDivided(_ row: Int) -> Bool { divided.contains(code(row)) }

    func postalCodes(_ row: Int) -> [String] { table.list(row, "postal_codes") }

    func text(_ row: Int, _ column: String) -> String { table.text(row, column) }

    func place(_ row: Int) -> SourcePlace { table.place(row) }

    private func reportUnknownParents(_ problems: ProblemCollector) {
        for row in 0..<count where !parent(row).isEmpty && placeOfCode[parent(row)] == nil {
            problems.report(
                TerritoryCode.codeUnknown, at: place(row),
                ["code": parent(row), "column": "parent", "file": table.file])
        }
    }

    /// A table that went through a spreadsheet may have lost leading zeros; with those, `1480` could not be repaired.
    private func reportUnfitPostalCodes(_ problems: ProblemCollector) {
        let length = (0..<count).flatMap(postalCodes).map(\.count).max() ?? 0
        for row in 0..<count {
            for code in postalCodes(row) where code.count != length || !PlaceNames.isNumber(code) {
                problems.report(
                    TerritoryCode.postalCodeUnfit, at: place(row), ["code": code, "length": "\(length)"])
            }
        }
    }
}

internal import Definitions

extension Quarters {
    /// Reads the quarters' table: `code`, `name`, `communes` (codes separated by `|`), perhaps `aliases` (other
    /// spellings). What is wrong with a row is reported. Nil after reporting that the table can't be read.
    init?(path: String, communes: CommuneTable, wholes: PlaceWholes, problems: ProblemCollector) {
        let columns = ["code", "name", "communes"]
        guard let table = TerritoryTable(path: path, columns: columns, problems: problems) else { return nil }
        table.reportRepetitions(in: "code", problems: problems)
        let quarters = (0..<table.count).map { row in
            let codes = table.list(row, "communes")
            if codes.isEmpty {
                problems.report(
                    TerritoryCode.quarterWithoutCommune, at: table.place(row),
                    ["code": table.text(row, "code"), "file": path])
            }
            let places = codes.compactMap { code in
                if let place = communes.placeOfCode[code] { return place }
                problems.report(
                    TerritoryCode.codeUnknown, at: table.place(row),
                    ["code": code, "column": "communes", "file": path])
                return nil
            }
            return Quarter(
                code: table.text(row, "code"), name: table.text(row, "name"), aliases: table.list(row, "aliases"),
                places: places.sorted())
        }
        self.init(quarters.sorted { $0.code < $1.code }, wholes: wholes)
    }
}

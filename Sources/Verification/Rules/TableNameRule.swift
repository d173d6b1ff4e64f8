/// Tables have names that say what they hold, each once in the workbook.
struct TableNameRule: VerificationRule {
    /// What programs call a table that nobody named.
    private static let unnamed = ["table", "tableau", "tabelle", "tabella", "tabla", "list", "liste"]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        var seen: Set<String> = []
        var numbers: Set<Int> = []
        return workbook.sheets.flatMap { sheet in
            sheet.tables.compactMap { table in
                let name = table.displayName
                let word = name.lowercased().replacing("_", with: "").prefix { !$0.isNumber }
                let reason: String? =
                    if !(table.number.map { numbers.insert($0).inserted } ?? false) {
                        "number"
                    } else if !seen.insert(name.lowercased()).inserted {
                        "repeated"
                    } else if name != table.name || !Self.isValid(name) {
                        "invalid"
                    } else if name.count < 3 || Self.unnamed.contains(String(word)) {
                        "meaningless"
                    } else {
                        nil
                    }
                return reason.map {
                    Finding(.tableName, on: sheet, at: table.range, ["table": name, "reason": $0])
                }
            }
        }
    }

    private static func isValid(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first == "_", name.count <= 255 else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
            && CellReference(name.uppercased()) == nil
    }
}

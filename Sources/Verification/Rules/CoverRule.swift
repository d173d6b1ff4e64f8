/// The first sheet says what the workbook was made from: the program and the beginnings of the digests that its properties hold. A
/// report whose first sheet has a table of its own says so in the table of a sheet of its own.
struct CoverRule: VerificationRule {
    static let table = "couverture"
    /// Characters of a digest that are shown.
    private static let shownDigits = 16

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let first = workbook.sheets.first else { return [] }
        let carrying =
            first.tables.isEmpty
            ? [first] : workbook.sheets.filter { $0.tables.contains { $0.displayName == Self.table } }
        let texts = carrying.flatMap { $0.cells.compactMap(\.text) }
        let isCovered = ProvenanceRule.properties.allSatisfy { property in
            let value = (workbook.properties[custom: property] ?? "").prefix(Self.shownDigits)
            return texts.contains { $0.contains(value) }
        }
        return isCovered ? [] : [Finding(.coverMissing, on: first)]
    }
}

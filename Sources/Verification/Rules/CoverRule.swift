/// The first sheet carries the cover block: what, when, wave, population, counts, rules and provenance. A report whose first sheet is
/// a table of its own has the block on another, as a sheet has one table.
struct CoverRule: VerificationRule {
    static let table = "couverture"

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let first = workbook.sheets.first else { return [] }
        let carrying = first.tables.isEmpty ? [first] : workbook.sheets
        if carrying.contains(where: { $0.tables.contains { $0.displayName == Self.table } }) { return [] }
        return [Finding(.coverMissing, on: first)]
    }
}

/// The first sheet carries the cover block: what, when, wave, population, counts, rules and provenance.
struct CoverRule: VerificationRule {
    static let table = "couverture"

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let first = workbook.sheets.first, !first.tables.contains(where: { $0.displayName == Self.table }) else {
            return []
        }
        return [Finding(.coverMissing, on: first)]
    }
}

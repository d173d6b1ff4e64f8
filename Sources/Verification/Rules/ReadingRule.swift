/// Below its title each sheet says how to read it and where its figures come from.
struct ReadingRule: VerificationRule {
    /// Rows below the title in which both lines stand, where no table ends them earlier.
    private static let head = 15

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let words = SheetWords.of(workbook.properties.language) else { return [] }
        return workbook.sheets.flatMap { sheet in
            let end = min(sheet.tables.map(\.headerRow).min() ?? Self.head, Self.head)
            let texts = sheet.rows.prefix { $0.number < end }.compactMap { $0.cells.first?.text }
            func begins(_ words: [String]) -> Bool {
                texts.contains { text in words.contains { text.hasPrefix($0) } }
            }
            return (begins(words.reading) ? [] : [Finding(.readingMissing, on: sheet)])
                + (begins(words.source) ? [] : [Finding(.sourceMissing, on: sheet)])
        }
    }
}

/// Every chart and image says in words what it shows.
struct AlternativeTextRule: VerificationRule {
    /// A name is no description.
    private static let shortest = 10

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.drawings.filter { $0.alternativeText.filter(\.isLetter).count < Self.shortest }.map { drawing in
                Finding(.altTextMissing, on: sheet, ["name": drawing.name])
            }
        }
    }
}

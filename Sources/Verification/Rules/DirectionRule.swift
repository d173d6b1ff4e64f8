/// Sheets run from right to left where the language does.
struct DirectionRule: VerificationRule {
    private static let rightToLeft: Set = ["ar", "fa", "he", "ur", "ps", "yi"]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        let isExpected = Self.rightToLeft.contains(workbook.properties.language)
        return workbook.sheets.filter { $0.view.isRightToLeft != isExpected }.map { sheet in
            Finding(.direction, on: sheet, ["expected": isExpected ? "right-to-left" : "left-to-right"])
        }
    }
}

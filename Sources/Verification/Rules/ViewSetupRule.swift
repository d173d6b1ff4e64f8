/// A sheet opens readable and as it is: not locked, no formats that depend on values, no zoom that nobody reads.
struct ViewSetupRule: VerificationRule {
    private static let zooms = 50...200

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            var found: [Finding] = []
            func wrong(_ setting: String) { found.append(Finding(.viewSetup, on: sheet, ["setting": setting])) }
            if sheet.isProtected { wrong("protected") }
            if sheet.hasConditionalFormats { wrong("conditional-formats") }
            // Zero stands for the usual zoom.
            if sheet.view.zooms.contains(where: { $0 != 0 && !Self.zooms.contains($0) }) { wrong("zoom") }
            return found
        }
    }
}

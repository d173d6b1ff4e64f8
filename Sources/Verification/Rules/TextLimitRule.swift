/// Texts of at most 32,767 characters: longer ones make programs repair the file.
struct TextLimitRule: VerificationRule {
    private static let limit = 32_767

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.cells.compactMap { cell in
                guard let text = cell.text, text.utf16.count > Self.limit else { return nil }
                return Finding(
                    .textTooLong, on: sheet, at: cell.place,
                    ["count": "\(text.utf16.count)", "limit": "\(Self.limit)"])
            }
        }
    }
}

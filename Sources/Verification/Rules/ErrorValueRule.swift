/// No error value anywhere, neither as such nor written as a text.
struct ErrorValueRule: VerificationRule {
    private static let words: Set = [
        "#n/a", "#nv", "#ref!", "#value!", "#wert!", "#valeur!", "#div/0!", "#num!", "#nombre!", "#name?", "#nom?",
        "#null!", "#nul!", "nan", "inf", "-inf", "infinity", "-nan",
    ]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.cells.compactMap { cell in
                switch cell.value {
                case .error(let value):
                    return Finding(.errorValue, on: sheet, at: cell.place, ["value": value])
                case .text(let text) where text.utf8.count <= 9 && Self.words.contains(text.lowercased()):
                    return Finding(.errorValue, on: sheet, at: cell.place, ["value": text])
                default: return nil
                }
            }
        }
    }
}

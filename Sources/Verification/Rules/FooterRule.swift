/// Headers and footers say the sheet's name and the page, and no number of their own.
struct FooterRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.compactMap { sheet in
            let text = Self.words(of: sheet.page.footer)
            let known = sheet.name + " " + (sheet.cell(CellReference(row: 1, column: 1))?.text ?? "")
            let numbers = text.split { !$0.isNumber }
            let allowed = Set(known.split { !$0.isNumber })
            return numbers.allSatisfy(allowed.contains) ? nil : Finding(.footerNumber, on: sheet, ["text": text])
        }
    }

    /// The text without its codes (ECMA-376 part 1, 18.3.1.39): `&L`, `&P`, `&"Arial"`, `&8`, `&K595959`.
    static func words(of footer: String) -> String {
        var words = ""
        var rest = footer[...]
        while let character = rest.popFirst() {
            guard character == "&", let code = rest.popFirst() else {
                words.append(character)
                continue
            }
            if code == "&" {
                words.append("&")
            } else if code == "\"" {
                rest = rest.drop { $0 != "\"" }.dropFirst()
            } else if code == "K" {
                rest = rest.dropFirst(6)
            } else if code.isNumber {
                rest = rest.drop(while: \.isNumber)
            } else {
                words.append(" ")
            }
        }
        return words.split(whereSeparator: \.isBlank).joined(separator: " ")
    }
}

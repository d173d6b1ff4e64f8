/// Headers and footers say the sheet's title and the page, and no number that the sheet's first lines don't say.
struct FooterRule: VerificationRule {
    private static let headRows = 4

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.compactMap { sheet in
            let text = Self.words(of: sheet.page.footer)
            let head = sheet.rows.prefix { $0.number <= Self.headRows }.flatMap(\.cells).compactMap(\.text)
            let known = ([sheet.name] + head).joined(separator: " ")
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

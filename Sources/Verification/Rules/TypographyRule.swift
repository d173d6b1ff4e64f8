/// In French a no-break space stands before `; : ! ? % »` and after `«`.
struct TypographyRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard workbook.properties.language == "fr" else { return [] }
        return workbook.seenTexts.filter { !Self.isFrench($0.text) }.map { Finding(.typography, in: $0) }
    }

    private static func isFrench(_ text: String) -> Bool {
        var before: Character?
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let after = index + 1 < characters.count ? characters[index + 1] : nil
            switch character {
            case ";", "!", "?", "%", "»":
                if !isFixed(before) { return false }
            case ":" where after?.isBlank ?? true:
                if !isFixed(before) { return false }
            case "«":
                if !isNoBreak(after) { return false }
            default: break
            }
            before = character
        }
        return true
    }

    /// Whether the sign can't fall onto the next line: after a no-break space, or right behind another sign, as in `?!`.
    private static func isFixed(_ before: Character?) -> Bool {
        guard let before else { return true }
        return isNoBreak(before) || !(before.isLetter || before.isNumber || before.isBlank || ")»]".contains(before))
    }

    private static func isNoBreak(_ character: Character?) -> Bool { character == "\u{A0}" || character == "\u{202F}" }
}

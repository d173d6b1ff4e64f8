/// Texts of definitions as workbooks print them, whoever wrote them and on whatever keyboard.
enum Typography {
    static func printed(_ text: String, in language: String) -> String {
        switch language {
        case "fr": french(text)
        case "de": text.replacing("ß", with: "ss").replacing("„", with: "«").replacing("“", with: "»")
        case "it", "en": text.replacing("'", with: "’")
        default: text
        }
    }

    /// The apostrophe of print, and a no-break space wherever French writes a space that no line may end at.
    private static func french(_ text: String) -> String {
        var text = text.replacing("'", with: "’").replacing("« ", with: "«\u{A0}")
        for sign in [";", ":", "!", "?", "%", "»"] { text = text.replacing(" \(sign)", with: "\u{A0}\(sign)") }
        return text
    }
}

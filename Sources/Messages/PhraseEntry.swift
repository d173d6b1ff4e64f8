/// A phrase with its texts, each a ``MessageTemplate`` as written.
struct PhraseEntry: Sendable {
    let phrase: Phrase
    /// Sorted.
    let arguments: [String]
    private let texts: [MessageLanguage: String]

    init(_ phrase: Phrase, _ arguments: [String] = [], fr: String, de: String, en: String) {
        self.phrase = phrase
        self.arguments = arguments.sorted()
        texts = [.fr: fr, .de: de, .en: en]
    }

    /// The text as written, places unfilled.
    subscript(language: MessageLanguage) -> String { texts[language] ?? "" }
}

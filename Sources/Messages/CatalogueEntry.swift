/// A code with its texts, each a ``MessageTemplate`` as written.
struct CatalogueEntry: Sendable {
    let code: String
    /// The arguments that callers give, sorted; a text may leave some unused.
    let arguments: [String]
    private let texts: [MessageLanguage: MessageText]

    init(_ code: String, _ arguments: [String], fr: MessageText, de: MessageText, en: MessageText) {
        self.code = code
        self.arguments = arguments.sorted()
        texts = [.fr: fr, .de: de, .en: en]
    }

    /// The text as written, places unfilled.
    subscript(language: MessageLanguage) -> MessageText { texts[language] ?? MessageText("") }

    /// What every remark on a file carries; each may be empty.
    static let remarkArguments = ["candidates", "column", "count", "file", "question", "value"]
}

/// Codes that belong together, in the order in which the documentation lists them.
struct CatalogueArea: Sendable {
    let title: String
    let entries: [CatalogueEntry]
}

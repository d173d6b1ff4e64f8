/// A text in one or more languages. Never empty; ordered by language code.
package struct LocalizedText: Sendable, Hashable {
    package struct Translation: Sendable, Hashable {
        package let language: String
        package let text: String
    }

    /// What a reader gets, and whether it is the language that was asked for.
    package struct Found: Sendable, Equatable {
        package let text: String
        /// The language of `text`.
        package let language: String
        /// True when the text is in another language than the one asked for.
        package let fellBack: Bool
    }

    /// Sorted by language code.
    package let translations: [Translation]

    /// Nil when there is no text at all.
    package init?(_ texts: [String: String]) {
        guard !texts.isEmpty else { return nil }
        translations = texts.sorted { $0.key < $1.key }.map { Translation(language: $0.key, text: $0.value) }
    }

    /// One text in one language.
    package init(_ text: String, in language: String) {
        translations = [Translation(language: language, text: text)]
    }

    /// Sorted language codes.
    package var languages: [String] { translations.map(\.language) }

    /// The text in exactly this language.
    package subscript(language: String) -> String? {
        translations.first { $0.language == language }?.text
    }

    /// The text in `language`, else in `fallback`, else in the first language there is.
    package func text(in language: String, fallback: String) -> Found {
        for candidate in [language, fallback] {
            if let text = self[candidate] {
                return Found(text: text, language: candidate, fellBack: candidate != language)
            }
        }
        let first = translations[0]
        return Found(text: first.text, language: first.language, fellBack: true)
    }

    /// The same translations with each text changed by `change`, given the text and its language.
    package func map(_ change: (_ text: String, _ language: String) -> String) -> LocalizedText {
        LocalizedText(
            translations: translations.map { Translation(language: $0.language, text: change($0.text, $0.language)) })
    }

    private init(translations: [Translation]) {
        self.translations = translations
    }
}

/// The languages that a definition file may use, and the one that every text must have. An empty list, which is a
/// problem of its own, makes no other: any language is then accepted.
package struct Languages: Sendable {
    package let all: [String]
    package let base: String

    package init(all: [String], base: String) {
        self.all = all
        self.base = base
    }

    /// Languages that workbooks can be in; French stands in where a text lacks one.
    package static let workbooks = Languages(all: ["fr", "de", "en", "it", "ar"], base: "fr")
}

extension ProblemCollector {
    /// A mapping language → text. Unknown languages and a missing base language are reported; other missing
    /// languages are not problems. Nil when no text is left.
    package func localizedText(_ node: DefinitionNode, in languages: Languages) -> LocalizedText? {
        guard let entries = entries(node) else { return nil }
        var texts: [String: String] = [:]
        for entry in entries {
            guard knows(entry, in: languages) else { continue }
            texts[entry.key] = text(entry.value)
        }
        if !entries.contains(where: { $0.key == languages.base }) {
            report(DefinitionCode.missingLanguage, at: node.place, ["language": languages.base])
        }
        return LocalizedText(texts)
    }

    /// Whether the entry's key is a declared language; reported if not.
    package func knows(_ entry: DefinitionEntry, in languages: Languages) -> Bool {
        guard !languages.all.isEmpty, !languages.all.contains(entry.key) else { return true }
        report(
            DefinitionCode.unknownLanguage, at: entry.keyPlace,
            [
                "language": entry.key, "expected": languages.all.joined(separator: ", "),
                "nearest": nearest(to: entry.key, among: languages.all),
            ])
        return false
    }
}

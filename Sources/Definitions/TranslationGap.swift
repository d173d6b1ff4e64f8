/// How complete a file's texts are in one language.
package struct TranslationGap: Sendable, Equatable {
    package let language: String
    /// Texts without this language.
    package let missing: Int
    package let total: Int

    package init(language: String, missing: Int, total: Int) {
        self.language = language
        self.missing = missing
        self.total = total
    }
}

extension DefinitionNode {
    /// Texts of this value and all below that lack each of `languages`. A text is a mapping language → text that has the base
    /// language; what is in one language only (a name, an id) is none.
    package func translationGaps(in languages: [String], base: String) -> [TranslationGap] {
        let texts = translations(base: base)
        return languages.map { language in
            TranslationGap(
                language: language, missing: texts.count { !$0.contains(language) }, total: texts.count)
        }
    }

    /// Languages of `known` that at least one text of this value is in.
    package func languagesInUse(among known: [String], base: String) -> [String] {
        let texts = translations(base: base)
        return known.filter { language in texts.contains { $0.contains(language) } }
    }

    /// The languages of each text.
    private func translations(base: String) -> [[String]] {
        switch content {
        case .scalar: []
        case .sequence(let nodes): nodes.flatMap { $0.translations(base: base) }
        case .mapping(let entries):
            if entries.contains(where: { $0.key == base }), entries.allSatisfy({ $0.value.text != nil }) {
                [entries.map(\.key)]
            } else {
                entries.flatMap { $0.value.translations(base: base) }
            }
        }
    }
}

package import Definitions
internal import Spreadsheets

extension Wording {
    /// Reads a locale.
    /// - Parameter fallback: the French words, which stand in for keys that the locale lacks and whose placeholders it must
    ///   have; nil: every key must be there.
    package static func load(
        path: String, language: String, fallback: Wording? = nil
    ) throws(DefinitionProblems) -> Wording {
        let problems = ProblemCollector()
        var templates: [WordingKey: WordingTemplate] = [:]
        if let root = DefinitionFile.read(path: path, into: problems),
            let map = DefinitionMapping(root, keys: WordingKey.allCases.map(\.rawValue), problems: problems)
        {
            if map.has(WordingKey.direction.rawValue) {
                _ = map.requiredChoice(WordingKey.direction.rawValue, of: DirectionOfWriting.self)
            }
            let singular =
                map.choice(WordingKey.zero.rawValue, of: WordingTemplate.SingularNumbers.self) ?? .oneAlone
            for key in WordingKey.allCases {
                let isNeeded = fallback == nil || map.has(key.rawValue)
                guard isNeeded, let node = map.requiredNode(key.rawValue), let text = problems.text(node) else {
                    continue
                }
                guard let template = WordingTemplate(text, singular: singular) else {
                    problems.report(LocaleCode.placeholderMalformed, at: node.place, ["key": key.rawValue])
                    continue
                }
                if let model = fallback?.templates[key] {
                    check(template, of: key, against: model, at: node.place, problems: problems)
                }
                templates[key] = template
            }
        }
        try problems.finish()
        let missing = WordingKey.allCases.filter { templates[$0] == nil }
        return Wording(
            language: language, missing: missing.map(\.rawValue),
            templates: templates.merging(fallback?.templates ?? [:]) { own, _ in own })
    }

    /// How complete the locale is.
    package var translationGap: TranslationGap {
        TranslationGap(language: language, missing: missing.count, total: WordingKey.allCases.count)
    }

    private enum DirectionOfWriting: String, CaseIterable {
        case leftToRight = "ltr", rightToLeft = "rtl"
    }

    /// Which way the language is written.
    var direction: TextDirection {
        text(.direction) == DirectionOfWriting.rightToLeft.rawValue ? .rightToLeft : .leftToRight
    }

    /// A translation must say all that the model says, and can say nothing that the program does not know.
    private static func check(
        _ template: WordingTemplate, of key: WordingKey, against model: WordingTemplate, at place: SourcePlace,
        problems: ProblemCollector
    ) {
        let alternatives = model.names.map { name in equivalents.first { $0.contains(name) } ?? [name] }
        let known = Set(alternatives.flatMap { $0 })
        for name in template.names where !known.contains(name) {
            problems.report(
                LocaleCode.placeholderUnknown, at: place,
                ["expected": known.sorted().joined(separator: ", "), "key": key.rawValue, "placeholder": name])
        }
        for (name, alternatives) in zip(model.names, alternatives)
        where !alternatives.contains(where: template.names.contains) {
            problems.report(LocaleCode.placeholderLost, at: place, ["key": key.rawValue, "placeholder": name])
        }
    }

    /// Placeholders that say the same: a finding whole or cut after its verb; a day or a month in digits or in words.
    private static let equivalents = [
        ["finding", "verb", "rest"], ["month", "month_name"], ["day", "day_number"],
    ]
}

/// What can be wrong with the words of a locale beyond the YAML.
package enum LocaleCode: String, ProblemCode {
    /// A placeholder that the French text does not have. `expected`; `key`; `placeholder`.
    case placeholderUnknown = "locale-placeholder-unknown"
    /// A placeholder of the French text that the translation lacks. `key`; `placeholder`.
    case placeholderLost = "locale-placeholder-lost"
    /// Braces that are not in pairs, or hold neither a name nor a name with two forms. `key`.
    case placeholderMalformed = "locale-placeholder-malformed"

    package var argumentNames: [String] {
        switch self {
        case .placeholderUnknown: ["expected", "key", "placeholder"]
        case .placeholderLost: ["key", "placeholder"]
        case .placeholderMalformed: ["key"]
        }
    }
}

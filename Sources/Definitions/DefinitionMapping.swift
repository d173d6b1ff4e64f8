/// A mapping with a closed list of keys. Each accessor returns nil (or an empty list) when the key is absent, and
/// also after reporting a bad value; `required…` accessors report absence too, at the start of the mapping.
package struct DefinitionMapping {
    /// Where the mapping starts.
    package let place: SourcePlace
    private let entries: [String: DefinitionEntry]
    private let problems: ProblemCollector
    /// A longer list of keys helps nobody; the nearest one does.
    private static let mostListed = 40

    /// Nil after reporting that `node` is no mapping. Keys outside `keys` are reported with the nearest known one.
    package init?(_ node: DefinitionNode, keys: [String], problems: ProblemCollector) {
        guard let entries = problems.entries(node) else { return nil }
        self.place = node.place
        self.problems = problems
        var known: [String: DefinitionEntry] = [:]
        for entry in entries {
            guard keys.contains(entry.key) else {
                problems.report(
                    DefinitionCode.unknownKey, at: entry.keyPlace,
                    [
                        "key": entry.key, "expected": keys.count > Self.mostListed ? "" : keys.joined(separator: ", "),
                        "nearest": nearest(to: entry.key, among: keys),
                    ])
                continue
            }
            known[entry.key] = entry
        }
        self.entries = known
    }

    package func has(_ key: String) -> Bool { entries[key] != nil }

    /// The place of the key, or of the mapping when the key is absent.
    package func place(of key: String) -> SourcePlace { entries[key]?.keyPlace ?? place }

    package func node(_ key: String) -> DefinitionNode? { entries[key]?.value }

    package func requiredNode(_ key: String) -> DefinitionNode? {
        guard let entry = entries[key] else {
            problems.report(DefinitionCode.missingKey, at: place, ["key": key])
            return nil
        }
        return entry.value
    }

    package func text(_ key: String) -> String? { node(key).flatMap(problems.text) }

    package func requiredText(_ key: String) -> String? { requiredNode(key).flatMap(problems.text) }

    /// The text with the place of the value.
    package func placedText(_ key: String) -> Placed<String>? {
        guard let node = node(key), let text = problems.text(node) else { return nil }
        return Placed(text, at: node.place)
    }

    package func requiredPlacedText(_ key: String) -> Placed<String>? {
        guard let node = requiredNode(key), let text = problems.text(node) else { return nil }
        return Placed(text, at: node.place)
    }

    package func integer(_ key: String) -> Int? { node(key).flatMap(problems.integer) }

    package func requiredInteger(_ key: String) -> Int? { requiredNode(key).flatMap(problems.integer) }

    package func number(_ key: String) -> Double? { node(key).flatMap(problems.number) }

    package func requiredNumber(_ key: String) -> Double? { requiredNode(key).flatMap(problems.number) }

    package func boolean(_ key: String) -> Bool? { node(key).flatMap(problems.boolean) }

    package func requiredBoolean(_ key: String) -> Bool? { requiredNode(key).flatMap(problems.boolean) }

    /// Different texts; empty when absent.
    package func texts(_ key: String) -> [Placed<String>] { node(key).flatMap(problems.texts) ?? [] }

    /// At least one; an empty list is reported.
    package func requiredTexts(_ key: String) -> [Placed<String>] {
        requiredNode(key).flatMap(notEmpty).flatMap(problems.texts) ?? []
    }

    /// The values of a list; empty when absent.
    package func list(_ key: String) -> [DefinitionNode] { node(key).flatMap(problems.list) ?? [] }

    /// At least one; an empty list is reported.
    package func requiredList(_ key: String) -> [DefinitionNode] {
        requiredNode(key).flatMap(notEmpty).flatMap(problems.list) ?? []
    }

    /// The entries of a mapping with free keys; empty when absent.
    package func entries(_ key: String) -> [DefinitionEntry] { node(key).flatMap(problems.entries) ?? [] }

    /// At least one; an empty mapping is reported.
    package func requiredEntries(_ key: String) -> [DefinitionEntry] {
        requiredNode(key).flatMap(notEmpty).flatMap(problems.entries) ?? []
    }

    package func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        node(key).flatMap { problems.choice($0, of: type) }
    }

    package func requiredChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        requiredNode(key).flatMap { problems.choice($0, of: type) }
    }

    package func localizedText(_ key: String, in languages: Languages) -> LocalizedText? {
        node(key).flatMap { problems.localizedText($0, in: languages) }
    }

    package func requiredLocalizedText(_ key: String, in languages: Languages) -> LocalizedText? {
        requiredNode(key).flatMap { problems.localizedText($0, in: languages) }
    }

    /// The node, or nil after reporting that it is an empty list or mapping.
    private func notEmpty(_ node: DefinitionNode) -> DefinitionNode? {
        let isEmpty =
            switch node.content {
            case .sequence(let nodes): nodes.isEmpty
            case .mapping(let entries): entries.isEmpty
            case .scalar: false
            }
        guard isEmpty else { return node }
        problems.report(DefinitionCode.emptyValue, at: node.place, ["expected": node.shape])
        return nil
    }
}

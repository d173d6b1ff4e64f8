import Yams

/// Turns Yams nodes into ``DefinitionNode``s, reporting repeated, merge and non-text keys.
final class NodeBuilder {
    private let composer: YamlComposer
    private let renamed: [SourcePlace: String]
    private var count = 0

    /// `renamed`: the true names of keys that were renamed to get past Yams, by place.
    init(composer: YamlComposer, renamed: [SourcePlace: String]) {
        self.composer = composer
        self.renamed = renamed
    }

    /// The tree, or nil when aliases make it too large.
    func build(_ root: Node) -> DefinitionNode? {
        let node = convert(root)
        guard count <= YamlComposer.nodeLimit else {
            composer.problems.report(
                DefinitionCode.yamlTooLarge, at: composer.place(root.mark), ["limit": String(YamlComposer.nodeLimit)])
            return nil
        }
        return node
    }

    private func convert(_ node: Node) -> DefinitionNode {
        count += 1
        let place = composer.place(node.mark)
        guard count <= YamlComposer.nodeLimit else { return DefinitionNode(.sequence([]), at: place) }
        switch node {
        case .scalar(let scalar): return DefinitionNode(.scalar(scalar.string, style(of: scalar)), at: place)
        case .sequence(let sequence): return DefinitionNode(.sequence(sequence.map(convert)), at: place)
        case .mapping(let mapping): return DefinitionNode(.mapping(entries(of: mapping)), at: place)
        case .alias: return DefinitionNode(.sequence([]), at: place)  // Yams' parser resolves aliases itself
        }
    }

    private func entries(of mapping: Node.Mapping) -> [DefinitionEntry] {
        var entries: [DefinitionEntry] = []
        var firstLines: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            let keyPlace = composer.place(keyNode.mark)
            guard case .scalar(let scalar) = keyNode else {
                let got = keyNode.sequence == nil ? "mapping" : "list"
                composer.problems.report(DefinitionCode.keyNotText, at: keyPlace, ["got": got])
                continue
            }
            let key = renamed[keyPlace] ?? scalar.string
            if key == "<<", scalar.style == .plain {
                composer.problems.report(DefinitionCode.yamlMergeKey, at: keyPlace)
                continue
            }
            if let first = firstLines[key] {
                composer.problems.report(
                    DefinitionCode.duplicateKey, at: keyPlace, ["key": key, "first": String(first)])
                continue
            }
            firstLines[key] = keyPlace.line
            entries.append(DefinitionEntry(key: key, keyPlace: keyPlace, value: convert(valueNode)))
        }
        return entries
    }

    private func style(of scalar: Node.Scalar) -> DefinitionNode.ScalarStyle {
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        case .plain, .any: .plain
        }
    }
}

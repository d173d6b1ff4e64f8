/// A value of a definition file with its place. Scalars are kept as written: `8`, `"8"`, `NO`, `on`, `1e3` are texts.
package struct DefinitionNode: Sendable {
    package enum Content: Sendable {
        case scalar(String, ScalarStyle)
        case sequence([DefinitionNode])
        case mapping([DefinitionEntry])
    }

    package enum ScalarStyle: Sendable {
        case plain, quoted, block
    }

    package let content: Content
    /// Where the value starts; of an alias, where its anchored value starts.
    package let place: SourcePlace

    package init(_ content: Content, at place: SourcePlace) {
        self.content = content
        self.place = place
    }

    /// `mapping`, `list`, `text`: the word used in problems.
    package var shape: String {
        switch content {
        case .scalar: "text"
        case .sequence: "list"
        case .mapping: "mapping"
        }
    }

    /// The text of a scalar, as written; nil for lists and mappings.
    package var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// True for `key:` with nothing after it.
    package var isAbsent: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty
    }

    /// The place of a scalar's character, `offset` scalars from its start. Exact for one-line scalars without
    /// escapes; the start of the value for block scalars.
    package func place(atOffset offset: Int) -> SourcePlace {
        switch content {
        case .scalar(_, .plain): place.advanced(by: offset)
        case .scalar(_, .quoted): place.advanced(by: offset + 1)
        default: place
        }
    }
}

/// One `key: value` of a mapping.
package struct DefinitionEntry: Sendable {
    package let key: String
    package let keyPlace: SourcePlace
    package let value: DefinitionNode

    package init(key: String, keyPlace: SourcePlace, value: DefinitionNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

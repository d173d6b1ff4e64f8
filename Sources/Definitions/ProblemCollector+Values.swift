extension ProblemCollector {
    /// The text of a non-empty scalar, as written; nil after reporting another shape or an empty text.
    package func text(_ node: DefinitionNode) -> String? {
        guard let text = node.text else {
            reportWrongType(node, expected: "text")
            return nil
        }
        guard !text.isEmpty else {
            report(DefinitionCode.emptyValue, at: node.place, ["expected": "text"])
            return nil
        }
        return text
    }

    /// An unquoted decimal integer; nil after reporting.
    package func integer(_ node: DefinitionNode) -> Int? {
        guard !reportAbsent(node, expected: "integer") else { return nil }
        guard case .scalar(let text, .plain) = node.content, let value = Int(text), !text.hasPrefix("+") else {
            reportWrongType(node, expected: "integer")
            return nil
        }
        return value
    }

    /// An unquoted number with a decimal point or without; nil after reporting.
    package func decimal(_ node: DefinitionNode) -> Double? {
        guard !reportAbsent(node, expected: "number") else { return nil }
        guard case .scalar(let text, .plain) = node.content, let value = Double(text), value.isFinite,
            text.allSatisfy({ "-.0123456789".contains($0) })
        else {
            reportWrongType(node, expected: "number")
            return nil
        }
        return value
    }

    /// Unquoted `true` or `false`, nothing else; nil after reporting.
    package func boolean(_ node: DefinitionNode) -> Bool? {
        guard !reportAbsent(node, expected: "boolean") else { return nil }
        switch node.content {
        case .scalar("true", .plain): return true
        case .scalar("false", .plain): return false
        default:
            reportWrongType(node, expected: "boolean")
            return nil
        }
    }

    /// The values of a list; nil after reporting another shape.
    package func list(_ node: DefinitionNode) -> [DefinitionNode]? {
        guard !reportAbsent(node, expected: "list") else { return nil }
        guard case .sequence(let nodes) = node.content else {
            reportWrongType(node, expected: "list")
            return nil
        }
        return nodes
    }

    /// A list of different non-empty texts; bad and repeated ones are reported and left out. Nil if not a list.
    package func texts(_ node: DefinitionNode) -> [Placed<String>]? {
        guard let nodes = list(node) else { return nil }
        var result: [Placed<String>] = []
        var firstLines: [String: Int] = [:]
        for node in nodes {
            guard let text = text(node) else { continue }
            if let first = firstLines[text] {
                report(DefinitionCode.repeatedValue, at: node.place, ["value": text, "first": String(first)])
                continue
            }
            firstLines[text] = node.place.line
            result.append(Placed(text, at: node.place))
        }
        return result
    }

    /// A text among the cases of a closed list; nil after reporting.
    package func choice<Choice>(_ node: DefinitionNode, of type: Choice.Type) -> Choice?
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        guard let text = text(node) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reportUnknown(text, at: node.place, expected: Choice.allCases.map(\.rawValue))
        return nil
    }

    /// The text if it is one of `known`; nil after reporting.
    package func member(_ text: Placed<String>, of known: [String]) -> String? {
        if known.contains(text.value) { return text.value }
        reportUnknown(text.value, at: text.place, expected: known)
        return nil
    }

    /// The entries of a mapping whose keys are free; nil after reporting another shape.
    package func entries(_ node: DefinitionNode) -> [DefinitionEntry]? {
        guard !reportAbsent(node, expected: "mapping") else { return nil }
        guard case .mapping(let entries) = node.content else {
            reportWrongType(node, expected: "mapping")
            return nil
        }
        return entries
    }

    private func reportAbsent(_ node: DefinitionNode, expected: String) -> Bool {
        guard node.isAbsent else { return false }
        report(DefinitionCode.emptyValue, at: node.place, ["expected": expected])
        return true
    }

    private func reportWrongType(_ node: DefinitionNode, expected: String) {
        report(
            DefinitionCode.wrongType, at: node.place,
            ["expected": expected, "got": node.shape, "value": node.text ?? ""])
    }

    private func reportUnknown(_ text: String, at place: SourcePlace, expected: [String]) {
        report(
            DefinitionCode.unknownValue, at: place,
            [
                "got": text, "expected": expected.joined(separator: ", "),
                "nearest": nearest(to: text, among: expected),
            ])
    }
}

/// A value with the place it was read from.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let place: SourcePlace

    package init(_ value: Value, at place: SourcePlace) {
        self.value = value
        self.place = place
    }
}

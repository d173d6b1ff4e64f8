import Yams

/// Composes one YAML document into ``DefinitionNode``s with the help of Yams.
///
/// Yams stops at the first mapping with a repeated key. So that the rest of the file is still judged, the earlier
/// key is renamed in place (one scalar for one scalar: no place moves) and the text is composed again; the real name
/// is put back when nodes are built, and the repetition is reported where it stands.
struct YamlComposer {
    let file: String
    let problems: ProblemCollector

    /// No definition comes near; only aliases of aliases do.
    static let nodeLimit = 500_000

    /// Each renaming composes the file again; a file with more repetitions than this is told of one of them.
    private static let renameLimit = 200

    /// The root node, or nil after reporting why there is none.
    func compose(_ text: String) -> DefinitionNode? {
        var text = text
        var renamed: [SourcePlace: String] = [:]
        while true {
            do {
                guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                    problems.report(DefinitionCode.emptyFile, at: place(nil))
                    return nil
                }
                return NodeBuilder(composer: self, renamed: renamed).build(root)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, let copy = Self.renameKey(at: context.mark, in: text, by: renamed.count)
                else {
                    let first = String(context.mark.line)
                    problems.report(
                        DefinitionCode.duplicateKey, at: place(context.mark), ["key": keys.first ?? "", "first": first])
                    return nil
                }
                renamed[place(context.mark)] = key
                text = copy
            } catch {
                reportSyntax(error)
                return nil
            }
        }
    }

    func place(_ mark: Mark?) -> SourcePlace {
        SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private func reportSyntax(_ error: any Error) {
        switch error {
        case YamlError.scanner(let context, let detail, let mark, _),
            YamlError.parser(let context, let detail, let mark, _),
            YamlError.composer(let context, let detail, let mark, _):
            problems.report(
                DefinitionCode.yamlSyntax, at: place(mark), ["detail": detail, "context": context?.text ?? ""])
        default:
            problems.report(
                DefinitionCode.yamlSyntax, at: place(nil), ["detail": String(describing: error), "context": ""])
        }
    }

    /// `text` with the first scalar of the key at `mark` replaced by the `number`th private-use character;
    /// nil for keys that have no first scalar of their own (empty, anchored, aliased).
    private static func renameKey(at mark: Mark, in text: String, by number: Int) -> String? {
        guard number < renameLimit, let stand = Unicode.Scalar(0xE000 + UInt32(number)) else { return nil }
        var scalars = Array(text.unicodeScalars)
        var lines = LineCounter()
        guard
            var index = scalars.firstIndex(where: { scalar in
                if (lines.line, lines.column) == (mark.line, mark.column) { return true }
                lines.pass(scalar)
                return false
            })
        else { return nil }
        if "&*!?|>[{".unicodeScalars.contains(scalars[index]) { return nil }
        if scalars[index] == "\"" || scalars[index] == "'" {
            let quote = scalars[index]
            index += 1
            guard index < scalars.count, scalars[index] != quote else { return nil }
        }
        scalars[index] = stand
        var copy = String.UnicodeScalarView()
        copy.append(contentsOf: scalars)
        return String(copy)
    }
}

import Foundation

/// Reads a definition file into nodes.
package enum DefinitionFile {
    /// The root value of the YAML file at `path`, or nil after reporting why not. Places name `path` as given.
    package static func read(path: String, into problems: ProblemCollector) -> DefinitionNode? {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            return read(bytes: Array(bytes), file: path, into: problems)
        } catch {
            let place = SourcePlace(file: path, line: 1, column: 1)
            if (error as? CocoaError)?.code == .fileReadNoSuchFile {
                problems.report(DefinitionCode.fileNotFound, at: place)
            } else {
                problems.report(DefinitionCode.fileUnreadable, at: place, ["reason": error.localizedDescription])
            }
            return nil
        }
    }

    /// The same from UTF-8 bytes, with or without a byte order mark; `file` is what places will name.
    package static func read(bytes: [UInt8], file: String, into problems: ProblemCollector) -> DefinitionNode? {
        let source = SourceText(file: file, problems: problems)
        guard let text = source.decode(bytes) else { return nil }
        guard let root = YamlComposer(file: file, problems: problems).compose(text) else { return nil }
        guard !root.isAbsent else {
            problems.report(DefinitionCode.emptyFile, at: SourcePlace(file: file, line: 1, column: 1))
            return nil
        }
        return root
    }
}

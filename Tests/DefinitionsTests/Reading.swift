import Definitions

/// Reads `yaml` as `t.yaml` and hands the root to `use`; returns the problems as `line:column code key=value …`.
func problems(_ yaml: String, _ use: (DefinitionNode, ProblemCollector) -> Void = { _, _ in }) -> [String] {
    problems(bytes: Array(yaml.utf8), use)
}

func problems(bytes: [UInt8], _ use: (DefinitionNode, ProblemCollector) -> Void = { _, _ in }) -> [String] {
    let collector = ProblemCollector()
    if let root = DefinitionFile.read(bytes: bytes, file: "t.yaml", into: collector) { use(root, collector) }
    return DefinitionProblems(collector.problems).problems.map { short($0) }
}

func short(_ problem: DefinitionProblem) -> String {
    let text = problem.description
    return text.hasPrefix("t.yaml:") ? String(text.dropFirst(7)) : text
}

/// The root of a file without problems.
func root(_ yaml: String) throws -> DefinitionNode {
    let collector = ProblemCollector()
    let node = DefinitionFile.read(bytes: Array(yaml.utf8), file: "t.yaml", into: collector)
    try collector.finish()
    guard let node else { throw DefinitionProblems([]) }
    return node
}

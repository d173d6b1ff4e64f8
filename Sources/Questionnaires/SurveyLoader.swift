package import Definitions

/// Reads survey definitions.
package enum SurveyLoader {
    /// The survey defined by the file at `path`.
    /// - Throws: every problem found in the file, sorted by place.
    package static func load(_ path: String) throws(DefinitionProblems) -> Survey {
        let problems = ProblemCollector()
        return try finish(DefinitionFile.read(path: path, into: problems), problems)
    }

    /// The same from bytes; `file` is the name that problems give.
    package static func load(bytes: [UInt8], file: String) throws(DefinitionProblems) -> Survey {
        let problems = ProblemCollector()
        return try finish(DefinitionFile.read(bytes: bytes, file: file, into: problems), problems)
    }

    private static func finish(
        _ root: DefinitionNode?, _ problems: ProblemCollector
    ) throws(DefinitionProblems) -> Survey {
        let survey = root.flatMap { SurveyReader(problems: problems).survey($0) }
        try problems.finish()
        guard let survey else { throw DefinitionProblems([]) }
        return survey
    }
}

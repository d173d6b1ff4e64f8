/// Gathers the problems of one reading so that a person mends a file in one go.
///
/// Reading functions report here and return nil; the caller goes on and calls ``finish()`` at the end.
package final class ProblemCollector {
    package private(set) var problems: [DefinitionProblem] = []

    package init() {}

    /// Adds a problem. `arguments` must have exactly the names that the code documents.
    package func report(_ code: some ProblemCode, at place: SourcePlace, _ arguments: [String: String] = [:]) {
        assert(arguments.keys.sorted() == code.argumentNames, "arguments of \(code.rawValue)")
        problems.append(DefinitionProblem(code, at: place, arguments))
    }

    /// Adds the problems of another file, read on behalf of this one.
    package func add(_ others: DefinitionProblems) {
        problems += others.problems
    }

    /// Throws all problems, sorted by place, if there are any.
    package func finish() throws(DefinitionProblems) {
        guard problems.isEmpty else { throw DefinitionProblems(problems) }
    }
}

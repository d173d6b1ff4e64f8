/// One thing wrong in a definition file: a code, a place and the values a message needs. No words here.
package struct DefinitionProblem: Sendable, Equatable, Comparable {
    /// The raw value of a ``ProblemCode``.
    package let code: String
    package let place: SourcePlace
    /// Exactly the code's ``ProblemCode/argumentNames``; an unknown hint is an empty text.
    package let arguments: [String: String]

    package init(_ code: some ProblemCode, at place: SourcePlace, _ arguments: [String: String] = [:]) {
        self.code = code.rawValue
        self.place = place
        self.arguments = arguments
    }

    /// By place, then code.
    package static func < (lhs: DefinitionProblem, rhs: DefinitionProblem) -> Bool {
        (lhs.place, lhs.code) < (rhs.place, rhs.code)
    }
}

extension DefinitionProblem: CustomStringConvertible {
    /// For tests and debuggers: `file:line:column: code key=value …`, arguments sorted by name.
    package var description: String {
        let words = arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (["\(place): \(code)"] + words).joined(separator: " ")
    }
}

/// Everything wrong in one file, sorted by place; never empty.
package struct DefinitionProblems: Error, Sendable, Equatable {
    package let problems: [DefinitionProblem]

    package init(_ problems: [DefinitionProblem]) {
        self.problems = problems.sorted()
    }
}

/// Why there is no such figure.
package enum FigureProblem: Sendable, Equatable {
    case unknownMeasure(String, candidates: [String])
    case unknownSurvey(String, expected: [String])
    /// No table of the pipeline declares the measure.
    case undeclaredMeasure(String)
    case unknownTerritory(String, candidates: [String])
    /// Several levels have the code.
    case ambiguousTerritory(String, candidates: [String])
    case unknownLanguage(String, expected: [String])
    case unknownGroup(String, expected: [String])
    /// Each part is known, and no table declares them together.
    case undeclaredCell(measure: String)
    case unknownWave(String, expected: [String])
    case unknownComparison(String, expected: [String])
    /// No file was accepted yet.
    case none

    /// The stable key of the message catalogue.
    package var code: String {
        switch self {
        case .unknownMeasure: "figure-measure-unknown"
        case .unknownSurvey: "figure-survey-unknown"
        case .undeclaredMeasure: "figure-measure-undeclared"
        case .unknownTerritory: "figure-territory-unknown"
        case .ambiguousTerritory: "figure-territory-ambiguous"
        case .unknownLanguage: "figure-language-unknown"
        case .unknownGroup: "figure-group-unknown"
        case .undeclaredCell: "figure-cell-undeclared"
        case .unknownWave: "figure-wave-unknown"
        case .unknownComparison: "figure-comparison-unknown"
        case .none: "figure-none"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .unknownMeasure(let name, let candidates), .unknownTerritory(let name, let candidates),
            .ambiguousTerritory(let name, let candidates):
            ["name": name, "candidates": candidates.joined(separator: ", ")]
        case .unknownLanguage(let name, let expected), .unknownGroup(let name, let expected),
            .unknownSurvey(let name, let expected), .unknownWave(let name, let expected),
            .unknownComparison(let name, let expected):
            ["name": name, "expected": expected.joined(separator: ", ")]
        case .undeclaredMeasure(let name), .undeclaredCell(let name): ["name": name]
        case .none: [:]
        }
    }
}

internal import Definitions
package import Foundation
package import Questionnaires
package import Territories

/// The definitions that ship with the package.
package enum Shipped {
    package static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    package static let survey = Result {
        try SurveyLoader.load(package.appendingPathComponent("Surveys/parents/survey.yaml").path)
    }

    /// The parents' survey with some of its lines written otherwise.
    package static func survey(with changes: [(String, String)]) throws -> Survey {
        let path = package.appendingPathComponent("Surveys/parents/survey.yaml").path
        var text = try String(contentsOfFile: path, encoding: .utf8)
        for (line, other) in changes { text = text.replacingOccurrences(of: line, with: other) }
        return try SurveyLoader.load(bytes: Array(text.utf8), file: path)
    }

    /// The parents' survey with three groupings by the way in which people come.
    ///
    /// - Parameters:
    ///   - chosen: among whom the share of short ways by public transport is taken.
    ///   - further: replacements in its text.
    package static func survey(
        chosen: String = "travel_mode == TC", with further: [(String, String)] = []
    ) throws -> Survey {
        let labels = #"{fr: "x", de: "x", en: "x", it: "x", ar: "x"}"#
        let groups = """
            groups:
              - id: way
                title: \(labels)
                question: travel_mode
                categories:
                  - {code: motor, label: \(labels), codes: ["TC", "VOIT"]}
                  - {code: foot, label: \(labels), codes: ["PIED"]}
              - id: vehicle
                title: \(labels)
                question: travel_mode
                categories:
                  - {code: public, label: \(labels), codes: ["TC"]}
                  - {code: others, label: \(labels), codes: ["VOIT", "PIED"]}
              - id: wheels
                title: \(labels)
                question: travel_mode
                categories:
                  - {code: public, label: \(labels), codes: ["TC"]}
                  - {code: car, label: \(labels), codes: ["VOIT"]}

            """
        return try survey(
            with: [("\ngroups:\n", "\n" + groups), (#"among: "travel_mode == TC""#, #"among: "\#(chosen)""#)] + further)
    }

    package static let territories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }
}

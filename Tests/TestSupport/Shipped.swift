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
    package static let territories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }
}

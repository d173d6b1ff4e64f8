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
    package static let territories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }
}

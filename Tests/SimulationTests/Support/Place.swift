import Definitions
import Foundation
import Questionnaires
import Territories

@testable import Simulation

/// The shipped survey and territories, and simulations of them.
enum Shipped {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let loadedSurvey = Result {
        try SurveyLoader.load(package.appendingPathComponent("Surveys/parents/survey.yaml").path)
    }
    private static let loadedTerritories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }

    static func survey() throws -> Survey { try loadedSurvey.get() }
    static func territories() throws -> TerritorySet { try loadedTerritories.get() }

    static func scenario() throws -> Scenario {
        try ScenarioLoader.load(
            path: package.appendingPathComponent("Surveys/parents/samples/scenario.yaml").path, survey: survey(),
            territories: territories())
    }

    /// 2025-03-01, so that the sixty days of field work stay in one wave.
    static let firstDay: Int64 = 1_740_787_200

    static func simulator(
        _ count: Int, seed: UInt64 = 1, _ edit: (inout SimulationPlan) throws -> Void = { _ in }
    ) throws -> Simulator {
        var plan = SimulationPlan(survey: try survey(), respondents: count, seed: seed, firstDay: firstDay)
        try edit(&plan)
        return Simulator(survey: try survey(), territories: try territories(), plan: plan)
    }

    static func responses(_ simulator: Simulator) -> [SimulatedResponse] {
        var responses: [SimulatedResponse] = []
        simulator.forEachResponse { responses.append($0) }
        return responses
    }

    /// What `write` writes.
    static func bytes(_ write: (Int32) throws -> Void) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "/simulation-\(UUID().uuidString).csv"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer {
            close(descriptor)
            unlink(path)
        }
        try write(descriptor)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

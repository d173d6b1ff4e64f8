import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport

@testable import Simulation

/// The shipped survey and territories, and simulations of them.
extension Shipped {
    static func scenario() throws -> Scenario {
        try ScenarioLoader.load(
            path: package.appendingPathComponent("Surveys/parents/samples/scenario.yaml").path, survey: survey.get(),
            territories: territories.get())
    }

    /// 2025-03-01, so that the sixty days of field work stay in one wave.
    static let firstDay: Int64 = 1_740_787_200

    static func simulator(
        _ count: Int, seed: UInt64 = 1, _ edit: (inout SimulationPlan) throws -> Void = { _ in }
    ) throws -> Simulator {
        var plan = SimulationPlan(survey: try survey.get(), respondents: count, seed: seed, firstDay: firstDay)
        try edit(&plan)
        return Simulator(survey: try survey.get(), territories: try territories.get(), plan: plan)
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

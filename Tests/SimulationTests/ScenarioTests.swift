import Definitions
import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Simulation

/// Scenario files.
@Suite struct ScenarioTests {
    private static func load(_ text: String) throws(DefinitionProblems) -> Scenario {
        guard let survey = try? Shipped.survey.get(), let territories = try? Shipped.territories.get() else {
            throw DefinitionProblems([])
        }
        return try ScenarioLoader.load(
            bytes: Array(text.utf8), file: "s.yaml", survey: survey, territories: territories)
    }

    @Test func `what a file leaves out is as in the neutral scenario`() throws {
        let scenario = try Self.load("scenario: small\n")
        let neutral = Scenario(neutralFor: try Shipped.survey.get())
        #expect(scenario.id == "small")
        #expect(scenario.several == neutral.several && scenario.evenness == neutral.evenness)
        #expect(scenario.questionnaireLanguages == neutral.questionnaireLanguages)
        #expect(scenario.effects.isEmpty)
    }

    @Test func `a question stands for its items, and one of them can be named`() throws {
        let scenario = try Self.load(
            """
            scenario: small
            effects:
              - {id: a, on: [sat_info, access_ease.LANGU], home_language: ar, log_odds: -0.5}
            """)
        let survey = try Shipped.survey.get()
        let names = scenario.effects[0].targets.map { $0.name(in: survey) }
        #expect(names.count == 7)
        #expect(names.first == "sat_info.CLAR" && names.last == "access_ease.LANGU")
    }

    @Test(arguments: [
        ("scenario: x\nfoo: 1\n", "unknown-key"),
        ("territory_spread: 0.1\n", "missing-key"),
        ("scenario: x\nevenness: much\n", "unknown-value"),
        ("scenario: x\nevenness: 2\n", "unknown-value"),
        ("scenario: x\nquestionnaire_languages: {xx: 1}\n", "unknown-value"),
        ("scenario: x\nprobabilities: {sat_inf: 0.5}\n", "unknown-question"),
        ("scenario: x\nprobabilities: {sat_info.CLEAR: 0.5}\n", "unknown-item"),
        ("scenario: x\ndistributions: {barriers: {COST: 1}}\n", "key-unfit"),
        ("scenario: x\neffects: [{id: a, on: [sat_care], log_odds: 1}]\n", "missing-key"),
        (
            "scenario: x\neffects: [{id: a, on: [sat_care], wave: \"2025\", home_language: fr, log_odds: 1}]\n",
            "key-unfit"
        ),
        ("scenario: x\neffects: [{id: a, on: [sat_care], territory: \"99\", log_odds: 1}]\n", "unknown-value"),
        (
            "scenario: x\neffects: [{id: a, on: [sat_care], answered: {employment: [W9]}, log_odds: 1}]\n",
            "unknown-value"
        ),
    ])
    func `a mistake is told with its code`(text: String, code: String) throws {
        do throws(DefinitionProblems) {
            _ = try Self.load(text)
            Issue.record("no problem in \(text)")
        } catch {
            #expect(error.problems.map(\.code) == [code])
        }
    }
}

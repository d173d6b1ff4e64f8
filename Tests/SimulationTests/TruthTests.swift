import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Simulation

/// What a simulation makes true, and that its answers follow.
@Suite struct TruthTests {
    @Test func `shares of places and languages add up to one`() throws {
        let truth = try Shipped.simulator(1).truth
        #expect(abs(truth.languageShares.reduce(0, +) - 1) < 1e-12)
        #expect(abs(truth.dwellings.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        for households in truth.households { #expect(abs(households.reduce(0) { $0 + $1.probability } - 1) < 1e-12) }
        #expect(try Shipped.territories.get().levels[truth.level].id == "epci")
    }

    @Test func `without spread or effect every group has the base probability`() throws {
        let simulator = try Shipped.simulator(1) { plan in
            plan.scenario.territorySpread = 0
            plan.scenario.languageSpread = 0
        }
        let question = try #require(simulator.survey.question(id: "sat_info_overall"))
        let shares = simulator.truth.shares(of: Scenario.Target(question: question.index))
        #expect(shares.count > 30)
        #expect(shares.values.allSatisfy { abs($0 - 0.75) < 1e-12 })
    }

    /// One effect of log-odds -1.6 on 0.72: by hand, logit(0.72) = 0.944462, less 1.6, back: 0.341743.
    @Test func `a territory's effect is its territory's alone`() throws {
        let survey = try Shipped.survey.get()
        let question = try #require(survey.question(id: "sat_info_overall")).index
        let target = Scenario.Target(question: question)
        let simulator = try Shipped.simulator(1) { plan in
            plan.scenario.territorySpread = 0
            plan.scenario.languageSpread = 0
            plan.scenario.probabilities[target] = 0.72
            plan.scenario.effects = [
                Scenario.Effect(id: "x", targets: [target], circumstance: .unit(level: 1, unit: 2), logOdds: -1.6)
            ]
        }
        let shares = simulator.truth.shares(of: target)
        #expect(abs(try #require(shares[.territory(level: 1, unit: 2)]) - 0.341743) < 1e-6)
        #expect(abs(try #require(shares[.territory(level: 1, unit: 3)]) - 0.72) < 1e-12)
    }

    /// Six thousand respondents of the sample's scenario: each of some 300 margins within four and a half standard errors of
    /// the truth.
    @Test func `answers follow the truth in every group of every planted target`() throws {
        let simulator = try Shipped.simulator(6_000, seed: 11) { plan in
            plan.scenario = try Shipped.scenario()
            plan.wave = "2025"
        }
        let survey = simulator.survey
        let targets = Set(simulator.plan.scenario.effects.flatMap(\.targets)).sorted()
        let home = try #require(survey.question(id: "home_languages"))
        var counts: [Scenario.Target: [SimulatedTruth.Group: (favourable: Int, valid: Int)]] = [:]
        let truths = Dictionary(uniqueKeysWithValues: targets.map { ($0, simulator.truth.shares(of: $0)) })
        simulator.forEachResponse { response in
            for target in targets {
                guard let isFavourable = Self.isFavourable(target, response, survey) else { continue }
                for group in truths[target, default: [:]].keys
                where Self.belongs(response, to: group, simulator, home: home.index) {
                    counts[target, default: [:]][group, default: (0, 0)].valid += 1
                    if isFavourable { counts[target, default: [:]][group, default: (0, 0)].favourable += 1 }
                }
            }
        }
        var margins = 0
        for target in targets {
            for (group, share) in truths[target, default: [:]] {
                guard let count = counts[target]?[group], count.valid >= 60 else { continue }
                margins += 1
                let found = Double(count.favourable) / Double(count.valid)
                let error = (share * (1 - share) / Double(count.valid)).squareRoot()
                #expect(abs(found - share) < 4.5 * error, "\(target.name(in: survey)) \(group): \(found), \(share)")
            }
        }
        #expect(margins > 250)
    }

    private static func isFavourable(
        _ target: Scenario.Target, _ response: SimulatedResponse, _ survey: Survey
    ) -> Bool? {
        guard let set = survey.questions[target.question].answerSet else { return nil }
        switch (response.answers[target.question], target.part) {
        case (.answer(let index), _): return set.valid.contains(index) ? set.positive.contains(index) : nil
        case (.items(let items), let part?):
            return items[part].flatMap { set.valid.contains($0) ? set.positive.contains($0) : nil }
        case (.ticked(let options), let part?): return options.contains(part)
        default: return nil
        }
    }

    private static func belongs(
        _ response: SimulatedResponse, to group: SimulatedTruth.Group, _ simulator: Simulator, home: Int
    ) -> Bool {
        switch group {
        case .all: return true
        case .territory(let level, let unit):
            return simulator.territories.places[Int(response.home)].memberships[level] == .unit(unit)
        case .questionnaireLanguage(let language): return response.language == language
        case .homeLanguage(let option):
            if case .ticked(let options) = response.answers[home] { return options.contains(option) }
            return false
        case .answered(let question, let codes):
            if case .answer(let index) = response.answers[question] { return codes.contains(index) }
            return false
        }
    }

    @Test func `the report tells the mix, the effects of the wave and the shares of what the scenario names`() throws {
        let scenario = try Shipped.scenario()
        func report(_ wave: String) throws -> TruthReport {
            TruthReport(
                try Shipped.simulator(1) { plan in
                    plan.scenario = scenario
                    plan.wave = wave
                })
        }
        let now = try report("2025")
        let before = try report("2024")
        #expect(now.scenario == "rhone" && now.wave == "2025" && now.level == "epci")
        #expect(
            Set(now.effects.map(\.id)).subtracting(before.effects.map(\.id)) == [
                "better-informed", "fewer-language-barriers",
            ])
        #expect(abs(now.questionnaireLanguages.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        #expect(now.homeLanguages.reduce(0) { $0 + $1.share } > 1.4)
        func share(_ report: TruthReport, _ target: String, _ of: String, _ code: String) throws -> Double {
            try #require(report.shares.first { $0.target == target && $0.of == of && $0.code == code }).share
        }
        for report in [now, before] {
            let epci = report.shares.filter { $0.target == "sat_info_overall" && $0.of == "epci" }
            #expect(epci.count == 13)
            #expect(epci.min { $0.share < $1.share }?.code == "200040590")
            let home = report.shares.filter { $0.target == "sat_info_overall" && $0.of == "home" }
            #expect(home.min { $0.share < $1.share }?.code == "ar")
            let working = try share(report, "activities_attended", "all", "all")
            #expect(try share(report, "activities_attended", "answered", "employment=W1+WF+W0") < working - 0.08)
        }
        #expect(
            try share(now, "sat_info_overall", "all", "all") > share(before, "sat_info_overall", "all", "all") + 0.08)
        #expect(try share(now, "barriers.LANG", "all", "all") < share(before, "barriers.LANG", "all", "all") - 0.03)
        #expect(try share(now, "sat_care", "all", "all") == share(before, "sat_care", "all", "all"))
    }
}

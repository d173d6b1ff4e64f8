import Foundation
import Measures
import Questionnaires
import Statistics
import Territories
import TestSupport
import Testing

@testable import Disclosure

/// Gaps with the same mix on both sides. How many answers they rest on is never told; the threshold is 10.
@Suite struct StandardisedGapTests {
    private static let id = "sat_info_overall.satisfied"

    private func people(_ count: Int, _ employment: String, _ place: String) -> [Respondent] {
        (0..<count).map {
            Respondent(answers: ["satinfo": ["4", "3", "2"][$0 % 3], "emploi": employment], place: place)
        }
    }

    private var many: [Respondent] {
        ["W1", "W2"].flatMap { people(40, $0, "69264") + people(40, $0, "69266") }
    }

    private func disclosed(
        _ respondents: [Respondent], level: Int = 0, measures: [String] = [id], after memory: WaveMemory? = nil
    ) throws -> Disclosed {
        let estimates = try estimates(
            try table(respondents), of: measures, breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)],
            standard: Standard(level: level, grouping: nil, fewest: 20, threshold: 10))
        return try Discloser(rules: ConfidentialityRules(), standard: ["part"])
            .disclose([estimates], after: memory.map { ["2025": $0] } ?? [:])[0]
    }

    /// The gap of employment to the first group with the same mix on both sides, and what is said of it.
    private func gap(_ publication: Publication) throws -> (figure: RoundedComparison?, word: String) {
        let gaps = publication.measures[0].comparisons.filter { !$0.adjustedFor.isEmpty }
        let gap = try #require(gaps.first)
        #expect(gaps.count == 1 && gap.kind == .difference && gap.figure == nil)
        return switch gap.outcome {
        case .rounded(let figure): (figure, "shown")
        case .confidential: (nil, "c")
        default: (nil, "?")
        }
    }

    /// Few in one of the strata, or nobody: neither by a gap nor by what it would leave out are they told.
    @Test(arguments: [(0, "c"), (9, "c"), (19, "c"), (20, "shown")])
    func `each side must have enough people in every stratum`(elsewhere: Int, word: String) throws {
        for (few, many) in [("W1", "W2"), ("W2", "W1")] {
            let respondents =
                people(40, few, "69264") + people(elsewhere, few, "69266") + people(40, many, "69264")
                + people(40, many, "69266")
            #expect(try gap(disclosed(respondents).publication).word == word)
        }
    }

    /// Of those whose stratum is not known nothing is told.
    @Test(arguments: [0, 1, 12])
    func `those whose stratum is not known do not matter`(unplaced: Int) throws {
        let respondents = many + people(unplaced, "W1", "")
        #expect(try gap(disclosed(respondents).publication).word == "shown")
    }

    /// Of one stratum few who all agree could be told by how far the gap is from the others' figure.
    @Test(arguments: [(19, "c"), (20, "shown")])
    func `in all so many must be compared that they may agree`(count: Int, word: String) throws {
        for (few, many) in [("W1", "W2"), ("W2", "W1")] {
            let respondents =
                people(count, few, "69264") + people(40, few, "69266") + people(40, many, "69264")
                + people(40, many, "69266")
            #expect(try gap(disclosed(respondents).publication).word == word)
        }
    }

    /// Nobody of the 48 is satisfied, or everybody is: of so many it may be told, and no ratio tells it.
    @Test(arguments: ["4", "2"])
    func `many who all agree are shown with a rounded estimate`(answer: String) throws {
        let agreeing = (0..<48).map { index in
            Respondent(answers: ["satinfo": answer, "emploi": "W1"], place: ["69264", "69266"][index % 2])
        }
        let shown = try gap(
            disclosed(agreeing + people(40, "W2", "69264") + people(40, "W2", "69266")).publication)
        #expect(shown.word == "shown")
        #expect((0.1..<1).contains(abs(try #require(shown.figure).estimate)))
    }

    /// People of both parts, or household situations, of whom some are satisfied.
    private func side(
        _ employment: String, _ parts: [(count: Int, satisfied: Int)], byHousehold: Bool = false
    ) -> [Respondent] {
        zip(parts, [0, 1]).flatMap { part, index in
            (0..<part.count).map { position in
                var answers = ["satinfo": position < part.satisfied ? "4" : "2", "emploi": employment]
                if byHousehold { answers["agenf"] = ["A1", "A5"][index] }
                return Respondent(answers: answers, place: byHousehold ? "69264" : ["69264", "69266"][index])
            }
        }
    }

    /// 40 of 60 are satisfied on one side, 30 of 80 on the other: with the mix of both (65, 75) 0.653 and 0.369, with a standard error
    /// of about 0.08.
    @Test func `an estimate is rounded by its standard error, and its limits outwards`() throws {
        let respondents = side("W1", [(35, 25), (25, 15)]) + side("W2", [(30, 10), (50, 20)])
        let figure = try #require(try gap(disclosed(respondents).publication).figure)
        #expect(figure.estimate == 0.3)
        let (low, high) = (try #require(figure.low), try #require(figure.high))
        #expect(low < 0.15 && low > 0 && high > 0.4 && high < 0.6)
        #expect([low, high].allSatisfy { abs($0 * 20 - ($0 * 20).rounded()) < 1e-9 })
    }

    /// A ledger of before has no rounded gaps; nothing else of it is lost.
    @Test func `what was remembered before gaps were rounded is read`() throws {
        let figures = try disclosed(many).memory.figures
        let encoded = try JSONEncoder().encode(figures)
        var fields = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        #expect((fields["rounded"] as? [String: Any])?.isEmpty == false)
        fields["rounded"] = nil
        let old = try JSONDecoder().decode(StandingFigures.self, from: JSONSerialization.data(withJSONObject: fields))
        #expect(old != figures && old.respondents(of: Self.id, at: FigurePlace()) == 160)
        #expect(try JSONDecoder().decode(StandingFigures.self, from: encoded) == figures)
    }

    /// Ten move from one part to the other, or their children grow older: no figure changes, and neither does the gap, which would tell
    /// of them. Of household situations nothing else is published.
    @Test(arguments: [false, true])
    func `a gap stays where nobody changed in its figures`(byHousehold: Bool) throws {
        let household = try #require(try Shipped.survey.get().grouping(id: "household")).index
        func disclosed(_ respondents: [Respondent], after memory: WaveMemory? = nil) throws -> Disclosed {
            let estimates = try estimates(
                try table(respondents), of: [Self.id], breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)],
                standard: Standard(
                    level: byHousehold ? nil : 0, grouping: byHousehold ? household : nil, fewest: 20, threshold: 10))
            return try Discloser(rules: ConfidentialityRules(), standard: ["mix"])
                .disclose([estimates], after: memory.map { ["2025": $0] } ?? [:])[0]
        }
        let others = side("W2", [(30, 15), (30, 15)], byHousehold: byHousehold)
        let now = side("W1", [(20, 18), (40, 12)], byHousehold: byHousehold) + others
        let first = try disclosed(side("W1", [(30, 28), (30, 2)], byHousehold: byHousehold) + others)
        #expect(try gap(first.publication).figure?.estimate == 0)
        #expect(try gap(disclosed(now).publication).figure?.estimate == 0.05)
        let after = try disclosed(now, after: first.memory)
        #expect(try gap(after.publication).figure == gap(first.publication).figure)
        #expect(try gap(disclosed(now, after: after.memory).publication).figure == gap(first.publication).figure)
    }
}

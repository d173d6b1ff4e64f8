import Questionnaires
import Statistics
import Territories
import TestSupport
import Testing

@testable import Measures

/// Gaps between groups, plain and standardised, and changes between waves.
@Suite struct GapTests {
    private static let attended = "activities_attended.yes"

    private static func employment() throws -> Breakdown {
        let survey = try Shipped.survey.get()
        return .grouping(try #require(survey.groupings.first { $0.id == "employment" }).index)
    }

    private static func households(
        _ count: Int, of employment: String, attended: Int, age: String = "A1", place: String = "69266"
    ) -> [Respondent] {
        (0..<count).map { index in
            Respondent(
                answers: ["emploi": employment, "activ": index < attended ? "1" : "2", "agenf": age], place: place)
        }
    }

    /// Acceptance story 11: 30 of 50 non-working households attended, 64 of 80 working ones.
    @Test func `sixty percent against eighty is a gap of minus twenty points`() throws {
        let respondents =
            Self.households(50, of: "W0", attended: 30) + Self.households(80, of: "W2", attended: 64)
            + Self.households(5, of: "", attended: 5)
        let estimates = try estimates(
            try table(respondents), of: [Self.attended], breakdowns: [.all], gaps: [try Self.employment()])
        let gaps = estimates.measures[0].gaps
        try #require(gaps.count == 1)
        let gap = try #require(gaps[0].plain)
        #expect(gap.respondents == 50 && gap.comparedRespondents == 80)
        let difference = try Difference(gap.pair)
        #expect(abs(difference.estimate - -0.2) < 1e-15)
        #expect(gaps[0].standardised == nil)
    }

    /// A language is compared with everybody who does not speak it, whatever else they speak.
    @Test func `a home language is compared with everybody else, those who did not say included`() throws {
        let respondents = [("ar", 12, 3), ("ar+fr", 8, 6), ("fr", 20, 15), ("", 5, 5)].flatMap {
            languages, count, yes in
            (0..<count).map {
                Respondent(answers: ["langmais": languages, "activ": $0 < yes ? "1" : "2"], place: "69266")
            }
        }
        let estimates = try estimates(try table(respondents), of: [Self.attended], gaps: [.home])
        let survey = try Shipped.survey.get()
        let arabic = try #require(survey.question(id: "home_languages")?.answerSet?.index(ofCode: "ar"))
        let gap = try #require(
            estimates.measures[0].gaps.first { estimates.grid.cells[$0.gap.cell].group == .home(option: arabic) })
        let pair = try #require(gap.plain)
        #expect(pair.respondents == 20 && pair.comparedRespondents == 25)
        #expect(abs(pair.pair.first - 9.0 / 20) < 1e-15 && abs(pair.pair.second - 20.0 / 25) < 1e-15)
    }

    /// Simpson's paradox: in each age the two groups attend alike, but one has more babies.
    @Test func `standardising for the household takes away a gap that the mix made`() throws {
        let respondents =
            Self.households(80, of: "W0", attended: 16, age: "A1")
            + Self.households(20, of: "W0", attended: 16, age: "A5")
            + Self.households(20, of: "W2", attended: 4, age: "A1")
            + Self.households(80, of: "W2", attended: 64, age: "A5")
        let survey = try Shipped.survey.get()
        let household = try #require(survey.groupings.first { $0.id == "household" }).index
        let estimates = try estimates(
            try table(respondents), of: [Self.attended], gaps: [try Self.employment()],
            standard: Standard(level: nil, grouping: household, fewest: 20, threshold: 10))
        let gap = try #require(estimates.measures[0].gaps.first)
        let (plain, standardised) = (try #require(gap.plain), try #require(gap.standardised))
        #expect(abs(try Difference(plain.pair).estimate - (0.32 - 0.68)) < 1e-14)
        #expect(abs(try Difference(standardised.pair).estimate) < 1e-14)
        #expect(standardised.respondents == 100 && standardised.comparedRespondents == 100)
    }

    /// Nobody is left out: who it is could be told.
    @Test(arguments: [(19, false), (20, true)])
    func `a stratum with few people on one side leaves no standardised gap`(few: Int, hasGap: Bool) throws {
        let respondents =
            Self.households(80, of: "W0", attended: 40, age: "A1")
            + Self.households(few, of: "W0", attended: few / 4, age: "A5")
            + Self.households(20, of: "W2", attended: 4, age: "A1")
            + Self.households(80, of: "W2", attended: 64, age: "A5")
            + Self.households(7, of: "W2", attended: 7, age: "")
        let survey = try Shipped.survey.get()
        let household = try #require(survey.groupings.first { $0.id == "household" }).index
        let estimates = try estimates(
            try table(respondents), of: [Self.attended], gaps: [try Self.employment()],
            standard: Standard(level: nil, grouping: household, fewest: 20, threshold: 10))
        let gap = estimates.measures[0].gaps.first?.standardised
        #expect((gap != nil) == hasGap)
        guard let gap else { return }
        #expect(gap.respondents == 100 && gap.comparedRespondents == 100)
        let expected = 0.5 * (0.5 - 0.2) + 0.5 * (0.25 - 0.8)
        #expect(abs(try Difference(gap.pair).estimate - expected) < 1e-14)
    }

    /// With figures by household situation or territory, that a gap is shown would tell how few others are in each.
    @Test(
        arguments: [
            ([nil], [], false), ([nil, "part"], [], true), ([nil, "epci"], [], true), ([nil], ["household"], true),
            ([nil], ["employment"], false),
        ] as [([String?], [String], Bool)], [false, true])
    func `there is no standardised gap where answers are given by stratum`(
        given: ([String?], [String], Bool), counted: Bool
    ) throws {
        let (levels, groups, isTold) = given
        let respondents = ["W0", "W2"].flatMap { employment in
            ["69266", "69264"].flatMap { place in
                ["A1", "A5"].flatMap {
                    Self.households(40, of: employment, attended: 20, age: $0, place: place)
                }
            }
        }
        let survey = try Shipped.survey.get()
        let household = try #require(survey.groupings.first { $0.id == "household" }).index
        let part = try #require(try Shipped.territories.get().levelIndex("part"))
        var former = FormerCells()
        if counted { former.responses[.all] = [GridCell(territory: .unit(level: part, unit: 0), group: .all)] }
        let further = survey.groupings.filter { groups.contains($0.id) }.map { Breakdown.grouping($0.index) }
        let estimates = try estimates(
            try table(respondents), of: [Self.attended], levels: levels, breakdowns: [.all] + further,
            gaps: [try Self.employment()],
            standard: Standard(level: part, grouping: household, fewest: 20, threshold: 10),
            former: former)
        let gaps = estimates.measures[0].gaps.filter { estimates.grid.cells[$0.gap.cell].territory == .all }
        #expect(gaps.count == 1 && gaps[0].plain != nil && (gaps[0].standardised == nil) == (isTold || counted))
    }

    @Test func `waves are compared cell by cell`() throws {
        let respondents = [("2024", 40, 20), ("2025", 50, 40)].flatMap { wave, count, satisfied in
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 < satisfied ? "4" : "1"], place: "69266", wave: wave)
            }
        }
        let table = try table(respondents)
        let waves = try [0, 1].map {
            try estimates(
                table, of: ["sat_info_overall.satisfied"], levels: [nil, "part"], comparesWaves: true, wave: $0)
        }
        let changes = try WaveChanges(from: waves[0], to: waves[1])
        #expect(changes.measures[0].count == 4)
        let all = try #require(changes.measures[0].first?.estimate)
        #expect(all.respondents == 50 && all.comparedRespondents == 40)
        #expect(abs(try Difference(all.pair).estimate - 0.3) < 1e-15)
        let (v1, v2) = (0.8 * 0.2 / 49, 0.5 * 0.5 / 39)
        let error = try #require(try Difference(all.pair).standardError)
        #expect(abs(error - (v1 + v2).squareRoot()) < 1e-15)
        // Nobody lives in the Département.
        #expect(changes.measures[0].contains { $0.estimate == nil })
    }
}

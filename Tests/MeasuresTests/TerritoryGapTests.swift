import Questionnaires
import Statistics
import Territories
import TestSupport
import Testing

@testable import Measures

/// Each territory of a level beside everybody else.
@Suite struct TerritoryGapTests {
    private static let satisfied = "sat_info_overall.satisfied"

    private static func gaps(_ estimates: WaveEstimates, level: String) throws -> [(unit: Int, gap: GapEstimate)] {
        let level = try #require(estimates.territories.levelIndex(level))
        return estimates.measures[0].gaps.compactMap { gap in
            guard estimates.grid.comparesTerritories(gap.gap),
                case .unit(level, let unit) = estimates.grid.cells[gap.gap.cell].territory
            else { return nil }
            return (unit, gap)
        }
    }

    @Test func `the others are everybody else, wherever they live and whether or not one knows where`() throws {
        // Villefranche; Villeurbanne; Vienne, which lies in no part; a place that nobody gave.
        let respondents =
            group(40, satisfied: 10, place: "69264") + group(50, satisfied: 40, place: "69266")
            + group(20, satisfied: 11, place: "38544") + group(10, satisfied: 5, place: "")
        let estimates = try estimates(
            try table(respondents), of: [Self.satisfied], levels: ["part"], comparedLevels: ["part"])
        let gaps = try Self.gaps(estimates, level: "part")
        let parts = estimates.territories.levels[try #require(estimates.territories.levelIndex("part"))].units
        try #require(gaps.map { parts[$0.unit].code } == ["69D", "69M"])
        let département = try #require(gaps[0].gap.plain)
        #expect(département.respondents == 40 && département.comparedRespondents == 80)
        #expect(abs(try Difference(département.pair).estimate - (0.25 - 56.0 / 80)) < 1e-15)
        let (v1, v2) = (0.25 * 0.75 / 40, 0.7 * 0.3 / 80)
        let error = try #require(try Difference(département.pair).standardError)
        #expect(abs(error - ((v1 + v2) * 120 / 119).squareRoot()) < 1e-15)
        #expect(estimates.figures(Self.satisfied)?.respondents == 120, "the total is one of the cells")
    }

    @Test func `those whose territory is not known are compared with nobody`() throws {
        let respondents = group(40, satisfied: 10, place: "69264") + group(30, satisfied: 10, place: "")
        let estimates = try estimates(
            try table(respondents), of: [Self.satisfied], levels: [nil, "part"], comparedLevels: ["part"])
        #expect(estimates.measures[0].gaps.count == 2)
        #expect(estimates.grid.cells.contains { $0.isRemainder })
        let gaps = try Self.gaps(estimates, level: "part")
        #expect(gaps[1].gap.plain == nil, "nobody lives in the Métropole")
        #expect(gaps[0].gap.plain?.comparedRespondents == 30)
    }

    @Test func `territories are compared as they are, groups also with the same mix`() throws {
        let respondents = ["69264", "69266"].flatMap { place in
            ["W0", "W2"].flatMap { employment in
                (0..<60).map {
                    Respondent(
                        answers: [
                            "satinfo": ["4", "3", "2"][$0 % 3], "emploi": employment, "agenf": ["A1", "A5"][$0 % 2],
                        ], place: place)
                }
            }
        }
        let survey = try Shipped.survey.get()
        let (employment, household) = (
            try #require(survey.grouping(id: "employment")).index, try #require(survey.grouping(id: "household")).index
        )
        let estimates = try estimates(
            try table(respondents), of: [Self.satisfied], levels: [nil, "part"], gaps: [.grouping(employment)],
            comparedLevels: ["part"], standard: Standard(level: nil, grouping: household, fewest: 20, threshold: 10))
        let (territories, groups) = (
            try Self.gaps(estimates, level: "part").map(\.gap),
            estimates.measures[0].gaps.filter { !estimates.grid.comparesTerritories($0.gap) }
        )
        #expect(territories.count == 2 && territories.allSatisfy { $0.plain != nil && $0.standardised == nil })
        #expect(groups.count { $0.standardised != nil } == 3)
    }

    /// The linearised variable of the difference over the whole sample, respondent by respondent.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `the gap is the difference of two means of one sample, written out`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let places = ["69264", "69266", "69383", "69270", "69002", "69123", "38544", "42138", ""]
        let respondents = (0..<400).map { _ in
            Respondent(
                answers: ["satinfo": ["4", "3", "2", "1", "8", ""].randomElement(using: &random) ?? ""],
                place: places.randomElement(using: &random) ?? "", weight: Double.random(in: 0.2...4, using: &random))
        }
        let estimates = try estimates(
            try table(respondents), of: [Self.satisfied], levels: [nil, "epci"], comparedLevels: ["epci"])
        let level = try #require(estimates.territories.levelIndex("epci"))
        var compared = 0
        for (unit, gap) in try Self.gaps(estimates, level: "epci") {
            let isInside = Dictionary(
                uniqueKeysWithValues: places.map { code in
                    (code, estimates.territories.places.first { $0.code == code }?.memberships[level] == .unit(unit))
                })
            func value(_ respondent: Respondent) -> Double? {
                ["4": 1, "3": 1, "2": 0, "1": 0][respondent.answers["satinfo"] ?? ""]
            }
            func mean(_ inside: Bool) -> (weight: Double, count: Int, mean: Double) {
                var (weight, count, sum) = (0.0, 0, 0.0)
                for respondent in respondents where isInside[respondent.place] == inside {
                    guard let value = value(respondent) else { continue }
                    weight += respondent.weight
                    count += 1
                    sum += respondent.weight * value
                }
                return (weight, count, sum / weight)
            }
            let (own, others) = (mean(true), mean(false))
            guard own.count > 0 else {
                #expect(gap.plain == nil)
                continue
            }
            var squares = 0.0
            for respondent in respondents {
                guard let value = value(respondent) else { continue }
                let side = isInside[respondent.place] == true ? own : others
                let linearised = respondent.weight * (value - side.mean) / side.weight
                squares += linearised * linearised
            }
            let plain = try #require(gap.plain)
            let difference = try Difference(plain.pair)
            #expect(plain.respondents == own.count && plain.comparedRespondents == others.count)
            #expect(abs(difference.estimate - (own.mean - others.mean)) < 1e-12)
            let error = try #require(difference.standardError)
            #expect(abs(error / (squares * 400 / 399).squareRoot() - 1) < 1e-9)
            #expect(plain.pair.degreesOfFreedom == own.count + others.count - 2)
            compared += 1
        }
        #expect(compared >= 5)
    }
}

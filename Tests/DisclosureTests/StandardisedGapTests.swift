import Measures
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// Gaps standardised for a territory level: a stratum with too few people on one side is left out.
@Suite struct StandardisedGapTests {
    private static let id = "sat_info_overall.satisfied"

    /// Comparisons of employment with the first group by kind of adjustment: the numbers of answers of both sides, or `c`.
    private func gaps(nonworkingElsewhere: Int) throws -> [String: String] {
        func people(_ count: Int, _ employment: String, _ place: String) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": ["4", "3", "2"][$0 % 3], "emploi": employment], place: place)
            }
        }
        let respondents =
            people(40, "W1", "69264") + people(nonworkingElsewhere, "W1", "69266") + people(40, "W2", "69264")
            + people(40, "W2", "69266")
        let estimates = try estimates(
            try table(respondents), of: [Self.id], breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)],
            standard: Standard(level: 0, grouping: nil, fewest: 10))
        let publication = try Discloser(rules: ConfidentialityRules(), standard: ["part"])
            .disclose([estimates])[0].publication
        var found: [String: String] = [:]
        for comparison in publication.measures[0].comparisons where comparison.kind == .difference {
            found[comparison.adjustedFor.joined()] =
                switch comparison.outcome {
                case .shown(let figure): "\(figure.respondents) \(figure.comparedRespondents)"
                case .confidential: "c"
                default: "?"
                }
        }
        return found
    }

    @Test func `one that leaves a few people out is withheld, for they could be counted`() throws {
        #expect(try gaps(nonworkingElsewhere: 5) == ["": "45 80", "part": "c"])
        #expect(try gaps(nonworkingElsewhere: 9) == ["": "49 80", "part": "c"])
    }

    @Test func `one that leaves out nobody, or many on one side, is shown`() throws {
        #expect(try gaps(nonworkingElsewhere: 10) == ["": "50 80", "part": "50 80"])
        #expect(try gaps(nonworkingElsewhere: 0) == ["": "40 80", "part": "40 40"])
    }
}

import Measures
import Statistics
import Territories
import TestSupport
import Testing

@testable import Disclosure

/// Gaps standardised for a territory level: a stratum with too few people on one side is left out.
@Suite struct StandardisedGapTests {
    private static let id = "sat_info_overall.satisfied"

    private func people(_ count: Int, _ employment: String, _ place: String) -> [Respondent] {
        (0..<count).map {
            Respondent(answers: ["satinfo": ["4", "3", "2"][$0 % 3], "emploi": employment], place: place)
        }
    }

    private func disclosed(
        _ respondents: [Respondent], level: Int = 0, after memory: WaveMemory? = nil
    ) throws -> Disclosed {
        let estimates = try estimates(
            try table(respondents), of: [Self.id], breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)],
            standard: Standard(level: level, grouping: nil, fewest: 10))
        return try Discloser(rules: ConfidentialityRules(), standard: ["part"])
            .disclose([estimates], after: memory.map { ["2025": $0] } ?? [:])[0]
    }

    /// Comparisons of employment with the first group by kind of adjustment: the numbers of answers of both sides, or `c`.
    private func gaps(_ publication: Publication) -> [String: String] {
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

    private func gaps(nonworkingElsewhere: Int) throws -> [String: String] {
        let respondents =
            people(40, "W1", "69264") + people(nonworkingElsewhere, "W1", "69266") + people(40, "W2", "69264")
            + people(40, "W2", "69266")
        return gaps(try disclosed(respondents).publication)
    }

    @Test func `one that leaves a few people out is withheld, for they could be counted`() throws {
        #expect(try gaps(nonworkingElsewhere: 5) == ["": "45 80", "part": "c"])
        #expect(try gaps(nonworkingElsewhere: 9) == ["": "49 80", "part": "c"])
    }

    @Test func `one that leaves out nobody is shown`() throws {
        #expect(try gaps(nonworkingElsewhere: 10) == ["": "50 80", "part": "50 80"])
    }

    @Test func `one that leaves out many, all of one side, is shown`() throws {
        #expect(try gaps(nonworkingElsewhere: 0) == ["": "40 80", "part": "40 40"])
    }

    /// Of as many as can be few in each of some strata there are few in each.
    @Test(arguments: [
        ([40], "40 40"), ([40, 5], "c"), ([40, 0], "40 80"), ([40, 7, 6], "c"), ([40, 4, 4, 4], "52 160"),
        ([40, 7, 6, 6], "c"), ([9, 9, 8], "c"),
    ])
    func `how many are left out does not tell that there are few in one of the strata`(
        nonworking: [Int], sides: String
    ) throws {
        let places = ["69381", "69382", "69383", "69384"]
        let respondents = zip(nonworking, places).flatMap { people($0, "W1", $1) + people(40, "W2", $1) }
        let level = try #require(Shipped.territories.get().levelIndex("arrondissement"))
        let found = gaps(try disclosed(respondents, level: level).publication)
        #expect(found["part"] == (sides == "c" ? "c" : "40 40"))
        #expect(found[""] == (sides == "c" ? "\(nonworking.reduce(0, +)) \(40 * nonworking.count)" : sides))
    }

    /// 13 of a group are left out, 5 of them in two arrondissements; as far as readers know all of the 28 of whom it is not known where they
    /// live may be of it.
    @Test func `those whose stratum is not known may be all who are left out`() throws {
        let respondents =
            zip([40, 3, 2], ["69381", "69382", "69383"]).flatMap { people($0, "W1", $1) + people(40, "W2", $1) }
            + people(8, "W1", "") + people(20, "W2", "")
        let level = try #require(Shipped.territories.get().levelIndex("arrondissement"))
        #expect(gaps(try disclosed(respondents, level: level).publication) == ["": "53 140", "part": "40 40"])
    }

    /// 12 of 24 are compared, or left out as nobody knows where they live, and all of them are satisfied; or one of them is not.
    @Test(arguments: [(12, 0, "c"), (11, 1, "12 40")])
    func `few who all agree are neither compared nor left out`(satisfied: Int, others: Int, sides: String) throws {
        func agreeing(_ place: String) -> [Respondent] {
            ["4", "2"].flatMap { answer in
                (0..<(answer == "4" ? satisfied : others)).map { _ in
                    Respondent(answers: ["satinfo": answer, "emploi": "W1"], place: place)
                }
            }
        }
        let reference = people(40, "W2", "69264") + people(12, "W2", "")
        for places in [("", "69264"), ("69264", "")] {
            let found = gaps(try disclosed(agreeing(places.0) + people(12, "W1", places.1) + reference).publication)
            #expect(found == ["": "24 52", "part": sides])
        }
    }

    /// So many come to each side, and as many whose place nobody knows are left out: few who are compared or left out would be
    /// told apart.
    @Test(arguments: [(10, 10, "90 90"), (4, 10, "80 80"), (14, 4, "80 80"), (20, 0, "100 100")])
    func `an update that adds few to those who are compared, or left out, waits`(
        more: Int, leftOut: Int, sides: String
    ) throws {
        let before = ["W1", "W2"].flatMap { people(40, $0, "69264") + people(40, $0, "69266") + people(10, $0, "") }
        let first = try disclosed(before)
        #expect(gaps(first.publication) == ["": "90 90", "part": "80 80"])
        let late = ["W1", "W2"].flatMap { people(more, $0, "69266") + people(leftOut, $0, "") }
        let after = try disclosed(before + late, after: first.memory)
        let all = 90 + more + leftOut
        #expect(gaps(after.publication) == ["": "\(all) \(all)", "part": sides])
        let again = try disclosed(before + late, after: after.memory)
        #expect(gaps(again.publication) == gaps(after.publication))
    }

    /// 10 come to each side, on one side where they are left out; of those who are compared there one says something else.
    @Test(arguments: [(false, "90 80"), (true, "80 80")])
    func `where somebody has gone, as many who are compared may be others`(changes: Bool, sides: String) throws {
        let sides80 = ["W1", "W2"].flatMap { people(40, $0, "69264") + people(40, $0, "69266") + people(10, $0, "") }
        let first = try disclosed(sides80)
        #expect(gaps(first.publication) == ["": "90 90", "part": "80 80"])
        var now = sides80
        if changes {
            let index = try #require(now.indices.last { now[$0].place == "69264" })
            now[index] = Respondent(answers: ["satinfo": "1", "emploi": "W2"], place: "69264")
        }
        let late = people(10, "W1", "69266") + people(10, "W2", "")
        let after = try disclosed(now + late, after: first.memory)
        #expect(gaps(after.publication) == ["": "100 100", "part": sides])
    }
}

import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// Whoever edits a pipeline does not take back what it has published. The threshold is 10.
@Suite struct FormerCellsTests {
    private typealias Series = UpdateTests.Series

    private func people(_ count: Int, _ place: String, language: UInt8? = 0, by mode: String = "TC") -> [Respondent] {
        (0..<count).map {
            Respondent(
                answers: ["satinfo": $0 % 2 == 0 ? "3" : "2", "trajmod": mode, "trajmin": $0 % 2 == 0 ? "T1" : "T4"],
                place: place, language: language)
        }
    }

    /// 30 in each part made 60. Beside all 60 it would do to withhold one language of each part and another one, which may be in
    /// the other part: with the 30 that are known only those of the same part do.
    @Test func `a level that is no longer declared is still known`() throws {
        var series = Series(levels: [nil, "part"])
        let all =
            people(22, "69266") + people(8, "69266", language: 1) + people(20, "69264")
            + people(10, "69264", language: 1)
        try series.publish(all)
        #expect(series.words("part", "69M") == "30")
        series.levels = ["part"]
        series.breakdowns = [.questionnaire]
        let publication = try series.publish(all)
        #expect(series.words("part", "69M", "fr") == "c")
        #expect(publication.measures[0].cells.allSatisfy { $0.language.basis == "questionnaire" })
        #expect(publication.cells == publication.measures[0].cells.count)
    }

    /// 30 come to each part while parts are not declared; then they are again, of the same people, and 4 and 20 come.
    @Test func `a level that is declared again is known as it was then`() throws {
        var series = Series(levels: [nil, "part"])
        var all = people(40, "69266") + people(40, "69264")
        try series.publish(all)
        series.levels = [nil]
        all += people(30, "69266") + people(30, "69264")
        try series.publish(all)
        series.levels = [nil, "part"]
        try series.publish(all)
        #expect(series.words("part", "69M") == "70" && series.words("part", "69D") == "70")
        try series.publish(all + people(20, "69266") + people(4, "69264"))
        #expect(series.words("part", "69D") == "70")
        #expect(series.words("part", "69M") == "70" || series.words() == "140")
    }

    /// 30 working and 30 non-working families of the Métropole are told, and not the 3 who don't say. Then all 63 would tell them.
    @Test func `what was withheld in a table that is no longer declared stays unknown`() throws {
        var series = Series(levels: ["part"], breakdowns: [.home, .grouping(0)])
        func families(_ count: Int, _ employment: String, _ place: String) -> [Respondent] {
            (0..<count).map {
                Respondent(
                    answers: ["satinfo": $0 % 2 == 0 ? "3" : "2", "emploi": employment, "langmais": "fr"], place: place)
            }
        }
        let all =
            families(30, "W2", "69266") + families(30, "W1", "69266") + families(3, "", "69266")
            + families(30, "W2", "69264") + families(30, "W1", "69264") + families(14, "", "69264")
        let first = try series.publish(all).measures[0].cells.filter { $0.territory.code == "69M" && $0.figure != nil }
        #expect(Set(first.map(\.group.code)).isSuperset(of: ["working", "nonworking"]))
        series.breakdowns = [.all]
        try series.publish(all)
        #expect(series.words("part", "69M") == "c")
    }

    /// Of 45 who told how long they take 40 come by public transport: all less those are 5, whichever figure was told first.
    @Test(arguments: [
        ["travel_time.under_20", "travel_time.under_20_public_transport"],
        ["travel_time.under_20_public_transport", "travel_time.under_20"],
    ])
    func `a measure that is no longer declared is still known`(measures: [String]) throws {
        var series = Series()
        let all = people(40, "69266") + people(5, "69266", by: "VOIT")
        series.measures = [measures[0]]
        try series.publish(all)
        #expect(series.words() == (measures[0].hasSuffix("20") ? "45" : "40"))
        series.measures = [measures[1]]
        let publication = try series.publish(all)
        #expect(series.words() == "c")
        #expect(publication.measures.map(\.measure.id) == [measures[1]])
        #expect(publication.relations?.among == [])
    }

    /// 40 of 43 in the Métropole come by public transport, and of both parts it is told how many. Whatever all are told by then, their 43
    /// are not: the 40 are known.
    @Test(arguments: [(3, false), (19, false), (20, true)], [[Breakdown.all], [.all, .grouping(0)]])
    func `a figure of all is not told where one of some stands`(rest: (Int, Bool), breakdowns: [Breakdown]) throws {
        let (some, whole) = ("travel_time.under_20_public_transport", "travel_time.under_20")
        var series = Series(levels: ["part"])
        let all = ["69266", "69264"].flatMap { place in
            people(40, place) + people(place == "69266" ? rest.0 : 40, place, by: "VOIT")
        }
        series.measures = [some]
        try series.publish(all)
        #expect(series.words("part", "69M") == "40")
        series.measures = [whole, some]
        series.breakdowns = breakdowns
        for _ in 0..<2 {
            let publication = try series.publish(all)
            #expect(publication.cell(some, "part", "69M")?.word == "40")
            #expect(publication.cell(whole, "part", "69M")?.word == (rest.1 ? "\(40 + rest.0)" : "c"))
        }
    }

    /// 40 of 48 in the Métropole come by public transport, which was told, and 49 responded: at most 9 come another way.
    @Test func `who responded is not told where it would tell that few are others`() throws {
        let (some, whole) = ("travel_time.under_20_public_transport", "travel_time.under_20")
        var series = Series(levels: ["part"])
        let silent = Respondent(answers: ["trajmin": ""], place: "69266")
        let all =
            people(40, "69266") + people(8, "69266", by: "VOIT") + [silent] + people(40, "69264")
            + people(40, "69264", by: "VOIT")
        series.measures = [some]
        try series.publish(all)
        series.measures = [whole, some]
        try series.publish(all)
        #expect(series.words("part", "69M") == "c")
        series.representation = [.questionnaire]
        let publication = try series.publish(all)
        let counts = publication.representation.filter { $0.figure == .count && $0.territory.code == "69M" }
        #expect(!counts.contains { $0.outcome == .shown(49, respondents: 49) })
        #expect(publication.cell(some, "part", "69M")?.word == "40")
    }

    /// 47 responded in the Métropole and 23 in the Département, of whom 3 answered: as at most 47 of all 50 answered in the
    /// Métropole, all 50 would tell them.
    @Test func `who responded is still known where it is no longer declared`() throws {
        var series = Series(levels: [nil, "part"], representation: [.questionnaire])
        let silent = Array(repeating: Respondent(answers: ["satinfo": ""], place: "69264"), count: 20)
        let all = people(47, "69266") + people(3, "69264") + silent
        series.measures = []
        try series.publish(all)
        #expect(series.publication?.representation.contains { $0.outcome == .shown(47, respondents: 47) } == true)
        series.measures = ["sat_info_overall.satisfied"]
        series.representation = []
        let publication = try series.publish(all)
        #expect(series.words("part", "69D") == "c")
        #expect(series.words() == "c" || series.words("part", "69M") == "47")
        #expect(publication.representation.isEmpty && publication.cells == publication.measures[0].cells.count)
    }
}

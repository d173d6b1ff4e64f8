import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// What a reader who kept the earlier publications of a wave, and takes it that nobody goes, could work out with a pencil of
/// numbers that were withheld, then or now. One rule a test; the threshold is 10.
@Suite struct EarlierPublicationTests {
    private typealias Series = UpdateTests.Series
    private static let id = "sat_info_overall.satisfied"

    /// Every other one is satisfied, so that no group is unanimous.
    private func people(_ count: Int, _ place: String = "69266", language: UInt8? = 0) -> [Respondent] {
        (0..<count).map {
            Respondent(answers: ["satinfo": $0 % 2 == 0 ? "3" : "2"], place: place, language: language)
        }
    }

    /// Who leaves the question out.
    private func responding(_ count: Int, _ place: String) -> [Respondent] {
        Array(repeating: Respondent(answers: ["satinfo": ""], place: place), count: count)
    }

    /// 40 in the Métropole and 4 in the Département made 44; then 12 come to the Département. With 40 printed now there were at
    /// most 40 then, so 4 or more of the 44 were in the Département.
    @Test func `what was withheld before is not told by what is printed now`() throws {
        var series = Series(levels: [nil, "part"])
        let before = people(40) + people(4, "69264")
        try series.publish(before)
        #expect(series.words() == "44" && series.words("part", "69M") == "c" && series.words("part", "69D") == "c")
        try series.publish(before + people(12, "69264"))
        #expect(series.words("part", "69M") == "c")
        // 56 less 16 would be the 40.
        #expect(series.words() == "44" || series.words("part", "69D") == "c")
    }

    /// First 15 came to the Métropole and 5 to the Département: all 90 are printed, neither part anew. Then 11 more come to the
    /// Département. With 55 in the Métropole now, at least 90 − 55 = 35 were in the Département in between: 5 had come to the 30.
    @Test func `those who came between two earlier publications are not told by the third`() throws {
        var series = Series(levels: [nil, "part"])
        let first = people(40) + people(30, "69264")
        let second = first + people(15) + people(5, "69264")
        try series.publish(first)
        try series.publish(second)
        #expect(series.words() == "90")
        try series.publish(second + people(11, "69264"))
        #expect(series.words("part", "69M") != "55")
        // 101 less 46 would be the 55.
        #expect(series.words() == "90" || series.words("part", "69D") != "46")
    }

    /// 30 French, 12 German, 3 Arabic and 100 Turkish questionnaires: German is withheld for the sake of Arabic. Then 20 German
    /// ones come, and it would do to withhold French instead; but the 30 are known, so that of 33 at most 3 are Arabic.
    /// However many publications follow.
    @Test func `a figure that is no longer printed is remembered`() throws {
        let languages = try Shipped.survey.get().languages
        func code(_ name: String) throws -> UInt8 { UInt8(try #require(languages.firstIndex(of: name))) }
        let (german, arabic, turkish) = (try code("de"), try code("ar"), try code("tr"))
        var series = Series(breakdowns: [.all, .questionnaire])
        var all =
            people(30) + people(12, language: german) + people(3, language: arabic) + people(100, language: turkish)
        try series.publish(all)
        #expect(series.words("all", "all", "fr") == "30" && series.words("all", "all", "de") == "c")
        all += people(20, language: german)
        for _ in 0..<4 {
            all += people(40, language: turkish)
            try series.publish(all)
            #expect(series.words() == "\(all.count)" && series.words("all", "all", "tr") == "\(all.count - 65)")
            #expect(series.words("all", "all", "de") == "c")
        }
    }

    /// Of 61 in French 42 are in the Département: the 14 in the Métropole are withheld for the sake of 5 elsewhere. Then 3 come
    /// to the Département, and in another language 20 come and one goes. Whoever subtracts the 42 that stand from the 61 that
    /// stand is right about the rest: with the 14 he would have those elsewhere.
    @Test func `what was withheld does not open beside figures that stand`() throws {
        var series = Series(levels: [nil, "part"], breakdowns: [.all, .questionnaire])
        // Of each other language enough, so that nothing else is withheld.
        let others = try Shipped.survey.get().languages.indices.dropFirst().map(UInt8.init)
        let first =
            people(42, "69264") + people(14) + people(5, "38544")
            + others.flatMap { people(40, "69264", language: $0) + people(40, language: $0) }
            + others.flatMap { people(40, "38544", language: $0) }
        func french(_ part: String) -> String? { series.words(part == "all" ? "all" : "part", part, "fr") }
        try series.publish(first)
        #expect([french("all"), french("69D"), french("69M")] == ["61", "42", "c"])
        try series.publish(first.dropLast() + people(3, "69264") + people(20, language: 1))
        #expect([french("all"), french("69D"), french("69M")] == ["61", "42", "c"])
    }

    /// In the Métropole 40 of 310 answered in French. Then 4 come there in German: 40 of 314 would tell them.
    @Test func `a mix waits with the count that it is a part of`() throws {
        var series = Series(levels: [nil, "part"], representation: [.questionnaire])
        // Of each language enough, so that nothing but what waits is withheld.
        let languages = try Shipped.survey.get().languages.indices.map(UInt8.init)
        let first =
            people(40) + languages.dropFirst().flatMap { people(30, language: $0) }
            + languages.flatMap { people(60, "69264", language: $0) }
        func mix() -> PublishedRepresentation.Outcome? {
            series.publication?.representation.first {
                $0.figure == .mix && $0.territory.code == "69M" && $0.language.code == "fr"
            }?.outcome
        }
        try series.publish(first)
        #expect(mix() == .shown(40.0 / 310, respondents: 310))
        // 314 now in the Métropole; the 20 elsewhere are news, so that not everything stays as it was.
        try series.publish(first + people(4, language: 1) + people(20, "69264"))
        #expect(mix() == .shown(40.0 / 310, respondents: 310))
    }

    /// 25 of 30 go from the Département and 35 come to the Métropole: 5 are left, and all less the 75 would be those.
    @Test func `a gap that was told is not told again where a side is closed`() throws {
        var series = Series(levels: [nil, "part"], comparedLevels: ["part"])
        let before = try series.publish(people(40) + people(30, "69264"))
        #expect(before.measures[0].comparisons.contains { $0.figure != nil })
        let after = try series.publish(people(75) + people(5, "69264"))
        #expect(series.words() == "80" && series.words("part", "69D") == "c" && series.words("part", "69M") == "c")
        #expect(after.measures[0].comparisons.allSatisfy { $0.figure == nil })
    }

    /// 4 came, which the figure of the first measure must not tell, nor that of a measure that is told for the first time.
    @Test func `a new measure of a base that waits is withheld`() throws {
        func disclosed(_ count: Int, _ ids: [String], after memory: WaveMemory?) throws -> Disclosed {
            let estimates = try estimates(try table(people(count)), of: ids)
            return try Discloser(rules: ConfidentialityRules()).disclose(
                [estimates], after: memory.map { ["2025": $0] } ?? [:])[0]
        }
        let new = "sat_info_overall.very_satisfied"
        let before = try disclosed(40, [Self.id], after: nil)
        let after = try disclosed(44, [Self.id, new], after: before.memory).publication
        #expect(after.cell(Self.id)?.word == "40" && after.cell(Self.id)?.isStanding == true)
        #expect(after.cell(new)?.word == "c" && after.cell(new)?.isStanding == false)
    }

    /// The same 70 are published again, by part for the first time. Then 4 come to one part.
    @Test func `figures that are new although nobody came are remembered`() throws {
        var series = Series()
        let before = people(40) + people(30, "69264")
        try series.publish(before)
        series.levels = [nil, "part"]
        try series.publish(before)
        #expect(series.words("part", "69M") == "40" && series.words("part", "69D") == "30")
        try series.publish(before + people(20) + people(4, "69264"))
        #expect(series.words("part", "69D") == "30")
    }

    /// Somebody who left the question out comes, and a level is asked for: the same files again tell of him no more than the
    /// first time.
    @Test func `the same people tell the same where figures are new although nothing is told`() throws {
        var series = Series()
        let first = try series.publish(people(40))
        series.levels = [nil, "part"]
        let now = people(40) + responding(1, "69266")
        let second = try series.publish(now)
        let third = try series.publish(now)
        for publication in [second, third] {
            #expect(publication.cell(Self.id)?.figure == first.cell(Self.id)?.figure)
        }
        #expect(second.standingFigures == third.standingFigures)
    }
}

import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// What a reader who keeps every publication could subtract from the next one stays as it was published.
@Suite struct UpdateTests {
    private static let id = "sat_info_overall.satisfied"

    /// A wave that is published again and again, from what is given each time.
    struct Series {
        var measures = [UpdateTests.id]
        var levels: [String?] = [nil]
        var breakdowns: [Breakdown] = [.all]
        var gaps: [Breakdown] = []
        var comparedLevels: [String] = []
        var representation: [Breakdown] = []
        private(set) var memory: WaveMemory?
        private(set) var publication: Publication?

        init(
            levels: [String?] = [nil], breakdowns: [Breakdown] = [.all], gaps: [Breakdown] = [],
            comparedLevels: [String] = [], representation: [Breakdown] = []
        ) {
            self.levels = levels
            self.breakdowns = breakdowns
            self.gaps = gaps
            self.comparedLevels = comparedLevels
            self.representation = representation
        }

        func estimates(_ respondents: [Respondent]) throws -> WaveEstimates {
            try TestSupport.estimates(
                try table(respondents), of: measures, levels: levels, breakdowns: breakdowns, gaps: gaps,
                comparedLevels: comparedLevels, representation: representation,
                former: memory?.formerCells(survey: Shipped.survey.get(), territories: Shipped.territories.get())
                    ?? FormerCells())
        }

        @discardableResult
        mutating func publish(_ respondents: [Respondent]) throws -> Publication {
            let memories = memory.map { ["2025": $0] } ?? [:]
            let disclosed = try Discloser(rules: ConfidentialityRules())
                .disclose([try estimates(respondents)], after: memories)[0]
            memory = disclosed.memory
            publication = disclosed.publication
            return disclosed.publication
        }

        /// Bases of the first measure as they are shown, by cell.
        func words(_ level: String = "all", _ code: String = "all", _ language: String = "all") -> String? {
            publication?.cell(measures[0], level, code, language)?.word
        }
    }

    private static let first = group(40, satisfied: 20, place: "69266")

    @Test(arguments: [(1, "40"), (9, "40"), (10, "50"), (25, "65")])
    func `a figure is made anew when at least ten came`(more: Int, word: String) throws {
        var series = Series()
        try series.publish(Self.first)
        let publication = try series.publish(Self.first + group(more, satisfied: more / 2, place: "69266"))
        #expect(series.words() == word)
        #expect(publication.cell(Self.id)?.isStanding == (more < 10))
        #expect(publication.standingCells == (more < 10 ? 1 : 0) && publication.withheldCells == 0)
        // Its number of answers is not the only thing that stays.
        let figure = try #require(publication.cell(Self.id)?.figure)
        #expect(more >= 10 || figure.estimate == 0.5)
    }

    @Test(arguments: [(12, 12, true), (12, 0, true), (12, 6, false), (20, 20, false)])
    func `few who came and all say the same are not shown by themselves`(
        more: Int, satisfied: Int, waits: Bool
    ) throws {
        var series = Series()
        try series.publish(Self.first)
        let publication = try series.publish(Self.first + group(more, satisfied: satisfied, place: "69266"))
        #expect((publication.standingCells > 0) == waits)
    }

    /// 20 come to the Métropole and 12 to where no part is: 32 less 20, and what they say.
    @Test(arguments: [(12, true), (0, true), (11, false)])
    func `few who came are not known to agree by what is left of the others`(satisfied: Int, waits: Bool) throws {
        var series = Series(levels: [nil, "part"])
        let first = Self.first + group(40, satisfied: 20, place: "38544")
        try series.publish(first)
        let publication = try series.publish(
            first + group(20, satisfied: 10, place: "69266") + group(12, satisfied: satisfied, place: "38544"))
        #expect((publication.standingCells > 0) == waits)
        #expect((series.words() == "112" && series.words("part", "69M") == "60") != waits)
    }

    @Test(arguments: [(3, true), (5, false)])
    func `whoever says something else has gone and come`(changed: Int, waits: Bool) throws {
        var series = Series()
        try series.publish(Self.first)
        // As many answers as before; 2 × 3 of another sort, or 2 × 5.
        let corrected = group(40, satisfied: 20 - changed, place: "69266")
        let publication = try series.publish(corrected)
        #expect((publication.standingCells > 0) == waits)
        #expect(publication.cell(Self.id)?.figure?.estimate == (waits ? 0.5 : Double(20 - changed) / 40))
    }

    /// Standard errors tell how many responded in all.
    @Test(arguments: [(0, "40"), (3, "40"), (20, "60")])
    func `nothing is made anew while few more have responded`(more: Int, word: String) throws {
        var series = Series()
        let before = Self.first
        try series.publish(before)
        // 5 say something else, so that 10 have changed at least.
        let others = group(5, satisfied: 0, place: "69266") + before.suffix(20) + before.prefix(15)
        let after = try series.publish(others + group(more, satisfied: more * 3 / 5, place: "69266"))
        #expect(series.words() == word && after.responses == (more == 3 ? 40 : 40 + more))
        #expect(after.cell(Self.id)?.isStanding == (more == 3))
    }

    @Test(arguments: [(4, "40"), (12, "28")])
    func `few who went are not shown by themselves`(gone: Int, word: String) throws {
        var series = Series()
        try series.publish(Self.first)
        try series.publish(Array(Self.first.dropFirst(gone / 2).dropLast(gone / 2)))
        #expect(series.words() == word)
    }

    @Test func `what waited is published when enough has come together`() throws {
        var series = Series()
        var words: [String?] = []
        for more in stride(from: 0, through: 16, by: 4) {
            try series.publish(Self.first + group(more, satisfied: more / 2, place: "69266"))
            words.append(series.words())
        }
        #expect(words == ["40", "40", "40", "52", "52"])
        #expect(series.memory?.publications.count == 2)
    }

    @Test func `the others stay where one waits and could be computed`() throws {
        var series = Series(levels: [nil, "part"])
        let (urban, rural) = (Self.first, group(30, satisfied: 15, place: "69264"))
        try series.publish(urban + rural)
        // 15 came in one part and 5 in the other: two of the three figures would tell the third.
        let publication = try series.publish(
            urban + group(15, satisfied: 7, place: "69266") + rural + group(5, satisfied: 2, place: "69264"))
        #expect(series.words("part", "69D") == "30")
        let isNew = [series.words() == "90", series.words("part", "69M") == "55"]
        #expect(isNew.count { $0 } == 1, "\(isNew)")
        #expect(publication.withheldCells == 0 && publication.standingCells == 2)
    }

    @Test func `nothing is told where nothing may be told`() throws {
        var series = Series(levels: [nil, "part"])
        let (urban, rural) = (Self.first, group(30, satisfied: 15, place: "69264"))
        let before = try series.publish(urban + rural)
        let after = try series.publish(urban + rural + group(3, satisfied: 2, place: "69264"))
        // Not even the standard errors, which depend on how many answered anywhere.
        #expect(before.cell(Self.id, "part", "69M")?.figure == after.cell(Self.id, "part", "69M")?.figure)
        #expect(before.responses == 70)
        #expect(series.memory?.publications.count == 1)
    }

    @Test func `the same people give the same figures again, and nothing is remembered twice`() throws {
        var series = Series(levels: [nil, "part"], breakdowns: [.all, .questionnaire])
        let respondents = SubtractionTests.respondents(seed: 4)
        let before = try series.publish(respondents)
        let after = try series.publish(respondents.reversed())
        #expect(before.measures[0].cells.map(\.word) == after.measures[0].cells.map(\.word))
        #expect(after.standingCells == 0 && series.memory?.publications.count == 1)
    }

    /// 30 come to the Métropole; to the Département nobody or three.
    @Test func `a figure that waits looks like one in which nobody changed`() throws {
        func published(_ more: Int) throws -> (
            figures: [PublishedFigure?], standing: Set<[String]>, again: Set<[String]>
        ) {
            var series = Series(levels: [nil, "part"], gaps: [.questionnaire], representation: [.all])
            let before = Self.first + group(30, satisfied: 15, place: "69264")
            try series.publish(before)
            let now = before + group(30, satisfied: 15, place: "69266") + group(more, satisfied: 1, place: "69264")
            let publication = try series.publish(now)
            let shown = publication.measures[0].cells.filter { $0.territory.code == "69D" }.map(\.figure)
            let again = try series.publish(now.reversed())
            return (shown, Set(publication.standingFigures), Set(again.standingFigures))
        }
        let (same, waiting) = (try published(0), try published(3))
        #expect(same.figures == waiting.figures && same.figures.contains { $0?.respondents == 30 })
        for publication in [same, waiting] {
            let places = publication.standing.filter { $0.contains("69D") }.map(\.first)
            #expect(Set(places) == [Self.id, "respondents.count"])
            #expect(publication.standing == publication.again)
        }
        #expect(same.standing.allSatisfy { $0.contains("69D") || $0.contains("indetermine") })
    }

    /// 30 come to the Métropole: tests rest on the whole wave, but those of the Département stay.
    @Test func `a gap between groups in which nobody changed stays as it was`() throws {
        var series = Series(levels: [nil, "part"], breakdowns: [.all, .questionnaire], gaps: [.questionnaire])
        let before = ["69266", "69264"].flatMap { place in
            group(40, satisfied: 20, place: place) + group(30, satisfied: 25, place: place, language: 1)
        }
        func gaps(_ publication: Publication, _ part: String) -> [ComparisonFigure] {
            publication.measures[0].comparisons.filter { $0.territory.code == part }.compactMap(\.figure)
        }
        let first = try series.publish(before)
        let second = try series.publish(before + group(30, satisfied: 15, place: "69266"))
        #expect(!gaps(first, "69D").isEmpty && gaps(first, "69D") == gaps(second, "69D"))
        #expect(gaps(first, "69M") != gaps(second, "69M"))
    }

    /// Of nobody it was said that their place is not known. One such comes, or none.
    @Test func `where nobody was, nobody is as long as it waits`() throws {
        for late in [0, 1] {
            var series = Series(levels: [nil, "part"], representation: [.all])
            let before = Self.first + group(30, satisfied: 15, place: "69264")
            try series.publish(before)
            let publication = try series.publish(
                before + group(late, satisfied: 1, place: "") + group(1, satisfied: 0, place: "69264"))
            #expect(publication.cell(Self.id, "part", "indetermine")?.holdsNobody == true)
            #expect(publication.standingFigures.contains { $0[0] == Self.id && $0[2] == "indetermine" })
            let count = publication.representation.first { $0.figure == .count && $0.territory.code == "indetermine" }
            #expect(count?.outcome == .nobody && count?.isStanding == true)
        }
    }

    @Test func `somebody who left the question out is not told either`() throws {
        var series = Series()
        let before = try series.publish(Self.first)
        let after = try series.publish(Self.first + [Respondent(answers: ["satinfo": ""], place: "69266")])
        #expect(before.cell(Self.id)?.figure == after.cell(Self.id)?.figure)
    }

    @Test func `who left the question out is told anew with its figure alone`() throws {
        var series = Series(representation: [.all])
        let blank = Array(repeating: Respondent(answers: ["satinfo": ""], place: "69266"), count: 12)
        let before = try series.publish(Self.first)
        let after = try series.publish(Self.first + blank)
        #expect(after.responses == 52 && before.cell(Self.id)?.figure == after.cell(Self.id)?.figure)
        let last = try series.publish(Self.first + blank + group(12, satisfied: 6, place: "69266"))
        #expect(last.cell(Self.id)?.figure?.exclusions?.noAnswer == 12)
    }

    /// In the Département 8 go who are not satisfied and 11 come who are: 19 have changed, and there are 3 more.
    @Test func `few who came beside as many as went are not shown`() throws {
        var series = Series(levels: [nil, "part"])
        let there = group(60, satisfied: 30, place: "69266") + group(52, satisfied: 26, place: "69264")
        try series.publish(there + group(8, satisfied: 0, place: "69264"))
        try series.publish(there + group(11, satisfied: 11, place: "69264") + group(20, satisfied: 10, place: "69266"))
        #expect(series.words("part", "69D") == "60" && series.words("part", "69M") == "80")
    }

    @Test func `an earlier publication is compared with, too, when people go again`() throws {
        var series = Series()
        try series.publish(Self.first)
        let twelve = group(12, satisfied: 6, place: "69266")
        try series.publish(Self.first + twelve)
        #expect(series.words() == "52")
        // The twelve are taken back and three others come: 15 changed since the last publication, three since the first.
        let three = (0..<3).map { _ in Respondent(answers: ["satinfo": "4"], place: "69264") }
        try series.publish(Self.first + three)
        #expect(series.words() == "52")
    }

    @Test func `an earlier publication is compared with, too, when people come back`() throws {
        var series = Series()
        let twelve = group(12, satisfied: 6, place: "69266")
        try series.publish(Self.first + twelve)
        try series.publish(Self.first)
        #expect(series.words() == "40")
        // 15 came since the last publication, three since the first.
        let three = (0..<3).map { _ in Respondent(answers: ["satinfo": "4"], place: "69264") }
        try series.publish(Self.first + twelve + three)
        #expect(series.words() == "40")
    }

    @Test func `a withheld number is not told by what was known of the others`() throws {
        // 3 + 12 + 12 of 27: the first must stay unknown, so one of the others is withheld. Then ten come to that one.
        var series = Series(levels: [nil, "part", "epci"])
        let few = group(3, satisfied: 1, place: "69264")
        let (one, other) = (group(42, satisfied: 21, place: "69266"), group(42, satisfied: 21, place: "69123"))
        try series.publish(few + one + other)
        let before = series.words("part", "69M")
        try series.publish(few + one + other + group(12, satisfied: 6, place: "69266"))
        // Whatever is withheld now was withheld before, or is not needed to hide the three.
        #expect(before == "c")
        #expect(series.words("part", "69D") == "c" && series.words("part", "69M") == "c")
    }

    @Test func `gaps of figures that stand, stand too`() throws {
        var series = Series(levels: [nil, "part"], comparedLevels: ["part"])
        let (urban, rural) = (Self.first, group(30, satisfied: 20, place: "69264"))
        let before = try series.publish(urban + rural)
        let after = try series.publish(urban + rural + group(3, satisfied: 2, place: "69264"))
        func gaps(_ publication: Publication) -> [ComparisonFigure?] {
            publication.measures[0].comparisons.map(\.figure)
        }
        #expect(gaps(before).contains { $0 != nil })
        #expect(gaps(before) == gaps(after))
    }

    /// 20 come who speak French at home; of the others 8 go and 11 come. Of others there is no figure, so that the gap tells nothing
    /// that all and those who speak French don't.
    @Test func `a gap is made anew with its figures, even if few more are compared`() throws {
        var series = Series(breakdowns: [.all, .home], gaps: [.home])
        func speakers(_ count: Int, _ home: String, satisfied: Int) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2", "langmais": home], place: "69266")
            }
        }
        func sides(_ publication: Publication) -> [Int]? {
            let gap = publication.measures[0].comparisons.first { $0.language.code == "fr" && $0.kind == .difference }
            return gap?.figure.map { [$0.respondents, $0.comparedRespondents] }
        }
        let there = speakers(60, "fr", satisfied: 30) + speakers(52, "", satisfied: 26)
        #expect(sides(try series.publish(there + speakers(8, "", satisfied: 0))) == [60, 60])
        let late = speakers(20, "fr", satisfied: 10) + speakers(11, "", satisfied: 11)
        #expect(sides(try series.publish(there + late)) == [80, 63])
    }

    @Test func `numbers of responses wait like figures`() throws {
        var series = Series(levels: [nil, "part"], representation: [.questionnaire])
        let respondents = Self.first + group(30, satisfied: 15, place: "69264")
        let before = try series.publish(respondents)
        let after = try series.publish(respondents + group(4, satisfied: 2, place: "69264", language: 1))
        #expect(before.responses == 70 && after.responses == 70)
        for (before, after) in zip(before.representation, after.representation) {
            if case .shown = before.outcome { #expect(before.outcome == after.outcome) }
        }
        #expect(after.standingFigures.contains { $0.first == "respondents.count" })
    }

    @Test func `changes since another wave are those of the figures that are shown`() throws {
        func waves(_ more: Int) throws -> [WaveEstimates] {
            let former = group(50, satisfied: 20, place: "69266").map {
                Respondent(answers: $0.answers, place: $0.place, wave: "2024")
            }
            let respondents =
                former
                + group(more, satisfied: 0, place: "69266").map {
                    Respondent(answers: $0.answers, place: $0.place, wave: "2024")
                } + Self.first
            let table = try table(respondents)
            return try [0, 1].map {
                try TestSupport.estimates(table, of: [Self.id], comparesWaves: true, wave: $0)
            }
        }
        let discloser = Discloser(rules: ConfidentialityRules())
        let before = try discloser.disclose(waves(0))
        let memories = ["2024": before[0].memory, "2025": before[1].memory]
        let after = try discloser.disclose(waves(4), after: memories)
        #expect(after[0].publication.cell(Self.id)?.figure?.estimate == 0.4)
        let change = try #require(after[1].publication.measures[0].comparisons.first?.figure)
        #expect(abs(change.estimate - 0.1) < 1e-12 && change.comparedRespondents == 50)
        let former = try #require(before[1].publication.measures[0].comparisons.first?.figure?.standardError)
        #expect(abs((change.standardError ?? 0) - former) < 1e-12)
    }

    @Test func `what is withheld because it would isolate is told in the unprotected table alone`() throws {
        var series = Series()
        try series.publish(Self.first)
        let more = Self.first + group(4, satisfied: 2, place: "69266")
        let memory = try #require(series.memory)
        let disclosed = try Discloser(rules: ConfidentialityRules())
            .disclose([try series.estimates(more)], after: ["2025": memory])[0]
        #expect(disclosed.unprotected.rows.map(\.withholding) == ["held"])
        #expect(disclosed.unprotected.rows.first?.figure?.respondents == 44)
        #expect(disclosed.proofs.first?.sensitive == 1)
    }
}

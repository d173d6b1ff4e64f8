import Questionnaires
import Responses
import Statistics
import TestSupport
import Testing

@testable import Measures

/// Shares, nets and indices, their bases and who leaves them.
@Suite struct FigureTests {
    /// Story 1: codes of forty parents who searched, the last one left it empty.
    static let story =
        "4*12 3*15 2*6 1*3 8*2 9*1".split(separator: " ").flatMap { part in
            let pair = part.split(separator: "*").map(String.init)
            return Array(repeating: Respondent(answers: ["satinfo": pair[0]]), count: Int(pair[1]) ?? 0)
        } + [Respondent(answers: ["satinfo": ""])]

    static let satisfied = "sat_info_overall.satisfied"

    /// Oracle: R `survey` on the subset of the 40-row design, `svyciprop(method = "beta")`, see Tests/Oracles/statistics.R.
    @Test func `story 1: 75 percent of 36, with R's standard error and interval`() throws {
        let estimates = try estimates(
            try table(Self.story), of: [Self.satisfied, "sat_info_overall.very_satisfied"], interval: .kgUncapped)
        let figures = try #require(estimates.figures(Self.satisfied))
        let mean = try #require(figures.mean)
        #expect(mean.estimate == 0.75)
        #expect(figures.respondents == 36)
        #expect(abs((mean.standardError ?? 0) / 0.0730881682756 - 1) < 1e-9)
        let interval = try #require(figures.interval)
        #expect(interval.method == .kgUncapped)
        #expect(abs(interval.low / 0.575456461028 - 1) < 1e-7)
        #expect(abs(interval.high / 0.880195039565 - 1) < 1e-7)
        #expect([figures.notConcerned, figures.dontKnow, figures.noAnswer] == [2, 1, 1])
        #expect(figures.reliability == .caution)

        let top = try #require(estimates.figures("sat_info_overall.very_satisfied"))
        #expect(top.mean?.estimate == 12.0 / 36)
        #expect(top.respondents == 36)
    }

    @Test func `the capped interval never claims more respondents than there are`() throws {
        let figures = try #require(
            try estimates(try table(Self.story), of: [Self.satisfied]).figures(Self.satisfied))
        #expect(figures.interval?.method == .kg)
        #expect((figures.interval?.effectiveSampleSize ?? 99) <= 36)
    }

    @Test func `who was not shown a question is no part of it, an unreadable answer is none given`() throws {
        let respondents =
            Self.story + Array(repeating: Respondent(answers: [:]), count: 10)
            + [Respondent(answers: ["satinfo": "?"])]
        let figures = try #require(
            try estimates(try table(respondents), of: [Self.satisfied]).figures(Self.satisfied))
        #expect(figures.respondents == 36)
        #expect([figures.notConcerned, figures.dontKnow, figures.noAnswer] == [2, 1, 2])
        #expect(figures.mean?.estimate == 0.75)
    }

    @Test func `story 7: of twenty who answered, eight name the cost and four nothing`() throws {
        let ticks =
            Array(repeating: "COST", count: 8) + Array(repeating: "NONE", count: 4) + ["LANG"]
            + Array(repeating: "HOUR", count: 7) + Array(repeating: "", count: 10)
        let estimates = try estimates(
            try table(ticks.map { Respondent(answers: ["obstac": $0]) }),
            of: ["barriers.COST", "barriers.NONE", "barriers.LANG"])
        #expect(estimates.figures("barriers.COST")?.mean?.estimate == 0.4)
        #expect(estimates.figures("barriers.NONE")?.mean?.estimate == 0.2)
        #expect(estimates.figures("barriers.LANG")?.mean?.estimate == 0.05)
        #expect(estimates.figures("barriers.COST")?.respondents == 20)
        #expect(estimates.figures("barriers.COST")?.noAnswer == 10)
        #expect(estimates.bases.map(\.measures) == [[0, 1, 2]])
    }

    @Test func `a net is the share of the favourable less that of the others`() throws {
        let codes = ["4", "4", "3", "2", "1", "1", "1", "8", "9", ""]
        let figures = try #require(
            try estimates(try table(codes.map { Respondent(answers: ["satmode": $0]) }), of: ["sat_care.net"])
                .figures("sat_care.net"))
        #expect(figures.respondents == 7)
        #expect(abs((figures.mean?.estimate ?? 9) - (3.0 - 4.0) / 7) < 1e-15)
        #expect(figures.interval?.method == .t)
        #expect([figures.notConcerned, figures.dontKnow, figures.noAnswer] == [1, 1, 1])
    }

    @Test(
        arguments: [
            // Affordability has two items: the cost of access, and no barrier of cost.
            (["accfac.COUT": "4", "obstac": "LANG"], 1.0), (["accfac.COUT": "4", "obstac": "COST"], 0.5),
            (["accfac.COUT": "1", "obstac": "COST"], 0), (["accfac.COUT": "3", "obstac": ""], 1),
            (["accfac.COUT": "9", "obstac": "NONE"], 1), (["accfac.COUT": "", "obstac": ""], nil),
        ] as [([String: String], Double?)])
    func `an index is the mean of the items answered, if at least half are`(
        answers: [String: String], value: Double?
    ) throws {
        let figures = try #require(
            try estimates(try table([Respondent(answers: answers)]), of: ["access.affordability"])
                .figures("access.affordability"))
        #expect(figures.mean?.estimate == value)
        #expect(figures.respondents == (value == nil ? 0 : 1))
        #expect(figures.noAnswer == (value == nil ? 1 : 0))
    }

    @Test func `an index of which less than half was answered has no value`() throws {
        // Acceptability has four items, three of them of the barriers; one of four is not enough, three are.
        func respondents(_ answers: [String: String]) throws -> Int? {
            try estimates(try table([Respondent(answers: answers)]), of: ["access.acceptability"])
                .figures("access.acceptability")?.respondents
        }
        #expect(try respondents(["accfac.LANGU": "4", "obstac": ""]) == 0)
        #expect(try respondents(["accfac.LANGU": "", "obstac": "COST"]) == 1)
    }

    @Test func `an index needs every one of its questions on the form`() throws {
        let whole = ["accfac.COUT": "4", "obstac": "COST"]
        let cut = ["accfac.COUT": "4", "obstac": "-"]
        let waves = [[whole], [whole, cut], [cut]].map { $0.map { Respondent(answers: $0) } }
        let told = try waves.map { try estimates(try table($0), of: ["access.affordability"]) }
        let figures = told.map { $0.figures("access.affordability") }
        #expect(figures.map { $0?.respondents } == [1, 1, 0])
        #expect(figures.map { $0?.mean?.estimate } == [0.5, 0.5, nil])
        #expect(figures.map { $0?.noAnswer } == [0, 0, 0])
        #expect(told.map { $0.measures[0].wasAsked } == [true, true, false])
    }

    @Test func `weights weigh, and the unweighted base is kept`() throws {
        let respondents = [
            Respondent(answers: ["satinfo": "4"], weight: 3), Respondent(answers: ["satinfo": "1"], weight: 1),
        ]
        let figures = try #require(
            try estimates(try table(respondents), of: [Self.satisfied]).figures(Self.satisfied))
        #expect(figures.mean?.estimate == 0.75)
        #expect(figures.mean?.weightedBase == 4)
        #expect(figures.respondents == 2)
    }

    @Test func `a question that no file asked is known as such`() throws {
        let survey = try Shipped.survey.get()
        var builder = ResponseTableBuilder(survey: survey)
        builder.append(ResponseRecord(slots: builder.layout.slots.count))
        _ = builder.waveIndex("2025")
        let estimates = try estimates(builder.resolve().table, of: [Self.satisfied])
        #expect(estimates.measures.map(\.wasAsked) == [false])
        #expect(estimates.figures(Self.satisfied)?.mean == nil)
    }

    @Test func `waves do not mix, and one without responses has no figures`() throws {
        let respondents = [
            Respondent(answers: ["satinfo": "4"], wave: "2023"), Respondent(answers: ["satinfo": "1"]),
            Respondent(answers: ["satinfo": "4"]),
        ]
        let table = try table(respondents)
        #expect(try estimates(table, of: [Self.satisfied], wave: 0).figures(Self.satisfied)?.mean?.estimate == 1)
        let second = try estimates(table, of: [Self.satisfied], wave: 1)
        #expect(second.figures(Self.satisfied)?.mean?.estimate == 0.5)
        #expect(second.responses == 2 && second.wave == "2025")
    }

    @Test func `few respondents who all agree are known to`() throws {
        let agreeing = Array(repeating: Respondent(answers: ["satinfo": "3"]), count: 12)
        let estimates = try estimates(
            try table(agreeing + [Respondent(answers: [:])]), of: [Self.satisfied, "sat_info_overall.very_satisfied"])
        #expect(estimates.measures.allSatisfy { $0.cells[0].isUnanimous })
        let divided = try table(Self.story)
        #expect(try Shares.total(divided, Self.satisfied)?.isUnanimous == false)
    }
}

private enum Shares {
    static func total(_ table: ResponseTable, _ id: String) throws -> CellEstimate? {
        try estimates(table, of: [id]).figures(id)
    }
}

import Questionnaires
import Responses
import Statistics
import Territories
import TestSupport
import Testing

@testable import Measures

/// Cells are sums of atoms, and nothing depends on the order of rows.
@Suite struct GridTests {
    private static let id = "sat_info_overall.satisfied"

    /// Random respondents over the places of the set, in three languages and an unknown one, weighted.
    static func respondents(seed: UInt64, count: Int = 200) throws -> [Respondent] {
        var random = SeededGenerator(seed: seed)
        let places = try Shipped.territories.get().places
        return (0..<count).map { _ in
            Respondent(
                answers: [
                    "satinfo": ["4", "3", "2", "1", "8", "9", ""].randomElement(using: &random) ?? "",
                    "langmais": ["fr", "fr+ar", "ar+tr", "pt", ""].randomElement(using: &random) ?? "",
                    "emploi": ["W2", "W1", "WF", "W0", "9", ""].randomElement(using: &random) ?? "",
                ],
                place: places.randomElement(using: &random)?.code ?? "",
                language: [0, 0, 1, 7, nil].randomElement(using: &random) ?? nil,
                weight: Double.random(in: 0.2..<3, using: &random))
        }
    }

    private static let levels: [String?] = [nil, "part", "epci", "arrondissement"]

    @Test func `every declared cell is there once, in order`() throws {
        let estimates = try estimates(
            try table([Respondent(answers: [:])]), of: [Self.id, Self.id], levels: Self.levels + [nil],
            breakdowns: [.all, .questionnaire, .all])
        // (all + 3 + 14 + 10 territories) × (all languages + 10 + undetermined).
        #expect(estimates.grid.cells.count == 28 * 12)
        #expect(Set(estimates.grid.cells).count == 28 * 12)
        #expect(estimates.grid.measures.count == 1)
        #expect(estimates.grid.measures[0].cells == Array(0..<28 * 12))
        #expect(estimates.grid.cells.first == GridCell(territory: .all, group: .all))
        #expect(estimates.responses == 1 && estimates.measures[0].cells.allSatisfy { $0.respondents == 0 })
    }

    /// The oracle is a plain count over the respondents, by the definition of each territory.
    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `the base of a cell is the number of its respondents with a valid answer`(seed: UInt64) throws {
        let respondents = try Self.respondents(seed: seed)
        let set = try Shipped.territories.get()
        let survey = try Shipped.survey.get()
        let home = try #require(survey.question(id: "home_languages")?.answerSet).answers.map(\.code)
        let employment = try #require(survey.groupings.first { $0.id == "employment" }).index
        let estimates = try estimates(
            try table(respondents), of: [Self.id], levels: Self.levels,
            breakdowns: [.all, .questionnaire, .home, .grouping(employment)])
        for (cell, figures) in zip(estimates.grid.measures[0].cells, estimates.measures[0].cells) {
            let cell = estimates.grid.cells[cell]
            let inside = respondents.filter { respondent in
                guard let place = set.places.first(where: { $0.code == respondent.place }) else { return false }
                let isThere = cell.territory.holds(place)
                let speaks =
                    switch cell.group {
                    case .all: true
                    case .questionnaire(let index): respondent.language == UInt8(index)
                    case .undeterminedQuestionnaire: respondent.language == nil
                    case .home(let option): respondent.ticks("langmais", home[option])
                    case .category(_, 0): respondent.answers["emploi"] == "W2"
                    case .category: ["W1", "WF", "W0"].contains(respondent.answers["emploi"])
                    case .undeterminedCategory: !["W2", "W1", "WF", "W0"].contains(respondent.answers["emploi"])
                    }
                return isThere && speaks
            }
            func count(_ codes: Set<String>) -> Int { inside.count { codes.contains($0.answers["satinfo"] ?? "-") } }
            #expect(figures.respondents == count(["4", "3", "2", "1"]))
            #expect(figures.notConcerned == count(["8"]))
            #expect(figures.dontKnow == count(["9"]))
            #expect(figures.noAnswer == count([""]))
        }
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `the order of rows changes no bit of any figure`(seed: UInt64) throws {
        let respondents = try Self.respondents(seed: seed)
        func figures(_ order: [Int]?) throws -> [[UInt64]] {
            let estimates = try estimates(
                try table(respondents, order: order), of: [Self.id], levels: [nil, "part", "epci"], breakdowns: [.all])
            return estimates.measures[0].cells.map { cell in
                [cell.mean?.estimate, cell.mean?.standardError, cell.interval?.low, cell.interval?.high]
                    .map { $0?.bitPattern ?? 0 }
            }
        }
        var random = SeededGenerator(seed: seed)
        let reference = try figures(nil)
        #expect(try figures(Array(respondents.indices).shuffled(using: &random)) == reference)
        #expect(try figures(respondents.indices.reversed()) == reference)
    }

    @Test func `units and the undetermined of a level that covers everywhere add up to all`() throws {
        let respondents =
            try Self.respondents(seed: 7).filter { $0.place.hasPrefix("69") }
            + [Respondent(answers: ["satinfo": "4"], place: "")]
        let estimates = try estimates(try table(respondents), of: [Self.id], levels: [nil, "part"])
        let figures = estimates.measures[0].cells.map(\.respondents)
        #expect(figures.count == 4)
        #expect(figures[0] == figures[1] + figures[2] + figures[3])
        #expect(figures[3] > 0)
    }

    @Test func `remainders are the cells of what could not be placed`() {
        #expect(GridCell(territory: .undetermined(level: 1), group: .all).isRemainder)
        #expect(GridCell(territory: .all, group: .undeterminedQuestionnaire).isRemainder)
        #expect(!GridCell(territory: .unit(level: 1, unit: 0), group: .questionnaire(0)).isRemainder)
        #expect(!GridCell(territory: .all, group: .all).isRemainder)
    }

    @Test func `two measures on one question share a base, items of an array do not`() throws {
        let ids = [
            Self.id, "sat_info_overall.very_satisfied", "sat_info.CLAR.satisfied", "sat_info.DELAI.satisfied",
            "access.affordability",
        ]
        let estimates = try estimates(try table([Respondent(answers: ["satinfo": "4"])]), of: ids)
        #expect(estimates.bases.map(\.measures) == [[0, 1], [2], [3], [4]])
    }
}

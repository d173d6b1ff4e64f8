import Questionnaires
import Responses
import Territories
import TestSupport
import Testing

@testable import Measures

/// Who answered: counts of responses, whatever they say.
@Suite struct ResponseCountTests {
    private static let id = "sat_info_overall.satisfied"
    private static let levels: [String?] = ["part", "epci"]

    private static func counted(
        _ respondents: [Respondent], _ breakdowns: [Breakdown] = [.questionnaire, .home]
    ) throws -> WaveEstimates {
        try estimates(try table(respondents), of: [id], levels: levels, representation: breakdowns)
    }

    /// The oracle is a plain count over the respondents.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a count is the number of responses of its territory and language`(seed: UInt64) throws {
        let respondents = try GridTests.respondents(seed: seed)
        let set = try Shipped.territories.get()
        let home = try #require(try Shipped.survey.get().question(id: "home_languages")?.answerSet).answers.map(\.code)
        let estimates = try Self.counted(respondents)
        #expect(estimates.responseCounts.map(\.counted) == [.all, .withHomeLanguage])
        for (gridded, counts) in zip(estimates.grid.responses, estimates.responseCounts) {
            #expect(counts.wasAsked && counts.cells.count == gridded.cells.count)
            for (cell, count) in zip(gridded.cells, counts.cells) {
                let cell = estimates.grid.cells[cell]
                let inside = respondents.filter { respondent in
                    guard let place = set.places.first(where: { $0.code == respondent.place }) else { return false }
                    let isThere = cell.territory.holds(place)
                    let isIn =
                        switch cell.group {
                        case .all: counts.counted == .all || respondent.answers["langmais"]?.isEmpty == false
                        case .questionnaire(let index): respondent.language == UInt8(index)
                        case .undeterminedQuestionnaire: respondent.language == nil
                        case .home(let option): respondent.ticks("langmais", home[option])
                        case .category, .undeterminedCategory: false
                        }
                    return isThere && isIn
                }
                #expect(count == inside.count, "\(counts.counted) \(cell)")
            }
        }
    }

    @Test func `every space of a base gives a cell the same count`() throws {
        let estimates = try Self.counted(try GridTests.respondents(seed: 4))
        for (gridded, counts) in zip(estimates.grid.responses, estimates.responseCounts) {
            #expect(counts.base.measures.isEmpty && counts.base.cells == gridded.cells)
            var checked = 0
            for (space, atomCounts) in zip(estimates.spaces, counts.base.counts) where !atomCounts.isEmpty {
                for (cell, count) in zip(gridded.cells, counts.cells) {
                    guard let atoms = space.atoms(ofCell: cell) else { continue }
                    #expect(atoms.reduce(0) { $0 + atomCounts[$1] } == count)
                    checked += 1
                }
            }
            #expect(checked >= gridded.cells.count)
        }
    }

    @Test
    func `the total and everybody of each territory come with the groups, home languages with those who name any`()
        throws
    {
        let estimates = try Self.counted([Respondent(answers: [:])])
        let territories = 3 + 14
        let survey = try Shipped.survey.get()
        let home = Breakdown.home.groups(of: survey).count
        #expect(
            estimates.grid.responses.map(\.cells.count)
                == [territories * (1 + survey.languages.count + 1) + 1, territories * (1 + home)])
        #expect(estimates.grid.cells.first == GridCell(territory: .all, group: .all))
        // The measure keeps to its own cells.
        #expect(estimates.grid.measures[0].cells.count == territories)
    }

    @Test
    func `nobody is counted twice where questionnaire languages add up, and families are where home languages overlap`()
        throws
    {
        let respondents = [("fr", 6), ("fr+ar", 5), ("ar+tr", 4), ("", 3)].flatMap { languages, count in
            (0..<count).map { Respondent(answers: ["langmais": languages], place: "69266", language: UInt8($0 % 2)) }
        }
        let estimates = try Self.counted(respondents)
        func count(_ base: Int, _ group: GridGroup) -> Int? {
            let part = estimates.territories.levelIndex("part") ?? 0
            let unit = estimates.territories.levels[part].units.firstIndex { $0.code == "69M" } ?? 0
            let cell = estimates.grid.cells.firstIndex(
                of: GridCell(territory: .unit(level: part, unit: unit), group: group))
            return zip(estimates.grid.responses[base].cells, estimates.responseCounts[base].cells)
                .first { $0.0 == cell }?.1
        }
        let codes = try #require(try Shipped.survey.get().question(id: "home_languages")?.answerSet)
        func speakers(_ code: String) -> Int? { codes.index(ofCode: code).flatMap { count(1, .home(option: $0)) } }
        #expect(count(0, .all) == 18)
        #expect((count(0, .questionnaire(0)) ?? 0) + (count(0, .questionnaire(1)) ?? 0) == 18)
        #expect(count(1, .all) == 15)
        #expect([speakers("fr"), speakers("ar"), speakers("tr")] == [11, 9, 4])
    }

    @Test func `weights do not count: it is said how many answered`() throws {
        let respondents = (0..<5).map { _ in Respondent(answers: [:], place: "69266", weight: 2.5) }
        #expect(try Self.counted(respondents).responseCounts[0].cells.first == 5)
    }
}

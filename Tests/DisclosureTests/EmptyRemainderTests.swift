import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// Whether a withheld row of those of whom something is not known tells that somebody is there.
@Suite struct EmptyRemainderTests {
    private static let id = "sat_info_overall.satisfied"

    /// 60 in the Métropole and 5 in the Département; and those whose place is not known.
    private static func wave(unplaced: Int) -> [Respondent] {
        group(60, satisfied: 30, place: "69266") + group(5, satisfied: 3, place: "69264")
            + group(unplaced, satisfied: unplaced / 2, place: "")
    }

    private func publish(_ respondents: [Respondent], breakdowns: [Breakdown] = [.all]) throws -> Publication {
        try disclose(
            estimates(
                try table(respondents), of: [Self.id], levels: [nil, "part"], breakdowns: breakdowns,
                representation: [.all])
        ).publication
    }

    @Test(arguments: [0, 1, 7])
    func `beside a withheld number a withheld one may be nobody`(unplaced: Int) throws {
        let publication = try publish(Self.wave(unplaced: unplaced))
        #expect(publication.cell(Self.id, "part", "69D")?.word == "c")
        #expect(publication.cell(Self.id, "part", "indetermine")?.word == "c")
        let count = publication.representation.first { $0.figure == .count && $0.territory.code == "indetermine" }
        #expect(count?.outcome == .confidential)
    }

    @Test func `where all others are shown it is told that nobody is there`() throws {
        let everybody = group(60, satisfied: 30, place: "69266") + group(30, satisfied: 15, place: "69264")
        let publication = try publish(everybody, breakdowns: [.all, .questionnaire])
        #expect(publication.cell(Self.id, "part", "69D")?.word == "30")
        #expect(publication.cell(Self.id, "part", "indetermine")?.word == "z")
        // In each part other languages are withheld, as nobody answered in them; nobody is part of nobody.
        let words = publication.measures[0].cells.filter { $0.language.code == "indetermine" }.map(\.word)
        #expect(words == ["c", "c", "c", "z"])
    }

    /// Who lives elsewhere is in no part: then 40 of 130 may be those whose place is not known, as far as numbers tell.
    @Test(arguments: [0, 3])
    func `some who live elsewhere may be those of whom it is not known`(unplaced: Int) throws {
        let everybody =
            group(60, satisfied: 30, place: "69266") + group(30, satisfied: 15, place: "69264")
            + group(40 - unplaced, satisfied: 20, place: "38544") + group(unplaced, satisfied: 0, place: "")
        let publication = try publish(everybody)
        #expect(publication.measures[0].cells.map(\.word) == ["130", "30", "60", "c"])
    }

    /// The reader with the pencil takes nobody's word for it that nobody is there.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `that nobody is there is told only where numbers tell it`(seed: UInt64) throws {
        let estimates = try estimates(
            try table(SubtractionTests.respondents(seed: seed)), of: [Self.id],
            levels: [nil, "part", "arrondissement"],
            breakdowns: [.all, .questionnaire])
        let publication = try disclose(estimates).publication
        var known = Array(repeating: SubtractionTests.Known(), count: estimates.grid.cells.count)
        for (cell, published) in zip(estimates.grid.measures[0].cells, publication.measures[0].cells) {
            guard let count = published.figure?.respondents else { continue }
            known[cell] = SubtractionTests.Known(low: count, high: count)
        }
        let sums = SubtractionTests.sums(estimates, known: &known)
        SubtractionTests.propagate(&known, sums: sums)
        var hidden = 0
        for (position, cell) in estimates.grid.measures[0].cells.enumerated()
        where estimates.grid.cells[cell].isRemainder && estimates.measures[0].cells[position].respondents == 0 {
            let isTold = publication.measures[0].cells[position].holdsNobody
            hidden += isTold ? 0 : 1
            #expect(!isTold || known[cell].high == 0, "seed \(seed): \(estimates.grid.cells[cell])")
        }
        #expect(hidden > 0 || seed != 3)
    }
}

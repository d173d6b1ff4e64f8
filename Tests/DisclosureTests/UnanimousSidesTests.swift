import Measures
import TestSupport
import Testing

@testable import Disclosure

/// A share gives those who gave the answer and those who did not: agreement either way must not be found out.
@Suite struct UnanimousSidesTests {
    private static let id = "sat_info_overall.satisfied"

    private func shown(_ publication: Publication, _ level: String = "all", _ code: String = "all") -> (Int, Int)? {
        publication.cell(Self.id, level, code)?.figure.map {
            ($0.respondents, Int(($0.estimate * Double($0.respondents)).rounded()))
        }
    }

    /// Fifteen families do not speak French at home and all are of one mind.
    @Test(arguments: [(0, true), (1, false), (14, false), (15, true)])
    func `those whom no printed group holds are not known to agree, for or against`(
        satisfied: Int, isWithheld: Bool
    ) throws {
        func families(_ count: Int, satisfied: Int, home: String) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2", "langmais": home], place: "69266")
            }
        }
        let respondents =
            families(200, satisfied: 120, home: "fr") + families(8, satisfied: min(8, satisfied), home: "ar")
            + families(7, satisfied: max(0, satisfied - 8), home: "tr")
        let publication = try disclose(
            estimates(try table(respondents), of: [Self.id], breakdowns: [.all, .home])
        ).publication
        let cells = publication.measures[0].cells
        #expect(cells.contains { $0.language.code == "all" && $0.figure != nil })
        #expect(cells.contains { $0.language.code == "fr" && $0.figure != nil } != isWithheld)
    }

    /// Fourteen of one EPCI agree, and so do all forty of the one withheld with it: together they are no small remainder.
    @Test(arguments: [true, false])
    func `a withheld group is not known to agree by what is left of the others`(areSatisfied: Bool) throws {
        func agreeing(_ count: Int, place: String) -> [Respondent] {
            group(count, satisfied: areSatisfied ? count : 0, place: place)
        }
        let publication = try disclose(
            estimates(
                try table(
                    agreeing(14, place: "69270") + agreeing(40, place: "69002")
                        + group(120, satisfied: 70, place: "69051") + group(130, satisfied: 90, place: "69027")
                        + group(300, satisfied: 200, place: "69266")), of: [Self.id], levels: [nil, "epci"])
        ).publication
        let cells = publication.measures[0].cells.filter { $0.territory.level == "epci" }
        let withheld = cells.filter { $0.word == "c" && $0.territory.code != "indetermine" }
        #expect(withheld.contains { $0.territory.code == "246900765" })
        guard var left = shown(publication) else { return }
        for cell in cells {
            guard let figure = shown(publication, "epci", cell.territory.code) else { continue }
            left = (left.0 - figure.0, left.1 - figure.1)
        }
        #expect(0 < left.1 && left.1 < left.0, "\(left)")
    }
}

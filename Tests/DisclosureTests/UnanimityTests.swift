import Measures
import TestSupport
import Testing

@testable import Disclosure

/// Published shares give favourable and other answers apart: a withheld group that is unanimous must not be found out by
/// subtracting both.
@Suite struct UnanimityTests {
    private static let id = "sat_info_overall.satisfied"

    /// Fourteen parents of one EPCI who all agree, another EPCI that is withheld with it, and three large ones; everybody
    /// answered in French, so the French crossings hold the same people again.
    private func publication() throws -> Publication {
        let respondents =
            group(14, satisfied: 14, place: "69270") + group(40, satisfied: 22, place: "69002")
            + group(120, satisfied: 70, place: "69051") + group(130, satisfied: 90, place: "69027")
            + group(300, satisfied: 200, place: "69266")
        return try disclose(
            estimates(
                try table(respondents), of: [Self.id], levels: [nil, "part", "epci"],
                breakdowns: [.all, .questionnaire])
        ).publication
    }

    @Test func `what is left of a total after all that is shown of it is not known to be unanimous`() throws {
        let publication = try publication()
        let cells = try #require(publication.measures.first?.cells)
        func counts(_ level: String, _ code: String, _ language: String) -> (n: Int, satisfied: Int)? {
            cells.first { $0.territory.level == level && $0.territory.code == code && $0.language.code == language }?
                .figure.map { ($0.respondents, Int(($0.estimate * Double($0.respondents)).rounded())) }
        }
        #expect(counts("all", "all", "all")?.n == 604)
        #expect(counts("epci", "246900765", "all") == nil)
        // The reader takes off the Département, or the total, every EPCI that is shown, for everybody or else in French.
        let epci = Set(cells.filter { $0.territory.level == "epci" }.map(\.territory.code))
        for (whole, within) in [(("part", "69D"), epci.subtracting(["200046977"])), (("all", "all"), epci)] {
            guard var left = counts(whole.0, whole.1, "all") else { continue }
            for code in within.sorted() {
                guard let shown = counts("epci", code, "all") ?? counts("epci", code, "fr") else { continue }
                left = (left.n - shown.n, left.satisfied - shown.satisfied)
            }
            #expect(left.n == 0 || left.n >= 20 || (0 < left.satisfied && left.satisfied < left.n), "\(whole) \(left)")
        }
    }

    /// Fifteen families do not speak French at home and all of them are satisfied: nobody prints them as a group, but both
    /// the whole and those who speak it would.
    @Test func `those who are not in a group are not known to be unanimous`() throws {
        func families(_ count: Int, satisfied: Int, home: String) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2", "langmais": home], place: "69266")
            }
        }
        func shown(satisfied: Int) throws -> (whole: Bool, french: Bool) {
            let respondents =
                families(200, satisfied: 120, home: "fr") + families(8, satisfied: min(8, satisfied), home: "ar")
                + families(7, satisfied: max(0, satisfied - 8), home: "tr")
            let publication = try disclose(
                estimates(try table(respondents), of: [Self.id], breakdowns: [.all, .home])
            ).publication
            let cells = try #require(publication.measures.first?.cells)
            let isShown: (String) -> Bool = { code in
                cells.contains { $0.language.code == code && $0.figure != nil }
            }
            return (isShown("all"), isShown("fr"))
        }
        #expect(try shown(satisfied: 14) == (true, true))
        let unanimous = try shown(satisfied: 15)
        #expect(!(unanimous.whole && unanimous.french))
        #expect(unanimous.whole, "the total goes last")
    }
}

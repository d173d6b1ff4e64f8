import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// Tables that hold some of the same people are read together: a base has no more people anywhere than responded there.
@Suite struct LinkedTableTests {
    private static let id = "sat_info_overall.satisfied"

    /// What a reader with a pencil finds: a withheld base is at least the whole less the most that the other part can hold.
    private static func least(whole: Int?, most: Int?) -> Int {
        guard let whole, let most else { return 0 }
        return whole - most
    }

    /// All ten of the Métropole answered, four of twelve of the Département did: fourteen less ten would be four.
    @Test func `a base is not bounded from below by the responses elsewhere`() throws {
        func people(_ count: Int, answering: Int, place: String) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 >= answering ? "" : $0 % 2 == 0 ? "3" : "2"], place: place)
            }
        }
        let respondents = people(10, answering: 10, place: "69266") + people(12, answering: 4, place: "69264")
        let publication = try disclose(
            estimates(
                try table(respondents), of: [Self.id], levels: [nil, "part"], representation: [.questionnaire])
        ).publication
        func responses(_ code: String) -> Int? {
            publication.representation.first {
                $0.figure == .count && $0.territory.code == code && $0.language.code == "all"
            }?.outcome.respondents
        }
        #expect(publication.cell(Self.id, "part", "69D")?.word == "c")
        #expect(
            Self.least(whole: publication.cell(Self.id)?.figure?.respondents, most: responses("69M")) <= 0)
    }

    /// Of those who said how long they travel, all ten of the Métropole come by public transport, and four of twelve of the
    /// Département.
    @Test func `a base among some is not bounded from below by the whole base elsewhere`() throws {
        let ids = ["travel_time.under_20", "travel_time.under_20_public_transport"]
        func people(_ count: Int, byBus: Int, place: String) -> [Respondent] {
            (0..<count).map {
                Respondent(
                    answers: ["trajmin": $0 % 2 == 0 ? "T1" : "T4", "trajmod": $0 < byBus ? "TC" : "VOIT"], place: place
                )
            }
        }
        let publication = try disclose(
            estimates(
                try table(people(10, byBus: 10, place: "69266") + people(12, byBus: 4, place: "69264")), of: ids,
                levels: [nil, "part"])
        ).publication
        #expect(publication.measures.count == 2)
        #expect(publication.cell(ids[0])?.word == "22")
        #expect(publication.cell(ids[1], "part", "69D")?.word == "c")
        let (whole, most) = (publication.cell(ids[1])?.figure, publication.cell(ids[0], "part", "69M")?.figure)
        #expect(Self.least(whole: whole?.respondents, most: most?.respondents) <= 0)
    }
}

extension PublishedRepresentation.Outcome {
    /// The count where it is shown.
    fileprivate var respondents: Int? {
        if case .shown(_, let respondents) = self { return respondents }
        return nil
    }
}

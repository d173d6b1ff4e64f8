import Objects
import PartnerCounts
import Testing

@Suite struct StudyTests {
    private func status(_ codes: [String]) throws -> String? {
        let lines = codes.enumerated().map {
            study("EPCI\($0)", title: "Étude \($0)", perimeter: ["69001"], status: $1)
        }
        return try Partners.figures([], ["feas_transport": lines]).study("feas_transport")?.status
    }

    @Test func `the furthest study tells the state, and given up only when all are`() throws {
        #expect(try status([]) == nil)
        #expect(try status(["0", "2", "1"]) == "2")
        #expect(try status(["0", "3", "4"]) == "3")
        #expect(try status(["4", "0"]) == "0")
        #expect(try status(["4", "4"]) == "4")
        #expect(try status(["9"]) == nil)
    }

    @Test func `different studies in different states contradict nobody`() throws {
        let lines = [
            study("EPCI1", title: "Bus", perimeter: ["69001"], status: "3", date: "2023"),
            study("EPCI2", title: "Navette", perimeter: ["69002"], status: "3", date: "2024-05"),
            study("EPCI3", title: "Taxi", perimeter: ["69004"], status: "1", date: "2025-02-01"),
        ]
        let figure = try #require(try Partners.figures([], ["feas_transport": lines]).study("feas_transport"))
        #expect(figure.studies.count == 3 && !figure.isContradicted)
        #expect(figure.date == DeclaredDate(year: 2024, month: 5))
    }

    @Test func `an answer without a word on the study counts as an answer and is no study`() throws {
        let responses = [
            response("EPCI1", choices: ["feas_transport": ["3"]]), response("COM1", choices: ["feas_transport": ["1"]]),
        ]
        let lines = ["feas_transport": [study("COM1", title: "Bus", status: "1")]]
        let figure = try #require(try Partners.figures(responses, lines).study("feas_transport"))
        #expect(figure.status == "1" && figure.studies.count == 1 && figure.respondents == 2)
        #expect(figure.answers.map(\.code) == ["1", "3"])
    }
}

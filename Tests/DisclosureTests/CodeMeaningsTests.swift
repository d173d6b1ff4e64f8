import Foundation
import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// A wave whose levels or groups stood for others when it was published.
@Suite struct CodeMeaningsTests {
    private static let id = "sat_info_overall.satisfied"

    /// What was published of 40 in each part, and its memory.
    private func series() throws -> UpdateTests.Series {
        var series = UpdateTests.Series(levels: [nil, "part"])
        try series.publish(people([20, 20]))
        return series
    }

    private func people(_ counts: [Int]) -> [Respondent] {
        zip(["69266", "69264"], counts).flatMap { place, count in group(2 * count, satisfied: count, place: place) }
    }

    /// The same memory, in which a place was in another part.
    private func redefined(_ memory: WaveMemory, _ parts: [String: String]) throws -> WaveMemory {
        let encoded = try JSONEncoder().encode(memory.figures)
        var fields = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        var meanings = try #require(fields["meanings"] as? [String: [String: [String: String]]])
        meanings["places"]?["69266"] = parts
        fields["meanings"] = meanings
        let figures = try JSONDecoder().decode(
            StandingFigures.self, from: JSONSerialization.data(withJSONObject: fields))
        return WaveMemory(publications: memory.publications, figures: figures)
    }

    @Test func `a level that is defined otherwise is told, and nothing is made anew`() throws {
        let series = try series()
        let memory = try redefined(try #require(series.memory), ["part": "69D", "gone": "x"])
        for more in [0, 20] {
            let disclosed = try Discloser(rules: ConfidentialityRules())
                .disclose([series.estimates(people([20 + more, 20 + more]))], after: ["2025": memory])[0]
            #expect(disclosed.redefined == ["gone", "part"])
            let cells = try #require(disclosed.publication.measures.first?.cells)
            #expect(
                cells.map(\.figure?.respondents) == series.publication?.measures[0].cells.map(\.figure?.respondents))
            // What it stands for now is not taken for what it was.
            #expect(disclosed.memory.figures.meanings == memory.figures.meanings)
        }
    }

    /// A ledger of before meanings were remembered, and one in which everything is as it was.
    @Test func `a wave whose codes stand for the same goes on`() throws {
        var series = try series()
        let figures = try #require(series.memory).figures
        let encoded = try JSONEncoder().encode(figures)
        var fields = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        fields["meanings"] = nil
        let old = try JSONDecoder().decode(StandingFigures.self, from: JSONSerialization.data(withJSONObject: fields))
        #expect(old.meanings == CodeMeanings() && figures.meanings != CodeMeanings())
        try series.publish(people([30, 30]))
        #expect(series.words() == "120" && series.memory?.figures.meanings == figures.meanings)
    }
}

import Questionnaires
import TestSupport
import Testing

@testable import Measures

/// What a pipeline may not publish together, as the definitions alone tell.
@Suite struct UnlinkedMeasuresTests {
    private static let all = "travel_time.under_20"
    private static let first = "travel_time.under_20_second"
    private static let second = "travel_time.under_20_public_transport"

    /// - Parameters:
    ///   - first, second: who is some of two measures of the same answers.
    private func unlinked(
        _ ids: [String], first: String = "travel_mode == VOIT", second: String = "travel_mode == TC",
        by groupings: String...
    ) throws -> [UnlinkedMeasures] {
        let label = #"{fr: "x", de: "x", en: "x", it: "x", ar: "x"}"#
        let another = """
              - id: \(Self.first)
                kind: share
                question: travel_time
                codes: ["T1", "T2"]
                among: "\(first)"
                label: \(label)
                of_whom: \(label)
                finding: \(label)

            """
        let name = "  - id: \(Self.second)\n"
        let survey = try Shipped.survey(chosen: second, with: [(name, another + name)])
        let breakdowns =
            [Breakdown.all] + survey.groupings.filter { groupings.contains($0.id) }.map { .grouping($0.index) }
        #expect(breakdowns.count == groupings.count + 1)
        return Grid(
            tables: [
                GridTable(
                    measures: ids.compactMap { id in survey.measures.firstIndex { $0.id == id } }, levels: [nil],
                    breakdowns: breakdowns)
            ], survey: survey, territories: try Shipped.territories.get()
        ).unlinkedMeasures(survey: survey)
    }

    @Test func `some beside all, or beside some who are none of them, are held against each other`() throws {
        #expect(try unlinked([Self.all, Self.second]) == [])
        #expect(try unlinked([Self.first, Self.second]) == [])
        #expect(try unlinked([Self.first, Self.second], first: "travel_mode in [PIED, VOIT]") == [])
        #expect(try unlinked([Self.all, Self.first, Self.second], first: "travel_mode == TC") == [])
    }

    /// All less both are the others, and what one has more than the other are those between them.
    @Test(arguments: ["travel_mode == VOIT", "travel_mode in [TC, VOIT]", "travel_mode != TC", "employment == W1"])
    func `different some beside all are told`(first: String) throws {
        #expect(
            try unlinked([Self.all, Self.first, Self.second], first: first)
                == [.differentSome(Self.first, Self.second)])
    }

    @Test(arguments: [
        ("travel_mode in [TC, VOIT]", true), ("travel_mode != VOIT", true), ("travel_mode != TC", false),
        ("employment == W1", true), ("first_contact in [FC1]", true), ("travel_mode == VOIT or employment == W1", true),
    ])
    func `some who may be among others are told without all, too`(first: String, isTold: Bool) throws {
        #expect(
            try unlinked([Self.first, Self.second], first: first)
                == (isTold ? [.differentSome(Self.first, Self.second)] : []))
    }

    /// All less one group, less the other, and both together again are those in neither.
    @Test func `groups of questions that a condition joins are told beside all`() throws {
        let joined = "travel_mode == TC and employment in [W1, W2]"
        #expect(
            try unlinked([Self.all, Self.second], second: joined, by: "way", "employment") == [
                .joinedGroups(Self.second)
            ])
        #expect(try unlinked([Self.all, Self.second], second: joined, by: "way") == [])
        #expect(try unlinked([Self.second], second: joined, by: "way", "employment") == [])
        #expect(try unlinked([Self.all, Self.second], by: "way", "employment") == [])
    }
}

import Definitions
import Objects
import Testing

@testable import Questionnaires

/// Mistakes in rules of matching and in counts.
@Suite struct CountProblemTests {
    static let lines: [String] =
        LineProblemTests.lines
            + """
              - {id: partner_type, export_code: ptype, type: single, list: sorts, text: {fr: Type}}
            measures:
              - {id: state.c, kind: share, question: state, codes: [C], label: {fr: État}}
            groups:
              - {id: sort, title: {fr: Sorte}, question: state, each: answer}
            matching:
              - question: meetings
                identifier: DAY
                exact: [{same: [DAY], common: [KIND]}]
                probable: [{same: [DAY], overlap: {KIND: 50}}]
              - question: services
                exact: [{same: [NAME]}]
                probable: [{same: [LEAD], words: [NAME]}]
                lead: LEAD
            counts:
              - id: meetings.big
                kind: objects
                question: meetings
                where: [{column: KIND, any: [A]}, {column: KIND, at_least: 2, setting: two}, {since: DAY, until: DAY}]
                total: totals.X
                label: {fr: Grandes réunions}
                unit: {fr: réunions}
              - {id: people, kind: sum, question: hours, asked: [C], label: {fr: Heures}, unit: {fr: h}}
              - {id: part, kind: ratio, question: totals.X, to: hours, label: {fr: Part}, unit: {fr: "%"}}
              - {id: unserved, kind: unnamed_places, question: where, level: commune, label: {fr: Oubliées}, unit: {fr: c}}
              - {id: kinds, kind: partner_types, question: state, codes: [C], label: {fr: Types}, unit: {fr: t}}
              - {id: middle, kind: median, question: hours, label: {fr: Médiane}, unit: {fr: h}}
            """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    static let spoilings: [Spoiling] = [
        Spoiling("  - question: services", "  - question: service", "?"),
        Spoiling("  - question: services", "  - question: hours", "?"),
        Spoiling("  - question: services", "  - question: meetings", "?"),
        Spoiling("common: [KIND]", "common: [KINDS]", "?"),
        Spoiling("overlap: {KIND: 50}", "overlap: {KIND: 150}", "?"),
        Spoiling("overlap: {KIND: 50}", "overlap: {DAY: 50}", "?"),
        Spoiling("words: [NAME]", "words: [LEAD]", "?"),
        Spoiling("    exact: [{same: [NAME]}]", "    exact: [{common: [NAME]}]", "?"),
        Spoiling("lead: LEAD", "dated: LEAD", "?"),
        Spoiling("kind: objects", "kind: object", "?"),
        Spoiling("id: meetings.big", "id: state.c", "?"),
        Spoiling("id: people", "id: part", "?"),
        Spoiling("id: people", "id: people*", "?"),
        Spoiling("any: [A]", "any: [Z]", "?"),
        Spoiling("any: [A]", "any: [A], setting: two", "?"),
        Spoiling("at_least: 2", "at_least: 0", "?"),
        Spoiling("at_least: 2", "at_least: 2, any: [A]", "?"),
        Spoiling("since: DAY", "since: NB", "?"),
        Spoiling("total: totals.X", "total: totals", "?"),
        Spoiling("total: totals.X", "total: state", "?"),
        Spoiling("asked: [C]", "asked: [D]", "?"),
        Spoiling("to: hours", "level: hours", "?"),
        Spoiling("question: where, level: commune", "question: hours, level: commune", "?"),
        Spoiling(
            "question: state, codes: [C], label: {fr: Types}", "question: hours, codes: [C], label: {fr: Types}", "?"),
        Spoiling("kind: median, question: hours", "kind: median, question: state", "?"),
        Spoiling("question: state, each: answer", "question: state, each: option", "?"),
        Spoiling("question: state, each: answer", "question: state, each: answer, categories: []", "?"),
    ]

    @Test func `the unspoiled survey has none`() {
        #expect(SmallSurvey.problems(of: Self.lines) == [])
    }

    @Test(arguments: spoilings)
    func `is reported where it stands`(_ spoiling: Spoiling) {
        #expect(problems(spoiling) == spoiling.expected)
    }

    @Test func `objects that nothing tells apart are not counted`() {
        let unmatched = Self.lines.filter { line in
            !["matching:", "identifier: DAY"].contains { line.contains($0) } && !line.contains("- question: ")
                && !["exact:", "probable:", "lead:"].contains { line.contains($0) }
        }
        #expect(SmallSurvey.problems(of: unmatched) == ["?"])
    }

    @Test func `what is read is what was written`() throws {
        let survey = try SmallSurvey.load(Self.lines)
        #expect(
            survey.matching == [
                MatchingRule(
                    kind: "meetings", identifier: "DAY", exact: [ExactCondition(same: ["DAY"], common: ["KIND"])],
                    probable: [ProbableCondition(same: ["DAY"], overlap: [.init(field: "KIND", percent: 50)])]),
                MatchingRule(
                    kind: "services", exact: [ExactCondition(same: ["NAME"])],
                    probable: [ProbableCondition(same: ["LEAD"], words: ["NAME"])], lead: "LEAD"),
            ])
        #expect(survey.counts.map(\.id) == ["meetings.big", "people", "part", "unserved", "kinds", "middle"])
        #expect(
            survey.counts.map(\.formula) == [
                .objects(
                    .init(
                        question: "meetings",
                        conditions: [
                            .any(column: "KIND", codes: ["A"]), .atLeast(column: "KIND", number: 2, setting: "two"),
                            .inOperation(since: "DAY", until: "DAY"),
                        ], places: nil, total: "totals.X")),
                .sum("hours"), .ratio("totals.X", to: "hours"), .unnamedPlaces("where", level: "commune"),
                .partnerTypes(question: "state", codes: ["C"]), .median("hours"),
            ])
        #expect(survey.counts[1].partnerTypes == ["C"])
        #expect(survey.groupings.first?.categories.map(\.code) == ["C"])
        #expect(survey.partnerTypeQuestion?.id == "partner_type")
    }

    private func problems(_ spoiling: Spoiling) -> [String] {
        SmallSurvey.problems(
            of: Self.lines.map { line in
                guard let range = line.firstRange(of: spoiling.old) else { return line }
                return line[..<range.lowerBound] + spoiling.new + line[range.upperBound...]
            })
    }
}

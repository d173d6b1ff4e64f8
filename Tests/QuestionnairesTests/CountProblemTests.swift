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
        Spoiling(
            "  - question: services", "  - question: service",
            "53:15: unknown-question id=service nearest=services"),
        Spoiling(
            "  - question: services", "  - question: hours",
            "53:15: question-unfit expected=lines, single (with) question=hours type=decimal"),
        Spoiling(
            "  - question: services", "  - question: meetings",
            "53:15: repeated-value first=49 value=meetings"),
        Spoiling(
            "common: [KIND]", "common: [KINDS]",
            "51:36: unknown-line-column code=KINDS expected=DAY, KIND, NB nearest=KIND question=meetings"),
        Spoiling(
            "overlap: {KIND: 50}", "overlap: {KIND: 150}",
            "52:46: unknown-value expected=1–100 got=150 nearest="),
        Spoiling(
            "overlap: {KIND: 50}", "overlap: {DAY: 50}",
            "52:40: column-unfit code=DAY expected=multi, territories question=meetings type=date"),
        Spoiling(
            "words: [NAME]", "words: [LEAD]",
            "55:39: column-unfit code=LEAD expected=text question=services type=partner"),
        Spoiling(
            "    exact: [{same: [NAME]}]", "    exact: [{common: [NAME]}]",
            "54:13: missing-key key=same"),
        Spoiling(
            "lead: LEAD", "dated: LEAD",
            "56:12: column-unfit code=LEAD expected=date question=services type=partner"),
        Spoiling(
            "kind: objects", "kind: object",
            "59:11: unknown-value expected=objects, sum, ratio, maximum, between, median, unnamed_places, partner_types got=object nearest=objects"
        ),
        Spoiling(
            "id: meetings.big", "id: state.c",
            "58:9: duplicate-id first=45 id=state.c of=count"),
        Spoiling(
            "id: people", "id: part",
            "66:10: duplicate-id first=65 id=part of=count"),
        Spoiling(
            "id: people", "id: people*",
            "65:10: invalid-id expected=[A-Za-z0-9_.]+ id=people*"),
        Spoiling(
            "any: [A]", "any: [Z]",
            "61:34: unknown-answer code=Z expected=A, B nearest= owner=meetings.KIND"),
        Spoiling(
            "any: [A]", "any: [A], setting: two",
            "61:38: key-unfit key=setting type=any"),
        Spoiling(
            "at_least: 2", "at_least: 0",
            "61:64: unknown-value expected=≥ 1 got=0 nearest="),
        Spoiling(
            "at_least: 2", "at_least: 2, any: [A]",
            "61:67: key-unfit key=any type=at_least"),
        Spoiling(
            "since: DAY", "since: NB",
            "61:90: column-unfit code=NB expected=date question=meetings type=integer"),
        Spoiling(
            "total: totals.X", "total: totals",
            "62:12: item-needed expected=X question=totals"),
        Spoiling(
            "total: totals.X", "total: state",
            "62:12: question-unfit expected=integer, decimal, integers question=state type=single"),
        Spoiling(
            "asked: [C]", "asked: [D]",
            "65:54: unknown-answer code=D expected=C nearest= owner=partner_type"),
        Spoiling(
            "to: hours", "level: hours",
            "66:5: missing-key key=to", "66:49: key-unfit key=level type=ratio"),
        Spoiling(
            "question: where, level: commune", "question: hours, level: commune",
            "67:52: question-unfit expected=territories question=hours type=decimal"),
        Spoiling(
            "question: state, codes: [C], label: {fr: Types}", "question: hours, codes: [C], label: {fr: Types}",
            "68:48: question-unfit expected=single, multi question=hours type=decimal"),
        Spoiling(
            "kind: median, question: hours", "kind: median, question: state",
            "69:42: question-unfit expected=integer, decimal, integers, multi question=state type=single"),
        Spoiling(
            "question: state, each: answer", "question: state, each: option",
            "47:59: unknown-value expected=answer got=option nearest="),
        Spoiling(
            "question: state, each: answer", "question: state, each: answer, categories: []",
            "47:67: key-unfit key=categories type=each"),
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
        #expect(SmallSurvey.problems(of: unmatched) == ["51:15: matching-missing question=meetings"])
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

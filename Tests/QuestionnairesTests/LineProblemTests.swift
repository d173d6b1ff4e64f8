import Definitions
import Questionnaires
import Testing

/// Mistakes in what only surveys of organisations have.
@Suite struct LineProblemTests {
    static let lines: [String] = """
        id: small
        version: "1"
        title: {fr: Petite}
        base_language: fr
        languages: [fr]
        instances: [fr69]
        unit: organisation
        key: [who, when]
        lists:
          kinds:
            answers:
              - {code: A, label: {fr: Un}}
              - {code: B, exclusive: true, label: {fr: Deux}}
          sorts:
            answers:
              - {code: C, label: {fr: Trois}}
        questions:
          - {id: who, export_code: who, type: partner, text: {fr: Qui}}
          - {id: when, export_code: when, type: period, text: {fr: Quand}}
          - {id: where, export_code: where, type: territories, text: {fr: Où}}
          - {id: hours, export_code: hours, type: decimal, min: 0.5, max: 168, text: {fr: Heures}}
          - {id: totals, export_code: tot, type: integers, min: 0, text: {fr: Totaux}, items: [{code: X, text: {fr: Ixe}}]}
          - {id: state, export_code: state, type: single, list: sorts, text: {fr: État}, with: [{code: DATE, type: date, partial: true, text: {fr: Date}}]}
          - id: meetings
            export_code: meet
            type: lines
            max_rows: 3
            row_headers: {fr: ["Réunion {n} – {column}"]}
            text: {fr: Réunions}
            columns:
              - {code: DAY, type: date, required: true, text: {fr: Jour}}
              - {code: KIND, type: multi, list: kinds, text: {fr: Type}}
              - {code: NB, type: integer, min: 0, text: {fr: Nombre}}
          - id: services
            export_code: serv
            type: lines
            max_rows: 2
            row_headers: {fr: ["Service {n} {column}"]}
            text: {fr: Services}
            columns:
              - {code: NAME, type: text, text: {fr: Nom}}
              - {code: LEAD, type: partner, text: {fr: Porteur}}
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    static let spoilings: [Spoiling] = [
        Spoiling("key: [who, when]", "", "1:1: missing-key key=key"),
        Spoiling("unit: organisation", "unit: household", "8:1: key-unfit key=key type=household"),
        Spoiling(
            "key: [who, when]", "key: [who, hours]",
            "8:12: question-unfit expected=partner, period question=hours type=decimal"),
        Spoiling("key: [who, when]", "key: [whom, when]", "8:7: unknown-question id=whom nearest=who"),
        Spoiling(
            "min: 0.5, max: 168", "min: 0.5, max: \"168\"", "21:67: wrong-type expected=number got=text value=168"),
        Spoiling("min: 0.5, max: 168", "min: 200, max: 168", "21:52: empty-range max=168.0 min=200.0"),
        Spoiling("max_rows: 3", "max_rows: 0", "27:5: empty-range max=0 min=1"),
        Spoiling("max_rows: 3", "", "24:5: missing-key key=max_rows"),
        Spoiling(
            "Réunion {n} – {column}", "Réunion – {column}",
            "28:24: row-header-incomplete expected={n}, {column} header=Réunion – {column}"),
        Spoiling(
            "{code: NAME, type: text,", "{code: KIND, type: txt,",
            "41:28: unknown-value expected=text, date, single, multi, territories, integer, partner got=txt nearest=text"
        ),
        Spoiling(
            "{code: NAME, type: text,", "{code: NAME, type: text, list: kinds,", "41:34: key-unfit key=list type=text"),
        Spoiling(
            "{code: NB, type: integer, min: 0,", "{code: DAY, type: integer, min: 0,",
            "33:16: duplicate-code code=DAY first=31"),
        Spoiling(
            "type: multi, list: kinds", "type: single, list: kinds",
            "13:19: exclusive-outside-multi code=B question=meetings"),
        Spoiling(
            "type: multi, list: kinds", "type: multi, list: kind",
            "32:41: unknown-answer-set id=kind nearest=kinds of=list"),
        Spoiling("type: period,", "type: period, min: 3,", "19:49: key-unfit key=min type=period"),
    ]

    @Test func `the unspoiled survey has none`() {
        #expect(SmallSurvey.problems(of: Self.lines) == [])
    }

    @Test(arguments: spoilings)
    func `is reported where it stands`(_ spoiling: Spoiling) {
        #expect(Self.problems(spoiling) == spoiling.expected)
    }

    /// Two lists whose repeats have other columns are told apart by them; with a column of one name they are not.
    @Test func `two lists may not answer to one header`() {
        #expect(Self.problems(Spoiling("Service {n} {column}", "Réunion {n} {column}")) == [])
        var lines = Self.lines
        lines[37] = "    row_headers: {fr: [\"Réunion {n} : {column}\"]}"
        lines[40] = "      - {code: NAME, type: text, aliases: [Jour], text: {fr: Nom}}"
        let found = SmallSurvey.problems(of: lines)
        #expect(found.count == 1 && found[0].contains("duplicate-header") && found[0].contains("owner=services"))
    }

    private static func problems(_ spoiling: Spoiling) -> [String] {
        SmallSurvey.problems(
            of: lines.map { line in
                guard let range = line.firstRange(of: spoiling.old) else { return line }
                return line[..<range.lowerBound] + spoiling.new + line[range.upperBound...]
            })
    }
}

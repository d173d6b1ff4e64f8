import Definitions
import Questionnaires

/// A survey with one of everything, to be spoiled line by line.
enum SmallSurvey {
    static let lines: [String] = """
        id: small
        version: "1"
        title: {fr: Petite, de: Klein}
        base_language: fr
        languages: [fr, de]
        draft_languages: [de]
        right_to_left: []
        instances: [fr69, ch]
        unit: household
        paradata:
          response_id: {aliases: [id]}
          token: {aliases: [token, jeton], personal: true, note: dropped}
        scales:
          sat:
            numeric: true
            positive: ["2"]
            top: ["2"]
            answers:
              - {code: "2", label: {fr: Content·e, de: Zufrieden}}
              - {code: "1", label: {fr: Fâché·e}}
              - {code: "9", missing: dont_know, label: {fr: NSP}}
            variants:
              de: {"2": [Froh], "": [Keine Angabe]}
              fr: {"2": [contente]}
            history:
              - {wave: "2021", id: q12, codes: {"1": "2", "2": "1"}}
              - {wave: "2023", scale: ["3", "2", "1"], positive: ["3"], top: ["3"], break: true}
        lists:
          who:
            answers:
              - {code: A, label: {fr: Alice}}
              - {code: B, sensitive: true, label: {fr: Bob}}
              - {code: C, only_for: [friends], label: {fr: Chloé}}
              - {code: PNR, missing: no_answer, label: {fr: Rien à dire}}
          tags:
            answers:
              - {code: X, label: {fr: Ixe}}
              - {code: NONE, exclusive: true, label: {fr: Aucun}}
        questions:
          - {id: age, export_code: age, type: integer, min: 0, max: 9, text: {fr: Âge}}
          - {id: best, export_code: best, type: single, list: who, text: {fr: Qui}, show_if: "age > 3"}
          - {id: friends, export_code: amis, aliases: [Amis], type: multi, list: who, text: {fr: Amis}}
          - {id: labels, export_code: etiq, type: multi, list: tags, text: {fr: Étiquettes}}
          - id: sat
            export_code: sat
            type: array
            scale: sat
            text: {fr: Satisfaction}
            items:
              - {code: CLAR, text: {fr: du clair, de: dem Klaren}}
              - {code: OBSC, text: {fr: "de l'obscur"}}
          - {id: post, export_code: cp, type: territory, role: postal_code, format: {ch: "^[0-9]{4}$"}, text: {fr: NPA}}
          - {id: note, export_code: note, type: long_text, publish: never, text: {fr: Note}}
        measures:
          - {id: "sat.*.good", kind: share, question: sat, each: item, codes: ["2"], label: {fr: "Aime {item}"}}
          - {id: "labels.*", kind: share, question: labels, each: option, label: {fr: "{item}"}}
          - {id: sat.net, kind: net, question: sat.CLAR, plus: ["2"], minus: ["1"], label: {fr: Solde}}
          - id: mix
            kind: index
            items: [{question: sat.OBSC, codes: ["2"]}, {question: labels, lacks: X}]
            label: {fr: Mélange}
          - {id: "best.*", kind: share, question: best, each: answer, label: {fr: "{item}"}}
          - {id: young.age, kind: share, question: age, between: [1, 3], among: "best == A", label: {fr: Jeunes}}
        home_language: friends
        groups:
          - id: who
            title: {fr: Qui}
            question: best
            categories:
              - {code: first, label: {fr: Premier}, codes: [A]}
              - {code: second, label: {fr: Second}, codes: [B]}
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    static func load(_ lines: [String] = lines) throws(DefinitionProblems) -> Survey {
        try SurveyLoader.load(bytes: Array(lines.joined(separator: "\n").utf8), file: "s.yaml")
    }

    /// The number, from 1, of the only line that contains `text`.
    static func line(_ text: String) -> Int {
        let found = lines.indices.filter { lines[$0].contains(text) }
        precondition(found.count == 1, "\(found.count) lines contain \(text)")
        return found[0] + 1
    }

    /// The problems after replacing `old`, which stands on one line only, by `new`.
    static func problems(replacing old: String, by new: String) -> [String] {
        var lines = lines
        let index = line(old) - 1
        lines[index] = replace(old, in: lines[index], by: new)
        return problems(of: lines)
    }

    static func problems(of lines: [String]) -> [String] {
        do {
            _ = try load(lines)
            return []
        } catch {
            return error.problems.map { String($0.description.dropFirst("s.yaml:".count)) }
        }
    }

    private static func replace(_ old: String, in line: String, by new: String) -> String {
        guard let range = line.firstRange(of: old) else { return line }
        return line[..<range.lowerBound] + new + line[range.upperBound...]
    }
}

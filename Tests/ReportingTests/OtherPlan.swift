import Definitions
import Foundation
import Questionnaires
import Territories
import Testing

@testable import Reporting

/// A plan, two surveys and a territory set made up for tests.
enum OtherPlan {
    static let lines: [String] = """
        plan: ufer
        title: {de: Uferplan, it: Piano della riva}
        edition: {id: zwei, words: {de: Nicht datiert, it: Non datata}}
        organisation: {de: Uferrat, it: Consiglio}
        languages: [de, it]
        surveys: [haushalte, vereine]
        territories: dorf

        settings:
          areas:
            - id: ufer
              title: {de: Ufer, it: Riva}
              level: shore
              units: [low]
              words: {de: Nah am Wasser, it: Vicino all'acqua}
          shared_meeting:
            institutions: 3
            words: {de: Drei leiten, it: Tre dirigono}
          reference_day:
            days: {"2025": 2025-06-30}
            words: {de: Stichtag, it: Giorno di riferimento}
        fiches:
          - id: Z-9
            title: {de: Neun, it: Nove}
            items:
              - id: Z9a
                kind: indicator
                text: {de: Der See gefällt, it: Il lago piace}
                unit: {de: "%", it: "%"}
                direction: up
                followed: measured
                of_whom: {de: Haushalte, it: Famiglie}
                shows:
                  - {measure: "like.*.good", within: ufer}
                  - {count: many, survey: vereine}
                  - {status: seen, by: place, groups: [top]}
                baseline: {value: 12.5, period: "2019", source: {de: Bericht, it: Rapporto}}
                target: {value: 40, due: "2030", source: {de: Bericht, it: Rapporto}}
              - id: Z9b
                kind: action
                heading: {de: Tun, it: Fare}
                text: {de: Wege bauen, it: Fare sentieri}
                unit: {de: Stand, it: Stato}
                direction: done
                followed: register
                of_whom: {de: Gemeinden, it: Comuni}
                deadline: {de: bald, it: presto}
                register:
                  kept_by: {de: Gemeinden, it: Comuni}
                  parts:
                    - {id: NORD, title: {de: Norden, it: Nord}}
                    - {id: SUED, title: {de: Süden, it: Sud}}
          - id: Z-10
            title: {de: Zehn, it: Dieci}
            items:
              - id: Z10a
                kind: measure
                text: {de: Alle finden etwas, it: Ognuno trova qualcosa}
                unit: {de: "%", it: "%"}
                direction: gap_to_zero
                followed: partly
                of_whom: {de: Haushalte, it: Famiglie}
                shows:
                  - {measure: "tags.*", uncovered_by: {measure: "tags.*", codes: {X: Y}}}
        """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    static func load(
        _ lines: [String] = lines, surveys: [PlanSurvey]? = nil, territories: TerritorySet? = nil
    ) throws -> Plan {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("p.yaml").path
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        return try PlanLoader.load(path: path, surveys: surveys ?? self.surveys.get(), territories: territories)
    }

    /// Problems, without the file's path, after replacing `old`, which stands on one line only, by `new`; the surveys and
    /// the territory set are at hand.
    static func problems(replacing old: String, by new: String) throws -> [String] {
        let found = Self.lines.indices.filter { Self.lines[$0].contains(old) }
        let index = try #require(found.count == 1 ? found.first : nil, "\(found.count) lines contain \(old)")
        var lines = Self.lines
        lines[index] = lines[index].replacingOccurrences(of: old, with: new)
        do {
            _ = try load(lines, territories: territories.get())
            return []
        } catch let error as DefinitionProblems {
            return error.problems.map { problem in
                problem.description.replacingOccurrences(of: problem.place.file + ":", with: "")
            }
        }
    }

    static let surveys = Result {
        [PlanSurvey(try survey("haushalte")), PlanSurvey(try survey("vereine"), counts: ["many"])]
    }

    private static func survey(_ id: String) throws -> Survey {
        let text = """
            id: \(id)
            version: "1"
            title: {de: Umfrage}
            base_language: de
            languages: [de]
            draft_languages: []
            right_to_left: []
            instances: [see]
            unit: household
            paradata:
              response_id: {aliases: [id]}
            scales:
              sat:
                numeric: true
                positive: ["2"]
                top: ["2"]
                answers:
                  - {code: "2", label: {de: Gut}}
                  - {code: "1", label: {de: Schlecht}}
            lists:
              tags:
                answers:
                  - {code: X, label: {de: Iks}}
                  - {code: Y, label: {de: Ypsilon}}
            questions:
              - {id: seen, export_code: seen, type: single, list: tags, text: {de: Gesehen}}
              - {id: number, export_code: number, type: integer, min: 0, text: {de: Anzahl}}
              - {id: tags, export_code: tags, type: multi, list: tags, text: {de: Etiketten}}
              - id: like
                export_code: like
                type: array
                scale: sat
                text: {de: Gefallen}
                items:
                  - {code: SEE, text: {de: der See}}
                  - {code: WALD, text: {de: der Wald}}
            measures:
              - {id: "like.*.good", kind: share, question: like, each: item, codes: ["2"], label: {de: "{item}"}}
              - {id: "tags.*", kind: share, question: tags, each: option, label: {de: "{item}"}}
            counts:
              - {id: many, kind: median, question: number, label: {de: Viele}, unit: {de: Stück}}
            groups:
              - id: who
                title: {de: Wer}
                question: seen
                categories:
                  - {code: first, label: {de: Erste}, codes: [X]}
                  - {code: second, label: {de: Zweite}, codes: [Y]}
            """
        return try SurveyLoader.load(bytes: Array(text.utf8), file: "s.yaml")
    }

    /// Two places; one is on the shore.
    static let territories = Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "territories.yaml": """
            territories: dorf
            title: {fr: Village}
            communes: communes.csv
            levels:
              - id: shore
                title: {fr: Rive}
                column: grid
                groups:
                  - {code: low, name: {fr: Bas}, values: ["1"]}
                  - {code: high, name: {fr: Haut}, values: ["2"]}
              - {id: place, title: {fr: Lieu}, units: places.csv, column: place}
            """,
            "places.csv": "code,name\nbottom,Unten\ntop,Oben\n",
            "communes.csv": """
            insee,name,kind,parent,postal_codes,grid,place
            00001,Seedorf,commune,,1000,1,bottom
            00002,Bergdorf,commune,,2000,2,top

            """,
        ]
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try TerritoryLoader.load(path: folder.appendingPathComponent("territories.yaml").path)
    }
}

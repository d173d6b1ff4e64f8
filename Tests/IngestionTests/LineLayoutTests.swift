import Definitions
import DelimitedText
import Questionnaires
import Testing

@testable import Ingestion
@testable import Responses

/// The same three meetings and one service in every layout that a list of lines comes in.
@Suite struct LineLayoutTests {
    static let meetings = [
        "RPE01 2025 #1 DATE=2025-03-12 KIND=GT PUBL=RPE+MAM ORGA=CAF+METRO LEAD=CAF01 THEME=Santé FORM=PRES NPART=12",
        "RPE01 2025 #2 DATE=2025-06-03 KIND=EVT PUBL=EAJE ORGA=CAF",
    ]
    static let services = [
        "RPE01 2025 #1 NAME=Relais des Monts KIND=ITIN COMM=69001+69066 SINCE=2024-09 TRAV=OUI"
    ]

    /// Cells in codes, and in the words of a language, by column.
    private static func cells(_ language: String?) -> [[(String, String)]] {
        func said(_ code: String, _ fr: String, _ de: String, _ en: String) -> String {
            switch language {
            case "fr": fr
            case "de": de
            case "en": en
            default: code
            }
        }
        return [
            [
                ("DATE", said("2025-03-12", "12/03/2025", "12.3.2025", "12 March 2025")),
                ("KIND", said("GT", "Groupe thématique", "Themengruppe", "Thematic group")),
                ("PUBL", said("RPE, MAM", "RPE et MAM", "RPE, MAM", "RPE; MAM")),
                ("ORGA", said("CAF METRO", "Caf ; Métropole", "Caf, Métropole de Lyon", "Caf, Métropole")),
                ("LEAD", said("CAF01", "caf 01", "CAF01", "Caf01")), ("THEME", "Santé"),
                ("FORM", said("PRES", "En présentiel", "Vor Ort", "In person")), ("NPART", "12"),
            ],
            [
                ("DATE", said("03/06/2025", "3 juin 2025", "3. Juni 2025", "2025-06-03")),
                ("KIND", said("EVT", "Évènement", "Anlass", "Event")),
                ("PUBL", said("EAJE", "Crèches", "Kitas", "Nurseries")),
                ("ORGA", "CAF"), ("LEAD", ""), ("THEME", ""), ("FORM", ""), ("NPART", ""),
            ],
            [
                ("NAME", "Relais des Monts"),
                ("KIND", said("ITIN", "Service itinérant", "Mobiler Dienst", "Travelling service")),
                ("COMM", said("69001|69066", "Affoux et Cours", "Affoux, Cours", "Affoux\nCours")),
                ("SINCE", said("2024-09", "septembre 2024", "09/2024", "September 2024")),
                ("TRAV", said("OUI", "Oui", "Ja", "Yes")),
            ],
        ]
    }

    /// A file of one response, with the headers that `header` gives a cell of row 1, 2 or of the service.
    private static func wide(
        _ language: String?, _ key: [(String, String)], header: (_ list: String, _ row: Int, _ column: String) -> String
    ) -> String {
        var columns = key
        for (index, cells) in cells(language).enumerated() {
            let (list, row) = index < 2 ? ("preun", index + 1) : ("pmutu", 1)
            columns += cells.map { (header(list, row, $0.0), $0.1) }
        }
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        return columns.map { quoted($0.0) }.joined(separator: ";") + "\r\n"
            + columns.map { quoted($0.1) }.joined(separator: ";") + "\r\n"
    }

    private static let limeSurveyKey = [
        ("id", "1"), ("submitdate", "2026-01-12 10:00:00"), ("lastpage", "3"), ("startlanguage", "fr"), ("seed", "77"),
        ("pcode", "RPE01"), ("pper", "2025"), ("ptype", "RPE"),
    ]

    private static func column(_ list: String, _ code: String, _ language: String) throws -> String {
        let question = try #require(try PartnersReading.survey.get().question(exportCode: list))
        return try #require(question.lineColumns.first { $0.code == code }?.text[language])
    }

    private static func text(_ list: String, _ language: String) throws -> String {
        try #require(try PartnersReading.survey.get().question(exportCode: list)?.text[language])
    }

    private func check(_ text: String) throws {
        for bytes in [Array(text.utf8), try PartnersReading.copy(Array(text.utf8))] {
            let reading = try PartnersReading([("essai.csv", bytes)])
            #expect(reading.remarks.map(\.line) == [])
            #expect(reading.lines("meetings") == Self.meetings)
            #expect(reading.lines("services_shared") == Self.services)
            #expect(reading.declarations.lines.allSatisfy { $0.source.place == RecordPlace(record: 2, line: 2) })
        }
    }

    @Test(arguments: [nil, "fr", "de", "en"], [0, 1, 2, 3, 4])
    func `LimeSurvey's array of texts, by code`(language: String?, form: Int) throws {
        try check(
            Self.wide(language, Self.limeSurveyKey) { list, row, column in
                switch form {
                case 0: "\(list)[\(row)_\(column)]"
                case 1: "\(list)[SQ00\(row)_\(column)]"
                case 2: "\(list)_\(row)_\(column)"
                case 3: "\(list)_SQ00\(row)_\(column)"
                default: "\(list)[\(row)_\(column)]. Texte de la question [\(row)][\(column)]"
                }
            })
    }

    @Test(arguments: ["fr", "de", "en"], [0, 1, 2, 3])
    func `LimeSurvey's array of texts, by text`(language: String, form: Int) throws {
        let texts = ["preun": try Self.text("preun", language), "pmutu": try Self.text("pmutu", language)]
        let key = try Self.limeSurveyKey.map { name, value in
            (try PartnersReading.survey.get().question(exportCode: name)?.text[language] ?? name, value)
        }
        try check(
            Self.wide(language, key) { list, row, column in
                let text = texts[list] ?? ""
                let label = (try? Self.column(list, column, language)) ?? ""
                return switch form {
                case 0: "\(text) [\(row)][\(column)]"
                case 1: "\(text) [SQ00\(row)][\(label)]"
                case 2: "\(text.prefix(15)).. [\(row)][\(label)]"
                default: "\(text) [\(row). \(label)]"
                }
            })
    }

    @Test(arguments: ["fr", "de", "en"])
    func `a form's numbered questions`(language: String) throws {
        let key = try [("pcode", "RPE01"), ("pper", "2025")].map { code, value in
            (try Self.text(code, language), value)
        }
        let stamp = ["fr": "Horodateur", "de": "Zeitstempel", "en": "Timestamp"][language] ?? ""
        let words = ["fr": ("Réunion", "Service"), "de": ("Sitzung", "Dienst"), "en": ("Meeting", "Service")][language]
        for separator in [" – ", " : ", " - ", ", "] {
            try check(
                Self.wide(language, [(stamp, "12/01/2026 10:00:00")] + key) { list, row, column in
                    let label = (try? Self.column(list, column, language)) ?? ""
                    return "\(list == "preun" ? words?.0 ?? "" : words?.1 ?? "") \(row)\(separator)\(label)"
                })
        }
    }

    @Test func `a file of lines, typed by hand in Windows-1252`() throws {
        let meetings = try SheetTests.bytes([
            "Réunions de l’année – relais;;;;;;;;;",
            "Code partenaire;Période;Date de la réunion;Type de réunion;Public;Institutions;Organisateur;Thème;Modalité;Participants",
            "rpe01;2025;12/03/2025;Groupe thématique;RPE, MAM;Caf / Métropole;caf01;Santé;Présentiel;12",
            "RPE 01;du 1er janvier au 31 décembre 2025;3 juin 2025;Évènement;Crèches;CAF;;;;",
            ";;;;;;;;;",
        ])
        let services = try SheetTests.bytes([
            "Code partenaire;Période;Nom du service;Type;Communes desservies;Depuis;Déplacements sur-financés",
            "RPE01;2025;Relais des Monts;Itinérant;Affoux, Cours;09/2024;oui",
        ])
        for isCopy in [false, true] {
            let reading = try PartnersReading([
                ("reunions.csv", isCopy ? PartnersReading.copy(meetings) : meetings),
                ("services.csv", isCopy ? PartnersReading.copy(services) : services),
            ])
            #expect(reading.remarks.map(\.line) == ["rows-above-header 1:1 n=1", "blank-record 5:5"])
            #expect(
                reading.lines("meetings").map { $0.replacing("#1", with: "") }
                    == Self.meetings.map {
                        $0.replacing("#1", with: "").replacing("#2", with: "")
                    })
            #expect(reading.lines("services_shared") == Self.services)
            #expect(reading.resolved.table.count == 0)
            #expect(reading.files.map(\.account.isClosed) == [true, true])
            #expect(reading.files[0].account[.used] == 2 && reading.files[0].account[.blank] == 1)
            #expect(
                reading.declarations.lines.map(\.source.place.line) == [3, 4, 2]
                    && reading.declarations.lines.map(\.source.fileName) == [
                        "reunions.csv", "reunions.csv", "services.csv",
                    ])
        }
    }
}

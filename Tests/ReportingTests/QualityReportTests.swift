import Definitions
import Disclosure
import Foundation
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// The sheets for evaluators: what became of the files, who is missing, and what may be shown.
@Suite struct QualityReportTests {
    private static let quality = QualityMaterial(
        files: [
            QualityMaterial.File(
                name: "mars.csv", survey: "parents", exporter: .limeSurvey, labelLanguage: nil, verdict: .accepted,
                remarks: 2),
            QualityMaterial.File(
                name: "maerz.csv", survey: "parents", exporter: .googleForms, labelLanguage: "de", verdict: .replaced,
                remarks: 0),
            QualityMaterial.File(
                name: "vacances.csv", survey: nil, exporter: nil, labelLanguage: nil, verdict: .rejected, remarks: 0),
        ],
        remarks: [
            QualityMaterial.Remark(
                survey: "parents", code: "unknown-label", severity: .blocking, count: 12, files: 2, subject: .responses,
                words: [
                    "fr": .init(meaning: "Réponse inconnue.", remedy: "Complétez la liste."),
                    "en": .init(meaning: "Unknown answer.", remedy: "Complete the list."),
                ]),
            QualityMaterial.Remark(
                survey: "parents", code: "unknown-territory", severity: .warning, count: 40, files: 1,
                subject: .groups,
                words: [
                    "fr": .init(meaning: "Commune inconnue.", remedy: ""),
                    "en": .init(meaning: "Unknown commune.", remedy: ""),
                ]),
            QualityMaterial.Remark(
                survey: "", code: "table-unused", severity: .note, count: 1, files: 1, subject: .files,
                words: [
                    "fr": .init(meaning: "Une table ne sert pas.", remedy: ""),
                    "en": .init(meaning: "A table is unused.", remedy: ""),
                ]),
        ],
        surveys: ["parents": LocalizedText("Parents", in: "fr")])

    private static func sheet(
        _ kind: SheetDefinition.Kind, of reported: Reported, quality: QualityMaterial? = quality,
        tellsRecords: Bool = true
    ) throws -> SheetPlan {
        var material = try reported.material
        material.quality = quality
        if !tellsRecords { material.provenance.accounting = nil }
        let definition = try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/qualite.yaml").path,
            survey: try Shipped.survey.get())
        let declared = try #require(definition.sheets.first { $0.kind == kind })
        let name = declared.name.text(in: reported.wording.language, fallback: "fr").text
        let plan = ReportWorkbook(material, definition: definition, wording: reported.wording).plan
        return try #require(plan.sheets.first { $0.name == name })
    }

    @Test func `every file has a line with its verdict, and no number of records`() throws {
        let sheet = try Self.sheet(.files, of: Reported(Reported.story))
        #expect(sheet.title == "Fichiers\u{A0}: 1 fichier retenu sur 3 déposés")
        #expect(
            sheet.table?.rows == [
                [
                    .text("mars.csv"), .text("Parents"), .text("LimeSurvey"), .text("[z]"), .text("retenu"),
                    .text("[c]"),
                ],
                [
                    .text("maerz.csv"), .text("Parents"), .text("Google Forms"), .text("Allemand"),
                    .text("remplacé par un dépôt plus récent"), .integer(0),
                ],
                [
                    .text("vacances.csv"), .text("[z]"), .text("[z]"), .text("[z]"),
                    .text("refusé\u{A0}: voir son reçu"),
                    .integer(0),
                ],
            ])
    }

    @Test(arguments: ["fr", "it", "ar"])
    func `remarks are said in the workbook's language, or else in English, which the sheet says`(
        language: String
    ) throws {
        let sheet = try Self.sheet(.remarks, of: Reported(Reported.story, language: language))
        let rows = try #require(sheet.table?.rows)
        let meaning = language == "fr" ? "Réponse inconnue." : "Unknown answer."
        #expect(rows.count == 3 && rows[0][2] == .text(meaning) && rows[0][4] == .integer(12))
        #expect(rows[2][3] == .text("[z]") && rows[2][4] == .integer(1))
        // Of 4 people it is not said how many they are.
        #expect(language != "fr" || rows[1][4] == .text("[c]"))
        #expect(sheet.paragraphs.count == (language == "fr" ? 0 : 1))
        let none = QualityMaterial(files: [], remarks: [], surveys: [:])
        let empty = try Self.sheet(.remarks, of: Reported(Reported.story, language: language), quality: none)
        #expect(empty.table == nil && empty.paragraphs.count == 1)
    }

    /// While a number of responses waits, a remark more than before would be of somebody who came since.
    @Test func `how many remarks there are is not told where it is not told what became of the records`() throws {
        let rows = try #require(try Self.sheet(.remarks, of: Reported(Reported.story), tellsRecords: false).table?.rows)
        #expect(rows.map { $0[4] } == [.text("[c]"), .text("[c]"), .integer(1)])
        let files = try #require(try Self.sheet(.files, of: Reported(Reported.story), tellsRecords: false).table?.rows)
        #expect(files.map { $0[5] } == [.text("[c]"), .integer(0), .integer(0)])
    }

    private static func accounting(read: Int, used: Int) -> RecordAccounting {
        var account = RecordAccounting()
        account.read = read
        account.used = used
        account.incomplete = read - used
        return account
    }

    /// The number of an item, as the page and the cover say it.
    private static func counts(_ sheet: SheetPlan) -> [String: Cell] {
        Dictionary(
            sheet.rows.compactMap { row in
                guard case .text(let item) = row["Rubrique"], let count = row["Nombre"] ?? row["Contenu"] else {
                    return nil
                }
                return (item, count)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Of 100 records 90 are used: 40 in this wave, 50 in others; of 45 only 5 in others, which is not told.
    @Test(arguments: [(100, 90, "100", "50", "10"), (48, 45, "[c]", "[c]", "3")])
    func `records read are those of this wave, of others, and left out`(
        read: Int, used: Int, readText: String, others: String, leftOut: String
    ) throws {
        var material = try Reported(Reported.story).material
        material.provenance.accounting = Self.accounting(read: read, used: used)
        let reported = try Reported(Reported.story)
        let definition = try Followed.report("qualite")
        let plan = ReportWorkbook(material, definition: definition, wording: reported.wording).plan
        func text(_ cell: Cell?) -> String? {
            switch cell {
            case .text(let text): text
            case .integer(let value): "\(value)"
            default: nil
            }
        }
        for name in ["Qualité des données", "Origine des chiffres"] {
            let counts = Self.counts(try #require(plan.sheets.first { $0.name == name }))
            #expect(text(counts["Réponses lues"]) == readText, "\(name)")
            #expect(text(counts["Réponses retenues"]) == "40", "\(name)")
            #expect(text(counts["Réponses d’autres vagues"]) == others, "\(name)")
            #expect(text(counts["Laissées de côté"])?.hasPrefix(leftOut) == true, "\(name)")
        }
    }

    @Test func `published figures add up to all that are made`() throws {
        let reported = try Reported(Reported.story)
        let sheet = try Self.sheet(.quality, of: reported)
        let figures = sheet.rows.filter { $0["Thème"] == .text("Chiffres publiés") }.compactMap { row in
            if case .integer(let value) = row["Nombre"] { value } else { nil }
        }
        #expect(figures.last == reported.publication.measures.reduce(0) { $0 + $1.cells.count })
        #expect(figures.dropLast().reduce(0, +) == figures.last)
    }

    /// Story 1: 36 answers, 2 not concerned, 1 does not know, 1 without answer.
    @Test func `who left the calculation is counted once for all measures of a question`() throws {
        let reported = try Reported(Reported.story)
        let sheet = try Self.sheet(.nonresponse, of: reported)
        let rows = try #require(sheet.table?.rows)
        #expect(rows.count == 2, "two measures of one question, one of another")
        #expect(Array(rows[0][1...4]) == [.integer(36), .integer(2), .integer(1), .integer(1)])
        #expect(rows[0][5] == .percent(2.0 / 38, decimals: 0))
        #expect(sheet.title.contains("5\u{A0}%") || sheet.title.contains("2\u{A0}%"), "\(sheet.title)")
    }

    @Test func `reliability counts every declared cell once`() throws {
        let reported = try Reported(Reported.story)
        let rows = try #require(try Self.sheet(.reliability, of: reported).table?.rows)
        func numbers(_ row: [Cell]) -> [Int] {
            row.compactMap { if case .integer(let value) = $0 { value } else { nil } }
        }
        #expect(numbers(rows[0])[0] == reported.publication.measures.reduce(0) { $0 + $1.cells.count })
        for row in rows { #expect(numbers(row)[0] == numbers(row).dropFirst().reduce(0, +)) }
        let sums = rows.dropFirst().map(numbers).reduce([0, 0, 0, 0, 0, 0]) { zip($0, $1).map(+) }
        #expect(sums == numbers(rows[0]))
    }

    @Test func `one page says what was read, what may be shown and what was found`() throws {
        let sheet = try Self.sheet(.quality, of: Reported(Reported.story))
        #expect(sheet.title.contains("40 réponses retenues"))
        #expect(sheet.rows.contains { $0["Élément"] == nil && $0["Rubrique"] == .text("Réponses retenues") })
        #expect(sheet.rows.contains { $0["Rubrique"] == .text("Réponse inconnue.") && $0["Nombre"] == .integer(12) })
        let few = sheet.rows.first { $0["Rubrique"] == .text("Commune inconnue.") }
        #expect(few?["Nombre"] == .text("[c]"))
        #expect(!sheet.rows.contains { $0["Rubrique"] == .text("Une table ne sert pas.") }, "a note is no main remark")
        #expect(!WorkbookTests.texts(.table(try #require(sheet.table))).contains { $0.contains("mars.csv") })
    }

    @Test func `with few responses neither they nor the records read are said`() throws {
        let sheet = try Self.sheet(.quality, of: Reported(Array(Reported.story.prefix(8))))
        #expect(sheet.rows.first?["Nombre"] == .text("[c]"))
        #expect(!sheet.rows.contains { $0["Rubrique"] == .text("Réponses lues") })
    }

    @Test func `who answered stands beside the reference, and says that it is not representative`() throws {
        let respondents = (0..<40).map { Respondent(answers: [:], place: "69266", language: $0 < 30 ? 0 : 1) }
        var reported = try Reported(Reported.story)
        let disclosed = try Discloser(
            rules: ConfidentialityRules(),
            references: ReferenceTables(
                invited: [:],
                population: [
                    ReferenceCell(level: "all", territory: "all", basis: "questionnaire", language: "fr"): 300,
                    ReferenceCell(level: "all", territory: "all", basis: "questionnaire", language: "de"): 100,
                ])
        ).disclose([
            estimates(
                try table(respondents), of: Reported.ids, levels: [nil, "part"], representation: [.questionnaire])
        ])[0]
        reported.disclosed = disclosed
        let sheet = try Self.sheet(.representation, of: reported)
        #expect(sheet.title.contains("non représentative"))
        let french = try #require(sheet.rows.first { $0["Langue"] == .text("Français") })
        #expect(french["Réponses"] == .integer(30))
        #expect(french["Part des réponses (non représentatif)"] == .percent(0.75, decimals: 0))
        #expect(french["Part de référence"] == .percent(0.75, decimals: 0))
        #expect(sheet.table?.columns.contains { $0.header == "Taux de réponse" } == true)
    }
}

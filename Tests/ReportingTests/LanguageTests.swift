import Definitions
import Disclosure
import Foundation
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// What differs between the languages of a workbook, and what must not.
@Suite struct LanguageTests {
    @Test func `German puts the number between the verb and the rest`() throws {
        let texts = WorkbookTests.texts(try Reported(Reported.story, language: "de").workbook.plan)
        #expect(
            texts.contains(
                "Von 100 Eltern auf Informationssuche sind 75 mit der Information zufrieden (36 Antworten; zwischen 58 und 88); siehe Blatt «Information der Eltern»."
            ), "\(texts.filter { $0.hasPrefix("Von 100") })")
    }

    @Test(arguments: [
        ("finden, dass es geht", "finden", ", dass es geht"), ("sind zufrieden", "sind", " zufrieden"),
        ("schweigen", "schweigen", ""),
    ])
    func `a finding is cut after its first word, and nothing of it is lost`(
        finding: String, verb: String, rest: String
    ) {
        let values = SentenceParts(ofWhom: "Eltern", finding: finding).values
        #expect(values["verb"] == verb && values["rest"] == rest)
    }

    /// A German finding that did not begin with its verb would make no sentence.
    @Test func `every German finding begins with a verb in the plural, or with one that needs no subject`() throws {
        let verbs: Set = [
            "bekamen", "finden", "haben", "hatten", "kennen", "mussten", "sind", "stimmen", "verstehen", "wurde",
            "wurden",
        ]
        for measure in try Shipped.survey.get().measures {
            guard let finding = measure.finding?["de"] else { continue }
            let verb = SentenceParts(ofWhom: "", finding: finding).values["verb"] ?? ""
            #expect(verbs.contains(verb), "\(measure.id): \(finding)")
        }
    }

    @Test(arguments: ["fr", "de"])
    func `no placeholder, no key and no other language is left over`(language: String) throws {
        let plan = try Reported(Reported.story, language: language).workbook.plan
        #expect(plan.properties.language == language)
        for text in WorkbookTests.texts(plan) {
            #expect(!text.contains("{") && !text.contains("}"), "\(text)")
            if language == "de" {
                for sign in ["ß", "„", "“", "’", " %", "Sur 100", "Lecture"] {
                    #expect(!text.contains(sign) || text.contains("L’"), "\(text)")
                }
            }
        }
        #expect(plan.violations().isEmpty, "\(plan.violations())")
    }

    @Test func `sheets and tables are the same in every language, tables by the same names`() throws {
        func names(_ language: String) throws -> [String] {
            try Reported(Reported.story, language: language).workbook.plan.sheets.compactMap(\.table?.name)
        }
        #expect(try names("fr") == names("de"))
        #expect(try names("fr").contains("information_des_parents"))
    }

    @Test func `scores are out of a hundred, shares in percent`() throws {
        let respondents = (0..<40).map { number in
            Respondent(answers: ["lieuconn": number < 20 ? "3" : "1", "obstac": number < 30 ? "COST" : "INFO"])
        }
        let reported = try Reported(
            respondents, ids: ["access.approachability", "barriers.COST"], levels: [nil], breakdowns: [.all])
        let sheet = try reported.sheet(.measures, 1)
        let score = try #require(reported.publication.cell("access.approachability")?.figure)
        #expect(
            sheet.rows[0]["Part ou note"] == .number(score.estimate * 100, .unit(decimals: 0, suffix: "/ 100")))
        #expect(sheet.rows.last?["Part ou note"] == .percent(0.75, decimals: 0))
        #expect(sheet.paragraphs.contains { $0.hasPrefix("Note sur 100") })
    }

    @Test func `a breakdown that the survey does not have is a problem of the report`() throws {
        let id = "report-\(UUID().uuidString)"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(id).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        let text = """
            report: \(id)
            title: {fr: "R"}
            organisation: "O"
            keywords: {fr: "k"}
            sheets:
              - {kind: gaps, name: {fr: "G"}, measures: [activities_attended.yes], breakdowns: [home, employement]}
            """
        try Data(text.utf8).write(to: file)
        let survey = try Shipped.survey.get()
        let error = #expect(throws: DefinitionProblems.self) {
            try ReportLoader.load(path: file.path, survey: survey)
        }
        #expect(error?.problems.map(\.code) == ["report-breakdown-unknown"])
        #expect(error?.problems.first?.arguments["breakdown"] == "employement")
    }
}

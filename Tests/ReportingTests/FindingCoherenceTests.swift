import Definitions
import Foundation
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// The first sheet beside the others of its workbook: no sheet's title tells another finding of the same kind.
@Suite struct FindingCoherenceTests {
    private static let villefranche = "200040590"
    private static let satisfied = "sat_info_overall.satisfied"
    private static let aware = "info_place_aware.aware"
    private static let always = "info_language_ok.always"

    private static func workbook(_ measures: [MadeMeasure], language: String = "fr") throws -> WorkbookPlan {
        let material = ReportMaterial(
            publication: try Publication.made(measures), survey: try Shipped.survey.get(),
            territories: try Shipped.territories.get(), provenance: Reported.provenance)
        let wording = try Wording.load(
            path: Shipped.package.appendingPathComponent("Reports/locales/\(language).yaml").path, language: language)
        return ReportWorkbook(material, definition: try Followed.report("comite"), wording: wording).plan
    }

    /// Measures of the shipped committee's report: the first that each rule names shows nothing established, the sheets another
    /// one that is.
    private static let measures = [
        MadeMeasure(
            id: satisfied, cells: [.made(0.73), .made(0.6, level: "epci", code: villefranche), .made(0.6, home: "ar")],
            comparisons: [
                .territory(villefranche, .shown(.made(0.6, 0.7, margin: 0.3, verdict: "not-established"))),
                .home("ar", .shown(.made(0.6, 0.7, margin: 0.3, verdict: "not-established"))),
                .wave("2024", .shown(.made(0.73, 0.7, margin: 0.3, verdict: "not-established"))),
            ]),
        MadeMeasure(
            id: aware, cells: [.made(0.5), .made(0.2, level: "epci", code: villefranche)],
            comparisons: [
                .territory(villefranche, .shown(.made(0.2, 0.56))), .wave("2024", .shown(.made(0.5, 0.7))),
            ]),
        MadeMeasure(
            id: "activities_attended.yes", cells: [.made(0.5), .made(0.3, home: "ar")],
            comparisons: [.home("ar", .shown(.made(0.3, 0.75)))]),
    ]

    @Test func `a gap that a sheet's title tells is the finding of the first sheet`() throws {
        let plan = try Self.workbook(Self.measures)
        let findings = try #require(plan.sheets.first).paragraphs
        let told = [("Territoires", "−36 points"), ("Langues", "−45 points"), ("Évolution", "−20 points")]
        for (name, points) in told {
            let title = try #require(plan.sheets.first { $0.name == name }?.title)
            #expect(title.contains(points) && title.hasSuffix("établi"), "\(title)")
            let finding = try #require(findings.first { $0.contains("voir la feuille «\u{A0}\(name)\u{A0}»") })
            #expect(finding.contains("écart de \(points)") && finding.contains(", établi"), "\(finding)")
            #expect(!finding.contains("aucun écart"))
        }
    }

    @Test(arguments: ["fr", "de", "en", "it", "ar"])
    func `where nothing is established neither the finding nor a title says so`(language: String) throws {
        let measures = Self.measures.map { made in
            var made = made
            made.comparisons = made.comparisons.map { comparison in
                PublishedComparison(
                    kind: comparison.kind, territory: comparison.territory, language: comparison.language,
                    group: comparison.group, comparedTo: comparison.comparedTo, adjustedFor: [],
                    outcome: .shown(.made(0.5, 0.6, margin: 0.3, verdict: "not-established", n: 18)))
            }
            return made
        }
        let plan = try Self.workbook(measures, language: language)
        let findings = try #require(plan.sheets.first).paragraphs
        let gap = findings[1]
        let survey = try Shipped.survey.get()
        for id in [Self.satisfied, Self.aware] {
            let label = try #require(survey.measure(id: id)?.label)
            #expect(
                gap.contains(Typography.printed(label.text(in: language, fallback: "fr").text, in: language)), "\(gap)")
        }
        #expect(!gap.contains("{") && !findings.contains { $0.contains("{") })
    }

    @Test func `a rule may begin with a score, which is said as one`() throws {
        let context = try ReportContext.made(
            try Publication.made([MadeMeasure(id: "access.affordability", cells: [.made(0.67)])]))
        let rule = FindingRule(rule: .level, measures: ["access.affordability"], level: nil, breakdown: nil)
        let finding = FindingSentence(context: context, rule: rule)
        #expect(finding.text.contains("67 sur 100 (100 réponses\u{A0}; entre 57 et 77)"))
        #expect(!finding.text.contains("n’a pas été posée") && finding.title == nil)
    }

    @Test func `a figure that no table declares is not said to be unasked`() throws {
        let context = try ReportContext.made(try Publication.made([]))
        let rule = FindingRule(rule: .level, measures: [Self.satisfied], level: nil, breakdown: nil)
        let text = FindingSentence(context: context, rule: rule).text
        #expect(text.contains("n’est pas calculé") && !text.contains("n’a pas été posée"))
    }

    @Test func `a title never has a number that only a sentence could explain`() throws {
        let context = try ReportContext.made(
            try Publication.made([
                MadeMeasure(
                    id: "barriers.COST",
                    cells: [.made(0.03), .made(0.2, level: "epci", code: Self.villefranche)])
            ]))
        for rule in [FindingRule.Rule.territoryGap, .groupGap, .change, .most] {
            let rule = FindingRule(rule: rule, measures: ["barriers.COST"], level: "epci", breakdown: "home")
            #expect(FindingSentence(context: context, rule: rule).title == nil)
        }
    }

    @Test(arguments: [
        ("caution", "18 réponses, à lire avec prudence"), ("poor", "18 réponses, fiabilité insuffisante"),
    ])
    func `a finding says how many answers the named group has, and how far to trust them`(
        reliability: String, words: String
    ) throws {
        let context = try ReportContext.made(try Publication.made([]))
        #expect(context.answers(18, reliability: reliability) == words)
        #expect(context.answers(1, reliability: "good") == "1 réponse")
    }
}

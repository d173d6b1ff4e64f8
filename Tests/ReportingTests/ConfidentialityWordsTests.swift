import DelimitedText
import Foundation
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// The rules by which figures are withheld, in plain words, and why cells are closed.
@Suite struct ConfidentialityWordsTests {
    private static let languages = ["fr", "de", "en", "it", "ar"]

    private func context(
        _ rules: ConfidentialityRules, withheld: Int, language: String
    ) throws -> ReportContext {
        let survey = try Shipped.survey.get()
        return try ReportContext.made(
            Publication(
                wave: "2025", survey: survey.id, rules: rules, responses: 1528, measures: [], representation: [],
                withheldCells: withheld), language: language)
    }

    private func texts(_ plan: SheetPlan) -> [String] { plan.content.flatMap(WorkbookTests.texts) }

    @Test(arguments: languages)
    func `the method names the profile and every number of its rules`(language: String) throws {
        let context = try context(
            ConfidentialityRules(profile: .taxFiles), withheld: 3, language: language)
        let told = texts(MethodSheet(context: context, sheet: try context.declared(.method)).plan)
        let wording = context.wording
        #expect(told.contains { $0.contains(wording.text(.profileTaxFiles)) && $0.contains("11") })
        #expect(told.contains { $0.contains("22") && $0.contains("10") })
        for key in [WordingKey.methodSensitive, .methodMissing, .methodAudit, .methodElsewhere] {
            #expect(told.contains(wording.text(key)), "\(key)")
        }
        let cover = CoverBlock(context: context).paragraphs.map(\.text)
        #expect(cover.contains { $0.contains(wording.text(.profileTaxFiles)) })
    }

    @Test(arguments: languages)
    func `the first page says why cells are closed, where any is`(language: String) throws {
        for withheld in [0, 1] {
            let context = try context(ConfidentialityRules(), withheld: withheld, language: language)
            let why = context.wording.text(.closedWhy)
            let told = texts(SynthesisSheet(context: context, sheet: try context.declared(.synthesis)).plan)
            #expect(told.contains { $0.hasPrefix(why) } == (withheld > 0))
            let text = try #require(context.closedCells.first?.text ?? (withheld == 0 ? "" : nil))
            #expect(text.isEmpty || text.hasSuffix(context.wording.text(.methodElsewhere)))
        }
    }

    @Test func `a profile has its own threshold, which a pipeline may change`() {
        let thresholds = ConfidentialityRules.Profile.allCases.map { ConfidentialityRules(profile: $0).threshold }
        #expect(thresholds == [10, 5, 11])
        let raised = ConfidentialityRules(profile: .organisations, threshold: 8)
        #expect(raised.threshold == 8 && raised.unanimityThreshold == 16)
    }

    @Test func `territories.csv has a column for each level that results.csv uses, and every combination of places`()
        throws
    {
        let territories = try Shipped.territories.get()
        func records(_ levels: [String]) -> [[String]] {
            [ResultsFile.columns]
                + levels.map { level in ResultsFile.columns.map { $0 == "territory_level" ? level : "" } }
        }
        let relations = TerritoryRelations(territories, usedIn: records(["all", "epci", "part", "part"]))
        #expect(relations.levels == ["part", "epci"])
        let lines = String(decoding: try #require(try relations.bytes()), as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "part,epci")
        #expect(lines.dropFirst().sorted() == Array(lines.dropFirst()))
        #expect(Set(lines).count == lines.count)
        // Villeurbanne's, and that of whoever told no place.
        for line in ["69M,200046977", "indetermine,indetermine"] {
            #expect(lines.contains(Substring(line)), "\(lines)")
        }
        #expect(try TerritoryRelations(territories, usedIn: records(["all"])).bytes() == nil)
    }

    @Test func `datapackage.json tells the rules and lists territories.csv`() throws {
        let bytes = DataPackage.bytes(
            wave: "2025", title: "Été", resultsDigest: "abc", territories: (digest: "fed", levels: ["part", "epci"]),
            protections: [
                .init(
                    survey: try Shipped.survey.get(), rules: ConfidentialityRules(profile: .taxFiles), publication: nil)
            ],
            workbooks: [])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let rules = try #require((json["confidentiality"] as? [[String: Any]])?.first)
        #expect(rules["survey"] as? String == "parents" && rules["unit"] as? String == "household")
        #expect(rules["profile"] as? String == "tax-files")
        #expect(rules["threshold"] as? Int == 11 && rules["unanimity"] as? Int == 22)
        let resource = try #require((json["resources"] as? [[String: Any]])?.last)
        #expect(resource["path"] as? String == "territories.csv" && resource["hash"] as? String == "sha256:fed")
    }
}

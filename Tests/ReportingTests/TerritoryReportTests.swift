import Definitions
import Disclosure
import Foundation
import Measures
import Questionnaires
import Spreadsheets
import Territories
import TestSupport
import Testing

@testable import Reporting

/// The workbook about one territory: its figures beside the whole, and nothing that results.csv does not hold.
@Suite struct TerritoryReportTests {
    private static let villeurbanne = "200046977"
    private static let arbresle = "246900625"
    private static let outside = "200040566"

    /// 300 answers in the Métropole and `few` in one other; with enough in each of the others, or none.
    private static func reported(
        few: Int = 7, elsewhere: [String] = ["69264"], language: String = "fr"
    ) throws -> Reported {
        try Reported(
            group(300, satisfied: 150, place: "69266") + group(few, satisfied: 3, place: "69010")
                + elsewhere.flatMap { group(30, satisfied: 15, place: $0) }
                + group(43, satisfied: 21, place: "69266", language: 1),
            ids: ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied"], levels: [nil, "part", "epci"],
            breakdowns: [.all], language: language)
    }

    private static func unit(_ code: String, level: String = "epci") throws -> PublishedTerritory {
        let levels = try Shipped.territories.get().levels
        let unit = try #require(levels.first { $0.id == level }?.units.first { $0.code == code })
        return PublishedTerritory(level: level, code: unit.code, name: unit.name)
    }

    private static func plan(_ reported: Reported, of territory: PublishedTerritory) throws -> WorkbookPlan {
        var material = try reported.material
        material.territory = territory
        let definition = try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/fiche-territoire.yaml").path,
            survey: try Shipped.survey.get())
        return ReportWorkbook(material, definition: definition, wording: reported.wording).plan
    }

    @Test func `a territory's figure stands beside the whole's, in a sentence, a row and the chart`() throws {
        let everywhere = [
            "69001", "69004", "69264", "69014", "69002", "69007", "69277", "69028", "69051", "69027", "69270",
        ]
        let reported = try Self.reported(few: 20, elsewhere: everywhere)
        let page = try #require(try Self.plan(reported, of: Self.unit(Self.villeurbanne)).sheets.first)
        #expect(page.title.hasPrefix("Métropole de Lyon\u{A0}: sur 100 parents ayant cherché une information, 50"))
        let sentence = try #require(page.paragraphs.first)
        #expect(
            sentence.hasPrefix("Sur 100 parents ayant cherché une information, 50 en sont satisfaits (343 réponses"))
        #expect(sentence.contains("Ensemble\u{A0}: 49 (693 réponses"))
        #expect(page.rows[0]["Réponses"] == .integer(343) && page.rows[0]["Réponses de l’ensemble"] == .integer(693))
        #expect(page.rows[0]["Part"] == .percent(171.0 / 343, decimals: 0))
        let charts = page.content.compactMap { block in if case .chart(let chart) = block { chart } else { nil } }
        guard case .dots(let dots)? = charts.first?.drawing else { return #expect(Bool(false), "no chart") }
        #expect(dots.points.map(\.label).prefix(2) == ["Satisfaits de l’information", "Ensemble"])
        #expect(dots.points[0].estimate == 171.0 / 343 && dots.points[1].estimate == 339.0 / 693)
        #expect(charts[0].alternativeText.contains("Métropole de Lyon\u{A0}: 50\u{A0}% (entre"))
    }

    @Test(arguments: ["fr", "de"])
    func `a withheld territory's workbook says so, and where to look`(language: String) throws {
        let plan = try Self.plan(Self.reported(language: language), of: Self.unit(Self.arbresle))
        let page = plan.sheets[0]
        #expect(page.title.contains(language == "fr" ? "aucun chiffre ne peut être montré" : "Keine Zahl kann gezeigt"))
        let row = try #require(page.table?.rows.first)
        #expect(row[1...5].allSatisfy { $0 == .text("[c]") })
        #expect(page.paragraphs.contains { $0.contains("Rhône") && !$0.contains("{") })
        for text in WorkbookTests.texts(plan) { #expect(!text.contains("0.428571") && !text.contains("integer(7)")) }
        #expect(!page.content.contains { if case .chart = $0 { true } else { false } })
        #expect(
            plan.sheets.allSatisfy { sheet in
                !sheet.content.contains { if case .chartData = $0 { true } else { false } }
            })
    }

    @Test func `nothing but the name tells a territory of seven answers from one of none`() throws {
        let reported = try Self.reported()
        func texts(_ code: String) throws -> [String] {
            let unit = try Self.unit(code)
            let name = unit.name.replacing("'", with: "’")
            return WorkbookTests.texts(try Self.plan(reported, of: unit)).map { $0.replacing(name, with: "·") }
        }
        #expect(try texts(Self.arbresle) == texts(Self.outside))
    }

    @Test func `every number of the table is one that is published`() throws {
        let reported = try Self.reported()
        let figures = reported.publication.measures.flatMap(\.cells).compactMap(\.figure)
        let shares = Set(figures.flatMap { [$0.estimate, $0.low, $0.high] }.compactMap(\.self))
        let counts = Set(figures.map(\.respondents))
        for unit in try #require(try Shipped.territories.get().levels.first { $0.id == "epci" }).units {
            let territory = PublishedTerritory(level: "epci", code: unit.code, name: unit.name)
            for cell in try #require(try Self.plan(reported, of: territory).sheets[0].table).rows.joined() {
                switch cell {
                case .percent(let value, _): #expect(shares.contains(value))
                case .integer(let count): #expect(counts.contains(count))
                case .text(let text): #expect(!text.isEmpty)
                default: #expect(Bool(false), "\(cell)")
                }
            }
        }
    }

    @Test func `measures that no table declares at the level are left out`() throws {
        let page = try Self.plan(Self.reported(), of: Self.unit("69381", level: "arrondissement")).sheets[0]
        #expect(page.table == nil && page.title.contains("aucun chiffre"))
        #expect(page.paragraphs.contains { $0.hasPrefix("Aucun chiffre de cette feuille") })
    }

    @Test func `a sheet about one territory needs levels, and a report with a chart its coordinates`() throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: Shipped.package, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("fiche.yaml").path
        let text = """
            report: fiche
            title: {fr: "Fiche"}
            organisation: "Ici"
            keywords: {fr: "un, deux"}
            sheets:
              - kind: territory
                name: {fr: "Ici"}
                measures: [sat_info_overall.satisfied]

            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let survey = try Shipped.survey.get()
        do throws(DefinitionProblems) {
            _ = try ReportLoader.load(path: path, survey: survey)
            Issue.record("accepted")
        } catch {
            #expect(
                error.problems.map(\.code).sorted() == ["report-chart-data-missing", "report-per-territory-needed"])
        }
    }
}

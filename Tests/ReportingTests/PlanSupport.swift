import Definitions
import Foundation
import Objects
import PartnerCounts
import Questionnaires
import Spreadsheets
import Territories
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// What a plan is followed with, made by hand.
struct Followed {
    var plan: Plan
    var surveys: [String: Survey]
    var publications: [String: Publication] = [:]
    var institutions: InstitutionalFigures?
    var register: [RegisterEntry] = []
    var children: [CountTerritory: Int] = [:]
    var earlier: PlanMaterial.Earlier?
    var partnerNames = ["DEP": "Département du Rhône", "OUEST": "CC de l’Ouest"]

    init(_ id: String) throws {
        plan = try PlanTests.plan(id)
        surveys = ["parents": try Shipped.survey.get(), "partenaires": try Self.partners.get()]
    }

    init(_ plan: Plan, surveys: [Survey]) {
        self.plan = plan
        self.surveys = Dictionary(uniqueKeysWithValues: surveys.map { ($0.id, $0) })
    }

    static let partners = Result {
        try SurveyLoader.load(Shipped.package.appendingPathComponent("Surveys/partenaires/survey.yaml").path)
    }

    var material: PlanMaterial {
        PlanMaterial(
            wave: "2025", plan: plan, surveys: surveys, publications: publications, institutions: institutions,
            register: register, partnerNames: partnerNames, children: children,
            earlier: earlier)
    }

    var progress: PlanProgress { PlanProgress(material) }

    func item(_ id: String) throws -> ItemProgress { try #require(progress.items.first { $0.item.id == id }) }

    /// Rows of results.csv by column.
    func results(_ territories: TerritorySet? = nil) throws -> [[String: String]] {
        let bytes = try ResultsFile.bytes(
            of: publications.values.sorted { $0.survey < $1.survey }, material: material,
            territories: try territories ?? Shipped.territories.get())
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(Self.fields)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// The fields of a record without line feeds.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// The sheet of a kind in the shipped report.
    func sheet(_ kind: SheetDefinition.Kind, report: String = "comite", language: String = "fr") throws -> SheetPlan {
        let plan = try workbook(report: report, language: language).plan
        let definition = try Self.report(report)
        let declared = try #require(definition.sheets.first { $0.kind == kind })
        let name = declared.name.text(in: language, fallback: "fr").text
        return try #require(plan.sheets.first { $0.name == name })
    }

    func workbook(report: String = "comite", language: String = "fr") throws -> ReportWorkbook {
        let empty = try Reported(Reported.story).publication
        return ReportWorkbook(
            ReportMaterial(
                publication: publications["parents"] ?? empty, survey: try Shipped.survey.get(),
                territories: try Shipped.territories.get(), provenance: Reported.provenance, plan: material),
            definition: try Self.report(report),
            wording: try Wording.load(
                path: Shipped.package.appendingPathComponent("Reports/locales/\(language).yaml").path,
                language: language))
    }

    /// Names of the sheets that only a plan makes.
    var plannedNames: [String] {
        get throws {
            let kinds: Set<SheetDefinition.Kind> = [
                .plan, .planFigures, .partners, .studies, .opinions, .joined, .participation,
            ]
            return try Self.report("comite").sheets.filter { kinds.contains($0.kind) }
                .map { $0.name.text(in: "fr", fallback: "fr").text }
        }
    }

    static func report(_ id: String) throws -> ReportDefinition {
        try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/\(id).yaml").path, survey: try Shipped.survey.get(),
            partners: try partners.get())
    }
}

// MARK: - Institutions

extension InstitutionalFigures {
    static func made(
        counts: [CountFigure] = [], studies: [StudyFigure] = [], resolutions: [Resolution] = [],
        participation: [Participation] = [Participation(type: nil, territory: .all, asked: 40, answered: 30)]
    ) -> InstitutionalFigures {
        InstitutionalFigures(
            wave: "2025", counts: counts, studies: studies, resolutions: resolutions, participation: participation)
    }
}

extension CountFigure {
    static func made(
        _ id: String, _ estimate: Double?, most: Double? = nil, area: String? = nil,
        in territory: CountTerritory = .all,
        respondents: Int = 12, reporting: Int = 8, openPairs: Int = 0
    ) -> CountFigure {
        CountFigure(
            count: id, area: area, territory: territory, respondents: respondents, reporting: reporting,
            estimate: estimate, most: most, members: [], told: [], openPairs: openPairs)
    }
}

/// Story 8: the Département says that the study was done in November 2024, an intercommunality that it is under way.
struct StudyStory {
    let study: StudyFigure
    let resolution: Resolution

    init() throws {
        func declared(_ code: String, _ type: String, _ status: String, _ date: DateText?) -> Declaration {
            var fields: [String: FieldValue] = [
                "TITLE": .text("Mutualiser les permanences"), PartnerCounter.statusField: .code(status),
            ]
            fields["DATE"] = date.map { .date($0) }
            return Declaration(
                partner: Partner(code: code, type: type), period: "2025",
                source: Source(file: "f.csv", record: 1, line: 2), fields: fields)
        }
        let rule = MatchingRule(
            kind: "feas_mutualisation", exact: [ExactCondition(same: ["TITLE"])])
        resolution = rule.resolve(
            [
                declared("DEP", "DEPT", "3", DateText("2024-11")), declared("OUEST", "EPCI", "2", nil),
            ], decisions: [])
        study = StudyFigure(
            question: "feas_mutualisation", respondents: 14, status: "3", date: DeclaredDate(year: 2024, month: 11),
            isContradicted: true, answers: [("2", 1), ("3", 1)], studies: resolution.objects.map(\.id))
    }
}

// MARK: - Publications

extension Publication {
    /// - Parameter measures: cells and comparisons by the measure's id.
    static func made(_ survey: Survey, _ measures: [(id: String, cells: [PublishedCell])]) throws -> Publication {
        Publication(
            wave: "2025", survey: survey.id, rules: ConfidentialityRules(), responses: 240,
            measures: try measures.map { id, cells in
                PublishedMeasure(measure: try #require(survey.measure(id: id)), cells: cells, comparisons: [])
            }, representation: [], withheldCells: 0)
    }
}

extension PublishedCell {
    static func made(
        _ estimate: Double, n: Int = 100, home: String? = nil, type: String? = nil, level: String = "all",
        code: String = "all", reliability: String = "good"
    ) -> PublishedCell {
        PublishedCell(
            territory: level == "all" ? .all : PublishedTerritory(level: level, code: code, name: code),
            language: home.map { PublishedLanguage(basis: "home", code: $0) } ?? .all,
            group: type.map { PublishedGroup(by: "partner_type", code: $0) } ?? .all,
            outcome: .shown(
                PublishedFigure(
                    respondents: n, exclusions: nil, weightedBase: Double(n), estimate: estimate, standardError: 0.05,
                    low: estimate - 0.1, high: estimate + 0.1, intervalMethod: "kg", degreesOfFreedom: n - 1,
                    designEffect: 1, effectiveSampleSize: Double(n), reliability: reliability)))
    }

    static func withheld(home: String? = nil) -> PublishedCell {
        PublishedCell(
            territory: .all, language: home.map { PublishedLanguage(basis: "home", code: $0) } ?? .all, group: .all,
            outcome: .confidential)
    }
}

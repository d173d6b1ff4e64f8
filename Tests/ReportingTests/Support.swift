import Definitions
import Foundation
import Measures
import Questionnaires
import Responses
import Spreadsheets
import Statistics
import Territories
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

extension SheetPlan {
    var table: TablePlan? {
        content.compactMap { block in if case .table(let table) = block { table } else { nil } }.first
    }

    /// Rows by header.
    var rows: [[String: Cell]] {
        guard let table else { return [] }
        return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.header), $0)) }
    }

    /// Paragraphs outside the table.
    var paragraphs: [String] {
        content.flatMap { block -> [String] in
            guard case .paragraphs(let found) = block else { return [] }
            return found.map(\.text)
        }
    }
}

/// A published wave and everything a reporter is given.
struct Reported {
    var disclosed: Disclosed
    let definition: ReportDefinition
    let wording: Wording

    var publication: Publication { disclosed.publication }

    /// - Parameter language: of the workbook.
    init(
        _ respondents: [Respondent], ids: [String] = Reported.ids, levels: [String?] = [nil, "part"],
        breakdowns: [Breakdown] = [.all, .questionnaire], gaps: [Breakdown] = [], comparesWaves: Bool = false,
        standard: Standard? = nil, interval: IntervalMethod = .kgUncapped, language: String = "fr"
    ) throws {
        let table = try table(respondents)
        let waves = try table.waves.indices.map { wave in
            try estimates(
                table, of: ids, levels: levels, breakdowns: breakdowns, gaps: gaps, comparesWaves: comparesWaves,
                standard: standard, interval: interval, wave: wave)
        }
        let standardised = standard == nil ? [] : ["household"]
        disclosed = try #require(
            try Discloser(rules: ConfidentialityRules(), standard: standardised).disclose(waves).last)
        definition = try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/comite.yaml").path,
            survey: try Shipped.survey.get())
        wording = try Wording.load(
            path: Shipped.package.appendingPathComponent("Reports/locales/\(language).yaml").path,
            language: language)
    }

    static let ids = ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "sat_info.CLAR.satisfied"]

    var workbook: ReportWorkbook {
        get throws { ReportWorkbook(try material, definition: definition, wording: wording) }
    }

    var material: ReportMaterial {
        get throws {
            ReportMaterial(
                publication: publication, survey: try Shipped.survey.get(),
                territories: try Shipped.territories.get(), provenance: Self.provenance)
        }
    }

    static let provenance = Provenance(
        population: LocalizedText("Parents de jeunes enfants", in: "fr"), period: ("2025-03-01", "2025-04-30"),
        createdAt: 1_745_000_000, accounting: .init(), isWeighted: false, intervalMethod: "kg", program: "barometre",
        definitionsDigest: "d0", dataDigest: "d1", resultsDigest: "d2")

    /// results.csv as rows of fields; no field of these tests holds a comma or a quote.
    func results() throws -> [[String]] {
        let bytes = try ResultsFile.bytes(of: [publication], territories: try Shipped.territories.get())
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// A sheet of the workbook by its place among those of its kind.
    func sheet(_ kind: SheetDefinition.Kind, _ number: Int = 0) throws -> SheetPlan {
        let declared = definition.sheets.filter { $0.kind == kind }
        let name = declared[number].name.text(in: wording.language, fallback: "fr").text
        return try #require(try workbook.plan.sheets.first { $0.name == name })
    }

    /// Forty searchers of story 1, in Villeurbanne.
    static let story =
        "4*12 3*15 2*6 1*3 8*2 9*1".split(separator: " ").flatMap { part in
            let pair = part.split(separator: "*").map(String.init)
            return Array(repeating: pair[0], count: Int(pair[1]) ?? 0)
        }.map { Respondent(answers: ["satinfo": $0, "satdet.CLAR": "3"], place: "69266") }
        + [Respondent(answers: ["satinfo": "", "satdet.CLAR": ""], place: "69266")]
}

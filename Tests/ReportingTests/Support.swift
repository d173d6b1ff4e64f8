import Definitions
import Foundation
import Measures
import Questionnaires
import Statistics
import Territories
import TestSupport

@testable import Disclosure
@testable import Reporting

/// A published wave and everything a reporter is given.
struct Reported {
    let disclosed: Disclosed
    let definition: ReportDefinition
    let wording: Wording

    var publication: Publication { disclosed.publication }

    init(
        _ respondents: [Respondent], ids: [String] = Reported.ids, levels: [String?] = [nil, "part"],
        breakdowns: [Breakdown] = [.all, .questionnaire], interval: IntervalMethod = .kgUncapped
    ) throws {
        disclosed = try Discloser(rules: ConfidentialityRules()).disclose([
            estimates(try table(respondents), of: ids, levels: levels, breakdowns: breakdowns, interval: interval)
        ])[0]
        definition = try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/comite.yaml").path,
            survey: try Shipped.survey.get())
        wording = try Wording.load(
            path: Shipped.package.appendingPathComponent("Reports/locales/fr.yaml").path, language: "fr")
    }

    static let ids = ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "sat_info.CLAR.satisfied"]

    var workbook: CommitteeWorkbook {
        get throws {
            CommitteeWorkbook(
                publication, definition: definition, survey: try Shipped.survey.get(),
                territories: try Shipped.territories.get(), wording: wording, provenance: Self.provenance)
        }
    }

    static let provenance = Provenance(
        population: LocalizedText("Parents de jeunes enfants", in: "fr"), period: ("2025-03-01", "2025-04-30"),
        createdAt: 1_745_000_000, accounting: .init(), isWeighted: false, intervalMethod: "kg", program: "barometre",
        definitionsDigest: "d0", dataDigest: "d1")

    /// results.csv as rows of fields; no field of these tests holds a comma or a quote.
    func results() throws -> [[String]] {
        let bytes = try ResultsFile.bytes(of: publication, territories: try Shipped.territories.get())
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Forty searchers of story 1, in Villeurbanne.
    static let story =
        "4*12 3*15 2*6 1*3 8*2 9*1".split(separator: " ").flatMap { part in
            let pair = part.split(separator: "*").map(String.init)
            return Array(repeating: pair[0], count: Int(pair[1]) ?? 0)
        }.map { Respondent(answers: ["satinfo": $0, "satdet.CLAR": "3"], place: "69266") }
        + [Respondent(answers: ["satinfo": "", "satdet.CLAR": ""], place: "69266")]
}

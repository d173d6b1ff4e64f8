import Foundation
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// Figures and comparisons made by hand, for sheets that are judged by what they say of them.
extension ComparisonFigure {
    /// - Parameter verdict: `established`, `not-established`.
    static func made(
        _ group: Double, _ compared: Double, margin: Double = 0.1, verdict: String = "established", n: Int = 60
    ) -> ComparisonFigure {
        ComparisonFigure(
            respondents: n, comparedRespondents: 10 * n, estimate: group - compared, groupEstimate: group,
            comparedEstimate: compared, standardError: margin / 2, low: group - compared - margin,
            high: group - compared + margin, intervalMethod: "t", degreesOfFreedom: n, hasBorrowedVariance: false,
            familySize: 2, level: 0.975, adjustedPValue: verdict == "established" ? 0.01 : 0.4, verdict: verdict,
            reliability: "good")
    }
}

extension PublishedComparison {
    static func territory(_ code: String, _ outcome: Outcome) -> PublishedComparison {
        PublishedComparison(
            kind: .difference, territory: PublishedTerritory(level: "epci", code: code, name: code), language: .all,
            group: .all, comparedTo: "others", adjustedFor: [], outcome: outcome)
    }

    static func home(_ code: String, _ outcome: Outcome) -> PublishedComparison {
        PublishedComparison(
            kind: .difference, territory: .all, language: PublishedLanguage(basis: "home", code: code), group: .all,
            comparedTo: "others", adjustedFor: [], outcome: outcome)
    }

    static func wave(_ earlier: String, now: String = "2025", _ outcome: Outcome) -> PublishedComparison {
        PublishedComparison(
            kind: .difference, territory: .all, language: .all, group: PublishedGroup(by: "wave", code: now),
            comparedTo: earlier, adjustedFor: [], outcome: outcome)
    }
}

extension PublishedCell {
    /// The same figure in the language that was answered in.
    func answered(in language: String) -> PublishedCell {
        PublishedCell(
            territory: territory, language: PublishedLanguage(basis: "questionnaire", code: language), group: group,
            outcome: outcome)
    }
}

/// One measure as it is published.
struct MadeMeasure {
    var id: String
    var cells: [PublishedCell] = []
    var comparisons: [PublishedComparison] = []
}

extension Publication {
    static func made(_ measures: [MadeMeasure], wave: String = "2025") throws -> Publication {
        let survey = try Shipped.survey.get()
        return Publication(
            wave: wave, survey: survey.id, rules: ConfidentialityRules(), responses: 1528,
            measures: try measures.map { made in
                PublishedMeasure(
                    measure: try #require(survey.measure(id: made.id)), cells: made.cells,
                    comparisons: made.comparisons)
            }, representation: [], withheldCells: 0)
    }
}

extension ReportContext {
    /// The shipped committee's report over a publication made by hand.
    static func made(
        _ publication: Publication, earlier: [Publication] = [], language: String = "fr"
    ) throws -> ReportContext {
        ReportContext(
            ReportMaterial(
                publication: publication, earlier: earlier, survey: try Shipped.survey.get(),
                territories: try Shipped.territories.get(), provenance: Reported.provenance),
            definition: try Followed.report("comite"),
            wording: try Wording.load(
                path: Shipped.package.appendingPathComponent("Reports/locales/\(language).yaml").path,
                language: language))
    }

    /// The first declared sheet of a kind.
    func declared(_ kind: SheetDefinition.Kind) throws -> SheetDefinition {
        try #require(definition.sheets.first { $0.kind == kind })
    }
}

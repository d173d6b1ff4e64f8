import Disclosure
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// This wave beside the earlier ones.
@Suite struct ChangesSheetTests {
    private static let satisfied = "sat_info_overall.satisfied"

    private static func wave(_ wave: String, _ count: Int, satisfied: Int) -> [Respondent] {
        group(count, satisfied: satisfied, place: "69266").map { respondent in
            var respondent = respondent
            respondent.wave = wave
            return respondent
        }
    }

    private static func published(_ respondents: [Respondent]) throws -> Reported {
        try Reported(
            respondents, ids: [satisfied], levels: [nil], breakdowns: [.all], comparesWaves: true)
    }

    @Test func `a line gives both waves, their difference with its interval, and the verdict in words`() throws {
        let reported = try Self.published(
            Self.wave("2024", 100, satisfied: 50) + Self.wave("2025", 120, satisfied: 90))
        let sheet = try reported.sheet(.changes)
        let row = try #require(sheet.rows.first)
        #expect(sheet.rows.count == 1)
        #expect(row["Vague"] == .text("2025") && row["Comparée à"] == .text("2024"))
        #expect(row["Réponses"] == .integer(120) && row["Part"] == .percent(0.75, decimals: 0))
        #expect(row["Réponses alors"] == .integer(100) && row["Valeur alors"] == .percent(0.5, decimals: 0))
        let figure = try #require(reported.publication.measures[0].comparisons.first?.figure)
        guard case .number(let points, _) = row["Écart"], case .number(let low, _) = row["Borne basse"],
            case .number(let high, _) = row["Borne haute"]
        else {
            Issue.record("no numbers in \(row)")
            return
        }
        #expect(abs(points - 25) < 1e-9)
        #expect(low == (figure.low ?? 0) * 100 && high == (figure.high ?? 0) * 100)
        #expect(row["Conclusion"] == .text("établi"))
        #expect(
            sheet.title
                == "De 2024 à 2025\u{A0}: +25 points pour «\u{A0}Satisfaits de l’information\u{A0}», changement établi")
    }

    @Test func `across a break there is the mark, its meaning, and no difference`() throws {
        let reported = try Self.published(
            Self.wave("2023", 100, satisfied: 50) + Self.wave("2024", 100, satisfied: 70)
                + Self.wave("2025", 100, satisfied: 72))
        let sheet = try reported.sheet(.changes)
        #expect(sheet.rows.map { $0["Comparée à"] } == [.text("2023"), .text("2024")])
        let row = try #require(sheet.rows.first)
        for header in ["Réponses alors", "Valeur alors", "Écart", "Borne basse", "Borne haute", "Conclusion"] {
            #expect(row[header] == .text("[b]"), "\(header)")
        }
        #expect(row["Part"] == .percent(0.72, decimals: 0))
        #expect(
            sheet.content.contains { block in
                if case .legend(let entries) = block { entries.map(\.mark) == ["[b]"] } else { false }
            })
        #expect(sheet.title == "Évolution\u{A0}: aucun changement établi")
    }

    @Test func `a wave that is withheld is not given back by the difference`() throws {
        let reported = try Self.published(
            Self.wave("2024", 7, satisfied: 3) + Self.wave("2025", 100, satisfied: 70))
        let row = try #require(try reported.sheet(.changes).rows.first)
        for header in ["Réponses alors", "Valeur alors", "Écart", "Borne basse", "Borne haute", "Conclusion"] {
            #expect(row[header] == .text("[c]"), "\(header)")
        }
        #expect(!WorkbookTests.texts(try reported.workbook.plan).contains { $0.contains("0.428571") })
    }

    @Test func `with one wave the sheet says in words that there is nothing to compare`() throws {
        let reported = try Self.published(Self.wave("2025", 100, satisfied: 70))
        let sheet = try reported.sheet(.changes)
        #expect(sheet.table == nil && sheet.title == "Évolution")
        #expect(sheet.paragraphs == [reported.wording.text(.changesNone)])
    }
}

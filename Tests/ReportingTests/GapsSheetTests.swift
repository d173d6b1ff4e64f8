import Disclosure
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// Gaps between groups: what the sheet says is what the publication says.
@Suite struct GapsSheetTests {
    private static let attended = "activities_attended.yes"
    private static let heading = "Écart"

    /// As story 11 has it: 64 of 80 working and 30 of 50 other households attended.
    private static func households(
        working: (Int, of: Int) = (64, 80), other: (Int, of: Int) = (30, 50)
    ) -> [Respondent] {
        func some(_ group: (Int, of: Int), _ employment: String) -> [Respondent] {
            (0..<group.of).map { number in
                Respondent(answers: [
                    "emploi": employment, "activ": number < group.0 ? "1" : "2", "agenf": number % 2 == 0 ? "A2" : "A5",
                ])
            }
        }
        return some(working, "W2") + some(other, "W0")
    }

    private static func byEmployment(_ respondents: [Respondent], language: String = "fr") throws -> Reported {
        let survey = try Shipped.survey.get()
        let employment = Breakdown.grouping(try #require(survey.grouping(id: "employment")).index)
        let household = try #require(survey.grouping(id: "household")).index
        return try Reported(
            respondents, ids: [attended], levels: [nil], breakdowns: [.all, employment], gaps: [employment],
            standard: Standard(level: nil, grouping: household, fewest: 20, threshold: 10), language: language)
    }

    /// The gap by employment that is published of a measure.
    private static func gap(_ reported: Reported, isAdjusted: Bool = false) throws -> PublishedComparison {
        let measure = try #require(reported.publication.measures.first { $0.measure.id == attended })
        return try #require(
            measure.comparisons.first {
                $0.kind == .difference && $0.group.code == "nonworking" && $0.adjustedFor.isEmpty != isAdjusted
            })
    }

    private static func isAbout(_ cell: Cell?, points: Double?) -> Bool {
        guard case .number(let value, _) = cell, let points else { return false }
        return abs(value - 100 * points) < 1e-9
    }

    @Test func `a line gives both groups, their difference with its interval, and the verdict in words`() throws {
        let reported = try Self.byEmployment(Self.households())
        let sheet = try reported.sheet(.gaps, 1)
        let row = try #require(sheet.rows.first { $0["Groupe"] == .text("Un parent au moins ne travaille pas") })
        let figure = try #require(try Self.gap(reported).figure)
        #expect(row["Thème"] == .text("Emploi des parents"))
        #expect(row["Réponses"] == .integer(50) && row["Part"] == .percent(0.6, decimals: 0))
        #expect(row["Comparé à"] == .text("Tous les parents du foyer travaillent"))
        #expect(row["Leurs réponses"] == .integer(80))
        #expect(row["Leur valeur"] == .percent(0.8, decimals: 0))
        #expect(Self.isAbout(row[Self.heading], points: -0.2))
        #expect(Self.isAbout(row["Borne basse"], points: figure.low))
        #expect(Self.isAbout(row["Borne haute"], points: figure.high))
        #expect(figure.verdict == "established" && row["Conclusion"] == .text("établi"))
        let adjusted = try Self.gap(reported, isAdjusted: true).rounded
        #expect(Self.isAbout(row["Écart ajusté"], points: adjusted?.estimate))
    }

    @Test func `the title tells the finding where it is established and none where it is not`() throws {
        let established = try Self.byEmployment(Self.households()).sheet(.gaps, 1)
        #expect(established.title.contains("−20 points") && established.title.hasSuffix("écart établi"))
        let close = try Self.byEmployment(Self.households(working: (41, 80), other: (25, 50)))
        let sheet = try close.sheet(.gaps, 1)
        #expect(try Self.gap(close).figure?.verdict == "not-established")
        #expect(sheet.rows.map { $0["Conclusion"] } == [.text("non établi")])
        #expect(sheet.title == "Emploi des parents\u{A0}: aucun écart établi")
    }

    @Test func `a withheld group has marks, no gap and no number anywhere`() throws {
        let reported = try Self.byEmployment(Self.households(other: (3, 7)))
        let sheet = try reported.sheet(.gaps, 1)
        let row = try #require(sheet.rows.first)
        guard case .confidential = try Self.gap(reported).outcome else { throw Wrong("the gap is shown") }
        for header in ["Réponses", "Part", Self.heading, "Borne basse", "Borne haute", "Conclusion"] {
            #expect(row[header] == .text("[c]"), "\(header)")
        }
        #expect(sheet.title == "Emploi des parents" && sheet.reading == ["\(Self.plainReading)"])
        #expect(
            sheet.content.contains { block in
                if case .legend(let entries) = block { entries.map(\.mark) == ["[c]"] } else { false }
            })
        #expect(!WorkbookTests.texts(try reported.workbook.plan).contains { $0.contains("0.428571") })
    }

    private static let plainReading =
        "Lecture\u{A0}: une ligne par mesure et par groupe, comparé à un autre ou à tous les autres\u{A0}; l’écart est en points."

    @Test func `every number of the sheet is one of the publication`() throws {
        let reported = try Self.byHomeLanguage()
        let measure = try #require(reported.publication.measures.first)
        let figures = measure.comparisons.filter { $0.kind == .difference }.compactMap(\.figure)
        let shares = Set(measure.cells.compactMap(\.figure?.estimate) + figures.map(\.comparedEstimate))
        let points = figures.flatMap { [$0.estimate, $0.low, $0.high].compactMap { $0.map { $0 * 100 } } }
        for row in try reported.sheet(.gaps).rows {
            for case .percent(let value, _) in row.values { #expect(shares.contains(value), "\(row)") }
            for case .number(let value, _) in row.values { #expect(points.contains(value), "\(row)") }
        }
    }

    @Test func `families speak several languages, and the sheet says that the groups overlap`() throws {
        let sheet = try Self.byHomeLanguage().sheet(.gaps)
        let arabic = try #require(sheet.rows.first { $0["Groupe"] == .text("Arabe (العربية)") })
        #expect(arabic["Thème"] == .text("Langue à la maison"))
        #expect(arabic["Comparé à"] == .text("Tous les autres parents"))
        #expect(arabic["Réponses"] == .integer(40) && arabic["Leurs réponses"] == .integer(60))
        #expect(sheet.paragraphs.contains { $0.contains("se recouvrent et ne s’additionnent pas") })
        let employment = try Self.byEmployment(Self.households()).sheet(.gaps, 1)
        #expect(!employment.paragraphs.contains { $0.contains("se recouvrent") })
    }

    @Test func `languages of which nothing may be told are named together, with the mark and no line`() throws {
        let sheet = try Self.byHomeLanguage().sheet(.gaps)
        #expect(!sheet.rows.contains { $0["Groupe"] == .text("Somali (Soomaali)") })
        let named = sheet.paragraphs.filter { $0.hasPrefix("[c] Langue à la maison") }
        #expect(named.count == 1 && named[0].contains("Somali") && named[0].contains("«\u{A0}Satisfaits"))
        #expect(
            sheet.content.contains { block in
                if case .legend(let entries) = block { entries.contains { $0.mark == "[c]" } } else { false }
            })
    }

    /// Forty families speak Arabic, twenty of them French too; half of them are satisfied, of the others four in five.
    private static func byHomeLanguage() throws -> Reported {
        let arabic = (0..<40).map { number in
            Respondent(answers: [
                "langmais": number % 2 == 0 ? "ar+fr" : "ar", "satinfo": number < 20 ? "3" : "2",
            ])
        }
        let french = (0..<60).map { Respondent(answers: ["langmais": "fr", "satinfo": $0 < 48 ? "4" : "1"]) }
        return try Reported(
            arabic + french, ids: ["sat_info_overall.satisfied"], levels: [nil], breakdowns: [.all, .home],
            gaps: [.home])
    }

    @Test func `in German the same line stands in Swiss German words`() throws {
        let sheet = try Self.byEmployment(Self.households(), language: "de").sheet(.gaps, 1)
        let row = try #require(sheet.rows.first { $0["Gruppe"] == .text("Mindestens ein Elternteil arbeitet nicht") })
        #expect(Self.isAbout(row["Abstand"], points: -0.2) && row["Befund"] == .text("gesichert"))
        #expect(sheet.title.contains("−20 Punkte"))
    }

    @Test func `without a declared gap the sheet says so`() throws {
        let reported = try Reported(Self.households(), ids: [Self.attended], levels: [nil], breakdowns: [.all])
        let sheet = try reported.sheet(.gaps, 1)
        #expect(sheet.table == nil && sheet.title == "Emploi des parents")
        #expect(sheet.paragraphs == [reported.wording.text(.tableNone)])
    }

    private struct Wrong: Error {
        let what: String

        init(_ what: String) { self.what = what }
    }
}

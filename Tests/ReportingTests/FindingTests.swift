import Disclosure
import Questionnaires
import TestSupport
import Testing

@testable import Reporting

/// What the first sheet says by rule: an established difference, that none is, or why nothing is told.
@Suite struct FindingTests {
    private static let satisfied = "sat_info_overall.satisfied"
    private static let villefranche = "200040590"
    private static let ozon = "246900765"

    private static func rule(
        _ rule: FindingRule.Rule, _ measures: [String] = [satisfied], level: String? = nil, breakdown: String? = nil
    ) -> FindingRule {
        FindingRule(rule: rule, measures: measures, level: level, breakdown: breakdown)
    }

    private static func sentence(
        _ rule: FindingRule, _ measures: [MadeMeasure], language: String = "fr"
    ) throws -> String {
        let context = try ReportContext.made(try Publication.made(measures), language: language)
        return FindingSentence(context: context, rule: rule).text
    }

    private static func territories(
        _ outcomes: [(String, PublishedComparison.Outcome)], cells: [PublishedCell] = []
    ) -> [MadeMeasure] {
        [MadeMeasure(id: satisfied, cells: cells, comparisons: outcomes.map { .territory($0, $1) })]
    }

    private static let gap = rule(.territoryGap, level: "epci")

    @Test func `the largest established difference is told with both sides, its interval and its sheet`() throws {
        let text = try Self.sentence(
            Self.gap,
            Self.territories([
                (Self.ozon, .shown(.made(0.6, 0.73))), (Self.villefranche, .shown(.made(0.3, 0.76))),
                ("246900740", .shown(.made(0.25, 0.74, margin: 0.6, verdict: "not-established"))),
            ]))
        #expect(
            text
                == "CA Villefranche Beaujolais Saône\u{A0}: sur 100 parents ayant cherché une information, 30 en sont satisfaits (60 réponses), contre 76 dans le reste du territoire\u{A0}; écart de −46 points (entre −56 et −36 points), établi\u{A0}; voir la feuille «\u{A0}Territoires\u{A0}»."
        )
    }

    @Test func `in German the number stands where German puts it`() throws {
        let text = try Self.sentence(
            Self.gap, Self.territories([(Self.villefranche, .shown(.made(0.3, 0.76)))]), language: "de")
        #expect(
            text
                == "CA Villefranche Beaujolais Saône: Von 100 Eltern auf Informationssuche sind 30 mit der Information zufrieden (60 Antworten), gegenüber 76 im übrigen Gebiet; Abstand −46 Punkte (zwischen −56 und −36 Punkten), gesichert; siehe Blatt «Gebiete»."
        )
    }

    @Test func `where none is established the sentence says so, with the number of comparisons tested`() throws {
        let text = try Self.sentence(
            Self.gap,
            Self.territories([
                (Self.ozon, .shown(.made(0.7, 0.73, verdict: "not-established"))),
                (Self.villefranche, .shown(.made(0.6, 0.76, margin: 0.2, verdict: "not-established"))),
                ("246900740", .confidential),
            ]))
        #expect(
            text.hasPrefix(
                "EPCI\u{A0}: aucun écart établi pour «\u{A0}Satisfaits de l’information\u{A0}» (comparaisons testées\u{A0}: 2)"
            ))
        #expect(
            text.contains(
                "CA Villefranche Beaujolais Saône, «\u{A0}Satisfaits de l’information\u{A0}», 60 réponses) est de −16 points (entre −36 et +4)"
            ))
        #expect(text.contains("n’est pas établi") && !text.contains(", établi"))
    }

    @Test func `a withheld difference is told as such, without a number`() throws {
        let text = try Self.sentence(Self.gap, Self.territories([(Self.villefranche, .confidential)]))
        #expect(text.contains("confidentiel") && !text.contains { $0.isNumber })
    }

    @Test func `without a declared test the range is told, and that its order is not tested`() throws {
        let cells: [PublishedCell] = [
            .made(0.3, level: "epci", code: Self.villefranche), .made(0.7, level: "epci", code: Self.ozon),
            .made(0.72),
        ]
        let text = try Self.sentence(Self.gap, Self.territories([], cells: cells))
        #expect(
            text.contains(
                "de 30 (CA Villefranche Beaujolais Saône, 100 réponses) à 70 (CC du Pays de l’Ozon, 100 réponses)"))
        #expect(text.contains("cet ordre n’est pas testé") && !text.contains("établi"))
    }

    @Test func `of groups the one that could not be placed is no finding`() throws {
        let cells: [PublishedCell] = [.made(0.5, home: "ar"), .made(0.1, home: "indetermine")]
        let measure = MadeMeasure(
            id: Self.satisfied, cells: cells,
            comparisons: [
                .home("ar", .shown(.made(0.5, 0.77))), .home("indetermine", .shown(.made(0.1, 0.77))),
            ])
        let text = try Self.sentence(Self.rule(.groupGap, breakdown: "home"), [measure])
        #expect(text.hasPrefix("Langue à la maison, «\u{A0}Arabe\u{A0}»\u{A0}: sur 100 parents"))
        #expect(text.contains("contre 77 chez tous les autres parents") && text.contains("Langues"))
    }

    @Test func `a change names both waves, and a break is said as a break`() throws {
        func text(_ outcome: PublishedComparison.Outcome) throws -> String {
            try Self.sentence(
                Self.rule(.change), [MadeMeasure(id: Self.satisfied, comparisons: [.wave("2024", outcome)])])
        }
        let change = try text(.shown(.made(0.73, 0.59)))
        #expect(change.hasPrefix("De 2024 à 2025\u{A0}: sur 100") && change.contains("contre 59 en 2024"))
        #expect(change.contains("+14 points (entre +4 et +24 points), établi"))
        #expect(try text(.notComparable).contains("rupture de série"))
        #expect(try text(.notAsked).contains("n’a pas été posée"))
    }

    @Test func `the most ticked option is never the one that excludes all others`() throws {
        let text = try Self.sentence(
            Self.rule(.most, ["barriers.COST", "barriers.PLACE", "barriers.NONE"]),
            [
                MadeMeasure(id: "barriers.COST", cells: [.made(0.21)]),
                MadeMeasure(id: "barriers.PLACE", cells: [.made(0.29)]),
                MadeMeasure(id: "barriers.NONE", cells: [.made(0.34)]),
            ])
        #expect(text.hasPrefix("Sans que leur ordre soit testé, parmi les 2 réponses possibles affichées"))
        #expect(text.contains("(«\u{A0}Obstacle\u{A0}: Aucun obstacle\u{A0}» n’en est pas)"))
        #expect(text.contains("29 sur 100 parents (100 réponses\u{A0}; entre 19 et 39)"))
    }

    @Test func `the shipped reports find five things, each with a sheet to trace it to`() throws {
        for report in ["comite", "commune"] {
            let definition = try Followed.report(report)
            let context = ReportContext(
                ReportMaterial(
                    publication: try Publication.made([]), survey: try Shipped.survey.get(),
                    territories: try Shipped.territories.get(), provenance: Reported.provenance),
                definition: definition, wording: try ReportContext.made(try Publication.made([])).wording)
            let rules = definition.sheets[0].findings
            #expect(rules.count == 5)
            for rule in rules {
                let text = FindingSentence(context: context, rule: rule).text
                #expect(text.contains("voir la feuille «\u{A0}"), "\(report): \(text)")
            }
        }
    }
}

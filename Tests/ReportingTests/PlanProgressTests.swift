import Definitions
import Objects
import PartnerCounts
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// What is said of each item, from figures made by hand.
@Suite struct PlanProgressTests {
    @Test(arguments: ["rhone", "commune-suisse"])
    func `every item is there in the plan's order, whatever is known of it`(id: String) throws {
        let followed = try Followed(id)
        #expect(followed.progress.items.map(\.item.id) == followed.plan.entries.map(\.item.id))
        for entry in followed.progress.items {
            #expect(entry.figures.count == entry.item.shows.count)
            #expect(entry.figures.allSatisfy { !$0.isEmpty }, "\(entry.item.id)")
            #expect(entry.standing == .unknown, "\(entry.item.id)")
        }
    }

    @Test func `a count keeps its bound, and what nobody told is not 0`() throws {
        var followed = try Followed("rhone")
        followed.institutions = .made(counts: [
            .made("meetings.shared_mam_rpe", 3, most: 4), .made("meetings.shared_eaje", nil),
            .made("meetings.shared_mam_rpe", 2, in: CountTerritory(level: "part", code: "69D")),
        ])
        let meetings = try followed.item("PE331-I1").figures[0]
        #expect(meetings.map(\.quantity?.estimate) == [3, 2])
        #expect(meetings[0].quantity?.high == 4)
        #expect(meetings[1].scope.territory == CountTerritory(level: "part", code: "69D"))
        let silent = try followed.item("PE331-I2")
        guard case .absent(.notReported) = try #require(silent.headline).value else {
            Issue.record("\(silent)")
            return
        }
        #expect(silent.standing == .unknown)
    }

    @Test func `a state that partners declare is told of all, then of the types that the plan names`() throws {
        var followed = try Followed("rhone")
        followed.publications["partenaires"] = try .made(
            Followed.partners.get(),
            [
                (
                    "project_status.MONEN.3",
                    [.made(0.5), .made(0.1, n: 9, type: "EAJE"), .made(0.8, n: 20, type: "RPE")]
                )
            ])
        let figures = try followed.item("PE121-A2").figures.joined().filter { $0.id == "project_status.MONEN.3" }
        #expect(figures.map(\.quantity?.estimate) == [0.5, 0.8])
        #expect(figures.map(\.scope.group) == [.all, PublishedGroup(by: "partner_type", code: "RPE")])
    }

    @Test func `a figure of an area is the unit's that the area is`() throws {
        var followed = try Followed("rhone")
        followed.publications["parents"] = try .made(
            Shipped.survey.get(),
            [
                (
                    "barriers.DIST",
                    [.made(0.1), .made(0.4, n: 60, level: "density", code: "rural")]
                )
            ])
        let figures = try followed.item("PE132-A1b").figures
        #expect(figures[1][0].quantity?.estimate == 0.4)
        #expect(figures[1][0].quantity?.respondents == 60)
        let several = PlanSettings.Area(
            id: "two", title: LocalizedText("Deux", in: "fr"), level: "density", units: ["rural", "urban"],
            words: LocalizedText("Deux", in: "fr"))
        #expect(FigureEvaluator(followed.material).territory(of: several) == nil)
    }

    @Test func `the largest gap is between groups that are shown and solid`() throws {
        var followed = try Followed("commune-suisse")
        followed.publications["parents"] = try .made(
            Shipped.survey.get(),
            [
                (
                    "barriers.NONE",
                    [
                        .made(0.5), .made(0.7, n: 80, home: "fr"), .made(0.4, n: 40, home: "pt"),
                        .made(0.05, n: 12, home: "ar", reliability: "poor"), .withheld(home: "tr"),
                    ]
                )
            ])
        let figure = try #require(try followed.item("CH-I-O1").figures[1].first)
        let quantity = try #require(figure.quantity)
        #expect(abs(quantity.estimate - 0.3) < 1e-12)
        #expect(figure.scope.language.code == "fr" && figure.other?.id == "pt")
        #expect(quantity.respondents == 80 && figure.other?.respondents == 40)
        // Nothing says that the order is established.
        #expect(quantity.low == nil && quantity.isEstablished == nil)
    }

    @Test func `the register tells a state, the one before, and how many parts are done`() throws {
        var followed = try Followed("rhone")
        func entry(_ item: String, _ part: String?, _ status: String, _ year: Int, _ month: Int) throws -> RegisterEntry
        {
            RegisterEntry(
                item: item, part: part, status: status, date: try #require(DeclaredDate(year: year, month: month)),
                source: "PV", note: "")
        }
        followed.register = [
            try entry("PE121-A1b", nil, "1", 2024, 3), try entry("PE121-A1b", nil, "2", 2025, 2),
            try entry("PE311-A1", "ARS", "3", 2024, 9), try entry("PE311-A1", "FT", "1", 2025, 1),
        ]
        let item = try followed.item("PE121-A1b")
        #expect(item.status == .underWay && item.state.parts[0].formerStatus == .considered)
        let parts = try followed.item("PE311-A1")
        #expect(parts.state.done == 1 && parts.state.parts.count == 3 && parts.status == .underWay)
        #expect(parts.state.parts.map(\.status) == [.done, .considered, nil])
        #expect(try followed.item("PE311-A4").status == nil)
    }

    @Test func `what is known of a study is said of items that it heads, and only where the register is silent`() throws
    {
        var followed = try Followed("rhone")
        followed.institutions = .made(studies: [try StudyStory().study])
        #expect(try followed.item("PE121-I3").status == .done)
        followed.register = [
            RegisterEntry(
                item: "PE121-I3", part: nil, status: "2", date: try #require(DeclaredDate(year: 2025)), source: "PV",
                note: "")
        ]
        #expect(try followed.item("PE121-I3").status == .underWay)
    }
}

/// Figures with a second side, from published figures alone.
@Suite struct JoinedFigureTests {
    /// French 90 %, Arabic 12 %, Turkish 3 %, Tigrinya withheld; written in French, and by nobody in Turkish.
    static func followed(tigrinyaWanted: PublishedCell = .withheld()) throws -> Followed {
        var followed = try Followed("commune-suisse")
        followed.publications["parents"] = try .made(
            Shipped.survey.get(),
            [
                ("info_language_wanted.fr", [.made(0.9, n: 200)]), ("info_language_wanted.ar", [.made(0.12, n: 200)]),
                ("info_language_wanted.tr", [.made(0.03, n: 200)]), ("info_language_wanted.ti", [tigrinyaWanted]),
                ("asked_opinion.yes", [.made(0.2, n: 150)]), ("info_language_ok.always", [.withheld()]),
                ("hours_wanted.S1", [.made(0.35, n: 180)]),
            ])
        followed.publications["partenaires"] = try .made(
            Followed.partners.get(),
            [
                ("languages_materials.fr", [.made(1, n: 25)]), ("languages_materials.ar", [.made(0.2, n: 25)]),
                ("languages_materials.tr", [.made(0, n: 25)]), ("languages_materials.ti", [.made(0, n: 25)]),
                ("opening_slots.MATIN", [.made(0.8, n: 22)]),
            ])
        return followed
    }

    @Test func `languages that families want and nobody offers are named, unknown ones counted`() throws {
        let figure = try #require(try Self.followed().item("CH-I-M1").figures[1].first)
        guard case .codes(let codes) = figure.value else {
            Issue.record("\(figure)")
            return
        }
        #expect(codes.missing.map(\.code) == ["tr"])
        #expect(codes.missing[0].label["fr"] == "turc" || codes.missing[0].label["fr"] == "Turc")
        // Tigrinya is withheld, and so are the languages that no table declares.
        #expect(codes.unknown >= 1)
        #expect(codes.respondents == 200 && figure.other?.respondents == 25)
        #expect(figure.survey == "parents+partenaires")
    }

    @Test func `how far languages are covered lies between Fréchet's bounds`() throws {
        let followed = try Self.followed()
        let figure = try #require(followed.progress.joined.first { $0.other?.relation == .coveredBy })
        // Without every share the largest covered one is all that is certain; they sum to more than all.
        #expect(figure.quantity?.estimate == 0.9 && figure.quantity?.high == 1)
        #expect(figure.quantity?.respondents == 200 && figure.other?.respondents == 25)
    }

    @Test func `both sides keep their own answers, and a withheld one stays withheld`() throws {
        let sides = try Self.followed().item("CH-II-M4").figures[0]
        #expect(sides.map(\.id) == ["asked_opinion.yes", "info_language_ok.always"])
        #expect(sides[0].quantity?.estimate == 0.2 && sides[0].other?.respondents == nil)
        guard case .absent(.confidential) = sides[1].value else {
            Issue.record("\(sides[1])")
            return
        }
        #expect(sides[1].other?.respondents == 150)
        let hours = try Self.followed().item("CH-I-M3").figures[1]
        #expect(hours.prefix(2).map(\.id) == ["hours_wanted.S1", "opening_slots.MATIN"])
        #expect(hours.prefix(2).map(\.other?.respondents) == [22, 180])
    }
}

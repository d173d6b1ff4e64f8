import Definitions
import Foundation
import Objects
import PartnerCounts
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// The sheets that follow the plan and tell what partners declare.
@Suite struct PlanSheetTests {
    static func followed() throws -> Followed {
        var followed = try Followed("rhone")
        let story = try StudyStory()
        followed.institutions = .made(
            counts: [
                .made("meetings.shared_mam_rpe", 3, most: 4, openPairs: 1), .made("meetings.shared_eaje", nil),
                .made("trained_staff.share", 42.5),
            ], studies: [story.study], resolutions: [story.resolution],
            participation: [
                Participation(type: nil, territory: .all, asked: 40, answered: 30),
                Participation(type: "RPE", territory: .all, asked: 12, answered: 9),
            ])
        followed.publications["parents"] = try .made(
            Shipped.survey.get(),
            [
                ("sat_info_overall.satisfied", [.made(0.75, n: 36)]),
                ("sat_info_overall.very_satisfied", [.withheld()]), ("hours_wanted.S1", [.made(0.35, n: 180)]),
            ])
        followed.publications["partenaires"] = try .made(
            Followed.partners.get(),
            [
                ("coord_agree.UTILE.agree", [.withheld()]), ("coord_agree.THEME.agree", [.made(0.6, n: 20)]),
                ("opening_slots.MATIN", [.made(0.8, n: 22)]),
            ])
        followed.register = [
            RegisterEntry(
                item: "PE121-A1b", part: nil, status: "2", date: try #require(DeclaredDate(year: 2025, month: 2)),
                source: "PV du comité", note: "Trois maisons labellisées")
        ]
        return followed
    }

    private static func row(of item: String, _ sheet: SheetPlan) throws -> [String: Cell] {
        try #require(
            sheet.rows.first { row in
                guard case .text(let text) = row["Action ou indicateur"] else { return false }
                return text.hasPrefix(item + "\u{A0}:")
            })
    }

    @Test(arguments: [("rhone", "comite", 25), ("commune-suisse", "commune", 26)])
    func `every item has exactly one row in the plan's order, with and without figures`(
        plan: String, report: String, count: Int
    ) throws {
        var followed = try Self.followed()
        followed.plan = try Followed(plan).plan
        for material in [try Followed(plan), followed] {
            let sheet = try material.sheet(.plan, report: report)
            let ids = sheet.rows.compactMap { row -> String? in
                guard case .text(let text) = row["Action ou indicateur"] else { return nil }
                return text.split(separator: "\u{A0}").first.map(String.init)
            }
            #expect(ids == material.plan.entries.map(\.item.id))
            #expect(ids.count == count && sheet.title.hasPrefix("\(count) actions et indicateurs\u{A0}:"))
        }
    }

    @Test func `a share, its bounds and its answers have a cell each`() throws {
        let row = try Self.row(of: "PE121-I1", try Self.followed().sheet(.plan))
        #expect(row["Valeur"] == .percent(0.75, decimals: 0) && row["Réponses"] == .integer(36))
        #expect(row["Borne basse"] == .percent(0.65, decimals: 0))
        #expect(row["Cible"] == .text("Cible\u{A0}: non fixée\u{A0}; à augmenter"))
        #expect(row["Pilote"] == .text("Caf du Rhône"))
    }

    @Test func `a count says how high it may be, and silence is no zero`() throws {
        let sheet = try Self.followed().sheet(.plan)
        let meetings = try Self.row(of: "PE331-I1", sheet)
        #expect(meetings["Valeur"] == .integer(3) && meetings["Borne haute ou jusqu’à"] == .integer(4))
        #expect("\(meetings["Indicateur"] ?? .text(""))".contains("3 (jusqu’à 4 déclarées)"))
        #expect(try Self.row(of: "PE331-I2", sheet)["Valeur"] == .text("[x]"))
    }

    @Test func `a study is Oui with its date, declared by partners`() throws {
        let row = try Self.row(of: "PE121-I3", try Self.followed().sheet(.plan))
        #expect(row["Valeur"] == .text("Oui (novembre 2024)"))
        #expect(row["État"] == .text("Réalisée (déclaré par les partenaires)"))
    }

    @Test func `the register's state stands with its date, parts with how many are done`() throws {
        var followed = try Self.followed()
        let part = try #require(followed.plan.item(id: "PE311-A1")?.register?.parts.first)
        followed.register.append(
            RegisterEntry(
                item: "PE311-A1", part: part.id, status: "3",
                date: try #require(DeclaredDate(year: 2025, month: 3)), source: "PV", note: ""))
        let sheet = try followed.sheet(.plan)
        #expect(try Self.row(of: "PE121-A1b", sheet)["État"] == .text("En cours (février 2025)"))
        #expect(try Self.row(of: "PE311-A1", sheet)["État"] == .text("En cours (1 sur 3)"))
    }

    @Test func `the value of the wave before stands beside`() throws {
        var followed = try Self.followed()
        followed.earlier = PlanMaterial.Earlier(
            wave: "2024", publications: [:], institutions: .made(counts: [.made("meetings.shared_mam_rpe", 2)]))
        let sheet = try followed.sheet(.plan)
        #expect(try Self.row(of: "PE331-I1", sheet)["Précédent"] == .integer(2))
        #expect(try Self.row(of: "PE121-I1", sheet)["Précédent"] == .text("[x]"))
    }

    @Test func `every item awaits a decision in a column of its own`() throws {
        let sheet = try Self.followed().sheet(.plan)
        #expect(sheet.rows.allSatisfy { $0["Décision du comité"] == .text("…………") })
    }

    @Test func `what holds for a whole fiche stands below the table, once`() throws {
        let followed = try Self.followed()
        let paragraphs = try followed.sheet(.plan).paragraphs
        for fiche in followed.plan.fiches {
            let found = paragraphs.filter { $0.hasPrefix("\(fiche.id)\u{A0}: ") }
            #expect(found.count == 1, "\(fiche.id)")
            #expect(
                found.first?.contains("Échéance\u{A0}: ") == true && found.first?.contains("Pilote\u{A0}: ") == true)
        }
        let notes = followed.plan.entries.filter { $0.item.note != nil }
        for (_, item) in notes { #expect(paragraphs.contains { $0.hasPrefix("\(item.id)\u{A0}: ") }, "\(item.id)") }
    }

    @Test func `the synthesis tells the plan's state at a glance`() throws {
        let synthesis = try Self.followed().sheet(.synthesis).paragraphs
        let sentence = try #require(synthesis.first { $0.hasPrefix("Plan\u{A0}: ") })
        #expect(sentence.contains("actions et indicateurs sur 25 mesurés"))
        #expect(sentence.contains("«\u{A0}En cours\u{A0}» 1") && sentence.contains("«\u{A0}Non renseignée\u{A0}»"))
    }

    @Test func `the method sheet prints what the plan leaves open`() throws {
        let followed = try Self.followed()
        let method = try followed.sheet(.method).paragraphs
        for words in followed.plan.settings.words {
            let text = words.text(in: "fr", fallback: "fr").text
            #expect(method.contains(text), "\(text)")
        }
        #expect(method.contains { $0.contains("édition 2024") })
    }

    @Test func `without a plan there are no such sheets`() throws {
        let names = try Reported(Reported.story).workbook.plan.sheets.map(\.name)
        let planned = try Self.followed().plannedNames
        #expect(planned.count == 7 && names.allSatisfy { !planned.contains($0) })
    }

    @Test func `a wave in which no organisation answered has the plan and its figures alone`() throws {
        var followed = try Self.followed()
        followed.institutions = nil
        followed.publications["partenaires"] = nil
        let names = Set(try followed.workbook().plan.sheets.map(\.name))
        #expect(names.contains("Suivi du plan") && names.contains("Chiffres du plan"))
        for absent in ["Partenaires", "Études", "Avis des partenaires", "Participation des partenaires"] {
            #expect(!names.contains(absent), "\(absent)")
        }
        #expect(try followed.workbook().plan.violations().isEmpty)
    }

    @Test(arguments: [("rhone", "comite"), ("commune-suisse", "commune")])
    func `in German every text of the sheets is German`(plan: String, report: String) throws {
        var followed = try Self.followed()
        if plan != "rhone" { followed.plan = try Followed(plan).plan }
        for kind in [
            SheetDefinition.Kind.plan, .planFigures, .partners, .studies, .opinions, .joined, .participation,
        ] {
            let sheet = try followed.sheet(kind, report: report, language: "de")
            let french = try followed.sheet(kind, report: report)
            func texts(_ sheet: SheetPlan) -> [String] {
                [sheet.title] + sheet.reading + sheet.paragraphs + (sheet.table?.columns.map(\.header) ?? [])
            }
            for (text, original) in zip(texts(sheet), texts(french)) {
                #expect(!text.contains("ß") && !text.contains("{") && text != original, "\(text)")
            }
        }
    }

    /// Set the variable to look at the workbooks: they are written there.
    @Test func `the workbooks can be written`() throws {
        let folder = ProcessInfo.processInfo.environment["BAROMETRE_RENDERS"] ?? NSTemporaryDirectory()
        for language in ["fr", "de"] {
            let path = folder + "/plan-\(language).xlsx"
            try Self.followed().workbook(language: language).write(to: path)
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }
}

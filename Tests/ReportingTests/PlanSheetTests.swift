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

    private static func rows(of item: String, _ sheet: SheetPlan) -> [[String: Cell]] {
        sheet.rows.filter { row in
            guard case .text(let text) = row["Action ou indicateur"] else { return false }
            return text == item || text.hasPrefix(item + "\u{A0}:")
        }
    }

    @Test(arguments: [("rhone", "comite", 25), ("commune-suisse", "commune", 26)])
    func `every item has a row in the plan's order, with and without figures`(
        plan: String, report: String, count: Int
    ) throws {
        let followed = try Followed(plan)
        let sheet = try followed.sheet(.plan, report: report)
        let firsts = sheet.rows.compactMap { row -> String? in
            guard case .text(let text) = row["Action ou indicateur"], text.contains("\u{A0}: ") else { return nil }
            return text.split(separator: "\u{A0}").first.map(String.init)
        }
        #expect(firsts == followed.plan.entries.map(\.item.id))
        #expect(firsts.count == count)
        #expect(sheet.title.hasPrefix("\(count) actions et indicateurs\u{A0}: 0 mesurés"))
    }

    @Test func `a share, its bounds and its answers have a cell each; withheld is a mark`() throws {
        let rows = Self.rows(of: "PE121-I1", try Self.followed().sheet(.plan))
        #expect(rows[0]["Valeur"] == .percent(0.75, decimals: 0))
        #expect(rows[0]["Réponses"] == .integer(36) && rows[0]["Source"] == .text("Parents"))
        #expect(rows[1]["Valeur"] == .text("[c]") && rows[1]["Réponses"] == .text("[c]"))
        #expect(rows[0]["Cible"] == .text("Cible\u{A0}: non fixée\u{A0}; à augmenter"))
        #expect(rows[0]["Pilote"] != rows[1]["Pilote"] && rows[1]["Pilote"] == .text("″"))
    }

    @Test func `a count says how high it may be, and silence is no zero`() throws {
        let sheet = try Self.followed().sheet(.plan)
        let meetings = try #require(Self.rows(of: "PE331-I1", sheet).first)
        #expect(meetings["Valeur"] == .integer(3) && meetings["Borne haute ou jusqu’à"] == .integer(4))
        #expect("\(meetings["Indicateur"] ?? .text(""))".contains("3 (jusqu’à 4 déclarées)"))
        let silent = try #require(Self.rows(of: "PE331-I2", sheet).first)
        #expect(silent["Valeur"] == .text("[x]"))
        #expect("\(silent["Source"] ?? .text(""))".contains("ce n’est pas zéro"))
        let trained = Self.rows(of: "PE121-I2", sheet)
        #expect(trained[1]["Valeur"] == .percent(0.425, decimals: 0))
    }

    @Test func `a study is Oui with its date, and who says otherwise is named`() throws {
        let row = try #require(Self.rows(of: "PE121-I3", try Self.followed().sheet(.plan)).first)
        #expect(row["Valeur"] == .text("Oui (2024-11)"))
        let source = "\(row["Source"] ?? .text(""))"
        #expect(source.contains("Réalisée (Département du Rhône)") && source.contains("En cours (CC de l’Ouest)"))
        #expect(row["État"] == .text("Réalisée (déclaré par les partenaires)"))
    }

    @Test func `the register's state stands with its date, note and source`() throws {
        let sheet = try Self.followed().sheet(.plan)
        let row = try #require(Self.rows(of: "PE121-A1b", sheet).first)
        #expect(row["État"] == .text("En cours (2025-02)\u{A0}; Trois maisons labellisées"))
        #expect("\(row["Source"] ?? .text(""))".contains("Registre\u{A0}: PV du comité"))
        let parts = Self.rows(of: "PE311-A1", sheet).prefix(3)
        #expect(parts.map { $0["Valeur"] } == Array(repeating: .text("Non renseignée"), count: 3))
    }

    @Test func `the value of the wave before stands beside`() throws {
        var followed = try Self.followed()
        followed.earlier = PlanMaterial.Earlier(
            wave: "2024", publications: [:], institutions: .made(counts: [.made("meetings.shared_mam_rpe", 2)]))
        let sheet = try followed.sheet(.plan)
        #expect(Self.rows(of: "PE331-I1", sheet)[0]["Précédent"] == .integer(2))
        #expect(Self.rows(of: "PE121-I1", sheet)[0]["Précédent"] == .text("[x]"))
    }

    @Test func `every item awaits a decision in a column of its own`() throws {
        let sheet = try Self.followed().sheet(.plan)
        #expect(sheet.rows.allSatisfy { $0["Décision du comité"] == .text("…………") })
    }

    @Test func `partners are told by theme, with studies, opinions and two sides`() throws {
        let sheet = try Self.followed().sheet(.partners)
        func rows(_ theme: String) -> [[String: Cell]] { sheet.rows.filter { $0["Thème"] == .text(theme) } }
        #expect(rows("Réponse").map { $0["Valeur"] } == [.percent(0.75, decimals: 0), .percent(0.75, decimals: 0)])
        #expect(rows("Réponse")[1]["Sollicitées"] == .integer(12))
        #expect(rows("Réunions et services")[0]["À trancher"] == .integer(1))
        let studies = rows("Études")
        #expect(studies.map { $0["Valeur"] } == [.text("Oui (2024-11)"), .text("Réalisée"), .text("En cours")])
        #expect(studies[2]["Précision"] == .text("CC de l’Ouest"))
        #expect(rows("Avis des partenaires").map { $0["Valeur"] } == [.percent(0.6, decimals: 0), .text("[c]")])
        let joined = rows("Familles et partenaires").filter { $0["Valeur"] == .percent(0.8, decimals: 0) }
        #expect(joined.first?["Réponses"] == .integer(22))
        #expect(sheet.title == "30 organisations sur 40 ont répondu\u{A0}; 0 rapprochements à trancher")
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
        #expect(!names.contains("Suivi du plan") && !names.contains("Partenaires"))
    }

    @Test(arguments: [("rhone", "comite"), ("commune-suisse", "commune")])
    func `in German every text of the sheets is German`(plan: String, report: String) throws {
        var followed = try Self.followed()
        if plan != "rhone" { followed.plan = try Followed(plan).plan }
        for kind in [SheetDefinition.Kind.plan, .partners] {
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

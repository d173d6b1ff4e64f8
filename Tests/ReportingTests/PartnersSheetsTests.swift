import Definitions
import Objects
import PartnerCounts
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// The plan's figures, and what partners declare, think and offer.
@Suite struct PartnersSheetsTests {
    private static let department = CountTerritory(level: "part", code: "69D")
    private static let metropolis = CountTerritory(level: "part", code: "69M")

    private static func cell(_ sheet: SheetPlan, _ header: String, _ row: (key: String, value: String)) -> Cell? {
        sheet.rows.first { $0[row.key] == .text(row.value) }?[header]
    }

    // MARK: - Figures of the plan

    @Test(arguments: [("rhone", "comite"), ("commune-suisse", "commune")])
    func `every figure of every item has a row, items together and in the plan's order`(
        plan: String, report: String
    ) throws {
        var followed = try PlanSheetTests.followed()
        followed.plan = try Followed(plan).plan
        let sheet = try followed.sheet(.planFigures, report: report)
        let ids = sheet.rows.compactMap { row -> String? in
            if case .text(let id) = row["Action"] { id } else { nil }
        }
        var order: [String] = []
        for id in ids where order.last != id { order.append(id) }
        #expect(order == followed.plan.entries.map(\.item.id))
        for entry in followed.progress.items {
            let labels = sheet.rows.filter { $0["Action"] == .text(entry.item.id) }.map {
                "\($0["Chiffre"] ?? .text(""))"
            }
            for figure in entry.figures.joined() where figure.isTold {
                let label = figure.label.text(in: "fr", fallback: "fr").text.replacing("'", with: "’")
                #expect(labels.contains { $0.contains(label) }, "\(entry.item.id) \(label)")
            }
        }
    }

    @Test func `withheld is a mark, silence no zero, and each figure tells its source`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.planFigures)
        func rows(_ item: String) -> [[String: Cell]] { sheet.rows.filter { $0["Action"] == .text(item) } }
        let satisfaction = rows("PE121-I1")
        #expect(satisfaction[0]["Source"] == .text("Parents"))
        #expect(satisfaction[1]["Valeur"] == .text("[c]") && satisfaction[1]["Réponses"] == .text("[c]"))
        let silent = try #require(rows("PE331-I2").first)
        #expect(silent["Valeur"] == .text("[x]"))
        #expect("\(silent["Source"] ?? .text(""))".contains("ce n’est pas zéro"))
        #expect(rows("PE121-I2")[1]["Valeur"] == .percent(0.425, decimals: 0))
        #expect(rows("PE331-I1").first?["Source"] == .text("Partenaires\u{A0}: 8 sur 12"))
    }

    @Test func `the register has rows of its own: source, note, parts and who is to tell`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.planFigures)
        func rows(_ item: String) -> [[String: Cell]] {
            sheet.rows.filter {
                $0["Action"] == .text(item) && "\($0["Chiffre"] ?? .text(""))".contains("État au registre")
            }
        }
        let stated = rows("PE121-A1b")
        #expect(stated.map { $0["Valeur"] } == [.text("En cours")])
        #expect(
            stated.first?["Source"]
                == .text("Registre (février 2025)\u{A0}: PV du comité\u{A0}; Trois maisons labellisées"))
        let parts = rows("PE311-A1")
        #expect(parts.map { $0["Valeur"] } == Array(repeating: .text("Non renseignée"), count: 3))
        #expect(parts.allSatisfy { "\($0["Source"] ?? .text(""))".contains("à renseigner par") })
    }

    // MARK: - Counts

    private static func counted() throws -> SheetPlan {
        var followed = try Followed("rhone")
        followed.institutions = .made(counts: [
            .made("meetings.shared_mam_rpe", 3, most: 4, openPairs: 1),
            .made("meetings.shared_mam_rpe", 2, in: department), .made("meetings.shared_mam_rpe", nil, in: metropolis),
            .made("meetings.shared_mam_rpe", 0, in: .undetermined("part")),
            .made("services.information", 9), .made("services.information", 5, area: "low_density"),
            .made("trained_staff.share", 42.5),
        ])
        return try followed.sheet(.partners)
    }

    @Test func `a count has one row and a column for each place`() throws {
        let sheet = try Self.counted()
        #expect(sheet.rows.count == 3)
        #expect(
            sheet.table?.columns.map(\.header) == [
                "Thème", "Sujet", "Unité", "Ensemble", "Jusqu’à", "Zones de faible densité", "Département du Rhône",
                "Métropole de Lyon", "Non situé", "Structures", "Ont renseigné", "À trancher",
            ])
        let meetings = (key: "Sujet", value: "Réunions partagées autour des MAM et RPE")
        #expect(Self.cell(sheet, "Ensemble", meetings) == .integer(3))
        #expect(Self.cell(sheet, "Jusqu’à", meetings) == .integer(4))
        #expect(Self.cell(sheet, "Département du Rhône", meetings) == .integer(2))
        #expect(Self.cell(sheet, "Structures", meetings) == .integer(12))
        #expect(Self.cell(sheet, "À trancher", meetings) == .integer(1))
    }

    @Test func `not reported is a mark, a told zero a zero, and a count without such a place has another mark`() throws
    {
        let sheet = try Self.counted()
        let meetings = (key: "Sujet", value: "Réunions partagées autour des MAM et RPE")
        #expect(Self.cell(sheet, "Métropole de Lyon", meetings) == .text("[x]"))
        #expect(Self.cell(sheet, "Non situé", meetings) == .integer(0))
        #expect(Self.cell(sheet, "Zones de faible densité", meetings) == .text("[z]"))
        let share = (key: "Thème", value: "Formations et contrôles")
        #expect(Self.cell(sheet, "Ensemble", share) == .percent(0.425, decimals: 0))
        #expect(Self.cell(sheet, "À trancher", share) == .text("[z]"))
    }

    @Test func `units too many to stand beside each other are left to the data`() throws {
        var followed = try Followed("rhone")
        followed.institutions = .made(
            counts: [.made("services.information", 9)]
                + (1...6).map { .made("services.information", 1, in: CountTerritory(level: "epci", code: "\($0)")) })
        #expect(try followed.sheet(.partners).table?.columns.count == 8)
    }

    // MARK: - Who answered, studies, opinions

    @Test func `who answered is told by type with a rate`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.participation)
        #expect(sheet.rows.map { $0["Taux de réponse"] } == Array(repeating: .percent(0.75, decimals: 0), count: 2))
        #expect(sheet.rows[1]["Sollicitées"] == .integer(12) && sheet.rows[1]["Ont répondu"] == .integer(9))
        #expect(sheet.title == "30 organisations sur 40 ont répondu (75\u{A0}%)")
    }

    @Test func `without a register of organisations nobody knows the rate`() throws {
        var followed = try Followed("rhone")
        followed.institutions = .made(participation: [
            Participation(type: nil, territory: .all, asked: nil, answered: 30)
        ])
        let sheet = try followed.sheet(.participation)
        #expect(sheet.rows[0]["Taux de réponse"] == .text("[x]") && sheet.rows[0]["Sollicitées"] == .text("[x]"))
        #expect(sheet.title == "30 organisations ont répondu")
    }

    @Test func `a study's states stand below each other with who tells them`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.studies)
        #expect(
            sheet.rows.map { $0["État"] } == [
                .text("Oui (novembre 2024)"), .text("Réalisée (novembre 2024)"), .text("En cours"),
            ])
        #expect(sheet.rows[1]["Étude"] == .text("Mutualiser les permanences"))
        #expect(
            sheet.rows.map { $0["Qui le dit"] }.dropFirst() == [.text("Département du Rhône"), .text("CC de l’Ouest")])
    }

    @Test func `opinions of too few organisations are withheld`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.opinions)
        #expect(sheet.rows.map { $0["Valeur"] } == [.percent(0.6, decimals: 0), .text("[c]")])
        #expect(sheet.rows.map { $0["Réponses"] } == [.integer(20), .text("[c]")])
    }

    // MARK: - Two sides

    @Test func `families and partners stand in one row, each with its own answers`() throws {
        let sheet = try PlanSheetTests.followed().sheet(.joined)
        let row = try #require(sheet.rows.first { $0["Partenaires"] == .percent(0.8, decimals: 0) })
        #expect(row["Familles"] == .percent(0.35, decimals: 0) && row["Familles\u{A0}: réponses"] == .integer(180))
        #expect(row["Partenaires\u{A0}: réponses"] == .integer(22))
    }

    @Test func `what nobody offers is named, and a covered share lies between bounds`() throws {
        var followed = try PlanSheetTests.followed()
        followed.publications["parents"] = try .made(
            Shipped.survey.get(),
            [
                ("info_language_wanted.ar", [.made(0.3, n: 50)]), ("info_language_wanted.tr", [.made(0.2, n: 50)]),
                ("info_language_wanted.fr", [.made(0.9, n: 50)]),
            ])
        followed.publications["partenaires"] = try .made(
            Followed.partners.get(),
            [
                ("languages_materials.fr", [.made(1, n: 22)]), ("languages_materials.tr", [.made(0.2, n: 22)]),
                ("languages_materials.ar", [.made(0, n: 22)]),
            ])
        let sheet = try followed.sheet(.joined)
        func label(_ row: [String: Cell]) -> String { "\(row["Ce que disent les familles"] ?? .text(""))" }
        let uncovered = try #require(
            sheet.rows.first { label($0).contains("sans réponse") && label($0).contains("Arabe") })
        #expect(!label(uncovered).contains("Turc"))
        #expect(uncovered["Familles"] == .integer(1) && uncovered["Familles\u{A0}: réponses"] == .integer(50))
        #expect(uncovered["Partenaires\u{A0}: réponses"] == .integer(22))
        let covered = try #require(sheet.rows.first { label($0).contains("part couverte") })
        #expect(covered["Familles"] == .text("[z]"))
        #expect(covered["Familles\u{A0}: borne basse"] == .percent(0.9, decimals: 0))
        #expect(covered["Familles\u{A0}: borne haute"] == .percent(1, decimals: 0))
    }

    @Test func `places per hundred children stand beside the children, and places that nobody serves are told`() throws
    {
        var followed = try PlanSheetTests.followed()
        followed.children = [.all: 4000]
        let definition = try #require(
            Followed.partners.get().counts.first { if case .unnamedPlaces = $0.formula { true } else { false } })
        followed.institutions = .made(counts: [
            .made("capacity_places", 600, respondents: 30), .made(definition.id, 12),
        ])
        let sheet = try followed.sheet(.joined)
        let places = try #require(sheet.rows.first { $0["Familles"] == .integer(4000) })
        #expect(places["Partenaires"] == .integer(15) && places["Partenaires\u{A0}: réponses"] == .integer(30))
        #expect(sheet.rows.last?["Partenaires"] == .integer(12))
    }
}

import Definitions
import Objects
import PartnerCounts
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// What a plan adds to results.csv.
@Suite struct PlanRowsTests {
    private static let rural = "low_density"

    /// Story 3, and counts in areas and territories.
    private static func counted() throws -> Followed {
        var followed = try Followed("rhone")
        followed.institutions = .made(
            counts: [
                .made("meetings.shared_mam_rpe", 3, most: 4), .made("meetings.shared_eaje", 1),
                .made("meetings.shared", 3),
                .made("meetings.shared_mam_rpe", 2, in: CountTerritory(level: "part", code: "69D")),
                .made("services.information", 2), .made("services.information", 1, area: rural),
                .made("services.childcare", 4, area: rural), .made("joint_controls", nil, respondents: 4, reporting: 0),
            ], studies: [try StudyStory().study], resolutions: [try StudyStory().resolution])
        return followed
    }

    @Test(arguments: ["rhone", "commune-suisse"])
    func `every item of a shipped plan has a row, with data and without`(id: String) throws {
        var followed = try Followed(id)
        for institutions in [nil, try Self.counted().institutions] {
            followed.institutions = institutions
            let rows = try followed.results()
            for item in followed.plan.entries.map(\.item) {
                #expect(rows.contains { $0["measure"] == item.id || $0["indicator"] == item.id }, "\(item.id)")
            }
            let keys = rows.map { row in ResultsFile.keyColumns.map { row[$0] } }
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test func `a headline count stands under its item's id, with the words of story 3`() throws {
        let rows = try Self.counted().results().filter { $0["measure"] == "PE331-I1" && $0["kind"] == "count" }
        #expect(rows.map { $0["territory"] } == ["all", "69D"])
        let row = try #require(rows.first)
        #expect(row["survey"] == "partenaires" && row["unit"] == "réunions" && row["indicator"] == "PE331-I1")
        #expect(row["estimate"] == "3.0" && row["bound_high"] == "4.0" && row["respondents"] == "12")
        #expect(row["text"] == "3 (jusqu'à 4 déclarées)" && row["status"] == "shown")
    }

    @Test func `a count that heads no item keeps its own id and says whom it serves`() throws {
        let rows = try Self.counted().results()
        let shared = try #require(rows.first { $0["measure"] == "meetings.shared" })
        #expect(shared["indicator"] == "PE331-I2" && shared["bound_high"] == "")
        // Everywhere it is no headline: the item counts those of low density.
        let services = rows.filter { $0["measure"] == "services.information" }
        #expect(services.map { $0["territory"] } == ["all", "rural"])
        #expect(services.map { $0["estimate"] } == ["2.0", "1.0"])
    }

    /// PE 1.2.1 and PE 1.3.2 both count shared services of low density.
    @Test func `services of two fiches are never added`() throws {
        let rows = try Self.counted().results()
        let items = rows.filter { ["PE121-I4", "PE132-I1"].contains($0["measure"]) }
        #expect(items.map { $0["estimate"] } == ["1.0", "4.0"])
        #expect(items.allSatisfy { $0["territory"] == "all" }, "the area is part of what the item counts")
        let counts = rows.filter { $0["territory"] == "rural" }
        #expect(counts.map { $0["measure"] } == ["services.childcare", "services.information"])
        #expect(counts.map { $0["estimate"] } == ["4.0", "1.0"])
        #expect(counts.allSatisfy { $0["territory_level"] == "density" })
    }

    @Test func `what nobody told has a row without a number`() throws {
        let row = try #require(try Self.counted().results().first { $0["measure"] == "PE311-A4" })
        #expect(row["estimate"] == "" && row["status"] == "not-asked" && row["reason"] == "not-reported")
    }

    @Test func `a study is Oui with its date, and that partners differ is said`() throws {
        let rows = try Self.counted().results().filter { $0["kind"] == "status" && $0["survey"] == "partenaires" }
        #expect(rows.map { $0["measure"] } == ["PE121-A3b", "PE121-I3"])
        #expect(rows.allSatisfy { $0["text"] == "Oui (2024-11)" && $0["reason"] == "partners-differ" })
    }

    @Test func `the register's states stand under the item and its parts`() throws {
        var followed = try Followed("rhone")
        followed.register = [
            RegisterEntry(
                item: "PE311-A1", part: "ARS", status: "3", date: try #require(DeclaredDate(year: 2024, month: 9)),
                source: "Préfecture", note: "")
        ]
        let rows = try followed.results().filter { $0["survey"] == "registre" }
        func text(_ id: String) -> String? { rows.first { $0["measure"] == id }?["text"] }
        #expect(text("PE311-A1") == "En cours (1 sur 3)")
        #expect(text("PE311-A1.ARS") == "Réalisée (2024-09)")
        #expect(text("PE311-A1.FT") == "Non renseignée")
        #expect(text("PE121-A1b") == "Non renseignée")
    }

    @Test func `places are held against children where their number is known, and nowhere else`() throws {
        var followed = try Followed("rhone")
        let parts = ["69D", "69M"].map { CountTerritory(level: "part", code: $0) }
        followed.institutions = .made(
            counts: [.made("capacity_places", 900)] + parts.map { .made("capacity_places", 450, in: $0) })
        followed.children = [.all: 6000, parts[0]: 1500]
        let rows = try followed.results().filter { $0["measure"] == "capacity_places" && $0["kind"] == "ratio" }
        #expect(rows.map { $0["territory"] } == ["all", "69D", "69M"])
        #expect(rows.map { $0["estimate"] } == ["15.0", "30.0", ""])
        #expect(rows[0]["compare_respondents"] == "6000" && rows[2]["status"] == "not-asked")
    }

    @Test func `two surveys beside each other have the answers of both`() throws {
        let all = try JoinedFigureTests.followed().results()
        let rows = all.filter { $0["survey"] == "parents+partenaires" }
        let row = try #require(rows.first { $0["measure"] == "hours_wanted.S1" })
        #expect(row["compare_to"] == "opening_slots.MATIN" && row["estimate"] == "0.35")
        #expect(row["respondents"] == "180" && row["compare_respondents"] == "22")
        let missing = try #require(
            rows.first { $0["measure"] == "info_language_wanted.*" && $0["kind"] == "count" })
        #expect(missing["text"] == "tr" && missing["indicator"] == "CH-I-M1")
        // Both sides of one survey.
        let withheld = try #require(
            all.first { $0["measure"] == "info_language_ok.always" && $0["compare_to"] == "asked_opinion.yes" })
        #expect(withheld["survey"] == "parents" && withheld["compare_respondents"] == "150")
        #expect(withheld["status"] == "confidential" && withheld["estimate"] == "")
    }
}

/// A plan, surveys and territories that nothing in the program knows.
@Suite struct OtherPlanProgressTests {
    @Test func `another plan with other surveys and territories is followed by the same program`() throws {
        let surveys = try OtherPlan.surveys.get().map(\.survey)
        let territories = try OtherPlan.territories.get()
        var followed = Followed(try OtherPlan.load(territories: territories), surveys: surveys)
        followed.institutions = .made(counts: [.made("many", 7, respondents: 9)])
        followed.publications["haushalte"] = try .made(
            surveys[0],
            [
                ("like.SEE.good", [.made(0.6, n: 44, level: "shore", code: "low")]), ("tags.X", [.made(0.3)]),
                ("tags.Y", [.made(0)]),
            ])
        let first = try followed.item("Z9a")
        #expect(first.headline?.quantity?.estimate == 0.6)
        #expect(first.figures[1][0].quantity?.estimate == 7)
        #expect(try followed.item("Z9b").status == nil)
        guard case .codes(let codes) = try #require(try followed.item("Z10a").headline).value else {
            Issue.record("no codes")
            return
        }
        #expect(codes.missing.map(\.code) == ["X"])
        let rows = try followed.results(territories)
        for item in ["Z9a", "Z9b", "Z9b.NORD", "Z10a"] {
            #expect(rows.contains { $0["measure"] == item || $0["indicator"] == item }, "\(item)")
        }
        #expect(rows.first { $0["measure"] == "many" }?["unit"] == "Stück")
    }
}

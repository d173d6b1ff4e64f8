import Foundation
import Testing

/// Two surveys and a plan in one pipeline, from exports and hand-kept tables to results.csv.
@Suite struct PartnersRunTests {
    private static let six = ["4", "3", "4", "2", "1", "2"]

    private static func remarks(_ place: Workplace) -> [[String: String]] {
        Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
    }

    @Test func `files of both surveys and the tables become one publication, once`() throws {
        let place = try PartnersPlace.make(tables: PartnersPlace.tables)
        var partners = PartnersPlace.answers(Self.six)
        partners.rows[5]["pcode"] = "RPE99"
        try place.drop(.ordinary(), as: "parents.csv")
        try place.drop(partners, as: "partenaires.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let told = try outcome.json()
        #expect(told["waves"].list.count == 1)
        #expect(told["waves"][0]["responses"].number == 126)
        let surveys = told["waves"][0]["surveys"].list
        #expect(surveys.map { $0["survey"].text } == ["parents", "partenaires"])
        #expect(surveys.map { $0["responses"].number } == [120, 6])
        for file in told["files"].list { #expect(file["account"]["read"].number == file["account"]["used"].number) }

        let results = try place.results()
        #expect(Set(results.rows.map { $0["survey"] }).isSuperset(of: ["parents", "partenaires"]))
        let agreed = try results.row("coord_agree.ECOUT.agree")
        #expect(agreed["estimate"] == "0.5" && agreed["respondents"] == "6" && agreed["survey"] == "partenaires")
        #expect(try results.row("sat_info_overall.satisfied")["respondents"] == "120")

        #expect(Disk.names("\(place.workspace)/receipts").count == 3)
        let proposals = Table.parse(Disk.bytes("\(place.reports)/rapprochements.csv"), delimiter: UInt8(ascii: ","))
        #expect(
            proposals.first == [
                "key_a", "key_b", "decision", "author", "date", "score", "reasons", "first", "second",
            ])
        let remarks = Self.remarks(place)
        func lines(_ code: String) -> [String] {
            remarks.filter { $0["code"] == code }.map { "\($0["file"] ?? ""):\($0["line"] ?? "")" }
        }
        #expect(lines("unknown-partner") == ["partenaires.csv:7"])
        #expect(lines("other-edition") == ["tables/registre.csv:2"])
        #expect(lines("decision-keys-unknown") == ["tables/rapprochements.csv:2"])
        #expect(told["tables"].list.map { $0["code"].text } == ["other-edition", "decision-keys-unknown"])

        let before = place.tree()
        let again = try place.run(["--json"])
        #expect(try again.json()["unchanged"].isTrue)
        try place.drop(partners, as: "copie.csv")
        #expect(try place.run(["--json"]).json()["unchanged"].isTrue)
        #expect(place.tree().filter { $0.key.hasPrefix("reports/") } == before.filter { $0.key.hasPrefix("reports/") })
    }

    @Test func `parents' figures are the same with and without the other survey`() throws {
        let both = try PartnersPlace.make()
        try both.drop(.ordinary(), as: "parents.csv")
        try both.drop(PartnersPlace.answers(Self.six), as: "partenaires.csv")
        #expect(try both.run().code == 0)
        let alone = try PartnersPlace.make(declaration: "plan: essai\n")
        try alone.drop(.ordinary(), as: "parents.csv")
        #expect(try alone.run().code == 0)
        func parents(_ place: Workplace) throws -> [[String: String]] {
            try place.results().rows.filter { $0["survey"] == "parents" && $0["kind"] == "share" }.map(\.fields)
        }
        #expect(try parents(both) == parents(alone))
        #expect(try !parents(both).isEmpty)
    }

    @Test func `four organisations are too few, five are enough`() throws {
        for (answers, status) in [(["4", "3", "2", "1"], "confidential"), (["4", "3", "2", "1", "1"], "shown")] {
            let place = try PartnersPlace.make()
            try place.drop(PartnersPlace.answers(answers), as: "partenaires.csv")
            #expect(try place.run().code == 0)
            let row = try place.results().row("coord_agree.ECOUT.agree")
            #expect(row["status"] == status)
            #expect(row["respondents"] == (status == "shown" ? "5" : ""))
        }
    }

    /// Each organisation answers for both halves of the year.
    private static func halfYears(_ answers: [String]) -> SurveyFile {
        var file = PartnersPlace.answers(answers)
        file.columns.append("pform")
        for index in file.rows.indices {
            file.rows[index]["pper"] = "2025-01-01/2025-06-30"
            file.rows[index]["pform"] = "2"
            var later = file.rows[index]
            later.merge([
                "id": "\(100 + index)", "seed": "\(5000 + index)", "submitdate": "2026-01-12 10:00:0\(index)",
                "pper": "2025-07-01/2025-12-31", "pform": "3", "preun[1_DATE]": "2025-09-1\(index)",
            ]) { $1 }
            file.rows.append(later)
        }
        return file
    }

    @Test(arguments: [(["4", "3", "2"], "confidential"), (["4", "3", "2", "1", "1"], "shown")])
    func `the threshold counts organisations, however many periods they answer for`(
        answers: [String], status: String
    ) throws {
        let place = try PartnersPlace.make()
        try place.drop(Self.halfYears(answers), as: "partenaires.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let account = try outcome.json()["files"][0]["account"]
        #expect(account["read"].number == 2 * answers.count && account["used"].number == 2 * answers.count)
        let results = try place.results()
        let row = try results.row("coord_agree.ECOUT.agree")
        #expect(row["status"] == status && row["respondents"] == (status == "shown" ? "5" : ""))
        // Counts see both periods: the same people may be in both, so the larger is sure.
        let trained = try results.row("trained_staff")
        #expect(trained["estimate"] == "\(3 * answers.count).0" && trained["bound_high"] == "\(5 * answers.count).0")
        // Nobody tells who invites, so every organisation's line is a meeting of its own, in each half of the year.
        #expect(try results.row("meetings.thematic")["estimate"] == "\(2 * answers.count).0")
    }

    @Test func `organisations without a code count, each by itself, as what they say they are`() throws {
        let place = try PartnersPlace.make()
        var file = PartnersPlace.answers(["4", "3"])
        file.columns.append("pform")
        for index in 0..<2 { file.rows[index].merge(["pcode": "", "pform": "\(index + 1)"]) { $1 } }
        try place.drop(file, as: "partenaires.csv")
        #expect(try place.run().code == 0)
        let trained = try place.results().row("trained_staff")
        #expect(trained["estimate"] == "3.0" && trained["respondents"] == "2")
        #expect(Self.remarks(place).count { $0["code"] == "key-missing" } == 1)
    }

    @Test func `the register's type counts where a response tells another, and that is said`() throws {
        let place = try PartnersPlace.make(tables: PartnersPlace.tables)
        var file = PartnersPlace.answers(["4", "3"])
        file.columns.append("pform")
        for index in 0..<2 { file.rows[index]["pform"] = "\(index + 1)" }
        file.rows[1]["ptype"] = "COM"
        try place.drop(file, as: "partenaires.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row("trained_staff")["estimate"] == "3.0")
        let told = Self.remarks(place).filter { $0["code"] == "partner-type-differs" }
        #expect(told.map { $0["line"] } == ["3"])
    }

    @Test func `a wave that only organisations answered has its workbook and no figure of parents`() throws {
        let place = try PartnersPlace.make(tables: ["registre.csv": PartnersPlace.register])
        try place.drop(PartnersPlace.answers(Self.six), as: "partenaires.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(Disk.exists(place.workbook))
        let rows = try place.results().rows
        #expect(!rows.isEmpty && !rows.contains { $0["survey"] == "parents" && $0["status"] == "shown" })
    }

    @Test func `a dry run and the unprotected file tell both surveys`() throws {
        let place = try PartnersPlace.make(tables: PartnersPlace.tables)
        try place.drop(.ordinary(), as: "parents.csv")
        try place.drop(PartnersPlace.answers(["4", "3", "2", "1"]), as: "partenaires.csv")
        let rehearsed = try place.run(["--dry-run", "--json"])
        #expect(rehearsed.code == 0, "\(rehearsed.errors)")
        #expect(try rehearsed.json()["waves"][0]["surveys"].list.map { $0["responses"].number } == [120, 4])
        #expect(Disk.names(place.inbox).count == 2)
        let path = "\(place.path)/tout.csv"
        #expect(try place.run(["--unprotected", path]).code == 0)
        let all = try Results(Disk.bytes(path))
        #expect(try all.row("coord_agree.ECOUT.agree")["respondents"] == "4")
        #expect(try all.row("coord_agree.ECOUT.agree")["withheld_by"] == "primary")
        #expect(try all.row("sat_info_overall.satisfied")["respondents"] == "120")
    }

    @Test func `what the plan shows is made, whether a table declares it or not`() throws {
        let place = try PartnersPlace.make()
        try place.drop(.ordinary(), as: "parents.csv")
        try place.drop(PartnersPlace.answers(Self.six), as: "partenaires.csv")
        #expect(try place.run().code == 0)
        let results = try place.results()
        #expect(try results.row("coord_agree.UTILE.agree")["estimate"] == "0.5")
        for code in ["69D", "69M", "indetermine"] {
            #expect(
                try results.row("coord_agree.UTILE.agree", level: "part", territory: code)["survey"] == "partenaires")
        }
        #expect(
            results.rows("sat_info_overall.satisfied", ["territory_level": "density", "territory": "rural"]).count == 1)
        #expect(results.rows("coord_agree.ECOUT.agree", ["territory_level": "part"]).isEmpty)
    }

    @Test func `a changed table is a reason to publish again`() throws {
        let place = try PartnersPlace.make(tables: PartnersPlace.tables)
        try place.drop(PartnersPlace.answers(Self.six), as: "partenaires.csv")
        #expect(try place.run().code == 0)
        for (name, text) in PartnersPlace.tables {
            #expect(try place.run(["--json"]).json()["unchanged"].isTrue)
            try Disk.write((text + "\n").utf8, to: "\(place.workspace)/tables/\(name)")
            #expect(try !place.run(["--json"]).json()["unchanged"].isTrue, "\(name)")
        }
    }

    @Test func `a proposal that is filled in and kept among the tables decides, once and for all`() throws {
        let place = try PartnersPlace.make()
        var partners = PartnersPlace.answers(["4", "3", "2", "1", "1"])
        partners.columns.append("preun[1_THEME]")
        // Nobody tells who invites, so whether two lines tell one meeting is for a person to say.
        for index in 0..<2 { partners.rows[index]["preun[1_THEME]"] = "Alimentation et repas" }
        for index in 2..<5 {
            for column in partners.columns where column.hasPrefix("preun") { partners.rows[index][column] = "" }
        }
        try place.drop(partners, as: "partenaires.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row("meetings.thematic")["estimate"] == "2.0")
        let path = "\(place.reports)/rapprochements.csv"
        let proposals = Table.records(Disk.bytes(path))
        #expect(proposals.count == 1)
        let pair = try #require(proposals.first)
        #expect(pair["decision"] == "" && pair["reasons"]?.contains("2025-03-12") == true)
        #expect(pair["first"]?.hasPrefix("RPE01 | ") == true && pair["second"]?.hasPrefix("RPE02 | ") == true)

        let filled = Disk.text(path).replacingOccurrences(of: ",,,,", with: ",identique,AB,2025-11-20,")
        try Disk.write(filled.utf8, to: "\(place.workspace)/tables/rapprochements.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row("meetings.thematic")["estimate"] == "1.0")
        #expect(Table.records(Disk.bytes(path)).isEmpty)
        #expect(!Self.remarks(place).contains { $0["code"]?.hasPrefix("decision") == true })
        let again = try place.run(["--force", "--json"])
        #expect(again.code == 0)
        #expect(try again.json()["written"].list.isEmpty)
        #expect(try place.results().row("meetings.thematic")["estimate"] == "1.0")
    }

    @Test func `explain tells a measure of organisations`() throws {
        let place = try PartnersPlace.make()
        try place.drop(.ordinary(), as: "parents.csv")
        try place.drop(PartnersPlace.answers(Self.six), as: "partenaires.csv")
        #expect(try place.run().code == 0)
        let told = try place.program("explain", ["coord_agree.ECOUT.agree"])
        #expect(told.code == 0, "\(told.errors)")
        #expect(told.output.contains("partenaires.csv") && !told.output.contains("parents.csv"))
        #expect(try place.program("explain", ["coord_agree.ECOUT.agree", "--survey", "parents"]).code == 64)
        let unknown = try place.program("explain", ["coord_agree.ECOUT.agree", "--survey", "enfants"])
        #expect(unknown.code == 64 && unknown.errorCodes == ["figure-survey-unknown"], "\(unknown.errors)")
    }

    @Test(arguments: [
        (declaration(survey: "parents", measures: "sat_info_overall.satisfied"), "pipeline-partners-survey"),
        (declaration(survey: "partners"), "pipeline-definition-missing"),
        ("partners: {survey: partenaires}\n", "missing-key"),
        ("plan: autre\n", "pipeline-definition-missing"),
        (declaration(threshold: "2"), "pipeline-threshold-too-low"),
        (declaration(measures: "sat_info_overall.satisfied"), "pipeline-measure-unknown"),
        (declaration(levels: "canton"), "pipeline-level-unknown"),
    ])
    func `a wrong declaration is a wrong definition`(declaration: String, code: String) throws {
        let place = try PartnersPlace.make(declaration: declaration)
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes.contains(code), "\(outcome.errors)")
    }

    private static func declaration(
        survey: String = "partenaires", threshold: String = "5", measures: String = "coord_agree.ECOUT.agree",
        levels: String = "all"
    ) -> String {
        """
        partners:
          survey: \(survey)
          threshold: \(threshold)
          tables: [{measures: [\(measures)], territories: [all], languages: [all]}]
          counts: {territories: [\(levels)]}

        """
    }

    @Test func `a plan of other territories is refused`() throws {
        let place = try PartnersPlace.make()
        let plan = "\(place.path)/Reports/plans/essai.yaml"
        let text = PartnersPlace.plan.replacingOccurrences(
            of: "territories: rhone", with: "territories: commune-suisse")
        try Disk.write(text.utf8, to: plan)
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes.first == "pipeline-plan-territories", "\(outcome.errors)")
    }
}

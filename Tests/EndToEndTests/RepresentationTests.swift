import Foundation
import Testing

/// Who answered, from exports and hand-kept tables to results.csv.
@Suite struct RepresentationTests {
    private static func declared(_ languages: String) -> (String) -> String {
        { text in
            Workplace.small(text)
                + "representation: {territories: [all, part], languages: [\(languages)]}\n"
        }
    }

    /// 60 French and 30 Arabic questionnaires of the Métropole, 30 French and 12 German ones of the Département; 90 speak French
    /// at home, 45 Arabic, of whom 30 both; 27 left the question empty.
    private static let file: SurveyFile = {
        var file = SurveyFile()
        file.columns += ["langmais[fr]", "langmais[ar]"]
        for number in 0..<120 {
            let isArabic = number >= 90
            file.add(
                1, satisfaction: ["4", "3", "2", "1"][number % 4], commune: number < 60 || isArabic ? "69383" : "69264",
                language: isArabic ? "ar" : "fr",
                ["langmais[fr]": number < 90 ? "Y" : "", "langmais[ar]": (60..<105).contains(number) ? "Y" : ""])
        }
        file.add(12, satisfaction: "3", commune: "69264", language: "de")
        return file
    }()

    private static func place(
        languages: String = "questionnaire, home", tables: [String: String] = [:]
    ) throws -> Workplace {
        let place = try Workplace(declared(languages))
        try Disk.createFolder("\(place.workspace)/tables")
        for (name, text) in tables { try Disk.write(text.utf8, to: "\(place.workspace)/tables/\(name)") }
        return place
    }

    private static let invitations = """
        wave,territory_level,territory,language_basis,language,invited
        2025,all,all,all,all,528
        2025,part,69M,all,all,300
        2025,all,all,questionnaire,ar,29
        """
    /// As a spreadsheet of this country writes it.
    private static let populations = """
        \u{FEFF}territory_level;territory;language_basis;language;population\r
        all;all;questionnaire;fr;1500\r
        all;all;questionnaire;ar;500\r
        part;69M;home;all;1000\r
        part;69M;home;fr;900\r
        part;69M;home;ar;300\r
        ;;;;\r

        """

    @Test func `counts, the mix beside the reference mix and response rates stand in results.csv`() throws {
        let place = try Self.place(tables: ["invitations.csv": Self.invitations, "populations.csv": Self.populations])
        try place.drop(Self.file, as: "bon.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let results = try place.results()
        func row(_ measure: String, _ basis: String, _ language: String, part: String? = nil) throws -> Results.Row {
            try #require(
                results.rows(
                    measure,
                    [
                        "language_basis": basis, "language": language, "territory": part ?? "all",
                        "territory_level": part == nil ? "all" : "part",
                    ]
                ).first)
        }
        let total = try row("respondents.count", "all", "all")
        #expect(total["estimate"] == "132.0" && total["unit"] == "responses" && total["kind"] == "count")
        #expect(try row("respondents.count", "home", "all")["respondents"] == "105")
        let mix = try row("respondents.mix", "home", "fr")
        #expect(agree(mix.number("estimate"), 90.0 / 105, 1e-15) && mix["respondents"] == "105")
        #expect(mix["text"] == "non représentatif")
        #expect(try row("respondents.rate", "all", "all")["estimate"] == "0.25")
        #expect(try row("respondents.rate", "all", "all", part: "69M")["estimate"] == "0.3")
        // 30 responses of 29 invited.
        let impossible = try row("respondents.rate", "questionnaire", "ar")
        #expect(impossible["estimate"].isEmpty && impossible["reason"] == "more-responses-than-invitations")
        #expect(try row("reference.mix", "questionnaire", "ar")["estimate"] == "0.25")
        #expect(try row("reference.mix", "home", "ar", part: "69M")["estimate"] == "0.3")
        #expect(try row("reference.mix", "home", "ar")["reason"] == "no-reference")
        // Nobody of the Département answered in Arabic: as if few had.
        #expect(try row("respondents.count", "questionnaire", "ar", part: "69D")["status"] == "confidential")
        let territories = 1 + 3
        #expect(results.rows.count { $0["measure"] == "respondents.count" } == territories * (1 + 11 + 1 + 15))
        #expect(results.rows.count { $0["measure"] == "respondents.mix" } == territories * (11 + 15))
        let keys = results.rows.map(\.sortKey)
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        for row in results.rows where !row.isShown { #expect(row.filledNumbers.isEmpty, "\(row.key)") }
    }

    @Test func `a changed table is a reason to publish again`() throws {
        let place = try Self.place(languages: "all", tables: ["invitations.csv": Self.invitations])
        try place.drop(Self.file, as: "bon.csv")
        #expect(try place.run().code == 0)
        #expect(try place.run(["--json"]).json()["unchanged"].isTrue)
        let corrected = Self.invitations.replacingOccurrences(of: ",528", with: ",264")
        try Disk.write(corrected.utf8, to: "\(place.workspace)/tables/invitations.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row("respondents.rate")["estimate"] == "0.5")
    }

    @Test func `home languages that no file asks for are not asked, and no table makes no rows`() throws {
        let place = try Self.place(languages: "home")
        try place.drop(.ordinary(), as: "bon.csv")
        #expect(try place.run().code == 0)
        let rows = try place.results().rows
        let home = rows.filter { $0["language_basis"] == "home" }
        #expect(!home.isEmpty && home.allSatisfy { $0["status"] == "not-asked" && $0.filledNumbers.isEmpty })
        #expect(rows.contains { $0["measure"] == "respondents.count" && $0.isShown })
        #expect(!rows.contains { ["respondents.rate", "reference.mix"].contains($0["measure"]) })
    }

    private static let header = "wave,territory_level,territory,language_basis,language,invited\n"

    @Test(arguments: [
        (header + "2025,all,all,all,all,douze\n", "table-number-wrong", "2:22"),
        (header + "2025,all,all,all,all,-3\n", "table-number-wrong", "2:22"),
        (header + "2025,all,all,all,all,1.5\n", "table-number-wrong", "2:22"),
        (header + "2024,all,all,all,all,12\n", "table-value-unknown", "2:1"),
        (header + "2025,region,84,all,all,12\n", "table-value-unknown", "2:6"),
        (header + "2025,\"part\",69X,all,all,12\n", "table-value-unknown", "2:13"),
        (header + "2025,part,indetermine,all,all,12\n", "table-value-unknown", "2:11"),
        (header + "2025,all,all,spoken,fr,12\n", "table-value-unknown", "2:14"),
        (header + "2025,all,all,questionnaire,xx,12\n", "table-value-unknown", "2:28"),
        (header + "2025,all,all,all,all,12\n2025,all,all,all,all,12\n", "table-row-repeated", "3:18"),
        (header + "2025,all,all,all,12\n", "table-row-ragged", "2:1"),
        (header.replacingOccurrences(of: "invited", with: "inivted"), "table-column-unknown", "1:56"),
        (header.replacingOccurrences(of: ",invited", with: ""), "table-column-missing", "1:1"),
        (header.replacingOccurrences(of: "wave,", with: "wave,wave,"), "table-column-repeated", "1:6"),
        ("", "table-unreadable", "1:1"),
    ])
    func `a table with a fault is refused with its place, and nothing is taken`(
        table: String, code: String, place position: String
    ) throws {
        let place = try Self.place(tables: ["invitations.csv": table])
        try place.drop(Self.file, as: "bon.csv")
        let outcome = try place.run()
        #expect(outcome.code == 78, "\(outcome.errors)")
        #expect(outcome.errorCodes.contains(code), "\(outcome.errors)")
        #expect(outcome.errors.contains("/tables/invitations.csv:\(position): "), "\(outcome.errors)")
        #expect(Disk.names(place.inbox) == ["bon.csv"])
        #expect(try place.run(["--dry-run"]).code == 78)
    }

    @Test func `a population of one language above that of all is refused`() throws {
        let table = """
            territory_level,territory,language_basis,language,population
            all,all,home,ar,11
            all,all,home,all,10
            """
        let place = try Self.place(tables: ["populations.csv": table])
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errors.contains("/tables/populations.csv:2:17: "), "\(outcome.errors)")
        #expect(outcome.errorCodes.first == "table-part-above-whole")
    }

    @Test func `a pipeline that does not say who answered leaves the tables alone`() throws {
        let place = try Workplace(Workplace.small)
        try Disk.createFolder("\(place.workspace)/tables")
        try Disk.write("?".utf8, to: "\(place.workspace)/tables/invitations.csv")
        try place.drop(.ordinary(), as: "bon.csv")
        #expect(try place.run().code == 0)
        #expect(!(try place.results().rows.contains { $0["measure"].hasPrefix("respondents.") }))
    }

    @Test(arguments: [
        ("{territories: [all, canton], languages: [home]}", "pipeline-level-unknown"),
        ("{territories: [all], languages: [spoken]}", "pipeline-basis-unknown"),
        ("{territories: [all]}", "missing-key"),
        ("{territories: [all], languages: [home], groups: [household]}", "unknown-key"),
    ])
    func `a wrong declaration is a wrong definition`(declaration: String, code: String) throws {
        let place = try Workplace { Workplace.small($0) + "representation: \(declaration)\n" }
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes.first == code, "\(outcome.errors)")
    }
}

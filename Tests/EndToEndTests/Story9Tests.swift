import Testing

/// Story 9 of the domain brief: three waves, of which one reversed its codes and one had a scale of its own.
@Suite struct Story9Tests {
    private static let waves = """
        waves:
          - {id: "2021", from: 2021-01-01, to: 2021-12-31}
          - {id: "2023", from: 2023-01-01, to: 2023-12-31}
          - {id: "2025", from: 2025-01-01, to: 2025-12-31}

        """

    private static func wave(_ year: String, header: String, codes: [(String, Int)]) -> [UInt8] {
        var file = SurveyFile()
        for (code, count) in codes { file.add(count, satisfaction: code, commune: "Oullins") }
        for index in file.rows.indices {
            file.rows[index]["submitdate"] = "\(year)-05-02 10:00:00"
            file.rows[index]["id"] = "\(year)\(index)"
        }
        return Array(file.text.replacing("\"satinfo\"", with: "\"\(header)\"").utf8)
    }

    private static func published() throws -> Workplace {
        let tables = Workplace.tables([
            "{measures: [sat_info_overall.satisfied, sat_info_overall.very_satisfied], territories: [all, commune], languages: [all], changes: true}"
        ])
        let place = try Workplace { text in
            tables(text).replacing("waves:\n  - {id: \"2025\", from: 2025-01-01, to: 2025-12-31}\n", with: waves)
                .replacing("wave: \"2025\"\n", with: "")
        }
        // 2021: 1 is very satisfied. 30 + 20 of 80 are satisfied.
        try place.drop(
            wave("2021", header: "q12", codes: [("1", 30), ("2", 20), ("3", 20), ("4", 10)]), as: "2021.csv")
        // 2023: five points, 5 is very satisfied, 3 neither: 15 + 20 of 60.
        try place.drop(
            wave("2023", header: "satisfaction_info", codes: [("5", 15), ("4", 20), ("3", 10), ("2", 10), ("1", 5)]),
            as: "2023.csv")
        try place.drop(
            wave("2025", header: "satinfo", codes: [("4", 40), ("3", 40), ("2", 15), ("1", 5)]), as: "2025.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        return place
    }

    private static func results(_ place: Workplace, _ wave: String) throws -> Results {
        try Results(Disk.bytes("\(place.workspace)/reports/\(wave)/results.csv"))
    }

    @Test func `reversed codes are turned, and a wave with another scale stands alone`() throws {
        let place = try Self.published()
        for (wave, satisfied, very, count) in [
            ("2021", 50.0 / 80, 30.0 / 80, "80"), ("2023", 35.0 / 60, 15.0 / 60, "60"), ("2025", 0.8, 0.4, "100"),
        ] {
            let results = try Self.results(place, wave)
            let row = try results.row("sat_info_overall.satisfied")
            #expect(row["respondents"] == count && agree(row.number("estimate"), satisfied, 1e-15), "\(wave)")
            #expect(
                agree(try results.row("sat_info_overall.very_satisfied").number("estimate"), very, 1e-15), "\(wave)")
        }
    }

    @Test func `differences are shown only where waves compare`() throws {
        let place = try Self.published()
        let latest = try Self.results(place, "2025")
        let changes = latest.rows("sat_info_overall.satisfied", ["group_by": "wave", "territory": "all"])
        #expect(changes.map { $0["compare_to"] } == ["2021", "2023"])
        #expect(agree(changes.first?.number("estimate"), 0.8 - 50.0 / 80, 1e-15))
        #expect(changes.first?["verdict"] == "established" && changes.first?["status"] == "shown")
        #expect(changes.last?["status"] == "break" && changes.last?["verdict"] == "not-comparable")
        #expect(changes.last?.filledNumbers == [])
        let middle = try Self.results(place, "2023").rows("sat_info_overall.satisfied", ["group_by": "wave"])
        #expect(!middle.isEmpty && middle.allSatisfy { $0["status"] == "break" })
    }

    @Test func `answers from a merged commune count where it is today`() throws {
        let place = try Self.published()
        // Everybody lives there, and that is withheld: the file with nothing withheld is read.
        let unprotected = "\(place.path)/all.csv"
        #expect(try place.run(["--unprotected", unprotected]).code == 0)
        let row = try #require(
            try Results(Disk.bytes(unprotected)).rows.first {
                $0["wave"] == "2021" && $0["territory"] == "69149" && $0["measure"] == "sat_info_overall.satisfied"
            })
        #expect(row["respondents"] == "80")
        #expect(row["territory_name"] == "Oullins-Pierre-Bénite")
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        #expect(remarks.contains { $0["code"] == "former-territory" })
    }
}

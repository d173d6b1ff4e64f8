import Testing

/// The committed sample is what the simulation writes: its truth is known.
@Suite struct SimulationTests {
    @Test func `the simulation gives the committed sample byte for byte`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/vague.csv"
        let outcome = try Program.run([
            "simulate", "parents", "--respondents", "3000", "--seed", "2025", "-o", path, "--json",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let committed = Disk.bytes("\(Program.root)/Surveys/parents/samples/vague-2025.csv")
        #expect(!committed.isEmpty && Disk.bytes(path) == committed)
        let kept = Disk.bytes("\(Program.root)/Surveys/parents/samples/vague-2025-verite.json")
        #expect(Array(outcome.output.utf8) == kept)
        let truth = try outcome.json()["shares"].list
        #expect(truth.contains { $0["of"].text == "all" })
        #expect(truth.contains { $0["of"].text == "language" && $0["code"].text == "ti" })
    }

    @Test func `the figures of the sample lie within four standard errors of what was planted`() throws {
        let place = try Workplace()
        try place.drop(Disk.bytes("\(Program.root)/Surveys/parents/samples/vague-2025.csv"), as: "vague-2025.csv")
        #expect(try place.run().code == 0)
        let rows = try place.results().rows.filter { $0["measure"] == "sat_info_overall.satisfied" }
        let folder = try TemporaryFolder()
        let truth = try Program.run([
            "simulate", "parents", "--respondents", "1", "--seed", "2025", "-o", "\(folder.path)/x.csv", "--json",
        ]).json()["shares"].list
        #expect(truth.count == 24)
        for planted in truth {
            let code = planted["code"].text
            let row = try #require(
                rows.first { row in
                    switch planted["of"].text {
                    case "territory":
                        row["territory"] == code && row["language"] == "all" && row["territory_level"] == "epci"
                    case "language": row["territory"] == "all" && row["language"] == code
                    default: row["territory"] == "all" && row["language"] == "all"
                    }
                })
            let estimate = try #require(row.number("estimate"), "\(row.key)")
            let error = try #require(row.number("std_error"), "\(row.key)")
            let share = try #require(planted["share"].fraction)
            #expect(abs(estimate - share) <= 4 * error, "\(row.key): \(estimate), planted \(share)")
        }
    }

    @Test func `without -o the file goes to standard output and the truth to standard error`() throws {
        let folder = try TemporaryFolder()
        let written = try Program.run([
            "simulate", "parents", "--respondents", "5", "--seed", "7", "-o", "\(folder.path)/x.csv",
        ])
        let printed = try Program.run(["simulate", "parents", "--respondents", "5", "--seed", "7"])
        #expect(written.code == 0 && printed.code == 0)
        #expect(written.output.isEmpty)
        #expect(Array(printed.output.utf8) == Disk.bytes("\(folder.path)/x.csv"))
        #expect(!printed.errors.isEmpty)
        let other = try Program.run(["simulate", "parents", "--respondents", "5", "--seed", "8"])
        #expect(other.output != printed.output)
    }

    @Test func `a file that cannot be made is said with exit code 73, one that cannot be written with 74`() throws {
        let nowhere = try Program.run(["simulate", "parents", "--respondents", "5", "-o", "/nowhere/at/all.csv"])
        #expect(nowhere.code == 73)
        #expect(nowhere.errorCodes == ["cannot-create"])
        let full = try Program.run(["simulate", "parents", "--respondents", "500", "-o", "/dev/full"])
        #expect(full.code == 74)
        #expect(full.errorCodes == ["input-output"])
    }
}

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
        let truth = try outcome.json()["shares"].list
        #expect(truth.contains { $0["of"].text == "all" })
        #expect(truth.contains { $0["of"].text == "language" && $0["code"].text == "ti" })
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

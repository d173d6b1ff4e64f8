import Foundation
import Testing

/// What a purge refuses, and what is told of a closed wave.
@Suite struct ClosedWaveTests {
    @Test func `without a retention nothing is purged`() throws {
        let place = try RetentionPlace.published(retention: nil)
        let before = place.tree()
        let outcome = try place.program("purge")
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes == ["pipeline-retention-missing", "definitions-wrong"])
        #expect(place.tree() == before)
    }

    @Test(arguments: ["{months: 0}", "{months: -3}"])
    func `a retention of less than a month is a wrong definition`(retention: String) throws {
        let place = try RetentionPlace.make(retention: retention)
        #expect(try place.run().errorCodes.contains("pipeline-retention-too-short"))
        #expect(try place.program("purge").code == 78)
    }

    @Test func `nothing is purged where there is no workspace`() throws {
        let place = try RetentionPlace.make()
        #expect(try place.program("purge").code == 66)
        #expect(Disk.names(place.workspace) == ["inbox"])
    }

    @Test func `a wave closes only when everything that was taken is published`() throws {
        let place = try RetentionPlace.published()
        #expect(try place.run(["--wave", "2025", "--force"]).code == 0)
        let before = place.tree()
        for options in [[], ["--dry-run"]] {
            let outcome = try place.program("purge", options)
            #expect(outcome.code == 64)
            #expect(outcome.errorCodes == ["purge-before-run"])
            #expect(place.tree() == before)
        }
        #expect(try place.run().code == 0)
        #expect(try place.program("purge").code == 0)
    }

    @Test func `a retention ends on the same day of a later month, or on that month's last`() throws {
        let days = [
            ("2090-01-31", "2090-02-28"), ("2091-12-31", "2092-01-31"), ("2096-01-31", "2096-02-29"),
            ("2097-03-31", "2097-04-30"), ("2098-06-15", "2098-07-15"),
        ]
        let place = try RetentionPlace.make()
        let waves = days.map { "  - {id: \"\($0.0)\", from: \($0.0), to: \($0.0)}\n" }.joined()
        let pipeline = Disk.text(place.pipeline)
            .replacingOccurrences(of: "  - {id: \"2025\", from: 2025-01-01, to: 2098-12-31}\n", with: waves)
            .replacingOccurrences(of: "wave: \"2025\"", with: "wave: \"sans fin\"")
        try Disk.write(pipeline.utf8, to: place.pipeline)
        try place.drop(.ordinary(respondents: 30), as: "a.csv")
        #expect(try place.run().code == 0)
        let told = try place.program("purge", ["--json", "--dry-run"]).json()
        let waveDays = told["waves"].list.filter { $0["state"].text == "kept" }.map { $0["date"].text }
        #expect(waveDays == days.map(\.1))
        #expect(told["waves"][0]["wave"].text == "sans fin" && told["waves"][0]["state"].text == "no-end")
        #expect(told["deleted"].list.isEmpty)
    }

    @Test func `a figure of a closed wave is told as it was published`() throws {
        let place = try RetentionPlace.published()
        let row = try Results(Disk.bytes("\(place.workspace)/reports/2024/results.csv")).row(
            "sat_info_overall.satisfied")
        #expect(try place.program("purge").code == 0)
        #expect(try place.run().code == 0)
        func explain(_ options: [String]) throws -> Program.Outcome {
            try Program.run(
                ["explain", place.pipeline, "sat_info_overall.satisfied", "--workspace", place.workspace] + options,
                in: place.path)
        }
        let told = try explain(["--wave", "2024", "--json"])
        #expect(told.code == 0, "\(told.errors)")
        let figure = try told.json()
        for (key, column) in [("estimate", "estimate"), ("low", "ci_low"), ("high", "ci_high")] {
            let (told, written) = (try #require(figure["figure"][key].fraction), try #require(row.number(column)))
            #expect(abs(told - written) < 1e-15, "\(key)")
        }
        #expect(figure["status"].text == "shown" && figure["publication"].text?.hasPrefix("published/2024/") == true)
        let words = try explain(["--wave", "2024", "--lang", "en"]).output
        #expect(words.contains("The wave 2024 has been closed since") && words.contains("Published value: "))
        #expect(
            try explain(["--wave", "2024", "--territory", "69D", "--json"]).json()["place"]["territory"].text == "69D")
        #expect(try explain(["--wave", "2023"]).errorCodes == ["figure-wave-unknown"])
        // The later wave's change since the closed one is explained with the frozen figure.
        let change = try explain(["--wave", "2025", "--compare-to", "2024", "--json"]).json()
        #expect(change["comparisons"].list.count == 1)
        let everything = try explain(["--lang", "en"])
        #expect(everything.code == 0, "\(everything.errors)")
        #expect(everything.output.contains("2024"))
    }

    @Test func `a ledger that is lost, or older than what was published, stops the run before anything is taken in`()
        throws
    {
        let place = try RetentionPlace.published()
        let ledger = Disk.bytes("\(place.workspace)/barometre.sqlite")
        let inbox = "\(place.workspace)/inbox/later.csv"
        try Disk.write(Array("x".utf8), to: inbox)
        for arguments in [[], ["--dry-run"]] {
            try FileManager.default.removeItem(atPath: "\(place.workspace)/barometre.sqlite")
            let outcome = try place.run(arguments)
            #expect(outcome.code == 74 && outcome.errorCodes == ["publication-unknown"], "\(arguments)")
            #expect(FileManager.default.fileExists(atPath: inbox))
            try Disk.write(ledger, to: "\(place.workspace)/barometre.sqlite")
        }
        try FileManager.default.removeItem(atPath: inbox)
        #expect(try place.run().code == 0)
        let history = "\(place.workspace)/published/2025"
        try Disk.write(Array("x".utf8), to: "\(history)/0009-0123456789ab.csv")
        #expect(try place.run().errorCodes == ["publication-unknown"])
    }

    @Test func `a closed wave whose publication was lost or changed stops the run, and says which file`() throws {
        let place = try RetentionPlace.published()
        #expect(try place.program("purge").code == 0)
        let entry = try place.program("status", ["--json"]).json()["closedWaves"][0]["publication"].text ?? ""
        let path = "\(place.workspace)/\(entry)"
        let bytes = Disk.bytes(path)
        try Disk.write(bytes + Array("x".utf8), to: path)
        let outcome = try place.run()
        #expect(outcome.code == 74 && outcome.errorCodes == ["frozen-publication-changed"])
        try Disk.write(bytes, to: path)
        #expect(try place.run().code == 0)
    }
}

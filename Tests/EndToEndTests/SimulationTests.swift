import Foundation
import Testing

/// The committed samples are what the simulation writes, and what is planted in them is known.
@Suite struct SimulationTests {
    private static let samples = "\(Program.root)/Surveys/parents/samples"

    @Test func `the script writes the committed samples byte for byte`() throws {
        let folder = try TemporaryFolder()
        let program = try #require(Program.path)
        let outcome = try Process.run(
            ["/usr/bin/env", "bash", "\(Self.samples)/make", program, folder.path], in: folder.path,
            environment: [:], kill: .never)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let written = Disk.tree(folder.path)
        #expect(written.count == 13)
        for (name, bytes) in written.sorted(by: { $0.key < $1.key }) {
            #expect(Disk.bytes("\(Self.samples)/\(name)") == bytes, "\(name)")
        }
    }

    @Test func `the samples hold three thousand parents in ten languages and two waves, in less than four megabytes`()
        throws
    {
        let names = [
            "vague-2024.csv", "vague-2025.csv", "vague-2025-libelles.csv", "vague-2025-formulaire-ar.csv",
            "vague-2025-formulaire-tr.csv", "vague-2025-papier.csv",
        ]
        var responses = 0
        for name in names {
            let check = try Program.run(
                ["check", "\(Self.samples)/\(name)", "--territories", "rhone", "--json"]
            ).json()[0]
            responses += check["account"]["used"].number ?? 0
        }
        #expect(responses >= 3000)
        let mix = try JSON(parsing: Disk.text("\(Self.samples)/vague-2025-verite.json"))["questionnaireLanguages"].list
        #expect(mix.count == 10)
        let files = Disk.tree(Self.samples)
        #expect(files.values.reduce(0) { $0 + $1.count } < 4_000_000)
    }

    @Test func `every planted effect of the scenario stands in the truth of its wave`() throws {
        func truth(_ wave: String) throws -> JSON {
            try JSON(parsing: Disk.text("\(Self.samples)/vague-\(wave)-verite.json"))
        }
        func share(_ wave: String, _ target: String, _ of: String, _ code: String) throws -> Double {
            let row = try truth(wave)["shares"].list.first {
                $0["target"].text == target && $0["of"].text == of && $0["code"].text == code
            }
            return try #require(row?["share"].fraction)
        }
        let before = try share("2024", "sat_info_overall", "all", "all")
        #expect(try share("2025", "sat_info_overall", "all", "all") > before + 0.08)
        #expect(try share("2024", "sat_info_overall", "epci", "200040590") < before - 0.3)
        #expect(try share("2024", "sat_info_overall", "home", "ar") < before - 0.2)
        #expect(try share("2025", "barriers.LANG", "all", "all") < share("2024", "barriers.LANG", "all", "all") - 0.05)
        #expect(try share("2025", "sat_care", "all", "all") == share("2024", "sat_care", "all", "all"))
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

    @Test func `a language, an instance or a scenario that does not exist is said with exit code 78`() throws {
        for options in [
            ["--languages", "fr,xx"], ["--instance", "nowhere"],
            ["--exporter", "google-forms", "--form-language", "xx"],
            ["--exporter", "limesurvey-labels", "--labels-language", "xx"], ["--scenario", "/nowhere.yaml"],
        ] {
            let outcome = try Program.run(["simulate", "parents", "--respondents", "1"] + options)
            #expect(outcome.code == 78, "\(options)")
        }
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

import Foundation
import Glibc
import Testing

/// Options and streams: results on standard output, everything else on standard error.
@Suite struct CommandTests {
    @Test func `a dry run says what it would do and writes nothing`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        try place.drop([0, 1, 2], as: "binaire.csv")
        let before = place.tree()
        let fresh = try place.run(["--dry-run", "--json"])
        #expect(fresh.code == 65)
        #expect(try fresh.json()["dryRun"].isTrue)
        #expect(try fresh.json()["decisions"].list.map { $0["verdict"].text } == ["rejected", "accepted"])
        #expect(place.tree() == before)
        #expect(Disk.names(place.workspace) == ["inbox"])

        #expect(try place.run().code == 65)
        try place.drop(FlawedFileTests.flawed, as: "defauts.csv")
        let used = place.tree()
        let again = try place.run(["--dry-run"])
        #expect(again.code == 65)
        #expect(place.tree() == used)
        #expect(again.output.isEmpty)
    }

    @Test(arguments: ["reports/2025", "published", "inbox"])
    func `the unprotected file is not written where others see it`(folder: String) throws {
        let place = try Workplace(Workplace.small)
        let path = "\(place.workspace)/\(folder)/all.csv"
        let outcome = try place.run(["--unprotected", path])
        #expect(outcome.code == 64 && outcome.errorCodes == ["unprotected-among-reports"])
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `the unprotected file is for its owner alone and changes no report`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.story1, as: "bon.csv")
        #expect(try place.run().code == 0)
        let before = place.tree().filter { !$0.key.hasPrefix("barometre.sqlite") }
        let file = "\(place.path)/tout.csv"
        let outcome = try place.run(["--unprotected", file])
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains(file))
        #expect(try place.run(["--unprotected", file, "--quiet"]).errors.contains(file), "the warning is never quiet")
        #expect(Disk.permissions(file) == 0o600)
        let all = try Results(Disk.bytes(file))
        #expect(all.header == Results.columns + ["withheld_by", "audit_interval"])
        #expect(all.rows.count == (try place.results().rows.count))
        let shown = try place.results().row("sat_info_overall.satisfied")
        for column in ["respondents", "estimate", "std_error", "ci_low"] {
            #expect(try all.row("sat_info_overall.satisfied")[column] == shown[column])
        }
        #expect(place.tree().filter { !$0.key.hasPrefix("barometre.sqlite") } == before)
    }

    @Test func `a wave is published alone when it is asked for`() throws {
        let place = try Workplace { text in
            Workplace.small(text).replacingOccurrences(
                of: "waves:\n", with: "waves:\n  - {id: \"2024\", from: 2024-01-01, to: 2024-12-31}\n")
        }
        var file = SurveyFile.ordinary()
        for index in file.rows.indices where index % 2 == 0 { file.rows[index]["submitdate"] = "2024-06-01 10:00:00" }
        try place.drop(file, as: "bon.csv")
        let one = try place.run(["--wave", "2024", "--json"])
        #expect(one.code == 0)
        #expect(try one.json()["waves"].list.map { $0["wave"].text } == ["2024"])
        #expect(Disk.names("\(place.workspace)/reports") == ["2024"])
        let both = try place.run(["--json"])
        #expect(try both.json()["waves"].list.map { $0["wave"].text } == ["2024", "2025"])
        #expect(Disk.names("\(place.workspace)/reports") == ["2024", "2025"])
        let counts = try ["2024", "2025"].map {
            try Results(Disk.bytes("\(place.workspace)/reports/\($0)/results.csv")).row("sat_info_overall.satisfied")[
                "respondents"]
        }
        #expect(counts == ["60", "60"])
    }

    @Test func `results are on standard output, words on standard error, and quiet is quiet`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        let loud = try place.run()
        #expect(loud.code == 0)
        let lines = loud.output.split(separator: "\n").map(String.init)
        let written = ["comite-fr.xlsx", "datapackage.json", "donnees-fr.xlsx", "results.csv", "territories.csv"]
        #expect(lines == written.map { "\(place.reports)/\($0)" })
        #expect(!loud.errors.isEmpty && !loud.errors.contains("\u{1B}") && !loud.errors.contains("\r"))
        for command in ["run", "status"] {
            let quiet = try place.program(command, ["--quiet"])
            #expect(quiet.code == 0 && quiet.errors.isEmpty, "\(command): \(quiet.errors)")
        }
        let sample = "\(place.path)/x.csv"
        #expect(try Program.run(["simulate", "parents", "--respondents", "3", "-o", sample, "--quiet"]).errors.isEmpty)
        #expect(try Program.run(["check", sample, "--quiet"]).errors.isEmpty)
        #expect(try Program.run(["read", sample, "--quiet"]).errors.isEmpty)
        #expect(try Program.run(["lint", "Pipelines", "--quiet"]).errors.isEmpty)
    }

    @Test func `every command speaks JSON`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        let sample = "\(place.path)/x.csv"
        let simulate = try Program.run(["simulate", "parents", "--respondents", "30", "-o", sample, "--json"])
        #expect(try simulate.json()["shares"].list.isEmpty == false)
        let run = try place.run(["--json"]).json()
        #expect(run["workspace"].text == place.workspace)
        #expect(run["written"].list.contains { $0.text == "reports/2025/results.csv" })
        let status = try place.program("status", ["--json"]).json()
        #expect(status["files"][0]["name"].text == "bon.csv" && status["files"][0]["account"]["used"].number == 120)
        #expect(status["outputs"].list.allSatisfy { $0["state"].text == "current" })
        #expect(try Program.run(["check", sample, "--json"]).json()[0]["exporter"].text == "limesurvey")
        let read = try Program.run(["read", sample, "--json"]).json()
        #expect(
            read["delimiter"].text == ";" && read["bodyRecords"].number == 30 && read["exporter"].text == "limesurvey")
        #expect(try Program.run(["lint", "Pipelines", "--json"]).json().list.isEmpty)
    }

    @Test(arguments: [["run"], ["run", "--force", "--json"], ["status"], ["status", "--json"]])
    func `a result that cannot be written to its end is said with exit code 74`(command: [String]) throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        if command[0] == "status" { #expect(try place.run().code == 0) }
        let program = try #require(Program.path, "the program is not built")
        let arguments = [program, command[0], place.pipeline, "--workspace", place.workspace] + command.dropFirst()
        let outcome = try Process.run(["/bin/sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] + arguments)
        #expect(outcome.code == 74)
        #expect(outcome.errorCodes == ["input-output"])
    }

    @Test func `a file that somebody is still writing stays in the inbox until it is whole`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        try place.drop(.story1, as: "en cours.csv")
        try place.drop(.story1, as: "autre.csv.part")
        let writer = open("\(place.inbox)/en cours.csv", O_WRONLY | O_CLOEXEC)
        #expect(writer >= 0)
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0)
        #expect(try outcome.json()["stillBeingWritten"].list.map { $0.text } == ["en cours.csv"])
        #expect(Disk.names(place.inbox) == ["autre.csv.part", "en cours.csv"])
        close(writer)
        #expect(try place.run().code == 0)
        #expect(Disk.names(place.inbox) == ["autre.csv.part"])
    }

    @Test func `read prints a LimeSurvey file as RFC 4180`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/x.csv"
        var file = SurveyFile.story1
        file.columns.append("comment")
        file.rows[0]["comment"] = "deux\nlignes, une virgule et \"\"guillemets\"\""
        try Disk.write(file.bytes, to: path)
        let outcome = try Program.run(["read", path])
        #expect(outcome.code == 0)
        let printed = Array(outcome.output.utf8)
        #expect(printed.first == UInt8(ascii: "i"), "no byte order mark")
        #expect(
            Table.parse(printed, delimiter: UInt8(ascii: ",")) == Table.parse(file.bytes, delimiter: UInt8(ascii: ";")))
        #expect(outcome.errors.isEmpty)
    }

    @Test func `read leaves preamble and further tables out and says so`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/x.csv"
        let main = (1...12).map { "commune \($0),\($0),\($0 * 2)\n" }.joined()
        let text = "Enquête 2025\n\nlieu,réponses,places\n\(main)\n\ntotal,somme\na,1\nb,2\nc,3\n"
        try Disk.write(text.utf8, to: path)
        let outcome = try Program.run(["read", path])
        #expect(outcome.code == 0)
        let table = Table.parse(Array(outcome.output.utf8), delimiter: UInt8(ascii: ","))
        #expect(
            table.count == 13 && table[0] == ["lieu", "réponses", "places"] && table[12] == ["commune 12", "12", "24"])
        #expect(!outcome.errors.isEmpty)
        let all = try Program.run(["read", path, "--all"])
        #expect(all.output.contains("Enquête 2025") && all.output.contains("total,somme"))
    }
}

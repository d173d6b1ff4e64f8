import Foundation
import Testing

/// A flawed file beside a good one: everything wrong is listed with its place and remedy, everything good is published.
@Suite struct FlawedFileTests {
    /// A survey of 24 parents with one flaw of each kind; identifiers apart from the good file's.
    static var flawed: SurveyFile {
        var file = SurveyFile()
        file.columns += ["satinfos", "langmais[fr]"]
        file.add(24, satisfaction: "Plutôt satisfait·e", commune: "69383", ["satdet[CLAR]": "4"])
        for index in file.rows.indices { file.rows[index]["id"] = "\(9000 + index)" }
        file.rows[2]["satinfo"] = "Très satisfet"
        file.rows[3]["commune"] = "Villeurbane"
        file.rows[4]["submitdate"] = ""
        file.rows[5]["consent"] = "2"
        file.rows[6]["nbenf"] = "deux"
        file.rows[7]["infocher"] = "2"
        file.rows[8] = file.rows[9]
        file.rows[10] = file.rows[11]
        file.rows[10]["satinfo"] = "Pas du tout satisfait·e"
        file.rows[10]["submitdate"] = "2025-03-01 08:00:00"
        file.rows[12] = [:]
        return file
    }

    @Test func `a flawed file is taken with remarks and the good one is published`() throws {
        let alone = try Workplace(Workplace.small)
        try alone.drop(.ordinary(), as: "bon.csv")
        #expect(try alone.run().code == 0)

        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        try place.drop(Self.flawed, as: "defauts.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 65)
        let good = try alone.results().row("sat_info_overall.satisfied")
        let both = try place.results().row("sat_info_overall.satisfied")
        #expect(both.isShown)
        // 24 records: 1 blank, 1 incomplete, 1 ineligible, 1 duplicate, 1 superseded; 19 used, of which one label unreadable,
        // one did not look for information.
        #expect(both.number("respondents") == (good.number("respondents") ?? 0) + 17)

        let files = try outcome.json()["files"].list
        #expect(files.map { $0["file"].text } == ["bon.csv", "defauts.csv"])
        for file in files { expectClosed(file["account"]) }
        let account = files[1]["account"]
        #expect(account["read"].number == 24)
        #expect(account["blank"].number == 1)
        #expect(account["incomplete"].number == 1)
        #expect(account["ineligible"].number == 1)
        #expect(account["duplicate"].number == 1)
        #expect(account["superseded"].number == 1)
        #expect(account["used"].number == 19)

        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        #expect(remarks.allSatisfy { $0["file"] == "defauts.csv" })
        try expect(remarks, "unknown-column", severity: "warning", line: "1", column: "satinfos", candidate: "satinfo")
        try expect(
            remarks, "unknown-label", severity: "blocking", line: "4", column: "satinfo", candidate: "Très satisfait")
        try expect(
            remarks, "unknown-territory", severity: "warning", line: "5", column: "commune", candidate: "Villeurbanne")
        try expect(remarks, "unreadable-number", severity: "blocking", line: "8", column: "nbenf")
        try expect(remarks, "answer-behind-unmet-condition", severity: "warning", line: "9", column: "satinfo")
        try expect(remarks, "blank-record", severity: "note", line: "14")
        let receipts = Disk.names("\(place.workspace)/receipts")
        #expect(receipts.count == 3)
        #expect(receipts.contains { $0.hasPrefix("defauts-") && $0.hasSuffix(".txt") })
        #expect(place.leftovers.isEmpty && Disk.names(place.inbox).isEmpty)
    }

    @Test func `check says the same of the file before it is dropped, with line and column, and writes nothing`() throws
    {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/defauts.csv"
        try Disk.write(Self.flawed.bytes, to: path)
        let outcome = try Program.run(["check", path, "--json"])
        #expect(outcome.code == 65)
        let check = try outcome.json()[0]
        #expect(check["survey"].text == "parents")
        #expect(check["exporter"].text == "limesurvey")
        #expect(check["delimiter"].text == ";")
        expectClosed(check["account"])
        let label = check["remarks"].list.first { $0["code"].text == "unknown-label" }
        #expect(label?["line"].number == 4 && label?["record"].number == 4)
        #expect(label?["column"].text == "satinfo" && label?["question"].text == "sat_info_overall")
        #expect(label?["candidates"].list.isEmpty == false)
        #expect(Disk.names(folder.path) == ["defauts.csv"])
    }

    @Test func `a record with a field too few is rejected, also where columns were dropped on arrival`() throws {
        let place = try Workplace(Workplace.small)
        var file = SurveyFile.ordinary()
        // None of these four is kept; the accepted copy adds three of its own.
        file.columns += ["ipaddr", "refurl", "comment", "colonne inconnue"]
        var lines = file.text.components(separatedBy: "\r\n")
        lines[4] = String(lines[4].dropLast(3))
        try place.drop(Array(lines.joined(separator: "\r\n").utf8), as: "bon.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 65)
        let account = try outcome.json()["files"][0]["account"]
        #expect(account["rejected"].number == 1 && account["used"].number == 119 && account["read"].number == 120)
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        try expect(remarks, "ragged-record", severity: "blocking", line: "5")
        try expect(remarks, "unknown-column", severity: "warning", line: "1", column: "colonne inconnue")
        let accepted = Disk.names("\(place.workspace)/accepted").first ?? ""
        #expect(!Disk.text("\(place.workspace)/accepted/\(accepted)").contains("ipaddr"))
    }

    /// Nobody finished the form.
    @Test func `a receipt says where no response of a file counts`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        var file = SurveyFile.ordinary()
        for index in file.rows.indices { file.rows[index]["submitdate"] = "" }
        try place.drop(file, as: "inachevé.csv")
        #expect(try place.run(["--lang", "en"]).code == 0)
        let folder = "\(place.workspace)/receipts"
        let texts = Disk.names(folder).filter { $0.hasSuffix(".txt") }.map { Disk.text("\(folder)/\($0)") }
        #expect(texts.count == 2)
        #expect(texts.filter { $0.contains("none of its responses counts") }.count == 1)
        #expect(texts.filter { $0.contains("accepted: its responses count") }.count == 1)
    }

    private func expectClosed(_ account: JSON) {
        let parts = ["used", "superseded", "duplicate", "incomplete", "ineligible", "blank", "rejected"]
        #expect(account["read"].number == parts.reduce(0) { $0 + (account[$1].number ?? .min / 8) })
    }

    private func expect(
        _ remarks: [[String: String]], _ code: String, severity: String, line: String, column: String? = nil,
        candidate: String? = nil
    ) throws {
        let remark = try #require(remarks.first { $0["code"] == code && $0["line"] == line }, "\(code) \(remarks)")
        #expect(remark["severity"] == severity)
        #expect(remark["record"]?.isEmpty == false)
        if let column { #expect(remark["column"] == column) }
        if let candidate { #expect(remark["candidates"]?.contains(candidate) == true, "\(remark)") }
        #expect(remark["reason"]?.isEmpty == false)
    }
}

import Foundation
import Testing

/// Files that can't be taken: each is set aside with its reason, and nothing else is lost.
@Suite struct RejectionTests {
    private static let header =
        "\"id\";\"submitdate\";\"startlanguage\";\"consent\";\"nbenf\";\"infocher\";\"satinfo\"\r\n"
    private static let record = "\"1\";\"2025-04-01 10:00:00\";\"fr\";\"1\";\"1\";\"1\";\"3\"\r\n"

    /// File name, bytes, code.
    private static let cases: [(name: String, bytes: [UInt8], code: String)] = [
        ("binaire.csv", (0..<4096).map { UInt8(($0 &* 197 &+ $0 / 7) & 0xFF) }, "text-binary"),
        ("tronque.csv", Array((header + record + "\"2\";\"2025-04-0").utf8), "csv-unclosed-quote"),
        (
            "guillemet.csv", Array((header + record + "\"2;\"2025-04-01\";\"fr\";\"1\";\"1\";\"1\";\"3\"\r\n").utf8),
            "csv-"
        ),
        ("inconnu.csv", Array("pomme;poire\r\n1;2\r\n".utf8), "survey-unknown"),
        ("vide.csv", [], "file-empty"),
        ("classeur.csv", [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml".utf8), "text-binary"),
    ]

    @Test func `every unreadable file is set aside with its reason and the good one is published`() throws {
        let place = try Workplace(Workplace.small)
        for file in Self.cases { try place.drop(file.bytes, as: file.name) }
        try place.drop(.ordinary(), as: "bon.csv")
        try Disk.createFolder("\(place.inbox)/un dossier")
        try Disk.write(Self.header.utf8, to: "\(place.inbox)/un dossier/x.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 65)
        #expect(try place.results().row("sat_info_overall.satisfied").isShown)
        #expect(Disk.names(place.inbox) == ["un dossier"])
        #expect(Disk.exists("\(place.inbox)/un dossier/x.csv"))
        let decisions = try outcome.json()["decisions"].list
        #expect(decisions.count == Self.cases.count + 1)
        for file in Self.cases {
            #expect(Disk.bytes("\(place.workspace)/rejected/\(file.name)") == file.bytes, "\(file.name)")
            let reason = Disk.text("\(place.workspace)/rejected/\(file.name).raison.txt")
            #expect(reason.contains(file.code), "\(file.name): \(reason)")
            let decision = decisions.first { $0["file"].text == file.name }
            #expect(decision?["verdict"].text == "rejected")
            #expect(decision?["reason"]["code"].text?.hasPrefix(file.code) == true, "\(file.name)")
        }
        #expect(Disk.names("\(place.workspace)/rejected").count == 2 * Self.cases.count)
        #expect(Disk.names("\(place.workspace)/accepted").count == 1)
        #expect(place.leftovers.isEmpty)
        let again = try place.run()
        #expect(again.code == 0, "files decided earlier are no findings of this run")
        let status = try place.program("status", ["--json"]).json()
        #expect(status["files"].list.count { $0["status"].text == "rejected" } == Self.cases.count)
    }

    @Test func `two refused files of one name are both kept, and a very long name stops nothing`() throws {
        let place = try Workplace(Workplace.small)
        let long = String(repeating: "é", count: 125) + ".csv"
        try place.drop([0, 1], as: "même nom.csv")
        try place.drop([0, 2], as: long)
        #expect(try place.run().code == 65)
        try place.drop([0, 3], as: "même nom.csv")
        try place.drop(.ordinary(), as: String(repeating: "ü", count: 124) + ".csv")
        let outcome = try place.run()
        #expect(outcome.code == 65, "\(outcome.errors)")
        #expect(try place.results().row("sat_info_overall.satisfied").isShown)
        let kept = Disk.tree("\(place.workspace)/rejected")
        #expect(Set(kept.filter { !$0.key.hasSuffix(".raison.txt") }.values) == [[0, 1], [0, 2], [0, 3]])
        #expect(kept.count == 6)
        #expect(Disk.names(place.inbox).isEmpty)
    }

    @Test func `a field of 200 MB is refused quickly in bounded memory`() throws {
        let place = try Workplace(Workplace.small)
        let path = "\(place.inbox)/enorme.csv"
        var bytes = Array((Self.header + "\"1\";\"").utf8)
        bytes += [UInt8](repeating: UInt8(ascii: "a"), count: 200 << 20)
        try Disk.write(bytes, to: path)
        let start = ContinuousClock.now
        let program = try #require(Program.path, "the program is not built")
        let outcome = try Process.run(
            [
                "/usr/bin/python3", "\(Program.root)/Tests/Oracles/peak_memory.py", program, "run", place.pipeline,
                "--workspace", place.workspace, "--json",
            ])
        #expect(ContinuousClock.now - start < .seconds(30))
        let measured = try JSON(parsing: outcome.errors.split(separator: "\n").last.map(String.init) ?? "{}")
        #expect(measured["code"].number == 65, "\(outcome.errors)")
        let kibibytes = try #require(measured["peak_kib"].number)
        #expect(kibibytes < 200 * 1024, "\(kibibytes) KiB")
        #expect(Disk.text("\(place.workspace)/rejected/enorme.csv.raison.txt").contains("csv-field-too-large"))
        #expect(Disk.names(place.inbox).isEmpty)
    }
}

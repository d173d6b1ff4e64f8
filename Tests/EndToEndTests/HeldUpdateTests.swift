import Foundation
import Testing

/// Answers that come in after a publication: what would show few people by themselves waits.
@Suite struct HeldUpdateTests {
    private static let id = "sat_info_overall.satisfied"

    /// Published with 120 answers, of which the later files' first 120 are copies.
    private static func published() throws -> Workplace {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "avril.csv")
        #expect(try place.run().code == 0)
        return place
    }

    private func heldBack(_ place: Workplace) throws -> [JSON] {
        try place.program("status", ["--json"]).json()["heldBack"].list
    }

    @Test func `few late answers wait, are told to wait, and are published with more`() throws {
        let place = try Self.published()
        let before = Disk.bytes("\(place.reports)/results.csv")
        #expect(try heldBack(place).isEmpty)

        try place.drop(.ordinary(respondents: 124), as: "mai.csv")
        let outcome = try place.run(["--json", "--lang", "en"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(Disk.bytes("\(place.reports)/results.csv") == before)
        let wave = try outcome.json()["waves"][0]
        #expect(wave["responses"].number == 124 && (wave["waitingCells"].number ?? 0) > 0)
        let told = try heldBack(place)
        #expect(told.map { $0["wave"].text } == ["2025"] && told.map { $0["survey"].text } == ["parents"])
        #expect(told.first?["figures"].number == wave["waitingCells"].number)
        let words = try place.program("status", ["--lang", "en"]).output
        #expect(words.contains("until more responses change"))
        #expect(Disk.names("\(place.workspace)/published/2025").count == 1)

        // Nothing that came since is anywhere: the workbooks say 120 and not 124.
        let package = try JSONSerialization.jsonObject(with: Data(Disk.bytes("\(place.reports)/datapackage.json")))
        let rules = ((package as? [String: Any])?["confidentiality"] as? [[String: Any]])?.first
        let standing = try #require(rules?["standing"] as? [[String]])
        #expect(standing.contains([Self.id, "all", "all", "all", "all", "", ""]))
        let texts = try Workbook(place.workbook).sheets.values.joined().joined()
        #expect(texts.contains { $0.contains("d’une publication précédente") })
        let found = try Program.run(["verify", place.workbook, "--quiet"], in: place.path)
        #expect(found.code == 0, "\(found.errors)")

        try place.drop(.ordinary(respondents: 180), as: "juin.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row(Self.id)["respondents"] == "180")
        #expect(try heldBack(place).isEmpty)
        #expect(Disk.names("\(place.workspace)/published/2025").count == 2)
    }

    /// Not by the cover, nor by a property of the document.
    @Test func `nothing in a workbook tells how many came since`() throws {
        func parts(_ respondents: Int) throws -> [String: String] {
            let place = try Self.published()
            try place.drop(.ordinary(respondents: respondents), as: "mai.csv")
            #expect(try place.run(["--force"]).code == 0)
            return try Workbook.parts(place.workbook)
        }
        let (one, few) = (try parts(121), try parts(127))
        #expect(Set(one.keys) == Set(few.keys))
        for (name, text) in one { #expect(few[name] == text, "\(name)") }
    }

    @Test(arguments: [121, 124, 135])
    func `a run again, by force or after a cut, tells the same`(respondents: Int) throws {
        let place = try Self.published()
        try place.drop(.ordinary(respondents: respondents), as: "mai.csv")
        #expect(try place.run().code == 0)
        let results = Disk.bytes("\(place.reports)/results.csv")
        let package = Disk.bytes("\(place.reports)/datapackage.json")
        let workbook = Disk.bytes(place.workbook)
        let told = try heldBack(place).map { $0["figures"].number }
        #expect(try place.run(["--force"]).code == 0)
        #expect(Disk.bytes("\(place.reports)/results.csv") == results)
        #expect(Disk.bytes("\(place.reports)/datapackage.json") == package)
        #expect(Disk.bytes(place.workbook) == workbook)
        #expect(try heldBack(place).map { $0["figures"].number } == told)
    }

    @Test func `a rehearsal remembers nothing`() throws {
        let place = try Self.published()
        try place.drop(.ordinary(respondents: 124), as: "mai.csv")
        let rehearsed = try place.run(["--dry-run", "--json"]).json()["waves"][0]["waitingCells"].number
        #expect((rehearsed ?? 0) > 0)
        #expect(try heldBack(place).isEmpty)
        #expect(try place.run(["--json"]).json()["waves"][0]["waitingCells"].number == rehearsed)
    }

    @Test func `a figure that waits is explained as it was published`() throws {
        let place = try Self.published()
        let row = try place.results().row(Self.id)
        try place.drop(.ordinary(respondents: 124), as: "mai.csv")
        #expect(try place.run().code == 0)
        let told = try Program.run(
            ["explain", place.pipeline, Self.id, "--workspace", place.workspace, "--json"], in: place.path)
        #expect(told.code == 0, "\(told.errors)")
        let figure = try told.json()["figure"]
        #expect(figure["respondents"].number == Int(row["respondents"]))
    }
}

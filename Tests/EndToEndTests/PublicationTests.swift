import Glibc
import Testing

/// What happens to workbooks that stand already.
@Suite struct PublicationTests {
    /// The first wave of answers, then the same identifiers with other answers, sent later.
    private static let before = SurveyFile.ordinary()
    private static let after: SurveyFile = {
        var file = before
        for index in file.rows.indices where index % 5 == 0 {
            file.rows[index]["satinfo"] = "4"
            file.rows[index]["submitdate"] = "2025-05-20 12:00:00"
        }
        return file
    }()

    private static func published() throws -> Workplace {
        let place = try Workplace(Workplace.small)
        try place.drop(before, as: "avril.csv")
        #expect(try place.run().code == 0)
        return place
    }

    @Test func `a correction takes the place of the first answers and the former workbook is kept`() throws {
        let place = try Self.published()
        let former = Disk.bytes(place.workbook)
        let formerResults = Disk.bytes("\(place.reports)/results.csv")
        let estimate = try place.results().row("sat_info_overall.satisfied").number("estimate") ?? 0
        try place.drop(Self.after, as: "mai.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let satisfied = try place.results().row("sat_info_overall.satisfied")
        #expect(satisfied["respondents"] == "120")
        #expect((satisfied.number("estimate") ?? 0) > estimate)
        let accounts = try outcome.json()["files"].list.map { $0["account"] }
        #expect(accounts[0]["read"].number == 120 && accounts[1]["read"].number == 120)
        // 24 answers were sent again later, the others are the same answers twice.
        #expect(accounts[0]["superseded"].number ?? 0 > 0)
        let used = accounts.reduce(0) { $0 + ($1["used"].number ?? 0) }
        let replaced = accounts.reduce(0) { $0 + ($1["superseded"].number ?? 0) + ($1["duplicate"].number ?? 0) }
        #expect(used == 120 && replaced == 120)
        let previous = Disk.tree("\(place.workspace)/previous")
        #expect(previous.values.contains(former) && previous.values.contains(formerResults))
        #expect(Disk.bytes(place.workbook) != former)
        #expect(!Disk.exists("\(place.reports)/comite-fr.nouveau.xlsx"))
        #expect(Disk.names("\(place.workspace)/published/2025").count == 2)
    }

    @Test(arguments: [false, true])
    func `a workbook that somebody edited stays and the new one stands beside it`(withOpenpyxl: Bool) throws {
        let place = try Self.published()
        if withOpenpyxl {
            try Workbook.edit(place.workbook)
        } else {
            try Disk.write(Disk.bytes(place.workbook) + [0], to: place.workbook)
        }
        let edited = Disk.bytes(place.workbook)
        let beside = "\(place.reports)/comite-fr.nouveau.xlsx"
        #expect(try place.run().code == 0)
        #expect(Disk.bytes(place.workbook) == edited && !Disk.exists(beside), "nothing new, nothing written")

        try place.drop(Self.after, as: "mai.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0)
        #expect(Disk.bytes(place.workbook) == edited)
        #expect(try outcome.json()["editedByPeople"].list.map { $0.text } == ["reports/2025/comite-fr.xlsx"])
        #expect(try Workbook(beside).sheets.keys.contains("Synthèse"))
        let outputs = try place.program("status", ["--json"]).json()["outputs"].list
        func state(_ name: String) -> String? {
            outputs.first { $0["path"].text == "reports/2025/\(name)" }?["state"].text
        }
        #expect(state("comite-fr.nouveau.xlsx") == "current")
        #expect(state("comite-fr.xlsx") == "edited", "status says which workbook somebody edited")

        let tree = place.tree()
        #expect(try place.run().code == 0)
        #expect(place.tree() == tree)
    }

    @Test func `taking the new workbook in place of the edited one settles the matter`() throws {
        let place = try Self.published()
        try Workbook.edit(place.workbook)
        try place.drop(Self.after, as: "mai.csv")
        #expect(try place.run().code == 0)
        let beside = "\(place.reports)/comite-fr.nouveau.xlsx"
        let new = Disk.bytes(beside)
        #expect(rename(beside, place.workbook) == 0)
        #expect(try place.run().code == 0)
        #expect(Disk.bytes(place.workbook) == new && !Disk.exists(beside))
        #expect(try place.run(["--json"]).json()["unchanged"].isTrue)
        let outputs = try place.program("status", ["--json"]).json()["outputs"].list
        #expect(outputs.allSatisfy { $0["state"].text == "current" })
    }

    @Test func `a workbook somebody deleted is made again`() throws {
        let place = try Self.published()
        let bytes = Disk.bytes(place.workbook)
        #expect(unlink(place.workbook) == 0)
        #expect(try place.run().code == 0)
        #expect(Disk.bytes(place.workbook) == bytes)
    }
}

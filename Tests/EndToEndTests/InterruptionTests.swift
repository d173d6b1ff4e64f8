import Testing

/// A run that is cut at any moment loses nothing, and the next one counts nothing twice.
@Suite(.serialized) struct InterruptionTests {
    private static let first = SurveyFile.ordinary(respondents: 80)
    private static let second: SurveyFile = {
        var file = SurveyFile.ordinary(respondents: 60)
        for index in file.rows.indices { file.rows[index]["id"] = "\(5000 + index)" }
        return file
    }()

    private static func place() throws -> Workplace {
        let place = try Workplace(Workplace.small)
        try place.drop(first, as: "a.csv")
        try place.drop(second, as: "b.csv")
        return place
    }

    @Test func `a run killed at any moment is finished by the next one`() throws {
        let undisturbed = try Self.place()
        let whole = try undisturbed.run()
        #expect(whole.code == 0, "\(whole.errors)")
        let wanted = undisturbed.tree().filter { Self.isOutput($0.key) }
        #expect(wanted.keys.contains("reports/2025/comite-fr.xlsx"))
        let attempts = 30
        var killed = 0
        for attempt in 0..<attempts {
            let place = try Self.place()
            let delay = whole.seconds * 1.05 * Double(attempt) / Double(attempts)
            if try place.program("run", kill: .seconds(delay)).code == nil { killed += 1 }
            if attempt % 3 == 2 { _ = try place.program("run", kill: .seconds(delay / 2)) }
            try expectComplete(place, wanted, "killed after \(delay) s")
        }
        #expect(killed > attempts / 4, "\(killed) of \(attempts) runs were still going when they were killed")
    }

    @Test func `a run killed as soon as one of its files stands is finished by the next one`() throws {
        let undisturbed = try Self.place()
        #expect(try undisturbed.run().code == 0)
        let wanted = undisturbed.tree().filter { Self.isOutput($0.key) }
        let milestones = [".secret", "accepted", ".staging"] + wanted.keys.sorted()
        for milestone in milestones {
            let place = try Self.place()
            _ = try place.program("run", kill: .appears("\(place.workspace)/\(milestone)"))
            try expectComplete(place, wanted, "killed when \(milestone) appeared")
        }
        for name in ["a.csv", "b.csv"] {
            let place = try Self.place()
            _ = try place.program("run", kill: .disappears("\(place.inbox)/\(name)"))
            try expectComplete(place, wanted, "killed when \(name) left the inbox")
        }
    }

    @Test func `an update killed at any moment is finished by the next run, and the former workbook is kept`() throws {
        var correction = Self.first
        for index in correction.rows.indices where index % 4 == 0 {
            correction.rows[index]["satinfo"] = "4"
            correction.rows[index]["submitdate"] = "2025-06-01 12:00:00"
        }
        func published() throws -> Workplace {
            let place = try Self.place()
            #expect(try place.run().code == 0)
            try place.drop(correction, as: "c.csv")
            return place
        }
        let undisturbed = try published()
        let before = undisturbed.tree()
        let whole = try undisturbed.run()
        #expect(whole.code == 0)
        let wanted = undisturbed.tree().filter { Self.isOutput($0.key) }
        #expect(wanted.keys.count { $0.hasPrefix("previous/2025/") } == 4)
        let fresh = wanted.keys.filter { before[$0] == nil }.sorted()
        var moments: [Program.Moment] = (1...8).map { .seconds(whole.seconds * Double($0) / 8) }
        let workspaceFiles = fresh + [".staging", ".staging/receipts/remarks.csv"]
        for path in workspaceFiles { moments.append(.appears(path)) }
        for moment in moments {
            let place = try published()
            var kill = moment
            if case .appears(let path) = moment { kill = .appears("\(place.workspace)/\(path)") }
            _ = try place.program("run", kill: kill)
            try expectComplete(place, wanted, "update killed: \(moment)", files: 3)
        }
    }

    @Test func `what a cut run staged is thrown away by the next one, also when nothing is new`() throws {
        let place = try Self.place()
        #expect(try place.run().code == 0)
        let before = place.tree()
        try Disk.createFolder("\(place.workspace)/.staging/receipts")
        try Disk.write("x".utf8, to: "\(place.workspace)/.staging/receipts/remarks.csv")
        let again = try place.run(["--json"])
        #expect(try again.code == 0 && again.json()["unchanged"].isTrue)
        #expect(place.leftovers.isEmpty && place.tree() == before)
    }

    private func expectComplete(_ place: Workplace, _ wanted: [String: [UInt8]], _ when: String, files: Int = 2) throws
    {
        let finish = try place.run()
        #expect(finish.code == 0, "\(when): \(finish.errors)")
        let got = place.tree().filter { Self.isOutput($0.key) }
        #expect(got.keys.sorted() == wanted.keys.sorted(), "\(when)")
        for (path, bytes) in wanted { #expect(got[path] == bytes, "\(when): \(path)") }
        #expect(Disk.names(place.inbox).isEmpty, "\(when)")
        #expect(place.leftovers.isEmpty, "\(when): \(place.leftovers)")
        let status = try place.program("status", ["--json"]).json()
        #expect(status["files"].list.map { $0["status"].text } == Array(repeating: "accepted", count: files), "\(when)")
        #expect(status["outputs"].list.allSatisfy { $0["state"].text == "current" }, "\(when)")
    }

    /// Everything people and later runs see; the ledger and the secret differ from workspace to workspace.
    private static func isOutput(_ path: String) -> Bool {
        ["reports/", "receipts/", "published/", "accepted/", "rejected/", "previous/"].contains { path.hasPrefix($0) }
    }
}

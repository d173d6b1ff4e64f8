import Foundation
import Testing

/// Retention: a wave is closed, its answers go, and what is published of it stays.
@Suite struct RetentionTests {
    @Test func `a dry run of a purge tells what it would do and writes nothing`() throws {
        let place = try RetentionPlace.published()
        let before = place.tree()
        let told = try place.program("purge", ["--dry-run", "--json"])
        #expect(told.code == 0, "\(told.errors)")
        #expect(place.tree() == before)
        let rehearsal = try told.json()
        #expect(rehearsal["dryRun"].isTrue)
        #expect(rehearsal["waves"].list.map { $0["wave"].text } == ["2024", "2025"])
        #expect(rehearsal["waves"].list.map { $0["state"].text } == ["closed", "kept"])
        #expect(rehearsal["waves"][1]["date"].text == "2099-01-31")
        #expect(rehearsal["deleted"].list.map { $0["file"].text } == ["a.csv", "b.csv"])
        let purged = try place.program("purge", ["--json"]).json()
        for key in ["waves", "deleted", "kept"] {
            #expect(purged[key].list.map { $0["file"].text } == rehearsal[key].list.map { $0["file"].text })
        }
        #expect(
            purged["waves"].list.map { $0["publication"].text }
                == rehearsal["waves"].list.map { $0["publication"].text })
    }

    @Test func `a closed wave keeps every byte of its publication and loses its answers`() throws {
        let place = try RetentionPlace.published()
        let frozen = RetentionPlace.frozen(place)
        #expect(frozen.keys.contains("reports/2024/comite-fr.xlsx") && frozen.keys.contains("reports/2024/results.csv"))
        let receipts = place.tree().filter { $0.key.hasPrefix("receipts/a-") || $0.key.hasPrefix("receipts/b-") }
        #expect(receipts.count == 2)
        #expect(RetentionPlace.accepted(place).count == 3)

        let purge = try place.program("purge", ["--lang", "en"])
        #expect(purge.code == 0, "\(purge.errors)")
        #expect(purge.output.contains("Wave 2024: closed"))
        #expect(purge.output.contains("a.csv: deleted (closed waves: 2024)."))
        #expect(RetentionPlace.accepted(place).count == 1)
        #expect(RetentionPlace.frozen(place) == frozen)

        for options in [[], ["--force"], ["--wave", "2024"], ["--wave", "2024", "--force"]] {
            let again = try place.run(options)
            #expect(again.code == 0, "\(options): \(again.errors)")
            #expect(RetentionPlace.frozen(place) == frozen, "\(options)")
            #expect(Disk.names("\(place.workspace)/previous").filter { $0.hasPrefix("2024") } == [])
        }
        #expect(try place.run(["--wave", "2024", "--lang", "en"]).errors.contains("The wave 2024 is closed"))
        _ = try place.run()
        #expect(try place.run(["--json"]).json()["unchanged"].isTrue)
        let after = place.tree()
        for (path, bytes) in receipts { #expect(after[path] == bytes, "\(path)") }

        let status = try place.program("status", ["--json"]).json()
        #expect(status["closedWaves"].list.map { $0["wave"].text } == ["2024"])
        #expect(status["closedWaves"][0]["publication"].text?.hasPrefix("published/2024/0001-") == true)
        #expect(status["files"].list.map { $0["status"].text } == ["purged", "purged", "accepted"])
        #expect(try place.program("status", ["--lang", "de"]).output.contains("Abgeschlossene Wellen"))
        let second = try place.program("purge", ["--json"]).json()
        #expect(second["deleted"].list.isEmpty && second["waves"][0]["state"].text == "closed-before")
    }

    @Test func `the later wave is what it was, its changes since the closed one too`() throws {
        let place = try RetentionPlace.published()
        let before = try place.results()
        #expect(try place.program("purge").code == 0)
        #expect(try place.run().code == 0)
        let after = try place.results()
        #expect(after.rows.count == before.rows.count)
        let changes = before.rows.filter { $0["compare_to"] == "2024" }
        #expect(changes.contains { $0.isShown && $0["verdict"] == "established" })
        #expect(changes.contains { $0["status"] != "shown" })
        for (old, new) in zip(before.rows, after.rows) {
            #expect(old.sortKey == new.sortKey)
            for (column, value) in old.fields where value != new[column] {
                // Only a standard error that went through its square differs, in its last digit.
                #expect(old["compare_to"] == "2024", "\(old.key) \(column)")
                let (first, second) = (Double(value) ?? .nan, Double(new[column]) ?? .nan)
                #expect(abs(first - second) <= 1e-9 * max(abs(first), 1e-9), "\(old.key) \(column)")
            }
        }
        let verify = try Program.run(["verify", place.workbook])
        #expect(verify.code == 0, "\(verify.output)\(verify.errors)")
    }

    @Test func `answers that come after the closing are not counted, and told`() throws {
        let place = try RetentionPlace.published()
        #expect(try place.program("purge").code == 0)
        #expect(try place.run().code == 0)
        let frozen = RetentionPlace.frozen(place)
        let results = Disk.bytes("\(place.reports)/results.csv")
        var mixed = RetentionPlace.file(2024, from: 7000, 20)
        mixed.rows += RetentionPlace.file(2025, from: 8000, 30).rows
        try place.drop(RetentionPlace.file(2024, from: 6000, 40), as: "tard.csv")
        try place.drop(mixed, as: "mixte.csv")
        try place.drop(RetentionPlace.file(2024, from: 1, 90), as: "a encore.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let told = try outcome.json()
        let decisions = Dictionary(
            uniqueKeysWithValues: told["decisions"].list.map { ($0["file"].text ?? "", $0["verdict"].text ?? "") })
        #expect(decisions == ["tard.csv": "accepted", "mixte.csv": "accepted", "a encore.csv": "already-known"])
        func account(_ name: String) -> JSON {
            told["files"].list.first { $0["file"].text == name }?["account"] ?? told["none"]
        }
        #expect(account("tard.csv")["read"].number == 40 && account("tard.csv")["ineligible"].number == 40)
        #expect(account("mixte.csv")["read"].number == 50 && account("mixte.csv")["ineligible"].number == 20)
        #expect(account("mixte.csv")["used"].number == 30)
        #expect(RetentionPlace.frozen(place) == frozen)
        #expect(Disk.bytes("\(place.reports)/results.csv") != results)
        let receipt = Disk.names("\(place.workspace)/receipts").first { $0.hasPrefix("tard-") } ?? ""
        #expect(Disk.text("\(place.workspace)/receipts/\(receipt)").contains("wave-closed"))

        let purged = try place.program("purge", ["--json"]).json()
        #expect(purged["deleted"].list.map { $0["file"].text } == ["tard.csv"])
        #expect(purged["kept"].list.map { $0["file"].text } == ["mixte.csv"])
        #expect(purged["kept"][0]["openWaves"].list.map(\.text) == ["2025"])
        #expect(RetentionPlace.accepted(place).count == 2)
    }

    @Test func `a purge killed at any moment is finished by the next one`() throws {
        let undisturbed = try RetentionPlace.published()
        let files = RetentionPlace.accepted(undisturbed)
        let whole = try undisturbed.program("purge")
        #expect(whole.code == 0, "\(whole.errors)")
        let stays = RetentionPlace.accepted(undisturbed)
        let gone = files.filter { !stays.contains($0) }
        #expect(gone.count == 2)
        #expect(try undisturbed.run().code == 0)
        func outputs(_ place: Workplace) -> [String: [UInt8]] {
            place.tree().filter { !$0.key.hasPrefix("barometre.sqlite") && !$0.key.hasPrefix(".") }
        }
        let wanted = outputs(undisturbed)
        var moments: [Program.Moment] = (1...6).map { .seconds(whole.seconds * Double($0) / 6) }
        moments += gone.map { .disappears($0) }
        for moment in moments {
            let place = try RetentionPlace.published()
            var kill = moment
            if case .disappears(let name) = moment { kill = .disappears("\(place.workspace)/accepted/\(name)") }
            _ = try place.program("purge", kill: kill)
            let finish = try place.program("purge")
            #expect(finish.code == 0, "\(moment): \(finish.errors)")
            #expect(RetentionPlace.accepted(place) == stays, "\(moment)")
            #expect(try place.run().code == 0)
            let got = outputs(place)
            #expect(got.keys.sorted() == wanted.keys.sorted(), "\(moment)")
            for (path, bytes) in wanted { #expect(got[path] == bytes, "\(moment): \(path)") }
            #expect(place.leftovers.isEmpty)
        }
    }

    @Test func `originals and refused files go too, the refused ones by their age`() throws {
        let place = try RetentionPlace.make()
        let pipeline = Disk.text(place.pipeline).replacingOccurrences(
            of: "keep_originals: false", with: "keep_originals: true")
        try Disk.write(pipeline.utf8, to: place.pipeline)
        try place.drop(RetentionPlace.file(2024, from: 1, 90), as: "a.csv")
        try place.drop(RetentionPlace.file(2025, from: 4000, 120), as: "c.csv")
        try place.drop([0, 1, 2], as: "vieux.csv")
        try place.drop([0, 1, 2, 3], as: "neuf.csv")
        #expect(try place.run().code == 65)
        try RetentionPlace.age("vieux.csv", to: "2025-01-15", in: place)
        let originals = "\(place.workspace)/accepted/originals"
        #expect(Disk.names(originals).count == 2)
        let told = try place.program("purge", ["--json"]).json()
        #expect(
            told["deleted"].list.map { $0["file"].text }.sorted { ($0 ?? "") < ($1 ?? "") } == ["a.csv", "vieux.csv"])
        #expect(Disk.names(originals).count == 1)
        #expect(Disk.names("\(place.workspace)/rejected") == ["neuf.csv", "neuf.csv.raison.txt"])
        #expect(try place.run().code == 0)
        try place.drop([0, 1, 2], as: "vieux.csv")
        #expect(try place.run().code == 65)
    }
}

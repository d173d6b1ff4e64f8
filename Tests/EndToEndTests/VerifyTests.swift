import Foundation
import Testing

/// `barometre verify` on what the program writes, and on copies of it that Tests/Faults/plant.py has spoilt.
extension SampleTests {
    @Suite struct VerifyTests {
        private let folder: TemporaryFolder

        /// The workbooks of the sample's later wave, with their results.csv.
        init() throws {
            folder = try TemporaryFolder()
            for (name, bytes) in try SampleRun.published() {
                let path = "\(folder.path)/\(name)"
                try Disk.createFolder((path as NSString).deletingLastPathComponent)
                try Disk.write(bytes, to: path)
            }
        }

        private var workbooks: [String] {
            Disk.tree(folder.path).keys.filter { $0.hasSuffix(".xlsx") }.sorted().map { "\(folder.path)/\($0)" }
        }

        @Test func `nothing is found in any workbook of ours`() throws {
            #expect(workbooks.count > 10)
            let outcome = try Program.run(["verify"] + workbooks, limit: 900)
            #expect(outcome.output.isEmpty, "\(outcome.output)")
            #expect(outcome.code == 0)
            #expect(try Program.run(["verify", "--json"] + workbooks.prefix(2)).json().list.isEmpty)
        }

        @Test func `each planted fault is found`() throws {
            let spoilt = "\(folder.path)/spoilt"
            try Disk.createFolder(spoilt)
            let planting = try Process.run([
                "/usr/bin/python3", "\(Program.root)/Tests/Faults/plant.py", "\(folder.path)/comite-fr.xlsx", spoilt,
            ])
            #expect(planting.code == 0, "\(planting.errors)")
            let plan = try JSON(parsing: planting.output)
            let planted = plan["planted"]
            #expect(plan["absent"].list.map { $0.text ?? "" } == [])
            #expect(planted.keys.count > 105)
            let paths = planted.keys.sorted().map { "\(spoilt)/\($0)" }
            let outcome = try Program.run(["verify", "--json"] + paths, limit: 900)
            #expect(outcome.code == 1)
            let found = Dictionary(grouping: try outcome.json().list) { $0["file"].text ?? "" }
            for name in planted.keys.sorted() {
                let codes = Set((found["\(spoilt)/\(name)"] ?? []).compactMap { $0["code"].text })
                #expect(codes.contains(planted[name].text ?? ""), "\(name): \(codes.sorted())")
            }
        }

        @Test func `what results.csv gives away is found from the published files alone`() throws {
            let spoilt = "\(folder.path)/publications"
            try Disk.createFolder(spoilt)
            let planting = try Process.run([
                "/usr/bin/python3", "\(Program.root)/Tests/Faults/publication.py", folder.path, spoilt,
            ])
            #expect(planting.code == 0, "\(planting.errors)")
            let planted = try JSON(parsing: planting.output)
            #expect(planted.keys.count == 6)
            for name in planted.keys.sorted() {
                let results = "\(spoilt)/\(name)/results.csv"
                let outcome = try Program.run(
                    ["verify", "--json", "\(folder.path)/comite-fr.xlsx", "--results", results], limit: 900)
                #expect(outcome.code == 1)
                let codes = Set(
                    try outcome.json().list.filter { $0["file"].text == results }.compactMap { $0["code"].text })
                let planted = planted[name].text ?? ""
                // A comparison that tells a few rests on them.
                #expect(
                    codes.contains(planted) && codes.isSubset(of: [planted, "verify-few-shown"]),
                    "\(name): \(codes.sorted())")
            }
        }

        @Test func `a finding has file, place, code, words and remedy`() throws {
            let path = "\(folder.path)/verschlossen.xlsx"
            try Disk.write(Disk.bytes(workbooks[0]).prefix(1000), to: path)
            let outcome = try Program.run(["verify", path, "--lang", "de"])
            #expect(outcome.code == 1)
            #expect(outcome.output.hasPrefix("\(path): Fehler[verify-unreadable]: Die Mappe ist nicht lesbar"))
            #expect(!outcome.errors.isEmpty)
            #expect(try Program.run(["verify", path, "--quiet"]).errors.isEmpty)
        }

        @Test func `a workbook that was changed after its publication is told by its digest`() throws {
            let path = "\(folder.path)/territoires/\(try #require(territories.first))"
            let good = Disk.bytes(path)
            #expect(try Program.run(["verify", path]).output.isEmpty)
            // A comment of the archive: no cell changes.
            var changed = Array(good.dropLast(2))
            changed += [1, 0, 0x21]
            try Disk.write(changed, to: path)
            defer { try? Disk.write(good, to: path) }
            let outcome = try Program.run(["verify", path])
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("[verify-changed]"), "\(outcome.output)")
            // Elsewhere, the datapackage.json beside the results.csv that is named tells it.
            let alone = "\(folder.path)/copie/seule"
            try Disk.createFolder(alone)
            try Disk.write(changed, to: "\(alone)/comite-fr.xlsx")
            let named = try Program.run([
                "verify", "\(alone)/comite-fr.xlsx", "--results", "\(folder.path)/results.csv",
            ])
            #expect(named.output.contains("[verify-changed]"), "\(named.output)")
        }

        private var territories: [String] {
            Disk.tree("\(folder.path)/territoires").keys.filter { $0.hasSuffix(".xlsx") }.sorted()
        }

        @Test func `results are looked for beside the workbook and one folder up, and can be named`() throws {
            let alone = "\(folder.path)/ailleurs/seul"
            try Disk.createFolder(alone)
            try Disk.write(Disk.bytes("\(folder.path)/comite-fr.xlsx"), to: "\(alone)/comite-fr.xlsx")
            let unseen = try Program.run(["verify", "\(alone)/comite-fr.xlsx"])
            #expect(unseen.code == 0 && unseen.errors.contains("results.csv"), "\(unseen.output)\(unseen.errors)")
            let other = "\(folder.path)/autre.csv"
            try Disk.write(Disk.bytes("\(folder.path)/results.csv") + Array("\n".utf8), to: other)
            let compared = try Program.run(["verify", "\(alone)/comite-fr.xlsx", "--results", other])
            #expect(compared.code == 1 && compared.output.contains("[verify-results-digest]"), "\(compared.output)")
        }
    }
}

@Suite struct VerifyUsageTests {
    @Test(arguments: [["nulle-part.xlsx"], ["README.md", "--results", "nulle-part.csv"]])
    func `a path that is not there is exit code 66`(arguments: [String]) throws {
        let outcome = try Program.run(["verify"] + arguments)
        #expect(outcome.code == 66 && outcome.output.isEmpty)
        #expect(outcome.errorCodes == ["path-missing"])
    }

    @Test func `no workbook is exit code 64`() throws {
        #expect(try Program.run(["verify"]).code == 64)
    }
}

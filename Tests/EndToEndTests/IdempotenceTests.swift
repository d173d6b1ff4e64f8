import Foundation
import TestSupport
import Testing

/// Same inputs, same bytes; nothing new, nothing touched.
@Suite struct IdempotenceTests {
    @Test func `a second run changes no byte of the workspace and no report's date`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        try place.drop(FlawedFileTests.flawed, as: "defauts.csv")
        try place.drop([0, 1, 2], as: "binaire.csv")
        #expect(try place.run().code == 65)
        let before = place.tree()
        let outputs = before.keys.filter {
            $0.hasPrefix("reports/") || $0.hasPrefix("receipts/") || $0.hasPrefix("published/")
        }
        let dates = outputs.sorted().map { Disk.modified("\(place.workspace)/\($0)") }
        let again = try place.run(["--json"])
        #expect(again.code == 0)
        #expect(try again.json()["unchanged"].isTrue)
        #expect(place.tree() == before)
        #expect(outputs.sorted().map { Disk.modified("\(place.workspace)/\($0)") } == dates)

        try place.drop(.ordinary(), as: "copie de bon.csv")
        let same = try place.run(["--json"])
        #expect(same.code == 0)
        #expect(try same.json()["decisions"][0]["verdict"].text == "already-known")
        #expect(Disk.names(place.inbox).isEmpty)
        #expect(place.tree() == before)

        let forced = try place.run(["--force"])
        #expect(forced.code == 0)
        let after = place.tree()
        for path in outputs { #expect(after[path] == before[path], "\(path)") }
        #expect(place.leftovers.isEmpty)
    }

    /// What must not depend on where and when the program runs.
    private static let published = ["comite-fr.xlsx", "results.csv", "datapackage.json"]

    @Test func `two fresh workspaces give the same bytes, also in another zone and language`() throws {
        func publish(_ environment: [String: String]) throws -> [[UInt8]] {
            let place = try Workplace()
            try place.drop(.ordinary(), as: "bon.csv")
            #expect(try place.run(environment: environment).code == 0)
            return Self.published.map { Disk.bytes("\(place.reports)/\($0)") }
        }
        let first = try publish([:])
        #expect(first.allSatisfy { !$0.isEmpty })
        let second = try publish(["TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"])
        for (index, name) in Self.published.enumerated() { #expect(first[index] == second[index], "\(name)") }
    }

    @Test func `neither the order of files nor that of rows changes a figure`() throws {
        let whole = SurveyFile.ordinary(respondents: 150)
        func half(_ keep: (Int) -> Bool) -> SurveyFile {
            var file = whole
            file.rows = whole.rows.indices.filter(keep).map { whole.rows[$0] }
            return file
        }
        var shuffled = whole
        var generator = SeededGenerator(seed: 2025)
        shuffled.rows.shuffle(using: &generator)
        #expect(shuffled.rows != whole.rows)
        let even = half { $0 % 2 == 0 }
        let odd = half { $0 % 2 == 1 }
        var results: [[UInt8]] = []
        for files in [[whole], [shuffled], [even, odd], [odd, even]] {
            let place = try Workplace()
            for (index, file) in files.enumerated() { try place.drop(file, as: "\(index).csv") }
            #expect(try place.run().code == 0)
            results.append(Disk.bytes("\(place.reports)/results.csv"))
        }
        #expect(!results[0].isEmpty)
        for other in results.dropFirst() { #expect(other == results[0]) }
    }
}

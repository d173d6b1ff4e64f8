import Foundation
import Testing

/// Every flaw planted in a hand-typed sheet is a remark at its file, line and column, and no remark is about anything else.
@Suite struct PlantedFlawTests {
    /// A remark, or what is to become one. Remarks on the same thing are one, at the place where it was met first.
    private struct Finding: Hashable, Comparable {
        let code: String
        let column: String
        let record: Int
        let line: Int
        let count: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.line, left.code, left.column) < (right.line, right.code, right.column)
        }
    }

    /// What makes two flaws the same thing.
    private struct Thing: Hashable {
        let code: String
        let column: String
        let value: String
    }

    private static let samples = "\(Program.root)/Surveys/parents/samples"

    @Test func `in the committed sample`() throws {
        try expectTold(
            Disk.bytes("\(Self.samples)/papier-defectueux.csv"),
            truth: JSON(parsing: Disk.text("\(Self.samples)/papier-defectueux-verite.json")))
    }

    @Test(arguments: [31, 32])
    func `in a sheet simulated with another seed`(seed: Int) throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run([
            "simulate", "parents", "--quiet", "--territories", "rhone", "--seed", "\(seed)", "--respondents", "300",
            "--complete", "--exporter", "hand-typed", "--flaws", "-o", "\(folder.path)/sheet.csv", "--truth",
            "\(folder.path)/truth.json",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        try expectTold(Disk.bytes("\(folder.path)/sheet.csv"), truth: JSON(parsing: folder.text("truth.json")))
    }

    private func expectSame(
        _ made: [Finding], _ expected: [Finding], _ place: SourceLocation = #_sourceLocation
    ) {
        #expect(Set(made).subtracting(expected).sorted() == [], "not planted", sourceLocation: place)
        #expect(Set(expected).subtracting(made).sorted() == [], "not told", sourceLocation: place)
        #expect(made.count == expected.count, sourceLocation: place)
    }

    private func expectTold(_ sheet: [UInt8], truth: JSON) throws {
        let planted = truth["flaws"].list
        #expect(Set(planted.compactMap { $0["kind"].text }).count == 9)
        let expected = try findings(of: planted, in: sheet)

        let place = try Workplace(Workplace.small)
        try place.drop(sheet, as: "papier.csv")
        let checked = try Program.run(["check", "\(place.inbox)/papier.csv", "--territories", "rhone", "--json"])
        #expect(checked.code == 65)
        let said = try checked.json()[0]["remarks"].list.filter { $0["code"].text != "rows-above-header" }.map {
            remark in
            Finding(
                code: remark["code"].text ?? "", column: remark["column"].text ?? "",
                record: remark["record"].number ?? 0, line: remark["line"].number ?? 0,
                count: remark["count"].number ?? 0)
        }
        expectSame(said, expected)

        // The run reads the accepted copy, and still tells the places of the sheet that was dropped.
        #expect(try place.run().code == 65)
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        #expect(remarks.allSatisfy { $0["file"] == "papier.csv" })
        #expect(remarks.count { $0["code"] == "rows-above-header" } == 1)
        let written = remarks.filter { $0["code"] != "rows-above-header" }.map { remark in
            Finding(
                code: remark["code"] ?? "", column: remark["column"] ?? "", record: Int(remark["record"] ?? "") ?? 0,
                line: Int(remark["line"] ?? "") ?? 0, count: Int(remark["repeats"] ?? "") ?? 0)
        }
        expectSame(written, expected)
    }

    /// The remarks that the planted flaws must become, and no others.
    private func findings(of planted: [JSON], in sheet: [UInt8]) throws -> [Finding] {
        let text = try #require(String(bytes: sheet, encoding: .windowsCP1252))
        // The title and the header stand above; every row is one line.
        let rows = text.components(separatedBy: "\r\n").map { $0.components(separatedBy: ";") }
        let commune = planted.first { $0["kind"].text == "misspelt-commune" }?["column"].text
        let communeColumn = try #require(rows[1].firstIndex { $0 == commune })
        var things: [Thing: (record: Int, count: Int)] = [:]
        for flaw in planted {
            let code = try #require(flaw["remark"].text)
            let record = try #require(flaw["record"].number)
            let value: String
            switch code {
            // Told by the question, whatever the answer.
            case "answer-behind-unmet-condition", "exclusive-with-others", "blank-record": value = ""
            // Two places that disagree.
            case "postal-code-conflict": value = (flaw["value"].text ?? "") + " " + rows[record - 1][communeColumn]
            default: value = flaw["value"].text ?? ""
            }
            let thing = Thing(code: code, column: flaw["column"].text ?? "", value: value)
            let known = things[thing]
            things[thing] = (min(known?.record ?? record, record), (known?.count ?? 0) + 1)
        }
        return things.map { thing, met in
            Finding(code: thing.code, column: thing.column, record: met.record, line: met.record, count: met.count)
        }.sorted()
    }
}

import Testing

/// Every shown figure of the demo agrees with R's survey package (Tests/Oracles/demo.R writes demo.csv).
@Suite struct DemoOracleTests {
    /// The sample as committed, or with a column of weights made from the identifier.
    enum Variant: String, CaseIterable { case equal, weighted }

    @Test(arguments: Variant.allCases)
    func `every shown figure of the demo agrees with R`(variant: Variant) throws {
        let place = try Workplace(Workplace.uncapped)
        try place.drop(Self.sample(variant), as: "vague-2025.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let oracle = Self.oracle(variant)
        let results = try place.results()
        var shown = 0
        for row in results.rows {
            guard row.isShown else {
                #expect(["confidential", "not-applicable"].contains(row["status"]), "\(row.key)")
                #expect(row.filledNumbers.isEmpty, "\(row.key)")
                continue
            }
            shown += 1
            guard let expected = oracle[row.key] else {
                Issue.record("\(row.key) is shown and R knows nobody there")
                continue
            }
            #expect(row["respondents"] == expected["n"], "\(row.key)")
            #expect(row["df"] == expected["df"], "\(row.key)")
            #expect(row["ci_method"] == "kg-uncapped", "\(row.key)")
            for (column, reference, tolerance) in Self.comparisons {
                let (got, wanted) = (row.number(column), expected[reference].flatMap(Double.init))
                #expect(
                    agree(got, wanted, tolerance),
                    "\(row.key) \(column): \(row[column]), R \(expected[reference] ?? "")")
            }
        }
        // Of 2688 cells 738 have ten answers or more in the sample; some of those complete the withholding of others.
        #expect(shown > 600, "\(shown) shown")
    }

    @Test func `no cell with one to nine answers is shown and every cell of the oracle is in the grid`() throws {
        let place = try Workplace()
        try place.drop(Self.sample(.equal), as: "vague-2025.csv")
        #expect(try place.run().code == 0)
        let rows = Dictionary(uniqueKeysWithValues: try place.results().rows.map { ($0.key, $0) })
        for (key, expected) in Self.oracle(.equal) {
            let row = try #require(rows[key], "\(key)")
            if Int(expected["n"] ?? "") ?? 0 < 10 { #expect(row["status"] == "confidential", "\(key)") }
        }
        let workbook = try Workbook(place.workbook)
        #expect(
            Set(workbook.sheets.keys).isSuperset(of: ["Synthèse", "Information des parents", "Territoires", "Méthode"]))
    }

    private static let comparisons = [
        ("estimate", "estimate", 1e-9), ("std_error", "se", 1e-9), ("ci_low", "low", 1e-7), ("ci_high", "high", 1e-7),
        ("deff", "deff", 1e-9),
    ]

    /// By the key of a row of results.
    private static func oracle(_ variant: Variant) -> [String: [String: String]] {
        var oracle: [String: [String: String]] = [:]
        for record in Table.records(Disk.bytes("\(Program.root)/Tests/Oracles/demo.csv"))
        where record["variant"] == variant.rawValue {
            let key = ["measure", "level", "territory", "language"].map { record[$0] ?? "" }.joined(separator: ",")
            oracle[key] = record
        }
        return oracle
    }

    private static func sample(_ variant: Variant) -> [UInt8] {
        let sample = Disk.text("\(Program.root)/Tests/Oracles/demo-sample.csv")
        guard variant == .weighted else { return Array(sample.utf8) }
        var isHeader = true
        let lines = sample.split(separator: "\r\n", omittingEmptySubsequences: true).map { line -> String in
            defer { isHeader = false }
            if isHeader { return line + ";\"poids\"" }
            let id = Int(line.dropFirst().prefix { $0 != "\"" }) ?? 0
            let hundredths = 50 + 2 * ((37 * id) % 101)
            return line + ";\"\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)\""
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }
}

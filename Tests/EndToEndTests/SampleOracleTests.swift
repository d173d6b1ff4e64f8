import Testing

extension SampleTests {
    /// Every shown figure of the parents' sample agrees with R's survey package (Tests/Oracles/sample.R writes sample*.csv).
    @Suite struct SampleOracleTests {
        @Test(arguments: SampleRun.waves)
        func `every shown estimate of the sample agrees with R`(wave: String) throws {
            let oracle = SampleOracle.records("sample.csv", key: SampleOracle.estimateKey)
            var compared: [String: Int] = [:]
            for row in try SampleRun.parents(wave) where row.isShown && !row.isComparison {
                let expected = try #require(oracle[row.key(SampleOracle.estimateKey)], "R lacks \(row.fields)")
                for column in SampleOracle.estimateNumbers {
                    #expect(
                        SampleOracle.agree(row.number(column), expected.number(column)),
                        "\(row.key) \(row["language_basis"]) \(column): \(row[column]), R \(expected[column])")
                }
                for column in ["ci_method", "reliability"] { #expect(row[column] == expected[column], "\(row.key)") }
                let by = row["group_by"].isEmpty ? row["language_basis"] : row["group_by"]
                for kind in [row["kind"], "\(row["territory_level"]) × \(by)"] { compared[kind, default: 0] += 1 }
            }
            SampleOracle.expect(
                compared,
                atLeast: [
                    "share": 1500, "index": 200, "net": 3, "count": 130, "all × all": 170, "all × questionnaire": 250,
                    "all × home": 250, "all × employment": 60, "part × all": 480, "epci × all": 400, "epci × home": 80,
                    "epci × questionnaire": 120, "arrondissement × all": 25, "density × all": 100,
                ])
        }

        @Test(arguments: SampleRun.waves)
        func `every shown gap and change of the sample agrees with R`(wave: String) throws {
            let oracle = SampleOracle.records("sample-comparisons.csv", key: SampleOracle.comparisonKey)
            let quantiles = SampleOracle.quantiles()
            var families: [String: [(row: Results.Row, expected: Results.Row)]] = [:]
            for row in try SampleRun.parents(wave) where row.isShown && row.isComparison {
                let expected = try #require(oracle[row.key(SampleOracle.comparisonKey)], "R lacks \(row.fields)")
                families[row.family, default: []].append((row, expected))
            }
            var compared: [String: Int] = [:]
            for (family, members) in families.sorted(by: { $0.key < $1.key }) {
                // The ratios of a family stand beside its differences, at the level of their tests.
                let differences = members.filter { $0.row["kind"] == "difference" }
                let adjusted = SampleOracle.holm(differences.map { $0.expected.number("p") })
                let size = adjusted.count { $0 != nil }
                for (member, p) in zip(differences, adjusted) {
                    // Small p-values count by their digits; those of rounded gaps are not told.
                    #expect(
                        p == nil || member.row.isRounded
                            ? member.row["p_adjusted"].isEmpty : agree(member.row.number("p_adjusted"), p, 1e-9),
                        "\(family)")
                    let verdict = (p ?? 1) < 0.05 ? "established" : "not-established"
                    #expect(member.row["verdict"] == verdict, "\(family)")
                }
                for (row, expected) in members {
                    let t = expected.number("df").flatMap { quantiles["\(Int($0)),\(size)"] }
                    compared[row.comparison, default: 0] += 1
                    if !expected["borrowed"].isEmpty { compared["borrowed", default: 0] += 1 }
                    if row.isRounded {
                        #expect(SampleOracle.isRounded(row, from: expected, t: t), "\(row.fields) R \(expected.fields)")
                        continue
                    }
                    for (column, value) in SampleOracle.figure(row["kind"], of: expected, t: t) {
                        #expect(
                            SampleOracle.agree(row.number(column), value),
                            "\(row.key) \(row["group"]) \(column): \(row[column]), R \(value.map { "\($0)" } ?? "none")"
                        )
                    }
                    for column in ["respondents", "compare_respondents", "df", "reliability"] {
                        #expect(row[column] == expected[column], "\(family) \(column)")
                    }
                }
            }
            SampleOracle.expect(
                compared,
                atLeast: [
                    "difference by home": 230, "ratio by home": 230, "difference by questionnaire": 140,
                    "ratio by questionnaire": 140, "difference by employment": 20, "ratio by employment": 20,
                    "standardised difference by home": 60, "standardised difference by questionnaire": 20,
                    "standardised difference by employment": 20,
                    "borrowed": 1, "difference by epci": 20, "ratio by epci": 20, "difference by part": 4,
                ])
            if wave == "2025" {
                SampleOracle.expect(
                    compared,
                    atLeast: [
                        "change by home": 230, "change by questionnaire": 140, "change by employment": 60,
                        "change by territory": 35,
                    ])
            }
        }
    }
}

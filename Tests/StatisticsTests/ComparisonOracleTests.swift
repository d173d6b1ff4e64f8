import Testing

@testable import Statistics

/// Oracle: `Tests/Oracles/statistics-comparisons.R` (R's survey: `svytotal` and `svycontrast`, checked there against
/// `svyttest`, `svyby(covmat = TRUE)` and `svystandardize` where these apply).
@Suite struct `Comparisons against R` {
    private let people: People

    init() throws { people = try People() }

    @Test(arguments: ["share", "score", "rare"])
    func `differences and ratios of two domains agree, disjoint or not`(measure: String) throws {
        let rows = try Oracle("differences").rows.filter { try $0.text("measure") == measure }
        #expect(rows.count == 7)
        #expect(try rows.filter { try $0.number("overlap") > 0 }.count == 4)
        for row in rows {
            let pair = try people.pair(measure, row.text("group_a"), row.text("group_b"))
            #expect(try Double(pair.intersection.count) == row.number("overlap"))
            try compare(#require(try EstimatePair(of: pair, in: people.design)), row)
        }
    }

    @Test(arguments: ["share", "score", "rare"])
    func `differences and ratios of two waves agree`(measure: String) throws {
        let rows = try Oracle("waves").rows.filter { try $0.text("measure") == measure }
        #expect(rows.count == 6)
        let designs = try ["a", "b"].map { wave in
            try Design(sampleSize: people.rows.filter { try $0.text("wave") == wave }.count)
        }
        for row in rows {
            let group = try row.text("group")
            let waves = try ["a", "b"].map { wave in
                try people.moments(measure) { try people.isInside(group, $0) && $0.text("wave") == wave }
            }
            let pair = try EstimatePair(independent: waves[0], in: designs[0], and: waves[1], in: designs[1])
            try compare(#require(pair), row)
        }
    }

    @Test func `standardised means agree`() throws {
        let rows = try Oracle("standardised-means").rows
        #expect(rows.count == 12)
        for row in rows {
            let (measure, group) = try (row.text("measure"), row.text("group"))
            let strata = try people.strata(measure, group, group).map {
                try Stratum(population: $0.population, records: $0.records.first)
            }
            let mean = try #require(try StandardisedMean(of: strata, in: people.design, minimumRecords: 1))
            let name = Comment(rawValue: "\(measure) in \(group)")
            #expect(try Double(mean.unweightedCount) == row.number("n"), name)
            #expect(try Double(mean.degreesOfFreedom) == row.number("df"), name)
            #expect(try agree(mean.estimate, row.number("estimate"), relative: 1e-12), name)
            #expect(try agree(mean.standardError, row.number("se"), relative: 1e-11), name)
            #expect(try agree(mean.support.coverage, row.number("coverage"), relative: 1e-14), name)
            let interval = try #require(try mean.interval())
            #expect(try agree(interval.low, row.number("low"), relative: 1e-10), name)
            #expect(try agree(interval.high, row.number("high"), relative: 1e-10), name)
        }
    }

    @Test(arguments: ["share", "score"])
    func `differences and ratios of standardised means agree, disjoint or not`(measure: String) throws {
        let rows = try Oracle("standardised-differences").rows.filter { try $0.text("measure") == measure }
        #expect(rows.count == 7)
        #expect(try rows.contains { try $0.number("coverage") < 1 })
        for row in rows {
            let strata = try people.strata(measure, row.text("group_a"), row.text("group_b"))
            let pair = try #require(try StandardisedPair(of: strata, in: people.design, minimumRecords: 2))
            #expect(try agree(pair.support.coverage, row.number("coverage"), relative: 1e-14))
            try compare(pair.estimates, row)
        }
    }

    private func compare(_ pair: EstimatePair, _ row: OracleRow) throws {
        let name = Comment(rawValue: ["measure", "group", "group_a", "group_b"].compactMap { row.fields[$0] }.joined())
        let difference = try Difference(pair)
        #expect(!difference.hasBorrowedVariance, name)
        #expect(try agree(pair.first, row.number("first"), relative: 1e-12), name)
        #expect(try agree(pair.second, row.number("second"), relative: 1e-12), name)
        #expect(try agree(difference.estimate, row.number("difference"), relative: 1e-10), name)
        #expect(try agree(difference.standardError, row.number("se"), relative: 1e-10), name)
        #expect(try Double(difference.degreesOfFreedom) == row.number("df"), name)
        guard case .done(let test) = difference.test else {
            Issue.record("no test of \(name)")
            return
        }
        #expect(try agree(test.statistic, row.number("t"), relative: 1e-9), name)
        #expect(try agree(test.pValue, row.number("p"), relative: 1e-9), name)
        try compare(difference.interval(), row, "", name)
        try compare(difference.interval(level: Family.intervalLevel(of: 10)), row, "family_", name)
        let ratio = try #require(Ratio(pair))
        #expect(try agree(ratio.estimate, row.number("ratio"), relative: 1e-11), name)
        #expect(try agree(ratio.logStandardError, row.number("log_se"), relative: 1e-10), name)
        try compare(ratio.interval(), row, "ratio_", name)
    }

    private func compare(
        _ interval: ConfidenceInterval?, _ row: OracleRow, _ prefix: String, _ name: Comment
    ) throws {
        let interval = try #require(interval)
        #expect(try agree(interval.low, row.number("\(prefix)low"), relative: 1e-9), name)
        #expect(try agree(interval.high, row.number("\(prefix)high"), relative: 1e-9), name)
    }
}

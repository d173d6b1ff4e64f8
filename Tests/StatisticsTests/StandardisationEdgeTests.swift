import Testing

@testable import Statistics

@Suite struct `Edges of standardisation` {
    private let design: Design

    init() throws { design = try Design(sampleSize: 200) }

    private func strata(_ parts: [(population: Double, answers: [Answer])]) throws -> [Stratum<DomainMoments>] {
        try parts.map { try Stratum(population: $0.population, records: moments($0.answers)) }
    }

    private func answers(_ yes: Int, of count: Int) -> [Answer] {
        (0..<count).map { Answer(value: $0 < yes ? 1 : 0, weight: 1 + Double($0 % 3)) }
    }

    @Test func `no stratum, no population or no record gives no mean`() throws {
        #expect(try StandardisedMean(of: [], in: design) == nil)
        #expect(try StandardisedMean(of: strata([(0, answers(2, of: 5))]), in: design) == nil)
        #expect(try StandardisedMean(of: strata([(10, [])]), in: design) == nil)
        #expect(try StandardisedMean(of: strata([(10, [Answer(value: 1)])]), in: design) == nil)
    }

    @Test func `one stratum gives the domain's own mean`() throws {
        let plain = try #require(try DomainMean(of: moments(answers(4, of: 9)), in: design))
        let standard = try #require(try StandardisedMean(of: strata([(31, answers(4, of: 9))]), in: design))
        #expect(standard.estimate == plain.estimate)
        #expect(agree(standard.standardError, plain.standardError, relative: 1e-15))
        #expect(standard.degreesOfFreedom == plain.degreesOfFreedom)
        #expect(standard.support.coverage == 1)
    }

    @Test func `strata with too few records are left out and lower the coverage`() throws {
        let parts: [(population: Double, answers: [Answer])] = [
            (20, answers(2, of: 6)), (5, []), (0, answers(3, of: 6)), (10, [Answer(value: 1)]), (65, answers(5, of: 6)),
        ]
        let usual = try #require(try StandardisedMean(of: strata(parts), in: design))
        #expect(usual.support.strata == [0, 4])
        #expect(agree(usual.support.coverage, 0.85, relative: 1e-15))
        #expect(usual.unweightedCount == 12)
        let loose = try #require(try StandardisedMean(of: strata(parts), in: design, minimumRecords: 1))
        #expect(loose.support.strata == [0, 3, 4])
        #expect(agree(loose.support.coverage, 0.95, relative: 1e-15))
        #expect(try StandardisedMean(of: strata(parts), in: design, minimumRecords: 0) == loose)
        #expect(try StandardisedMean(of: strata(parts), in: design, minimumRecords: 7) == nil)
    }

    @Test func `the unit of the population and the scale of the weights do not count`() throws {
        let parts: [(population: Double, answers: [Answer])] = [(3, answers(2, of: 6)), (5, answers(5, of: 8))]
        let plain = try #require(try StandardisedMean(of: strata(parts), in: design))
        for unit in [0x1p-1000, 0x1p-3, 0x1p1000] {
            #expect(try StandardisedMean(of: strata(parts.map { ($0 * unit, $1) }), in: design) == plain)
        }
        let scaled = parts.map { part in
            (part.population, part.answers.map { Answer(value: $0.value, weight: 512 * $0.weight) })
        }
        #expect(try StandardisedMean(of: strata(scaled), in: design) == plain)
    }

    @Test func `a unanimous domain keeps its value, and one record has no interval`() throws {
        let parts = (1...7).map { (Double($0), [Answer(value: 0.1), Answer(value: 0.1, weight: 3)]) }
        let standard = try #require(try StandardisedMean(of: strata(parts), in: design, minimumRecords: 2))
        #expect(standard.estimate == 0.1)
        #expect(standard.standardError == 0)
        #expect(try standard.interval()?.width == 0)
        let single = try #require(
            try StandardisedMean(of: strata([(1, [Answer(value: 1)])]), in: design, minimumRecords: 1))
        #expect(single.degreesOfFreedom == 0)
        #expect(try single.interval() == nil)
    }

    @Test(arguments: [-1, .nan, .infinity])
    func `a population that is none is refused`(population: Double) {
        #expect { try Stratum(population: population, records: DomainMoments()) } throws: { error in
            if case .invalidPopulation = error as? StatisticsError { true } else { false }
        }
    }

    @Test func `more records than the sample has are refused`() throws {
        let tiny = try Design(sampleSize: 9)
        let parts = try strata([(1, answers(2, of: 5)), (1, answers(2, of: 5))])
        #expect(throws: StatisticsError.domainExceedsSample(domain: 10, sample: 9)) {
            try StandardisedMean(of: parts, in: tiny)
        }
        let pairs = try parts.map {
            try Stratum(population: 1, records: DomainPair(first: $0.records, second: $0.records))
        }
        #expect(throws: StatisticsError.domainExceedsSample(domain: 20, sample: 9)) {
            try StandardisedPair(of: pairs, in: tiny)
        }
    }

    /// Two groups that differ only by where they live: the plain gap is large, the standardised one is nothing.
    @Test func `a gap that is all territory vanishes`() throws {
        func group(town: Int, country: Int) throws -> [DomainMoments] {
            try [moments(answers(town * 3 / 4, of: town)), moments(answers(country / 4, of: country))]
        }
        let (first, second) = try (group(town: 60, country: 12), group(town: 12, country: 60))
        let strata = try zip([5.0, 5], zip(first, second)).map {
            try Stratum(population: $0, records: DomainPair(first: $1.0, second: $1.1))
        }
        let pair = try #require(try StandardisedPair(of: strata, in: design))
        let difference = try Difference(pair.estimates)
        #expect(abs(difference.estimate) < 0.02)
        #expect(try #require(difference.pValue) > 0.8)
        #expect(difference.degreesOfFreedom == 142)
        #expect([pair.firstCount, pair.secondCount] == [72, 72])
    }

    @Test func `groups that share no stratum are not compared`() throws {
        let some = try moments(answers(2, of: 6))
        let strata = try [
            Stratum(population: 1, records: DomainPair(first: some, second: DomainMoments())),
            Stratum(population: 1, records: DomainPair(first: DomainMoments(), second: some)),
        ]
        #expect(try StandardisedPair(of: strata, in: design) == nil)
    }
}

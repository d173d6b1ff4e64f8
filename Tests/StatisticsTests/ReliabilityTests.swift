import Testing

@testable import Statistics

@Suite struct `Advisory reliability` {
    private let profile = ReliabilityProfile.advisory

    /// A share of `yes` among `count` unit-weight records.
    private func share(_ yes: Int, of count: Int) throws -> DomainMean {
        try #require(try mean((0..<count).map { Answer(value: $0 < yes ? 1 : 0) }, of: count + 10))
    }

    @Test func `fewer than 30 records call for caution, 30 do not`() throws {
        #expect(try profile.reliability(ofShare: share(2, of: 29)) == .caution)
        #expect(try profile.reliability(ofShare: share(2, of: 30)) == .good)
    }

    /// The first is .324 wide, the second .289.
    @Test func `an interval of 30 points or more calls for caution`() throws {
        let (wide, narrow) = try (share(20, of: 40), share(25, of: 50))
        #expect(try #require(try wide.interval(.kg)).width >= 0.30)
        #expect(try #require(try narrow.interval(.kg)).width < 0.30)
        #expect(try profile.reliability(ofShare: wide) == .caution)
        #expect(try profile.reliability(ofShare: narrow) == .good)
    }

    @Test(arguments: [0, 200])
    func `shares of 0 and 1 call for caution however many answered`(yes: Int) throws {
        #expect(try profile.reliability(ofShare: share(yes, of: 200)) == .caution)
    }

    @Test func `story 1 is to be read with caution`() throws {
        let satisfied = try #require(try Sample("story1").mean("searchers", measure: "satisfied"))
        #expect(try #require(try satisfied.interval(.kg)).width >= 0.30)
        #expect(try profile.reliability(ofShare: satisfied) == .caution)
    }

    @Test func `a mean is judged by its records alone`() throws {
        let wild = (0..<30).map { Answer(value: $0.isMultiple(of: 2) ? -1e6 : 1e6) }
        let many = try #require(try mean(wild, of: 30))
        let few = try #require(try mean(Array(wild.dropLast()), of: 30))
        #expect(profile.reliability(ofMean: many) == .good)
        #expect(profile.reliability(ofMean: few) == .caution)
    }

    /// As a clustered design would give: many records in few clusters.
    @Test(arguments: [(7, Reliability.caution), (8, .good)])
    func `fewer than 8 degrees of freedom call for caution`(df: Int, expected: Reliability) throws {
        let mean = DomainMean(
            estimate: 0.5, standardError: 0.01, unweightedCount: 400, weightedBase: 400, degreesOfFreedom: df,
            designEffect: nil, isShare: true)
        #expect(try profile.reliability(ofShare: mean) == expected)
        #expect(profile.reliability(ofMean: mean) == expected)
    }

    @Test func `a mean without a standard error calls for caution`() throws {
        let far = try #require(try mean((0..<50).map { Answer(value: 1e12 + Double($0 % 2)) }))
        #expect(profile.reliability(ofMean: far) == .caution)
    }

    @Test func `a mean that is no share is not judged as one`() throws {
        let index = try #require(try mean((0..<40).map { Answer(value: Double($0 % 3) / 2) }))
        #expect(throws: StatisticsError.notAShare(estimate: index.estimate)) {
            try profile.reliability(ofShare: index)
        }
    }

    @Test func `words are published under their contract names`() {
        #expect(Reliability.allCases.map(\.rawValue) == ["good", "caution", "poor"])
        #expect(ReliabilityProfile.allCases.map(\.rawValue) == ["advisory"])
    }
}

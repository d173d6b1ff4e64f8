import Testing

@testable import Statistics

/// Oracle: `Tests/Oracles/statistics.R` (R's `qbeta`, `qt`, `pt`).
@Suite struct `Distributions` {
    @Test func `beta quantiles agree with R over a grid of shapes and probabilities`() throws {
        let rows = try Oracle("beta").rows
        #expect(rows.count == 441)
        for row in rows {
            let (p, a, b) = try (row.number("probability"), row.number("a"), row.number("b"))
            let ours = try BetaDistribution.quantile(probability: p, alpha: a, beta: b)
            let theirs = try row.number("value")
            #expect(agree(ours, theirs, relative: 1e-12), "p \(p) a \(a) b \(b): \(ours) against \(theirs)")
        }
    }

    @Test func `Student quantiles agree with R over a grid of degrees of freedom`() throws {
        let rows = try Oracle("student").rows
        #expect(rows.count == 120)
        for row in rows {
            let (p, df) = try (row.number("probability"), row.number("df"))
            let ours = try StudentT.quantile(probability: p, degreesOfFreedom: df)
            let theirs = try row.number("value")
            #expect(agree(ours, theirs, relative: 1e-12), "p \(p) df \(df): \(ours) against \(theirs)")
        }
    }

    @Test func `Student probabilities agree with R over a grid of degrees of freedom`() throws {
        for row in try Oracle("student").rows {
            let (t, df) = try (row.number("at"), row.number("df"))
            let ours = try StudentT.cumulativeProbability(of: t, degreesOfFreedom: df)
            let theirs = try row.number("cumulative")
            #expect(agree(ours, theirs, relative: 1e-12), "t \(t) df \(df): \(ours) against \(theirs)")
        }
    }

    @Test(arguments: [0.14, 0.3, 1, 1.8, 5, 240.3])
    func `a symmetric beta has its median in the middle`(shape: Double) throws {
        #expect(try BetaDistribution.quantile(probability: 0.5, alpha: shape, beta: shape) == 0.5)
    }

    @Test func `the ends of the beta distribution are 0 and 1`() throws {
        #expect(try BetaDistribution.quantile(probability: 0, alpha: 2, beta: 3) == 0)
        #expect(try BetaDistribution.quantile(probability: 1, alpha: 2, beta: 3) == 1)
    }

    @Test(arguments: [-0.1, 1.1, .nan, .infinity])
    func `a probability outside the range is refused`(probability: Double) {
        #expect { try BetaDistribution.quantile(probability: probability, alpha: 2, beta: 3) } throws: {
            isInvalidProbability($0)
        }
        #expect { try StudentT.quantile(probability: probability, degreesOfFreedom: 3) } throws: {
            isInvalidProbability($0)
        }
    }

    @Test(arguments: [0.0, 1.0])
    func `the infinite ends of Student's t are refused`(probability: Double) {
        #expect(throws: StatisticsError.invalidProbability(probability)) {
            try StudentT.quantile(probability: probability, degreesOfFreedom: 3)
        }
    }

    @Test(arguments: [0, -1, .infinity, .nan])
    func `a parameter that is not positive and finite is refused`(parameter: Double) {
        #expect { try BetaDistribution.quantile(probability: 0.5, alpha: parameter, beta: 3) } throws: {
            isInvalidParameter($0)
        }
        #expect { try BetaDistribution.quantile(probability: 0.5, alpha: 3, beta: parameter) } throws: {
            isInvalidParameter($0)
        }
        #expect { try StudentT.quantile(probability: 0.5, degreesOfFreedom: parameter) } throws: {
            isInvalidParameter($0)
        }
        #expect { try StudentT.cumulativeProbability(of: 0, degreesOfFreedom: parameter) } throws: {
            isInvalidParameter($0)
        }
    }

    @Test func `an infinite t is refused`() {
        #expect(throws: StatisticsError.invalidArgument(.infinity)) {
            try StudentT.cumulativeProbability(of: .infinity, degreesOfFreedom: 3)
        }
    }

    @Test func `a quantile too large for a number is an error, not infinity`() {
        #expect { try StudentT.quantile(probability: 1e-300, degreesOfFreedom: 1e-3) } throws: { error in
            guard case .distributionFailed = error as? StatisticsError else { return false }
            return true
        }
    }

    private func isInvalidProbability(_ error: any Error) -> Bool {
        if case .invalidProbability = error as? StatisticsError { true } else { false }
    }

    private func isInvalidParameter(_ error: any Error) -> Bool {
        if case .invalidParameter = error as? StatisticsError { true } else { false }
    }
}

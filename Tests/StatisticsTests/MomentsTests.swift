import TestSupport
import Testing

@testable import Statistics

@Suite struct `Domain moments` {
    @Test func `they are the sums they claim to be`() throws {
        let moments = try moments([Answer(value: 2, weight: 3), Answer(value: -1, weight: 0.5)])
        #expect(moments.count == 2)
        #expect(moments.weight == 3.5)
        #expect(moments.weightedSum == 5.5)
        #expect(moments.weightedSquares == 12.5)
        #expect(moments.squaredWeight == 9.25)
        #expect(moments.squaredWeightSum == 17.75)
        #expect(moments.squaredWeightSquares == 36.25)
        #expect(moments.mean == 5.5 / 3.5)
        #expect(!moments.isDichotomous)
    }

    @Test func `deviations agree with sums about the mean taken in a second pass`() throws {
        var generator = SeededGenerator(seed: 11)
        let answers = randomAnswers(200, values: [1, 2, 3, 4, 5], using: &generator)
        let moments = try moments(answers)
        let mean = try #require(moments.mean)
        let plain = answers.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) }
        let squared = answers.reduce(0) { $0 + $1.weight * $1.weight * ($1.value - mean) * ($1.value - mean) }
        #expect(agree(moments.weightedDeviation, plain, relative: 1e-12))
        #expect(agree(moments.squaredWeightDeviation, squared, relative: 1e-12))
    }

    @Test(arguments: 1...20)
    func `merging parts equals accumulating the whole`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let answers = randomAnswers(60, values: [0, 1], using: &generator)
        let cut = Int.random(in: 0...60, using: &generator)
        var merged = try moments(Array(answers[..<cut]))
        merged.merge(try moments(Array(answers[cut...])))
        let whole = try #require(try mean(answers, of: 80))
        let parts = try #require(try DomainMean(of: merged, in: Design(sampleSize: 80)))
        #expect(parts.unweightedCount == whole.unweightedCount)
        #expect(parts.isShare == whole.isShare)
        #expect(agree(parts.weightedBase, whole.weightedBase, relative: 1e-13))
        #expect(agree(parts.estimate, whole.estimate, relative: 1e-13))
        #expect(agree(parts.standardError, whole.standardError, relative: 1e-12))
        #expect(agree(parts.designEffect, whole.designEffect, relative: 1e-12))
    }

    @Test(arguments: 1...20)
    func `with unit weights and values 0 and 1, row order and merging change no digit`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let answers = randomAnswers(301, values: [0, 1], using: &generator).map { Answer(value: $0.value) }
        let shuffled = answers.shuffled(using: &generator)
        var merged = try moments(Array(shuffled[200...]))
        merged.merge(try moments(Array(shuffled[..<200])))
        #expect(try moments(answers) == merged)
    }

    @Test func `merging with no record changes nothing`() throws {
        let some = try moments([Answer(value: 0.3, weight: 2)])
        var left = some
        left.merge(DomainMoments())
        var right = DomainMoments()
        right.merge(some)
        #expect(left == some)
        #expect(right == some)
    }

    @Test(arguments: [0, -1, .nan, .infinity, 1e61, 1e-61])
    func `a weight that is not usable is refused and changes nothing`(weight: Double) throws {
        var moments = try moments([Answer(value: 1)])
        let before = moments
        #expect { try moments.add(value: 1, weight: weight) } throws: { error in
            if case .invalidWeight = error as? StatisticsError { true } else { false }
        }
        #expect(moments == before)
    }

    @Test(arguments: [.nan, .infinity, -.infinity, -1e61])
    func `a value that is not usable is refused and changes nothing`(value: Double) throws {
        var moments = try moments([Answer(value: 1)])
        let before = moments
        #expect { try moments.add(value: value, weight: 1) } throws: { error in
            if case .invalidValue = error as? StatisticsError { true } else { false }
        }
        #expect(moments == before)
    }

    @Test func `digits lost to cancellation give no standard error rather than a wrong one`() throws {
        let far = try #require(try mean((0..<50).map { Answer(value: 1e12 + Double($0 % 2)) }))
        #expect(far.standardError == nil)
        #expect(far.designEffect == nil)
        #expect(try far.interval(.t) == nil)
        let near = try #require(try mean((0..<50).map { Answer(value: Double($0 % 2)) }))
        #expect(agree(near.standardError, 1.0 / 14, relative: 1e-14))
    }
}

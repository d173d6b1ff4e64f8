import TestSupport
import Testing

@testable import Statistics

@Suite struct `Invariances` {
    @Test(arguments: 1...30)
    func `scaling the weights changes the weighted base only`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values: [Double] = seed.isMultiple(of: 2) ? [0, 1] : [1, 2, 3, 4]
        let answers = randomAnswers(45, values: values, using: &generator)
        let factor = Double.random(in: 0.001...1000, using: &generator)
        let plain = try #require(try mean(answers, of: 60))
        let scaled = try #require(
            try mean(answers.map { Answer(value: $0.value, weight: $0.weight * factor) }, of: 60))
        #expect(agree(scaled.weightedBase, plain.weightedBase * factor, relative: 1e-12))
        #expect(agree(scaled.estimate, plain.estimate, relative: 1e-12))
        #expect(agree(scaled.standardError, plain.standardError, relative: 1e-11))
        #expect(agree(scaled.designEffect, plain.designEffect, relative: 1e-11))
        #expect(scaled.degreesOfFreedom == plain.degreesOfFreedom)
        #expect(scaled.unweightedCount == plain.unweightedCount)
        for method in plain.isShare ? IntervalMethod.allCases : [.t] {
            let (ours, theirs) = try (scaled.interval(method), plain.interval(method))
            #expect(agree(ours?.low, theirs?.low, relative: 1e-10))
            #expect(agree(ours?.high, theirs?.high, relative: 1e-10))
        }
    }

    @Test func `scaling the weights by a power of two changes no digit`() throws {
        var generator = SeededGenerator(seed: 3)
        let answers = randomAnswers(45, values: [0, 1], using: &generator)
        let plain = try #require(try mean(answers, of: 60))
        let scaled = try #require(try mean(answers.map { Answer(value: $0.value, weight: $0.weight * 8) }, of: 60))
        #expect(scaled.estimate == plain.estimate)
        #expect(scaled.standardError == plain.standardError)
        #expect(scaled.designEffect == plain.designEffect)
        #expect(try scaled.interval(.kg) == plain.interval(.kg))
    }

    @Test(arguments: 1...40)
    func `an interval contains its estimate, and Korn–Graubard's stays within 0 and 1`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...80, using: &generator)
        let share = try #require(try mean(randomAnswers(count, values: [0, 0, 0, 1], using: &generator), of: 90))
        for method in [IntervalMethod.kg, .kgUncapped, .t] {
            for level in [0.5, 0.9, 0.95, 0.999] {
                let interval = try #require(try share.interval(method, level: level))
                #expect(interval.low <= share.estimate && share.estimate <= interval.high)
                #expect(interval.low.isFinite && interval.high.isFinite)
                guard method != .t else { continue }
                #expect(interval.low >= 0 && interval.high <= 1)
            }
        }
    }

    @Test(arguments: 1...40)
    func `the cap never narrows an interval and never exceeds the records`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 5...80, using: &generator)
        let share = try #require(try mean(randomAnswers(count, values: [0, 1], using: &generator), of: 90))
        let capped = try #require(try share.interval(.kg))
        let uncapped = try #require(try share.interval(.kgUncapped))
        let size = try #require(capped.effectiveSampleSize)
        #expect(size <= Double(count))
        #expect(capped.width >= uncapped.width - 1e-12)
    }

    @Test(arguments: 1...20)
    func `a higher level gives a wider interval`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let share = try #require(try mean(randomAnswers(50, values: [0, 1], using: &generator), of: 90))
        for method in IntervalMethod.allCases {
            let widths = try [0.5, 0.8, 0.95, 0.99].compactMap { try share.interval(method, level: $0)?.width }
            #expect(widths.count == 4)
            #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test(arguments: 1...20)
    func `swapping yes and no mirrors the share and its interval`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let answers = randomAnswers(50, values: [0, 1, 1], using: &generator)
        let yes = try #require(try mean(answers, of: 90))
        let no = try #require(try mean(answers.map { Answer(value: 1 - $0.value, weight: $0.weight) }, of: 90))
        #expect(agree(no.estimate, 1 - yes.estimate, relative: 1e-12))
        #expect(agree(no.standardError, yes.standardError, relative: 1e-11))
        let (ours, mirrored) = try (#require(try yes.interval(.kg)), #require(try no.interval(.kg)))
        #expect(abs(ours.low - (1 - mirrored.high)) < 1e-10)
        #expect(abs(ours.high - (1 - mirrored.low)) < 1e-10)
    }
}

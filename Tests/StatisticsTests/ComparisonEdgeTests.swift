import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct `Edges of comparisons` {
    private func pair(_ first: [Answer], _ second: [Answer], of sampleSize: Int = 100) throws -> EstimatePair? {
        try EstimatePair(
            of: DomainPair(first: moments(first), second: moments(second)), in: Design(sampleSize: sampleSize))
    }

    private func answers(_ yes: Int, of count: Int, weight: Double = 1) -> [Answer] {
        (0..<count).map { Answer(value: $0 < yes ? 1 : 0, weight: weight) }
    }

    @Test func `an empty domain is compared with nothing`() throws {
        #expect(try pair([], answers(3, of: 9)) == nil)
        #expect(try pair(answers(3, of: 9), []) == nil)
        let design = try Design(sampleSize: 9)
        let some = try moments(answers(3, of: 9))
        #expect(try EstimatePair(independent: some, in: design, and: DomainMoments(), in: design) == nil)
    }

    @Test func `one record is no side of a test`() throws {
        for pair in [try pair([Answer(value: 1)], answers(3, of: 9)), try pair(answers(3, of: 9), [Answer(value: 1)])] {
            let pair = try #require(pair)
            let difference = try Difference(pair)
            #expect(difference.test == .impossible(.singleRecord))
            #expect(abs(abs(difference.estimate) - 2.0 / 3) < 1e-15)
            #expect(difference.standardError == nil)
            #expect(difference.pValue == nil)
            #expect(try difference.interval() == nil)
            #expect(try #require(Ratio(pair)).interval() == nil)
        }
    }

    @Test(arguments: [0, 12])
    func `two unanimous groups have a difference and no test`(yes: Int) throws {
        let pair = try #require(try pair(answers(12, of: 12), answers(yes, of: 12)))
        let difference = try Difference(pair)
        #expect(difference.estimate == (yes == 0 ? 1 : 0))
        #expect(difference.test == .impossible(.bothUnanimous))
        #expect(try difference.interval() == nil)
    }

    /// p₂(1 − p₂)/n₁ + p₂(1 − p₂)/n₂ and the design's n/(n − 1).
    @Test func `a unanimous group takes the spread of the other`() throws {
        let (unanimous, divided) = (answers(10, of: 10), answers(30, of: 40))
        let variance = 100.0 / 99 * 0.75 * 0.25 * (1.0 / 10 + 1.0 / 40)
        for pair in [try pair(unanimous, divided), try pair(divided, unanimous)] {
            let difference = try Difference(try #require(pair))
            #expect(difference.hasBorrowedVariance)
            #expect(agree(difference.standardError, variance.squareRoot(), relative: 1e-14))
            #expect(difference.degreesOfFreedom == 48)
        }
    }

    /// Nothing but the mean, its standard error and the number of records is needed of two independent samples.
    @Test(arguments: [
        ([30, 40], [70, 200]), ([40, 40], [70, 200]), ([0, 12], [12, 12]), ([1, 1], [7, 20]), ([12, 30], [0, 25]),
    ])
    func `published means compare as the samples they were made of`(first: [Int], second: [Int]) throws {
        func sample(_ yes: Int, _ count: Int) throws -> (DomainMoments, Design, PublishedMean) {
            let domain = try moments(answers(yes, of: count))
            let design = try Design(sampleSize: count + 5)
            let mean = try #require(try DomainMean(of: domain, in: design))
            let published = PublishedMean(
                estimate: mean.estimate, standardError: mean.standardError, count: mean.unweightedCount)
            return (domain, design, published)
        }
        let (domain, design, published) = try sample(first[0], first[1])
        let (otherDomain, otherDesign, otherPublished) = try sample(second[0], second[1])
        let records = try Difference(
            try #require(try EstimatePair(independent: domain, in: design, and: otherDomain, in: otherDesign)))
        let means = try Difference(EstimatePair(independent: published, and: otherPublished))
        #expect(means.estimate == records.estimate && means.degreesOfFreedom == records.degreesOfFreedom)
        #expect(means.hasBorrowedVariance == records.hasBorrowedVariance)
        #expect((means.standardError == nil) == (records.standardError == nil))
        if records.standardError != nil {
            #expect(agree(means.standardError, records.standardError, relative: 1e-14))
        }
        #expect((means.pValue == nil) == (records.pValue == nil))
    }

    /// Groups of 20 and 400 with the same true share of 95 %: 36 % of the small groups are unanimous by chance, and
    /// with a variance of 0 for them nearly every such gap would be established.
    @Test func `a group that is unanimous by chance establishes no gap`() throws {
        let truth = 0.95
        func chance(_ yes: Int, _ n: Int) -> Double {
            let (yeses, noes) = (Double(yes), Double(n - yes))
            let ways = lgamma(Double(n + 1)) - lgamma(yeses + 1) - lgamma(noes + 1)
            return exp(ways + yeses * log(truth) + noes * log(1 - truth))
        }
        let small = try (0...20).map { try moments(answers($0, of: 20)) }
        let large = try (340...399).map { try moments(answers($0, of: 400)) }
        let design = try Design(sampleSize: 420)
        var (unanimous, other) = (0.0, 0.0)
        for first in small {
            for second in large {
                let pair = try #require(try EstimatePair(of: DomainPair(first: first, second: second), in: design))
                let difference = try Difference(pair)
                guard Verdict(adjustedPValue: difference.pValue) == .established else { continue }
                let (yes, no) = (Int(first.weightedSum), Int(second.weightedSum))
                if difference.hasBorrowedVariance {
                    unanimous += chance(yes, 20) * chance(no, 400)
                } else {
                    other += chance(yes, 20) * chance(no, 400)
                }
            }
        }
        #expect(chance(20, 20) > 0.35)
        #expect(unanimous < 1e-6)
        #expect(other < 0.05)
    }

    @Test func `the same records twice differ by nothing and have no test`() throws {
        var generator = SeededGenerator(seed: 3)
        let all = try moments(randomAnswers(40, values: [0, 1, 2], using: &generator))
        let pair = try DomainPair(first: all, second: all, intersection: all)
        let difference = try Difference(#require(try EstimatePair(of: pair, in: Design(sampleSize: 60))))
        #expect(difference.estimate == 0)
        #expect(difference.test == .impossible(.noStandardError))
        #expect(try difference.interval() == nil)
    }

    @Test func `digits lost to cancellation give no test rather than a wrong one`() throws {
        let far = (0..<50).map { Answer(value: 1e12 + Double($0 % 2)) }
        let difference = try Difference(#require(try pair(far, answers(20, of: 50))))
        #expect(difference.test == .impossible(.noStandardError))
        let both = try moments(far)
        let overlapping = try DomainPair(
            first: moments(far + answers(9, of: 30)), second: moments(far + answers(1, of: 30)), intersection: both)
        #expect(try Difference(#require(try EstimatePair(of: overlapping, in: Design(sampleSize: 200)))).pValue == nil)
    }

    @Test(arguments: 1...20)
    func `a difference is antisymmetric, a ratio inverts, and neither sees the scale of weights`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let records = (0..<3).map { _ in randomAnswers(25, values: [1, 2, 3, 4], using: &generator) }
        func estimates(scale: Double, swapped: Bool = false) throws -> EstimatePair? {
            let parts = records.map { $0.map { Answer(value: $0.value, weight: $0.weight * scale) } }
            let sides = try [moments(parts[0] + parts[1]), moments(parts[2] + parts[1])]
            let pair = try DomainPair(
                first: sides[swapped ? 1 : 0], second: sides[swapped ? 0 : 1], intersection: moments(parts[1]))
            return try EstimatePair(of: pair, in: Design(sampleSize: 90))
        }
        let plain = try #require(try estimates(scale: 1))
        let swapped = try #require(try estimates(scale: 1, swapped: true))
        let scaled = try #require(try estimates(scale: 1024))
        #expect(try Difference(scaled) == Difference(plain))
        #expect(Ratio(scaled) == Ratio(plain))
        #expect(try Difference(swapped).estimate == -Difference(plain).estimate)
        #expect(try agree(Difference(swapped).pValue, Difference(plain).pValue, relative: 1e-12))
        let (ratio, inverse) = try (#require(Ratio(plain)), #require(Ratio(swapped)))
        #expect(agree(ratio.estimate * inverse.estimate, 1, relative: 1e-14))
        let (interval, other) = try (#require(try ratio.interval()), #require(try inverse.interval()))
        #expect(agree(interval.low * other.high, 1, relative: 1e-12))
        #expect(interval.method == .logT)
        #expect(interval.low > 0)
    }

    @Test func `a ratio needs two positive means`() throws {
        let (none, some) = (answers(0, of: 20), answers(5, of: 20))
        let below = some.map { Answer(value: $0.value - 2) }
        #expect(Ratio(try #require(try pair(none, some))) == nil)
        #expect(Ratio(try #require(try pair(some, none))) == nil)
        #expect(Ratio(try #require(try pair(below, below))) == nil)
        #expect(Ratio(try #require(try pair(some, some)))?.estimate == 1)
    }

    @Test func `groups that do not fit their sample or each other are refused`() throws {
        #expect(throws: StatisticsError.domainExceedsSample(domain: 20, sample: 19)) {
            try pair(answers(1, of: 10), answers(2, of: 10), of: 19)
        }
        let (small, large) = try (moments(answers(1, of: 3)), moments(answers(1, of: 4)))
        #expect(throws: StatisticsError.intersectionExceedsDomain(intersection: 4, domain: 3)) {
            try DomainPair(first: large, second: small, intersection: large)
        }
        let design = try Design(sampleSize: 3)
        #expect(throws: StatisticsError.domainExceedsSample(domain: 4, sample: 3)) {
            try EstimatePair(independent: small, in: design, and: large, in: design)
        }
    }

    @Test(arguments: [0.0, 1, -0.5, .nan])
    func `a level not strictly between 0 and 1 is refused, also without a test`(level: Double) throws {
        for second in [answers(5, of: 20), answers(20, of: 20)] {
            let pair = try #require(try pair(answers(20, of: 20), second))
            #expect(throws: StatisticsError.self) { try Difference(pair).interval(level: level) }
            #expect(throws: StatisticsError.self) { try Ratio(pair)?.interval(level: level) }
        }
    }

    /// exp(log .25 ± t(19) SE/.25).
    @Test func `a positive mean has an interval on the log scale, another has none`() throws {
        let some = try #require(try mean(answers(5, of: 20)))
        let interval = try #require(try some.interval(.logT))
        let error = try #require(some.standardError)
        let critical = -(try StudentT.quantile(probability: 0.025, degreesOfFreedom: 19))
        #expect(agree(interval.low, exp(log(0.25) - critical * error / 0.25), relative: 1e-13))
        #expect(agree(interval.high, exp(log(0.25) + critical * error / 0.25), relative: 1e-13))
        #expect(try #require(try mean(answers(0, of: 20))).interval(.logT) == nil)
    }
}

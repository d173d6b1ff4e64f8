import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct `Edges of the estimates` {
    @Test func `a design without records is refused`() {
        #expect(throws: StatisticsError.invalidSampleSize(0)) { try Design(sampleSize: 0) }
    }

    @Test func `a domain larger than its design is refused`() {
        #expect(throws: StatisticsError.domainExceedsSample(domain: 3, sample: 2)) {
            try mean([Answer(value: 1), Answer(value: 0), Answer(value: 1)], of: 2)
        }
    }

    @Test func `an empty domain has no mean`() throws {
        let design = try Design(sampleSize: 5)
        #expect(try DomainMean(of: DomainMoments(), in: design) == nil)
        #expect(design.varianceOfMean(of: DomainMoments()) == nil)
        #expect(design.degreesOfFreedom(of: DomainMoments()) == 0)
    }

    @Test func `the finite factor counts the whole sample, not the domain`() throws {
        let answers = [Answer(value: 0), Answer(value: 1), Answer(value: 1), Answer(value: 1)]
        let alone = try #require(try mean(answers)?.standardError)
        let domain = try #require(try mean(answers, of: 40)?.standardError)
        #expect(agree(alone * alone, 4.0 / 3 * 0.75 / 16, relative: 1e-14))
        #expect(agree(domain * domain, 40.0 / 39 * 0.75 / 16, relative: 1e-14))
    }

    @Test(arguments: [0.1, 3.7, -2, 1e9])
    func `equal values have exactly their mean, no error and a zero-width t interval`(value: Double) throws {
        var generator = SeededGenerator(seed: 5)
        let answers = randomAnswers(17, values: [value], using: &generator)
        let mean = try #require(try mean(answers, of: 100))
        #expect(mean.estimate == value)
        #expect(mean.standardError == 0)
        #expect(mean.designEffect == nil)
        let interval = try #require(try mean.interval(.t))
        #expect(interval.low == value)
        #expect(interval.high == value)
        #expect(interval.effectiveSampleSize == nil)
    }

    @Test(arguments: [0.0, 1.0])
    func `one record has no t interval, and Clopper–Pearson's for one trial`(value: Double) throws {
        let single = try #require(try mean([Answer(value: value, weight: 3.3)], of: 50))
        #expect(single.standardError == 0)
        #expect(single.degreesOfFreedom == 0)
        #expect(single.designEffect == nil)
        #expect(try single.interval(.t) == nil)
        for method in [IntervalMethod.kg, .kgUncapped] {
            let interval = try #require(try single.interval(method))
            #expect(abs(interval.low - (value == 0 ? 0 : 0.025)) < 1e-15)
            #expect(abs(interval.high - (value == 0 ? 0.975 : 1)) < 1e-15)
            #expect(interval.effectiveSampleSize == 1)
            #expect(interval.method == method)
        }
    }

    @Test func `a sample of one record has no standard error`() throws {
        let only = try #require(try mean([Answer(value: 1)], of: 1))
        #expect(only.standardError == nil)
        #expect(try only.interval(.t) == nil)
        #expect(try only.interval(.kg)?.effectiveSampleSize == 1)
    }

    /// 1 − (α/2)^(1/n), Clopper and Pearson's limit when nobody said yes.
    @Test(arguments: [IntervalMethod.kg, .kgUncapped])
    func `shares of 0 and 1 take every record as effective and touch their end`(method: IntervalMethod) throws {
        let bound = 1 - pow(0.025, 1.0 / 12)
        let none = try #require(try mean((1...12).map { Answer(value: 0, weight: Double($0)) }, of: 30))
        let zero = try #require(try none.interval(method))
        #expect(zero.low == 0)
        #expect(agree(zero.high, bound, relative: 1e-13))
        #expect(zero.effectiveSampleSize == 12)
        let all = try #require(try mean((1...12).map { Answer(value: 1, weight: Double($0)) }, of: 30))
        let one = try #require(try all.interval(method))
        #expect(one.high == 1)
        #expect(agree(one.low, 1 - bound, relative: 1e-13))
        #expect(one.effectiveSampleSize == 12)
    }

    @Test(arguments: [nil, 0.0] as [Double?])
    func `a share inside its ends without a positive standard error has no interval`(error: Double?) throws {
        let share = try KornGraubard(share: 0.4, standardError: error, records: 50, degreesOfFreedom: 49)
        #expect(try share.capped() == nil)
        #expect(try share.uncapped() == nil)
    }

    @Test(arguments: [(50, 0), (1, 3)])
    func `a share inside its ends without degrees of freedom has no interval`(records: Int, df: Int) throws {
        let share = try KornGraubard(share: 0.4, standardError: 0.1, records: records, degreesOfFreedom: df)
        #expect(try share.capped() == nil)
        #expect(try share.uncapped() == nil)
    }

    @Test func `figures that are no share are refused`() {
        #expect(throws: StatisticsError.notAShare(estimate: 1.2)) {
            try KornGraubard(share: 1.2, standardError: 0.1, records: 5, degreesOfFreedom: 4)
        }
        #expect(throws: StatisticsError.invalidStandardError(-0.1)) {
            try KornGraubard(share: 0.2, standardError: -0.1, records: 5, degreesOfFreedom: 4)
        }
        #expect(throws: StatisticsError.invalidSampleSize(0)) {
            try KornGraubard(share: 0.2, standardError: 0.1, records: 0, degreesOfFreedom: 4)
        }
    }

    @Test(arguments: [IntervalMethod.kg, .kgUncapped])
    func `a share's interval is refused to other means, even those inside 0 and 1`(method: IntervalMethod) throws {
        let index = try #require(try mean([Answer(value: 0.5), Answer(value: 0), Answer(value: 1)]))
        #expect(throws: StatisticsError.notAShare(estimate: 0.5)) { try index.interval(method) }
        #expect(try index.interval(.t) != nil)
    }

    @Test(arguments: IntervalMethod.allCases, [0.0, 1, -0.5, 1.5])
    func `a level not strictly between 0 and 1 is refused`(method: IntervalMethod, level: Double) throws {
        let share = try #require(try mean([Answer(value: 0), Answer(value: 1), Answer(value: 1)]))
        #expect(throws: StatisticsError.invalidLevel(level)) { try share.interval(method, level: level) }
    }

    @Test func `methods are published under their contract names`() {
        #expect(IntervalMethod.allCases.map(\.rawValue) == ["kg", "kg-uncapped", "t", "log-t"])
    }
}

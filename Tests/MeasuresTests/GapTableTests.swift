import Questionnaires
import TestSupport
import Testing

@testable import Measures

/// Which gaps may be standardised. Strata are household situations; the threshold is 10, and twenty may all say the same.
@Suite struct GapTableTests {
    private static let attended = "activities_attended.yes"

    /// People of an employment or a language, in each of two strata and without one.
    private struct Side {
        var employment = ""
        var language: UInt8 = 0
        var home = "fr"
        let strata: [Int]
        /// Of each stratum so many did not attend.
        var absent = 5
    }

    /// - Returns: whether each gap is standardised, by the code of its group.
    private func isStandardised(_ sides: [Side], by breakdown: Breakdown) throws -> [Bool] {
        let respondents = sides.flatMap { side in
            zip(side.strata, ["A1", "A5", ""]).flatMap { count, age in
                (0..<count).map { index in
                    Respondent(
                        answers: [
                            "emploi": side.employment, "activ": index < side.absent ? "2" : "1", "agenf": age,
                            "langmais": side.home,
                        ], place: "69266", language: side.language)
                }
            }
        }
        let household = try #require(try Shipped.survey.get().grouping(id: "household")).index
        let estimates = try estimates(
            try table(respondents), of: [Self.attended], gaps: [breakdown],
            standard: Standard(level: nil, grouping: household, fewest: 20, threshold: 10))
        return estimates.measures[0].gaps.map { $0.standardised != nil }
    }

    private func isStandardised(working: Side, others: Side, unknown: [Int]) throws -> Bool {
        let employment = try #require(try Shipped.survey.get().grouping(id: "employment")).index
        let gaps = try isStandardised([working, others, Side(strata: unknown)], by: .grouping(employment))
        try #require(gaps.count == 1)
        return gaps[0]
    }

    /// Whoever knows how many answered in each stratum, and that of those compared twenty or more did, knows how many are left.
    @Test(
        arguments: [
            ([20, 20], [0, 0], true),
            // At most 9 in the first stratum.
            ([20, 20], [9, 1], false), ([20, 20], [12, 12], true), ([30, 30], [9, 1], true),
            // All in the first stratum, where at most two more could be elsewhere.
            ([20, 21], [3, 0], false), ([22, 24], [3, 0], true),
            // In the second stratum nobody is compared: it can't be twenty of each.
            ([20, 0], [0, 8], false), ([20, 0], [0, 40], false),
            // Nobody is in it, which must not be told apart from few.
            ([40, 0], [0, 0], false), ([40, 0], [3, 0], false),
        ])
    func `a gap tells nothing of those who are not compared`(compared: [Int], unknown: [Int], isTold: Bool) throws {
        let found = try isStandardised(
            working: Side(employment: "W2", strata: compared), others: Side(employment: "W0", strata: compared),
            unknown: unknown)
        #expect(found == isTold)
    }

    /// Where the strata are full whoever is more than 40 is in none of them; and of 48 at most 8 are.
    @Test(
        arguments: [
            ([20, 20, 4], [40, 40, 0], true), ([20, 20, 4], [20, 20, 0], false), ([20, 20, 8], [40, 40, 4], false),
            ([24, 24, 8], [40, 40, 4], true),
        ])
    func `nor of those whose stratum is not known`(working: [Int], others: [Int], isTold: Bool) throws {
        let found = try isStandardised(
            working: Side(employment: "W2", strata: working), others: Side(employment: "W0", strata: others),
            unknown: [])
        #expect(found == isTold)
    }

    /// Whoever is compared with all others is known to have as many beside him, too.
    @Test(arguments: [([20, 20, 0], false), ([40, 40, 0], true), ([20, 20, 8], false)])
    func `those who are compared with all others leave these open`(others: [Int], isTold: Bool) throws {
        let gaps = try isStandardised(
            [Side(home: "ar", strata: [40, 40, 4]), Side(home: "fr", strata: others)], by: .home)
        #expect(gaps.contains(true) == isTold)
    }

    /// Neither a gap nor that there is none may tell whether the people of a stratum agree.
    @Test(arguments: [(19, 0, false), (19, 9, false), (20, 0, true), (20, 9, true)])
    func `so many of each stratum are compared that they may agree`(count: Int, absent: Int, isTold: Bool) throws {
        let side = Side(employment: "W2", strata: [count, 40], absent: absent)
        for (working, others) in [
            (side, Side(employment: "W0", strata: [40, 40])),
            (Side(employment: "W2", strata: [40, 40]), Side(employment: "W0", strata: [count, 40], absent: absent)),
        ] {
            #expect(try isStandardised(working: working, others: others, unknown: []) == isTold)
        }
    }

    /// Two languages with the same mix, each beside all others; a third has few in one stratum, at most as many as both leave.
    @Test(arguments: [([12, 8], 20, false), ([22, 18], 60, true), ([30, 9], 60, true), ([22, 18], 30, false)])
    func `gaps of one table are read together`(few: [Int], many: Int, isTold: Bool) throws {
        let gaps = try isStandardised(
            [
                Side(language: 0, strata: [many, many]), Side(language: 1, strata: [many, many]),
                Side(language: 2, strata: few),
            ], by: .questionnaire)
        #expect(gaps.contains(true) == isTold)
    }
}

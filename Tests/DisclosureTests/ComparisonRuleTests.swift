import Measures
import Questionnaires
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// A comparison is withheld with each of its sides, and where one side follows from the other and is few.
@Suite struct ComparisonRuleTests {
    private static let id = "sat_info_overall.satisfied"

    private static func employed(_ count: Int, satisfied: Int, _ code: String, wave: String = "2025") -> [Respondent] {
        (0..<count).map {
            Respondent(
                answers: [
                    "satinfo": $0 < satisfied ? "3" : "2", "emploi": code, "obstac": $0 < satisfied ? "SPEC" : "COST",
                ],
                place: "69266", wave: wave)
        }
    }

    private static func outcomes(
        _ estimates: WaveEstimates, standard: [String] = [], withheld: Set<Int> = []
    ) throws -> [(gap: GridGap, isConfidential: Bool)] {
        var wave = ProtectedWave(estimates, rules: ConfidentialityRules())
        for cell in withheld { wave.verdicts[0][cell] = .complementary }
        let published = try GapPublishing(wave: wave, rules: ConfidentialityRules(), standard: standard)
            .comparisons(of: 0)
        let differences = published.filter { $0.kind == .difference && $0.adjustedFor == standard }
        #expect(differences.count == estimates.measures[0].gaps.count)
        return zip(estimates.measures[0].gaps, differences).map { ($0.gap, $1.isConfidential) }
    }

    @Test func `a gap goes with its group and with what it is compared with`() throws {
        let estimates = try estimates(
            try table(Self.employed(40, satisfied: 20, "W1") + Self.employed(50, satisfied: 20, "W2")), of: [Self.id],
            breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)])
        let gap = try #require(try Self.outcomes(estimates).first)
        #expect(!gap.isConfidential)
        #expect(gap.gap.cell != gap.gap.reference)
        for side in [gap.gap.cell, gap.gap.reference] {
            #expect(try Self.outcomes(estimates, withheld: [side]).first?.isConfidential == true)
        }
    }

    @Test(arguments: [
        (7, 3, true), (9, 3, true), (10, 3, false), (12, 12, true), (12, 0, true), (12, 11, false), (19, 19, true),
        (20, 20, false),
    ])
    func `others who follow by subtraction must be enough, and not few who all agree`(
        others: Int, satisfied: Int, isConfidential: Bool
    ) throws {
        // The others live where no part is; nothing is withheld by itself here.
        let estimates = try estimates(
            try table(
                group(60, satisfied: 20, place: "69266") + group(others, satisfied: satisfied, place: "38544")),
            of: [Self.id], levels: [nil, "part"], comparedLevels: ["part"])
        let gaps = estimates.measures[0].gaps
        let position = try #require(gaps.firstIndex { $0.plain?.respondents == 60 })
        #expect(gaps[position].plain?.comparedRespondents == others)
        #expect(try Self.outcomes(estimates)[position].isConfidential == isConfidential)
    }

    @Test func `what is sensitive is compared with nothing`() throws {
        let table = try table(
            ["2024", "2025"].flatMap {
                Self.employed(60, satisfied: 20, "W1", wave: $0) + Self.employed(60, satisfied: 30, "W2", wave: $0)
            })
        let waves = try [0, 1].map {
            try estimates(
                table, of: ["barriers.SPEC", "barriers.COST"], breakdowns: [.all, .grouping(0)], gaps: [.grouping(0)],
                comparesWaves: true, wave: $0)
        }
        let measures = try Discloser(rules: ConfidentialityRules()).disclose(waves)[1].publication.measures
        for measure in measures {
            #expect(measure.comparisons.contains { $0.group.by == "wave" })
            #expect(measure.comparisons.contains { !$0.group.by.contains("wave") })
            for comparison in measure.comparisons {
                #expect(comparison.isConfidential == measure.measure.isSensitive)
            }
        }
        #expect(measures.map(\.measure.isSensitive).sorted { $0 && !$1 } == [true, false])
    }

    /// Six of the Département in one wave, and enough in the other.
    @Test(arguments: [(6, 60), (60, 6), (60, 60)])
    func `a change is withheld where the figure of either wave is`(former: Int, latter: Int) throws {
        let table = try table(
            [("2024", former), ("2025", latter)].flatMap { wave, count in
                (0..<100 + count).map {
                    Respondent(
                        answers: ["satinfo": $0 % 2 == 0 ? "3" : "2"], place: $0 < 100 ? "69266" : "69264", wave: wave)
                }
            })
        let waves = try [0, 1].map {
            try estimates(table, of: [Self.id], levels: [nil, "part"], comparesWaves: true, wave: $0)
        }
        let publications = try Discloser(rules: ConfidentialityRules()).disclose(waves).map(\.publication)
        let change = try #require(
            publications[1].measures[0].comparisons.first { $0.kind == .difference && $0.territory.code == "69D" })
        let words = publications.map { $0.cell(Self.id, "part", "69D")?.word == "c" }
        #expect(words == [former == 6, latter == 6])
        #expect(change.isConfidential == words.contains(true))
    }
}

extension PublishedComparison {
    fileprivate var isConfidential: Bool {
        if case .confidential = outcome { return true }
        return false
    }
}

import Measures
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// Gaps between territories tell nothing that the figures beside them do not.
@Suite struct TerritoryGapTests {
    private static let id = "sat_info_overall.satisfied"

    private static func estimates(
        _ respondents: [Respondent], levels: [String?], comparedLevels: [String] = [],
        breakdowns: [Breakdown] = [.all]
    ) throws -> WaveEstimates {
        try TestSupport.estimates(
            try table(respondents), of: [id], levels: levels, breakdowns: breakdowns, comparedLevels: comparedLevels)
    }

    private static func gaps(_ publication: Publication) -> [PublishedComparison] {
        publication.measures[0].comparisons.filter { $0.comparesTerritories && $0.kind == .difference }
    }

    /// Small and large territories at random; some answered in rare languages, so that much is withheld.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `a gap is shown only between two figures that are printed or follow by one subtraction`(seed: UInt64) throws {
        let respondents = SubtractionTests.respondents(seed: seed)
        let levels: [String?] = [nil, "part", "epci"]
        let publication = try disclose(
            try Self.estimates(
                respondents, levels: levels, comparedLevels: ["part", "epci"], breakdowns: [.all, .questionnaire])
        ).publication
        let without = try disclose(
            try Self.estimates(respondents, levels: levels, breakdowns: [.all, .questionnaire])
        ).publication
        #expect(
            publication.measures[0].cells.map(\.word) == without.measures[0].cells.map(\.word),
            "comparing withholds nothing more, and nothing less")
        let total = try #require(publication.cell(Self.id)?.figure)
        var words: Set<String> = []
        for gap in Self.gaps(publication) {
            let own = try #require(publication.cell(Self.id, gap.territory.level, gap.territory.code))
            words.insert(gap.figure == nil ? own.word : "shown")
            guard let figure = gap.figure else {
                if own.figure != nil { #expect(total.respondents - (own.figure?.respondents ?? 0) < 20) }
                continue
            }
            let printed = try #require(own.figure, "a withheld territory is compared")
            #expect(figure.respondents == printed.respondents && figure.groupEstimate == printed.estimate)
            #expect(figure.comparedRespondents == total.respondents - printed.respondents)
            #expect(figure.comparedRespondents >= 10)
            let left = total.estimate * total.weightedBase - printed.estimate * printed.weightedBase
            #expect(abs(figure.comparedEstimate - left / (total.weightedBase - printed.weightedBase)) < 1e-12)
        }
        #expect(words.contains("shown"))
    }

    @Test func `a withheld territory is compared with nobody, and neither is one beside few others`() throws {
        func outcomes(_ respondents: [Respondent]) throws -> [String: String] {
            let publication = try disclose(
                try Self.estimates(respondents, levels: [nil, "part"], comparedLevels: ["part"])
            ).publication
            return Dictionary(
                uniqueKeysWithValues: Self.gaps(publication).map { gap in
                    let word =
                        switch gap.outcome {
                        case .shown(let figure): "\(figure.respondents) \(figure.comparedRespondents)"
                        case .confidential: "c"
                        case .notApplicable: "z"
                        default: "?"
                        }
                    return (gap.territory.code, word)
                })
        }
        #expect(
            try outcomes(group(60, satisfied: 20, place: "69266") + group(40, satisfied: 20, place: "69264"))
                == ["69M": "60 40", "69D": "40 60"])
        #expect(
            try outcomes(group(60, satisfied: 20, place: "69266") + group(7, satisfied: 3, place: "69264"))
                == ["69M": "c", "69D": "c"])
        // Seven in Vienne, which lies in no part: nobody prints them, and they are all the others of the Métropole.
        #expect(
            try outcomes(group(60, satisfied: 20, place: "69266") + group(7, satisfied: 3, place: "38544"))["69M"]
                == "c")
        // Twelve there who all agree.
        #expect(
            try outcomes(group(60, satisfied: 20, place: "69266") + group(12, satisfied: 12, place: "38544"))["69M"]
                == "c")
        #expect(
            try outcomes(group(60, satisfied: 20, place: "69266") + group(12, satisfied: 11, place: "38544"))["69M"]
                == "60 12")
    }

    @Test func `the territories of one level are one family`() throws {
        let places = ["69266", "69264", "69270", "69002", "69051", "69027"]
        let respondents = places.enumerated().flatMap { index, place in
            group(60, satisfied: 20 + 6 * index, place: place)
        }
        let publication = try disclose(
            try Self.estimates(
                respondents, levels: [nil, "part", "epci"], comparedLevels: ["part", "epci"],
                breakdowns: [.all, .questionnaire])
        ).publication
        let byLevel = Dictionary(grouping: Self.gaps(publication).compactMap { gap in gap.figure.map { (gap, $0) } }) {
            $0.0.territory.level
        }
        for (level, members) in byLevel {
            #expect(members.count > 1)
            #expect(members.allSatisfy { $0.1.familySize == members.count }, "\(level)")
            #expect(members.allSatisfy { $0.0.adjustedFor.isEmpty })
            let plain = try members.map { member in
                try TTest(
                    statistic: member.1.estimate / (member.1.standardError ?? 0),
                    degreesOfFreedom: member.1.degreesOfFreedom
                ).pValue
            }
            #expect(try Family.adjusted(plain).compactMap { $0 } == members.compactMap { $0.1.adjustedPValue })
        }
        #expect(byLevel.count == 2)
        #expect(publication.measures[0].comparisons.count { $0.kind == .ratio } > byLevel.count)
    }
}

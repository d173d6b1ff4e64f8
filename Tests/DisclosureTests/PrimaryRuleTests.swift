import Foundation
import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// What must stay unknown by itself (confidentiality.md, rule 1), and what is said instead.
@Suite struct PrimaryRuleTests {
    private static let id = "sat_info_overall.satisfied"
    private static let rules = ConfidentialityRules()

    private func publish(
        _ respondents: [Respondent], ids: [String] = [PrimaryRuleTests.id], levels: [String?] = [nil],
        breakdowns: [Breakdown] = [.all], rules: ConfidentialityRules = rules
    ) throws -> Publication {
        try disclose(
            estimates(try table(respondents), of: ids, levels: levels, breakdowns: breakdowns), rules: rules
        ).publication
    }

    @Test(arguments: [(1, "c"), (2, "c"), (5, "c"), (9, "c"), (10, "10"), (11, "11"), (36, "36")])
    func `a figure rests on at least ten valid answers`(count: Int, word: String) throws {
        let publication = try publish(group(count, satisfied: count / 2, place: "69266"))
        #expect(publication.cell(Self.id)?.word == word)
        #expect(publication.withheldCells == (word == "c" ? 1 : 0))
    }

    @Test func `nobody at all looks like few`() throws {
        let publication = try publish(Array(repeating: Respondent(answers: ["satinfo": "9"]), count: 40))
        #expect(publication.cell(Self.id)?.word == "c")
    }

    @Test(arguments: [(10, 10, "c"), (19, 19, "c"), (19, 0, "c"), (20, 20, "20"), (20, 0, "20"), (19, 18, "19")])
    func `few who all agree are withheld`(count: Int, satisfied: Int, word: String) throws {
        #expect(
            try publish(group(count, satisfied: satisfied, place: "69266")).cell(Self.id)?.word == word)
    }

    @Test func `agreement in one measure withholds the base for all measures on it`() throws {
        // Half of twelve are satisfied, and nobody very much so.
        let publication = try publish(
            group(12, satisfied: 6, place: "69266"), ids: [Self.id, "sat_info_overall.very_satisfied"])
        #expect(publication.measures.map { $0.cells[0].word } == ["c", "c"])
    }

    @Test func `a threshold of eleven is a setting`() throws {
        let respondents = group(10, satisfied: 5, place: "69266")
        #expect(try publish(respondents, rules: ConfidentialityRules(threshold: 11)).cell(Self.id)?.word == "c")
        #expect(ConfidentialityRules(threshold: 11).unanimityThreshold == 22)
        #expect(ConfidentialityRules(threshold: 1).threshold == 3)
    }

    @Test func `nobody to place is said to be nobody, an empty unit is not`() throws {
        let publication = try publish(
            group(60, satisfied: 30, place: "69266") + group(60, satisfied: 30, place: "69264"),
            levels: [nil, "part", "arrondissement"])
        #expect(publication.cell(Self.id, "part", "69M")?.word == "60")
        #expect(publication.cell(Self.id, "part", "69D")?.word == "60")
        #expect(publication.cell(Self.id, "part", "indetermine")?.word == "z")
        #expect(publication.cell(Self.id, "arrondissement", "69381")?.word == "c")
    }

    @Test func `a difference of one to nine to a published base that contains it withholds`() throws {
        // 40 in all, 35 in the Métropole: the five others could be computed.
        let publication = try publish(
            group(35, satisfied: 20, place: "69266") + group(5, satisfied: 3, place: "69264"), levels: [nil, "part"])
        let words = publication.measures[0].cells.map(\.word)
        #expect(publication.cell(Self.id)?.word == "40")
        #expect(publication.cell(Self.id, "part", "69M")?.word == "c")
        #expect(publication.cell(Self.id, "part", "69D")?.word == "c")
        #expect(words.count { $0 == "c" } >= 2)
    }

    @Test func `a place outside every unit is protected against the difference too`() throws {
        // Six of Vienne belong to no part: all less both parts would give them.
        let publication = try publish(
            group(40, satisfied: 20, place: "69266") + group(40, satisfied: 20, place: "69264")
                + group(6, satisfied: 3, place: "38544"), levels: [nil, "part"])
        let shown = ["69M", "69D"].compactMap { publication.cell(Self.id, "part", $0)?.figure?.respondents }
        let total = publication.cell(Self.id)?.word
        #expect(total == "c" || shown.count < 2)
    }

    @Test func `what was left out of the denominator is given for the total only`() throws {
        let others = ["8", "8", "9", ""].map { Respondent(answers: ["satinfo": $0], place: "69266") }
        let publication = try publish(
            group(60, satisfied: 30, place: "69266") + group(60, satisfied: 30, place: "69264") + others,
            levels: [nil, "part"])
        let total = try #require(publication.cell(Self.id)?.figure?.exclusions)
        #expect(total == PublishedFigure.Exclusions(notConcerned: 2, dontKnow: 1, noAnswer: 1))
        for cell in publication.measures[0].cells where cell.territory != .all {
            #expect(cell.figure?.exclusions == nil)
        }
        #expect(publication.cell(Self.id, "part", "69M")?.figure != nil)
    }

    @Test func `measures on sensitive answers are never published`() throws {
        let survey = try Shipped.survey.get()
        let sensitive = survey.measures.filter(\.isSensitive).map(\.id)
        #expect(sensitive.contains("barriers.SPEC"))
        let respondents = (0..<200).map { Respondent(answers: ["obstac": $0 % 3 == 0 ? "SPEC" : "COST"]) }
        let publication = try publish(respondents, ids: sensitive + ["barriers.COST"])
        for id in sensitive { #expect(publication.cell(id)?.word == "c", "\(id)") }
        // Of 200 the others would tell how many named the sensitive one.
        #expect(publication.cell("barriers.COST")?.word == "133")
    }

    @Test func `a question nobody asked is not confidential`() throws {
        let publication = try publish(
            group(40, satisfied: 20, place: "69266"), ids: [Self.id, "sat_care.satisfied"])
        // Both questions are in the layout; sat_care was not shown to anybody, which is a column all the same.
        #expect(publication.cell("sat_care.satisfied")?.word == "c")
    }

    @Test func `the number of responses is not printed when it is small`() throws {
        #expect(try publish(group(9, satisfied: 4, place: "69266")).responses == nil)
        #expect(try publish(group(10, satisfied: 4, place: "69266")).responses == 10)
    }

    /// Reporting must not be able to reach what is withheld: no declaration of this room that others can see names a
    /// type of the rooms that hold it, but for the one door, `disclose`.
    @Test func `no interface of the room speaks of estimates, responses or statistics`() throws {
        let hidden = [
            "WaveEstimates", "MeasureEstimates", "CellEstimate", "MeasureTally", "AtomSpace", "GridCell",
            "GridTerritory",
            "GridGroup", "GriddedMeasure", "ResponseTable", "ResponseRecord", "DomainMean", "DomainMoments",
            "GapEstimate", "PairedEstimate", "WaveChanges", "EstimatePair", "Difference", "Ratio",
            "ConfidenceInterval", "Reliability", "IntervalMethod", "Design", "Base",
        ]
        let folder = Shipped.package.appendingPathComponent("Sources/Disclosure")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(files.count >= 5)
        var doors: [String] = []
        for file in files.sorted() {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for line in text.split(separator: "\n") where line.contains("package ") && !line.contains("import ") {
                let words = Set(line.split { !$0.isLetter && !$0.isNumber }.map(String.init))
                let named = words.intersection(hidden)
                #expect(named.isEmpty || line.contains("package func disclose("), "\(file): \(line)")
                if line.contains("package static func") || line.contains("package func") {
                    doors.append(line.split(separator: "(")[0].split(separator: " ").last.map(String.init) ?? "")
                }
            }
            // A publication is made here and nowhere else.
            if file == "Publication.swift" {
                #expect(text.contains("\n    init(\n        wave: String"))
                #expect(!text.contains("package init") && !text.contains("public init"))
            }
        }
        #expect(doors == ["disclose"])
    }
}

import Measures
import Questionnaires
import Responses
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// What `explain` is told of every figure of a publication, and of those that are withheld.
@Suite struct ExplanationTests {
    /// Two waves; parents of two groups of employment, of three languages (one of them few), in both parts.
    private static let publications: Result<[Publication], any Error> = Result {
        var people: [Respondent] = []
        for (wave, size) in [("2024", 420), ("2025", 500)] {
            for number in 0..<size {
                var answers = ["satinfo": ["4", "3", "3", "2", "1"][number % 5], "emploi": ["W2", "W1"][number % 2]]
                answers["obstac"] = number % 4 == 0 ? "COST" : number % 3 == 0 ? "INFO+LANG" : "NONE"
                answers["satmode"] = ["4", "2", "8"][number % 3]
                answers["accfac.COUT"] = ["4", "3", "2", ""][number % 4]
                answers["agenf"] = ["A1", "A5"][number / 7 % 2]
                people.append(
                    Respondent(
                        answers: answers, place: number % 3 == 0 ? "69264" : "69266",
                        language: number % 5 == 1 ? 1 : number % 97 == 5 ? 2 : 0,
                        weight: wave == "2025" ? 1 + Double(number % 7) / 8 : 1, wave: wave))
            }
        }
        let table = try table(people)
        let waves = try table.waves.indices.map { wave in
            try estimates(
                table, of: ["sat_info_overall.satisfied", "sat_care.net", "access.affordability", "barriers.COST"],
                levels: [nil, "part", "epci"], breakdowns: [.all, .questionnaire, .grouping(0)],
                gaps: [.questionnaire, .grouping(0)], comparesWaves: true,
                standard: Standard(level: 0, grouping: nil, fewest: 20, threshold: 10), wave: wave)
        }
        return try Discloser(rules: ConfidentialityRules(), standard: ["part"]).disclose(waves).map(\.publication)
    }

    private struct Told {
        let cell: PublishedCell
        let measure: PublishedMeasure
        let explanation: Explanation
    }

    /// Every cell of the last wave with its explanation.
    private static func all() throws -> [Told] {
        let publications = try publications.get()
        let (survey, territories) = (try Shipped.survey.get(), try Shipped.territories.get())
        let publication = try #require(publications.last)
        return try publication.measures.flatMap { measure in
            try measure.cells.map { cell in
                let explanation = try #require(
                    Explanation(
                        of: measure.measure.id, at: FigurePlace(cell), in: publications, isWeighted: true,
                        survey: survey, territories: territories))
                return Told(cell: cell, measure: measure, explanation: explanation)
            }
        }
    }

    @Test func `every figure is explained by its own numbers, and formulas give them back`() throws {
        var shown = 0
        for told in try Self.all() {
            guard let figure = told.cell.figure else { continue }
            guard case .shown(let working) = told.explanation.outcome else {
                Issue.record("\(told.explanation.place)")
                continue
            }
            shown += 1
            #expect(working.figure == figure)
            #expect(agree(working.weightedSum / figure.weightedBase, figure.estimate))
            let responses = Double(try #require(working.responses))
            if let error = figure.standardError, let squares = working.squaredDeviations {
                let variance = responses / (responses - 1) * squares
                #expect(agree(variance.squareRoot() / figure.weightedBase, error))
            }
            if let free = working.uncappedSize, let size = figure.effectiveSampleSize {
                #expect(agree(min(free, Double(figure.respondents)), size))
            }
            #expect((figure.reliability == "good") == working.cautions.isEmpty)
        }
        #expect(shown > 50)
    }

    @Test func `every comparison is explained once, beneath the figure it starts from`() throws {
        let all = try Self.all()
        let declared = try #require(try Self.publications.get().last).measures.flatMap(\.comparisons)
        #expect(all.flatMap(\.explanation.comparisons).count == declared.count)
        #expect(declared.count { $0.figure != nil } > 100)
        #expect(declared.contains(where: \.isChange) && declared.contains { !$0.adjustedFor.isEmpty })
        for explained in all.flatMap(\.explanation.comparisons) {
            guard let figure = explained.comparison.figure else {
                #expect(explained.working == nil)
                continue
            }
            let working = try #require(explained.working)
            #expect(working.figure == figure)
            let isDifference = explained.comparison.kind == .difference
            let sides = (figure.groupEstimate, figure.comparedEstimate)
            #expect(agree(isDifference ? sides.0 - sides.1 : sides.0 / sides.1, figure.estimate))
            guard let critical = working.criticalValue, let error = figure.standardError else { continue }
            // The oracle of the level: P(|T| > t) is what Bonferroni leaves each of the family.
            let test = try TTest(statistic: critical, degreesOfFreedom: figure.degreesOfFreedom)
            #expect(abs(test.pValue * Double(figure.familySize) - 0.05) < 1e-9)
            if let sides = working.sideErrors, isDifference {
                let both = (sides.group * sides.group + sides.compared * sides.compared).squareRoot()
                #expect(agree(both, error))
            }
        }
    }

    /// The other side's own standard error, where it is a printed figure, adds up to that of the gap.
    @Test func `a gap to a category and a change rest on two printed figures`() throws {
        var seen = 0
        let publications = try Self.publications.get()
        for told in try Self.all() {
            for explained in told.explanation.comparisons
            where explained.comparison.kind == .difference && explained.comparison.adjustedFor.isEmpty {
                let comparison = explained.comparison
                var place = told.explanation.place
                if !comparison.isChange { place.category = comparison.comparedTo }
                let publication = comparison.isChange ? publications.first : publications.last
                let other = publication?.measures.first { $0.measure.id == told.measure.measure.id }?.cell(place)
                guard let sides = explained.working?.sideErrors, let figure = other?.figure,
                    comparison.comparedTo != PublishedComparison.others
                else { continue }
                seen += 1
                #expect(
                    figure.standardError == sides.compared && figure.estimate == comparison.figure?.comparedEstimate)
                #expect(told.cell.figure?.standardError == sides.group)
            }
        }
        #expect(seen > 40)
    }

    @Test func `a withheld figure leads to shown ones that contain it, and to no number`() throws {
        let all = try Self.all()
        let withheld = all.filter(\.cell.isConfidential)
        #expect(withheld.count > 20)
        for told in withheld {
            guard case .confidential(let elsewhere) = told.explanation.outcome else {
                Issue.record("\(told.explanation.place)")
                continue
            }
            for place in elsewhere {
                #expect(told.measure.cell(place)?.figure != nil)
                #expect(place != told.explanation.place)
                let (around, own) = (place.level, told.explanation.place)
                // The Métropole de Lyon is a part of the set and an EPCI: the same communes.
                let isTwin = own.territory == "69M" && place.territory == "200046977"
                #expect(around == "all" || around == own.level || around == "part" || isTwin)
            }
            for explained in told.explanation.comparisons {
                #expect(explained.working == nil && explained.comparison.figure == nil)
            }
        }
        #expect(withheld.contains { !$0.explanation.comparisons.isEmpty })
    }

    @Test func `the nearest containing territory comes first`() throws {
        let territories = try Shipped.territories.get()
        var place = FigurePlace()
        (place.level, place.territory) = ("arrondissement", "69381")
        (place.basis, place.language) = ("questionnaire", "tr")
        let surroundings = FigureSurroundings(of: place, territories: territories).places
        let named = surroundings.map { "\($0.level)=\($0.territory) \($0.language)" }
        #expect(named.last == "all=all all")
        let own = try #require(named.firstIndex(of: "all=all tr"))
        #expect(named[..<own].allSatisfy { $0.hasSuffix(" tr") } && named[..<own].contains("part=69M tr"))
        #expect(!named.contains("part=69D tr") && !named.contains("arrondissement=69381 tr"))
        place.territory = PublishedTerritory.undetermined
        #expect(
            FigureSurroundings(of: place, territories: territories).places.map(\.level) == [
                "all", "arrondissement", "all",
            ])
    }

    @Test func `what the tables do not declare has no explanation`() throws {
        var place = FigurePlace()
        (place.level, place.territory) = ("commune", "69266")
        let (survey, territories) = (try Shipped.survey.get(), try Shipped.territories.get())
        let publications = try Self.publications.get()
        #expect(
            Explanation(
                of: "barriers.COST", at: place, in: publications, isWeighted: false, survey: survey,
                territories: territories) == nil)
        #expect(
            Explanation(
                of: "barriers.INFO", at: FigurePlace(), in: publications, isWeighted: false, survey: survey,
                territories: territories) == nil)
    }

    @Test func `an index names its parts, a net both sides, and a recoded wave its own codes`() throws {
        let survey = try Shipped.survey.get()
        let index = survey.explained(try #require(survey.measure(id: "access.affordability")), inWave: "2025")
        #expect(index.map(\.id) == ["access_ease.COUT", "barriers"])
        #expect(index[1].answers.filter { $0.role == .favourableUnticked }.map(\.code) == ["COST"])
        let net = survey.explained(try #require(survey.measure(id: "sat_care.net")), inWave: "2025")[0]
        #expect(net.answers.filter { $0.role == .favourable }.map(\.code) == ["4", "3"])
        #expect(net.answers.filter { $0.role == .unfavourable }.map(\.code) == ["2", "1"])
        let satisfied = try #require(survey.measure(id: "sat_info_overall.satisfied"))
        let turned = survey.explained(satisfied, inWave: "2021")[0]
        #expect(turned.exportCode == "q12")
        #expect(turned.answers.first { $0.code == "4" }?.formerCodes == ["1"])
        let own = survey.explained(satisfied, inWave: "2023")[0]
        #expect(own.answers.filter { $0.role == .favourable }.map(\.code).sorted() == ["4", "5"])
        #expect(own.answers.allSatisfy { $0.label == nil || $0.role == .notConcerned || $0.role == .dontKnow })
    }

    private func agree(_ figure: Double, _ reference: Double) -> Bool {
        abs(figure - reference) <= 1e-9 * max(abs(reference), 1e-9)
    }
}

import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// Who answered, as far as it may be said.
@Suite struct RepresentationTests {
    private static let id = "sat_info_overall.satisfied"

    private static func disclosed(
        _ respondents: [Respondent], levels: [String?] = [nil, "part"], _ breakdowns: [Breakdown] = [.questionnaire],
        references: ReferenceTables = ReferenceTables()
    ) throws -> Disclosed {
        let estimates = try estimates(
            try table(respondents), of: [id], levels: levels, representation: breakdowns)
        return try Discloser(rules: ConfidentialityRules(), references: references).disclose([estimates])[0]
    }

    private static func people(_ count: Int, place: String, language: UInt8? = 0, home: String = "") -> [Respondent] {
        Array(
            repeating: Respondent(answers: ["langmais": home, "satinfo": ""], place: place, language: language),
            count: count)
    }

    /// Sixty French questionnaires in each part, twenty and thirty German ones, few Arabic ones.
    private static let wave =
        people(60, place: "69266") + people(60, place: "69264") + people(20, place: "69266", language: 1)
        + people(30, place: "69264", language: 1) + people(4, place: "69266", language: 3)
        + people(7, place: "69264", language: 3)

    @Test func `counts and the respondents' mix are said where enough answered`() throws {
        let publication = try Self.disclosed(Self.wave).publication
        #expect(publication.representation.outcome(.count) == .shown(181, respondents: 181))
        #expect(publication.representation.outcome(.count, language: "fr") == .shown(120, respondents: 120))
        #expect(publication.representation.outcome(.mix, language: "fr") == .shown(120.0 / 181, respondents: 181))
        #expect(
            publication.representation.outcome(.count, "part", "69M", language: "fr") == .shown(60, respondents: 60))
        #expect(publication.representation.outcome(.mix) == nil, "everybody is no part")
        #expect(PublishedRepresentation.Figure.mix.caveat == "non représentatif")
        #expect(PublishedRepresentation.Figure.allCases.compactMap(\.caveat).count == 1)
    }

    @Test func `few look like nobody, also where it is not known in what language`() throws {
        let representation = try Self.disclosed(Self.wave).publication.representation
        for language in ["ar", "tr", "indetermine"] {
            #expect(representation.outcome(.count, "part", "69M", language: language) == .confidential)
            #expect(representation.outcome(.mix, "part", "69M", language: language) == .confidential)
        }
        #expect(representation.outcome(.count, "part", "indetermine") == .nobody)
        #expect(representation.outcome(.count, "part", "indetermine", language: "indetermine") == .nobody)
        // Eleven in all. Shown beside 120, 50 and the total, they would say that nobody answered in another language.
        #expect(representation.outcome(.count, language: "ar") == .confidential)
    }

    @Test func `a group of whom all agree is counted all the same: being counted is no opinion`() throws {
        let representation = try Self.disclosed(Self.people(12, place: "69266"), levels: [nil]).publication
            .representation
        #expect(representation.outcome(.count) == .shown(12, respondents: 12))
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `mix and rate go with their count, and the mix with the count it is a part of`(seed: UInt64) throws {
        let respondents = SubtractionTests.respondents(seed: seed)
        let languages = ["all"] + (try Shipped.survey.get()).languages
        let invited = languages.reduce(into: [ReferenceCell: Int]()) { cells, language in
            for part in ["69M", "69D"] {
                cells[
                    ReferenceCell(
                        level: "part", territory: part, basis: language == "all" ? "all" : "questionnaire",
                        language: language)] = 500
            }
        }
        let disclosed = try Self.disclosed(
            respondents, levels: [nil, "part", "arrondissement"],
            references: ReferenceTables(invited: ["2025": invited]))
        let rows = disclosed.publication.representation
        var withheld = 0
        for count in rows where count.figure == .count {
            let beside = rows.filter { $0.territory == count.territory && $0.language == count.language }
            let mix = beside.first { $0.figure == .mix }
            let rate = try #require(beside.first { $0.figure == .rate })
            let whole = try #require(
                rows.first { $0.figure == .count && $0.territory == count.territory && $0.language == .all })
            #expect((mix == nil) == (count.language == .all))
            if count.isConfidential {
                withheld += 1
                #expect(mix?.outcome ?? .confidential == .confidential)
                #expect([.confidential, .noReference].contains(rate.outcome))
            } else if whole.isConfidential {
                #expect(mix?.outcome ?? .confidential == .confidential || count.outcome == .nobody)
            }
        }
        #expect(withheld > 0 && withheld < rows.count { $0.figure == .count })
        #expect(disclosed.publication.withheldCells >= withheld)
        #expect(disclosed.proofs.map(\.measures).last == ["respondents.count"])
    }

    @Test func `the number of responses goes with its cell`() throws {
        let estimates = try estimates(try table(Self.wave), of: [Self.id], representation: [.questionnaire])
        let total = try #require(estimates.grid.cells.firstIndex(of: .total))
        func responses(_ verdict: Verdict?) throws -> Int? {
            var wave = ProtectedWave(estimates, rules: ConfidentialityRules())
            wave.responseProtection = estimates.responseCounts.map { _ in (verdict.map { [total: $0] } ?? [:], [:]) }
            return try WaveAssembly(
                wave, earlier: [], rules: ConfidentialityRules(), standard: [], references: ReferenceTables()
            ).disclosed().publication.responses
        }
        #expect(try responses(nil) == 181)
        #expect(try responses(.complementary) == nil)
    }

    @Test func `a mix is withheld where what it is a part of is`() throws {
        let estimates = try estimates(try table(Self.wave), of: [Self.id], representation: [.questionnaire])
        let assembly = RepresentationAssembly(
            ProtectedWave(estimates, rules: ConfidentialityRules()), references: ReferenceTables())
        func outcomes(whole verdict: Verdict?) -> [PublishedRepresentation.Outcome] {
            let cell = RepresentationAssembly.Cell(
                cell: GridCell(territory: .all, group: .questionnaire(0)), counted: .all, wasAsked: true, count: 30,
                whole: 40, verdict: nil, wholeVerdict: verdict, interval: nil)
            return assembly.rows(of: cell, isProtected: true).map(\.outcome)
        }
        #expect(outcomes(whole: nil) == [.shown(30, respondents: 30), .shown(0.75, respondents: 40)])
        #expect(outcomes(whole: .complementary) == [.shown(30, respondents: 30), .confidential])
    }

    /// Everybody who is counted names a language, so those of the other languages and the total bound the one withheld.
    @Test func `a withheld home language can't be bounded by the others and the total`() throws {
        let languages = try #require(try Shipped.survey.get().question(id: "home_languages")?.answerSet).answers.map(
            \.code)
        #expect(languages.count > 10)
        let respondents = languages.flatMap { Self.people($0 == "tr" ? 5 : 20, place: "69266", home: $0) }
        let rows = try Self.disclosed(respondents, levels: [nil], [.home]).publication.representation
        #expect(rows.outcome(.count, basis: "home", language: "tr") == .confidential)
        // The total less all others would be five: it or another language is withheld too.
        let withheld = (["all"] + languages).count {
            rows.outcome(.count, basis: "home", language: $0) == .confidential
        }
        #expect(withheld == 2)
        let responses = respondents.count
        #expect(rows.outcome(.count) == .shown(Double(responses), respondents: responses))
    }

    @Test func `home languages are parts of those who name any`() throws {
        let respondents =
            Self.people(50, place: "69266", home: "fr") + Self.people(40, place: "69266", home: "fr+ar")
            + Self.people(30, place: "69266", home: "ar+tr") + Self.people(80, place: "69266")
        let rows = try Self.disclosed(respondents, levels: [nil], [.home]).publication.representation
        #expect(rows.outcome(.count) == .shown(200, respondents: 200))
        #expect(rows.outcome(.count, basis: "home", language: "all") == .shown(120, respondents: 120))
        #expect(rows.outcome(.mix, basis: "home", language: "fr") == .shown(0.75, respondents: 120))
        #expect(rows.outcome(.mix, basis: "home", language: "ar") == .shown(70.0 / 120, respondents: 120))
    }

    @Test func `rates and reference mixes come from the tables, one row for each declared cell`() throws {
        func cell(_ basis: String, _ language: String) -> ReferenceCell {
            ReferenceCell(level: "all", territory: "all", basis: basis, language: language)
        }
        let references = ReferenceTables(
            invited: [
                "2024": [cell("all", "all"): 1],
                "2025": [
                    cell("all", "all"): 724, cell("questionnaire", "fr"): 119, cell("questionnaire", "ar"): 0,
                    cell("questionnaire", "tr"): 0,
                ],
            ],
            population: [
                cell("questionnaire", "fr"): 60, cell("questionnaire", "de"): 20, cell("questionnaire", "ar"): 20,
                cell("home", "all"): 200, cell("home", "fr"): 180, cell("home", "ar"): 50,
            ])
        let disclosed = try Self.disclosed(Self.wave, [.questionnaire, .home], references: references)
        let rows = disclosed.publication.representation
        #expect(rows.outcome(.rate) == .shown(0.25, respondents: 181))
        #expect(rows.outcome(.rate, language: "fr") == .moreThanInvited)
        #expect(
            rows.outcome(.rate, language: "tr") == .confidential, "that it is too small is said of shown counts only")
        // Eleven of nobody invited: it would be said if they were shown.
        #expect(rows.outcome(.rate, language: "ar") == .confidential)
        #expect(rows.outcome(.rate, language: "de") == .noReference)
        #expect(rows.outcome(.referenceMix, language: "fr") == .shown(0.6, respondents: nil))
        #expect(rows.outcome(.referenceMix, basis: "home", language: "ar") == .shown(0.25, respondents: nil))
        #expect(rows.outcome(.referenceMix, "part", "69M", language: "fr") == .noReference)
        let counts = rows.count { $0.figure == .count }
        let wholes = rows.count { $0.figure == .count && $0.language.code == "all" }
        #expect(rows.count { $0.figure == .mix } == counts - wholes)
        #expect(rows.count { $0.figure == .rate } == counts)
        #expect(rows.count { $0.figure == .referenceMix } == counts - wholes)
    }

    @Test func `without a table there are no rows of it`() throws {
        let figures = Set(try Self.disclosed(Self.wave).publication.representation.map(\.figure))
        #expect(figures == [.count, .mix])
    }

    @Test func `the evaluator's table has the same rows, nothing withheld and why`() throws {
        let disclosed = try Self.disclosed(Self.wave)
        let rows = disclosed.unprotected.representation
        #expect(rows.count == disclosed.publication.representation.count)
        #expect(rows.allSatisfy { !$0.row.isConfidential })
        let few = try #require(
            rows.first { $0.row.figure == .count && $0.row.territory.code == "69M" && $0.row.language.code == "ar" })
        #expect(few.row.outcome == .shown(4, respondents: 4))
        #expect(few.withholding == "primary" && few.auditInterval?.hasPrefix("0-") == true)
        #expect(
            rows.count { $0.withholding != nil } == disclosed.publication.representation.count(where: \.isConfidential))
    }
}

extension [PublishedRepresentation] {
    /// The outcome of a figure; of questionnaire languages unless a basis is named.
    fileprivate func outcome(
        _ figure: PublishedRepresentation.Figure, _ level: String = "all", _ territory: String = "all",
        basis: String? = nil, language: String = "all"
    ) -> PublishedRepresentation.Outcome? {
        first {
            $0.figure == figure && $0.territory.level == level && $0.territory.code == territory
                && $0.language.basis == basis ?? (language == "all" ? "all" : "questionnaire")
                && $0.language.code == language
        }?.outcome
    }
}

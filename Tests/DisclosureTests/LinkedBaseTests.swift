import Disclosure
import Measures
import Questionnaires
import Territories
import TestSupport
import Testing

/// What a reader who lays tables of the same people side by side could work out with a pencil, so that more is withheld than
/// each table needs by itself. One link a test; the threshold is 10.
@Suite struct LinkedBaseTests {
    private static let id = "sat_info_overall.satisfied"

    /// People of one kind; of those who answer, every other one is satisfied, so that no group is unanimous.
    private func people(
        _ count: Int, _ place: String, language: UInt8? = 0, home: String = "", answering: Int? = nil
    ) -> [Respondent] {
        (0..<count).map { position in
            let answer = position % 2 == 0 ? "3" : "2"
            return Respondent(
                answers: ["satinfo": position < answering ?? count ? answer : "", "langmais": home], place: place,
                language: language)
        }
    }

    private func publication(
        _ respondents: [Respondent], levels: [String?] = [nil, "part"], _ breakdowns: [Breakdown],
        counting representation: [Breakdown] = [], at countedLevels: [String?]? = nil
    ) throws -> Publication {
        try disclose(
            estimates(
                try table(respondents), of: [Self.id], levels: levels, breakdowns: breakdowns,
                representation: representation, countedLevels: countedLevels)
        ).publication
    }

    private func word(_ publication: Publication, _ part: String, _ language: String = "all") throws -> String {
        try #require(
            publication.cell(Self.id, part == "all" ? "all" : "part", part, language), "\(part) \(language)"
        ).word
    }

    /// How many responded, where it is said.
    private func responses(_ publication: Publication, _ part: String, _ language: String = "all") -> Double? {
        let count = publication.representation.first {
            $0.figure == .count && $0.territory.code == part && $0.language.code == language
        }
        guard case .shown(let value, _) = count?.outcome else { return nil }
        return value
    }

    /// Of 79 people 40 are in the Département and 9 nobody knows where, so the Métropole's 30 are withheld: they are 39 at the
    /// most. 25 of them speak French and 5 don't; 28 speak Arabic and 2 don't. Beside the 25 alone, those who speak no
    /// French are 0 to 14; but with 28 who speak Arabic the Métropole has 28 people or more, so 3 or more speak no French.
    @Test func `people of a territory are the same in two overlays`() throws {
        let publication = try publication(
            people(23, "69266", home: "fr+ar") + people(2, "69266", home: "fr") + people(5, "69266", home: "ar")
                + people(20, "69264", home: "fr") + people(20, "69264", home: "ar") + people(9, ""),
            [.all, .home])
        #expect(try word(publication, "all") == "79" && word(publication, "69D") == "40")
        #expect(try word(publication, "69M") == "c" && word(publication, "indetermine") == "c")
        #expect(try word(publication, "69M", "fr") == "c" || word(publication, "69M", "ar") == "c")
    }

    /// 15 answered: all 11 who responded in the Métropole and 4 of the 12 of the Département. Both are withheld; but of the 15
    /// at most 11 are in the Métropole, so 4 or more in the Département. So it is not told how many responded there,
    /// nor, as nobody is elsewhere, how many answered.
    @Test func `nobody answered in a territory who did not respond there`() throws {
        let publication = try publication(
            people(11, "69266") + people(12, "69264", answering: 4), [.all], counting: [.all])
        #expect(responses(publication, "69D") == nil)
        #expect(try word(publication, "69M") == "c" && word(publication, "69D") == "c")
        #expect(responses(publication, "all") == 23)
        #expect(try word(publication, "all") == "c")
    }

    /// 46 people of the Métropole responded, and 40 where it is dense, which is nowhere else; all but one answered. Neither table tells
    /// how many live elsewhere in the Métropole; both do, 5 or 6, whichever of them is of answers.
    @Test(arguments: [("density", "part"), ("part", "density")])
    func `what answers leave of responses by other territories is not few`(answers: String, counted: String) throws {
        func isTold(elsewhere: Int) throws -> Bool {
            let publication = try publication(
                people(40, "69266") + people(elsewhere, "69163", answering: elsewhere - 1) + people(40, "69001")
                    + people(40, "69264"),
                levels: [nil, answers], [.all], counting: [.all], at: [nil, counted])
            let units = ["density": "dense", "part": "69M"]
            let (answered, responded) = (try #require(units[answers]), try #require(units[counted]))
            return try #require(publication.cell(Self.id, answers, answered, "all")).word != "c"
                && responses(publication, responded) != nil
        }
        #expect(try !isTold(elsewhere: 6))
        #expect(try isTold(elsewhere: 16))
    }

    /// Of the Métropole 50 responded, 40 of them in French; 9 of the 10 others answered, 5 in each of two languages. How many of the 10
    /// did is told of no figure: whoever knows that one of all left the question out knew as much.
    @Test func `that few of many responses have an answer closes nothing where no figure is of them`() throws {
        let publication = try publication(
            people(40, "69266") + people(5, "69266", language: 1) + people(5, "69266", language: 2, answering: 4)
                + people(40, "69264") + people(40, "69264", language: 1) + people(40, "69264", language: 2),
            levels: [nil], [.all], counting: [.all, .questionnaire], at: [nil, "part"])
        #expect(responses(publication, "69M") == 50 && responses(publication, "69M", "fr") == 40)
        #expect(responses(publication, "69M", "de") == nil)
        #expect(try word(publication, "all") == "169")
    }

    /// Of the 94 who answer where it is dense, all of one commune, 90 take public transport; the figure of all is by density,
    /// that of some by commune. What is left of one beside the other is 4 or more. So it is where the figure of all is only of everybody, and
    /// responses are by commune.
    @Test(arguments: [(4, true), (14, true), (4, false), (14, false)])
    func `what all leave of some by other territories is not few`(others: Int, byDensity: Bool) throws {
        func travellers(_ count: Int, _ place: String, by mode: String = "TC") -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["trajmin": ["T1", "T3"][$0 % 2], "trajmod": mode], place: place)
            }
        }
        let (survey, territories) = (try Shipped.survey.get(), try Shipped.territories.get())
        let some = "travel_time.under_20_public_transport"
        let all = try #require(survey.measures.firstIndex { $0.id == "travel_time.under_20" })
        let density = try #require(territories.levelIndex("density"))
        let dense = byDensity ? Grid.territories(of: density, in: territories) : []
        var former = FormerCells()
        former.measures[all] = Set(([.all] + dense).map { GridCell(territory: $0, group: .all) })
        let estimates = try estimates(
            try table(
                travellers(90, "69266") + travellers(others, "69266", by: "VOIT")
                    + ["69001", "69264"].flatMap { travellers(40, $0) + travellers(40, $0, by: "VOIT") }),
            of: [some], levels: [nil, "commune"], representation: byDensity ? [] : [.all],
            countedLevels: [nil, "commune"], former: former)
        let publication = try disclose(estimates).publication
        #expect(try #require(publication.cell(some, "commune", "69266", "all")).word == (others == 14 ? "90" : "c"))
        #expect(try #require(publication.cell(some)).word == "170")
        #expect(byDensity || responses(publication, "69266") == Double(90 + others))
    }

    /// 10 who responded speak Somali at home, 9 of them answered, and all others did: of 150 responses with 149 answers at most one has
    /// none. Either the figure of everybody is withheld or how many responses are in Somali. If many left the question out nothing tells.
    @Test(arguments: [(100, true), (80, false)])
    func `the number of a small group's responses is withheld rather than everybody's figure`(
        answering: Int, isTold: Bool
    ) throws {
        let publication = try publication(
            people(100, "69266", home: "fr", answering: answering) + people(40, "69266", home: "ar")
                + people(10, "69266", home: "so", answering: 9),
            levels: [nil], [.all, .home], counting: [.home])
        #expect(try word(publication, "all") == "\(answering + 49)" && word(publication, "all", "so") == "c")
        #expect(responses(publication, "all") == 150 && responses(publication, "all", "fr") == 100)
        #expect((responses(publication, "all", "so") == nil) == isTold)
    }

    /// The same by language: all 11 French questionnaires and 4 of the 12 German ones have an answer, in each of the other
    /// eight languages 12 of 20. Of 111 answers less the 96 at most 11 are French, so 4 or more German.
    @Test func `nobody answered in a language who did not respond in it`() throws {
        let languages = try Shipped.survey.get().languages
        let others = (2..<languages.count).flatMap { people(20, "", language: UInt8($0), answering: 12) }
        let publication = try publication(
            people(11, "") + people(12, "", language: 1, answering: 4) + others, levels: [nil], [.all, .questionnaire],
            counting: [.questionnaire])
        #expect(responses(publication, "all", "fr") == 11 && responses(publication, "all", "de") == 12)
        #expect(try word(publication, "all", "fr") == "c" && word(publication, "all", "de") == "c")
        let used = ["all", "indetermine"] + languages.dropFirst(2)
        #expect(try used.contains { try word(publication, "all", $0) == "c" })
    }

    /// All 40 who responded in the Métropole speak French at home, and 5 of the Département's 12, the others don't say. Of 45 at
    /// most 40 are in the Métropole, so 5 or more in the Département.
    @Test func `nobody names a language who did not respond`() throws {
        let publication = try publication(
            people(40, "69266", home: "fr") + people(5, "69264", home: "fr") + people(7, "69264"), [.all],
            counting: [.all, .home])
        #expect(responses(publication, "69M") == 40 && responses(publication, "69D") == 12)
        for part in ["all", "69M", "69D"] { #expect(responses(publication, part, "fr") == nil) }
    }

    /// Of those who speak French 15 answered: all 11 of the Métropole and 4 of the Département's 12. As in the test above, 4 or
    /// more of them are in the Département. Of all people 40 of 60 answered in each part, which bounds nothing.
    @Test func `nobody who speaks a language answered who did not respond`() throws {
        let publication = try publication(
            people(11, "69266", home: "fr") + people(49, "69266", home: "ar", answering: 29)
                + people(12, "69264", home: "fr", answering: 4) + people(48, "69264", home: "ar", answering: 36),
            [.all, .home], counting: [.home])
        #expect(responses(publication, "69M", "fr") == 11 && responses(publication, "69D", "fr") == 12)
        #expect(try word(publication, "69M", "fr") == "c" && word(publication, "69D", "fr") == "c")
        #expect(try word(publication, "69M") == "40" && word(publication, "69D") == "40")
        #expect(try word(publication, "all", "fr") == "c")
    }

    /// In each part 60 who speak French responded, 30 and 40 of them answered; besides, all 11 others of the Métropole and 4
    /// of the Département's 12. So that the 44 less the 40 are not told, French is withheld in both parts. But of 85 less 70
    /// who speak no French at most 71 − 60 are in the Métropole, so 4 or more in the Département.
    @Test func `nobody who does not speak a language answered who did not respond`() throws {
        let publication = try publication(
            people(60, "69266", home: "fr", answering: 30) + people(11, "69266")
                + people(60, "69264", home: "fr", answering: 40) + people(12, "69264", answering: 4),
            [.all, .home], counting: [.all, .home])
        #expect(responses(publication, "69M") == 71 && responses(publication, "69M", "fr") == 60)
        #expect(try word(publication, "69M", "fr") == "c" && word(publication, "69D", "fr") == "c")
        #expect(try word(publication, "all") == "c" || word(publication, "all", "fr") == "c")
    }

    /// In the Département nobody names a language spoken at home; that is not nobody. 12 responded there and 4 answered, in the
    /// Métropole all 11, and all 70 of those whose place is not known. Of the 85 at most 81 are elsewhere, so 4 or more there:
    /// it is not told how many responded there.
    @Test func `where nobody names a language people answered all the same`() throws {
        let publication = try publication(
            people(11, "69266") + people(12, "69264", answering: 4) + people(40, "", home: "fr") + people(30, ""),
            [.all, .home], counting: [.all, .home])
        #expect(responses(publication, "69D") == nil)
        #expect(responses(publication, "indetermine") == 70)
        #expect(try word(publication, "69M") == "c" && word(publication, "69D") == "c")
        #expect(try word(publication, "all") == "85")
    }

    /// In the Métropole 12 German and 2 Arabic answers, in the Département 20 and 8; in each of the other languages 25 in
    /// both. The four are withheld: from the totals anybody knows that the Métropole's are 14 together and the Arabic ones 10.
    /// So at most 10 of the 14 are Arabic and 4 or more German. What is withheld although it can't be empty was withheld for the
    /// sake of others and is 10 or more: then at most 4 are Arabic.
    @Test func `what is withheld for the sake of others is known to be large`() throws {
        let languages = try Shipped.survey.get().languages
        let others = languages.indices.filter { languages[$0] != "de" && languages[$0] != "ar" }
        let publication = try publication(
            people(12, "69266", language: 1) + people(2, "69266", language: 3) + people(20, "69264", language: 1)
                + people(8, "69264", language: 3)
                + others.flatMap { people(25, "69266", language: UInt8($0)) + people(25, "69264", language: UInt8($0)) },
            [.all, .questionnaire])
        for part in ["69M", "69D"] {
            #expect(try word(publication, part, "de") == "c" && word(publication, part, "ar") == "c")
        }
        let used = ["all", "indetermine"] + others.map { languages[$0] }
        #expect(
            try word(publication, "all", "ar") == "c" || used.contains { try word(publication, "69M", $0) == "c" })
    }
}

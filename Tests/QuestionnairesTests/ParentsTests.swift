import Definitions
import Foundation
import Questionnaires
import Testing

/// The survey that ships with the package.
enum Parents {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let path = package.appendingPathComponent("Surveys/parents/survey.yaml").path
    static let survey = Result { try SurveyLoader.load(path) }
}

@Suite struct ParentsTests {
    private let survey: Survey

    init() throws { survey = try Parents.survey.get() }

    @Test func itHas45QuestionsInTenLanguages() {
        #expect(survey.id == "parents" && survey.version == "2025.1" && survey.baseLanguage == "fr")
        #expect(survey.languages == ["fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq", "ti"])
        #expect(survey.draftLanguages == ["ar", "tr", "pt", "es", "it", "sq"])
        #expect(survey.rightToLeft == ["ar"] && survey.instances == ["fr69", "ch"] && survey.unit == .household)
        #expect(survey.questions.count == 45)
        #expect(survey.questions.map(\.index) == Array(0..<45))
        #expect(survey.answerSets.count { $0.isScale } == 7)
        #expect(survey.answerSets.count { !$0.isScale } == 18)
    }

    @Test func onlyTigrinyaIsIncomplete() {
        let gaps = survey.translationGaps
        #expect(gaps.map(\.language) == survey.languages)
        #expect(gaps.filter { $0.missing > 0 }.map(\.language) == ["ti"])
        // 104 answers, all 45 questions and all 12 items have no Tigrinya.
        #expect(gaps.last?.missing == 104 + 45 + 12)
        #expect(gaps.last?.total == survey.answerSets.reduce(45 + 12) { $0 + $1.answers.count })
    }

    @Test func theQuestionsOfTheFirstIndicatorAreThere() throws {
        let overall = try #require(survey.question(exportCode: "satinfo"))
        #expect(overall.id == "sat_info_overall")
        #expect(overall.answerSet?.answers.map(\.code) == ["4", "3", "2", "1", "8", "9"])
        #expect(overall.answerSet?.valid.indices == [0, 1, 2, 3])
        #expect(overall.answerSet?.answers[4].missing == .notConcerned)
        #expect(overall.answerSet?.answers[5].missing == .dontKnow)
        #expect(overall.answerSet?.history.first?.recodings.count == 4)
        #expect(overall.history.map(\.formerID) == ["q12", "satisfaction_info"])
        #expect(overall.history.map(\.textChanged) == [false, true])
        let searched = try #require(survey.question(id: "info_searched"))
        #expect(overall.showIf == .answered(QuestionReference(question: searched.index), CodeSet([0])))
        let details = try #require(survey.question(id: "sat_info"))
        #expect(details.items.map(\.code) == ["CLAR", "MODES", "AIDES", "ORIEN", "DELAI", "ACCUE"])
    }

    @Test func listsAreCutToTheQuestion() throws {
        let main = try #require(survey.question(id: "care_main")?.answerSet)
        let wanted = try #require(survey.question(id: "care_wanted")?.answerSet)
        #expect(main.index(ofCode: "NPR") == nil && wanted.index(ofCode: "NPR") != nil)
        let barriers = try #require(survey.question(id: "barriers")?.answerSet)
        #expect(barriers.index(ofCode: "NEED") == nil)
        #expect(survey.question(id: "nonuse_reasons")?.answerSet?.index(ofCode: "NEED") != nil)
        #expect(main.answers.first { $0.code == "MAM" }?.instances == ["fr69"])
    }

    @Test func placesAndPersonalDataAreMarked() throws {
        let postal = try #require(survey.question(id: "postal_code"))
        guard case .territory(.postalCode, let formats) = postal.kind else {
            Issue.record("postal_code is no territory question")
            return
        }
        #expect(formats.map(\.instance) == ["fr69", "ch"])
        #expect(postal.personal == .indirect)
        let comment = try #require(survey.question(id: "comment"))
        #expect(comment.personal == .possible && comment.publication == .never && comment.requirement == .optional)
        #expect(survey.paradata.filter(\.isPersonal).map(\.role) == [.token, .ipAddress, .referrer])
        #expect(survey.paradata.map(\.role).count == 13)
        #expect(
            survey.questions.filter(\.isSensitive).map(\.id) == [
                "special_situation", "specialised_need", "specialised_access",
            ])
    }

    @Test func earlierWavesAreReadAsTheyWereCoded() throws {
        for id in ["sat_info_overall", "sat_info", "sat_care"] {
            let set = try #require(survey.question(id: id)?.answerSet)
            #expect(["1", "2", "3", "4"].map { set.index(ofCode: $0, wave: "2021") } == [0, 1, 2, 3])
            #expect(["4", "3", "2", "1"].map { set.index(ofCode: $0, wave: "2025") } == [0, 1, 2, 3])
            #expect(["5", "4", "3", "2", "1"].map { set.index(ofCode: $0, wave: "2023") } == [6, 7, 8, 9, 10])
            for wave in ["2021", "2023", "2025"] {
                #expect(["8", "9"].map { set.index(ofCode: $0, wave: wave) } == [4, 5])
            }
            #expect(set.formerAnswers.map(\.isPositive) == [true, true, false, false, false])
            #expect(set.formerAnswers.map(\.isTop) == [true, false, false, false, false])
            #expect(set.formerAnswers.map { set.counts($0, among: set.top) } == [true, false, false, false, false])
        }
    }

    @Test(arguments: [
        ("sat_info_overall.satisfied", "2021", "2025", Comparability.comparable),
        ("sat_info_overall.satisfied", "2023", "2025", .break("2023")),
        ("sat_info_overall.satisfied", "2021", "2023", .break("2023")),
        ("sat_info.CLAR.satisfied", "2023", "2025", .break("2023")),
        ("access.appropriateness", "2025", "2023", .break("2023")),
        ("access.affordability", "2023", "2025", .comparable),
        ("barriers.COST", "2023", "2025", .comparable),
    ])
    func onlyWavesOnOneScaleCompare(_ id: String, _ first: String, _ second: String, _ expected: Comparability) throws {
        let measure = try #require(survey.measure(id: id))
        #expect(survey.comparability(of: measure, first, second) == expected)
    }

    @Test(arguments: [("employment", ["working", "nonworking"]), ("household", ["under_3", "aged_3_to_5"])])
    func aGroupingPutsEveryValidAnswerInOneCategory(_ id: String, _ categories: [String]) throws {
        let grouping = try #require(survey.grouping(id: id))
        #expect(grouping.categories.map(\.code) == categories)
        let set = try #require(survey.questions[grouping.question].answerSet)
        #expect(grouping.categories.flatMap { $0.codes.indices }.sorted() == set.valid.indices)
        #expect(grouping.categories.allSatisfy { $0.label.languages == ["ar", "de", "en", "fr", "it"] })
    }

    @Test func theLanguagesSpokenAtHomeAreNamedByTheirCodes() throws {
        let home = try #require(survey.homeLanguageQuestion)
        #expect(survey.questions[home].id == "home_languages")
        let codes = survey.questions[home].answerSet?.answers.map(\.code) ?? []
        #expect(survey.languages.allSatisfy(codes.contains))
    }

    @Test(arguments: [
        ("sat_info_overall.satisfied", "fr", "Sur 100 parents ayant cherché une information, 75 en sont satisfaits"),
        (
            "sat_info_overall.very_satisfied", "fr",
            "Sur 100 parents ayant cherché une information, 75 en sont très satisfaits"
        ),
        (
            "sat_info.CLAR.satisfied", "fr",
            "Sur 100 parents ayant cherché une information, 75 sont satisfaits de la clarté des informations"
        ),
        (
            "sat_info.ACCUE.satisfied", "de",
            "75 von 100 Eltern auf Informationssuche sind mit dem Empfang und der Fachkompetenz zufrieden"
        ),
        ("sat_info_overall.satisfied", "en", "Out of 100 parents who looked for information, 75 are satisfied with it"),
    ])
    func theFirstIndicatorCanBeSaidInASentence(_ id: String, _ language: String, _ sentence: String) throws {
        let measure = try #require(survey.measure(id: id))
        let whom = try #require(measure.ofWhom?[language])
        let finding = try #require(measure.finding?[language])
        let built =
            switch language {
            case "fr": "Sur 100 \(whom), 75 \(finding)"
            case "de": "75 von 100 \(whom) \(finding)"
            default: "Out of 100 \(whom), 75 \(finding)"
            }
        #expect(built == sentence)
        #expect(measure.indicator == "PE121-I1")
    }

    @Test func itLoadsInLessThanASecond() throws {
        let clock = ContinuousClock()
        // The fastest of three: other tests share the machine.
        let times = try (0..<3).map { _ in try clock.measure { _ = try SurveyLoader.load(Parents.path) } }
        #expect(try #require(times.min()) < .seconds(1))
    }
}

/// A mistake that the JSON Schema refuses too (`Tests/Oracles/survey_schema.py`).
struct PlantedMistake: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let find: String
    let replace: String
    let code: String

    var testDescription: String { name }

    static let all: [PlantedMistake] = {
        let url = Parents.package.appendingPathComponent("Tests/Oracles/survey_mistakes.json")
        guard let data = try? Data(contentsOf: url) else { return [] }
        return (try? JSONDecoder().decode([PlantedMistake].self, from: data)) ?? []
    }()
}

@Suite struct PlantedMistakeTests {
    @Test func thereAreSome() { #expect(PlantedMistake.all.count > 20) }

    @Test(arguments: PlantedMistake.all) func theLoaderRefusesWhatTheSchemaRefuses(_ mistake: PlantedMistake) throws {
        let text = try String(contentsOfFile: Parents.path, encoding: .utf8)
        let range = try #require(text.range(of: mistake.find))
        let spoiled = text.replacingCharacters(in: range, with: mistake.replace)
        let error = #expect(throws: DefinitionProblems.self) {
            try SurveyLoader.load(bytes: Array(spoiled.utf8), file: "survey.yaml")
        }
        #expect(try #require(error).problems.map(\.code).contains(mistake.code))
    }
}

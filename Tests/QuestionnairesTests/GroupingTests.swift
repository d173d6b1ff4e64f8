import Definitions
import Questionnaires
import Testing

@Suite struct GroupingTests {
    private let survey: Survey

    init() throws { survey = try SmallSurvey.load() }

    @Test func categoriesHoldTheAnswersOfTheirQuestion() throws {
        let who = try #require(survey.grouping(id: "who"))
        #expect(survey.groupings.map(\.index) == [0] && who.question == 1 && who.title["fr"] == "Qui")
        #expect(who.categories.map(\.code) == ["first", "second"])
        #expect(who.categories.map(\.label["fr"]) == ["Premier", "Second"])
        #expect(who.categories.map(\.codes) == [CodeSet([0]), CodeSet([1])])
        #expect(survey.grouping(id: "whom") == nil)
    }

    @Test func theLanguagesSpokenAtHomeAreAQuestionsOptions() throws {
        #expect(survey.homeLanguageQuestion == 2)
        let lines = SmallSurvey.lines.filter { $0 != "home_language: friends" }
        #expect(try SmallSurvey.load(lines).homeLanguageQuestion == nil)
    }
}

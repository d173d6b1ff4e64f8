import Questionnaires
import TestSupport
import Testing

@testable import Measures

/// Where the definitions alone tell who is counted: structural zeros.
@Suite struct BaseRuleTests {
    /// - Parameter employment: what somebody answered; `-` where the file has no such column.
    private func groups(
        _ id: String, _ breakdowns: [Breakdown], survey: Survey? = nil, employment: String = ""
    ) throws -> (nobody: [GridGroup], everybody: [GridGroup]) {
        let survey = try survey ?? Shipped.survey.get()
        let people = ["W2", employment].map { Respondent(answers: ["satinfo": "3", "emploi": $0]) }
        let estimates = try estimates(
            try table(people, survey: survey), of: [id], breakdowns: breakdowns, survey: survey)
        return estimates.bases[0].rule.groups(of: survey)
    }

    private func employment() throws -> Int {
        try #require(try Shipped.survey.get().groupings.first { $0.id == "employment" }).index
    }

    @Test func `nobody is of a question who was not asked it`() throws {
        let grouping = try employment()
        let found = try groups("nonworking_refused.yes", [.grouping(grouping)])
        let nobody: [GridGroup] = [
            .category(grouping: grouping, category: 0), .undeterminedCategory(grouping: grouping),
        ]
        #expect(found.nobody == nobody && found.everybody.isEmpty)
        // Where a file lacks the question that it hangs on, those of whom its answer is not known may have been asked.
        let lacking = try groups("nonworking_refused.yes", [.grouping(grouping)], employment: "-")
        #expect(lacking.nobody == [nobody[0]] && lacking.everybody.isEmpty)
    }

    @Test func `whoever answered the question of the groups is in one of them`() throws {
        let grouping = try employment()
        let found = try groups("employment.W1", [.grouping(grouping)])
        #expect(found.nobody == [.undeterminedCategory(grouping: grouping)] && found.everybody.isEmpty)
    }

    @Test func `nothing is told of another question`() throws {
        let found = try groups("info_place_aware.aware", [.grouping(try employment()), .home])
        #expect(found.nobody.isEmpty && found.everybody.isEmpty)
    }

    @Test(arguments: [
        ("employment == W2", ["0: everybody", "1: nobody", "2: nobody"]),
        ("employment in [W1, WF]", ["0: nobody", "2: nobody"]),
        ("employment != W2", ["0: nobody", "1: everybody", "2: everybody"]),
        ("employment == W2 and children_u6 > 1", ["1: nobody", "2: nobody"]),
        ("not (employment == W2 or children_u6 > 1)", ["0: nobody"]),
        ("employment == W2 or children_u6 > 1", ["0: everybody"]),
    ])
    func `a condition is met or missed by all of a group, or by neither`(condition: String, expected: [String]) throws {
        let survey = try Shipped.survey(with: [(#"among: "travel_mode == TC""#, #"among: "\#(condition)""#)])
        let grouping = try employment()
        let found = try groups("travel_time.under_20_public_transport", [.grouping(grouping)], survey: survey)
        func names(_ groups: [GridGroup], _ who: String) -> [String] {
            groups.map { group in
                switch group {
                case .category(_, let category): "\(category): \(who)"
                case .undeterminedCategory: "2: \(who)"
                case .all, .questionnaire, .undeterminedQuestionnaire, .home: "?"
                }
            }
        }
        #expect((names(found.nobody, "nobody") + names(found.everybody, "everybody")).sorted() == expected)
        // Who was never asked does not meet a condition, whatever it says.
        let lacking = try groups(
            "travel_time.under_20_public_transport", [.grouping(grouping)], survey: survey, employment: "-")
        #expect(!names(lacking.everybody, "everybody").contains("2: everybody"))
    }

    @Test func `who speaks a language at home meets a condition on it`() throws {
        let survey = try Shipped.survey(with: [
            (#"among: "travel_mode == TC""#, #"among: "home_languages any_of [tr, ar]""#)
        ])
        let estimates = try estimates(
            try table([Respondent(answers: ["satinfo": "3"])], survey: survey),
            of: ["travel_time.under_20_public_transport"], breakdowns: [.all, .home], survey: survey)
        let rule = estimates.bases[0].rule
        let languages = try #require(survey.homeLanguageQuestion.flatMap { survey.questions[$0].answerSet })
        let expected = ["tr", "ar"].compactMap { languages.index(ofCode: $0) }.map { GridGroup.home(option: $0) }
        #expect(Set(rule.groups(of: survey).everybody) == Set(expected) && expected.count == 2)
        #expect(rule.groups(of: survey).nobody.isEmpty)
        // Whoever speaks neither is not chosen, but who does not speak one of them may speak the other.
        #expect(rule.structuralZeros(in: 1).isEmpty)
    }

    /// Of four ways to come one grouping tells motors from feet, another one public transport from cars.
    @Test func `groupings of one question share its answers`() throws {
        let survey = try Shipped.survey(chosen: "travel_mode == TC")
        let question = try #require(survey.question(id: "travel_mode"))
        let classes = AnswerClasses(question: question.index, survey: survey)
        func codes(_ grouping: Int, _ category: Int?) -> [String] {
            let indices = classes.classes(inCategory: category, of: grouping)
            return (question.answerSet?.answers ?? []).filter {
                indices.contains(classes.index(ofCode: UInt8($0.index)))
            }.map(\.code)
        }
        #expect(classes.count == 4 && classes.groupings == [0, 1, 2])
        #expect(codes(0, 0) == ["TC", "VOIT"] && codes(0, 1) == ["PIED"])
        #expect(codes(2, 0) == ["TC"] && codes(2, 1) == ["VOIT"])
        #expect(codes(0, nil).contains("VELO") && codes(2, nil).contains("PIED"))
        let estimates = try estimates(
            try table([Respondent(answers: ["trajmod": "TC", "trajmin": "T1"])], survey: survey),
            of: ["travel_time.under_20"], breakdowns: [.all, .grouping(0), .grouping(2)], survey: survey)
        #expect(estimates.spaces.map(\.overlay) == [.questionnaire, .answers(question.index)])
    }
}

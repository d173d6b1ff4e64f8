package import Questionnaires

/// What a survey offers to plans.
package struct PlanSurvey: Sendable {
    let survey: Survey
    /// Ids of the counts that are made of its answers.
    let counts: [String]

    /// - Parameter counts: ids of the counts that are made of its answers; none for a survey of persons.
    package init(_ survey: Survey, counts: [String] = []) {
        self.survey = survey
        self.counts = counts
    }

    /// Ids that a figure of this kind may name: measures and families, counts, questions and items of questions.
    func offers(_ kind: ShownFigure.Kind) -> [String] {
        switch kind {
        case .measure:
            survey.measures.map(\.id) + Set(survey.measures.compactMap { $0.family?.pattern }).sorted()
        case .count:
            counts
        case .status:
            survey.questions.flatMap { question in
                if case .array(let items, _) = question.kind {
                    items.map { "\(question.id).\($0.code)" }
                } else {
                    [question.id]
                }
            }
        }
    }

    /// Codes of the family of measures with this pattern; empty when there is none.
    func codes(ofFamily pattern: String) -> [String] {
        survey.measures.compactMap { $0.family?.pattern == pattern ? $0.family?.code : nil }
    }

    /// Groups by breakdown: languages spoken at home or answered in, and the survey's groupings.
    var breakdowns: [(id: String, groups: [String])] {
        let spoken = survey.homeLanguageQuestion.flatMap { survey.questions[$0].answerSet }
            .map { set in [("home", set.valid.indices.map { set.answers[$0].code })] }
        return (spoken ?? []) + [("questionnaire", survey.languages)]
            + survey.groupings.map { ($0.id, $0.categories.map(\.code)) }
    }
}

internal import Questionnaires

/// Which languages households speak, given the language of the questionnaire they answer.
///
/// The first language is the questionnaire's for nine in ten of those who did not choose the base language, else drawn by
/// weight; the second, where there is one, is the base language for three in four of those whose first it is not, else
/// drawn by weight.
struct HomeLanguages: Sendable {
    private static let sameAsQuestionnaire = 0.9
    private static let secondIsBase = 0.75

    /// Households by questionnaire language: ticked options (bit 0 being option 0) with their probability, adding up to 1.
    let households: [[(ticked: UInt64, probability: Double)]]

    /// The multi question whose options hold every language of the survey.
    static func question(of survey: Survey) -> Question? {
        survey.questions.first { question in
            guard case .multi(let set) = question.kind else { return false }
            return survey.languages.allSatisfy { set.index(ofCode: $0) != nil }
        }
    }

    init(survey: Survey, scenario: Scenario) {
        guard let set = Self.question(of: survey)?.answerSet else {
            households = survey.languages.map { _ in [(ticked: 0, probability: 1)] }
            return
        }
        let base = set.index(ofCode: survey.baseLanguage) ?? 0
        households = survey.languages.map { language in
            let own = language == survey.baseLanguage ? nil : set.index(ofCode: language)
            var sums: [UInt64: Double] = [:]
            for (first, share) in Self.firstLanguages(own: own, weights: scenario.homeLanguages).enumerated() {
                sums[1 << UInt64(first), default: 0] += share * (1 - scenario.several)
                for (second, next) in Self.secondLanguages(first: first, base: base, weights: scenario.homeLanguages)
                    .enumerated()
                {
                    sums[1 << UInt64(first) | 1 << UInt64(second), default: 0] += share * scenario.several * next
                }
            }
            return sums.filter { $0.value > 0 }.sorted { $0.key < $1.key }
                .map { (ticked: $0.key, probability: $0.value) }
        }
    }

    private static func firstLanguages(own: Int?, weights: [Double]) -> [Double] {
        let drawn = shares(of: weights)
        guard let own else { return drawn }
        return drawn.enumerated().map { index, share in
            share * (1 - sameAsQuestionnaire) + (index == own ? sameAsQuestionnaire : 0)
        }
    }

    private static func secondLanguages(first: Int, base: Int, weights: [Double]) -> [Double] {
        let others = shares(of: weights.enumerated().map { $0 == first ? 0 : $1 })
        guard first != base else { return others }
        return others.enumerated().map { index, share in
            share * (1 - secondIsBase) + (index == base ? secondIsBase : 0)
        }
    }

    private static func shares(of weights: [Double]) -> [Double] {
        let sum = weights.reduce(0, +)
        return weights.map { sum > 0 ? $0 / sum : 0 }
    }
}

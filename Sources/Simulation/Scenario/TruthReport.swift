internal import Questionnaires
internal import Territories

/// A simulation's truth, to be kept beside its file: who answers, what was planted, and the true share in each group.
package struct TruthReport: Encodable, Sendable {
    package let scenario: String
    package let wave: String?
    /// The level whose territories differ.
    package let level: String
    package let questionnaireLanguages: [Portion]
    /// Shares of households that speak a language: they overlap.
    package let homeLanguages: [Portion]
    /// Planted differences that count in this wave.
    package let effects: [Effect]
    /// Of a survey of organisations: none, as who they are is no matter of chance.
    package let shares: [Share]
    /// Of a survey of organisations only.
    package let partners: PartnerTruth?
    /// Of a hand-typed file; absent for the others.
    package var flaws: [PlantedFlaw]?

    package struct Portion: Encodable, Sendable {
        package let code: String
        package let share: Double
    }

    package struct Effect: Encodable, Sendable {
        package let id: String
        package let on: [String]
        /// A level of territories, `home`, `wave` or `answered`.
        package let of: String
        package let code: String
        package let logOdds: Double
    }

    package struct Share: Encodable, Sendable {
        /// `sat_info_overall`, `access_ease.LANGU`, `barriers.COST`.
        package let target: String
        /// `all`, a level of territories, `language` (of the questionnaire), `home` (spoken there) or `answered`.
        package let of: String
        package let code: String
        package let name: String
        /// Of favourable answers among valid ones; of ticks among those who answered. Six decimals.
        package let share: Double
    }

    /// - Parameter targets: what shares are given of; nil: what the scenario names, else every rating.
    package init(_ simulator: Simulator, targets: [Scenario.Target]? = nil) {
        let survey = simulator.survey
        let territories = simulator.territories
        let truth = simulator.truth
        let plan = simulator.plan
        scenario = plan.scenario.id
        wave = plan.wave
        level = territories.levels.isEmpty ? "" : territories.levels[truth.level].id
        questionnaireLanguages = zip(survey.languages, truth.languageShares).filter { $0.1 > 0 }
            .map { Portion(code: $0, share: $1) }
        let names = GroupNames(survey: survey, territories: territories)
        homeLanguages = names.homeLanguages.enumerated().map { option, code in
            let share = zip(truth.languageShares, truth.households).reduce(0) { sum, own in
                sum + own.0
                    * own.1.reduce(0) { $0 + ($1.ticked >> UInt64(option) & 1 == 1 ? $1.probability : 0) }
            }
            return Portion(code: code, share: share)
        }
        .filter { $0.share > 0 }
        effects = plan.scenario.effects.compactMap { effect in
            if case .wave(let wave) = effect.circumstance, wave != plan.wave { return nil }
            let circumstance = names.words(of: effect.circumstance)
            return Effect(
                id: effect.id, on: effect.targets.map { $0.name(in: survey) }, of: circumstance.of,
                code: circumstance.code, logOdds: effect.logOdds)
        }
        partners = simulator.partners.map { PartnerTruth($0, organisations: simulator.respondents) }
        shares = (partners == nil ? targets ?? Self.targets(of: simulator) : []).flatMap { target in
            truth.shares(of: target).map { group, share in
                let words = names.words(of: group)
                return Share(
                    target: target.name(in: survey), of: words.of, code: words.code, name: words.name,
                    share: (share * 1e6).rounded() / 1e6)
            }
            .sorted { ($0.of, $0.code) < ($1.of, $1.code) }
        }
    }

    private static func targets(of simulator: Simulator) -> [Scenario.Target] {
        let scenario = simulator.plan.scenario
        let named = Set(scenario.effects.flatMap(\.targets)).union(scenario.probabilities.keys)
        if !named.isEmpty { return named.sorted() }
        return simulator.survey.questions.filter {
            $0.answerSet?.isNumeric ?? false && $0.isAsked(in: simulator.plan.instance)
        }
        .flatMap(Scenario.Target.all)
    }
}

/// Codes and names of groups.
private struct GroupNames {
    let survey: Survey
    let territories: TerritorySet
    /// Codes of the home-language question's options.
    let homeLanguages: [String]

    init(survey: Survey, territories: TerritorySet) {
        self.survey = survey
        self.territories = territories
        homeLanguages = HomeLanguages.question(of: survey)?.answerSet?.answers.map(\.code) ?? []
    }

    func words(of group: SimulatedTruth.Group) -> (of: String, code: String, name: String) {
        switch group {
        case .all: return ("all", "all", "all")
        case .territory(let level, let unit):
            let territory = territories.levels[level].units[unit]
            return (territories.levels[level].id, territory.code, territory.name)
        case .questionnaireLanguage(let index): return ("language", survey.languages[index], survey.languages[index])
        case .homeLanguage(let option): return ("home", homeLanguages[option], homeLanguages[option])
        case .answered(let question, let codes):
            let code = answered(question, codes)
            return ("answered", code, code)
        }
    }

    func words(of circumstance: Scenario.Circumstance) -> (of: String, code: String) {
        switch circumstance {
        case .unit(let level, let unit): (territories.levels[level].id, territories.levels[level].units[unit].code)
        case .homeLanguage(let option): ("home", homeLanguages[option])
        case .wave(let wave): ("wave", wave)
        case .answered(let question, let codes): ("answered", answered(question, codes))
        }
    }

    /// `employment=W1+WF+W0`.
    private func answered(_ question: Int, _ codes: CodeSet) -> String {
        let set = survey.questions[question].answerSet
        let words = codes.indices.compactMap { set?.answers[$0].code }
        return "\(survey.questions[question].id)=\(words.joined(separator: "+"))"
    }
}

internal import Glibc
internal import Questionnaires
internal import Territories

/// How likely each answer is for one respondent: a scenario, resolved for one wave.
struct AnswerModel: Sendable {
    /// Level at which territories differ.
    let level: Int
    private let intercepts: [Scenario.Target: Double]
    private let effects: [Scenario.Target: [(circumstance: Scenario.Circumstance, logOdds: Double)]]
    /// By unit of ``level``, and by option of the home-language question; on ratings only.
    private let territoryEffects: [Double]
    private let languageEffects: [Double]
    private let ratings: Set<Int>
    private let territories: TerritorySet

    /// What an answer depends on.
    struct Person {
        let place: PlaceIndex
        /// Ticked options of the home-language question.
        let home: UInt64
        /// The answer of a single question asked before; nil when there is none.
        let answered: (Int) -> Int?
    }

    init(survey: Survey, territories: TerritorySet, scenario: Scenario, wave: String?) {
        self.territories = territories
        level = scenario.level ?? territories.levels.firstIndex { $0.units.count > 2 } ?? 0
        var intercepts: [Scenario.Target: Double] = [:]
        for target in survey.questions.flatMap(Scenario.Target.all) {
            let probability = scenario.probabilities[target] ?? target.defaultProbability(in: survey)
            intercepts[target] = log(probability / (1 - probability))
        }
        self.intercepts = intercepts
        var effects: [Scenario.Target: [(circumstance: Scenario.Circumstance, logOdds: Double)]] = [:]
        for effect in scenario.effects {
            if case .wave(let name) = effect.circumstance, name != wave { continue }
            for target in effect.targets { effects[target, default: []].append((effect.circumstance, effect.logOdds)) }
        }
        self.effects = effects
        var random = RandomSource(seed: scenario.spreadSeed)
        territoryEffects =
            territories.levels.isEmpty
            ? [] : territories.levels[level].units.map { _ in random.normal() * scenario.territorySpread }
        languageEffects = scenario.homeLanguages.map { _ in random.normal() * scenario.languageSpread }
        ratings = Set(survey.questions.filter { $0.answerSet?.isNumeric ?? false }.map(\.index))
    }

    /// Single questions on whose answer the target's probability depends.
    func conditions(of target: Scenario.Target) -> [Int] {
        let questions = (effects[target] ?? []).compactMap { effect -> Int? in
            if case .answered(let question, _) = effect.circumstance { question } else { nil }
        }
        return Set(questions).sorted()
    }

    /// Probability of a favourable answer, a yes or a tick.
    func probability(of target: Scenario.Target, for person: Person) -> Double {
        var logOdds = intercepts[target] ?? 0
        for effect in effects[target] ?? [] where holds(effect.circumstance, for: person) { logOdds += effect.logOdds }
        if ratings.contains(target.question) { logOdds += spread(for: person) }
        return 1 / (1 + exp(-logOdds))
    }

    private func holds(_ circumstance: Scenario.Circumstance, for person: Person) -> Bool {
        switch circumstance {
        case .unit(let level, let unit): territories.places[Int(person.place)].memberships[level] == .unit(unit)
        case .homeLanguage(let option): person.home >> UInt64(option) & 1 == 1
        case .wave: true
        case .answered(let question, let codes): person.answered(question).map(codes.contains) ?? false
        }
    }

    /// The territory's effect, and the mean of the home languages'.
    private func spread(for person: Person) -> Double {
        var effect = 0.0
        if !territoryEffects.isEmpty, case .unit(let unit) = territories.places[Int(person.place)].memberships[level] {
            effect += territoryEffects[unit]
        }
        let spoken = languageEffects.indices.filter { person.home >> UInt64($0) & 1 == 1 }
        guard !spoken.isEmpty else { return effect }
        return effect + spoken.reduce(0) { $0 + languageEffects[$1] } / Double(spoken.count)
    }
}

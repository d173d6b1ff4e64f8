package import Questionnaires
internal import Territories

/// What a simulation makes true: who answers, and how likely a favourable answer is in each group.
///
/// Shares are exact: means over places, questionnaire languages, households and the answers that effects depend on, each
/// with its probability. They hold among those who give a valid answer, as a survey's figures do; for questions behind a
/// condition, as long as no effect acts on that condition.
package struct SimulatedTruth: Sendable {
    /// Shares of questionnaire languages, in the survey's order, adding up to 1.
    package let languageShares: [Double]
    /// Homes, with shares that add up to 1.
    let dwellings: [Dwellings.Dwelling]
    /// Households by questionnaire language: home languages ticked (bit 0 being option 0) with their probability.
    package let households: [[(ticked: UInt64, probability: Double)]]
    /// Level at which territories differ.
    package var level: Int { model.level }
    let model: AnswerModel
    private let survey: Survey
    private let territories: TerritorySet
    private let plan: SimulationPlan
    /// Places that no effect tells apart, by one of them, with their units and their common share.
    private let districts: [(place: PlaceIndex, groups: [Group], share: Double)]

    init(survey: Survey, territories: TerritorySet, plan: SimulationPlan) {
        self.survey = survey
        self.territories = territories
        self.plan = plan
        let scenario = plan.scenario
        model = AnswerModel(survey: survey, territories: territories, scenario: scenario, wave: plan.wave)
        households = HomeLanguages(survey: survey, scenario: scenario).households
        languageShares = Self.shares(
            of: scenario.questionnaireLanguages.enumerated().map { index, weight in
                plan.languages?.contains(index) ?? true ? weight : 0
            })
        let weights =
            scenario.places.map { places in territories.places.map { places[$0.code] ?? 0 } }
            ?? Dwellings.weights(of: territories, level: model.level, evenness: scenario.evenness)
        dwellings = Dwellings(territories, weights: weights).all
        districts = Self.districts(territories, levels: Self.levels(scenario, main: model.level), dwellings)
    }

    /// Levels at which places differ.
    private static func levels(_ scenario: Scenario, main: Int) -> [Int] {
        let others = scenario.effects.compactMap { effect -> Int? in
            if case .unit(let level, _) = effect.circumstance { level } else { nil }
        }
        return Set(others + [main]).sorted()
    }

    private static func districts(
        _ territories: TerritorySet, levels: [Int], _ dwellings: [Dwellings.Dwelling]
    ) -> [(place: PlaceIndex, groups: [Group], share: Double)] {
        var districts: [[Group]: (place: PlaceIndex, share: Double)] = [:]
        for dwelling in dwellings {
            let groups = levels.filter(territories.levels.indices.contains).compactMap { level -> Group? in
                guard case .unit(let unit) = territories.places[Int(dwelling.place)].memberships[level] else {
                    return nil
                }
                return .territory(level: level, unit: unit)
            }
            districts[groups, default: (dwelling.place, 0)].share += dwelling.share
        }
        return districts.map { (place: $1.place, groups: $0, share: $1.share) }.sorted { $0.place < $1.place }
    }

    private static func shares(of weights: [Double]) -> [Double] {
        let sum = weights.reduce(0, +)
        return weights.map { sum > 0 ? $0 / sum : 0 }
    }

    /// A part of the respondents.
    package enum Group: Sendable, Hashable {
        case all
        /// A unit of a level that effects act on.
        case territory(level: Int, unit: Int)
        /// Index into the survey's languages.
        case questionnaireLanguage(Int)
        /// Index into the home-language question's options.
        case homeLanguage(Int)
        /// Who gave one of these answers to a single question that effects depend on.
        case answered(question: Int, CodeSet)
    }

    /// True share of favourable answers (of ticks, for an option) by group; groups that nobody belongs to are absent.
    package func shares(of target: Scenario.Target) -> [Group: Double] {
        var sums: [Group: (favourable: Double, valid: Double)] = [:]
        let conditions = model.conditions(of: target)
        let conditionGroups = plan.scenario.effects.compactMap { effect -> Group? in
            guard case .answered(let question, let codes) = effect.circumstance, conditions.contains(question) else {
                return nil
            }
            return .answered(question: question, codes)
        }
        let homes = homeShares
        for (answers, probability) in combinations(of: conditions) {
            let held = conditionGroups.filter { group in
                guard case .answered(let question, let codes) = group else { return false }
                return answers[question].flatMap { $0 }.map(codes.contains) ?? false
            }
            for district in districts {
                for home in homes {
                    let person = AnswerModel.Person(place: district.place, home: home.ticked) { question in
                        answers[question].flatMap { $0 }
                    }
                    let outcome = outcome(of: target, for: person)
                    let weight = probability * district.share * home.byLanguage.reduce(0, +)
                    for group in held + district.groups + home.groups {
                        sums[group, default: (0, 0)].favourable += weight * outcome.favourable
                        sums[group, default: (0, 0)].valid += weight * outcome.valid
                    }
                    for (language, share) in home.byLanguage.enumerated() where share > 0 {
                        let weight = probability * district.share * share
                        sums[.questionnaireLanguage(language), default: (0, 0)].favourable +=
                            weight * outcome.favourable
                        sums[.questionnaireLanguage(language), default: (0, 0)].valid += weight * outcome.valid
                    }
                }
            }
        }
        return sums.compactMapValues { $0.valid > 0 ? $0.favourable / $0.valid : nil }
    }

    /// Households that speak the same languages, with their groups and their share by questionnaire language.
    private var homeShares: [(ticked: UInt64, groups: [Group], byLanguage: [Double])] {
        var shares: [UInt64: [Double]] = [:]
        for (language, share) in languageShares.enumerated() {
            for household in households[language] {
                shares[household.ticked, default: languageShares.map { _ in 0 }][language] +=
                    share * household.probability
            }
        }
        return shares.sorted { $0.key < $1.key }.map { ticked, byLanguage in
            let spoken = (0..<64).filter { ticked >> UInt64($0) & 1 == 1 }
            return (ticked: ticked, groups: [.all] + spoken.map { .homeLanguage($0) }, byLanguage: byLanguage)
        }
    }

    /// Probabilities that the answer counts in the base, and that it is favourable. Who ticks nothing is not in the base.
    private func outcome(
        of target: Scenario.Target, for person: AnswerModel.Person
    ) -> (favourable: Double, valid: Double) {
        guard case .multi(let set) = survey.questions[target.question].kind, let part = target.part else {
            return (model.probability(of: target, for: person), 1)
        }
        var exclusive = 0.0
        var isExclusive = false
        var nothing = 1.0
        for answer in set.answers where answer.missing == nil && answer.isOffered(in: plan.instance) {
            let probability = model.probability(
                of: Scenario.Target(question: target.question, part: answer.index), for: person)
            if !answer.isExclusive {
                nothing *= 1 - probability
            } else if exclusive == 0 {
                exclusive = probability
                isExclusive = answer.index == part
            }
        }
        let valid = exclusive + (1 - exclusive) * (1 - nothing)
        return (isExclusive ? exclusive : (1 - exclusive) * model.probability(of: target, for: person), valid)
    }

    /// Every combination of answers to single questions, with its probability; a nil answer is none that counts.
    private func combinations(of questions: [Int]) -> [(answers: [Int: Int?], probability: Double)] {
        questions.reduce([(answers: [:], probability: 1)]) { combinations, question in
            combinations.flatMap { combination in
                answerShares(of: question).map { answer, share in
                    var answers = combination.answers
                    answers[question] = .some(answer)
                    return (answers: answers, probability: combination.probability * share)
                }
            }
        }
    }

    private func answerShares(of question: Int) -> [(answer: Int?, share: Double)] {
        guard let set = survey.questions[question].answerSet else { return [(nil, 1)] }
        let valid = set.valid.indices.filter { set.answers[$0].isOffered(in: plan.instance) }
        let weights = Self.shares(of: valid.map { plan.scenario.distributions[question]?[$0] ?? 1 })
        let isValid = Simulator.validShare(of: survey.questions[question], set)
        return [(nil, 1 - isValid)] + zip(valid, weights).map { ($0, $1 * isValid) }
    }
}

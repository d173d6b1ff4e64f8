package import Questionnaires

/// Who answers in a simulation, how they tend to answer, and which effects are planted.
///
/// A favourable rating, a yes, or the ticking of an option is drawn with log-odds α + Σ effects: α comes from the target's
/// base probability, and an effect counts where its circumstance holds.
package struct Scenario: Sendable {
    package var id: String
    /// Weights of the questionnaire's languages, in the survey's order.
    package var questionnaireLanguages: [Double]
    /// Weights of the languages spoken at home, in the order of the home-language question's options.
    package var homeLanguages: [Double]
    /// Share of households that speak two languages.
    package var several: Double
    /// Level at which territories differ; nil: the first with more than two units.
    package var level: Int?
    /// Weights of places, by code; nil: everybody lives anywhere, as the population does.
    package var places: [String: Double]?
    /// Standard deviation, in log-odds, of the effect that each unit of the level has on ratings.
    package var territorySpread: Double
    /// Standard deviation, in log-odds, of the effect that each home language has on ratings.
    package var languageSpread: Double
    /// Seed of the spreads: the effects are the scenario's, not a file's.
    package var spreadSeed: UInt64
    /// Exponent of a unit's population in its share of respondents: 1 as the population, less favours small units.
    package var evenness: Double
    /// Base probabilities; ``Target/defaultProbability(in:)`` for the others.
    package var probabilities: [Target: Double]
    /// Weights of a list's answers, by question; equal for the others.
    package var distributions: [Int: [Double]]
    package var effects: [Effect]
    /// Organisations and what they do together; nil: none are described.
    package var partners: PartnerScenario?

    /// What is drawn: a question's answer, or one item or option of it.
    package struct Target: Sendable, Hashable, Comparable {
        package let question: Int
        /// Index of the item of an array or of the option of a multi question; nil for the other kinds.
        package let part: Int?

        package init(question: Int, part: Int? = nil) {
            self.question = question
            self.part = part
        }

        package static func < (left: Target, right: Target) -> Bool {
            (left.question, left.part ?? -1) < (right.question, right.part ?? -1)
        }
    }

    /// A planted difference.
    package struct Effect: Sendable {
        package let id: String
        package let targets: [Target]
        package let circumstance: Circumstance
        package let logOdds: Double
    }

    /// When an effect counts.
    package enum Circumstance: Sendable, Equatable {
        case unit(level: Int, unit: Int)
        /// Index into the home-language question's options.
        case homeLanguage(Int)
        case wave(String)
        case answered(question: Int, CodeSet)
    }

    /// Defaults: no planted effect but spreads of 0.3 between territories and home languages; six in ten answer in the
    /// survey's base language; 44 % of households speak several languages (Swiss children: 44 %, Federal Statistical Office).
    package init(neutralFor survey: Survey) {
        id = "neutral"
        questionnaireLanguages = survey.languages.map {
            $0 == survey.baseLanguage ? 60 : 40 / Double(survey.languages.count)
        }
        let home = HomeLanguages.question(of: survey)?.answerSet?.answers ?? []
        homeLanguages = home.map { $0.code == survey.baseLanguage ? 70 : 30 / Double(max(1, home.count - 1)) }
        several = 0.44
        level = nil
        places = nil
        territorySpread = 0.3
        languageSpread = 0.3
        spreadSeed = 1
        evenness = 0.6
        probabilities = [:]
        distributions = [:]
        effects = []
    }
}

extension Scenario.Target {
    /// Of a favourable rating 0.75, a little less for each next item of an array; of a yes 0.6; of an option 0.18, and 0.12
    /// of the exclusive one.
    func defaultProbability(in survey: Survey) -> Double {
        let kind = survey.questions[question].kind
        if case .multi(let set) = kind { return part.map { set.answers[$0].isExclusive } ?? false ? 0.12 : 0.18 }
        guard kind.answerSet?.isNumeric ?? false else { return 0.6 }
        return 0.75 - 0.03 * Double(part ?? 0)
    }

    /// `sat_info_overall`, `access_ease.LANGU`, `barriers.COST`.
    package func name(in survey: Survey) -> String {
        let question = survey.questions[question]
        guard let part else { return question.id }
        if case .array(let items, _) = question.kind { return "\(question.id).\(items[part].code)" }
        return "\(question.id).\(question.answerSet?.answers[part].code ?? "")"
    }

    /// The targets of a question: its items, its options, or itself.
    static func all(of question: Question) -> [Scenario.Target] {
        switch question.kind {
        case .array(let items, _): items.map { Scenario.Target(question: question.index, part: $0.index) }
        case .multi(let set): set.answers.map { Scenario.Target(question: question.index, part: $0.index) }
        default: [Scenario.Target(question: question.index)]
        }
    }
}

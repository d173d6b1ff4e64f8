internal import Definitions
internal import Disclosure
internal import Pipeline
internal import Questionnaires
internal import Reporting

/// An explanation as `--json` prints it. Numbers are there only where the figure is shown.
struct ExplainSummary: Encodable {
    let survey: String
    let wave: String
    let measure: String
    let kind: String
    let label: String
    let indicator: String?
    let place: Place
    /// As in results.csv.
    let status: String
    /// Whether the last publication was made from the same files and definitions, and when it was finished.
    let current: Bool
    let publishedAt: String?
    let rule: Rule
    let files: [File]?
    let waveDays: [String]?
    let waveIsFallback: Bool?
    /// Of the wave; none where their number is withheld.
    let responses: Int?
    /// Whether the figure was published before, and its update waits.
    let standing: Bool
    let weighted: Bool?
    let questions: [Question]?
    let among: ConditionText?
    let figure: Figure?
    let cautions: [String]?
    let comparisons: [Comparison]
    /// Commands that explain shown figures containing a withheld one, the nearest first.
    let instead: [String]?

    struct Place: Encodable {
        let territoryLevel, territory, languageBasis, language, groupBy, group: String
    }

    struct Rule: Encodable {
        let threshold, unanimityThreshold: Int
    }

    struct File: Encodable {
        let file, sha256: String
        let account: RecordAccounting?
    }

    struct Question: Encodable {
        let id, exportCode, text: String
        let item: String?
        let answers: [Answer]
        let bounds: [Int]?
        let multiple: Bool
        let showIf: ConditionText?
        let reworded: Bool
    }

    struct Answer: Encodable {
        let code: String
        let label: String?
        let formerCodes: [String]
        let role: String
    }

    /// A condition as survey files write it, and in words.
    struct ConditionText: Encodable {
        let source, words: String
    }

    /// The row of results.csv, and what its formulas are filled with.
    struct Figure: Encodable {
        let respondents: Int
        let notConcerned, dontKnow, noAnswer: Int?
        let weightedBase, weightedSum, estimate: Double
        let standardError, squaredDeviations, low, high: Double?
        let intervalMethod: String?
        let degreesOfFreedom: Int
        let criticalValue, designEffect, effectiveSampleSize, uncappedSize: Double?
        let reliability: String?
    }

    init(_ told: FigureExplanation, _ explanation: Explanation, story: ExplainStory) {
        let conditions = story.conditions
        survey = explanation.survey
        wave = explanation.wave
        measure = explanation.measure.id
        kind = explanation.measure.kind.rawValue
        label = conditions.words(explanation.measure.label)
        indicator = explanation.measure.indicator
        place = Place(explanation.place)
        status = explanation.outcome.word
        current = told.isCurrent
        publishedAt = told.publishedAt
        rule = Rule(explanation.rules)
        standing = explanation.isStanding
        comparisons = explanation.comparisons.map { Comparison($0, explanation, story: story) }
        if case .confidential(let elsewhere) = explanation.outcome {
            instead = elsewhere.map {
                story.command(for: $0, of: explanation.measure.id, wave: explanation.wave)
            }
        } else {
            instead = nil
        }
        guard case .shown(let working) = explanation.outcome else {
            (files, waveDays, waveIsFallback, responses, weighted) = (nil, nil, nil, nil, nil)
            (questions, among, figure, cautions) = (nil, nil, nil, nil)
            return
        }
        files = told.origin.summaries
        waveDays = told.origin.days.map { [$0.first, $0.last] }
        waveIsFallback = told.origin.isFallback
        responses = working.responses
        weighted = explanation.isWeighted
        questions = explanation.questions.map { Question($0, conditions: conditions) }
        among = explanation.measure.among.map { ConditionText($0, conditions) }
        figure = Figure(working)
        cautions = working.cautions.map(\.word)
    }
}

extension FigureOrigin {
    var summaries: [ExplainSummary.File] {
        files.map {
            ExplainSummary.File(file: $0.name, sha256: $0.digest, account: hasAccounts ? $0.account : nil)
        }
    }
}

extension ExplainSummary.Rule {
    init(_ rules: ConfidentialityRules) {
        self.init(threshold: rules.threshold, unanimityThreshold: rules.unanimityThreshold)
    }
}

extension ExplainSummary.Place {
    init(_ place: FigurePlace) {
        self.init(
            territoryLevel: place.level, territory: place.territory, languageBasis: place.basis,
            language: place.language, groupBy: place.grouping, group: place.category)
    }
}

extension ExplainSummary.Question {
    fileprivate init(_ question: ExplainedQuestion, conditions: ConditionWords) {
        self.init(
            id: question.id, exportCode: question.exportCode, text: conditions.words(question.text),
            item: question.item.map(conditions.words),
            answers: question.answers.map { answer in
                ExplainSummary.Answer(
                    code: answer.code, label: answer.label.map(conditions.words), formerCodes: answer.formerCodes,
                    role: answer.role.rawValue)
            },
            bounds: question.bounds.map { [$0.lowerBound, $0.upperBound] }, multiple: question.isMulti,
            showIf: question.showIf.map { ExplainSummary.ConditionText($0, conditions) },
            reworded: question.wasReworded)
    }
}

extension ExplainSummary.ConditionText {
    fileprivate init(_ condition: Condition, _ conditions: ConditionWords) {
        self.init(source: conditions.source(condition), words: conditions.sentence(condition))
    }
}

extension ExplainSummary.Figure {
    fileprivate init(_ working: FigureWorking) {
        let figure = working.figure
        self.init(
            respondents: figure.respondents, notConcerned: figure.exclusions?.notConcerned,
            dontKnow: figure.exclusions?.dontKnow, noAnswer: figure.exclusions?.noAnswer,
            weightedBase: figure.weightedBase, weightedSum: working.weightedSum, estimate: figure.estimate,
            standardError: figure.standardError, squaredDeviations: working.squaredDeviations, low: figure.low,
            high: figure.high, intervalMethod: figure.intervalMethod, degreesOfFreedom: figure.degreesOfFreedom,
            criticalValue: working.criticalValue, designEffect: figure.designEffect,
            effectiveSampleSize: figure.effectiveSampleSize, uncappedSize: working.uncappedSize,
            reliability: figure.reliability)
    }
}

extension Explanation.Outcome {
    /// As in results.csv.
    fileprivate var word: String {
        switch self {
        case .shown: "shown"
        case .confidential: "confidential"
        case .notAsked: "not-asked"
        case .notApplicable: "not-applicable"
        }
    }
}

extension FigureWorking.Caution {
    fileprivate var word: String {
        switch self {
        case .fewAnswers: "few-answers"
        case .fewDegrees: "few-degrees"
        case .unanimous: "unanimous"
        case .wideInterval: "wide-interval"
        case .noStandardError: "no-standard-error"
        }
    }
}

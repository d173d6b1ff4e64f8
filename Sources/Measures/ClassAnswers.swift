internal import Questionnaires

/// What whoever is in one class of an overlay can have answered to the question that the overlay tells respondents apart by.
///
/// The definitions alone then tell of some classes who is counted in them, whatever was answered otherwise: nobody is who was not
/// asked, or whom a measure is not taken among (structural zeros: Y. Bishop, S. Fienberg, P. Holland, *Discrete Multivariate
/// Analysis*, 1975, chapter 5).
struct ClassAnswers {
    private let question: Int
    private let possible: [Condition.RecordedAnswer]

    /// Nil where no question tells respondents apart.
    init?(_ index: Int, of overlay: Overlay, survey: Survey) {
        switch overlay {
        case .questionnaire, .homeLanguages: return nil
        case .home(let option):
            guard let question = survey.homeLanguageQuestion else { return nil }
            self.question = question
            let language: UInt64 = 1 << UInt64(option)
            possible =
                index == GroupClassifier.speaks
                ? [.partlyKnown(ticked: language, unticked: 0)]
                : [.partlyKnown(ticked: 0, unticked: language), .blank, .neverAsked]
        case .grouping(let number):
            let grouping = survey.groupings[number]
            question = grouping.question
            guard !grouping.categories.indices.contains(index) else {
                possible = grouping.categories[index].codes.indices.map { .answer($0) }
                return
            }
            let answers = survey.questions[question].answerSet
            let all = (answers?.answers.map(\.index) ?? []) + (answers?.formerAnswers.map(\.index) ?? [])
            possible =
                all.filter { answer in !grouping.categories.contains { $0.codes.contains(answer) } }
                .map { .answer($0) } + [.blank, .neverAsked]
        }
    }

    /// Whether all of them meet a condition.
    func meet(_ condition: Condition) -> Bool { possible.allSatisfy { outcome(of: condition, $0) == .met } }

    /// Whether nobody of them is counted by a measure.
    func areOutside(_ measure: Measure, of survey: Survey) -> Bool {
        if let among = measure.among, miss(among) { return true }
        let asked =
            switch measure.specification {
            case .share(let part): [part.question]
            case .net(let reference, _, _): [reference.question]
            case .index(let parts): parts.map(\.question)
            }
        // Of an index at least half must be answered.
        return 2 * asked.count { !leaveOut($0, of: survey) } < asked.count
    }

    /// Whether none of them meets a condition that alone decides.
    private func miss(_ condition: Condition) -> Bool {
        let isAlone = condition.questions == [question]
        return possible.allSatisfy { outcome(of: condition, $0) == .unmet || isAlone && $0 == .neverAsked }
    }

    /// Whether none of them can have a valid answer to a question.
    private func leaveOut(_ asked: Int, of survey: Survey) -> Bool {
        if asked == question, !possible.contains(where: { isValid($0, in: survey) }) { return true }
        guard let condition = survey.questions[asked].showIf else { return false }
        return possible.allSatisfy { outcome(of: condition, $0) == .unmet }
    }

    private func isValid(_ answer: Condition.RecordedAnswer, in survey: Survey) -> Bool {
        switch answer {
        case .neverAsked, .blank: false
        // Those of earlier waves' scales may count.
        case .answer(let index): !isMissing(index, in: survey)
        case .ticked, .partlyKnown, .number: true
        }
    }

    private func isMissing(_ answer: Int, in survey: Survey) -> Bool {
        survey.questions[question].answerSet?.answers.contains { $0.index == answer && $0.missing != nil } ?? false
    }

    /// The outcome of a condition where nothing is known of other questions.
    private func outcome(of condition: Condition, _ answer: Condition.RecordedAnswer) -> Condition.Outcome {
        condition.outcome { $0.question == question ? answer : .neverAsked }
    }
}

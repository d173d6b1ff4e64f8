internal import Questionnaires

/// What whoever is in one class of an overlay can have answered to the question that the overlay tells respondents apart by.
///
/// The definitions alone then tell of some classes who is counted in them, whatever was answered otherwise: nobody is who was not
/// asked, or whom a measure is not taken among (structural zeros: Y. Bishop, S. Fienberg, P. Holland, *Discrete Multivariate
/// Analysis*, 1975, chapter 5).
struct ClassAnswers {
    private let question: Int
    private let possible: [Answer]

    private enum Answer {
        case recorded(Condition.RecordedAnswer)
        /// The option of a multi question is ticked, or is not and others may be.
        case ticked(option: Int, Bool)
    }

    /// By class of an overlay; none where no question tells respondents apart.
    ///
    /// - Parameter isAbsent: whether some file of the wave has no column for a question: only then somebody was never asked it.
    static func all(of overlay: Overlay, survey: Survey, isAbsent: (Int) -> Bool) -> [ClassAnswers] {
        guard let question = overlay.question(of: survey) else { return [] }
        let nothing: [Answer] = [.recorded(.blank)] + (isAbsent(question) ? [.recorded(.neverAsked)] : [])
        return (0..<overlay.classes(of: survey)).map {
            ClassAnswers($0, of: overlay, by: question, nothing: nothing, survey: survey)
        }
    }

    private init(_ index: Int, of overlay: Overlay, by question: Int, nothing: [Answer], survey: Survey) {
        self.question = question
        switch overlay {
        case .questionnaire, .homeLanguages: possible = []
        case .home(let option):
            let speaks = index == GroupClassifier.speaks
            possible = [.ticked(option: option, speaks)] + (speaks ? [] : nothing)
        case .answers:
            let classes = AnswerClasses(question: question, survey: survey)
            let answers = survey.questions[question].answerSet
            let all = (answers?.answers.map(\.index) ?? []) + (answers?.formerAnswers.map(\.index) ?? [])
            possible =
                all.filter { classes.index(ofCode: UInt8($0)) == index }.map { .recorded(.answer($0)) }
                + (index == classes.count - 1 ? nothing : [])
        }
    }

    /// Whether all of them meet a condition, whatever they answered otherwise.
    func meet(_ condition: Condition) -> Bool { possible.allSatisfy { outcomes(of: condition, $0) == [.met] } }

    /// Whether nobody of them is counted by a measure.
    func areOutside(_ measure: Measure, of survey: Survey) -> Bool {
        if let among = measure.among, !possible.contains(where: { outcomes(of: among, $0).contains(.met) }) {
            return true
        }
        let asked =
            switch measure.specification {
            case .share(let part): [part.question]
            case .net(let reference, _, _): [reference.question]
            case .index(let parts): parts.map(\.question)
            }
        // Of an index at least half must be answered.
        return 2 * asked.count { !leaveOut($0, of: survey) } < asked.count
    }

    /// Whether none of them can have a valid answer to a question.
    private func leaveOut(_ asked: Int, of survey: Survey) -> Bool {
        if asked == question, !possible.contains(where: { isValid($0, in: survey) }) { return true }
        guard let condition = survey.questions[asked].showIf else { return false }
        return possible.allSatisfy { outcomes(of: condition, $0) == [.unmet] }
    }

    private func isValid(_ answer: Answer, in survey: Survey) -> Bool {
        guard case .recorded(let recorded) = answer else { return true }
        switch recorded {
        case .neverAsked, .blank: return false
        // Those of earlier waves' scales may count.
        case .answer(let index): return !isMissing(index, in: survey)
        case .ticked, .number: return true
        }
    }

    private func isMissing(_ answer: Int, in survey: Survey) -> Bool {
        survey.questions[question].answerSet?.answers.contains { $0.index == answer && $0.missing != nil } ?? false
    }

    /// All outcomes that a condition can have for who gave an answer, as far as its parts don't depend on each other.
    private func outcomes(of condition: Condition, _ answer: Answer) -> Set<Condition.Outcome> {
        switch condition {
        case .not(let inner):
            return Set(outcomes(of: inner, answer).map { $0 == .met ? .unmet : $0 == .unmet ? .met : .unknown })
        case .all(let parts): return outcomes(of: parts, answer, decisive: .unmet, otherwise: .met)
        case .any(let parts): return outcomes(of: parts, answer, decisive: .met, otherwise: .unmet)
        case .answered, .anyTicked, .number:
            guard condition.questions == [question] else { return [.met, .unmet, .unknown] }
            switch answer {
            case .recorded(let recorded): return [condition.outcome { _ in recorded }]
            case .ticked(let option, let isTicked): return outcomes(of: condition, ticking: option, isTicked)
            }
        }
    }

    /// - Parameter decisive: of one part it is that of all of them.
    private func outcomes(
        of parts: [Condition], _ answer: Answer, decisive: Condition.Outcome, otherwise: Condition.Outcome
    ) -> Set<Condition.Outcome> {
        let each = parts.map { outcomes(of: $0, answer) }
        var found: Set<Condition.Outcome> = []
        if each.contains(where: { $0.contains(decisive) }) { found.insert(decisive) }
        if each.allSatisfy({ $0.contains(otherwise) }) { found.insert(otherwise) }
        if each.contains(where: { $0.contains(.unknown) }), each.allSatisfy({ $0 != [decisive] }) {
            found.insert(.unknown)
        }
        return found
    }

    private func outcomes(
        of condition: Condition, ticking option: Int, _ isTicked: Bool
    ) -> Set<Condition.Outcome> {
        guard case .anyTicked(_, let options) = condition else { return [.unmet] }
        if isTicked, options.contains(option) { return [.met] }
        if !isTicked, options.indices == [option] { return [.unmet] }
        return [.met, .unmet]
    }
}

extension Overlay {
    /// The question that tells respondents apart; nil where it is none.
    fileprivate func question(of survey: Survey) -> Int? {
        switch self {
        case .questionnaire, .homeLanguages: nil
        case .home: survey.homeLanguageQuestion
        case .answers(let question): question
        }
    }
}

internal import Questionnaires
internal import Responses

/// Checks who was shown what: answers behind an unmet condition are reported and ignored, and exclusive options that were
/// ticked with others are dropped.
///
/// A class, since it never changes: a record costs one count of references and not one for each of its lists.
final class Routing: Sendable {
    /// When questions are shown.
    private let showing: RoutingConditions
    private let conditioned: [Conditioned]
    /// When the interview ends.
    private let ending: RoutingConditions
    /// Numbers of the conditions that end it.
    private let ends: [Int]
    private let multis: [Multi]

    private struct Conditioned: Sendable {
        let condition: Int
        let question: Int
        let slots: Range<Int>
    }

    private struct Multi: Sendable {
        let question: Int
        let slot: Int
        let exclusive: UInt64
    }

    /// Something against the rules, which was put right.
    struct Finding: Sendable {
        let code: RemarkCode
        let slot: Int
        let question: Int
    }

    init(survey: Survey, layout: TableLayout) {
        // What could not be read may well have been the answer that shows the question.
        var showing = RoutingConditions(unreadable: .unknown)
        var conditioned: [Conditioned] = []
        // An unreadable consent is none.
        var ending = RoutingConditions(unreadable: .unmet)
        var ends: [Int] = []
        for question in survey.questions {
            if let condition = question.showIf, let first = layout.slot(question: question.index) {
                conditioned.append(
                    Conditioned(
                        condition: showing.add(condition, layout: layout), question: question.index,
                        slots: first..<first + max(1, question.items.count)))
            }
            if let condition = question.endIf { ends.append(ending.add(condition, layout: layout)) }
        }
        self.showing = showing
        self.conditioned = conditioned
        self.ending = ending
        self.ends = ends
        multis = survey.questions.compactMap { question in
            guard case .multi(let set) = question.kind, !set.exclusive.isEmpty,
                let slot = layout.slot(question: question.index)
            else { return nil }
            return Multi(question: question.index, slot: slot, exclusive: set.exclusive.firstWord)
        }
    }

    /// Puts the record right, and returns whether no answer ends the interview.
    func apply(to record: inout ResponseRecord, report: (Finding) -> Void) -> Bool {
        let (limit, notAsked, notShown) = (UInt8(AnswerCode.limit), AnswerCode.notAsked, AnswerCode.notShown)
        var isEligible = true
        record.withAnswers { codes, values in
            for multi in multis where codes[multi.slot] == AnswerCode.answered {
                let ticked = values[multi.slot]
                guard ticked & multi.exclusive != 0, ticked & ~multi.exclusive != 0 else { continue }
                values[multi.slot] = ticked & ~multi.exclusive
                report(Finding(code: .exclusiveWithOthers, slot: multi.slot, question: multi.question))
            }
            for rule in conditioned
            where showing.outcome(of: rule.condition, codes: codes, values: values) == .unmet {
                for slot in rule.slots where codes[slot] != notAsked {
                    if codes[slot] < limit {
                        report(Finding(code: .answerBehindUnmetCondition, slot: slot, question: rule.question))
                    }
                    codes[slot] = notShown
                    values[slot] = 0
                }
            }
            isEligible = ends.allSatisfy { ending.outcome(of: $0, codes: codes, values: values) != .met }
        }
        return isEligible
    }
}

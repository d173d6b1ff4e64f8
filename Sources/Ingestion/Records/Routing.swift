internal import Questionnaires
internal import Responses

/// Checks who was shown what: answers behind an unmet condition are reported and ignored, and exclusive options that were
/// ticked with others are dropped.
struct Routing: Sendable {
    private let conditioned: [Conditioned]
    private let ending: [Condition]
    private let multis: [Multi]
    private let lookup: AnswerLookup

    private struct Conditioned: Sendable {
        let id: String
        let condition: Condition
        let slots: Range<Int>
    }

    private struct Multi: Sendable {
        let id: String
        let slot: Int
        let exclusive: UInt64
    }

    init(survey: Survey, layout: TableLayout) {
        lookup = AnswerLookup(survey: survey, layout: layout)
        conditioned = survey.questions.compactMap { question in
            guard let condition = question.showIf, let first = layout.slot(question: question.index) else { return nil }
            return Conditioned(
                id: question.id, condition: condition, slots: first..<first + max(1, question.items.count))
        }
        ending = survey.questions.compactMap(\.endIf)
        multis = survey.questions.compactMap { question in
            guard case .multi(let set) = question.kind, !set.exclusive.isEmpty,
                let slot = layout.slot(question: question.index)
            else { return nil }
            return Multi(id: question.id, slot: slot, exclusive: set.exclusive.firstWord)
        }
    }

    func apply(
        to record: inout ResponseRecord, at place: RecordPlace, log: inout RemarkLog,
        columnOfSlot: (Int) -> String?
    ) {
        for multi in multis where record.codes[multi.slot] == AnswerCode.answered {
            let ticked = record.values[multi.slot]
            guard ticked & multi.exclusive != 0, ticked & ~multi.exclusive != 0 else { continue }
            record.values[multi.slot] = ticked & ~multi.exclusive
            log.note(.exclusiveWithOthers, at: place, column: columnOfSlot(multi.slot), question: multi.id)
        }
        for question in conditioned {
            let outcome = question.condition.outcome { reference in
                // What could not be read may well have been the answer that shows the question.
                lookup.isUnreadable(reference, in: record) ? .neverAsked : lookup.answer(to: reference, in: record)
            }
            guard outcome == .unmet else { continue }
            for slot in question.slots where record.codes[slot] != AnswerCode.notAsked {
                if record.codes[slot] < AnswerCode.limit {
                    log.note(
                        .answerBehindUnmetCondition, at: place, column: columnOfSlot(slot), question: question.id)
                }
                record.codes[slot] = AnswerCode.notShown
                record.values[slot] = 0
            }
        }
    }

    /// Whether no answer ends the interview; an unreadable consent is none.
    func isEligible(_ record: ResponseRecord) -> Bool {
        ending.allSatisfy { $0.outcome { lookup.answer(to: $0, in: record) } != .met }
    }
}

/// Answers of a record as conditions ask for them.
struct AnswerLookup: Sendable {
    private let layout: TableLayout

    init(survey: Survey, layout: TableLayout) {
        self.layout = layout
    }

    func isUnreadable(_ reference: QuestionReference, in record: ResponseRecord) -> Bool {
        layout.slot(question: reference.question, item: reference.item)
            .map { record.codes[$0] == AnswerCode.unreadable } ?? false
    }

    func answer(to reference: QuestionReference, in record: ResponseRecord) -> Condition.RecordedAnswer {
        guard let slot = layout.slot(question: reference.question, item: reference.item) else { return .neverAsked }
        let code = record.codes[slot]
        if code == AnswerCode.notAsked { return .neverAsked }
        guard code < AnswerCode.limit else { return .blank }
        switch layout.slots[slot].content {
        case .code: return .answer(Int(code))
        case .options: return .ticked(record.values[slot])
        case .integer: return .number(Int(Int64(bitPattern: record.values[slot])))
        }
    }
}

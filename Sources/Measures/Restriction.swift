internal import Questionnaires
internal import Responses

/// Whom a measure is taken among: respondents whose answers meet a condition.
struct Restriction: Sendable {
    private let condition: Condition
    private let layout: TableLayout

    init(_ condition: Condition, layout: TableLayout) {
        self.condition = condition
        self.layout = layout
    }

    func isMet(in table: ResponseTable, row: Int) -> Bool {
        condition.outcome { answer(to: $0, in: table, row: row) } == .met
    }

    private func answer(
        to reference: QuestionReference, in table: ResponseTable, row: Int
    ) -> Condition.RecordedAnswer {
        guard let slot = layout.slot(question: reference.question, item: reference.item) else { return .neverAsked }
        let code = table.codes[slot][row]
        if code == AnswerCode.notAsked { return .neverAsked }
        guard code < AnswerCode.limit else { return .blank }
        switch layout.slots[slot].content {
        case .code: return .answer(Int(code))
        case .options: return .ticked(table.values[slot][row])
        // The loader lets no condition ask for a decimal.
        case .decimal: return .blank
        case .integer: return .number(Int(Int64(bitPattern: table.values[slot][row])))
        }
    }
}

internal import Questionnaires
internal import Responses

/// Reads the closed answers and numbers of a record by the names of their questions.
struct DeclaredAnswers: Sendable {
    private struct Named: Sendable {
        /// Of the question, or of an item: `meetings_totals.GT`.
        let id: String
        let slot: Int
        let content: TableLayout.Content
        /// Codes of the present answers, by index.
        let codes: [String]
    }

    private let named: [Named]

    init(survey: Survey, layout: TableLayout) {
        named = layout.slots.enumerated().map { index, slot in
            let question = survey.questions[slot.question]
            return Named(
                id: slot.item.map { "\(question.id).\(question.items[$0].code)" } ?? question.id, slot: index,
                content: slot.content, codes: question.answerSet?.answers.map(\.code) ?? [])
        }
    }

    /// Told numbers; blank, unreadable and unasked ones are left out.
    func numbers(of record: borrowing ResponseRecord) -> [String: Double] {
        var numbers: [String: Double] = [:]
        for named in named where record.codes[named.slot] == AnswerCode.answered {
            switch named.content {
            case .integer: numbers[named.id] = Double(Int64(bitPattern: record.values[named.slot]))
            case .decimal: numbers[named.id] = Double(bitPattern: record.values[named.slot])
            case .code, .options: break
            }
        }
        return numbers
    }

    /// Told codes; blank, unreadable and unasked answers are left out.
    func choices(of record: borrowing ResponseRecord) -> [String: [String]] {
        var choices: [String: [String]] = [:]
        for named in named {
            let code = record.codes[named.slot]
            switch named.content {
            case .code where Int(code) < named.codes.count: choices[named.id] = [named.codes[Int(code)]]
            case .options where code == AnswerCode.answered:
                let ticked = record.values[named.slot]
                choices[named.id] = named.codes.indices.filter { ticked & (1 << UInt64($0)) != 0 }.map {
                    named.codes[$0]
                }
            case .code, .options, .integer, .decimal: break
            }
        }
        return choices
    }
}

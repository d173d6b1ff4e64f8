internal import Questionnaires
internal import Responses

/// How one measure scores one response, prepared for a pass over columns of codes.
indirect enum ScoreRule: Sendable {
    /// A single answer or an array item: the outcome of every possible byte of the slot.
    case code(slot: Int, outcomes: [Outcome])
    /// Options of a multi-answer: `ticked` when one of `mask` is ticked, `unticked` otherwise; options that stand for a
    /// missing answer count for nothing beside valid ones.
    case options(slot: Int, mask: UInt64, ticked: Outcome, unticked: Outcome, missing: [MissingOption])
    /// A whole number: 1 within the bounds, 0 outside.
    case number(slot: Int, range: ClosedRange<Int>)
    /// The mean of the items answered, if at least half of them are. Where a form lacks one of the questions there is none:
    /// without it the mean would be of something else.
    case mean([ScoreRule])
    /// The same among respondents who meet a condition; the others are no part of the measure's respondents.
    case among(Restriction, ScoreRule)

    /// An option such as « ne souhaite pas répondre ».
    struct MissingOption: Sendable {
        let bit: UInt64
        let outcome: Outcome
    }

    /// The outcome of the record at `row`.
    func outcome(in table: ResponseTable, row: Int) -> Outcome {
        switch self {
        case .code(let slot, let outcomes):
            return outcomes[Int(table.codes[slot][row])]
        case .options(let slot, let mask, let ticked, let unticked, let missing):
            let state = table.codes[slot][row]
            guard state == AnswerCode.answered else { return ScoreRule.outcome(ofMissing: state) }
            let options = table.values[slot][row]
            let valid = missing.reduce(options) { $0 & ~$1.bit }
            if valid == 0, let reason = missing.first(where: { options & $0.bit != 0 }) { return reason.outcome }
            return valid & mask == 0 ? unticked : ticked
        case .number(let slot, let range):
            let state = table.codes[slot][row]
            guard state == AnswerCode.answered else { return ScoreRule.outcome(ofMissing: state) }
            return .value(range.contains(Int(Int64(bitPattern: table.values[slot][row]))) ? 1 : 0)
        case .mean(let items):
            guard isAsked(in: table, row: row) else { return .outside }
            return ScoreRule.mean(of: items.map { $0.outcome(in: table, row: row) })
        case .among(let restriction, let rule):
            return restriction.isMet(in: table, row: row) ? rule.outcome(in: table, row: row) : .outside
        }
    }

    /// Outcome of a byte that is no answer's index.
    static func outcome(ofMissing state: UInt8) -> Outcome {
        switch state {
        case AnswerCode.noAnswer, AnswerCode.unreadable: .noAnswer
        default: .outside
        }
    }

    private static func mean(of outcomes: [Outcome]) -> Outcome {
        var sum = 0.0
        var answered = 0
        for case .value(let value) in outcomes {
            sum += value
            answered += 1
        }
        if answered > 0, 2 * answered >= outcomes.count { return .value(sum / Double(answered)) }
        return outcomes.allSatisfy { $0 == .outside } ? .outside : .noAnswer
    }
}

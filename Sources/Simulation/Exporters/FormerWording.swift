internal import Questionnaires

/// How a wave's questionnaire wrote what is asked today: headers, codes, and answers of a scale of its own.
struct FormerWording {
    private let wave: String?
    private let seed: UInt64

    /// Of the answers beside the middle of a former scale that had one, how many are the middle.
    private static let middle = 0.15

    init(_ plan: SimulationPlan) {
        wave = plan.wave
        seed = plan.seed
    }

    func header(of question: Question) -> String {
        question.history.first { $0.wave == wave }?.formerID ?? question.exportCode
    }

    /// The code that the wave's export has for an answer of today's set.
    ///
    /// A scale of the wave's own is matched from its favourable end; one with an odd number of answers has a middle, which
    /// takes a share of the answers beside it.
    func code(of answer: Answer, in set: AnswerSet, of question: Question, item: Int, response: SimulatedResponse)
        -> String
    {
        guard let entry = entry(question, set) else { return answer.code }
        if let recoding = entry.recodings.first(where: { $0.present == answer.code }) { return recoding.former }
        guard !entry.formerScale.isEmpty, answer.missing == nil else { return answer.code }
        let valid = set.valid.indices
        let rank = valid.firstIndex(of: answer.index) ?? 0
        let scale = entry.formerScale
        let half = scale.count / 2
        guard scale.count == valid.count + 1, scale.count % 2 == 1 else { return scale[min(rank, scale.count - 1)] }
        if rank == half || rank == half - 1 {
            var random = RandomSource([seed, UInt64(response.id), UInt64(question.index), UInt64(item), 0x6d69_6464])
            if random.chance(Self.middle) { return scale[half] }
        }
        return scale[rank < half ? rank : rank + 1]
    }

    /// The question's own recodings win over its scale's.
    private func entry(_ question: Question, _ set: AnswerSet) -> HistoryEntry? {
        [question.history, set.history].lazy
            .compactMap { history in history.first { $0.wave == self.wave } }
            .first { !$0.recodings.isEmpty || !$0.formerScale.isEmpty }
    }
}

internal import Questionnaires

extension Survey {
    /// Whether an answer of an earlier wave's own scale is among `codes`: known only where they are the favourable or the
    /// most favourable answers of the present scale, for which the earlier wave says its own.
    func isFavourable(_ former: FormerAnswer, codes: CodeSet, of reference: QuestionReference) -> Bool? {
        guard let set = questions[reference.question].answerSet else { return nil }
        if codes == set.positive { return former.isPositive }
        return codes == set.top ? former.isTop : nil
    }

    /// Whether the answers of a wave can tell the measure: not where they are on a scale of the wave's own that lacks the
    /// measure's answers.
    func canTell(_ measure: Measure, inWave wave: String) -> Bool {
        switch measure.specification {
        case .share(.oneOf(let reference, let codes)):
            guard let set = questions[reference.question].answerSet,
                let former = set.formerAnswers.first(where: { $0.wave == wave })
            else { return true }
            return isFavourable(former, codes: codes, of: reference) != nil
        case .net(let reference, _, _):
            return questions[reference.question].answerSet?.formerAnswers.contains { $0.wave == wave } != true
        case .share, .index:
            return true
        }
    }
}

internal import Questionnaires

extension Survey {
    /// Whether the answers of a wave can tell the measure: not where they are on a scale of the wave's own that lacks the
    /// measure's answers.
    func canTell(_ measure: Measure, inWave wave: String) -> Bool {
        switch measure.specification {
        case .share(.oneOf(let reference, let codes)):
            guard let set = questions[reference.question].answerSet,
                let former = set.formerAnswers.first(where: { $0.wave == wave })
            else { return true }
            return set.counts(former, among: codes) != nil
        case .net(let reference, _, _):
            return questions[reference.question].answerSet?.formerAnswers.contains { $0.wave == wave } != true
        case .share, .index:
            return true
        }
    }
}

internal import Questionnaires

extension WaveEstimates {
    /// Where several groupings of the grid are of one question: for each kind of answer that they tell apart, its group in each of
    /// them.
    package var groupsOfAnswers: [[GridGroup]] {
        let printed = grid.declaredGroups
        return spaces.flatMap { space -> [[GridGroup]] in
            guard case .answers(let question) = space.overlay else { return [] }
            let classes = AnswerClasses(question: question, survey: survey)
            let groupings = classes.groupings.map { Breakdown.grouping($0).groups(of: survey) }
                .filter { !printed.isDisjoint(with: $0) }
            guard groupings.count > 1 else { return [] }
            return (0..<classes.count).map { index in
                groupings.compactMap { groups in
                    groups.first { $0.classes(of: survey, in: space.overlay).contains(index) }
                }
            }
        }
    }
}

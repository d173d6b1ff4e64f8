package import Questionnaires

/// Measures of the same answers whose figures would tell more beside each other than protection looks at: a figure among some is held
/// against that of all, not against one among others.
package enum UnlinkedMeasures: Sendable, Hashable {
    /// Both are among some of the same, not the same ones: what one has more than the other, or all more than both, nobody protects.
    /// Ids of one measure of each.
    case differentSome(String, String)
    /// It is among some whom answers to several questions choose together, beside figures of all by groups of those questions: how
    /// many are in neither group follows. Id of the measure.
    case joinedGroups(String)

    /// A measure that would do no harm without the others.
    package var measure: String {
        switch self {
        case .differentSome(_, let measure), .joinedGroups(let measure): measure
        }
    }
}

extension Grid {
    /// In the order of the measures; of measures that count the same respondents the first only.
    package func unlinkedMeasures(survey: Survey) -> [UnlinkedMeasures] {
        var order: [BaseKey] = []
        var bases: [BaseKey: [GriddedMeasure]] = [:]
        for gridded in measures {
            let key = BaseKey(gridded.measure)
            if bases[key] == nil { order.append(key) }
            bases[key, default: []].append(gridded)
        }
        func id(_ key: BaseKey) -> String { bases[key]?.first?.measure.id ?? "" }
        var found: [UnlinkedMeasures] = []
        for (position, key) in order.enumerated() {
            guard let among = key.among else { continue }
            let all = bases[key.ofAll]
            for other in order[..<position] where other.ofAll == key.ofAll {
                guard let others = other.among, all != nil || !among.excludes(others, in: survey) else { continue }
                found.append(.differentSome(id(other), id(key)))
            }
            let groups = Set(((all ?? []) + (bases[key] ?? [])).flatMap { groupedQuestions(of: $0, in: survey) })
            if all != nil, groups.intersection(among.questions).count > 1 { found.append(.joinedGroups(id(key))) }
        }
        return found
    }

    /// Questions that its groups are of.
    private func groupedQuestions(of gridded: GriddedMeasure, in survey: Survey) -> Set<Int> {
        Set(
            gridded.cells.compactMap { cell in
                switch cells[cell].group.overlay(in: survey) {
                case .answers(let question): question
                case .home: survey.homeLanguageQuestion
                case .questionnaire, .homeLanguages, nil: nil
                }
            })
    }
}

extension Condition {
    /// Whether nobody meets both, as one answer to the same question tells.
    fileprivate func excludes(_ other: Condition, in survey: Survey) -> Bool {
        guard questions == other.questions, let question = questions.first, questions.count == 1,
            case .single = survey.questions[question].kind, let set = survey.questions[question].answerSet
        else { return false }
        let answers = set.answers.map(\.index) + set.formerAnswers.map(\.index)
        return ([.blank] + answers.map { .answer($0) }).allSatisfy { (answer: RecordedAnswer) in
            outcome { _ in answer } != .met || other.outcome { _ in answer } != .met
        }
    }
}

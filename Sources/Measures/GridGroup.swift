package import Questionnaires

/// Which respondents of a territory a cell gathers.
package enum GridGroup: Sendable, Hashable {
    case all
    /// Language the questionnaire was answered in: index into the survey's languages.
    case questionnaire(Int)
    /// The export does not say in which language the respondent answered.
    case undeterminedQuestionnaire
    /// Language spoken at home: index of an option of the home-language question. Families speak several, so these groups
    /// overlap.
    case home(option: Int)
    /// A category of one of the survey's groupings.
    case category(grouping: Int, category: Int)
    /// Respondents without a valid answer to the grouping's question.
    case undeterminedCategory(grouping: Int)
}

/// What respondents are told apart by.
package enum Breakdown: Sendable, Hashable {
    /// No breakdown.
    case all
    /// Answered in: one language a respondent, so groups add up.
    case questionnaire
    /// Spoken at home: several a respondent, so groups overlap and do not add up.
    case home
    /// Index into the survey's groupings.
    case grouping(Int)

    /// The groups, in the survey's order; those of whom the group is not known last.
    package func groups(of survey: Survey) -> [GridGroup] {
        switch self {
        case .all: return [.all]
        case .questionnaire: return survey.languages.indices.map { .questionnaire($0) } + [.undeterminedQuestionnaire]
        case .home:
            return survey.homeLanguages.map { .home(option: $0) }
        case .grouping(let index):
            return survey.groupings[index].categories.indices.map { .category(grouping: index, category: $0) }
                + [.undeterminedCategory(grouping: index)]
        }
    }

    /// What a group is compared with: a grouping's first category, and everybody else for languages.
    var reference: GridGroup {
        if case .grouping(let index) = self { .category(grouping: index, category: 0) } else { .all }
    }
}

/// One way of telling respondents apart that crosses territories. Overlays are not crossed with each other.
package enum Overlay: Sendable, Hashable {
    case questionnaire
    /// Who speaks one language at home, and who does not: each language is an overlay of its own, for they overlap.
    case home(option: Int)
    /// Which language a response names first at home, and which further ones. As everybody counted names one, the languages
    /// named together are at least as many as they: a reader who knows all but one can tell how few that one has at least.
    case homeLanguages
    /// What one question was answered with, as far as groupings tell it apart: index of the question.
    case answers(Int)
}

extension GridGroup {
    /// The overlay that knows the group; nil for everybody.
    package func overlay(in survey: Survey) -> Overlay? {
        switch self {
        case .all: nil
        case .questionnaire, .undeterminedQuestionnaire: .questionnaire
        case .home(let option): .home(option: option)
        case .category(let grouping, _), .undeterminedCategory(let grouping):
            .answers(survey.groupings[grouping].question)
        }
    }

    /// Whether it gathers those of whom the group is not known.
    package var isRemainder: Bool {
        switch self {
        case .undeterminedQuestionnaire, .undeterminedCategory: true
        case .all, .questionnaire, .home, .category: false
        }
    }

    /// Order in tables: everybody, questionnaire, home, groupings.
    var rank: [Int] {
        switch self {
        case .all: [-1]
        case .questionnaire(let index): [0, index]
        case .undeterminedQuestionnaire: [0, .max]
        case .home(let option): [1, option]
        case .category(let grouping, let category): [2, grouping, category]
        case .undeterminedCategory(let grouping): [2, grouping, .max]
        }
    }
}

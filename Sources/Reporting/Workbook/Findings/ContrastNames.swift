internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Territories

/// What groups, breakdowns and levels are called.
extension ReportContext {
    /// A breakdown as the column « Thème » names it.
    func title(ofBreakdown breakdown: String) -> String {
        switch breakdown {
        case "questionnaire": wording.text(.themeLanguage)
        case "home": wording.text(.themeHome)
        default: survey.grouping(id: breakdown).map { text($0.title) } ?? breakdown
        }
    }

    func title(ofLevel level: String) -> String {
        territories.levels.first { $0.id == level }.map { text($0.title) } ?? wording.text(.everywhere)
    }

    /// Who is compared: a language or a category.
    func groupName(of comparison: PublishedComparison) -> String {
        comparison.group == .all
            ? name(of: comparison.language) : name(ofCategory: comparison.group.code, in: comparison.group.by)
    }

    /// With whom.
    func referenceName(of comparison: PublishedComparison) -> String {
        comparison.isWithOthers
            ? wording.text(.others) : name(ofCategory: comparison.comparedTo, in: comparison.group.by)
    }

    /// Whether the measure is the share of an option that excludes all others, such as « aucun obstacle ».
    func isExclusive(_ measure: PublishedMeasure) -> Bool {
        guard let family = measure.measure.family, let index = measure.measure.questions.first,
            let set = survey.questions[index].answerSet, let answer = set.index(ofCode: family.code)
        else { return false }
        return set.exclusive.contains(answer)
    }
}

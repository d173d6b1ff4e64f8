internal import Disclosure
internal import Questionnaires

/// A tested difference of a measure that a finding may tell: a territory and the others, two groups, two waves.
struct Contrast {
    let measure: PublishedMeasure
    let comparison: PublishedComparison
}

extension ReportContext {
    /// Each territory of a level beside all respondents of the level's other territories, over everybody.
    func territoryContrasts(of measures: [String], level: String) -> [Contrast] {
        contrasts(of: measures) { comparison, _ in
            comparison.territory.level == level && comparison.territory.code != PublishedTerritory.undetermined
                && comparison.language == .all && comparison.group == .all && comparison.isWithOthers
        }
    }

    /// The groups of a breakdown over the whole territory, without those who could not be placed in one.
    func groupContrasts(of measures: [String], breakdown: String) -> [Contrast] {
        contrasts(of: measures) { comparison, measure in
            comparison.territory == .all && comparison.isGap(of: breakdown)
                && cell(of: measure, language: comparison.language, group: comparison.group)?.holdsNobody == false
                && ![comparison.language.code, comparison.group.code].contains(PublishedTerritory.undetermined)
        }
    }

    /// This wave beside each earlier one, over everybody.
    func waveContrasts(of measures: [String]) -> [Contrast] {
        contrasts(of: measures) { comparison, _ in
            comparison.territory == .all && comparison.language == .all && comparison.group.by == "wave"
        }
    }

    private func contrasts(
        of measures: [String], where isWanted: (PublishedComparison, PublishedMeasure) -> Bool
    ) -> [Contrast] {
        measures.compactMap(measure).flatMap { measure in
            measure.comparisons
                .filter { $0.kind == .difference && $0.adjustedFor.isEmpty && isWanted($0, measure) }
                .map { Contrast(measure: measure, comparison: $0) }
        }
    }
}

extension PublishedComparison {
    /// Whether it compares groups of the breakdown, not waves.
    func isGap(of breakdown: String) -> Bool {
        language == .all ? group.by == breakdown : language.basis == breakdown && group == .all
    }

    var isWithOthers: Bool { comparedTo == "others" }
}

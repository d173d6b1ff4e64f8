internal import Disclosure
internal import PartnerCounts
internal import Questionnaires

/// What organisations declare of one territory. Counts of objects and numbers are institutional facts; nothing is said
/// where the pipeline does not count at the territory's level.
struct TerritoryCounts {
    let context: ReportContext
    let territory: PublishedTerritory

    /// One sentence with everything that is declared there; none where nothing is.
    var sentences: [String] {
        guard let material = context.plan, let institutions = material.institutions else { return [] }
        let place = CountTerritory(level: territory.level, code: territory.code)
        let told = material.organisationSurveys.flatMap(\.counts).compactMap { definition -> String? in
            guard let count = institutions.count(definition.id, in: place), let estimate = count.estimate else {
                return nil
            }
            return context.wording.text(
                .ficheCount, ["label": context.text(definition.label), "value": context.decimal(estimate)])
        }
        guard !told.isEmpty else { return [] }
        return [
            context.wording.text(
                .ficheCounts, ["counts": told.joined(separator: context.wording.text(.separator))])
        ]
    }
}

internal import Measures
internal import Questionnaires
internal import Reporting
internal import Territories

/// The tables that a plan's figures need, so that nobody has to keep plan and pipeline alike: a measure's figure for all,
/// in the level of its area, and by its breakdown. A cell that the pipeline declares too is one cell.
struct PlannedTables {
    let plan: Plan
    let survey: Survey
    let territories: TerritorySet

    var tables: [GridTable] {
        (plan.entries.flatMap(\.item.shows) + plan.joined).flatMap { figure -> [GridTable] in
            guard figure.kind != .count else { return [] }
            // How far partners say that something is: the share of each answer.
            let measure = figure.kind == .status ? "\(figure.id).*" : figure.id
            let first = figure.survey == survey.id ? [table(measure, of: figure)] : []
            let second = figure.joined.map { $0.survey == survey.id ? [table($0.measure, of: figure)] : [] }
            return first + (second ?? [])
        }
    }

    private func table(_ measure: String, of figure: ShownFigure) -> GridTable {
        let ids = Set(survey.measureIDs(matching: measure))
        let area = figure.within.flatMap { plan.settings.area(id: $0) }
        let level = figure.breakdown.flatMap { territories.levelIndex($0.by) }
        let breakdown = level == nil ? figure.breakdown.flatMap { self.breakdown($0.by) } : nil
        return GridTable(
            measures: survey.measures.indices.filter { ids.contains(survey.measures[$0].id) },
            levels: [nil] + [area.flatMap { territories.levelIndex($0.level) }, level].compactMap { $0 },
            breakdowns: [.all] + (breakdown.map { [$0] } ?? []),
            gaps: figure.breakdown?.comparison == .gap ? breakdown.map { [$0] } ?? [] : [])
    }

    private func breakdown(_ id: String) -> Breakdown? {
        switch LanguageBasis(rawValue: id) {
        case .home: survey.homeLanguageQuestion == nil ? nil : .home
        case .some(let basis): basis.breakdown
        case nil: survey.grouping(id: id).map { .grouping($0.index) }
        }
    }
}

internal import Definitions
package import Disclosure
internal import Measures
package import Questionnaires
internal import Reporting
internal import Territories

/// One survey of a pipeline with everything that is declared of it.
package struct SurveyBundle: Sendable {
    package let survey: Survey
    package let rules: ConfidentialityRules
    let grid: Grid
    /// Which groups and territories are compared, measure by measure.
    let differences: Set<ReportedDifference>
    let standard: StandardLevels?
    /// Ids of levels that organisations' declarations are counted for, besides everywhere.
    let countLevels: [String]
}

extension SurveyBundle {
    /// - Parameter plan: whose figures are made too, whether a table declares them or not; nil: none.
    init(
        _ part: PipelineDefinition.SurveyPart, survey: Survey, plan: Plan?, territories: TerritorySet,
        problems: ProblemCollector
    ) {
        let resolver = TableResolver(survey: survey, territories: territories, problems: problems)
        let planned = plan.map { PlannedTables(plan: $0, survey: survey, territories: territories).tables } ?? []
        let tables = part.tables.compactMap(resolver.table) + planned
        self.survey = survey
        differences = Set(tables.flatMap { $0.differences(survey: survey, territories: territories) })
        rules = part.rules
        grid = Grid(
            tables: tables,
            representation: part.representation.flatMap(resolver.representation), survey: survey,
            territories: territories)
        standard = part.standard.map(resolver.standard)
        countLevels = resolver.countLevels(part.countLevels)
        for found in grid.unlinkedMeasures(survey: survey) {
            let declared = part.tables.flatMap(\.measures).first {
                survey.measureIDs(matching: $0.value).contains(found.measure)
            }
            found.report(to: problems, at: declared?.place, survey: survey)
        }
    }
}

extension UnlinkedMeasures {
    /// - Parameter place: where the pipeline names the measure; nil: only a plan does, or what was published.
    func report(to problems: ProblemCollector, at place: SourcePlace?, survey: Survey) {
        guard let place = place ?? survey.measures.first(where: { $0.id == measure })?.place else { return }
        switch self {
        case .differentSome(let other, let measure):
            problems.report(PipelineCode.differentSome, at: place, ["measure": measure, "other": other])
        case .joinedGroups(let measure):
            problems.report(PipelineCode.joinedGroups, at: place, ["measure": measure])
        }
    }
}

extension GridTable {
    fileprivate func differences(survey: Survey, territories: TerritorySet) -> [ReportedDifference] {
        let groups = gaps.compactMap { breakdown -> String? in
            switch breakdown {
            case .all: nil
            case .questionnaire: LanguageBasis.questionnaire.rawValue
            case .home: LanguageBasis.home.rawValue
            case .grouping(let index): survey.groupings[index].id
            }
        }
        let compared = groups + comparedLevels.map { territories.levels[$0].id }
        return measures.flatMap { measure in
            compared.map { ReportedDifference(measure: survey.measures[measure].id, by: $0) }
        }
    }
}

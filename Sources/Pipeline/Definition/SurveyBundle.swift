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
        self.survey = survey
        rules = part.rules
        grid = Grid(
            tables: part.tables.compactMap(resolver.table) + planned,
            representation: part.representation.flatMap(resolver.representation), survey: survey,
            territories: territories)
        standard = part.standard.map(resolver.standard)
        countLevels = resolver.countLevels(part.countLevels)
    }
}

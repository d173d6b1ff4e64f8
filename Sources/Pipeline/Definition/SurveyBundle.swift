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

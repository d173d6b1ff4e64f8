package import Definitions
internal import Ingestion
internal import Questionnaires
package import Reporting
package import Territories

/// A pipeline with everything it names, read and checked against each other.
package struct PipelineBundle: Sendable {
    package internal(set) var definition: PipelineDefinition
    /// The survey that reports are about.
    package let main: SurveyBundle
    /// The organisations' survey; nil: none.
    package let partners: SurveyBundle?
    /// Whose items are followed; nil: none.
    package let plan: Plan?
    package let territories: TerritorySet
    package let reports: [ReportDefinition]
    package let wordings: [Wording]
    let folder: DefinitionsFolder
    /// Of all surveys, in their order.
    let headings: SurveyHeadings
    /// Path of the pipeline's own file.
    let path: String

    /// The main one first.
    package var surveys: [SurveyBundle] { [main] + (partners.map { [$0] } ?? []) }

    /// Waves that the pipeline names; none: any name will do.
    var waveNames: [String] {
        definition.calendar.ranges.map(\.name) + (definition.calendar.fallback.map { [$0] } ?? [])
    }
}

extension PipelineBundle {
    /// - Throws: every problem of every file, at once as far as files can be judged without each other.
    package init(path: String, folder: DefinitionsFolder) throws(DefinitionProblems) {
        let definition = try PipelineLoader.load(path: path)
        let problems = ProblemCollector()
        let source = DefinitionSource(folder: folder, problems: problems)
        let survey = source.survey(definition.main.surveyID)
        let partners = definition.partners.flatMap { source.survey($0.surveyID) }
        let territories = source.territories(definition.territoriesID)
        if let named = definition.partners?.surveyID, let partners,
            partners.unit != .organisation || named.value == definition.main.surveyID.value
        {
            problems.report(PipelineCode.partnersSurvey, at: named.place, ["survey": named.value])
        }
        let plan = definition.planID.flatMap {
            source.plan($0, surveys: [survey, partners].compactMap { $0 }, territories: territories)
        }
        let reports = definition.reportIDs.compactMap {
            source.report($0, at: definition.place, survey: survey, partners: partners)
        }
        let french = source.wording(Languages.workbooks.base, at: definition.place, french: nil)
        let wordings = definition.reportLanguages.compactMap { language in
            language == french?.language ? french : source.wording(language, at: definition.place, french: french)
        }
        guard let survey, let territories else { throw DefinitionProblems(problems.problems) }
        for report in reports { report.judgeLevels(in: territories, problems: problems) }
        main = SurveyBundle(
            definition.main, survey: survey, plan: plan, territories: territories, problems: problems)
        self.partners = definition.partners.flatMap { part in
            partners.map {
                SurveyBundle(part, survey: $0, plan: plan, territories: territories, problems: problems)
            }
        }
        try problems.finish()
        self.definition = definition
        self.plan = plan
        self.territories = territories
        self.reports = reports
        self.wordings = wordings
        self.folder = folder
        headings = SurveyHeadings([survey] + (partners.map { [$0] } ?? []))
        self.path = path
    }
}

extension PipelineBundle {
    /// Reports differences that a report tells and no table makes. A run leaves them out, so only judging tells them.
    func judgeDifferences() throws(DefinitionProblems) {
        let problems = ProblemCollector()
        for report in reports {
            report.judgeDifferences(problems: problems) { main.differences.contains($0) }
        }
        try problems.finish()
    }
}

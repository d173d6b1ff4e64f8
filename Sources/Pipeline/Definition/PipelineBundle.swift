package import Definitions
internal import Measures
package import Questionnaires
package import Reporting
package import Territories

/// A pipeline with everything it names, read and checked against each other.
package struct PipelineBundle: Sendable {
    package let definition: PipelineDefinition
    package let survey: Survey
    package let territories: TerritorySet
    package let reports: [ReportDefinition]
    package let wordings: [Wording]
    let grid: Grid
    let standard: StandardLevels?
    let folder: DefinitionsFolder
    /// Path of the pipeline's own file.
    let path: String
}

extension PipelineBundle {
    /// - Throws: every problem of every file, at once as far as files can be judged without each other.
    package init(path: String, folder: DefinitionsFolder) throws(DefinitionProblems) {
        let definition = try PipelineLoader.load(path: path)
        let problems = ProblemCollector()
        let survey = load(
            folder.survey(definition.surveyID), kind: "survey", name: definition.surveyID,
            named: definition.surveyPlace, problems: problems
        ) { (path: String) throws(DefinitionProblems) in try SurveyLoader.load(path) }
        let territories = load(
            folder.territories(definition.territoriesID), kind: "territories", name: definition.territoriesID,
            named: definition.territoriesPlace, problems: problems
        ) { (path: String) throws(DefinitionProblems) in try TerritoryLoader.load(path: path) }
        var reports: [ReportDefinition] = []
        for id in definition.reportIDs {
            let report = load(
                folder.report(id), kind: "report", name: id, named: definition.place, problems: problems
            ) { (path: String) throws(DefinitionProblems) in try ReportLoader.load(path: path, survey: survey) }
            if let report { reports.append(report) }
        }
        var wordings: [Wording] = []
        for language in definition.reportLanguages {
            let wording = load(
                folder.locale(language), kind: "locale", name: language, named: definition.place, problems: problems
            ) { (path: String) throws(DefinitionProblems) in try Wording.load(path: path, language: language) }
            if let wording { wordings.append(wording) }
        }
        let tables = zip(survey, territories).map { survey, territories in
            let resolver = TableResolver(survey: survey, territories: territories, problems: problems)
            return (
                tables: definition.tables.compactMap(resolver.table),
                representation: definition.representation.flatMap(resolver.representation),
                standard: definition.standard.map(resolver.standard)
            )
        }
        try problems.finish()
        guard let survey, let territories, let tables else { throw DefinitionProblems([]) }
        self.definition = definition
        self.survey = survey
        self.territories = territories
        self.reports = reports
        self.wordings = wordings
        grid = Grid(
            tables: tables.tables, representation: tables.representation, survey: survey, territories: territories)
        standard = tables.standard
        self.folder = folder
        self.path = path
    }
}

/// Reads a definition that another names; nil after reporting what is wrong with it, or that it does not exist.
private func load<Value>(
    _ path: String, kind: String, name: String, named place: SourcePlace, problems: ProblemCollector,
    _ read: (String) throws(DefinitionProblems) -> Value
) -> Value? {
    guard Files.exists(path) else {
        problems.report(
            PipelineCode.definitionMissing, at: place, ["expected": path, "kind": kind, "name": name])
        return nil
    }
    do throws(DefinitionProblems) {
        return try read(path)
    } catch {
        problems.add(error)
        return nil
    }
}

private func zip<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
    guard let first, let second else { return nil }
    return (first, second)
}

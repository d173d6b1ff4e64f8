internal import Definitions
internal import Questionnaires
internal import Reporting
internal import Territories

/// Reads the definitions that a pipeline names. Each is nil after reporting what is wrong with it, or that it does not exist.
struct DefinitionSource {
    let folder: DefinitionsFolder
    let problems: ProblemCollector

    func survey(_ id: Placed<String>) -> Survey? {
        load(folder.survey(id.value), kind: "survey", id) { (path: String) throws(DefinitionProblems) in
            try SurveyLoader.load(path)
        }
    }

    func territories(_ id: Placed<String>) -> TerritorySet? {
        load(folder.territories(id.value), kind: "territories", id) { (path: String) throws(DefinitionProblems) in
            try TerritoryLoader.load(path: path)
        }
    }

    /// - Parameters:
    ///   - surveys: those of the pipeline that could be read: figures of others are not judged.
    ///   - territories: the pipeline's own, which must be the plan's.
    func plan(_ id: Placed<String>, surveys: [Survey], territories: TerritorySet?) -> Plan? {
        let plan = load(folder.plan(id.value), kind: "plan", id) { (path: String) throws(DefinitionProblems) in
            try PlanLoader.load(
                path: path, surveys: surveys.map { PlanSurvey($0, counts: $0.counts.map(\.id)) },
                territories: territories)
        }
        if let plan, let territories, plan.territories != territories.id {
            problems.report(
                PipelineCode.planTerritories, at: id.place,
                ["expected": territories.id, "got": plan.territories, "plan": plan.id])
        }
        return plan
    }

    func report(_ id: String, at place: SourcePlace, survey: Survey?, partners: Survey?) -> ReportDefinition? {
        load(folder.report(id), kind: "report", Placed(id, at: place)) { (path: String) throws(DefinitionProblems) in
            try ReportLoader.load(path: path, survey: survey, partners: partners)
        }
    }

    /// - Parameter french: the words that stand in for those which the locale lacks; nil for French itself.
    func wording(_ language: String, at place: SourcePlace, french: Wording?) -> Wording? {
        load(folder.locale(language), kind: "locale", Placed(language, at: place)) {
            (path: String) throws(DefinitionProblems) in
            try Wording.load(path: path, language: language, fallback: french)
        }
    }

    private func load<Value>(
        _ path: String, kind: String, _ name: Placed<String>, _ read: (String) throws(DefinitionProblems) -> Value
    ) -> Value? {
        guard Files.exists(path) else {
            problems.report(
                PipelineCode.definitionMissing, at: name.place,
                ["expected": path, "kind": kind, "name": name.value])
            return nil
        }
        do throws(DefinitionProblems) {
            return try read(path)
        } catch {
            problems.add(error)
            return nil
        }
    }
}

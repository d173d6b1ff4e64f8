package import Definitions
package import Territories

/// Reads `Reports/plans/<plan>.yaml`.
package enum PlanLoader {
    /// - Parameters:
    ///   - surveys: the surveys at hand. Figures of a survey that the plan names and that is not among them are not
    ///     checked against it.
    ///   - territories: the territory set at hand; areas and breakdowns of another set are not checked against it.
    /// - Throws: every problem found in the file, sorted by place.
    package static func load(
        path: String, surveys: [PlanSurvey] = [], territories: TerritorySet? = nil
    ) throws(DefinitionProblems) -> Plan {
        let problems = ProblemCollector()
        let plan = DefinitionFile.read(path: path, into: problems)
            .flatMap { DefinitionMapping($0, keys: PlanReader.keys, problems: problems) }
            .flatMap { map in
                PlanReader(map, surveys: surveys, territories: territories, problems: problems).plan(map)
            }
        try problems.finish()
        guard let plan else { throw DefinitionProblems([]) }
        return plan
    }
}

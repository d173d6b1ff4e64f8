internal import Definitions
internal import Disclosure

/// What a pipeline declares of each survey: the main one at the file's root, the organisations' under `partners:`.
extension PipelineLoader {
    static let partnerKeys = ["survey", "threshold", "tables", "counts"]

    static func mainPart(
        _ map: DefinitionMapping, statistics: DefinitionMapping?, problems: ProblemCollector
    ) -> PipelineDefinition.SurveyPart? {
        let survey = map.requiredPlacedText("survey")
        let standard = statistics?.node("standardise")
            .flatMap { DefinitionMapping($0, keys: ["territory", "group"], problems: problems) }
            .map {
                PipelineDefinition.StandardDeclaration(
                    territory: $0.placedText("territory"), group: $0.placedText("group"))
            }
        let rules = map.node("confidentiality")
            .flatMap { DefinitionMapping($0, keys: ["profile", "threshold"], problems: problems) }
            .map {
                ConfidentialityRules(
                    profile: $0.choice("profile", of: ConfidentialityRules.Profile.self) ?? .households,
                    threshold: threshold($0, problems: problems))
            }
        let tables = tables(map, problems: problems)
        let representation = map.node("representation")
            .flatMap { DefinitionMapping($0, keys: ["territories", "languages"], problems: problems) }
            .map {
                PipelineDefinition.RepresentationDeclaration(
                    territories: $0.requiredTexts("territories"), languages: $0.requiredTexts("languages"))
            }
        guard let survey else { return nil }
        return PipelineDefinition.SurveyPart(
            surveyID: survey, rules: rules ?? ConfidentialityRules(), standard: standard, tables: tables,
            representation: representation, countLevels: [])
    }

    /// One organisation is one respondent, so fewer of them than of households may hide behind each other.
    static func partnersPart(
        _ map: DefinitionMapping, problems: ProblemCollector
    ) -> PipelineDefinition.SurveyPart? {
        let survey = map.requiredPlacedText("survey")
        let threshold = threshold(map, problems: problems)
        let tables = tables(map, problems: problems)
        let counts = map.node("counts")
            .flatMap { DefinitionMapping($0, keys: ["territories"], problems: problems) }
        let levels = counts?.requiredTexts("territories") ?? []
        guard let survey else { return nil }
        return PipelineDefinition.SurveyPart(
            surveyID: survey, rules: ConfidentialityRules(profile: .organisations, threshold: threshold),
            standard: nil, tables: tables, representation: nil, countLevels: levels)
    }

    private static func threshold(_ map: DefinitionMapping, problems: ProblemCollector) -> Int? {
        guard let threshold = map.integer("threshold") else { return nil }
        if threshold < 3 {
            problems.report(
                PipelineCode.thresholdTooLow, at: map.place(of: "threshold"), ["got": "\(threshold)"])
        }
        return threshold
    }

    private static func tables(
        _ map: DefinitionMapping, problems: ProblemCollector
    ) -> [PipelineDefinition.TableDeclaration] {
        map.requiredList("tables").compactMap { table($0, problems: problems) }
    }

    private static func table(
        _ node: DefinitionNode, problems: ProblemCollector
    ) -> PipelineDefinition.TableDeclaration? {
        let keys = ["measures", "territories", "languages", "groups", "gaps", "changes"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        return PipelineDefinition.TableDeclaration(
            measures: map.requiredTexts("measures"), territories: map.requiredTexts("territories"),
            languages: map.requiredTexts("languages"), groups: map.texts("groups"), gaps: map.texts("gaps"),
            comparesWaves: map.boolean("changes") ?? false)
    }
}

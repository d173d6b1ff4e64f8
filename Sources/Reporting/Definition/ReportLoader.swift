package import Definitions
package import Questionnaires

/// Reads `Reports/<report>.yaml`.
package enum ReportLoader {
    /// Languages that a report's own texts may be in.
    private static let languages = Languages.workbooks

    /// - Parameters:
    ///   - survey: the survey whose measures the report may name; nil when it is judged alone.
    ///   - partners: the organisations' survey whose measures it may name as opinions; nil when it is not at hand.
    package static func load(
        path: String, survey: Survey?, partners: Survey? = nil
    ) throws(DefinitionProblems) -> ReportDefinition {
        let problems = ProblemCollector()
        let keys = ["report", "title", "organisation", "keywords", "per_territory", "sheets"]
        let definition = DefinitionFile.read(path: path, into: problems)
            .flatMap { DefinitionMapping($0, keys: keys, problems: problems) }
            .flatMap { build($0, survey: survey, partners: partners, problems: problems) }
        try problems.finish()
        guard let definition else { throw DefinitionProblems([]) }
        return definition
    }

    private static func build(
        _ map: DefinitionMapping, survey: Survey?, partners: Survey?, problems: ProblemCollector
    ) -> ReportDefinition? {
        let id = map.requiredText("report")
        let title = map.requiredLocalizedText("title", in: languages)
        let organisation = map.requiredText("organisation")
        let keywords = map.requiredLocalizedText("keywords", in: languages)
        let sheets = map.requiredList("sheets").compactMap {
            sheet($0, survey: survey, partners: partners, problems: problems)
        }
        let levels = map.texts("per_territory")
        if levels.isEmpty, sheets.contains(where: { $0.kind == .territory }) {
            problems.report(
                ReportCode.perTerritoryNeeded, at: map.place(of: "sheets"),
                ["kind": SheetDefinition.Kind.territory.rawValue])
        }
        if sheets.contains(where: { $0.chart != nil || $0.kind == .territory }),
            !sheets.contains(where: { $0.kind == .chartData })
        {
            problems.report(
                ReportCode.chartDataMissing, at: map.place(of: "sheets"),
                ["kind": SheetDefinition.Kind.chartData.rawValue])
        }
        guard let id, let title, let organisation, let keywords else { return nil }
        return ReportDefinition(
            id: id, title: title, organisation: organisation, keywords: keywords, sheets: sheets,
            territoryLevels: levels)
    }

    private static func sheet(
        _ node: DefinitionNode, survey: Survey?, partners: Survey?, problems: ProblemCollector
    ) -> SheetDefinition? {
        let keys = [
            "kind", "name", "measures", "details", "decisions", "by_language", "chart", "levels", "chart_levels",
            "breakdowns", "opinions",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems),
            let kind = map.requiredChoice("kind", of: SheetDefinition.Kind.self)
        else { return nil }
        let name = map.requiredLocalizedText("name", in: languages)
        for key in needed(by: kind) where !map.has(key) {
            problems.report(ReportCode.keyNeeded, at: map.place, ["key": key, "kind": kind.rawValue])
        }
        func measures(_ key: String, of survey: Survey?) -> [String] {
            let declared = map.texts(key)
            guard let survey else { return declared.map(\.value) }
            return declared.flatMap { survey.measures(matching: $0, problems: problems) }
        }
        let chart = map.placedText("chart")
        if let chart, let survey { _ = survey.measures(matching: chart, problems: problems) }
        let breakdowns = map.texts("breakdowns")
        if let survey {
            let known = survey.breakdowns
            for breakdown in breakdowns where !known.contains(breakdown.value) {
                problems.report(
                    ReportCode.breakdownUnknown, at: breakdown.place,
                    ["breakdown": breakdown.value, "expected": known.joined(separator: ", ")])
            }
        }
        let decisions = map.list("decisions").compactMap { problems.localizedText($0, in: languages) }
        guard let name else { return nil }
        return SheetDefinition(
            kind: kind, name: name, measures: measures("measures", of: survey),
            details: measures("details", of: survey), byLanguage: measures("by_language", of: survey),
            chart: chart?.value, levels: map.texts("levels").map(\.value),
            chartLevels: map.texts("chart_levels").map(\.value), breakdowns: breakdowns.map(\.value),
            opinions: measures("opinions", of: partners), decisions: decisions)
    }

    private static func needed(by kind: SheetDefinition.Kind) -> [String] {
        switch kind {
        case .synthesis, .measures, .changes, .territory: ["measures"]
        case .gaps: ["measures", "breakdowns"]
        case .territories: ["measures", "levels", "chart", "chart_levels"]
        case .opinions: ["opinions"]
        case .plan, .planFigures, .partners, .studies, .joined, .participation, .method, .chartData: []
        case .cover, .quality, .files, .remarks, .nonresponse, .representation, .reliability: []
        }
    }
}

extension Survey {
    /// What gaps between groups can be declared for.
    fileprivate var breakdowns: [String] {
        ["questionnaire"] + (homeLanguageQuestion == nil ? [] : ["home"]) + groupings.map(\.id)
    }

    /// Ids of the measures that an id or a family's pattern (`sat_info.*.satisfied`) stands for, in the survey's order.
    fileprivate func measures(matching declared: Placed<String>, problems: ProblemCollector) -> [String] {
        let found = measureIDs(matching: declared.value)
        if found.isEmpty {
            let nearest = nearest(to: declared.value, among: measures.map(\.id))
            problems.report(
                ReportCode.measureUnknown, at: declared.place, ["measure": declared.value, "nearest": nearest])
        }
        return found
    }
}

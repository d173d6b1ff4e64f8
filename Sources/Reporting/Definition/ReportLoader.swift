package import Definitions
package import Questionnaires

/// Reads `Reports/<report>.yaml`.
package enum ReportLoader {
    /// Languages that a report's own texts may be in.
    static let languages = Languages.workbooks

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
        if let definition { judgeName(of: definition, at: path, problems: problems) }
        try problems.finish()
        guard let definition else { throw DefinitionProblems([]) }
        return definition
    }

    private static func build(
        _ map: DefinitionMapping, survey: Survey?, partners: Survey?, problems: ProblemCollector
    ) -> ReportDefinition? {
        let id = map.requiredPlacedText("report")
        let title = map.requiredLocalizedText("title", in: languages)
        let organisation = map.requiredText("organisation")
        let keywords = map.requiredLocalizedText("keywords", in: languages)
        let nodes = map.requiredList("sheets")
        judgeNames(of: nodes, problems: problems)
        let sheets = nodes.compactMap {
            sheet($0, survey: survey, partners: partners, problems: problems)
        }
        let levels = map.texts("per_territory")
        if levels.isEmpty, sheets.contains(where: { $0.kind == .territory }) {
            problems.report(
                ReportCode.perTerritoryNeeded, at: map.place(of: "sheets"),
                ["kind": SheetDefinition.Kind.territory.rawValue])
        }
        judge(sheets, at: map.place(of: "sheets"), problems: problems)
        guard let id, let title, let organisation, let keywords else { return nil }
        return ReportDefinition(
            id: id.value, place: id.place, title: title, organisation: organisation, keywords: keywords, sheets: sheets,
            territoryLevels: levels)
    }

    /// Charts and drop-downs take their values from sheets of their own.
    private static func judge(_ sheets: [SheetDefinition], at place: SourcePlace, problems: ProblemCollector) {
        let kinds = Set(sheets.map(\.kind))
        judgeContents(sheets, at: place, problems: problems)
        let drawing: Set<SheetDefinition.Kind> = [.answers, .explorer, .territory]
        let draws = sheets.contains { $0.chart != nil || drawing.contains($0.kind) }
        if draws, !kinds.contains(.chartData) {
            problems.report(
                ReportCode.chartDataMissing, at: place, ["kind": SheetDefinition.Kind.chartData.rawValue])
        }
        guard kinds.contains(.explorer) else { return }
        for needed in [SheetDefinition.Kind.data, .lists] where !kinds.contains(needed) {
            problems.report(
                ReportCode.sheetMissing, at: place,
                ["kind": SheetDefinition.Kind.explorer.rawValue, "needed": needed.rawValue])
        }
    }

    private static func sheet(
        _ node: DefinitionNode, survey: Survey?, partners: Survey?, problems: ProblemCollector
    ) -> SheetDefinition? {
        let keys = [
            "kind", "name", "question", "findings", "measures", "details", "decisions", "by_language", "chart",
            "levels",
            "chart_levels", "breakdowns", "opinions",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems),
            let kind = map.requiredChoice("kind", of: SheetDefinition.Kind.self)
        else { return nil }
        let name = map.requiredLocalizedText("name", in: languages)
        for key in needed(by: kind) where !map.has(key) {
            problems.report(ReportCode.keyNeeded, at: map.place, ["key": key, "kind": kind.rawValue])
        }
        let chart = map.placedText("chart")
        if let chart, let survey { _ = survey.measures(matching: chart, problems: problems) }
        let breakdowns = map.texts("breakdowns")
        for breakdown in breakdowns { judge(breakdown: breakdown, of: survey, problems: problems) }
        let findings = map.list("findings").compactMap { finding($0, survey: survey, problems: problems) }
        let decisions = map.list("decisions").compactMap { problems.localizedText($0, in: languages) }
        let question = map.localizedText("question", in: languages)
        guard let name else { return nil }
        let measures = map.measures("measures", of: survey, problems: problems)
        let (levels, chartLevels) = (map.texts("levels"), map.texts("chart_levels"))
        return SheetDefinition(
            place: map.place, kind: kind, name: name, question: question, findings: findings,
            measures: measures.map(\.value), namedMeasures: measures,
            details: map.measures("details", of: survey, problems: problems).map(\.value),
            byLanguage: map.measures("by_language", of: survey, problems: problems).map(\.value),
            chart: chart?.value, namedLevels: levels + chartLevels, levels: levels.map(\.value),
            chartLevels: chartLevels.map(\.value), breakdowns: breakdowns.map(\.value),
            opinions: map.measures("opinions", of: partners, problems: problems).map(\.value), decisions: decisions)
    }

    /// A rule with what it needs to pick a finding.
    private static func finding(
        _ node: DefinitionNode, survey: Survey?, problems: ProblemCollector
    ) -> FindingRule? {
        let keys = ["rule", "measures", "level", "breakdown"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems),
            let rule = map.requiredChoice("rule", of: FindingRule.Rule.self)
        else { return nil }
        let needed: [String] =
            switch rule {
            case .territoryGap: ["measures", "level"]
            case .groupGap: ["measures", "breakdown"]
            case .level, .change, .most: ["measures"]
            }
        for key in needed where !map.has(key) {
            problems.report(ReportCode.keyNeeded, at: map.place, ["key": key, "kind": rule.rawValue])
        }
        let breakdown = map.placedText("breakdown")
        if let breakdown { judge(breakdown: breakdown, of: survey, problems: problems) }
        let measures = map.measures("measures", of: survey, problems: problems)
        let level = map.placedText("level")
        return FindingRule(
            rule: rule, measures: measures.map(\.value), level: level?.value, breakdown: breakdown?.value,
            namedMeasures: measures, namedLevel: level)
    }

    private static func judge(breakdown: Placed<String>, of survey: Survey?, problems: ProblemCollector) {
        guard let known = survey?.breakdowns, !known.contains(breakdown.value) else { return }
        problems.report(
            ReportCode.breakdownUnknown, at: breakdown.place,
            ["breakdown": breakdown.value, "expected": known.joined(separator: ", ")])
    }

    private static func needed(by kind: SheetDefinition.Kind) -> [String] {
        switch kind {
        case .synthesis: ["findings"]
        case .measures, .changes, .answers, .territory: ["measures"]
        case .data: ["measures", "levels"]
        case .gaps: ["measures", "breakdowns"]
        case .territories: ["measures", "levels", "chart", "chart_levels"]
        case .opinions: ["opinions"]
        case .contents, .plan, .planFigures, .partners, .studies, .joined, .participation, .method, .explorer, .lists,
            .chartData:
            []
        case .cover, .quality, .files, .remarks, .nonresponse, .representation, .reliability: []
        }
    }
}

extension DefinitionMapping {
    /// Ids of the measures that a key lists as ids or patterns; as declared where the survey is not at hand.
    fileprivate func measures(
        _ key: String, of survey: Survey?, problems: ProblemCollector
    ) -> [Placed<String>] {
        let declared = texts(key)
        guard let survey else { return declared }
        return declared.flatMap { declared in
            survey.measures(matching: declared, problems: problems).map { Placed($0, at: declared.place) }
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

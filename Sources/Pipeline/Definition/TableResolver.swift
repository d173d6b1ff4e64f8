internal import Definitions
internal import Measures
internal import Questionnaires
internal import Territories

/// Finds what a pipeline's tables name in the survey and the territory set, reporting what is not there.
struct TableResolver {
    let survey: Survey
    let territories: TerritorySet
    let problems: ProblemCollector

    /// Nil after reporting unknown names.
    func table(_ declared: PipelineDefinition.TableDeclaration) -> GridTable? {
        let before = problems.problems.count
        let measures = declared.measures.flatMap(measures)
        let levels = declared.territories.compactMap(level)
        let breakdowns = declared.languages.compactMap(language) + declared.groups.compactMap(grouping)
        let gaps = declared.gaps.compactMap { gap($0, levels: levels.compactMap(\.self)) }
        guard problems.problems.count == before else { return nil }
        return GridTable(
            measures: measures, levels: levels, breakdowns: breakdowns,
            gaps: gaps.compactMap { if case .groups(let breakdown) = $0 { breakdown } else { nil } },
            comparedLevels: gaps.compactMap { if case .territories(let level) = $0 { level } else { nil } },
            comparesWaves: declared.comparesWaves)
    }

    /// Nil after reporting unknown names.
    func representation(_ declared: PipelineDefinition.RepresentationDeclaration) -> GridRepresentation? {
        let before = problems.problems.count
        let levels = declared.territories.compactMap(level)
        let breakdowns = declared.languages.compactMap(language)
        guard problems.problems.count == before else { return nil }
        return GridRepresentation(levels: levels, breakdowns: breakdowns)
    }

    /// Ids of levels that counts are told for; everywhere comes by itself.
    func countLevels(_ declared: [Placed<String>]) -> [String] {
        declared.compactMap(level).compactMap { $0.map { territories.levels[$0].id } }
    }

    func standard(_ declared: PipelineDefinition.StandardDeclaration) -> StandardLevels {
        var found = StandardLevels(level: nil, grouping: nil)
        if let name = declared.territory, let level = level(name) { found.level = level }
        if let name = declared.group, case .grouping(let index)? = grouping(name) { found.grouping = index }
        return found
    }

    private func measures(_ name: Placed<String>) -> [Int] {
        let ids = survey.measureIDs(matching: name.value)
        if ids.isEmpty {
            problems.report(
                PipelineCode.measureUnknown, at: name.place,
                ["measure": name.value, "nearest": nearest(to: name.value, among: survey.measures.map(\.id))])
        }
        return survey.measures.indices.filter { ids.contains(survey.measures[$0].id) }
    }

    /// The level's index, or an inner nil for the whole set.
    private func level(_ name: Placed<String>) -> Int?? {
        if name.value == "all" { return .some(nil) }
        if let level = territories.levelIndex(name.value) { return .some(level) }
        let known = ["all"] + territories.levels.map(\.id)
        problems.report(
            PipelineCode.levelUnknown, at: name.place,
            ["expected": known.joined(separator: ", "), "level": name.value])
        return nil
    }

    private func language(_ name: Placed<String>) -> Breakdown? {
        if let basis = LanguageBasis(rawValue: name.value), basis != .home || survey.homeLanguageQuestion != nil {
            return basis.breakdown
        }
        problems.report(
            PipelineCode.basisUnknown, at: name.place,
            ["basis": name.value, "expected": bases.map(\.rawValue).joined(separator: ", ")])
        return nil
    }

    /// `home` needs a survey that asks for it.
    private var bases: [LanguageBasis] {
        LanguageBasis.allCases.filter { $0 != .home || survey.homeLanguageQuestion != nil }
    }

    /// A group of those who gave a sensitive answer would publish it.
    private func judge(_ grouping: Grouping, at place: SourcePlace) {
        let question = survey.questions[grouping.question]
        let sensitive = question.answerSet?.answers.filter(\.isSensitive) ?? []
        if sensitive.contains(where: { grouping.category(ofAnswer: $0.index) != nil }) {
            problems.report(SurveyCode.sensitiveGroup, at: place, ["question": question.id])
        }
    }

    private func grouping(_ name: Placed<String>) -> Breakdown? {
        if let grouping = survey.groupings.first(where: { $0.id == name.value }) {
            judge(grouping, at: name.place)
            return .grouping(grouping.index)
        }
        problems.report(
            PipelineCode.groupUnknown, at: name.place,
            ["expected": survey.groupings.map(\.id).joined(separator: ", "), "group": name.value])
        return nil
    }

    /// What `gaps:` compares.
    private enum Compared {
        case groups(Breakdown)
        case territories(level: Int)
    }

    /// A language basis, a grouping, or one of the table's own territory levels.
    private func gap(_ name: Placed<String>, levels: [Int]) -> Compared? {
        let known = bases.filter { $0 != .all }
        if let basis = known.first(where: { $0.rawValue == name.value }) { return .groups(basis.breakdown) }
        if let grouping = survey.groupings.first(where: { $0.id == name.value }) {
            judge(grouping, at: name.place)
            return .groups(.grouping(grouping.index))
        }
        guard let level = territories.levelIndex(name.value) else {
            let expected = known.map(\.rawValue) + survey.groupings.map(\.id) + levels.map { territories.levels[$0].id }
            problems.report(
                PipelineCode.gapUnknown, at: name.place,
                ["expected": expected.joined(separator: ", "), "gap": name.value])
            return nil
        }
        if levels.contains(level) { return .territories(level: level) }
        problems.report(PipelineCode.gapLevelUndeclared, at: name.place, ["level": name.value])
        return nil
    }
}

/// What is meant by a respondent's language; the raw values are those of pipelines and results.csv.
enum LanguageBasis: String, CaseIterable {
    case all, questionnaire, home

    var breakdown: Breakdown {
        switch self {
        case .all: .all
        case .questionnaire: .questionnaire
        case .home: .home
        }
    }
}

/// What gaps are standardised for: indices of a territory level and of a grouping.
struct StandardLevels: Sendable {
    var level: Int?
    var grouping: Int?

    /// Their ids, as results.csv names them.
    func ids(survey: Survey, territories: TerritorySet) -> [String] {
        [level.map { territories.levels[$0].id }, grouping.map { survey.groupings[$0].id }].compactMap { $0 }
    }
}

internal import Definitions
internal import Questionnaires
internal import Territories

/// Builds a plan from its file's root. Texts must be in each of the plan's languages.
struct PlanReader {
    static let keys = [
        "plan", "title", "edition", "organisation", "languages", "surveys", "territories", "settings", "fiches",
        "joined",
    ]

    let problems: ProblemCollector
    let languages: Languages
    /// Ids of the surveys that the plan names, in its order.
    let surveyIDs: [String]
    /// Those of them that are at hand.
    let surveys: [PlanSurvey]
    /// The plan's own, when at hand.
    let territories: TerritorySet?

    /// - Parameters:
    ///   - map: the root of the file.
    ///   - surveys: the surveys at hand, whether the plan names them or not.
    ///   - territories: the territory set at hand, whether the plan names it or not.
    init(
        _ map: DefinitionMapping, surveys: [PlanSurvey], territories: TerritorySet?, problems: ProblemCollector
    ) {
        self.problems = problems
        let all = map.requiredTexts("languages").map(\.value)
        languages = Languages(all: all, base: all.first ?? "fr")
        let named = map.requiredTexts("surveys").map(\.value)
        surveyIDs = named
        self.surveys = surveys.filter { named.contains($0.survey.id) }
        self.territories = map.node("territories")?.text == territories?.id ? territories : nil
    }

    func plan(_ map: DefinitionMapping) -> Plan? {
        let id = map.requiredText("plan")
        let title = requiredText("title", of: map)
        let edition = map.requiredNode("edition").flatMap(edition)
        let organisation = requiredText("organisation", of: map)
        let territories = map.requiredText("territories")
        let settings =
            map.node("settings").flatMap(settings)
            ?? PlanSettings(areas: [], sharedMeeting: nil, sharedService: nil, referenceDay: nil)
        let fiches = map.requiredList("fiches").compactMap { fiche($0, areas: settings.areas.map(\.id)) }
        let joined = map.list("joined").compactMap { shownFigure($0, areas: settings.areas.map(\.id)) }
        reportRepetitions(fiches.map { Placed($0.id, at: $0.place) })
        reportRepetitions(fiches.flatMap(\.items).map { Placed($0.id, at: $0.place) })
        guard let id, let title, let edition, let organisation, let territories else { return nil }
        return Plan(
            id: id, title: title, edition: edition, organisation: organisation, languages: languages.all,
            surveys: surveyIDs, territories: territories, settings: settings, fiches: fiches, joined: joined,
            place: map.place)
    }

    private func edition(_ node: DefinitionNode) -> Plan.Edition? {
        guard let map = DefinitionMapping(node, keys: ["id", "words"], problems: problems) else { return nil }
        let id = map.requiredText("id")
        let words = requiredText("words", of: map)
        guard let id, let words else { return nil }
        return Plan.Edition(id: id, words: words)
    }

    private func fiche(_ node: DefinitionNode, areas: [String]) -> Plan.Fiche? {
        let keys = [
            "id", "axis", "objective", "title", "audience", "pilots", "partners", "resources", "deadline", "items",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let title = requiredText("title", of: map)
        let axis = text("axis", of: map)
        let objective = text("objective", of: map)
        let audience = text("audience", of: map)
        let pilots = map.list("pilots").compactMap(text)
        let partners = map.list("partners").compactMap(text)
        let resources = map.list("resources").compactMap(text)
        let deadline = text("deadline", of: map)
        let items = map.requiredList("items").compactMap { item($0, areas: areas) }
        guard let id, let title else { return nil }
        return Plan.Fiche(
            id: id, axis: axis, objective: objective, title: title, audience: audience, pilots: pilots,
            partners: partners, resources: resources, deadline: deadline, items: items, place: map.place)
    }

    func reportRepetitions(_ ids: [Placed<String>]) {
        var lines: [String: Int] = [:]
        for id in ids {
            if let first = lines[id.value] {
                problems.report(DefinitionCode.repeatedValue, at: id.place, ["first": "\(first)", "value": id.value])
            } else {
                lines[id.value] = id.place.line
            }
        }
    }

    // MARK: Texts

    func text(_ key: String, of map: DefinitionMapping) -> LocalizedText? { map.node(key).flatMap(text) }

    func requiredText(_ key: String, of map: DefinitionMapping) -> LocalizedText? {
        map.requiredNode(key).flatMap(text)
    }

    /// A text in each of the plan's languages; those that it lacks are reported.
    func text(_ node: DefinitionNode) -> LocalizedText? {
        guard let text = problems.localizedText(node, in: languages) else { return nil }
        for language in languages.all where language != languages.base && text[language] == nil {
            problems.report(DefinitionCode.missingLanguage, at: node.place, ["language": language])
        }
        return text
    }
}

package import Definitions
package import Questionnaires
package import Territories

/// Reads scenario files: who answers and what is planted, for one survey and one territory set.
package struct ScenarioLoader {
    private let survey: Survey
    private let territories: TerritorySet
    private let problems = ProblemCollector()

    /// - Throws: every problem found in the file, sorted by place.
    package static func load(
        path: String, survey: Survey, territories: TerritorySet
    ) throws(DefinitionProblems) -> Scenario {
        let loader = ScenarioLoader(survey: survey, territories: territories)
        let root = DefinitionFile.read(path: path, into: loader.problems)
        return try loader.finish(root)
    }

    /// The same from bytes; `file` is the name that problems give.
    package static func load(
        bytes: [UInt8], file: String, survey: Survey, territories: TerritorySet
    ) throws(DefinitionProblems) -> Scenario {
        let loader = ScenarioLoader(survey: survey, territories: territories)
        let root = DefinitionFile.read(bytes: bytes, file: file, into: loader.problems)
        return try loader.finish(root)
    }

    private init(survey: Survey, territories: TerritorySet) {
        self.survey = survey
        self.territories = territories
    }

    private func finish(_ root: DefinitionNode?) throws(DefinitionProblems) -> Scenario {
        let scenario = root.flatMap(scenario)
        try problems.finish()
        guard let scenario else { throw DefinitionProblems([]) }
        return scenario
    }

    private static let keys = [
        "scenario", "questionnaire_languages", "home_languages", "several_languages", "level", "places", "spread_seed",
        "territory_spread", "language_spread", "evenness", "probabilities", "distributions", "effects",
    ]
    private static let allKeys = keys + PartnerScenarioReader.keys

    private func scenario(_ root: DefinitionNode) -> Scenario? {
        guard let map = DefinitionMapping(root, keys: Self.allKeys, problems: problems) else { return nil }
        var scenario = Scenario(neutralFor: survey)
        scenario.id = map.requiredText("scenario") ?? ""
        if map.has("questionnaire_languages") {
            scenario.questionnaireLanguages = weights(map.entries("questionnaire_languages"), of: survey.languages)
        }
        let home = HomeLanguages.question(of: survey)?.answerSet?.answers.map(\.code) ?? []
        if map.has("home_languages") { scenario.homeLanguages = weights(map.entries("home_languages"), of: home) }
        scenario.several = map.node("several_languages").flatMap { number($0, in: 0...1) } ?? scenario.several
        if let level = map.placedText("level") {
            scenario.level = problems.member(level, of: territories.levels.map(\.id)).flatMap(territories.levelIndex)
        }
        if map.has("places") {
            let codes = territories.places.filter { !$0.isDivided && !$0.code.isEmpty }.map(\.code)
            let weights = weights(map.entries("places"), of: codes)
            scenario.places = Dictionary(zip(codes, weights), uniquingKeysWith: { first, _ in first })
        }
        scenario.spreadSeed = map.integer("spread_seed").map { UInt64(bitPattern: Int64($0)) } ?? scenario.spreadSeed
        scenario.territorySpread =
            map.node("territory_spread").flatMap { number($0, in: 0...3) } ?? scenario.territorySpread
        scenario.languageSpread =
            map.node("language_spread").flatMap { number($0, in: 0...3) } ?? scenario.languageSpread
        scenario.evenness = map.node("evenness").flatMap { number($0, in: 0...1) } ?? scenario.evenness
        for entry in map.entries("probabilities") {
            guard let probability = number(entry.value, in: 0.001...0.999) else { continue }
            for target in targets(Placed(entry.key, at: entry.keyPlace)) {
                scenario.probabilities[target] = probability
            }
        }
        for entry in map.entries("distributions") {
            guard let question = singleQuestion(Placed(entry.key, at: entry.keyPlace)), let set = question.answerSet,
                let shares = problems.entries(entry.value)
            else { continue }
            scenario.distributions[question.index] = weights(shares, of: set.answers.map(\.code))
        }
        scenario.effects = map.list("effects").compactMap { effect($0, homeLanguages: home) }
        scenario.partners = PartnerScenarioReader(survey: survey, territories: territories, problems: problems).read(
            map)
        return scenario
    }

    // MARK: - Effects

    private func effect(_ node: DefinitionNode, homeLanguages: [String]) -> Scenario.Effect? {
        let keys = ["id", "on", "territory", "home_language", "wave", "answered", "log_odds"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let targets = map.requiredTexts("on").flatMap { self.targets($0) }
        let logOdds = map.requiredNode("log_odds").flatMap { number($0, in: -8...8) }
        let stated = ["territory", "home_language", "wave", "answered"].filter(map.has)
        guard stated.count == 1 else {
            for key in stated.dropFirst() {
                problems.report(SurveyCode.keyUnfit, at: map.place(of: key), ["key": key, "type": stated[0]])
            }
            if stated.isEmpty { problems.report(DefinitionCode.missingKey, at: map.place, ["key": "territory"]) }
            return nil
        }
        guard let id, let logOdds, let circumstance = circumstance(map, homeLanguages: homeLanguages) else {
            return nil
        }
        return Scenario.Effect(id: id, targets: targets, circumstance: circumstance, logOdds: logOdds)
    }

    private func circumstance(_ map: DefinitionMapping, homeLanguages: [String]) -> Scenario.Circumstance? {
        if let territory = map.placedText("territory") {
            for (level, definition) in territories.levels.enumerated() {
                if let unit = definition.units.firstIndex(where: { $0.code == territory.value }) {
                    return .unit(level: level, unit: unit)
                }
            }
            _ = problems.member(territory, of: territories.levels.flatMap(\.units).map(\.code))
            return nil
        }
        if let language = map.placedText("home_language") {
            return problems.member(language, of: homeLanguages).flatMap(homeLanguages.firstIndex)
                .map { .homeLanguage($0) }
        }
        if let wave = map.text("wave") { return .wave(wave) }
        guard let entry = map.requiredEntries("answered").first,
            let question = singleQuestion(Placed(entry.key, at: entry.keyPlace)), let set = question.answerSet,
            let codes = problems.texts(entry.value)
        else { return nil }
        let known = set.answers.map(\.code)
        let indices = codes.compactMap { problems.member($0, of: known).flatMap(set.index) }
        return indices.count == codes.count ? .answered(question: question.index, CodeSet(indices)) : nil
    }

    // MARK: - Parts

    /// A question, or one item or option of it (`access_ease.LANGU`); without one, all of them.
    private func targets(_ name: Placed<String>) -> [Scenario.Target] {
        let parts = name.value.split(separator: ".", maxSplits: 1).map(String.init)
        guard let question = question(Placed(parts.first ?? "", at: name.place)) else { return [] }
        let all = Scenario.Target.all(of: question)
        guard parts.count == 2 else { return all }
        let codes = question.items.isEmpty ? question.answerSet?.answers.map(\.code) ?? [] : question.items.map(\.code)
        guard let part = codes.firstIndex(of: parts[1]), all.count == codes.count, all[part].part != nil else {
            problems.report(
                SurveyCode.unknownItem, at: name.place,
                [
                    "code": parts[1], "expected": codes.joined(separator: ", "),
                    "nearest": nearest(to: parts[1], among: codes), "question": question.id,
                ])
            return []
        }
        return [all[part]]
    }

    private func question(_ id: Placed<String>) -> Question? {
        if let question = survey.question(id: id.value) { return question }
        problems.report(
            SurveyCode.unknownQuestion, at: id.place,
            ["id": id.value, "nearest": nearest(to: id.value, among: survey.questions.map(\.id))])
        return nil
    }

    /// A question of one answer from a list, asked of everyone: its answers are drawn by weight alone.
    private func singleQuestion(_ id: Placed<String>) -> Question? {
        guard let question = question(id) else { return nil }
        if case .single(let set) = question.kind, !set.isScale, question.showIf == nil { return question }
        problems.report(SurveyCode.keyUnfit, at: id.place, ["key": id.value, "type": "distributions"])
        return nil
    }

    /// Weights by code, 0 where there is none.
    private func weights(_ entries: [DefinitionEntry], of codes: [String]) -> [Double] {
        var weights = [Double](repeating: 0, count: codes.count)
        for entry in entries {
            guard let code = problems.member(Placed(entry.key, at: entry.keyPlace), of: codes),
                let index = codes.firstIndex(of: code), let weight = number(entry.value, in: 0...1_000_000)
            else { continue }
            weights[index] = weight
        }
        return weights
    }

    private func number(_ node: DefinitionNode, in range: ClosedRange<Double>) -> Double? {
        guard let text = problems.text(node) else { return nil }
        if let value = Double(text), range.contains(value) { return value }
        problems.report(
            DefinitionCode.unknownValue, at: node.place,
            ["expected": "\(range.lowerBound)–\(range.upperBound)", "got": text, "nearest": ""])
        return nil
    }
}

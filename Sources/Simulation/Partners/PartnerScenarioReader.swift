internal import Definitions
internal import Questionnaires
internal import Territories
internal import Timestamps

/// Reads the part of a scenario that is about organisations: which there are, what they do together, which studies they tell.
struct PartnerScenarioReader {
    let survey: Survey
    let territories: TerritorySet
    let problems: ProblemCollector

    static let keys = ["organisations", "lists", "studies", "resubmitting", "blank_totals", "larger_totals"]

    /// Nil where the scenario has none of it.
    func read(_ map: DefinitionMapping) -> PartnerScenario? {
        guard Self.keys.contains(where: map.has) else { return nil }
        var scenario = PartnerScenario()
        scenario.organisations = map.requiredList("organisations").compactMap(organisations)
        for list in map.entries("lists") {
            guard let question = question(Placed(list.key, at: list.keyPlace)), case .lines = question.kind else {
                continue
            }
            scenario.objects += (problems.list(list.value) ?? []).compactMap { objects($0, question) }
        }
        for entry in map.entries("studies") {
            guard let question = question(Placed(entry.key, at: entry.keyPlace)) else { continue }
            scenario.studies += (problems.list(entry.value) ?? []).compactMap { study($0, question) }
        }
        scenario.resubmitting = map.number("resubmitting") ?? scenario.resubmitting
        scenario.blankTotals = map.number("blank_totals") ?? scenario.blankTotals
        scenario.largerTotals = map.number("larger_totals") ?? scenario.largerTotals
        return scenario
    }

    private func organisations(_ node: DefinitionNode) -> PartnerScenario.OrganisationKind? {
        let keys = [
            "type", "code", "first", "number", "names", "level", "units", "places", "answering", "numbers", "ticks",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems),
            let type = map.requiredPlacedText("type").flatMap({ problems.member($0, of: types) }),
            let code = map.requiredText("code")
        else { return nil }
        let level = map.placedText("level").flatMap(level)
        let units = level.map { territories.levels[$0].units.map(\.code) } ?? []
        return PartnerScenario.OrganisationKind(
            type: type, code: code, first: map.integer("first") ?? 1, number: map.integer("number") ?? 1,
            names: map.texts("names").map(\.value),
            level: level, units: map.texts("units").compactMap { problems.member($0, of: units) },
            places: range(map.texts("places")),
            answering: map.number("answering") ?? 1,
            numbers: map.entries("numbers").reduce(into: [:]) { numbers, entry in
                numbers[entry.key] = range(problems.texts(entry.value) ?? [])
            },
            ticks: map.entries("ticks").reduce(into: [:]) { ticks, entry in
                ticks[entry.key] = shares(problems.entries(entry.value) ?? []) { $0.value }
            })
    }

    private func objects(_ node: DefinitionNode, _ question: Question) -> PartnerScenario.ObjectKind? {
        let keys = [
            "id", "number", "lasting", "lead", "tellers", "level", "values", "given", "told", "uncertain", "blanked",
            "reworded", "twins",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems), let id = map.requiredText("id"),
            let number = map.requiredInteger("number")
        else { return nil }
        let columns = question.lineColumns
        func column(_ code: String) -> Int? { columns.firstIndex { $0.code == code } }
        func known(_ codes: [Placed<String>]) -> [Int] {
            codes.compactMap { problems.member($0, of: columns.map(\.code)).flatMap(column) }
        }
        return PartnerScenario.ObjectKind(
            id: id, question: question.index, number: number, isLasting: map.boolean("lasting") ?? false,
            leads: map.texts("lead").compactMap { problems.member($0, of: types) },
            tellers: shares(map.entries("tellers")) { problems.member($0, of: types) },
            level: map.placedText("level").flatMap(level),
            values: map.entries("values").reduce(into: [:]) { values, entry in
                let key = known([Placed(entry.key, at: entry.keyPlace)])
                if let column = key.first { values[column] = problems.texts(entry.value)?.map(\.value) }
            },
            given: shares(map.entries("given")) { known([$0]).first },
            told: shares(map.entries("told")) { known([$0]).first },
            uncertain: map.integer("uncertain") ?? 0, blanked: known(map.texts("blanked")),
            reworded: known(map.texts("reworded")), twins: map.integer("twins") ?? 0)
    }

    private func study(_ node: DefinitionNode, _ question: Question) -> PartnerScenario.Study? {
        let keys = ["wave", "title", "date", "perimeter", "statuses", "share"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let codes = question.answerSet?.answers.map(\.code) ?? []
        var statuses: [String: Int] = [:]
        for entry in map.requiredEntries("statuses") {
            guard let type = problems.member(Placed(entry.key, at: entry.keyPlace), of: types),
                let text = problems.text(entry.value),
                let code = problems.member(Placed(text, at: entry.value.place), of: codes)
            else { continue }
            statuses[type] = codes.firstIndex(of: code)
        }
        let places = territories.places.map(\.code)
        return PartnerScenario.Study(
            question: question.index, wave: map.text("wave"), title: map.text("title"),
            date: map.text("date").flatMap { CalendarDate(written: $0) },
            perimeter: map.texts("perimeter").compactMap { code in
                problems.member(code, of: places).flatMap(places.firstIndex).map { PlaceIndex($0) }
            },
            statuses: statuses, share: map.number("share") ?? 1)
    }

    // MARK: - Parts

    private var types: [String] { survey.partnerTypeQuestion?.answerSet?.answers.map(\.code) ?? [] }

    private func level(_ id: Placed<String>) -> Int? {
        problems.member(id, of: territories.levels.map(\.id)).flatMap(territories.levelIndex)
    }

    private func question(_ id: Placed<String>) -> Question? {
        problems.member(id, of: survey.questions.map(\.id)).flatMap { survey.question(id: $0) }
    }

    /// `[2, 5]`, or one number; nil for none.
    private func range(_ bounds: [Placed<String>]) -> ClosedRange<Int>? {
        let numbers = bounds.compactMap { bound -> Int? in
            if let number = Int(bound.value) { return number }
            problems.report(
                DefinitionCode.unknownValue, at: bound.place,
                ["expected": "[0, 5]", "got": bound.value, "nearest": ""])
            return nil
        }
        guard let low = numbers.first, let high = numbers.last, low <= high else { return nil }
        return low...high
    }

    private func shares<Key>(_ entries: [DefinitionEntry], _ key: (Placed<String>) -> Key?) -> [Key: Double] {
        entries.reduce(into: [:]) { shares, entry in
            guard let key = key(Placed(entry.key, at: entry.keyPlace)), let share = problems.number(entry.value) else {
                return
            }
            shares[key] = share
        }
    }
}

internal import Definitions
internal import Territories
internal import Timestamps

extension PlanReader {
    func settings(_ node: DefinitionNode) -> PlanSettings? {
        let keys = ["areas", "shared_meeting", "shared_service", "reference_day"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let areas = map.list("areas").compactMap(area)
        return PlanSettings(
            areas: areas,
            sharedMeeting: map.node("shared_meeting").flatMap { threshold($0, key: "institutions") },
            sharedService: map.node("shared_service").flatMap { threshold($0, key: "communes") },
            referenceDay: map.node("reference_day").flatMap(referenceDay))
    }

    private func area(_ node: DefinitionNode) -> PlanSettings.Area? {
        let keys = ["id", "title", "level", "units", "words"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let title = requiredText("title", of: map)
        let level = map.requiredPlacedText("level")
        let units = map.requiredTexts("units")
        let words = requiredText("words", of: map)
        if let level { judge(level: level, units: units) }
        guard let id, let title, let level, let words else { return nil }
        return PlanSettings.Area(
            id: id, title: title, level: level.value, units: units.map(\.value), words: words)
    }

    private func judge(level: Placed<String>, units: [Placed<String>]) {
        guard let territories, problems.member(level, of: territories.levels.map(\.id)) != nil,
            let index = territories.levelIndex(level.value)
        else { return }
        let known = territories.levels[index].units.map(\.code)
        for unit in units where !known.contains(unit.value) {
            problems.report(
                PlanCode.unitUnknown, at: unit.place,
                ["level": level.value, "nearest": nearest(to: unit.value, among: known), "unit": unit.value])
        }
    }

    /// - Parameter key: what is counted.
    private func threshold(_ node: DefinitionNode, key: String) -> PlanSettings.Threshold? {
        guard let map = DefinitionMapping(node, keys: [key, "words"], problems: problems) else { return nil }
        let least = map.requiredInteger(key)
        let words = requiredText("words", of: map)
        if let least, least < 2 {
            problems.report(PlanCode.thresholdTooLow, at: map.place(of: key), ["got": "\(least)"])
        }
        guard let least, let words else { return nil }
        return PlanSettings.Threshold(atLeast: least, words: words)
    }

    private func referenceDay(_ node: DefinitionNode) -> PlanSettings.ReferenceDay? {
        guard let map = DefinitionMapping(node, keys: ["days", "words"], problems: problems) else { return nil }
        var days: [String: Timestamp] = [:]
        for entry in map.entries("days") {
            guard let text = problems.text(entry.value) else { continue }
            // A day and no time: ten characters.
            if let day = Timestamp(text.utf8), text.utf8.count == 10 {
                days[entry.key] = day
            } else {
                problems.report(PlanCode.dayUnreadable, at: entry.value.place, ["got": text])
            }
        }
        guard let words = requiredText("words", of: map) else { return nil }
        return PlanSettings.ReferenceDay(days: days, words: words)
    }
}

internal import Definitions

extension PlanReader {
    /// - Parameter areas: ids of the plan's areas.
    func item(_ node: DefinitionNode, areas: [String]) -> PlanItem? {
        let keys = [
            "id", "kind", "heading", "text", "unit", "direction", "followed", "of_whom", "shows", "register",
            "baseline",
            "target", "deadline", "note",
        ]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let kind = map.requiredChoice("kind", of: PlanItem.Kind.self)
        let heading = text("heading", of: map)
        let wording = requiredText("text", of: map)
        let unit = requiredText("unit", of: map)
        let direction = map.requiredChoice("direction", of: PlanItem.Direction.self)
        let followed = map.requiredChoice("followed", of: PlanItem.Following.self)
        let ofWhom = requiredText("of_whom", of: map)
        let shows = (map.has("shows") ? map.requiredList("shows") : []).compactMap { shownFigure($0, areas: areas) }
        let register = map.node("register").flatMap(register)
        let baseline = map.node("baseline").flatMap(baseline)
        let target = map.node("target").flatMap(target)
        let deadline = text("deadline", of: map)
        let note = text("note", of: map)
        if let followed {
            let needed = followed == .register ? "register" : "shows"
            if !map.has(needed) {
                problems.report(
                    PlanCode.itemUnfollowed, at: map.place,
                    ["followed": followed.rawValue, "item": id ?? "", "key": needed])
            }
        }
        guard let id, let kind, let wording, let unit, let direction, let followed, let ofWhom else { return nil }
        return PlanItem(
            id: id, kind: kind, heading: heading, text: wording, unit: unit, direction: direction, followed: followed,
            ofWhom: ofWhom, shows: shows, register: register, baseline: baseline, target: target, deadline: deadline,
            note: note, place: map.place)
    }

    private func register(_ node: DefinitionNode) -> PlanItem.RegisterEntry? {
        guard let map = DefinitionMapping(node, keys: ["kept_by", "parts"], problems: problems) else { return nil }
        let parts = map.list("parts").compactMap(part)
        reportRepetitions(parts.map(\.placedID))
        guard let keptBy = requiredText("kept_by", of: map) else { return nil }
        return PlanItem.RegisterEntry(keptBy: keptBy, parts: parts.map(\.part))
    }

    private func part(_ node: DefinitionNode) -> (placedID: Placed<String>, part: PlanItem.RegisterEntry.Part)? {
        guard let map = DefinitionMapping(node, keys: ["id", "title"], problems: problems) else { return nil }
        let id = map.requiredPlacedText("id")
        let title = requiredText("title", of: map)
        guard let id, let title else { return nil }
        return (id, PlanItem.RegisterEntry.Part(id: id.value, title: title))
    }

    private func baseline(_ node: DefinitionNode) -> PlanItem.Baseline? {
        guard let map = DefinitionMapping(node, keys: ["value", "period", "source"], problems: problems) else {
            return nil
        }
        let value = map.requiredNumber("value")
        let period = map.requiredText("period")
        let source = requiredText("source", of: map)
        guard let value, let period, let source else { return nil }
        return PlanItem.Baseline(value: value, period: period, source: source)
    }

    private func target(_ node: DefinitionNode) -> PlanItem.Target? {
        guard let map = DefinitionMapping(node, keys: ["value", "due", "source"], problems: problems) else {
            return nil
        }
        let value = map.has("due") ? map.number("value") : map.requiredNumber("value")
        let due = map.text("due")
        let source = requiredText("source", of: map)
        guard let source else { return nil }
        return PlanItem.Target(value: value, due: due, source: source)
    }
}

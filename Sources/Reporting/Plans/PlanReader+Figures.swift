internal import Definitions
internal import Questionnaires
internal import Territories

extension PlanReader {
    /// - Parameter areas: ids of the plan's areas.
    func shownFigure(_ node: DefinitionNode, areas: [String]) -> ShownFigure? {
        let kinds = ShownFigure.Kind.allCases.map(\.rawValue)
        let relations = ShownFigure.Relation.allCases.map(\.rawValue)
        let keys = ["survey"] + kinds + ["within", "by", "groups", "compare", "per_100"] + relations
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let survey = surveyID(map)
        let present = kinds.filter(map.has)
        guard present.count == 1, let kind = ShownFigure.Kind(rawValue: present[0]) else {
            reportChoice(of: kinds, got: present, at: map.place)
            return nil
        }
        let id = map.requiredPlacedText(kind.rawValue)
        if let id { judge(kind, id, survey: survey) }
        let within = map.placedText("within").flatMap { problems.member($0, of: areas) }
        let breakdown = breakdown(map, survey: survey)
        let joined = join(map, relations: relations, first: id?.value)
        let ratio = map.choice("per_100", of: ShownFigure.Ratio.self)
        if map.has("per_100"), kind != .count {
            problems.report(PlanCode.keyAlone, at: map.place(of: "per_100"), ["key": "per_100", "needed": "count"])
        }
        guard let survey, let id else { return nil }
        return ShownFigure(
            survey: survey, kind: kind, id: id.value, within: within, breakdown: breakdown, joined: joined,
            ratio: ratio)
    }

    /// The survey named, or the plan's first.
    private func surveyID(_ map: DefinitionMapping) -> String? {
        guard let named = map.placedText("survey") else { return surveyIDs.first }
        return problems.member(named, of: surveyIDs)
    }

    private func known(_ id: String?) -> PlanSurvey? { surveys.first { $0.survey.id == id } }

    private func judge(_ kind: ShownFigure.Kind, _ id: Placed<String>, survey: String?) {
        guard let survey = known(survey) else { return }
        let offered = survey.offers(kind)
        guard !offered.contains(id.value) else { return }
        problems.report(
            PlanCode.figureUnknown, at: id.place,
            [
                "figure": id.value, "kind": kind.rawValue, "nearest": nearest(to: id.value, among: offered),
                "survey": survey.survey.id,
            ])
    }

    private func reportChoice(of keys: [String], got: [String], at place: SourcePlace) {
        problems.report(
            PlanCode.keyChoice, at: place,
            ["expected": keys.joined(separator: ", "), "got": got.joined(separator: ", ")])
    }

    // MARK: Breakdowns

    private func breakdown(_ map: DefinitionMapping, survey: String?) -> ShownFigure.Breakdown? {
        for key in ["groups", "compare"] where map.has(key) && !map.has("by") {
            problems.report(PlanCode.keyAlone, at: map.place(of: key), ["key": key, "needed": "by"])
        }
        guard let by = map.placedText("by") else { return nil }
        let groups = map.texts("groups")
        if let survey = known(survey), let territories {
            let offered =
                survey.breakdowns + territories.levels.map { level in (level.id, level.units.map(\.code)) }
            if problems.member(by, of: offered.map(\.id)) != nil,
                let found = offered.first(where: { $0.id == by.value })
            {
                for group in groups { _ = problems.member(group, of: found.groups) }
            }
        }
        return ShownFigure.Breakdown(
            by: by.value, groups: groups.map(\.value),
            comparison: map.choice("compare", of: ShownFigure.Comparison.self))
    }

    // MARK: Second sides

    private func join(_ map: DefinitionMapping, relations: [String], first: String?) -> ShownFigure.Join? {
        let present = relations.filter(map.has)
        guard let key = present.first, let relation = ShownFigure.Relation(rawValue: key) else { return nil }
        guard present.count == 1 else {
            reportChoice(of: relations, got: present, at: map.place)
            return nil
        }
        guard map.has("measure") else {
            problems.report(PlanCode.keyAlone, at: map.place(of: key), ["key": key, "needed": "measure"])
            return nil
        }
        guard let node = map.node(key),
            let side = DefinitionMapping(node, keys: ["survey", "measure", "codes"], problems: problems)
        else { return nil }
        let survey = surveyID(side)
        guard let measure = side.requiredPlacedText("measure"), let survey else { return nil }
        judge(.measure, measure, survey: survey)
        let codes = side.entries("codes").compactMap { entry in
            problems.text(entry.value).map {
                (Placed(entry.key, at: entry.keyPlace), Placed($0, at: entry.value.place))
            }
        }
        judge(codes.map(\.0), of: first, survey: surveyID(map))
        judge(codes.map(\.1), of: measure.value, survey: survey)
        return ShownFigure.Join(
            relation: relation, survey: survey, measure: measure.value,
            codes: codes.map { ShownFigure.Join.Pair(first: $0.0.value, second: $0.1.value) })
    }

    private func judge(_ codes: [Placed<String>], of measure: String?, survey: String?) {
        guard let measure, let survey = known(survey), survey.offers(.measure).contains(measure) else { return }
        let offered = survey.codes(ofFamily: measure)
        for code in codes where !offered.contains(code.value) {
            problems.report(
                PlanCode.codeUnknown, at: code.place,
                [
                    "code": code.value, "expected": offered.joined(separator: ", "), "measure": measure,
                    "nearest": nearest(to: code.value, among: offered),
                ])
        }
    }
}

internal import Questionnaires
internal import Statistics

extension EstimationPass {
    /// Measures on the same answers of the same respondents share one base.
    var bases: [Base] {
        var groups: [(key: BaseKey, measures: [Int])] = []
        var groupOfKey: [BaseKey: Int] = [:]
        for (index, rule) in rules.enumerated() {
            let key = BaseKey(rule, among: estimator.grid.measures[index].measure.among)
            if let known = groupOfKey[key] {
                groups[known].measures.append(index)
            } else {
                groupOfKey[key] = groups.count
                groups.append((key, [index]))
            }
        }
        return groups.map { key, measures in
            let used = Set(measures.flatMap { spacesOfMeasure[$0] })
            return Base(
                measures: measures, cells: Set(measures.flatMap { estimator.grid.measures[$0].cells }).sorted(),
                counts: spaces.indices.map { space in
                    guard used.contains(space),
                        let widest = measures.first(where: { spacesOfMeasure[$0].contains(space) })
                    else { return [] }
                    return tallies[widest][space].moments.map(\.count)
                },
                whole: key.among == nil ? nil : groupOfKey[key.ofAll],
                rule: baseRules[measures[0]])
        }
    }
}

/// What makes two measures count the same respondents: the same slots, and the same restriction.
private struct BaseKey: Hashable {
    let slots: [Int]
    /// Whether it is an index of them: who answered half of them is counted.
    let isIndex: Bool
    var among: Condition?

    init(_ rule: ScoreRule, among: Condition?) {
        slots = rule.slots
        isIndex = rule.isIndex
        self.among = among
    }

    /// The same without a restriction.
    var ofAll: BaseKey {
        var key = self
        key.among = nil
        return key
    }
}

extension ScoreRule {
    fileprivate var slots: [Int] {
        switch self {
        case .code(let slot, _), .options(let slot, _, _, _, _), .number(let slot, _): [slot]
        case .mean(let items): items.flatMap(\.slots)
        case .among(_, let rule): rule.slots
        }
    }

    fileprivate var isIndex: Bool {
        switch self {
        case .code, .options, .number: false
        case .mean: true
        case .among(_, let rule): rule.isIndex
        }
    }
}

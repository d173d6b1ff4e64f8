internal import Questionnaires
internal import Statistics

extension EstimationPass {
    /// Measures on the same answers of the same respondents share one base.
    var bases: [Base] {
        var groups: [(key: BaseKey, measures: [Int])] = []
        var groupOfKey: [BaseKey: Int] = [:]
        for (index, gridded) in estimator.grid.measures.enumerated() {
            let key = BaseKey(gridded.measure)
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

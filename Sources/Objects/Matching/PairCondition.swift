/// A condition with its fields as indices of the rule's identifying fields.
struct PairCondition {
    let isExact: Bool
    let same: [Int]
    let common: [Int]
    let overlap: [(field: Int, percent: Int)]
    let words: [Int]

    /// Every condition of a rule under which two objects are worth a look, exact ones first.
    static func conditions(of rule: MatchingRule) -> [PairCondition] {
        let fields = rule.identifyingFields
        func index(_ field: String) -> Int? { fields.firstIndex(of: field) }
        var conditions: [PairCondition] = []
        if let identifier = rule.identifier.flatMap(index) {
            conditions.append(PairCondition(isExact: true, same: [identifier], common: [], overlap: [], words: []))
        }
        for condition in rule.exact {
            conditions.append(
                PairCondition(
                    isExact: true, same: condition.same.compactMap(index), common: condition.common.compactMap(index),
                    overlap: [], words: []))
        }
        for condition in rule.probable {
            conditions.append(
                PairCondition(
                    isExact: false, same: condition.same.compactMap(index), common: condition.common.compactMap(index),
                    overlap: condition.overlap.compactMap { entry in
                        index(entry.field).map { ($0, entry.percent) }
                    },
                    words: condition.words.compactMap(index)))
        }
        return conditions
    }

    /// What a statement must share with another for the condition to hold: the equal values, or one element or word of
    /// each statement where nothing has to be equal. Empty where it cannot hold.
    func blocks(of profile: Profile) -> [[Int]] {
        if !same.isEmpty {
            let values = same.compactMap { profile.exact[$0] }
            return values.count == same.count ? [values] : []
        }
        if let field = common.first ?? overlap.first?.field { return profile.elements[field].map { [$0] } }
        if let field = words.first { return profile.words[field].map { [$0] } }
        return []
    }

    /// Whether it holds for two statements of one block.
    func holds(_ one: Profile, _ other: Profile) -> Bool {
        common.allSatisfy { one.elements[$0].commonCount(with: other.elements[$0]) > 0 }
            && overlap.allSatisfy { field, percent in
                let shared = one.elements[field].commonCount(with: other.elements[field])
                let smaller = min(one.elements[field].count, other.elements[field].count)
                return shared > 0 && shared * 100 >= smaller * percent
            }
            && words.allSatisfy { one.words[$0].commonCount(with: other.words[$0]) > 0 }
    }

    func reasons(_ one: Profile, _ other: Profile, fields: [String], values: [String]) -> [ObjectPair.Reason] {
        var reasons: [ObjectPair.Reason] = []
        for field in same {
            if let value = one.exact[field] { reasons.append(.same(field: fields[field], value: values[value])) }
        }
        for field in common {
            let elements = one.elements[field].common(with: other.elements[field]).map { values[$0] }.sorted()
            reasons.append(.common(field: fields[field], elements: elements))
        }
        for (field, _) in overlap {
            reasons.append(
                .overlap(
                    field: fields[field], shared: one.elements[field].commonCount(with: other.elements[field]),
                    smaller: min(one.elements[field].count, other.elements[field].count)))
        }
        for field in words {
            let words = one.words[field].common(with: other.words[field]).map { values[$0] }.sorted()
            reasons.append(.words(field: fields[field], words: words))
        }
        return reasons
    }
}

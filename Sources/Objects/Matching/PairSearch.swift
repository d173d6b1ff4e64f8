/// Finds the pairs of objects that a condition holds for.
///
/// Statements are compared within blocks of equal values only (the same date and kind, the same lead), so the time is that
/// of the largest blocks: proportional to the square of the lines of one day and kind, not of all lines. Where one
/// block holds everything (every line of one day), it is the square of all lines.
struct PairSearch {
    let rule: MatchingRule
    let statements: [Statement]
    /// Object of each statement.
    let labels: [Int]

    struct Found {
        let isExact: Bool
        let reasons: [ObjectPair.Reason]
        let score: Int
    }

    /// Pairs of object labels; of several lines the two most alike speak, exact conditions before probable ones.
    func pairs() -> [IndexPair: Found] {
        let (profiles, values) = Profile.profiles(of: statements, rule: rule)
        let fields = rule.identifyingFields
        var found: [IndexPair: Found] = [:]
        for condition in PairCondition.conditions(of: rule) {
            for block in blocks(of: condition, profiles: profiles) {
                for (position, one) in block.enumerated() {
                    for other in block[(position + 1)...] where labels[one] != labels[other] {
                        guard condition.holds(profiles[one], profiles[other]) else { continue }
                        let pair = IndexPair(labels[one], labels[other])
                        let score = score(profiles[one], profiles[other])
                        if let known = found[pair], known.isExact != condition.isExact || known.score >= score {
                            continue
                        }
                        found[pair] = Found(
                            isExact: condition.isExact,
                            reasons: condition.reasons(profiles[one], profiles[other], fields: fields, values: values),
                            score: score)
                    }
                }
            }
        }
        return found
    }

    /// Statements by what they share, in the statements' order.
    private func blocks(of condition: PairCondition, profiles: [Profile]) -> [[Int]] {
        var blocks: [[Int]: [Int]] = [:]
        for (index, profile) in profiles.enumerated() {
            for block in condition.blocks(of: profile) { blocks[block, default: []].append(index) }
        }
        return blocks.values.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Mean likeness in per cent over the fields that both fill, the identifier aside.
    private func score(_ one: Profile, _ other: Profile) -> Int {
        var (total, count) = (0, 0)
        for (index, field) in rule.identifyingFields.enumerated() where field != rule.identifier {
            let isWorded = !one.words[index].isEmpty && !other.words[index].isEmpty
            let left = isWorded ? one.words[index] : one.elements[index]
            let right = isWorded ? other.words[index] : other.elements[index]
            guard !left.isEmpty, !right.isEmpty else { continue }
            let shared = left.commonCount(with: right)
            total += 1000 * shared / (left.count + right.count - shared)
            count += 1
        }
        return count == 0 ? 0 : total / (10 * count)
    }
}

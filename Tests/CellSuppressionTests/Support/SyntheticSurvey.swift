import CellSuppression
import TestSupport

/// A table of the size of a real survey: territory signatures × 10 languages, three territory levels that are not one
/// tree, each level's units × (each language and all languages).
enum SyntheticSurvey {
    static let languages = 10

    /// Signature = (intercommunality, district within it or nil, part); the last unit of each level is 'undetermined'.
    private struct Signature {
        let community: Int
        let district: Int?
        let part: Int
        let weight: Double
    }

    static func crossed(seed: UInt64, respondents: Int) -> CrossedTable {
        var signatures: [Signature] = []
        for district in 0..<11 {
            signatures.append(Signature(community: 0, district: district, part: 0, weight: district < 9 ? 5 : 3))
        }
        for community in 1..<13 {
            signatures.append(
                Signature(community: community, district: nil, part: 1, weight: 6 / Double(community)))
        }
        for community in 1..<8 {
            signatures.append(Signature(community: community, district: nil, part: 0, weight: 0.5))
        }
        for part in 0..<3 {
            signatures.append(Signature(community: 13, district: nil, part: part, weight: 0.4))
        }
        let languageWeights = [100, 8, 6, 4, 3, 2, 1, 1, 0.5, 0.3]
        var generator = SeededGenerator(seed: seed)
        let rowWeight = signatures.reduce(0) { $0 + $1.weight }
        let languageWeight = languageWeights.reduce(0, +)
        let counts = signatures.map { signature in
            languageWeights.map { weight in
                let mean = Double(respondents) * signature.weight / rowWeight * weight / languageWeight
                return Int((mean * Double.random(in: 0...2, using: &generator)).rounded())
            }
        }
        var groups: [[Int]] = [Array(signatures.indices)]
        for community in 0..<14 { groups.append(signatures.indices.filter { signatures[$0].community == community }) }
        for part in 0..<3 { groups.append(signatures.indices.filter { signatures[$0].part == part }) }
        for district in 0..<10 { groups.append(signatures.indices.filter { signatures[$0].district == district }) }
        return CrossedTable(
            counts: counts, rowGroups: groups,
            columnGroups: (0..<languages).map { [$0] } + [Array(0..<languages)])
    }

    /// Counts below 10 are sensitive; the costs are distinct enough to reflect harm: the count, more for totals.
    static func table(seed: UInt64, respondents: Int) throws -> CountTable {
        try crossed(seed: seed, respondents: respondents).table(cost: { Double($0) + 1 }) { _, _, count in count < 10 }
    }
}

internal import Glibc
package import Questionnaires
package import Territories

/// What the simulation makes true: how likely a favourable answer is, by territory and language.
///
/// A favourable rating (an answer on a numeric scale) of question q in territory t and language l has log-odds
/// α_q + τ_t + λ_l. Territory and language are drawn independently, so the truth of a territory is the mean over languages with their shares, and the reverse.
package struct SimulatedTruth: Sendable {
    /// Level at which territories differ: the first with more than two units.
    package let level: Int
    let territoryEffects: [Double]
    let languageEffects: [Double]
    /// Shares of questionnaire languages, in the survey's order, adding up to 1.
    package let languageShares: [Double]
    /// Probability of each place, in the set's order, adding up to 1.
    let placeShares: [Double]
    private let territories: TerritorySet

    /// Standard deviations of the effects, in log-odds.
    private static let territorySpread = 0.45
    private static let languageSpread = 0.55

    /// - Parameter seed: the same seed plants the same effects.
    package init(survey: Survey, territories: TerritorySet, seed: UInt64) {
        var random = RandomSource(seed: seed ^ 0x7275_7468)
        level = territories.levels.firstIndex { $0.units.count > 2 } ?? 0
        territoryEffects =
            territories.levels.isEmpty
            ? [] : territories.levels[level].units.map { _ in random.normal() * Self.territorySpread }
        languageEffects = survey.languages.indices.map { $0 == 0 ? 0 : random.normal() * Self.languageSpread - 0.3 }
        let raw = survey.languages.indices.map { $0 == 0 ? 12.0 : 6 / Double($0 + 1) }
        languageShares = raw.map { $0 / raw.reduce(0, +) }
        let weights = territories.places.map { $0.isDivided ? 0 : Double($0.population ?? 1) }
        placeShares = weights.map { $0 / weights.reduce(0, +) }
        self.territories = territories
    }

    /// Probability of a favourable answer for one respondent.
    func probability(intercept: Double, place: PlaceIndex, language: Int) -> Double {
        var effect = intercept + languageEffects[language]
        if !territoryEffects.isEmpty, case .unit(let unit) = territories.places[Int(place)].memberships[level] {
            effect += territoryEffects[unit]
        }
        return 1 / (1 + exp(-effect))
    }

    /// True share of favourable answers in a unit of ``level``, over languages.
    package func share(intercept: Double, unit: Int) -> Double {
        languageShares.indices.reduce(0) { sum, language in
            sum + languageShares[language]
                / (1 + exp(-(intercept + territoryEffects[unit] + languageEffects[language])))
        }
    }

    /// True share of favourable answers in a questionnaire language, over places.
    package func share(intercept: Double, language: Int) -> Double {
        placeShares.indices.reduce(0) { sum, place in
            sum + placeShares[place]
                * probability(intercept: intercept, place: PlaceIndex(place), language: language)
        }
    }

    /// True share of favourable answers over everybody.
    package func share(intercept: Double) -> Double {
        languageShares.indices.reduce(0) { $0 + languageShares[$1] * share(intercept: intercept, language: $1) }
    }

    /// α of a question or of an array's item: 1.1 for the first, a little less for each next, so that items differ.
    package static func intercept(item: Int?) -> Double { 1.1 - 0.15 * Double(item ?? 0) }

    /// Probability that a favourable answer is the most favourable one.
    package static let topAmongPositive = 0.42
}

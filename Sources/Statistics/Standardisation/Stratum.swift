/// One stratum of a direct standardisation: its population, and a domain's records in it.
package struct Stratum<Records: Equatable & Sendable>: Equatable, Sendable {
    /// The stratum's part of the standard population, in any unit common to the strata (persons, shares); not
    /// negative, finite.
    package let population: Double
    /// A domain's moments, or those of two domains to compare.
    package let records: Records

    /// - Throws: `invalidPopulation`.
    package init(population: Double, records: Records) throws(StatisticsError) {
        guard population >= 0, population.isFinite else { throw .invalidPopulation(population) }
        self.population = population
        self.records = records
    }
}

/// The strata on which a standardisation rests, with population shares that sum to 1 over them.
package struct Support: Equatable, Sendable {
    /// Indices of the strata used, ascending, at least one.
    package let strata: [Int]
    /// Population of the strata used over the population of all, in (0, 1].
    package let coverage: Double
    /// P_s of each stratum used, positive, summing to 1.
    let shares: [Double]

    /// The strata with some population that suffice; `nil` without any.
    init?<Records>(_ strata: [Stratum<Records>], where suffices: (Records) -> Bool) {
        let used = strata.indices.filter { strata[$0].population > 0 && suffices(strata[$0].records) }
        // Scaled by the largest, so that no sum overflows.
        guard !used.isEmpty, let largest = strata.map(\.population).max() else { return nil }
        let covered = used.reduce(0) { $0 + strata[$1].population / largest }
        self.strata = used
        coverage = covered / strata.reduce(0) { $0 + $1.population / largest }
        shares = used.map { strata[$0].population / largest / covered }
    }
}

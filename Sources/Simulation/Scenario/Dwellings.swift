internal import Glibc
internal import Territories

/// Where households live: communes and arrondissements, and the quarters that some of them have.
struct Dwellings: Sendable {
    /// Of the households of a place with quarters, how many live in one of them and know its name.
    private static let inQuarter = 0.5

    /// One kind of home.
    struct Dwelling: Sendable {
        /// The quarter's place, or the commune's.
        let place: PlaceIndex
        /// What the household calls commune.
        let commune: PlaceIndex
        /// Name of the quarter.
        let quarter: String?
        /// Of all households.
        let share: Double
    }

    let all: [Dwelling]

    /// - Parameter weights: by place, in the set's order.
    init(_ territories: TerritorySet, weights: [Double]) {
        let sum = weights.reduce(0, +)
        var all: [Dwelling] = []
        for (index, weight) in weights.enumerated() where weight > 0 && sum > 0 {
            let commune = PlaceIndex(index)
            let share = weight / sum
            let quarters = Self.quarters(of: commune, in: territories)
            let outside = quarters.isEmpty ? share : share * (1 - Self.inQuarter)
            all.append(Dwelling(place: commune, commune: commune, quarter: nil, share: outside))
            for quarter in quarters {
                let share = share * Self.inQuarter / Double(quarters.count)
                all.append(Dwelling(place: quarter.place, commune: commune, quarter: quarter.name, share: share))
            }
        }
        self.all = all
    }

    /// Quarters that lie in the place: those that its code and theirs lead to.
    private static func quarters(
        of commune: PlaceIndex, in territories: TerritorySet
    ) -> [(place: PlaceIndex, name: String)] {
        let code = territories.places[Int(commune)].code
        return territories.levels.indices.flatMap { level -> [(place: PlaceIndex, name: String)] in
            guard territories.places[Int(commune)].memberships[level] == .undetermined else { return [] }
            return territories.levels[level].units.enumerated().compactMap { unit, quarter in
                let finding = territories.locate(WrittenPlace(commune: code, quarter: quarter.code))
                guard finding.notes.isEmpty, territories.places[Int(finding.place)].memberships[level] == .unit(unit)
                else { return nil }
                return (place: finding.place, name: quarter.name)
            }
        }
    }

    /// Within a unit of the level as the population; between units as its power `evenness`, so that small ones are heard too.
    static func weights(of territories: TerritorySet, level: Int, evenness: Double) -> [Double] {
        let populations = territories.places.map { place in
            place.isDivided || place.code.isEmpty ? 0 : Double(place.population ?? 1)
        }
        guard !territories.levels.isEmpty else { return populations }
        var sums = [Double](repeating: 0, count: territories.levels[level].units.count)
        for (place, population) in zip(territories.places, populations) {
            if case .unit(let unit) = place.memberships[level] { sums[unit] += population }
        }
        return zip(territories.places, populations).map { place, population in
            guard population > 0, case .unit(let unit) = place.memberships[level] else { return population }
            return population / sums[unit] * pow(sums[unit], evenness)
        }
    }
}

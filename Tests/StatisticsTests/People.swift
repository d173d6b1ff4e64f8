@testable import Statistics

/// The input of `Tests/Oracles/statistics-comparisons.R`: two waves, groups that overlap, territories.
struct People {
    let rows: [OracleRow]
    /// Territory and population, in the oracle's order.
    let population: [(place: String, size: Double)]

    init() throws {
        rows = try Oracle("people").rows
        population = try Oracle("population").rows.map { try ($0.text("place"), $0.number("population")) }
    }

    var design: Design {
        get throws { try Design(sampleSize: rows.count) }
    }

    /// `form_fr`: questionnaire in French; `home_fr`: French spoken at home.
    func isInside(_ group: String, _ row: OracleRow) throws -> Bool {
        let language = String(group.suffix(2))
        return try group.hasPrefix("form") ? row.text("form") == language : row.number(language) == 1
    }

    func moments(_ measure: String, where isInside: (OracleRow) throws -> Bool) throws -> DomainMoments {
        var moments = DomainMoments()
        for row in rows {
            guard let value = try row.optional(measure), try isInside(row) else { continue }
            try moments.add(value: value, weight: row.number("w"))
        }
        return moments
    }

    func pair(
        _ measure: String, _ first: String, _ second: String, where isInside: (OracleRow) throws -> Bool = { _ in true }
    ) throws -> DomainPair {
        try DomainPair(
            first: moments(measure) { try isInside($0) && self.isInside(first, $0) },
            second: moments(measure) { try isInside($0) && self.isInside(second, $0) },
            intersection: moments(measure) {
                try isInside($0) && self.isInside(first, $0) && self.isInside(second, $0)
            })
    }

    /// The pair in each territory of the population.
    func strata(_ measure: String, _ first: String, _ second: String) throws -> [Stratum<DomainPair>] {
        try population.map { place, size in
            try Stratum(
                population: size, records: pair(measure, first, second) { try $0.text("place") == place })
        }
    }
}

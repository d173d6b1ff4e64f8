import TestSupport

@testable import Statistics

/// One record of a domain.
struct Answer {
    var value: Double
    var weight: Double = 1
}

func moments(_ answers: [Answer]) throws -> DomainMoments {
    var moments = DomainMoments()
    for answer in answers { try moments.add(value: answer.value, weight: answer.weight) }
    return moments
}

/// The mean of a domain in a sample that may be larger.
func mean(_ answers: [Answer], of sampleSize: Int? = nil) throws -> DomainMean? {
    try DomainMean(of: moments(answers), in: Design(sampleSize: sampleSize ?? answers.count))
}

/// A whole sample of the oracle: a domain subsets it and the design keeps counting every row.
struct Sample {
    let rows: [OracleRow]

    init(_ input: String) throws { rows = try Oracle(input).rows }

    func domain(_ domain: String, measure: String) throws -> DomainMoments {
        var moments = DomainMoments()
        for row in rows {
            let isInside = try domain == "all" || row.text("domain") == domain
            guard isInside, let value = try row.optional(measure) else { continue }
            try moments.add(value: value, weight: row.number("w"))
        }
        return moments
    }

    func mean(_ domain: String, measure: String) throws -> DomainMean? {
        try DomainMean(of: self.domain(domain, measure: measure), in: Design(sampleSize: rows.count))
    }
}

/// Random domains: shares when `values` are 0 and 1.
func randomAnswers(_ count: Int, values: [Double], using generator: inout SeededGenerator) -> [Answer] {
    (0..<count).map { _ in
        Answer(
            value: values.randomElement(using: &generator) ?? 0,
            weight: Double.random(in: 0.2...5, using: &generator))
    }
}

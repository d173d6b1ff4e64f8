import Testing

@testable import Statistics

/// Oracle: `Tests/Oracles/statistics-comparisons.R` (R's `p.adjust`).
@Suite struct `Families of tests` {
    @Test func `adjusted p-values agree with R, in the order given`() throws {
        let rows = try Oracle("families").rows
        let names = try Set(rows.map { try $0.text("family") }).sorted()
        #expect(names.count == 7)
        for name in names {
            let family = try rows.filter { try $0.text("family") == name }
            let p = try family.map { try $0.optional("p") }
            let (holm, hochberg) = try (Family.adjusted(p), Family.adjusted(p, method: .benjaminiHochberg))
            for (index, row) in family.enumerated() {
                #expect(try agree(holm[index], row.optional("holm"), relative: 1e-14), "\(name)")
                #expect(try agree(hochberg[index], row.optional("hochberg"), relative: 1e-14), "\(name)")
            }
        }
    }

    @Test(arguments: Family.Method.allCases)
    func `a family without tests has no adjusted p-value`(method: Family.Method) throws {
        #expect(try Family.adjusted([], method: method) == [])
        #expect(try Family.adjusted([nil, nil], method: method) == [nil, nil])
    }

    @Test(arguments: [-0.1, 1.1, .nan, .infinity])
    func `what is no probability is refused`(p: Double) {
        #expect { try Family.adjusted([0.1, p]) } throws: { error in
            if case .invalidProbability = error as? StatisticsError { true } else { false }
        }
    }

    @Test func `each interval of a family takes its part of the error`() throws {
        #expect(try Family.intervalLevel(of: 1) == 0.95)
        #expect(try Family.intervalLevel(of: 10) == 0.995)
        #expect(try Family.intervalLevel(of: 4, alpha: 0.1) == 0.975)
        #expect(throws: StatisticsError.emptyFamily) { try Family.intervalLevel(of: 0) }
        #expect(throws: StatisticsError.invalidProbability(1)) { try Family.intervalLevel(of: 2, alpha: 1) }
    }

    @Test func `established is an adjusted p-value below .05, and never what was not tested`() {
        #expect(Verdict(adjustedPValue: 0.0499) == .established)
        #expect(Verdict(adjustedPValue: 0.05) == .notEstablished)
        #expect(Verdict(adjustedPValue: 1) == .notEstablished)
        #expect(Verdict(adjustedPValue: nil) == .notEstablished)
    }

    @Test func `words are published under their contract names`() {
        #expect(Verdict.allCases.map(\.rawValue) == ["established", "not-established"])
        #expect(Family.Method.allCases.map(\.rawValue) == ["holm", "benjamini-hochberg"])
    }
}

import Testing

/// Story 1 of the domain brief, to the digits it gives (R: svymean and svyciprop on the subset of the 40-row design).
@Suite struct Story1Tests {
    private static func published(_ edit: (String) -> String) throws -> Workplace {
        let place = try Workplace(edit)
        try place.drop(.story1, as: "results-survey123456.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        return place
    }

    @Test func `forty parents who looked give three quarters satisfied with R's interval`() throws {
        let results = try Self.published(Workplace.uncapped).results()
        let satisfied = try results.row("sat_info_overall.satisfied")
        #expect(satisfied["status"] == "shown")
        #expect(satisfied["respondents"] == "36")
        #expect(satisfied["not_concerned"] == "2")
        #expect(satisfied["dont_know"] == "1")
        #expect(satisfied["no_answer"] == "1")
        #expect(satisfied["df"] == "35")
        #expect(satisfied["ci_method"] == "kg-uncapped")
        #expect(satisfied["indicator"] == "PE121-I1")
        #expect(agree(satisfied.number("estimate"), 0.75, 1e-15))
        #expect(agree(satisfied.number("std_error"), 0.0730881682756, 1e-9))
        #expect(agree(satisfied.number("ci_low"), 0.575456461028, 1e-7))
        #expect(agree(satisfied.number("ci_high"), 0.880195039565, 1e-7))
        let very = try results.row("sat_info_overall.very_satisfied")
        #expect(agree(very.number("estimate"), 1.0 / 3, 1e-15))
        #expect(very["respondents"] == "36")
    }

    @Test func `the shipped pipeline's workbook says it in one sentence`() throws {
        let place = try Self.published { $0 }
        let satisfied = try place.results().row("sat_info_overall.satisfied")
        #expect(satisfied["ci_method"] == "kg")
        #expect(satisfied.number("ci_low").map { ($0 * 100).rounded() } == 58)
        #expect(satisfied.number("ci_high").map { ($0 * 100).rounded() } == 88)
        let sentence =
            "Sur 100 parents ayant cherché une information, 75 en sont satisfaits (36 réponses ; entre 58 et 88)"
        let texts = try Workbook(place.workbook).texts(of: "Synthèse")
        #expect(texts.contains { $0.hasPrefix(sentence) }, "\(texts)")
    }

    @Test func `results have the contract's columns and one row for each declared cell, sorted`() throws {
        let place = try Self.published { $0 }
        let results = try place.results()
        #expect(results.header == Results.columns)
        let measures = 8
        let territories = 1 + (2 + 1) + (13 + 1) + (9 + 1)
        let languages = 1 + 10 + 1
        #expect(results.rows.count == measures * territories * languages)
        #expect(Set(results.rows.map(\.key)).count == results.rows.count)
        #expect(Set(results.rows.map { $0["measure"] }).count == measures)
        let keys = results.rows.map(\.sortKey)
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        let text = Disk.text("\(place.reports)/results.csv")
        #expect(!text.utf8.contains(13) && text.hasSuffix("\n") && text.hasPrefix("survey,"))
        for row in results.rows where !row.isShown { #expect(row.filledNumbers.isEmpty, "\(row.key)") }
    }
}

/// Whether a figure equals a reference to a relative tolerance; absent ones never do.
func agree(_ figure: Double?, _ reference: Double?, _ tolerance: Double) -> Bool {
    guard let figure, let reference else { return false }
    return abs(figure - reference) <= tolerance * max(abs(reference), .leastNormalMagnitude)
}

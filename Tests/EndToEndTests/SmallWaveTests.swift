import Testing

/// The first days of a survey: nearly every figure is withheld, and there is much to keep apart.
@Suite struct SmallWaveTests {
    @Test(arguments: [1, 12, 40, 120]) func `a wave of few responses is published`(responses: Int) throws {
        let place = try Workplace(
            Workplace.tables([
                "{measures: [sat_info_overall.satisfied, sat_info.CLAR.satisfied], territories: [all, part, epci, arrondissement], languages: [all, questionnaire]}"
            ]))
        let export = "\(place.inbox)/export.csv"
        let simulated = try Program.run(
            ["simulate", "parents", "--respondents", "\(responses)", "--complete", "-o", export, "--quiet"],
            in: Program.root)
        #expect(simulated.code == 0, "\(simulated.errors)")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = try place.results().rows
        #expect(rows.count > 500)
        for row in rows where row.isShown {
            #expect((row.number("respondents") ?? 0) >= 10)
        }
        #expect(rows.contains(where: \.isShown) == (responses > 12))
    }
}

import Testing

/// `gaps:` with a territory level: from the pipeline to results.csv and `explain`.
@Suite struct TerritoryGapTests {
    private static func tables(_ levels: String, _ gaps: String) -> (String) -> String {
        Workplace.tables([
            "{measures: [sat_info_overall.satisfied], territories: [\(levels)], languages: [all], gaps: [\(gaps)]}"
        ])
    }

    /// 60 of Villefranche, 10 of them satisfied; 80 of Lyon 3e, 60 of them; 12 who say nothing of their place, 6 of them; 4
    /// of Chaponnay.
    private static var file: SurveyFile {
        var file = SurveyFile()
        for (place, satisfied, others) in [("69264", 10, 50), ("69383", 60, 20), ("", 6, 6), ("69270", 2, 2)] {
            file.add(satisfied, satisfaction: "4", commune: place)
            file.add(others, satisfaction: "1", commune: place)
        }
        return file
    }

    @Test func `each territory is compared with all other respondents, and explain tells how`() throws {
        let place = try Workplace(Self.tables("all, epci", "epci"))
        try place.drop(Self.file, as: "export.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = try place.results().rows.filter { $0["compare_to"] == "others" }
        #expect(
            rows.allSatisfy { $0["territory_level"] == "epci" && $0["group_by"].isEmpty && $0["adjusted_for"].isEmpty })
        #expect(rows.allSatisfy { $0["territory"] != "indetermine" && $0["territory"] != "all" })
        let beaujolais = try #require(rows.first { $0["territory"] == "200040590" && $0["kind"] == "difference" })
        #expect(beaujolais["respondents"] == "60" && beaujolais["compare_respondents"] == "96")
        #expect(agree(beaujolais.number("estimate"), 10.0 / 60 - 68.0 / 96, 1e-12))
        #expect(beaujolais["verdict"] == "established")
        // Four people: no figure, and nothing to compare.
        let small = rows.filter { $0["territory"] == "246900765" }
        #expect(small.count == 2 && small.allSatisfy { $0["status"] == "confidential" && $0["estimate"].isEmpty })

        let options = ["sat_info_overall.satisfied", "--territory", "200040590", "--compare-to", "others"]
        let told = try place.program("explain", options + ["--json"]).json()
        #expect(told["comparisons"].list.count == 2)
        let figure = told["comparisons"][0]["figure"]
        #expect(figure["compareRespondents"].number == 96)
        #expect(agree(figure["estimate"].fraction, beaujolais.number("estimate") ?? .nan, 1e-14))
        let text = try place.program("explain", options + ["--lang", "fr"])
        #expect(text.output.contains("toutes les autres réponses"), "\(text.output)")
        let withheld = try place.program(
            "explain", ["sat_info_overall.satisfied", "--territory", "246900765", "--compare-to", "others"])
        #expect(withheld.code == 0, "\(withheld.errors)")
    }

    @Test func `a level that the table gives no figures for cannot be compared`() throws {
        for (gap, code) in [("arrondissement", "pipeline-gap-level-undeclared"), ("epcy", "pipeline-gap-unknown")] {
            let place = try Workplace(Self.tables("all, epci", gap))
            let lint = try Program.run(["lint", place.pipeline, "--json"])
            #expect(lint.code == 1)
            #expect(try lint.json()[0]["code"].text == code, "\(lint.output)")
            for language in ["fr", "de", "en"] {
                let text = try Program.run(["lint", place.pipeline, "--lang", language]).output
                #expect(text.contains(gap) && text.contains("gaps"), "\(text)")
            }
        }
    }
}

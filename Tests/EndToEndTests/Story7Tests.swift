import Testing

/// Story 7 of the domain brief: a question with several answers, one of them exclusive.
@Suite struct Story7Tests {
    @Test func `the base is who answered, the exclusive option gives way, and one anomaly is said`() throws {
        let place = try Workplace(
            Workplace.tables(["{measures: [\"barriers.*\"], territories: [all], languages: [all]}"]))
        var file = SurveyFile()
        file.columns += ["obstac[COST]", "obstac[LANG]", "obstac[INFO]", "obstac[NONE]"]
        file.add(8, satisfaction: "4", ["obstac[COST]": "Y"])
        file.add(4, satisfaction: "4", ["obstac[NONE]": "Y"])
        file.add(1, satisfaction: "4", ["obstac[NONE]": "Y", "obstac[LANG]": "Y"])
        file.add(7, satisfaction: "4", ["obstac[INFO]": "Y"])
        file.add(10, satisfaction: "4")
        try place.drop(file, as: "export.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let results = try place.results()
        for (option, share) in [("COST", 0.4), ("NONE", 0.2)] {
            let row = try results.row("barriers.\(option)")
            #expect(row["respondents"] == "20" && row["no_answer"] == "10", "\(option)")
            #expect(agree(row.number("estimate"), share, 1e-15), "\(option)")
        }
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        let anomalies = remarks.filter { $0["code"] == "exclusive-with-others" }
        #expect(anomalies.count == 1 && anomalies.first?["repeats"] == "1")
    }
}

import Testing

/// Story 5 of the domain brief: what a postal code and a commune's name say together. The file with nothing withheld is read,
/// for single answers are never published.
@Suite struct Story5Tests {
    private struct Answer: CustomTestStringConvertible, Sendable {
        let postalCode: String
        let commune: String
        let part: String
        let place: String
        var testDescription: String { "\(postalCode) \(commune)" }
    }

    private static let answers = [
        Answer(postalCode: "69380", commune: "", part: "indetermine", place: "indetermine"),
        Answer(postalCode: "69380", commune: "lissieu", part: "69M", place: "69117"),
        Answer(postalCode: "69380", commune: "St Jean des Vignes", part: "69D", place: "69212"),
        Answer(postalCode: "69001", commune: "", part: "69M", place: "69381"),
        Answer(postalCode: "", commune: "Lyon 3", part: "69M", place: "69383"),
        Answer(postalCode: "69170", commune: "69001", part: "69D", place: "69001"),
        Answer(postalCode: "69600", commune: "Oullins", part: "69M", place: "69149"),
        Answer(postalCode: "", commune: "Pierre-Bénite", part: "69M", place: "69149"),
        Answer(postalCode: "69100", commune: "Lissieu", part: "indetermine", place: "indetermine"),
        Answer(postalCode: "", commune: "", part: "indetermine", place: "indetermine"),
    ]

    @Test(arguments: answers)
    private func `the place is where both columns agree, and nowhere by guess`(answer: Answer) throws {
        let place = try Workplace(
            Workplace.tables([
                "{measures: [sat_info_overall.satisfied], territories: [all, part, commune, arrondissement], languages: [all]}"
            ]))
        var file = SurveyFile()
        file.columns.append("cp")
        file.add(12, satisfaction: "4", commune: answer.commune, ["cp": answer.postalCode])
        try place.drop(file, as: "export.csv")
        let unprotected = "\(place.path)/all.csv"
        let outcome = try place.run(["--unprotected", unprotected])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let counted = try Results(Disk.bytes(unprotected)).rows.filter { $0["respondents"] == "12" }
        let units = Dictionary(grouping: counted, by: { $0["territory_level"] }).mapValues {
            $0.map { $0["territory"] }
        }
        #expect(units["part"] == [answer.part])
        let finest = answer.place.hasPrefix("6938") ? "arrondissement" : "commune"
        #expect(units[finest] == [answer.place])
    }
}

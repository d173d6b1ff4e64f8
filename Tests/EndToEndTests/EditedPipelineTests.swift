import Foundation
import Testing

/// What was published of a wave is known, whatever its pipeline declares later.
@Suite struct EditedPipelineTests {
    private static let measure = "sat_info_overall.satisfied"

    private static func table(_ levels: String, _ languages: String) -> (String) -> String {
        Workplace.tables(["{measures: [\(measure)], territories: [\(levels)], languages: [\(languages)]}"])
    }

    private func edit(_ place: Workplace, _ edit: (String) -> String) throws {
        let text = String(decoding: Disk.bytes(place.pipeline), as: UTF8.self)
        try Disk.write(edit(text).utf8, to: place.pipeline)
    }

    /// 30 in each part: whoever knows it has the 8 German ones of one part from the 22 French ones of it.
    @Test func `a level that a pipeline no longer declares is held against what it declares`() throws {
        let place = try Workplace(Self.table("all, part", "all"))
        var file = SurveyFile()
        for (commune, language, count) in [
            ("69266", "fr", 22), ("69266", "de", 8), ("69264", "fr", 20), ("69264", "de", 10),
        ] {
            file.add(count / 2, satisfaction: "4", commune: commune, language: language)
            file.add(count / 2, satisfaction: "1", commune: commune, language: language)
        }
        try place.drop(file, as: "export.csv")
        #expect(try place.run().code == 0)
        try edit(place, Self.table("part", "questionnaire"))
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = try place.results().rows.filter { $0["measure"] == Self.measure }
        #expect(rows.allSatisfy { $0["territory_level"] == "part" && $0["language_basis"] == "questionnaire" })
        let german = try #require(rows.first { $0["territory"] == "69M" && $0["language"] == "de" })
        let french = try #require(rows.first { $0["territory"] == "69M" && $0["language"] == "fr" })
        #expect([german, french].allSatisfy { $0["status"] == "confidential" })
    }

    /// 12 of each of five communes, in two parts; then one moves to the other part, or an answer to none: nobody came, and
    /// the figures would be of 12 people fewer.
    @Test(arguments: [
        (
            "territories/rhone/communes.csv", "69264,Villefranche-sur-Saône,commune,,69,69D",
            "69264,Villefranche-sur-Saône,commune,,69,69M", "part"
        ),
        ("parents/survey.yaml", #"codes: ["W1", "WF", "W0"]"#, #"codes: ["W1", "W0"]"#, "employment"),
    ])
    func `a wave stays as it was published where its territories or groups are defined otherwise`(
        file: String, former: String, new: String, name: String
    ) throws {
        let place = try Self.placeOfItsOwn(
            Workplace.tables([
                "{measures: [\(Self.measure)], territories: [all, part], languages: [all], groups: [employment]}"
            ]))
        var export = SurveyFile()
        export.columns.append("emploi")
        for (commune, employment, count) in [
            ("69266", "W2", 40), ("69266", "W0", 30), ("69264", "W2", 12), ("69264", "WF", 12), ("69010", "W0", 40),
        ] {
            for satisfaction in ["4", "1"] {
                export.add(count / 2, satisfaction: satisfaction, commune: commune, ["emploi": employment])
            }
        }
        try place.drop(export, as: "export.csv")
        #expect(try place.run().code == 0)
        let before = Disk.bytes("\(place.reports)/results.csv")
        let path = "\(place.path)/Surveys/\(file)"
        let text = String(decoding: Disk.bytes(path), as: UTF8.self)
        try #require(text.contains(former))
        try Disk.write(text.replacingOccurrences(of: former, with: new).utf8, to: path)
        for language in ["fr", "de", "en"] {
            let outcome = try place.run(["--force", "--lang", language])
            #expect(outcome.code == 0 && outcome.errors.contains(name), "\(outcome.errors)")
        }
        let told = try place.run(["--force", "--json"]).json()["waves"][0]["surveys"][0]["redefined"]
        #expect(told.list.map(\.text) == [name])
        #expect(Disk.bytes("\(place.reports)/results.csv") == before)

        // With more answers meanwhile, too. As it was: later answers are counted again.
        for satisfaction in ["4", "1"] {
            export.add(2, satisfaction: satisfaction, commune: "69266", ["emploi": "W2"])
        }
        try place.drop(export, as: "export.csv")
        #expect(try place.run().code == 0 && Disk.bytes("\(place.reports)/results.csv") == before)
        try Disk.write(text.utf8, to: path)
        for satisfaction in ["4", "1"] {
            export.add(20, satisfaction: satisfaction, commune: "69266", ["emploi": "W2"])
        }
        try place.drop(export, as: "export.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0 && !outcome.errors.contains(name))
        #expect(try place.results().row(Self.measure)["respondents"] == "178")
    }

    /// With definitions that can be edited.
    private static func placeOfItsOwn(_ edit: (String) -> String) throws -> Workplace {
        let place = try Workplace(edit)
        for name in ["Surveys", "Reports"] {
            try FileManager.default.removeItem(atPath: "\(place.path)/\(name)")
            try FileManager.default.copyItem(atPath: "\(Program.root)/\(name)", toPath: "\(place.path)/\(name)")
        }
        return place
    }

    /// A survey in which a second share of the same answers is taken among others.
    private func place(_ measures: String) throws -> Workplace {
        let place = try Self.placeOfItsOwn(Self.measures(measures))
        let path = "\(place.path)/Surveys/parents/survey.yaml"
        let name = "  - id: travel_time.under_20_public_transport\n"
        let label = #"{fr: "x", de: "x", en: "x", it: "x", ar: "x"}"#
        let another = """
              - id: travel_time.under_20_motor
                kind: share
                question: travel_time
                codes: ["T1", "T2"]
                among: "travel_mode in [TC, VOIT]"
                label: \(label)
                of_whom: \(label)
                finding: \(label)

            """
        let text = String(decoding: Disk.bytes(path), as: UTF8.self).replacingOccurrences(
            of: name, with: another + name)
        try Disk.write(text.utf8, to: path)
        return place
    }

    private static func measures(_ measures: String) -> (String) -> String {
        Workplace.tables(["{measures: [\(measures)], territories: [all], languages: [all]}"])
    }

    private static let motor = "travel_time.under_20_motor"
    private static let bus = "travel_time.under_20_public_transport"

    @Test func `measures of the same answers among different some can't be published together`() throws {
        let place = try place("\(Self.motor), \(Self.bus)")
        let found = try Program.run(["lint", place.pipeline, "--json"]).json()
        #expect(found.list.map { $0["code"].text } == ["pipeline-different-some"])
        #expect(found[0]["file"].text?.hasSuffix("rhone.yaml") == true)
        #expect(try place.run().code == 78)
        for language in ["fr", "de", "en"] {
            let text = try Program.run(["lint", place.pipeline, "--lang", language]).output
            #expect(text.contains(Self.motor) && text.contains(Self.bus) && text.contains("among"), "\(text)")
        }
    }

    private static var travellers: SurveyFile {
        var file = SurveyFile()
        file.columns += ["trajmod", "trajmin"]
        for (mode, count) in [("TC", 40), ("VOIT", 4)] {
            file.add(count, satisfaction: "4", commune: "69266", ["trajmod": mode, "trajmin": "T1"])
            file.add(count, satisfaction: "4", commune: "69266", ["trajmod": mode, "trajmin": "T4"])
        }
        return file
    }

    /// What was published of a measure can't be held against what is declared now once the survey no longer says what it counted.
    @Test func `a wave stays where a measure is taken out of the survey`() throws {
        let place = try place("\(Self.motor), \(Self.measure)")
        try place.drop(Self.travellers, as: "export.csv")
        #expect(try place.run().code == 0)
        let former = try place.results().row(Self.measure)
        let shipped = Disk.bytes("\(Program.root)/Surveys/parents/survey.yaml")
        try Disk.write(shipped, to: "\(place.path)/Surveys/parents/survey.yaml")
        try edit(place, Self.measures("\(Self.measure), \(Self.bus)"))
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try outcome.json()["waves"][0]["surveys"][0]["redefined"].list.map(\.text) == [Self.motor])
        #expect(try place.results().row(Self.measure).fields == former.fields)
        #expect(try place.results().row(Self.bus)["status"] == "confidential")
    }

    /// Nor one after the other; what was published already stays, and can be made anew.
    @Test func `nor is one published where the other one was`() throws {
        let place = try place(Self.motor)
        try place.drop(Self.travellers, as: "export.csv")
        #expect(try place.run().code == 0)
        let before = Disk.bytes("\(place.reports)/results.csv")
        try edit(place, Self.measures(Self.bus))
        let outcome = try place.run(["--lang", "en"])
        #expect(outcome.code == 78 && outcome.errors.contains("pipeline-different-some"), "\(outcome.errors)")
        #expect(Disk.bytes("\(place.reports)/results.csv") == before)
        try edit(place, Self.measures(Self.motor))
        #expect(try place.run().code == 0)
        #expect(try place.results().row(Self.motor)["respondents"] == "88")
    }

    @Test func `a group of those who gave a sensitive answer is not published`() throws {
        let place = try Self.placeOfItsOwn(
            Workplace.tables([
                "{measures: [\(Self.measure)], territories: [all], languages: [all], groups: [household]}"
            ]))
        #expect(try !Program.run(["lint", place.pipeline]).output.contains("sensitive-group"))
        let path = "\(place.path)/Surveys/parents/survey.yaml"
        let text = String(decoding: Disk.bytes(path), as: UTF8.self)
        let answer = "- code: \"A6\"\n"
        try #require(text.contains(answer))
        let edited = text.replacingOccurrences(of: answer, with: answer + "        sensitive: true\n")
        try Disk.write(edited.utf8, to: path)
        let found = try Program.run(["lint", place.pipeline, "--json"]).json()
        #expect(found.list.map { $0["code"].text } == ["sensitive-group"])
        #expect(found[0]["file"].text?.hasSuffix("rhone.yaml") == true)
    }
}

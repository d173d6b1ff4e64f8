import Testing

/// Story 11 of the domain brief: a Swiss commune's workbook in German, from answers in Arabic and Tigrinya too.
@Suite struct Story11Tests {
    /// Of a file, how many households in which everybody works, and in which somebody does not; four in five of the
    /// first attended, three in five of the others.
    private struct Households {
        let working: Int
        let other: Int

        /// Employment by its code, and whether they attended.
        var rows: [(employment: String, attended: Bool)] {
            (0..<working).map { ("W2", $0 * 5 < working * 4) }
                + (0..<other).map { (["W1", "W0", "WF"][$0 % 3], $0 * 5 < other * 3) }
        }
    }

    /// A LimeSurvey export; `label` makes a cell of a column and a code.
    private static func export(
        _ households: Households, language: String, from first: Int, _ label: (String, String) -> String
    ) -> [UInt8] {
        var file = SurveyFile()
        file.columns += ["emploi", "activ", "langmais[de]", "langmais[ti]"]
        for (number, household) in households.rows.enumerated() {
            file.add(
                1, satisfaction: "", commune: "Renens", language: language,
                [
                    "consent": label("consent", "1"), "infocher": label("infocher", "2"),
                    "emploi": label("emploi", household.employment),
                    "activ": label("activ", household.attended ? "1" : "2"),
                    "langmais[\(language)]": label("langmais", "Y"), "id": "\(first + number)",
                    "seed": "\(first + number)",
                ])
        }
        return file.bytes
    }

    /// A Google form in Arabic: texts of the questions as headers, texts of the answers in the cells.
    private static func form(_ households: Households) -> [UInt8] {
        let header = [
            "طابع زمني", "قرأت المعلومات المتعلقة ببياناتي وأوافق على الإجابة.",
            "كم عدد الأطفال دون سن السادسة الذين يعيشون في منزلك، حتى في حالة الحضانة المشتركة؟ يُرجى احتساب الطفل المنتظرة ولادته.",
            "بلديتك (أو الدائرة)", "ما اللغات المستخدمة للحديث في منزلك؟",
            "خلال الأشهر الاثني عشر الماضية، هل بحثت عن معلومات حول أنواع رعاية الأطفال أو الأنشطة؟", "في أسرتك…",
            "خلال الأشهر الاثني عشر الماضية، هل تردّدت على مكان مخصّص للوالدين والأطفال الصغار (LAEP، مكتبة ألعاب، مجموعة لعب…)؟",
        ]
        let employment = [
            "W2": "كل الوالدين يعملون", "W1": "أحد الوالدين فقط يعمل", "WF": "تدريب أو بحث عن عمل",
            "W0": "لا أحد من الوالدين يعمل",
        ]
        let rows = households.rows.enumerated().map { number, household in
            [
                "2025/04/10 10:\(10 + number):00", "نعم", "1", "Renens", "العربية", "لا",
                employment[household.employment] ?? "", household.attended ? "نعم" : "لا",
            ]
        }
        let lines = ([header] + rows).map { row in
            row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
        }
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// 130 answers: 70 in German as codes, 30 of the Arabic form, 30 with Tigrinya labels.
    private static func published() throws -> Workplace {
        let place = try Workplace { _ in Disk.text("\(Program.root)/Pipelines/commune-suisse.yaml") }
        try place.drop(
            export(Households(working: 50, other: 20), language: "de", from: 1) { $1 }, as: "export-de.csv")
        try place.drop(form(Households(working: 15, other: 15)), as: "formular-ar.csv")
        // Nobody has translated the list of employments into Tigrinya: LimeSurvey shows it in the base language.
        let tigrinya = [
            "consent1": "እወ", "infocher2": "ኣይፋል", "activ1": "እወ", "activ2": "ኣይፋል", "langmaisY": "እወ",
            "emploiW2": "Tous les parents du foyer travaillent", "emploiW1": "Un seul des deux parents travaille",
            "emploiWF": "En formation ou en recherche d’emploi", "emploiW0": "Aucun parent ne travaille",
        ]
        try place.drop(
            export(Households(working: 15, other: 15), language: "ti", from: 1001) { tigrinya[$0 + $1] ?? $1 },
            as: "export-ti.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)\(outcome.output)")
        return place
    }

    @Test func `60 against 80 in a hundred is a gap of -20 points, in results.csv and in the German workbook`() throws {
        let place = try Self.published()
        let results = try place.results()
        let attended = "activities_attended.yes"
        for (group, share, count) in [("working", 0.8, "80"), ("nonworking", 0.6, "50")] {
            let figures = results.rows(attended, ["group_by": "employment", "group": group, "compare_to": ""])
            #expect(figures.count == 1 && figures.first?["respondents"] == count, "\(group)")
            #expect(agree(figures.first?.number("estimate"), share, 1e-15), "\(group)")
        }
        let gap = try #require(
            results.rows(attended, ["group": "nonworking", "kind": "difference", "adjusted_for": ""]).first)
        #expect(agree(gap.number("estimate"), -0.2, 1e-12) && gap["compare_to"] == "working")

        let sheet = try #require(try Workbook("\(place.reports)/commune-de.xlsx").sheets["Erwerbstätigkeit"])
        let header = try #require(sheet.first { $0.first == "Thema" })
        let row = try #require(sheet.first { $0.contains("Haben ein Angebot für Eltern und Kleinkinder besucht") })
        let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
        #expect(cells["Gruppe"] == "Mindestens ein Elternteil arbeitet nicht")
        #expect(cells["Verglichen mit"] == "Alle Eltern im Haushalt arbeiten")
        #expect(cells["Antworten"] == "50" && cells["Deren Antworten"] == "80")
        #expect(agree(cells["Anteil oder Wert"].flatMap(Double.init), 0.6, 1e-12))
        #expect(agree(cells["Deren Wert"].flatMap(Double.init), 0.8, 1e-12))
        #expect(agree(cells["Abstand"].flatMap(Double.init), -20, 1e-12))
        #expect(cells["Befund"] == (gap["verdict"] == "established" ? "gesichert" : "nicht gesichert"))
    }

    @Test func `the answers in Arabic and Tigrinya count, and their script arrives whole`() throws {
        let place = try Self.published()
        let results = try place.results()
        // As many as the forms: had a label not been read, the answer would not count.
        for language in ["ar", "ti"] {
            let rows = results.rows(
                "activities_attended.yes", ["language_basis": "home", "language": language, "compare_to": ""])
            #expect(rows.map { $0["respondents"] } == ["30"], "\(language)")
            #expect(agree(rows.first?.number("estimate"), 0.7, 1e-15), "\(language)")
        }
        let parts = try Workbook.parts("\(place.reports)/commune-de.xlsx")
        let strings = try #require(parts["xl/sharedStrings.xml"])
        for text in ["Arabisch (العربية)", "Tigrinisch (ትግርኛ)"] { #expect(strings.contains(text), "\(text)") }
        for (name, text) in parts {
            for damage in ["\u{FFFD}", "Ø§Ù", "Ã¤", "Ã©", "????"] where name.hasSuffix(".xml") {
                #expect(!text.contains(damage), "\(name): \(damage)")
            }
        }
    }

    @Test func `a commune has quarters and no EPCI, in either language`() throws {
        let place = try Self.published()
        #expect(try place.results().rows.allSatisfy { ["all", "quarter"].contains($0["territory_level"]) })
        for (language, quarters) in [("de", "Quartiere"), ("fr", "Quartiers")] {
            let path = "\(place.reports)/commune-\(language).xlsx"
            #expect(try Workbook(path).sheets.keys.contains(quarters))
            for (name, text) in try Workbook.parts(path) {
                for foreign in ["EPCI", "Métropole", "Rhône", "PE 1.2.1"] {
                    #expect(!text.contains(foreign), "\(language) \(name): \(foreign)")
                }
            }
        }
    }
}

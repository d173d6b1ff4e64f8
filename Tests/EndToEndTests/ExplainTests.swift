import Foundation
import Testing

/// `barometre explain`: every row of results.csv told by its own numbers, and nothing told of a withheld one.
@Suite struct ExplainTests {
    /// Two waves, both parts, three languages (one of them few), two groups of employment.
    private static let file: SurveyFile = {
        var file = SurveyFile()
        file.columns += ["emploi", "agenf", "obstac[COST]", "obstac[LANG]", "poids"]
        for number in 0..<640 {
            let answer = ["4", "3", "3", "2", "1", "4", "8"][number % 7]
            let language = number % 4 == 1 ? "ar" : number % 80 == 6 ? "tr" : "fr"
            file.add(
                1, satisfaction: answer, commune: number % 3 == 0 ? "69264" : "69383", language: language,
                [
                    "emploi": number % 5 < 3 ? "W2" : "W1", "agenf": number % 2 == 0 ? "A1" : "A5",
                    "obstac[COST]": number % 6 == 0 ? "Y" : "", "obstac[LANG]": number % 3 == 1 ? "Y" : "",
                    "poids": number % 2 == 0 ? "1" : "1.5",
                ])
        }
        for number in 0..<300 { file.rows[number]["submitdate"] = "2024-05-02 10:00:00" }
        return file
    }()

    private static let published = Result {
        let tables = Workplace.tables([
            "{measures: [sat_info_overall.satisfied, barriers.COST], territories: [all, part, arrondissement], languages: [all, questionnaire], groups: [employment], gaps: [questionnaire, employment, part, arrondissement], changes: true}",
            "{measures: [sat_care.net], territories: [all], languages: [all]}",
        ])
        let place = try Workplace { text in
            tables(text).replacing("waves:\n", with: "waves:\n  - {id: \"2024\", from: 2024-01-01, to: 2024-12-31}\n")
                .replacing(
                    "  interval: kg\n", with: "  interval: kg\n  standardise: {group: household}\n")
        }
        try place.drop(file, as: "deux-vagues.csv")
        let everything = "\(place.path)/tout.csv"
        let outcome = try place.run(["--unprotected", everything])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return place
    }

    private static func options(_ row: Results.Row) -> [String] {
        var options = [row["measure"], "--wave", row["wave"]]
        if row["territory_level"] != "all" {
            options += ["--territory", "\(row["territory_level"])=\(row["territory"])"]
        }
        if row["language_basis"] != "all" {
            options += ["--language", row["language"], "--basis", row["language_basis"]]
        }
        let grouping = row["group_by"].replacing("+wave", with: "")
        if !grouping.isEmpty, grouping != "wave" {
            options += ["--group", "\(grouping)=\(row["group"].split(separator: "+")[0])"]
        }
        if !row["compare_to"].isEmpty { options += ["--compare-to", row["compare_to"]] }
        return options
    }

    @Test func `story 1's figure is explained to all digits`() throws {
        let place = try Workplace(Workplace.uncapped)
        try place.drop(.story1, as: "results-survey123456.csv")
        #expect(try place.run().code == 0)
        let before = place.tree()
        let outcome = try place.program("explain", ["sat_info_overall.satisfied", "--json"])
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let told = try outcome.json()
        #expect(told["current"].isTrue && told["responses"].number == 40 && !told["weighted"].isTrue)
        #expect(told["files"][0]["file"].text == "results-survey123456.csv")
        #expect(told["files"][0]["account"]["used"].number == 40)
        let figure = told["figure"]
        #expect(figure["weightedSum"].fraction == 27 && figure["respondents"].number == 36)
        #expect(figure["notConcerned"].number == 2 && figure["dontKnow"].number == 1)
        #expect(figure["noAnswer"].number == 1 && figure["degreesOfFreedom"].number == 35)
        #expect(agree(figure["standardError"].fraction, 0.0730881682756, 1e-9))
        #expect(agree(figure["squaredDeviations"].fraction, 6.75, 1e-12))
        #expect(agree(figure["low"].fraction, 0.575456461028, 1e-7))
        #expect(agree(figure["high"].fraction, 0.880195039565, 1e-7))
        // n* = p(1 − p)/SE², both t quantiles being on 35 degrees of freedom.
        #expect(agree(figure["effectiveSampleSize"].fraction, 35.1, 1e-9))
        let answers = told["questions"][0]["answers"].list
        #expect(answers.filter { $0["role"].text == "favourable" }.map { $0["code"].text } == ["4", "3"])
        #expect(told["questions"][0]["showIf"]["source"].text == "info_searched == 1")

        let text = try place.program("explain", ["sat_info_overall.satisfied", "--lang", "fr"])
        for line in [
            "p = Σy / n = 27 / 36 = 0,75", "lues 40 = retenues 40", "4 Très satisfait·e – compte 1",
            "Hors de la base\u{A0}: non concernés 2, ne savent pas 1, sans réponse 1.", "df = 36 − 1 = 35",
            "√(40/39 · 6,75", "du 2025-01-01 au 2025-12-31", "moins de 10 réponses", "répondants volontaires",
        ] {
            #expect(text.output.contains(line), "\(line) in \(text.output)")
        }
        #expect(place.tree() == before, "nothing is written")
    }

    @Test(arguments: ["fr", "de", "en"]) func `the story is told in three languages`(language: String) throws {
        let place = try Self.published.get()
        for options in [["--group", "employment=nonworking"], ["--language", "tr"], ["--territory", "69383"]] {
            let outcome = try place.program(
                "explain", ["sat_info_overall.satisfied", "--lang", language] + options)
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(
                outcome.output.contains(["fr": "vague 2025", "de": "Welle 2025", "en": "wave 2025"][language] ?? "-"))
            #expect(!outcome.output.contains("[[") && !outcome.output.contains(": ?"))
            #expect(!outcome.output.contains(/\bnan\b/) && !outcome.output.contains("Optional"))
        }
    }

    /// Every kind of row: levels, languages, groups, gaps plain and standardised, gaps of territories, changes, every status.
    @Test func `every kind of row is told by the row's own numbers`() throws {
        let place = try Self.published.get()
        var kinds: [String: [Results.Row]] = [:]
        for wave in ["2024", "2025"] {
            let results = try Results(Disk.bytes("\(place.workspace)/reports/\(wave)/results.csv"))
            for row in results.rows {
                let kind = ["kind", "wave", "territory_level", "language_basis", "group_by", "adjusted_for", "status"]
                kinds[kind.map { row[$0] }.joined(separator: ","), default: []].append(row)
            }
        }
        #expect(kinds.count > 50)
        let sample = kinds.keys.sorted().compactMap { kinds[$0]?.last }
        #expect(
            sample.contains {
                $0["compare_to"] == "others" && $0["territory_level"] == "part" && $0["language_basis"] == "all"
                    && $0.isShown
            })
        #expect(Set(sample.map { $0["status"] }) == ["shown", "confidential", "not-asked", "not-applicable"])
        for row in sample {
            let outcome = try place.program("explain", Self.options(row) + ["--json"])
            #expect(outcome.code == 0, "\(Self.options(row)): \(outcome.errors)")
            let told = try outcome.json()
            let isComparison = !row["compare_to"].isEmpty
            let found = told["comparisons"].list.first {
                $0["kind"].text == row["kind"]
                    && $0["adjustedFor"].list.compactMap(\.text).joined(separator: "+") == row["adjusted_for"]
            }
            let subject = isComparison ? try #require(found, "\(Self.options(row))") : told
            #expect(subject["status"].text == row["status"], "\(Self.options(row))")
            let figure = subject[row.isRounded ? "rounded" : "figure"]
            #expect(figure.keys.isEmpty == !row.isShown)
            for (key, column) in Self.columns {
                let (told, published) = (figure[key].fraction, row.number(column))
                // The tests' JSON reader loses the last binary digits.
                let isSame = published == nil ? told == nil : agree(told, published, 1e-14)
                #expect(isSame, "\(Self.options(row)) \(key): \(told as Any), \(published as Any)")
            }
        }
    }

    private static let columns = [
        ("respondents", "respondents"), ("notConcerned", "not_concerned"), ("dontKnow", "dont_know"),
        ("noAnswer", "no_answer"), ("weightedBase", "weighted_base"), ("estimate", "estimate"),
        ("standardError", "std_error"), ("low", "ci_low"), ("high", "ci_high"), ("degreesOfFreedom", "df"),
        ("designEffect", "deff"), ("effectiveSampleSize", "n_effective"), ("pAdjusted", "p_adjusted"),
        ("compareRespondents", "compare_respondents"),
    ]

    /// Of both kinds of withholding: nothing tells them apart, and no digit is left but those of rule, dates and names.
    @Test func `a withheld figure is explained without any number`() throws {
        let place = try Self.published.get()
        let everything = try Results(Disk.bytes("\(place.path)/tout.csv"))
        var found: [String: Results.Row] = [:]
        for row in everything.rows where row["wave"] == "2025" && !row["withheld_by"].isEmpty {
            guard let n = Int(row["respondents"]), n > 0 else { continue }
            found[row["withheld_by"] + row["language_basis"]] = row
        }
        #expect(Set(found.values.map { $0["withheld_by"] }) == ["primary", "complementary"])
        var shapes: Set<[String]> = []
        for row in found.values {
            let options = Self.options(row)
            let json = try place.program("explain", options + ["--json", "--lang", "fr"])
            let told = try json.json()
            #expect(told["status"].text == "confidential")
            shapes.insert(told.keys)
            let text = try place.program("explain", options + ["--lang", "fr"])
            #expect(text.code == 0 && text.output.contains("masqué"))
            for printed in [json.output, json.errors, text.output, text.errors] {
                var rest = printed.replacing(place.path, with: "")
                for known in [row["territory"], "level=\(row["territory"])", "69M", "69D", "PE121-I1", "CH-I-O1"] {
                    rest = rest.replacing(known, with: "")
                }
                rest = rest.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "")
                rest = rest.replacing(/\d+(er|e) Arrondissement/, with: "")
                let numbers = rest.matches(of: /\d+/).map { String($0.output) }
                #expect(Set(numbers).isSubset(of: ["10", "20", "2025", "2024"]), "\(numbers) in \(rest)")
                for column in ["estimate", "std_error", "ci_low", "weighted_base"] where row[column].count > 5 {
                    #expect(!printed.contains(row[column].prefix(6)))
                    #expect(!printed.contains(row[column].replacing(".", with: ",").prefix(6)))
                }
            }
            #expect(told["rule"]["threshold"].number == 10)
            for command in told["instead"].list.compactMap(\.text) {
                let words = command.split(separator: " ").map(String.init)
                let next = try Program.run(Array(words.dropFirst()) + ["--json"], in: place.path)
                #expect(try next.json()["status"].text == "shown", "\(command): \(next.errors)")
            }
        }
        #expect(shapes.count == 1, "no key tells the kinds of withholding apart")
    }

    @Test func `why there is no figure is said`() throws {
        let place = try Self.published.get()
        let unasked = try place.program("explain", ["sat_care.net", "--lang", "en"])
        #expect(unasked.code == 0 && unasked.output.contains("was not asked"), "\(unasked.output)")
        let nobody = try place.program(
            "explain", ["sat_info_overall.satisfied", "--territory", "part=indetermine", "--lang", "en"])
        #expect(nobody.output.contains("nobody to place"), "\(nobody.output)")
    }

    @Test func `a change of inputs is said, and the figure follows them`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        #expect(try place.run(["--wave", "2025"]).code == 0)
        let same = try place.program("explain", ["sat_info_overall.satisfied", "--json"])
        #expect(try same.json()["current"].isTrue)
        try Disk.write(
            Disk.text(place.pipeline).replacing("threshold: 10", with: "threshold: 12").utf8, to: place.pipeline)
        let before = place.tree()
        let outcome = try place.program("explain", ["sat_info_overall.satisfied", "--lang", "fr"])
        #expect(outcome.code == 0 && outcome.output.contains("moins de 12 réponses"))
        #expect(outcome.errors.contains("ont changé depuis la dernière publication"))
        let json = try place.program("explain", ["sat_info_overall.satisfied", "--json"]).json()
        #expect(!json["current"].isTrue && json["publishedAt"].text != nil)
        try place.drop(.story1, as: "attend.csv")
        #expect(
            try place.program("explain", ["sat_info_overall.satisfied", "--json"]).json()["responses"].number == 120)
        #expect(Disk.names(place.inbox) == ["attend.csv"])
        try FileManager.default.removeItem(atPath: "\(place.inbox)/attend.csv")
        #expect(place.tree() == before)
    }

    private struct Mistake: CustomTestStringConvertible, Sendable {
        let options: [String]
        let code: String
        var hint = ""
        var testDescription: String { options.joined(separator: " ") }
    }

    private static let satisfied = "sat_info_overall.satisfied"
    private static let mistakes = [
        Mistake(options: ["sat_info_overal.satisfied"], code: "figure-measure-unknown", hint: satisfied),
        Mistake(options: ["sat_care.satisfied"], code: "figure-measure-undeclared"),
        Mistake(options: [satisfied, "--territory", "69384x"], code: "figure-territory-unknown", hint: "69384"),
        Mistake(options: [satisfied, "--territory", "Lyon 3e"], code: "figure-territory-unknown", hint: "69383"),
        Mistake(
            options: [satisfied, "--territory", "indetermine"], code: "figure-territory-ambiguous",
            hint: "part=indetermine"),
        Mistake(options: [satisfied, "--language", "xx"], code: "figure-language-unknown", hint: "fr, de"),
        Mistake(options: [satisfied, "--language", "fr", "--basis", "home"], code: "figure-language-unknown"),
        Mistake(options: [satisfied, "--group", "employment=x"], code: "figure-group-unknown", hint: "working"),
        Mistake(options: [satisfied, "--wave", "1999"], code: "figure-wave-unknown", hint: "2024, 2025"),
        Mistake(options: [satisfied, "--compare-to", "x"], code: "figure-comparison-unknown", hint: "2024"),
        Mistake(options: [satisfied, "--language", "fr", "--group", "employment=working"], code: "usage-conflict"),
        Mistake(options: ["sat_care.net", "--territory", "part=69M"], code: "figure-territory-unknown"),
    ]

    @Test(arguments: mistakes) private func `a figure that does not exist is a usage error with what there is`(
        mistake: Mistake
    ) throws {
        let outcome = try Self.published.get().program("explain", mistake.options)
        #expect(outcome.code == 64)
        #expect(outcome.errorCodes == [mistake.code])
        #expect(outcome.errors.contains(mistake.hint) || mistake.hint.isEmpty, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `without a workspace or an accepted file there is nothing to explain`() throws {
        let place = try Workplace(Workplace.small)
        let none = try place.program("explain", [Self.satisfied])
        #expect(none.code == 66 && none.errorCodes == ["path-missing"])
        #expect(try place.run().code == 0)
        let empty = try place.program("explain", [Self.satisfied])
        #expect(empty.code == 66 && empty.errorCodes == ["figure-none"])
    }
}

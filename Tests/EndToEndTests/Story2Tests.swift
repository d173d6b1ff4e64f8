import Foundation
import Testing

/// Story 2 of the domain brief: the same answers as codes and as labels, in the spellings and encodings that people send,
/// give identical tables; an unknown label is listed and not guessed.
@Suite struct Story2Tests {
    /// How one file writes the answers of story 1 and, to another question, agreement.
    struct Wording: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// By code, the blank among them.
        let satisfied: [String: String]
        let agrees: [String: String]
        let yes: String
    }

    private static let numbers = Wording(
        testDescription: "codes", satisfied: ["4": "4", "3": "3", "2": "2", "1": "1", "8": "8", "9": "9", "": ""],
        agrees: ["4": "4", "3": "3", "2": "2"], yes: "1")

    static let wordings = [
        numbers,
        Wording(
            testDescription: "French",
            satisfied: [
                "4": "Très satisfait·e", "3": "Plutôt satisfait·e", "2": "Plutôt pas satisfait·e",
                "1": "Pas du tout satisfait·e", "8": "Non concerné·e", "9": "Ne sait pas", "": "",
            ],
            agrees: ["4": "Tout à fait d'accord", "3": "Plutôt d'accord", "2": "Plutôt pas d'accord"], yes: "Oui"),
        Wording(
            testDescription: "German",
            satisfied: [
                "4": "Sehr zufrieden", "3": "Eher zufrieden", "2": "Eher unzufrieden", "1": "Gar nicht zufrieden",
                "8": "Betrifft mich nicht", "9": "Weiss nicht", "": "",
            ],
            agrees: [
                "4": "Stimme voll zu", "3": "Stimme eher zu", "2": "Stimme eher nicht zu",
            ], yes: "Ja"),
        Wording(
            testDescription: "French, point and no-break space",
            satisfied: [
                "4": "Très\u{A0}satisfait.e", "3": "plutôt satisfait.e", "2": "Plutôt pas satisfait.e",
                "1": "Pas du tout satisfait.e", "8": "Non concerné.e", "9": "Ne sait pas", "": " ",
            ],
            agrees: ["4": "Tout à fait d’accord", "3": "Plutôt d’accord", "2": "Plutôt pas d’accord"], yes: "oui"),
        Wording(
            testDescription: "French, parentheses, capitals and no accents",
            satisfied: [
                "4": "TRES SATISFAIT(E)", "3": "PLUTÔT SATISFAIT (E)", "2": "PLUTOT PAS SATISFAIT(E)",
                "1": "PAS DU TOUT SATISFAIT(E)", "8": "N/A", "9": "NSP", "": "Sans réponse",
            ],
            agrees: ["4": "TOUT A FAIT D'ACCORD", "3": "PLUTÔT D‘ACCORD", "2": "Plutôt pas  d'accord"], yes: "OUI"),
        Wording(
            testDescription: "French, the whole feminine, slashes",
            satisfied: [
                "4": "Très satisfaite", "3": "Plutôt satisfait/e", "2": "Plutôt pas satisfaite",
                "1": "Pas du tout satisfait-e", "8": "Pas concernée", "9": "Ne sait pas.", "": "NR",
            ],
            agrees: ["4": "Totalement d'accord", "3": "Assez d'accord", "2": "« Plutôt pas d'accord »"], yes: "Oui "),
        Wording(
            testDescription: "German, ß and ss",
            satisfied: [
                "4": "sehr zufrieden", "3": "Eher\u{A0}zufrieden", "2": "eher unzufrieden",
                "1": "Überhaupt nicht zufrieden", "8": "Nicht betroffen", "9": "Weiß nicht", "": "Keine Angabe",
            ],
            agrees: [
                "4": "STIMME VOLL ZU", "3": "stimme eher zu", "2": "Stimme  eher nicht zu",
            ], yes: "JA"),
    ]

    enum Encoding: String, CaseIterable, CustomTestStringConvertible {
        case utf8WithMark = "UTF-8 with BOM", utf8 = "UTF-8 without BOM", windows = "Windows-1252"
        case decomposed = "UTF-8, letters and accents apart (NFD)"
        var testDescription: String { rawValue }

        func bytes(of text: String) throws -> [UInt8] {
            switch self {
            case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .utf8: Array(text.utf8)
            case .windows: Array(try #require(text.data(using: .windowsCP1252)))
            case .decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
            }
        }
    }

    private static func file(_ wording: Wording) -> SurveyFile {
        var file = SurveyFile()
        file.columns.append("ecoute")
        for (code, count) in [("4", 12), ("3", 15), ("2", 6), ("1", 3), ("8", 2), ("9", 1), ("", 1)] {
            let answer = wording.satisfied[code] ?? "?"
            file.add(
                count, satisfaction: answer, commune: "Villeurbanne",
                ["satdet[CLAR]": answer, "satdet[ACCUE]": answer, "consent": wording.yes, "infocher": wording.yes])
        }
        for index in file.rows.indices {
            file.rows[index]["ecoute"] = wording.agrees[["4", "3", "3", "2"][index % 4]] ?? "?"
        }
        return file
    }

    private static func workplace() throws -> Workplace {
        try Workplace(
            Workplace.tables([
                "{measures: [\"sat_info_overall.*\", sat_info_overall.satisfied, \"sat_info.*.satisfied\", feels_heard.agree], territories: [all, part], languages: [all, questionnaire]}"
            ]))
    }

    private static let reference = Result {
        let place = try workplace()
        try place.drop(file(numbers), as: "export.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        return Disk.bytes("\(place.reports)/results.csv")
    }

    @Test(arguments: wordings, Encoding.allCases)
    func `the tables are identical and nothing is remarked`(wording: Wording, encoding: Encoding) throws {
        let place = try Self.workplace()
        try place.drop(try encoding.bytes(of: Self.file(wording).text), as: "export.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        #expect(remarks.isEmpty, "\(remarks)")
        let results = try place.results()
        #expect(try results.row("sat_info_overall.satisfied")["estimate"] == "0.75")
        #expect(try results.row("feels_heard.agree")["estimate"] == "0.75")
        #expect(Disk.bytes("\(place.reports)/results.csv") == (try Self.reference.get()))
    }

    @Test(arguments: [1, 2, 3, 5])
    func `an unknown label is listed with file, line and column, and not guessed`(wording: Int) throws {
        var file = Self.file(Self.wordings[wording])
        // A label with two letters swapped, and something that no parent was shown.
        let slip = (file.rows[12]["satinfo"] ?? "").replacing("fai", with: "fia").replacing("frie", with: "frei")
        #expect(slip != file.rows[12]["satinfo"])
        file.rows[12]["satinfo"] = slip
        file.rows[20]["ecoute"] = "Jein, je nachdem"
        let place = try Self.workplace()
        try place.drop(file, as: "libellés.csv")
        let outcome = try place.run()
        #expect(outcome.code == 65)
        let remarks = Table.records(Disk.bytes("\(place.workspace)/receipts/remarks.csv"))
        #expect(remarks.map { $0["code"] } == ["unknown-label", "unknown-label"])
        #expect(remarks.map { $0["file"] } == ["libellés.csv", "libellés.csv"])
        #expect(remarks.map { $0["line"] } == ["14", "22"])
        #expect(remarks.map { $0["column"] } == ["satinfo", "ecoute"])
        #expect(remarks.map { $0["question"] } == ["sat_info_overall", "feels_heard"])
        #expect(remarks.map { $0["severity"] } == ["blocking", "blocking"])
        #expect(remarks.first?["value"] == slip && remarks.first?["candidates"]?.isEmpty == false)
        #expect(remarks.last?["candidates"] == "")
        // One of those who were rather satisfied is nowhere in the figure: 26 of 35.
        let row = try place.results().row("sat_info_overall.satisfied")
        #expect(row["respondents"] == "35")
        #expect(agree(row.number("estimate"), 26.0 / 35, 1e-15))
    }
}

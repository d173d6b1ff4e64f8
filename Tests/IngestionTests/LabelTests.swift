import Definitions
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// From labels to codes, within the file's one language, never by guess (ingestion.md, "From cells to codes").
@Suite struct LabelTests {
    /// Answers of story 1 and 2: satinfo codes of forty searchers, blank last.
    static let story =
        "4*12 3*15 2*6 1*3 8*2 9*1".split(separator: " ").flatMap { part in
            let pair = part.split(separator: "*").map(String.init)
            return Array(repeating: pair[0], count: Int(pair[1]) ?? 0)
        } + [""]

    /// The story's file, its answers worded by `sat` and by `yes` and `no`.
    static func file(sat: [String: String], yes: String, no: String) -> Export {
        var export = Export(["langmais[fr]", "langmais[de]", "infocher", "satinfo", "satdet[CLAR]"])
        for (index, code) in story.enumerated() {
            export.add([
                "consent": yes, "infocher": yes, "satinfo": sat[code] ?? "?", "satdet[CLAR]": sat[code] ?? "?",
                "langmais[fr]": index % 2 == 0 ? "Y" : "", "langmais[de]": index % 3 == 0 ? yes == "1" ? "Y" : yes : no,
            ])
        }
        return export
    }

    static let codes = file(
        sat: ["4": "4", "3": "3", "2": "2", "1": "1", "8": "8", "9": "9", "": ""], yes: "1", no: "")

    struct Wording: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sat: [String: String]
        let yes: String
        let no: String
    }

    static let wordings = [
        Wording(
            testDescription: "French",
            sat: [
                "4": "Très satisfait·e", "3": "Plutôt satisfait·e", "2": "Plutôt pas satisfait·e",
                "1": "Pas du tout satisfait·e", "8": "Non concerné·e", "9": "Ne sait pas", "": "",
            ], yes: "Oui", no: "Non"),
        Wording(
            testDescription: "German",
            sat: [
                "4": "Sehr zufrieden", "3": "Eher zufrieden", "2": "Eher unzufrieden", "1": "Gar nicht zufrieden",
                "8": "Betrifft mich nicht", "9": "Weiss nicht", "": "",
            ], yes: "Ja", no: "Nein"),
        Wording(
            testDescription: "French variants",
            sat: [
                "4": "tres satisfait", "3": "Plutôt satisfait.e", "2": "PLUTÔT PAS SATISFAIT(E)",
                "1": "Pas du  tout satisfait/e", "8": "N/A", "9": "NSP", "": " ",
            ], yes: "OUI", no: "non"),
        Wording(
            testDescription: "German variants",
            sat: [
                "4": "sehr zufrieden", "3": "Eher\u{A0}zufrieden", "2": "eher unzufrieden", "1": "GAR NICHT ZUFRIEDEN",
                "8": "Betrifft mich nicht", "9": "Weiß nicht", "": "Keine Angabe",
            ], yes: "ja", no: "nein"),
        Wording(
            testDescription: "English",
            sat: [
                "4": "Very satisfied", "3": "Rather satisfied", "2": "Rather dissatisfied",
                "1": "Not at all satisfied", "8": "Does not apply to me", "9": "Don’t know", "": "",
            ], yes: "Yes", no: "No"),
        Wording(
            testDescription: "Turkish",
            sat: [
                "4": "Çok memnunum", "3": "Oldukça memnunum", "2": "Pek memnun değilim", "1": "Hiç memnun değilim",
                "8": "Beni ilgilendirmiyor", "9": "Bilmiyorum", "": "",
            ], yes: "Evet", no: "Hayır"),
        Wording(
            testDescription: "Arabic",
            sat: [
                "4": "راضٍ جدًا", "3": "راضٍ إلى حدٍّ ما", "2": "غير راضٍ إلى حدٍّ ما", "1": "غير راضٍ إطلاقًا",
                "8": "لا ينطبق عليّ", "9": "لا أعرف", "": "",
            ], yes: "نعم", no: "لا"),
        Wording(
            testDescription: "Arabic without vowel signs",
            sat: [
                "4": "راض جدا", "3": "راض إلى حد ما", "2": "غير راض إلى حد ما", "1": "غير راض إطلاقا",
                "8": "لا ينطبق علي", "9": "لا أعرف", "": "",
            ], yes: "نعم", no: "لا"),
    ]

    @Test(arguments: wordings)
    func `story 2: the same answers as codes and as labels give identical tables`(wording: Wording) throws {
        let reference = try Reading(Self.codes)
        let reading = try Reading(Self.file(sat: wording.sat, yes: wording.yes, no: wording.no))
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(reading.resolved.table.isSame(as: reference.resolved.table))
        #expect(reference.table.count == 40)
        #expect(try reading.answers("satinfo").count { $0 == "4" } == 12)
        #expect(try reading.answers("satinfo").last == "(no answer)")
    }

    @Test func `an unknown label is listed with its place and near labels, and not guessed`() throws {
        var export = Export(["infocher", "satinfo"])
        export.add(["infocher": "Ja", "satinfo": "Sehr zufrieden", "consent": "Ja"])
        export.add(["infocher": "Ja", "satinfo": "Sehr zufriden", "consent": "Ja"])
        export.add(["infocher": "Ja", "satinfo": "Na ja", "consent": "Ja"])
        export.add(["infocher": "Ja", "satinfo": "Na ja", "consent": "Ja"])
        let reading = try Reading(export)
        #expect(
            reading.remarks.map(\.line) == [
                "unknown-label 3:3 satinfo [Sehr zufriden] <Sehr zufrieden 1, Eher zufrieden 3, Eher unzufrieden 5>",
                "unknown-label 4:4 satinfo [Na ja] ×2",
            ])
        #expect(reading.remarks.allSatisfy { $0.question == "sat_info_overall" && $0.code.severity == .blocking })
        #expect(try reading.answers("satinfo") == ["4", "(unreadable)", "(unreadable)", "(unreadable)"])
    }

    @Test func `Jo is no in an Albanian file`() throws {
        var export = Export(["infocher", "satmode"])
        export.add(["consent": "Po", "infocher": "Jo", "satmode": "Shumë i kënaqur"])
        export.add(["consent": "Po", "infocher": "Po", "satmode": "Shumë i/e kënaqur"])
        let reading = try Reading(export)
        #expect(reading.files[0].recognition.labelLanguage.map { reading.survey.languages[$0] } == "sq")
        #expect(try reading.answers("infocher") == ["2", "1"])
    }

    @Test func `Jo is no known label in a German file`() throws {
        var export = Export(["infocher", "satinfo"])
        export.add(["consent": "Ja", "infocher": "Jo", "satinfo": ""])
        export.add(["consent": "Ja", "infocher": "Ja", "satinfo": "Sehr zufrieden", "startlanguage": "sq"])
        let reading = try Reading(export)
        #expect(reading.files[0].recognition.labelLanguage.map { reading.survey.languages[$0] } == "de")
        #expect(reading.remarks.map(\.line) == ["unknown-label 2:2 infocher [Jo] <Ja 1>"])
        #expect(try reading.answers("infocher") == ["(unreadable)", "1"])
    }

    @Test func `the respondent's language has no say in what a label means`() throws {
        var export = Export(["infocher"])
        for language in ["sq", "sq", "de", "fr"] {
            export.add(["consent": "Oui", "infocher": "Non", "startlanguage": language])
        }
        let reading = try Reading(export)
        #expect(try reading.answers("infocher") == ["2", "2", "2", "2"])
        #expect(reading.table.language == [8, 8, 1, 0])
    }

    @Test func `codes win over labels and need no language`() throws {
        var export = Export(["infocher", "satinfo"])
        export.add(["infocher": "1", "satinfo": "9"])
        let reading = try Reading(export)
        #expect(reading.files[0].recognition.labelLanguage == nil)
        #expect(try reading.answers("satinfo") == ["9"])
    }

    @Test func `labels that several languages explain in different ways are said to be in doubt`() throws {
        // "Não sei" and so on exist once; Si without accent is both Spanish and Italian, with the same meaning: no doubt.
        var export = Export(["infocher"])
        export.add(["consent": "Si", "infocher": "No"])
        let reading = try Reading(export)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(try reading.answers("infocher") == ["2"])
    }

    @Test func `one label in a file of codes decides no language`() throws {
        var export = Export(["infocher", "satinfo"])
        for cell in ["1", "1", "Jo", "2"] { export.add(["infocher": cell, "satinfo": cell == "1" ? "4" : ""]) }
        let reading = try Reading(export)
        #expect(reading.files[0].recognition.labelLanguage == nil)
        #expect(reading.remarks.map(\.line) == ["unknown-label 4:4 infocher [Jo] <Non 2>"])
        #expect(try reading.answers("infocher") == ["1", "1", "(unreadable)", "2"])
    }

    @Test func `one label in the base language is read, and the headers' language speaks for a single one`() throws {
        var french = Export(["infocher"])
        french.add(["infocher": "Non"])
        #expect(try Reading(french).answers("infocher") == ["2"])
        let survey = try Shipped.survey.get()
        let texts = try ["info_searched", "activities_attended"].map { id in
            try #require(survey.question(id: id)?.text.translations.first { $0.language == "sq" }?.text)
        }
        var albanian = Export(texts)
        albanian.add([texts[0]: "Jo"])
        let reading = try Reading(albanian)
        #expect(reading.remarks.isEmpty)
        #expect(try reading.answers("infocher") == ["2"])
    }

    @Test func `labels of a wave with its own scale are not taken for today's`() throws {
        var export = Export(["vague", "infocher", "satinfo"])
        export.add(["vague": "2023", "consent": "Oui", "infocher": "Oui", "satinfo": "Très satisfait·e"])
        export.add(["vague": "2023", "consent": "Oui", "infocher": "Oui", "satinfo": "5"])
        export.add(["vague": "2021", "consent": "Oui", "infocher": "Oui", "satinfo": "Très satisfait·e"])
        export.add(["vague": "2021", "consent": "Oui", "infocher": "Oui", "satinfo": "1"])
        export.add(["vague": "2025", "consent": "Oui", "infocher": "Oui", "satinfo": "1"])
        let reading = try Reading(export)
        #expect(reading.remarks.map(\.code.rawValue) == ["unknown-label"])
        let question = try #require(reading.survey.question(exportCode: "satinfo"))
        let set = try #require(question.answerSet)
        let slot = try #require(reading.table.layout.slot(question: question.index))
        let former = try #require(set.index(ofCode: "5", wave: "2023"))
        #expect(former >= set.answers.count)
        #expect(Array(reading.table.codes[slot]) == [AnswerCode.unreadable, UInt8(former), 0, 0, 3])
    }

    @Test func `a remark never quotes what a person typed`() throws {
        let secret = "Mme Durand 06 12 34 56 78"
        var export = Export([
            "commune", "comment", "langmais[other]", "satinfo[comment]", "quartier", "infocher", "satinfo",
        ])
        export.add([
            "commune": secret, "comment": secret, "langmais[other]": secret, "satinfo[comment]": secret,
            "quartier": secret, "nbenf": secret, "submitdate": secret,
        ])
        let reading = try Reading(export)
        #expect(
            reading.remarks.map(\.code.rawValue).sorted() == [
                "unknown-quarter", "unknown-territory", "unreadable-date", "unreadable-number",
            ])
        for remark in reading.remarks {
            #expect(remark.value == .text(characters: 25) || remark.code == .unknownQuarter && remark.value == nil)
            #expect(!"\(remark)".contains("Durand"))
        }
    }
}

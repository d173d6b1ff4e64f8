import Definitions
import Questionnaires
import Testing
import TextFolding

/// The wordings of the parents' survey as exports show them: headers and labels.
@Suite struct ParentsWordingTests {
    private let survey: Survey

    init() throws { survey = try Parents.survey.get() }

    @Test(arguments: ["fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq"])
    func noTwoQuestionsReadTheSameInOneLanguage(_ language: String) {
        let texts = survey.questions.compactMap { $0.text[language] }.map(TextFolding.key)
        #expect(texts.count == 45)
        #expect(Set(texts).count == 45)
        #expect(texts.allSatisfy { !$0.isEmpty })
        let items = survey.questions.flatMap(\.items).compactMap { $0.text[language] }.map(TextFolding.key)
        #expect(items.count == 12 && Set(items + texts).count == 57)
    }

    /// Whatever language a file is in, a header names one column.
    @Test func aHeaderLeadsToOneQuestionOrOneColumnOfTheTool() {
        var owners: [String: String] = [:]
        var shared: [String] = []
        func claim(_ header: String, _ owner: String) {
            let key = TextFolding.key(header)
            if let other = owners[key], other != owner { shared.append("\(header): \(other), \(owner)") }
            owners[key] = owner
        }
        for column in survey.paradata {
            for header in [column.role.rawValue] + column.aliases { claim(header, column.role.rawValue) }
        }
        for question in survey.questions {
            let names = [question.id, question.exportCode] + question.aliases + question.history.compactMap(\.formerID)
            for header in names + question.text.translations.map(\.text) { claim(header, question.id) }
        }
        #expect(shared == [])
    }

    @Test(arguments: [
        ("Horodateur", ParadataColumn.Role.submitDate), ("Timestamp", .submitDate), ("Zeitstempel", .submitDate),
        ("Carimbo de data/hora", .submitDate), ("Marca temporal", .submitDate),
        ("Informazioni cronologiche", .submitDate), ("Zaman damgası", .submitDate), ("طابع زمني", .submitDate),
        ("Vula kohore", .submitDate), ("Langue de départ", .startLanguage), ("Start-Sprache", .startLanguage),
        ("Última página", .lastPage), ("IP-Adresse", .ipAddress), ("Código de acceso", .token),
    ])
    func theColumnsOfToolsAreKnownInTheirLanguages(_ header: String, _ role: ParadataColumn.Role) {
        #expect(survey.paradata.filter { $0.aliases.contains(header) }.map(\.role) == [role])
    }

    @Test(arguments: [
        ("CP", "postal_code"), ("NPA", "postal_code"), ("PLZ", "postal_code"), ("Code postal", "postal_code"),
        ("Commune", "commune"), ("Ort", "commune"), ("Gemeinde", "commune"), ("Wohnort", "commune"),
        ("Quartier", "quarter"), ("q12", "sat_info_overall"), ("satisfaction_info", "sat_info_overall"),
    ])
    func columnsTypedByHandAndFormerOnesAreKnown(_ header: String, _ question: String) {
        let found = survey.questions.filter { question in
            ([question.id, question.exportCode] + question.aliases + question.history.compactMap(\.formerID))
                .contains { TextFolding.key($0) == TextFolding.key(header) }
        }
        #expect(found.map(\.id) == [question])
    }

    /// What a label means in one language: the answer's code, "" for no answer, nil for an unknown label.
    private func meaning(of label: String, in language: String, set id: String) -> String? {
        guard let set = survey.answerSets.first(where: { $0.id == id }) else { return nil }
        var codes: [String: String] = [:]
        for answer in set.answers {
            let labels = [answer.labels.text(in: language, fallback: survey.baseLanguage).text, answer.autonym]
            for label in labels.compactMap({ $0 }) {
                for key in TextFolding.labelKeys(label) { codes[key] = answer.code }
            }
        }
        for variants in set.variants where variants.language == language {
            for key in variants.labels.flatMap(TextFolding.labelKeys) {
                codes[key] = variants.answer.map { set.answers[$0].code } ?? ""
            }
        }
        return TextFolding.labelKeys(label).lazy.compactMap { codes[$0] }.first
    }

    @Test(arguments: [
        ("fr", "sat4", "Très satisfait(e)", "4"), ("fr", "sat4", "TRES SATISFAITE", "4"),
        ("fr", "sat4", "Plutôt pas satisfait/e", "2"), ("fr", "sat4", "Très satisfait(e)s", "4"),
        ("fr", "sat4", "N/A", "8"), ("fr", "sat4", "NSP", "9"), ("fr", "sat4", "Sans réponse", ""),
        ("fr", "employment", "Sans réponse", "PNR"), ("fr", "employment", "NSP", nil),
        ("de", "sat4", "Weiß nicht", "9"), ("de", "sat4", "Keine Angabe", ""), ("de", "situation", "k. A.", "PNR"),
        ("de", "yesno", "Jo", nil), ("sq", "yesno", "Jo", "2"),
        ("de", "travel", "Oeffentlicher Verkehr", "TC"), ("de", "helper", "Dolmetscher*in", "TRAD"),
        ("en", "sat4", "Dont know", "9"), ("en", "yesno", "Yep", "1"), ("en", "freq3", "Never", "1"),
        ("ar", "sat4", "راضية جدا", "4"), ("ar", "yesno", "أجل", "1"), ("ar", "doors", "٢", "2"),
        ("tr", "sat4", "Cok memnun", "4"), ("tr", "travel", "Arabayla", "VOIT"),
        ("pt", "sat4", "Muito satisfeita", "4"), ("pt", "sat4", "muito satisfeito(a)", "4"),
        ("es", "sat4", "Muy satisfecho/satisfecha", "4"), ("es", "sat4", "Poco satisfech@", "2"),
        ("it", "sat4", "Molto soddisfatta", "4"), ("it", "sat4", "Per niente soddisfatto/soddisfatta", "1"),
        ("sq", "sat4", "Shume e kenaqur", "4"), ("sq", "sat4", "Pak i kënaqur", "2"),
        ("ti", "sat4", "አይፈልጥን", "9"), ("ti", "yesno", "ኣወ", "1"),
        ("fr", "slot", "Avant 7h30", "S1"), ("fr", "age", "4-5 ans", "A6"), ("de", "minutes", "10 bis 19 Min.", "T2"),
        ("fr", "language", "Shqip", "sq"), ("de", "language", "Tuerkisch", "tr"), ("en", "language", "Croatian", "sh"),
    ])
    func aLabelAsPeopleWriteItLeadsToItsAnswer(_ language: String, _ set: String, _ label: String, _ code: String?) {
        #expect(meaning(of: label, in: language, set: set) == code)
    }

    @Test func everyLanguageOfEverySetSaysNoAnswer() {
        let spoken = survey.languages.filter { $0 != "ti" }
        for set in survey.answerSets {
            let silent = spoken.filter { language in
                !set.variants.contains { variants in
                    variants.language == language
                        && (variants.answer.map { set.answers[$0].missing == .noAnswer } ?? true)
                }
            }
            #expect(silent == [], "\(set.id)")
        }
    }
}

/// Words for codes and phrases. Rooms throw codes and values; this is the only place where they become sentences.
package enum MessageCatalogue {
    /// Every code there is, sorted.
    package static var codes: [String] { entries.keys.sorted() }

    /// The names of the arguments that callers give with a code, sorted; nil for an unknown code.
    package static func argumentNames(of code: String) -> [String]? { entries[code]?.arguments }

    /// The names of the arguments that callers give with a phrase, sorted.
    package static func argumentNames(of phrase: Phrase) -> [String] { phrases[phrase]?.arguments ?? [] }

    /// What is wrong and what to do.
    ///
    /// - Parameters:
    ///   - code: one of ``codes``; any other gives a text that names it and says that this is a bug.
    ///   - arguments: by the names of ``argumentNames(of:)``. An empty or missing one leaves out the part of the
    ///     sentence that needs it; where the sentence can't do without, a missing one shows as `?`.
    package static func text(
        _ code: String, _ arguments: [String: String], in language: MessageLanguage
    ) -> MessageText {
        let entry = entries[code]
        let text = (entry ?? unknownCode)[language]
        let arguments = entry == nil ? ["code": code] : arguments
        return MessageText(
            MessageTemplate(text.what).filled(arguments, in: language),
            MessageTemplate(text.remedy).filled(arguments, in: language))
    }

    /// A phrase of the interface, its arguments filled in as in ``text(_:_:in:)``.
    package static func phrase(
        _ phrase: Phrase, _ arguments: [String: String] = [:], in language: MessageLanguage
    ) -> String {
        guard let entry = phrases[phrase] else { return phrase.rawValue }
        return MessageTemplate(entry[language]).filled(arguments, in: language)
    }

    static let areas = [
        FileMessages.area, RemarkMessages.area, DefinitionMessages.area, SurveyMessages.area, ReferenceMessages.area,
        TerritoryMessages.area, PipelineMessages.area, AmongMessages.area, PlanMessages.area, TableMessages.area,
        CommandMessages.area, FigureMessages.area, RetentionMessages.area, VerifyPackageMessages.area,
        VerifyLayoutMessages.area,
        VerifyCellMessages.area, VerifyFigureMessages.area, VerifyPublicationMessages.area,
    ]

    static let phraseEntries =
        CommonPhrases.entries + RunPhrases.entries + CommandPhrases.entries + ExplainPhrases.entries
        + ExplainWorkingPhrases.entries + ExplainComparisonPhrases.entries + ExplainDeclaredPhrases.entries
        + VerifyPhrases.entries + RetentionPhrases.entries

    private static let entries = Dictionary(
        areas.flatMap(\.entries).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private static let phrases = Dictionary(
        phraseEntries.map { ($0.phrase, $0) }, uniquingKeysWith: { first, _ in first })

    private static let unknownCode = CatalogueEntry(
        "", ["code"],
        fr: MessageText(
            "Aucun texte n’explique le code « {code} » : c’est une erreur du programme.",
            "Signalez-la avec la commande lancée."),
        de: MessageText(
            "Kein Text erklärt den Code „{code}“: Das ist ein Fehler des Programms.",
            "Melden Sie ihn mit dem ausgeführten Befehl."),
        en: MessageText(
            "No text explains the code “{code}”: this is a bug of the program.",
            "Report it with the command you ran."))
}

/// Severities, labels and accounting.
enum CommonPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .error,
            fr: "erreur",
            de: "Fehler",
            en: "error"),
        PhraseEntry(
            .warning,
            fr: "avertissement",
            de: "Warnung",
            en: "warning"),
        PhraseEntry(
            .note,
            fr: "note",
            de: "Hinweis",
            en: "note"),
        PhraseEntry(
            .blocking,
            fr: "bloquant",
            de: "blockierend",
            en: "blocking"),
        PhraseEntry(
            .file,
            fr: "fichier",
            de: "Datei",
            en: "file"),
        PhraseEntry(
            .record,
            fr: "enregistrement",
            de: "Datensatz",
            en: "record"),
        PhraseEntry(
            .line,
            fr: "ligne",
            de: "Zeile",
            en: "line"),
        PhraseEntry(
            .column,
            fr: "colonne",
            de: "Spalte",
            en: "column"),
        PhraseEntry(
            .question,
            fr: "question",
            de: "Frage",
            en: "question"),
        PhraseEntry(
            .value,
            fr: "valeur",
            de: "Wert",
            en: "value"),
        PhraseEntry(
            .candidates,
            fr: "valeurs proches",
            de: "ähnliche Werte",
            en: "near values"),
        PhraseEntry(
            .distance,
            fr: "distance",
            de: "Abstand",
            en: "distance"),
        PhraseEntry(
            .repeats, ["n"],
            fr: "{n} fois",
            de: "{n}-mal",
            en: "{n} {n|time|times}"),
        PhraseEntry(
            .remedy,
            fr: "à faire",
            de: "zu tun",
            en: "what to do"),
        PhraseEntry(
            .reason,
            fr: "raison",
            de: "Grund",
            en: "reason"),
        PhraseEntry(
            .textValue, ["characters"],
            fr: "texte, {characters} {characters|caractère|caractères}",
            de: "Text, {characters} Zeichen",
            en: "text, {characters} {characters|character|characters}"),
        PhraseEntry(
            .noRemark,
            fr: "Aucune remarque.",
            de: "Keine Bemerkungen.",
            en: "No remarks."),
        PhraseEntry(
            .seeRemarks, ["path"],
            fr: "Voir les remarques : {path}",
            de: "Bemerkungen siehe: {path}",
            en: "See the remarks: {path}"),
        PhraseEntry(
            .remarkCounts, ["blocking", "notes", "warnings"],
            fr:
                """
                Remarques : {blocking} {blocking|bloquante|bloquantes}, {warnings} \
                {warnings|avertissement|avertissements}, {notes} {notes|note|notes}.
                """,
            de:
                """
                Bemerkungen: {blocking} blockierend, {warnings} {warnings|Warnung|Warnungen}, {notes} \
                {notes|Hinweis|Hinweise}.
                """,
            en: "Remarks: {blocking} blocking, {warnings} {warnings|warning|warnings}, {notes} {notes|note|notes}."),
        PhraseEntry(
            .account,
            ["blank", "duplicate", "file", "incomplete", "ineligible", "read", "rejected", "superseded", "used"],
            fr:
                """
                [[{file} : ]]lues {read} = retenues {used} + remplacées {superseded} + en double {duplicate} + \
                incomplètes {incomplete} + hors champ {ineligible} + vides {blank} + rejetées {rejected}
                """,
            de:
                """
                [[{file}: ]]gelesen {read} = verwendet {used} + ersetzt {superseded} + doppelt {duplicate} + \
                unvollständig {incomplete} + nicht teilnahmeberechtigt {ineligible} + leer {blank} + abgelehnt \
                {rejected}
                """,
            en:
                """
                [[{file}: ]]read {read} = used {used} + superseded {superseded} + duplicate {duplicate} + incomplete \
                {incomplete} + ineligible {ineligible} + blank {blank} + rejected {rejected}
                """),
    ]
}

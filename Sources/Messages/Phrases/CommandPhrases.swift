/// `check`, `lint`, `status`, `simulate` and `read`.
enum CommandPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .recognisedAs, ["exporter", "questions", "survey"],
            fr:
                """
                Questionnaire « {survey} », {exporter|limesurvey=exporté par LimeSurvey|\
                googleforms=export de Google Forms|accepted=copie déjà acceptée|plain=export d’origine inconnue} : {questions} {questions|question reconnue|questions \
                reconnues}.
                """,
            de:
                """
                Fragebogen „{survey}“, {exporter|limesurvey=aus LimeSurvey exportiert|\
                googleforms=Export von Google Forms|accepted=schon angenommene Kopie|plain=Export unbekannter Herkunft}: {questions} {questions|Frage|Fragen} erkannt.
                """,
            en:
                """
                Survey “{survey}”, {exporter|limesurvey=exported by LimeSurvey|\
                googleforms=exported by Google Forms|accepted=a copy accepted before|plain=export of unknown make}: {questions} {questions|question|questions} recognised.
                """),
        PhraseEntry(
            .dialect, ["delimiter", "encoding", "lineEnd"],
            fr: "Séparateur {delimiter}, encodage {encoding}, fins de ligne {lineEnd}.",
            de: "Trennzeichen {delimiter}, Codierung {encoding}, Zeilenenden {lineEnd}.",
            en: "Delimiter {delimiter}, encoding {encoding}, line ends {lineEnd}."),
        PhraseEntry(
            .labelLanguage, ["language"],
            fr: "Les réponses sont des libellés en « {language} ».",
            de: "Die Antworten sind Beschriftungen in „{language}“.",
            en: "The answers are labels in “{language}”."),
        PhraseEntry(
            .answersAsCodes,
            fr: "Les réponses sont des codes.",
            de: "Die Antworten sind Codes.",
            en: "The answers are codes."),
        PhraseEntry(
            .checkOnly,
            fr: "Simple contrôle : rien n’a été écrit.",
            de: "Nur geprüft: Nichts wurde geschrieben.",
            en: "Check only: nothing was written."),
        PhraseEntry(
            .definitionsGood, ["n"],
            fr: "{n} {n|définition vérifiée|définitions vérifiées} : rien à corriger.",
            de: "{n} {n|Definition|Definitionen} geprüft: nichts zu berichtigen.",
            en: "{n} {n|definition|definitions} judged: nothing to mend."),
        PhraseEntry(
            .definitionsBad, ["n"],
            fr: "{n} {n|erreur à corriger|erreurs à corriger}.",
            de: "{n} Fehler zu beheben.",
            en: "{n} {n|error|errors} to mend."),
        PhraseEntry(
            .translationGap, ["language", "missing", "total"],
            fr: "Langue « {language} » : {missing} {missing|texte manque|textes manquent} sur {total}.",
            de: "Sprache „{language}“: {missing} von {total} Texten {missing|fehlt|fehlen}.",
            en: "Language “{language}”: {missing} of {total} texts {missing|is|are} missing."),
        PhraseEntry(
            .workbookGap, ["language", "missing", "total"],
            fr:
                "Classeurs en langue « {language} » : {missing} {missing|texte est|textes sont} en français, sur {total}.",
            de:
                "Arbeitsmappen in der Sprache „{language}“: {missing} von {total} Texten {missing|ist|sind} französisch.",
            en: "Workbooks in language “{language}”: {missing} of {total} texts {missing|is|are} in French."),
        PhraseEntry(
            .statusFiles,
            fr: "Fichiers",
            de: "Dateien",
            en: "Files"),
        PhraseEntry(
            .statusOutputs,
            fr: "Fichiers publiés",
            de: "Veröffentlichte Dateien",
            en: "Published files"),
        PhraseEntry(
            .statusRemarks,
            fr: "Remarques",
            de: "Bemerkungen",
            en: "Remarks"),
        PhraseEntry(
            .statusHeldBack,
            fr: "Mises à jour en attente",
            de: "Zurückgehaltene Aktualisierungen",
            en: "Updates held back"),
        PhraseEntry(
            .statusWaiting, ["n", "survey", "wave"],
            fr: """
                Vague {wave} ({survey}) : {n} {n|chiffre garde sa valeur publiée|chiffres gardent leur valeur publiée} \
                jusqu’à ce que plus de réponses changent.
                """,
            de: """
                Welle {wave} ({survey}): {n} {n|Zahl behält ihren|Zahlen behalten ihren} veröffentlichten Wert, bis sich \
                mehr Antworten ändern.
                """,
            en: """
                Wave {wave} ({survey}): {n} {n|figure keeps its|figures keep their} published value until more responses \
                change.
                """),
        PhraseEntry(
            .noneHeldBack,
            fr: "Aucune mise à jour en attente.",
            de: "Keine Aktualisierung zurückgehalten.",
            en: "No update is held back."),
        PhraseEntry(
            .statusEdited,
            fr: "Classeurs modifiés à la main",
            de: "Von Hand bearbeitete Mappen",
            en: "Workbooks edited by hand"),
        PhraseEntry(
            .statusInbox,
            fr: "Dossier de dépôt",
            de: "Eingangsordner",
            en: "Inbox"),
        PhraseEntry(
            .neverRun,
            fr: "Aucun passage jusqu’ici.",
            de: "Noch kein Durchgang.",
            en: "No run yet."),
        PhraseEntry(
            .lastRun, ["when"],
            fr: "Dernier passage : {when}",
            de: "Letzter Durchgang: {when}",
            en: "Last run: {when}"),
        PhraseEntry(
            .statusAccepted,
            fr: "accepté",
            de: "angenommen",
            en: "accepted"),
        PhraseEntry(
            .statusRejected,
            fr: "refusé",
            de: "abgelehnt",
            en: "rejected"),
        PhraseEntry(
            .statusReplaced,
            fr: "remplacé",
            de: "ersetzt",
            en: "replaced"),
        PhraseEntry(
            .statusWorkspaceMissing, ["path"],
            fr: "Le dossier de travail {path} n’existe pas encore : « barometre run » le crée.",
            de: "Den Arbeitsordner {path} gibt es noch nicht: „barometre run“ legt ihn an.",
            en: "The workspace {path} does not exist yet: “barometre run” makes it."),
        PhraseEntry(
            .simulated, ["n", "path"],
            fr: "{n} {n|réponse simulée, écrite|réponses simulées, écrites} dans {path}",
            de: "{n} simulierte {n|Antwort|Antworten} geschrieben: {path}",
            en: "{n} simulated {n|response|responses} written to {path}"),
        PhraseEntry(
            .truthHeading,
            fr: "Vraies parts de réponses favorables",
            de: "Wahre Anteile günstiger Antworten",
            en: "True shares of favourable answers"),
        PhraseEntry(
            .truthRow, ["name", "share"],
            fr: "{name} : {share}",
            de: "{name}: {share}",
            en: "{name}: {share}"),
        PhraseEntry(
            .readPreamble, ["n"],
            fr: "{n} {n|ligne laissée|lignes laissées} de côté avant le tableau.",
            de: "{n} {n|Zeile|Zeilen} vor der Tabelle weggelassen.",
            en: "{n} {n|line|lines} before the table left out."),
        PhraseEntry(
            .readFurtherTables, ["n"],
            fr: "{n} {n|autre tableau laissé|autres tableaux laissés} de côté ; « --all » les montre aussi.",
            de: "{n} weitere {n|Tabelle|Tabellen} weggelassen; „--all“ zeigt auch sie.",
            en: "{n} further {n|table|tables} left out; “--all” shows them too."),
        PhraseEntry(
            .readNoTable,
            fr: "Aucun tableau dans ce fichier.",
            de: "Keine Tabelle in dieser Datei.",
            en: "No table in this file."),
    ]
}

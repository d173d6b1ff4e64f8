/// Intake, runs and receipts.
enum RunPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .accepted, ["file"],
            fr: "{file} : accepté.",
            de: "{file}: angenommen.",
            en: "{file}: accepted."),
        PhraseEntry(
            .alreadyKnown, ["file"],
            fr: "{file} : déjà connu, les mêmes octets ; rien ne change.",
            de: "{file}: schon bekannt, dieselben Bytes; nichts ändert sich.",
            en: "{file}: already known, the same bytes; nothing happens."),
        PhraseEntry(
            .rejectedFile, ["file"],
            fr: "{file} : refusé et mis de côté.",
            de: "{file}: abgelehnt und beiseitegelegt.",
            en: "{file}: rejected and set aside."),
        PhraseEntry(
            .stillBeingWritten, ["file"],
            fr:
                """
                {file} : encore en cours de copie ; le fichier reste dans le dossier de dépôt et sera pris la \
                prochaine fois.
                """,
            de: "{file}: wird noch geschrieben; die Datei bleibt im Eingangsordner und wird nächstes Mal genommen.",
            en: "{file}: still being written; it stays in the inbox and is taken next time."),
        PhraseEntry(
            .nothingNew,
            fr: "Rien de nouveau : ce qui est publié reste à jour.",
            de: "Nichts Neues: Das Veröffentlichte ist aktuell.",
            en: "Nothing new: what is published is up to date."),
        PhraseEntry(
            .inboxEmpty,
            fr: "Le dossier de dépôt est vide.",
            de: "Der Eingangsordner ist leer.",
            en: "The inbox is empty."),
        PhraseEntry(
            .responses, ["n", "survey", "wave"],
            fr: "Vague {wave}[[ ({survey})]] : {n} {n|réponse retenue|réponses retenues}.",
            de: "Welle {wave}[[ ({survey})]]: {n} {n|Antwort verwendet|Antworten verwendet}.",
            en: "Wave {wave}[[ ({survey})]]: {n} {n|response|responses} used."),
        PhraseEntry(
            .pairCell, ["field", "value"],
            fr: "{field} : {value}",
            de: "{field}: {value}",
            en: "{field}: {value}"),
        PhraseEntry(
            .pairSame, ["field", "value"],
            fr: "{field} : {value} des deux côtés",
            de: "{field}: beidseits {value}",
            en: "{field}: {value} on both sides"),
        PhraseEntry(
            .pairCommon, ["field", "values"],
            fr: "{field} : en commun {values}",
            de: "{field}: gemeinsam {values}",
            en: "{field}: {values} in common"),
        PhraseEntry(
            .pairOverlap, ["field", "shared", "smaller"],
            fr: "{field} : {shared} en commun sur les {smaller} de la plus courte liste",
            de: "{field}: {shared} gemeinsam von {smaller} der kürzeren Liste",
            en: "{field}: {shared} in common of {smaller} in the shorter list"),
        PhraseEntry(
            .pairWords, ["field", "values"],
            fr: "{field} : mots communs {values}",
            de: "{field}: gemeinsame Wörter {values}",
            en: "{field}: words in common {values}"),
        PhraseEntry(
            .published, ["wave"],
            fr: "Vague {wave} : publiée.",
            de: "Welle {wave}: veröffentlicht.",
            en: "Wave {wave}: published."),
        PhraseEntry(
            .editedKept, ["beside", "path"],
            fr: "Quelqu’un a modifié {path} : ce classeur reste en place, le nouveau est à côté : {beside}",
            de: "Jemand hat {path} bearbeitet: Diese Mappe bleibt, die neue liegt daneben: {beside}",
            en: "Somebody edited {path}: that workbook stays, the new one is beside it: {beside}"),
        PhraseEntry(
            .dryRun,
            fr: "Essai à blanc : rien n’a été écrit.",
            de: "Probelauf: Nichts wurde geschrieben.",
            en: "Dry run: nothing was written."),
        PhraseEntry(
            .withheldCells, ["audited", "n", "total"],
            fr: """
                {n} {n|valeur masquée|valeurs masquées} sur {total} pour protéger les personnes ; {audited} \
                {audited|nombre attaqué|nombres attaqués} par l’audit, sans succès.
                """,
            de: """
                {n} von {total} Werten zum Schutz der Personen zurückgehalten; {audited} {audited|Anzahl|Anzahlen} von der \
                Prüfung angegriffen, ohne Erfolg.
                """,
            en: """
                {n} of {total} values withheld to protect people; {audited} {audited|number|numbers} attacked by the audit, \
                without success.
                """),
        PhraseEntry(
            .redefined, ["wave", "n", "names"],
            fr: """
                Tous les chiffres de la vague {wave} restent tels que publiés : {n|la définition de|les définitions de} {names} \
                {n|a|ont} changé depuis, et l’écart entre l’ancien et le nouveau chiffre montrerait quelques personnes. \
                {n|Rétablissez-la|Rétablissez-les} pour que la vague suive à nouveau ses réponses.
                """,
            de: """
                Alle Zahlen der Welle {wave} bleiben, wie sie veröffentlicht sind: {n|Die Definition|Die Definitionen} von \
                {names} {n|hat|haben} sich seither geändert, und der Unterschied zwischen alter und neuer Zahl würde wenige \
                Personen zeigen. Stellen Sie sie wieder her, damit die Welle wieder ihren \
                Antworten folgt.
                """,
            en: """
                All figures of the wave {wave} stay as they were published: the {n|definition|definitions} of {names} \
                {n|has|have} changed since, and the difference between the former and the new figures would show a few people. \
                Restore {n|it|them} to let the wave follow its answers again.
                """),
        PhraseEntry(
            .raisedThreshold, ["wave"],
            fr: """
                Tous les chiffres de la vague {wave} restent tels que publiés, sauf ceux qui reposent sur moins de réponses que le \
                nouveau seuil (« threshold ») : ceux-ci, connus, en montreraient d’autres. Rétablissez l’ancien seuil pour \
                que la vague suive à nouveau ses réponses.
                """,
            de: """
                Alle Zahlen der Welle {wave} bleiben, wie sie veröffentlicht sind, außer denen von weniger Antworten, als die neue \
                Schwelle („threshold“) verlangt: Diese sind bekannt und würden andere zeigen. Stellen Sie die frühere Schwelle \
                wieder her, damit die Welle wieder ihren Antworten folgt.
                """,
            en: """
                All figures of the wave {wave} stay as they were published, but for those of fewer answers than the new threshold \
                (“threshold”) asks for: these are known, and would show others. Restore the former threshold to let the wave \
                follow its answers again.
                """),
        PhraseEntry(
            .waitingCells, ["n"],
            fr: """
                {n} {n|chiffre garde sa valeur publiée|chiffres gardent leur valeur publiée} : la nouvelle montrerait à \
                elle seule quelques personnes venues depuis. La mise à jour attend.
                """,
            de: """
                {n} {n|Zahl behält ihren|Zahlen behalten ihren} veröffentlichten Wert: Der neue würde wenige seither \
                Dazugekommene für sich allein zeigen. Die Aktualisierung wartet.
                """,
            en: """
                {n} {n|figure keeps its|figures keep their} published value: the new one would show a few people who came \
                since by themselves. The update waits.
                """),
        PhraseEntry(
            .protectionTime, ["seconds"],
            fr: "Protection et audit : {seconds} s.",
            de: "Schutz und Prüfung: {seconds} s.",
            en: "Protection and audit: {seconds} s."),
        PhraseEntry(
            .unprotectedWarning, ["path"],
            fr:
                """
                {path} ne masque rien : des personnes peuvent y être reconnues. Vous seul pouvez le lire (mode \
                0600) ; ne le transmettez pas.
                """,
            de:
                """
                {path} hält nichts zurück: Personen können darin erkannt werden. Nur Sie können die Datei lesen \
                (Modus 0600); geben Sie sie nicht weiter.
                """,
            en:
                """
                {path} withholds nothing: people can be recognised in it. Only you can read it (mode 0600); do not \
                pass it on.
                """),
        PhraseEntry(
            .finishedInterrupted,
            fr: "Une publication interrompue a été menée à son terme.",
            de: "Eine unterbrochene Veröffentlichung wurde zu Ende geführt.",
            en: "A publication that was cut has been finished."),
        PhraseEntry(
            .noAcceptedFile,
            fr: "Aucun fichier accepté jusqu’ici : il n’y a pas de chiffres.",
            de: "Noch keine Datei angenommen: Es gibt keine Zahlen.",
            en: "No file accepted yet: there are no figures."),
        PhraseEntry(
            .noWave, ["wave"],
            fr: "Aucune réponse dans la vague {wave}.",
            de: "Keine Antwort in der Welle {wave}.",
            en: "No response in the wave {wave}."),
        PhraseEntry(
            .progressTaking,
            fr: "Prise en charge des fichiers déposés",
            de: "Abgelegte Dateien werden übernommen",
            en: "Taking in the dropped files"),
        PhraseEntry(
            .progressReading,
            fr: "Lecture des réponses",
            de: "Antworten werden gelesen",
            en: "Reading the responses"),
        PhraseEntry(
            .progressEstimating,
            fr: "Calcul des estimations",
            de: "Schätzungen werden berechnet",
            en: "Computing the estimates"),
        PhraseEntry(
            .progressProtecting,
            fr: "Protection de la confidentialité",
            de: "Vertraulichkeit wird gesichert",
            en: "Protecting confidentiality"),
        PhraseEntry(
            .progressWriting,
            fr: "Écriture des classeurs",
            de: "Arbeitsmappen werden geschrieben",
            en: "Writing the workbooks"),
        PhraseEntry(
            .receiptTitle, ["file"],
            fr: "Reçu pour {file}",
            de: "Quittung für {file}",
            en: "Receipt for {file}"),
        PhraseEntry(
            .receiptAccepted,
            fr: "Le fichier est accepté : ses réponses comptent.",
            de: "Die Datei ist angenommen: Ihre Antworten zählen.",
            en: "The file is accepted: its responses count."),
        PhraseEntry(
            .receiptUnused,
            fr:
                "Le fichier est accepté, mais aucune de ses réponses ne compte : les nombres ci-dessous disent pourquoi.",
            de: "Die Datei ist angenommen, aber keine ihrer Antworten zählt: Warum, sagen die Zahlen unten.",
            en: "The file is accepted, but none of its responses counts: the numbers below say why."),
        PhraseEntry(
            .receiptRejected,
            fr: "Le fichier est refusé : aucune de ses réponses ne compte.",
            de: "Die Datei ist abgelehnt: Keine ihrer Antworten zählt.",
            en: "The file is rejected: none of its responses counts."),
        PhraseEntry(
            .receiptReplaced,
            fr: "Un fichier du même nom, déposé depuis, a remplacé celui-ci : ses réponses ne comptent plus.",
            de: "Eine später abgelegte Datei desselben Namens hat diese ersetzt: Ihre Antworten zählen nicht mehr.",
            en: "A file of the same name, dropped since, has replaced this one: its responses no longer count."),
        PhraseEntry(
            .receiptPersonalColumns,
            fr: "Les colonnes personnelles n’ont pas été conservées.",
            de: "Die Spalten mit Personendaten wurden nicht behalten.",
            en: "Personal columns were not kept."),
        PhraseEntry(
            .receiptKeptColumns, ["n"],
            fr: "{n} {n|colonne conservée|colonnes conservées}.",
            de: "{n} {n|Spalte|Spalten} behalten.",
            en: "{n} {n|column|columns} kept."),
        PhraseEntry(
            .receiptDigest, ["digest"],
            fr: "Empreinte SHA-256 : {digest}",
            de: "SHA-256-Prüfsumme: {digest}",
            en: "SHA-256 digest: {digest}"),
    ]
}

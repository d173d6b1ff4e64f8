/// Closed waves, and what a purge did.
enum RetentionPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .waveIsClosed, ["wave"],
            fr: "La vague {wave} est close : ce qui en est publié reste tel quel et n’est plus recalculé.",
            de:
                "Die Welle {wave} ist abgeschlossen: Ihr Veröffentlichtes bleibt, wie es ist, und wird nicht mehr berechnet.",
            en: "The wave {wave} is closed: what is published of it stays as it is and is not computed again."),
        PhraseEntry(
            .statusPurged,
            fr: "supprimé, sa durée de conservation est passée",
            de: "gelöscht, die Aufbewahrungsdauer ist abgelaufen",
            en: "deleted, its retention is over"),
        PhraseEntry(
            .statusClosedWaves,
            fr: "Vagues closes",
            de: "Abgeschlossene Wellen",
            en: "Closed waves"),
        PhraseEntry(
            .statusClosedWave, ["path", "wave", "when"],
            fr: "{wave} : depuis le {when}, publiée dans {path}",
            de: "{wave}: seit {when}, veröffentlicht in {path}",
            en: "{wave}: since {when}, published in {path}"),
        PhraseEntry(
            .purgeFinished,
            fr: "Une suppression interrompue a été achevée.",
            de: "Eine unterbrochene Löschung wurde vollendet.",
            en: "A deletion that had been cut short was finished."),
        PhraseEntry(
            .purgeClosed, ["path", "wave"],
            fr: "Vague {wave} : close ; ce qui en est publié ne change plus ({path}).",
            de: "Welle {wave}: abgeschlossen; ihr Veröffentlichtes ändert sich nicht mehr ({path}).",
            en: "Wave {wave}: closed; what is published of it no longer changes ({path})."),
        PhraseEntry(
            .purgeClosedBefore, ["wave", "when"],
            fr: "Vague {wave} : close depuis le {when}.",
            de: "Welle {wave}: abgeschlossen seit {when}.",
            en: "Wave {wave}: closed since {when}."),
        PhraseEntry(
            .purgeKept, ["wave", "when"],
            fr: "Vague {wave} : réponses gardées jusqu’au {when}.",
            de: "Welle {wave}: Antworten werden bis {when} aufbewahrt.",
            en: "Wave {wave}: answers are kept until {when}."),
        PhraseEntry(
            .purgeEndless, ["wave"],
            fr:
                """
                Vague {wave} : le pipeline ne dit pas quand elle finit, aucune date ne permet donc de la clore. Ajoutez-la \
                sous « waves » avec « from » et « to ».
                """,
            de:
                """
                Welle {wave}: Die Pipeline sagt nicht, wann sie endet; so lässt sie sich nach keinem Datum abschließen. \
                Tragen Sie sie unter „waves“ mit „from“ und „to“ ein.
                """,
            en:
                """
                Wave {wave}: the pipeline does not say when it ends, so no date tells when to close it. Add it under \
                “waves” with “from” and “to”.
                """),
        PhraseEntry(
            .purgeUnpublished, ["wave"],
            fr:
                """
                Vague {wave} : sa durée est passée, mais rien n’en est publié ; ses réponses restent. Lancez \
                « barometre run » d’abord.
                """,
            de:
                """
                Welle {wave}: Ihre Zeit ist abgelaufen, doch nichts von ihr ist veröffentlicht; die Antworten bleiben. \
                Starten Sie zuerst „barometre run“.
                """,
            en:
                """
                Wave {wave}: its time is over, but nothing of it is published; its answers stay. Run “barometre run” \
                first.
                """),
        PhraseEntry(
            .purgeDeleted, ["file", "waves"],
            fr: "{file} : supprimé[[ (vagues closes : {waves})]].",
            de: "{file}: gelöscht[[ (abgeschlossene Wellen: {waves})]].",
            en: "{file}: deleted[[ (closed waves: {waves})]]."),
        PhraseEntry(
            .purgeDeletedRefused, ["file"],
            fr: "{file} : fichier refusé, supprimé.",
            de: "{file}: abgelehnte Datei, gelöscht.",
            en: "{file}: rejected file, deleted."),
        PhraseEntry(
            .purgeStays, ["file", "waves"],
            fr:
                "{file} : reste en entier, car il contient aussi des réponses de vagues qui ne sont pas closes ({waves}).",
            de:
                "{file}: bleibt ganz, denn sie enthält auch Antworten von Wellen, die nicht abgeschlossen sind ({waves}).",
            en: "{file}: stays whole, as it also holds answers of waves that are not closed ({waves})."),
        PhraseEntry(
            .purgeInbox, ["n"],
            fr:
                """
                {n} {n|fichier attend|fichiers attendent} dans le dossier de dépôt : rien n’y est supprimé ; ce qu’ils \
                apportent à une vague close ne comptera pas.
                """,
            de:
                """
                Im Eingangsordner {n|wartet|warten} {n} {n|Datei|Dateien}: Dort wird nichts gelöscht; was sie zu einer \
                abgeschlossenen Welle bringen, zählt nicht.
                """,
            en:
                """
                {n} {n|file waits|files wait} in the inbox: nothing is deleted there; what they bring to a closed wave \
                will not count.
                """),
        PhraseEntry(
            .purgeNothing,
            fr: "Rien à supprimer.",
            de: "Nichts zu löschen.",
            en: "Nothing to delete."),
        PhraseEntry(
            .explainClosed, ["path", "wave", "when"],
            fr:
                """
                La vague {wave} est close depuis le {when} : ses réponses ne comptent plus ou sont supprimées, et le calcul \
                ne peut plus être refait. Voici ce qui est publié ({path}).
                """,
            de:
                """
                Die Welle {wave} ist seit {when} abgeschlossen: Ihre Antworten zählen nicht mehr oder sind gelöscht, und \
                die Rechnung lässt sich nicht wiederholen. Hier das Veröffentlichte ({path}).
                """,
            en:
                """
                The wave {wave} has been closed since {when}: its answers no longer count or are deleted, and the figure \
                can’t be computed again. This is what is published ({path}).
                """),
        PhraseEntry(
            .explainClosedComparison, ["reference"],
            fr: "Comparé à : {reference}",
            de: "Verglichen mit: {reference}",
            en: "Compared with: {reference}"),
        PhraseEntry(
            .explainClosedFigure, ["estimate", "high", "low", "n"],
            fr: "Valeur publiée : {estimate}[[, intervalle de {low} à {high}]][[ ; réponses : {n}]]",
            de: "Veröffentlichter Wert: {estimate}[[, Intervall von {low} bis {high}]][[; Antworten: {n}]]",
            en: "Published value: {estimate}[[, interval from {low} to {high}]][[; responses: {n}]]"),
    ]
}

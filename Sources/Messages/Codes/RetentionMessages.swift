/// What hinders the closing of waves, and what is said of closed ones.
enum RetentionMessages {
    static let area = CatalogueArea(
        title: "Retention and closed waves",
        entries: [
            CatalogueEntry(
                "pipeline-retention-missing", [],
                fr: MessageText(
                    "Le pipeline ne dit pas combien de temps les réponses sont gardées : rien n’est supprimé.",
                    """
                    Ajoutez la clé « retention » avec « months », le nombre de mois après le dernier jour d’une vague, \
                    puis lancez « barometre run » et « barometre purge ».
                    """),
                de: MessageText(
                    "Die Pipeline sagt nicht, wie lange Antworten aufbewahrt werden: Nichts wird gelöscht.",
                    """
                    Ergänzen Sie den Schlüssel „retention“ mit „months“, der Zahl der Monate nach dem letzten Tag einer \
                    Welle, und starten Sie dann „barometre run“ und „barometre purge“.
                    """),
                en: MessageText(
                    "The pipeline does not say how long answers are kept: nothing is deleted.",
                    """
                    Add the key “retention” with “months”, the number of months after a wave’s last day, then run \
                    “barometre run” and “barometre purge”.
                    """)),
            CatalogueEntry(
                "pipeline-retention-too-short", ["got"],
                fr: MessageText(
                    "La durée de conservation doit être d’un mois au moins, et non {got}.",
                    "Écrivez un nombre entier de mois, 1 ou plus."),
                de: MessageText(
                    "Die Aufbewahrungsdauer muss mindestens einen Monat betragen, nicht {got}.",
                    "Schreiben Sie eine ganze Zahl von Monaten, 1 oder mehr."),
                en: MessageText(
                    "Answers must be kept for at least one month, not {got}.",
                    "Write a whole number of months, 1 or more.")),
            CatalogueEntry(
                "purge-before-run", ["waves"],
                fr: MessageText(
                    """
                    À clore : {waves}. Mais ce qui est publié n’est pas fait des fichiers, tables et définitions \
                    d’aujourd’hui. Rien n’a été clos ni supprimé.
                    """,
                    "Lancez « barometre run » sur toutes les vagues, vérifiez, puis relancez « barometre purge »."),
                de: MessageText(
                    """
                    Abzuschließen: {waves}. Doch das Veröffentlichte ist nicht aus den heutigen Dateien, Tabellen und \
                    Definitionen gemacht. Nichts wurde abgeschlossen oder gelöscht.
                    """,
                    """
                    Starten Sie „barometre run“ für alle Wellen, prüfen Sie das Ergebnis, und starten Sie dann \
                    „barometre purge“ erneut.
                    """),
                en: MessageText(
                    """
                    To be closed: {waves}. But what is published was not made from today’s files, tables and \
                    definitions. Nothing was closed or deleted.
                    """,
                    "Run “barometre run” on all waves, look at it, then run “barometre purge” again.")),
            CatalogueEntry(
                "frozen-publication-changed", ["path", "wave"],
                fr: MessageText(
                    """
                    La vague {wave} est close et ses réponses n’existent plus ; or {path}, qui garde ce qui en est \
                    publié, a disparu ou a changé.
                    """,
                    "Remettez ce fichier depuis une sauvegarde du dossier de travail, puis relancez."),
                de: MessageText(
                    """
                    Die Welle {wave} ist abgeschlossen, ihre Antworten gibt es nicht mehr; doch {path}, worin das \
                    Veröffentlichte steht, fehlt oder wurde geändert.
                    """,
                    "Stellen Sie diese Datei aus einer Sicherung des Arbeitsordners wieder her, und starten Sie erneut."
                ),
                en: MessageText(
                    """
                    The wave {wave} is closed and its answers are gone, but {path}, which keeps what is published of \
                    it, is missing or was changed.
                    """,
                    "Put the file back from a backup of the workspace, then run again.")),
            CatalogueEntry(
                "publication-unknown", ["path"],
                fr: MessageText(
                    """
                    {path} est une publication que barometre.sqlite ne connaît pas : ce fichier manque, ou il est plus ancien \
                    que le dossier published/. Il garde seul de qui chaque publication était faite ; sans lui, de nouveaux \
                    chiffres comparés aux anciens pourraient désigner quelques personnes. Rien n’a été fait.
                    """,
                    """
                    Remettez barometre.sqlite, published/ et accepted/ depuis la même sauvegarde du dossier de travail, puis \
                    relancez. S’il est perdu, recommencez dans un autre dossier de travail, et seulement si personne n’a reçu ce \
                    qui était publié ou si dix réponses au moins sont venues depuis partout où un chiffre change.
                    """),
                de: MessageText(
                    """
                    {path} ist eine Veröffentlichung, die barometre.sqlite nicht kennt: Diese Datei fehlt oder ist älter als \
                    der Ordner published/. Nur sie weiß, aus wessen Antworten jede Veröffentlichung gemacht wurde; ohne sie \
                    könnten neue Zahlen neben den alten einige wenige Personen verraten. Nichts wurde getan.
                    """,
                    """
                    Stellen Sie barometre.sqlite, published/ und accepted/ aus derselben Sicherung des Arbeitsordners wieder \
                    her, und starten Sie erneut. Ist sie verloren, beginnen Sie in einem anderen Arbeitsordner neu, und nur, \
                    wenn niemand das Veröffentlichte hat oder seither überall, wo eine Zahl sich ändert, zehn Antworten kamen.
                    """),
                en: MessageText(
                    """
                    {path} is a publication that barometre.sqlite does not know: that file is missing, or older than the folder \
                    published/. It alone remembers whom each publication was made of; without it new figures beside the old \
                    ones could tell of a few people. Nothing was done.
                    """,
                    """
                    Put barometre.sqlite, published/ and accepted/ back from the same backup of the workspace, then run again. \
                    If it is lost, begin anew in another workspace, and only if nobody has what was published, or ten answers \
                    have come since wherever a figure changes.
                    """)),
        ])
}

/// Remarks that are seen once all files are read.
enum MergingMessages {
    static let entries = [
        CatalogueEntry(
            "same-id-other-seed", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Deux réponses ont le même numéro mais ne commencent pas pareil (« seed » ou date de début) : les \
                deux comptent.
                """,
                "Vérifiez qu’elles viennent de deux questionnaires distincts."),
            de: MessageText(
                """
                Zwei Antworten haben dieselbe Nummer, beginnen aber verschieden („seed“ oder Anfangsdatum): Beide \
                zählen.
                """,
                "Prüfen Sie, ob sie aus zwei verschiedenen Fragebögen stammen."),
            en: MessageText(
                "Two responses have the same number but another start (“seed” or start date): both count.",
                "Check that they come from two different forms.")),
        CatalogueEntry(
            "copied-file", CatalogueEntry.remarkArguments + ["original"],
            fr: MessageText(
                """
                Ces lignes figurent déjà, dans le même ordre, dans le fichier « {original} », et rien d’autre que le nom \
                du fichier et la ligne ne distingue les réponses : elles comptent une fois.
                """,
                "Si c’est une correction, déposez-la sous le nom « {original} » : elle le remplacera."),
            de: MessageText(
                """
                Diese Zeilen stehen schon in derselben Reihenfolge in der Datei „{original}“, und nur Dateiname und Zeile \
                unterscheiden die Antworten: Sie zählen einmal.
                """,
                "Ist es eine Berichtigung, legen Sie sie unter dem Namen „{original}“ ab: Sie ersetzt ihn dann."),
            en: MessageText(
                """
                These rows stand in the file “{original}” already, in the same order, and only the file’s name and the row \
                tell responses apart: they count once.
                """,
                "If this is a correction, drop it under the name “{original}”: it will replace that file.")),
        CatalogueEntry(
            "weights-missing", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                D’autres fichiers ont une colonne de poids, celui-ci n’en a pas : chacune de ses réponses pèse 1.
                """,
                "Ajoutez la colonne des poids et déposez de nouveau le fichier, ou retirez les poids partout."),
            de: MessageText(
                "Andere Dateien haben eine Gewichtsspalte, diese nicht: Jede ihrer Antworten wiegt 1.",
                """
                Ergänzen Sie die Gewichtsspalte und legen Sie die Datei erneut ab, oder entfernen Sie die \
                Gewichte überall.
                """),
            en: MessageText(
                "Other files have a weight column, this one has none: each of its responses weighs 1.",
                "Add the weight column and drop the file again, or remove the weights everywhere.")),
    ]
}

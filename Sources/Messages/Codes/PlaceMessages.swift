/// Remarks on where respondents live.
enum PlaceMessages {
    static let entries = [
        CatalogueEntry(
            "repaired-commune-code", CatalogueEntry.remarkArguments + ["now"],
            fr: MessageText(
                "Le code de commune[[ {value}]] a perdu ses zéros de tête : il est lu {now}.",
                "Dans un tableur, mettez la colonne au format texte."),
            de: MessageText(
                "Der Gemeindecode[[ {value}]] hat seine führenden Nullen verloren: Er wird als {now} gelesen.",
                "Formatieren Sie die Spalte in der Tabellenkalkulation als Text."),
            en: MessageText(
                "The commune’s code[[ {value}]] has lost its leading zeros: it is read as {now}.",
                "In a spreadsheet, set the column’s format to text.")),
        CatalogueEntry(
            "repaired-postal-code", CatalogueEntry.remarkArguments + ["now"],
            fr: MessageText(
                "Le code postal[[ {value}]] a perdu ses zéros de tête : il est lu {now}.",
                "Dans un tableur, mettez la colonne au format texte."),
            de: MessageText(
                "Die Postleitzahl[[ {value}]] hat ihre führenden Nullen verloren: Sie wird als {now} gelesen.",
                "Formatieren Sie die Spalte in der Tabellenkalkulation als Text."),
            en: MessageText(
                "The postal code[[ {value}]] has lost its leading zeros: it is read as {now}.",
                "In a spreadsheet, set the column’s format to text.")),
        CatalogueEntry(
            "unknown-postal-code", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Ce code postal n’est pas dans les tables de territoires[[ ({value})]] : seule la commune \
                compte, s’il y en a une.
                """,
                """
                Corrigez le code postal et déposez de nouveau le fichier ; les réponses venues d’ailleurs \
                restent « indéterminées ».
                """),
            de: MessageText(
                """
                Diese Postleitzahl steht nicht in den Gebietstabellen[[ ({value})]]: Nur die Gemeinde zählt, \
                falls es eine gibt.
                """,
                """
                Berichtigen Sie die Postleitzahl und legen Sie die Datei erneut ab; Antworten von auswärts \
                bleiben „unbestimmt“.
                """),
            en: MessageText(
                """
                This postal code is not in the territory tables[[ ({value})]]: only the commune counts, if \
                there is one.
                """,
                "Correct the postal code and drop the file again; responses from elsewhere stay “undetermined”.")),
        CatalogueEntry(
            "postal-code-conflict", CatalogueEntry.remarkArguments + ["code", "commune"],
            fr: MessageText(
                """
                La commune ({commune}) et le code postal ({code}) se contredisent : la réponse compte dans le \
                total, comme « indéterminée ».
                """,
                "Corrigez l’un ou l’autre et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Gemeinde ({commune}) und Postleitzahl ({code}) widersprechen sich: Die Antwort zählt insgesamt, \
                als „unbestimmt“.
                """,
                "Berichtigen Sie eine der beiden Angaben und legen Sie die Datei erneut ab."),
            en: MessageText(
                """
                The commune ({commune}) and the postal code ({code}) contradict each other: the response counts \
                in the total, as “undetermined”.
                """,
                "Correct one of them and drop the file again.")),
        CatalogueEntry(
            "unknown-quarter", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "Des quartiers ne sont pas dans les tables de territoires[[ : {value}]] : la commune compte.",
                """
                [[Noms proches : {candidates}. ]]S’il s’agit d’un quartier suivi, corrigez son nom et déposez \
                de nouveau le fichier ; sinon, il n’y a rien à faire.
                """),
            de: MessageText(
                "Einige Quartiere stehen nicht in den Gebietstabellen[[: {value}]]. Die Gemeinde zählt.",
                """
                [[Ähnliche Namen: {candidates}. ]]Wenn ein erfasstes Quartier gemeint ist, berichtigen Sie den \
                Namen und legen Sie die Datei erneut ab; sonst ist nichts zu tun.
                """),
            en: MessageText(
                "Some quarters are not in the territory tables[[: {value}]]. The commune counts.",
                """
                [[Near names: {candidates}. ]]If a quarter of the tables is meant, correct its name and drop \
                the file again; otherwise there is nothing to do.
                """)),
        CatalogueEntry(
            "shared-quarter-name", CatalogueEntry.remarkArguments + ["quarters"],
            fr: MessageText(
                "Plusieurs quartiers portent ce nom ({quarters}) : la commune compte, le quartier reste indéterminé.",
                "Écrivez le nom complet du quartier et déposez de nouveau le fichier."),
            de: MessageText(
                "Mehrere Quartiere heißen so ({quarters}): Die Gemeinde zählt, das Quartier bleibt unbestimmt.",
                "Schreiben Sie den vollen Namen des Quartiers und legen Sie die Datei erneut ab."),
            en: MessageText(
                "Several quarters have this name ({quarters}): the commune counts, the quarter stays undetermined.",
                "Write the quarter’s full name and drop the file again.")),
        CatalogueEntry(
            "quarter-conflict", CatalogueEntry.remarkArguments + ["place", "quarter"],
            fr: MessageText(
                """
                Le quartier ({quarter}) n’est pas là où sont la commune et le code postal ({place}) : ceux-ci \
                comptent, le quartier reste indéterminé.
                """,
                "Corrigez le quartier ou la commune et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Das Quartier ({quarter}) liegt nicht dort, wo Gemeinde und Postleitzahl sind ({place}): Diese \
                zählen, das Quartier bleibt unbestimmt.
                """,
                "Berichtigen Sie Quartier oder Gemeinde und legen Sie die Datei erneut ab."),
            en: MessageText(
                """
                The quarter ({quarter}) is not where the commune and the postal code are ({place}): these \
                count, the quarter stays undetermined.
                """,
                "Correct the quarter or the commune and drop the file again.")),
    ]
}

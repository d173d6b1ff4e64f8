/// Remarks on what partners declare in lines: meetings, services, statuses.
enum LineMessages {
    static let entries = [
        CatalogueEntry(
            "line-incomplete", CatalogueEntry.remarkArguments + ["expected"],
            fr: MessageText(
                """
                Une ligne commencée[[ de « {question} »]] n’a pas ses colonnes obligatoires \
                ({expected}) : elle est gardée telle quelle[[ (colonne « {column} »)]].
                """,
                """
                Complétez la ligne et déposez de nouveau le fichier ; sans date, une réunion ne peut \
                guère être rapprochée de celle d’un autre partenaire.
                """),
            de: MessageText(
                """
                Eine angefangene Zeile[[ von „{question}“]] hat ihre Pflichtspalten nicht \
                ({expected}): Sie wird so behalten, wie sie ist[[ (Spalte „{column}“)]].
                """,
                """
                Ergänzen Sie die Zeile und legen Sie die Datei erneut ab; ohne Datum lässt sich eine \
                Sitzung kaum derjenigen eines anderen Partners zuordnen.
                """),
            en: MessageText(
                """
                A started line[[ of “{question}”]] lacks its required columns ({expected}): it is \
                kept as it is[[ (column “{column}”)]].
                """,
                """
                Complete the line and drop the file again; without a date a meeting can hardly be \
                matched with that of another partner.
                """)),
        CatalogueEntry(
            "too-many-lines", CatalogueEntry.remarkArguments + ["limit", "n"],
            fr: MessageText(
                """
                Le questionnaire prévoit {limit} {limit|ligne|lignes}[[ pour « {question} »]], et il \
                y en a une {n}ᵉ : elle est lue quand même.
                """,
                "Vérifiez qu’il s’agit bien du même questionnaire."),
            de: MessageText(
                """
                Der Fragebogen sieht[[ für „{question}“]] {limit} {limit|Zeile|Zeilen} vor, hier \
                steht Zeile {n}: Sie wird trotzdem gelesen.
                """,
                "Prüfen Sie, ob es derselbe Fragebogen ist."),
            en: MessageText(
                """
                The form has room for {limit} {limit|line|lines}[[ of “{question}”]], and this is \
                line {n}: it is read all the same.
                """,
                "Check that it is the same form.")),
        CatalogueEntry(
            "unknown-partner", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Le registre des partenaires n’a pas ce code[[ (colonne « {column} »)]][[ : \
                {value}]]. Il est gardé tel quel.
                """,
                "[[Codes proches : {candidates}. ]]Corrigez le code, ou ajoutez la structure à partenaires.csv."),
            de: MessageText(
                """
                Das Partnerregister kennt diesen Code nicht[[ (Spalte „{column}“)]][[: {value}]]. Er \
                wird so behalten, wie er ist.
                """,
                """
                [[Ähnliche Codes: {candidates}. ]]Berichtigen Sie den Code, oder tragen Sie die \
                Einrichtung in partenaires.csv ein.
                """),
            en: MessageText(
                """
                The partners’ register does not have this code[[ (column “{column}”)]][[: {value}]]. \
                It is kept as it is.
                """,
                "[[Near codes: {candidates}. ]]Correct the code, or add the organisation to partenaires.csv.")),
        CatalogueEntry(
            "key-missing", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                La cellule[[ « {column} »]] est vide : la réponse ne peut être rapprochée d’aucune \
                autre, elle compte seule.
                """,
                "Complétez la cellule et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Die Zelle[[ „{column}“]] ist leer: Die Antwort lässt sich keiner anderen zuordnen \
                und zählt für sich.
                """,
                "Füllen Sie die Zelle aus und legen Sie die Datei erneut ab."),
            en: MessageText(
                """
                The cell[[ “{column}”]] is empty: the response can be matched with no other and \
                counts by itself.
                """,
                "Fill in the cell and drop the file again.")),
        CatalogueEntry(
            "unreadable-day", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Cette date[[ de la colonne « {column} »]] ne peut pas être lue[[ ; la cellule \
                contient : {value}]]. La ligne est gardée sans elle.
                """,
                "Écrivez-la par exemple 12/03/2025, 2025-03-12 ou 12 mars 2025, avec l’année en quatre chiffres."),
            de: MessageText(
                """
                Dieses Datum[[ der Spalte „{column}“]] lässt sich nicht lesen[[; die Zelle enthält: \
                {value}]]. Die Zeile wird ohne es behalten.
                """,
                "Schreiben Sie es etwa 12.03.2025, 2025-03-12 oder 12. März 2025, das Jahr mit vier Ziffern."),
            en: MessageText(
                """
                Can’t read this date[[ of the column “{column}”]][[; the cell holds: {value}]]. The \
                line is kept without it.
                """,
                "Write it for example 12/03/2025, 2025-03-12 or 12 March 2025, with a four-digit year.")),
        CatalogueEntry(
            "unreadable-period", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                La période[[ de la colonne « {column} »]] ne peut pas être lue[[ ; la cellule \
                contient : {value}]]. La réponse est lue sans elle.
                """,
                "Écrivez une année, par exemple 2025, ou deux dates : 2025-01-01/2025-06-30."),
            de: MessageText(
                """
                Der Zeitraum[[ der Spalte „{column}“]] lässt sich nicht lesen[[; die Zelle enthält: \
                {value}]]. Die Antwort wird ohne ihn gelesen.
                """,
                "Schreiben Sie ein Jahr, etwa 2025, oder zwei Daten: 2025-01-01/2025-06-30."),
            en: MessageText(
                """
                Can’t read the period[[ of the column “{column}”]][[; the cell holds: {value}]]. The \
                response is read without it.
                """,
                "Write a year, such as 2025, or two dates: 2025-01-01/2025-06-30.")),
        CatalogueEntry(
            "text-too-long", CatalogueEntry.remarkArguments + ["limit"],
            fr: MessageText(
                """
                Le texte[[ de la colonne « {column} »]] est trop long[[ ({value})]] : seuls les \
                {limit} premiers caractères sont gardés.
                """,
                "Raccourcissez-le si la fin compte."),
            de: MessageText(
                """
                Der Text[[ der Spalte „{column}“]] ist zu lang[[ ({value})]]: Nur die ersten {limit} \
                Zeichen werden behalten.
                """,
                "Kürzen Sie ihn, wenn das Ende wichtig ist."),
            en: MessageText(
                """
                The text[[ of the column “{column}”]] is too long[[ ({value})]]: only its first \
                {limit} characters are kept.
                """,
                "Shorten it if its end matters.")),
        CatalogueEntry(
            "address-removed", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Une adresse électronique[[ de la colonne « {column} »]] n’est pas conservée : une \
                marque la remplace.
                """),
            de: MessageText(
                """
                Eine E-Mail-Adresse[[ der Spalte „{column}“]] wird nicht behalten: Eine Marke steht \
                an ihrer Stelle.
                """),
            en: MessageText(
                "An e-mail address[[ of the column “{column}”]] is not kept: a mark stands for it.")),
        CatalogueEntry(
            "partner-type-differs", CatalogueEntry.remarkArguments + ["expected", "got", "organisation"],
            fr: MessageText(
                """
                Cette réponse[[ de {organisation}]] donne un autre type de structure[[ (« {got} »)]] \
                que partenaires.csv[[ (« {expected} »)]] : celui de la table compte.
                """,
                "Corrigez partenaires.csv si la réponse a raison."),
            de: MessageText(
                """
                Diese Antwort[[ von {organisation}]] nennt eine andere Art der Einrichtung[[ („{got}“)]] \
                als partenaires.csv[[ („{expected}“)]]: Es gilt die Art der Tabelle.
                """,
                "Berichtigen Sie partenaires.csv, wenn die Antwort recht hat."),
            en: MessageText(
                """
                This response[[ of {organisation}]] tells another type of organisation[[ (“{got}”)]] \
                than partenaires.csv[[ (“{expected}”)]]: the table’s type counts.
                """,
                "Correct partenaires.csv if the response is right.")),
        CatalogueEntry(
            "resubmitted", CatalogueEntry.remarkArguments + ["organisation", "period"],
            fr: MessageText(
                """
                Cette réponse[[ de {organisation}]][[ pour la période {period}]] est remplacée par \
                une autre, envoyée plus tard : elle ne compte pas.
                """,
                "Si la bonne est celle-ci, demandez au partenaire de la renvoyer, ou retirez l’autre."),
            de: MessageText(
                """
                Diese Antwort[[ von {organisation}]][[ für den Zeitraum {period}]] ist durch eine \
                später gesendete ersetzt: Sie zählt nicht.
                """,
                """
                Wenn diese die richtige ist, bitten Sie den Partner, sie erneut zu senden, oder \
                nehmen Sie die andere heraus.
                """),
            en: MessageText(
                """
                This response[[ of {organisation}]][[ for the period {period}]] is replaced by one \
                sent later: it does not count.
                """,
                "If this is the right one, ask the partner to send it again, or withdraw the other.")),
    ]
}

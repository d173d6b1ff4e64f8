/// Remarks on how the columns, cells and waves of a file were read.
enum ReadingMessages {
    static let entries = [
        CatalogueEntry(
            "ambiguous-column", CatalogueEntry.remarkArguments + ["questions"],
            fr: MessageText(
                """
                L’en-tête[[ « {column} »]] convient à plusieurs questions ({questions}) : la colonne n’est pas \
                lue, rien n’est deviné.
                """,
                "Exportez de nouveau avec les codes des questions, ou avec leur texte entier."),
            de: MessageText(
                """
                Der Spaltentitel[[ „{column}“]] passt zu mehreren Fragen ({questions}): Die Spalte wird nicht \
                gelesen, geraten wird nicht.
                """,
                "Exportieren Sie erneut mit den Fragencodes oder mit dem ganzen Fragetext."),
            en: MessageText(
                """
                The header[[ “{column}”]] fits several questions ({questions}): the column is not read, nothing \
                is guessed.
                """,
                "Export it again with question codes, or with their whole texts.")),
        CatalogueEntry(
            "unnamed-column", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "La colonne[[ {column}]] n’a pas d’en-tête et contient des valeurs : elles ne sont pas conservées.",
                "Si elles comptent, donnez à la colonne le code d’une question et déposez de nouveau le fichier."),
            de: MessageText(
                "Die Spalte[[ {column}]] hat keinen Titel, enthält aber Werte: Sie werden nicht behalten.",
                "Wenn sie wichtig sind, geben Sie der Spalte den Code einer Frage und legen Sie die Datei erneut ab."),
            en: MessageText(
                "The column[[ {column}]] has no header and holds values: they are not kept.",
                "If they matter, give the column a question’s code and drop the file again.")),
        CatalogueEntry(
            "rows-above-header", CatalogueEntry.remarkArguments + ["n"],
            fr: MessageText(
                """
                L’en-tête est précédé de {n} {n|ligne|lignes} (titre, note, ligne vide) : ce ne sont pas des \
                réponses.
                """),
            de: MessageText(
                """
                Über der Kopfzeile {n|steht|stehen} {n} {n|Zeile|Zeilen} (Titel, Notiz, Leerzeile): Das sind \
                keine Antworten.
                """),
            en: MessageText(
                """
                {n} {n|row stands|rows stand} above the header (a title, a note, an empty row): they are no \
                responses.
                """)),
        CatalogueEntry(
            "condition-column-missing", CatalogueEntry.remarkArguments + ["expected"],
            fr: MessageText(
                """
                Le fichier n’a pas de colonne « {expected} »[[ pour la question « {question} »]], dont d’autres \
                questions dépendent : on ne peut pas vérifier qui devait les voir.
                """,
                "Si la question a été posée, exportez de nouveau avec toutes les questions."),
            de: MessageText(
                """
                Die Datei hat keine Spalte „{expected}“[[ für die Frage „{question}“]], von der andere Fragen \
                abhängen: Wer sie sehen sollte, lässt sich nicht prüfen.
                """,
                "Wenn die Frage gestellt wurde, exportieren Sie erneut mit allen Fragen."),
            en: MessageText(
                """
                The file has no column “{expected}”[[ for the question “{question}”]], on which other questions \
                depend: who should have seen them can’t be checked.
                """,
                "If the question was asked, export again with all questions.")),
        CatalogueEntry(
            "several-answers", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Plusieurs réponses pour une question qui n’en admet qu’une[[ (« {question} »)]][[ : {value}]]. \
                Aucune n’est retenue.
                """,
                """
                Sur papier, deux cases ont sans doute été cochées. Si le questionnaire permet de trancher, \
                corrigez la cellule et déposez de nouveau le fichier.
                """),
            de: MessageText(
                """
                Mehrere Antworten auf eine Frage, die nur eine zulässt[[ („{question}“)]][[: {value}]]. Keine \
                davon gilt.
                """,
                """
                Auf Papier wurden wohl zwei Kästchen angekreuzt. Wenn der Fragebogen es klärt, berichtigen Sie \
                die Zelle und legen Sie die Datei erneut ab.
                """),
            en: MessageText(
                """
                Several answers to a question that allows only one[[ (“{question}”)]][[: {value}]]. None of \
                them counts.
                """,
                """
                On paper, two boxes were probably ticked. If the form settles it, correct the cell and drop the \
                file again.
                """)),
        CatalogueEntry(
            "typed-zero", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Un zéro a été saisi[[ à la question « {question} »]], où aucune réponse n’a ce code : il n’est \
                pas deviné ce qu’il veut dire.
                """,
                """
                Laissez la cellule vide s’il n’y a pas de réponse, ou saisissez le code de « non concerné » ou \
                de « ne sait pas ».
                """),
            de: MessageText(
                """
                Bei der Frage[[ „{question}“]] wurde eine Null eingegeben, doch keine Antwort hat diesen Code: \
                Was sie bedeutet, wird nicht geraten.
                """,
                """
                Lassen Sie die Zelle leer, wenn es keine Antwort gibt, oder geben Sie den Code für „betrifft \
                mich nicht“ oder „weiß nicht“ ein.
                """),
            en: MessageText(
                """
                A zero was typed[[ in the question “{question}”]], where no answer has that code: what it means \
                is not guessed.
                """,
                "Leave the cell empty if there is no answer, or type the code of “does not apply” or “don’t know”.")),
        CatalogueEntry(
            "undeclared-wave", CatalogueEntry.remarkArguments + ["expected"],
            fr: MessageText(
                """
                La colonne des vagues nomme une vague que l’enquête ne déclare pas[[ : {value}]] ; les vagues \
                déclarées sont : {expected}. L’enregistrement est rejeté.
                """,
                "Corrigez la cellule, ou demandez à l’administrateur de déclarer cette vague (« waves »)."),
            de: MessageText(
                """
                Die Wellenspalte nennt eine Welle, die nicht erklärt ist[[: {value}]]; erklärt sind: \
                {expected}. Der Datensatz wird abgelehnt.
                """,
                "Berichtigen Sie die Zelle, oder bitten Sie die Administration, diese Welle zu erklären („waves“)."),
            en: MessageText(
                """
                The wave column names a wave that is not declared[[: {value}]]; declared are: {expected}. The \
                record is rejected.
                """,
                "Correct the cell, or ask the administrator to declare this wave (“waves”).")),
        CatalogueEntry(
            "wave-closed", CatalogueEntry.remarkArguments + ["wave"],
            fr: MessageText(
                """
                La vague {wave} est close : ses chiffres publiés ne changent plus. L’enregistrement est compté hors \
                champ.
                """,
                """
                Rien à faire si ce fichier était là avant la clôture : ses réponses sont dans les chiffres publiés. \
                Sinon, demandez à qui recueille les réponses si leur date ou leur vague est juste ; une réponse venue \
                après la clôture n’est pas ajoutée.
                """),
            de: MessageText(
                """
                Die Welle {wave} ist abgeschlossen: Ihre veröffentlichten Werte ändern sich nicht mehr. Der Datensatz \
                zählt als nicht teilnahmeberechtigt.
                """,
                """
                Nichts ist zu tun, wenn diese Datei vor dem Abschluss da war: Ihre Antworten stecken in den \
                veröffentlichten Werten. Sonst fragen Sie bei der Erhebungsstelle nach, ob Datum oder Welle stimmen; \
                nach dem Abschluss gekommene Antworten werden nicht ergänzt.
                """),
            en: MessageText(
                """
                The wave {wave} is closed: its published figures no longer change. The record is counted as ineligible.
                """,
                """
                Nothing to do if this file was there before the closing: its responses are in the published figures. \
                Otherwise ask those who collect the responses whether their date or wave is right; a response that \
                came after the closing is not added.
                """)),
        CatalogueEntry(
            "date-outside-waves", CatalogueEntry.remarkArguments + ["date", "wave"],
            fr: MessageText(
                """
                Des réponses ont une date hors de toutes les vagues déclarées[[ (la première : {date})]] : \
                elles comptent dans la vague par défaut, {wave}.
                """,
                "Vérifiez les dates des vagues (« waves ») et celles du fichier."),
            de: MessageText(
                """
                Antworten haben ein Datum außerhalb aller erklärten Wellen[[ (das erste: {date})]]: Sie zählen \
                in der Welle für alle, {wave}.
                """,
                "Prüfen Sie die Daten der Wellen („waves“) und jene der Datei."),
            en: MessageText(
                """
                Some responses have a date outside all declared waves[[ (the first: {date})]]: they count in \
                the default wave, {wave}.
                """,
                "Check the dates of the waves (“waves”) and those of the file.")),
    ]
}

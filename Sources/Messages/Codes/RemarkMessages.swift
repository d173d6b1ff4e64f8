/// What a person should know about a file that was read. Every remark has the same six arguments and its own.
enum RemarkMessages {
    static let area = CatalogueArea(
        title: "Remarks on a file",
        entries: known + ReadingMessages.entries + PlaceMessages.entries + LineMessages.entries
            + ObjectMessages.entries)

    private static let known = [
        CatalogueEntry(
            "unknown-column", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                La colonne[[ « {column} »]] n’est pas dans la définition du questionnaire : elle n’est pas \
                conservée.
                """,
                """
                [[Noms proches : {candidates}. ]]Si elle compte, demandez à l’administrateur de l’ajouter ; \
                sinon, il n’y a rien à faire.
                """),
            de: MessageText(
                "Die Spalte[[ „{column}“]] steht nicht in der Fragebogendefinition: Sie wird nicht behalten.",
                """
                [[Ähnliche Namen: {candidates}. ]]Wenn sie wichtig ist, bitten Sie die Administration, sie \
                aufzunehmen; sonst ist nichts zu tun.
                """),
            en: MessageText(
                "The column[[ “{column}”]] is not in the survey’s definition: it is not kept.",
                """
                [[Near names: {candidates}. ]]If it matters, ask the administrator to add it; otherwise there is \
                nothing to do.
                """)),
        CatalogueEntry(
            "required-column-missing", CatalogueEntry.remarkArguments + ["expected"],
            fr: MessageText(
                """
                Le fichier doit avoir une colonne « {expected} » pour la question[[ « {question} »]] : elle n’y \
                est pas.
                """,
                """
                Exportez de nouveau avec toutes les questions ; si le code a changé, demandez à l’administrateur \
                de l’ajouter.
                """),
            de: MessageText(
                "Die Datei muss eine Spalte „{expected}“ für die Frage[[ „{question}“]] haben: Sie fehlt.",
                """
                Exportieren Sie erneut mit allen Fragen; hat sich der Code geändert, bitten Sie die \
                Administration, ihn aufzunehmen.
                """),
            en: MessageText(
                "The file must have a column “{expected}” for the question[[ “{question}”]]: it has none.",
                "Export it again with all questions; if the code has changed, ask the administrator to add it.")),
        CatalogueEntry(
            "unknown-label", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Cette réponse[[ à la question « {question} »]] n’est ni un code ni un libellé connu[[ : \
                {value}]]. Elle est laissée de côté, pas devinée.
                """,
                """
                [[Libellés proches : {candidates}. ]]Corrigez la cellule et déposez de nouveau le fichier, ou \
                demandez à l’administrateur d’ajouter cette variante.
                """),
            de: MessageText(
                """
                Diese Antwort[[ auf die Frage „{question}“]] ist weder ein Code noch eine bekannte \
                Beschriftung[[: {value}]]. Sie bleibt unberücksichtigt, geraten wird nicht.
                """,
                """
                [[Ähnliche Beschriftungen: {candidates}. ]]Berichtigen Sie die Zelle und legen Sie die Datei \
                erneut ab, oder bitten Sie die Administration, die Variante aufzunehmen.
                """),
            en: MessageText(
                """
                This answer[[ to the question “{question}”]] is neither a code nor a known label[[: {value}]]. It \
                is left out, not guessed.
                """,
                """
                [[Near labels: {candidates}. ]]Correct the cell and drop the file again, or ask the administrator \
                to add this variant.
                """)),
        CatalogueEntry(
            "ambiguous-label-language", CatalogueEntry.remarkArguments + ["languages"],
            fr: MessageText(
                """
                Les libellés du fichier vont avec plusieurs langues qui ne les entendent pas de même \
                ({languages}) : la première est retenue.
                """,
                "Exportez de nouveau avec les codes des réponses au lieu des libellés."),
            de: MessageText(
                """
                Die Beschriftungen der Datei passen zu mehreren Sprachen, die sie verschieden verstehen \
                ({languages}): Die erste gilt.
                """,
                "Exportieren Sie erneut mit den Antwortcodes statt der Beschriftungen."),
            en: MessageText(
                """
                The file’s labels fit several languages that understand them differently ({languages}): the first \
                one is taken.
                """,
                "Export it again with answer codes instead of labels.")),
        CatalogueEntry(
            "unknown-territory", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Cette commune n’est pas dans les tables de territoires[[ : {value}]]. La réponse compte dans le \
                total, comme « indéterminée ».
                """,
                """
                [[Noms proches : {candidates}. ]]Corrigez le code ou le nom de la commune et déposez de nouveau \
                le fichier.
                """),
            de: MessageText(
                """
                Diese Gemeinde steht nicht in den Gebietstabellen[[: {value}]]. Die Antwort zählt insgesamt, als \
                „unbestimmt“.
                """,
                """
                [[Ähnliche Namen: {candidates}. ]]Berichtigen Sie Code oder Namen der Gemeinde und legen Sie die \
                Datei erneut ab.
                """),
            en: MessageText(
                """
                This commune is not in the territory tables[[: {value}]]. The response counts in the total, as \
                “undetermined”.
                """,
                "[[Near names: {candidates}. ]]Correct the commune’s code or name and drop the file again.")),
        CatalogueEntry(
            "former-territory", CatalogueEntry.remarkArguments + ["now"],
            fr: MessageText(
                """
                C’est un ancien code ou un ancien nom de commune[[ : {value}]]. La réponse compte là où se trouve \
                la commune aujourd’hui : {now}.
                """),
            de: MessageText(
                """
                Das ist ein früherer Code oder Name einer Gemeinde[[: {value}]]. Die Antwort zählt dort, wo die \
                Gemeinde heute ist: {now}.
                """),
            en: MessageText(
                """
                This is a former code or name of a commune[[: {value}]]. The response counts where the commune is \
                today: {now}.
                """)),
        CatalogueEntry(
            "answer-behind-unmet-condition", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                La question[[ « {question} »]] n’aurait pas dû être posée, vu les autres réponses : la réponse \
                est ignorée.
                """,
                """
                Si cela se répète, vérifiez les conditions d’affichage dans LimeSurvey, ou la saisie des \
                questionnaires papier.
                """),
            de: MessageText(
                """
                Die Frage[[ „{question}“]] hätte nach den übrigen Antworten nicht gestellt werden dürfen: Die \
                Antwort wird ignoriert.
                """,
                """
                Wenn sich das wiederholt, prüfen Sie die Anzeigebedingungen in LimeSurvey oder die Erfassung der \
                Papierfragebögen.
                """),
            en: MessageText(
                """
                The question[[ “{question}”]] should not have been asked, given the other answers: its answer is \
                ignored.
                """,
                """
                If this happens often, check the display conditions in LimeSurvey, or how paper forms were typed \
                in.
                """)),
        CatalogueEntry(
            "exclusive-with-others", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Une réponse qui exclut les autres (« aucun ») est cochée avec d’autres[[ à la question \
                « {question} »]] : elle est retirée, les autres comptent.
                """,
                "Vérifiez la saisie ; dans LimeSurvey, déclarez cette réponse exclusive."),
            de: MessageText(
                """
                Eine Antwort, die alle anderen ausschließt („keine“), ist[[ bei der Frage „{question}“]] mit \
                anderen angekreuzt: Sie entfällt, die anderen zählen.
                """,
                "Prüfen Sie die Erfassung; erklären Sie die Antwort in LimeSurvey für ausschließend."),
            en: MessageText(
                """
                An answer that excludes all others (“none”) is ticked with others[[ in the question \
                “{question}”]]: it is dropped, the others count.
                """,
                "Check how it was typed in; in LimeSurvey, declare this answer exclusive.")),
        CatalogueEntry(
            "unreadable-number", CatalogueEntry.remarkArguments + ["expected"],
            fr: MessageText(
                """
                Il faut un nombre entier ({expected})[[ ; la cellule contient : {value}]]. La réponse est laissée \
                de côté.
                """,
                "Corrigez la cellule et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Es muss eine ganze Zahl sein ({expected})[[; die Zelle enthält: {value}]]. Die Antwort bleibt \
                unberücksichtigt.
                """,
                "Berichtigen Sie die Zelle und legen Sie die Datei erneut ab."),
            en: MessageText(
                "It must be a whole number ({expected})[[; the cell holds: {value}]]. The answer is left out.",
                "Correct the cell and drop the file again.")),
        CatalogueEntry(
            "unreadable-date", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                La date[[ de la colonne « {column} »]] ne peut pas être lue[[ ; la cellule contient : {value}]]. \
                La réponse est lue sans elle.
                """,
                """
                Il faut année-mois-jour, par exemple 2025-03-12 14:30:00 ; exportez de nouveau depuis LimeSurvey \
                sans passer par un tableur.
                """),
            de: MessageText(
                """
                Das Datum[[ der Spalte „{column}“]] lässt sich nicht lesen[[; die Zelle enthält: {value}]]. Die \
                Antwort wird ohne es gelesen.
                """,
                """
                Nötig ist Jahr-Monat-Tag, etwa 2025-03-12 14:30:00; exportieren Sie erneut aus LimeSurvey, ohne \
                Umweg über eine Tabellenkalkulation.
                """),
            en: MessageText(
                """
                Can’t read the date[[ of the column “{column}”]][[; the cell holds: {value}]]. The response is \
                read without it.
                """,
                """
                It must be year-month-day, such as 2025-03-12 14:30:00; export again from LimeSurvey without \
                opening the file in a spreadsheet.
                """)),
        CatalogueEntry(
            "unreadable-weight", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Le poids doit être un nombre positif : sans lui, l’enregistrement ne peut pas compter et il est \
                rejeté.
                """,
                "Corrigez la colonne des poids et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Das Gewicht muss eine positive Zahl sein: Ohne es kann der Datensatz nicht zählen und wird \
                abgelehnt.
                """,
                "Berichtigen Sie die Gewichtsspalte und legen Sie die Datei erneut ab."),
            en: MessageText(
                "The weight must be a positive number: without it the record can’t count and is rejected.",
                "Correct the weight column and drop the file again.")),
        CatalogueEntry(
            "ragged-record", CatalogueEntry.remarkArguments + ["expected", "got"],
            fr: MessageText(
                """
                L’enregistrement doit avoir {expected} {expected|cellule|cellules}, comme l’en-tête ; il en a \
                {got}. Il est rejeté.
                """,
                """
                Un séparateur ou un guillemet est de trop ou manque : voyez cette ligne dans un éditeur de texte, \
                ou exportez de nouveau.
                """),
            de: MessageText(
                """
                Der Datensatz muss {expected} {expected|Zelle|Zellen} haben, wie die Kopfzeile; er hat {got}. Er \
                wird abgelehnt.
                """,
                """
                Ein Trennzeichen oder Anführungszeichen ist zu viel oder fehlt: Sehen Sie sich die Zeile in einem \
                Texteditor an, oder exportieren Sie erneut.
                """),
            en: MessageText(
                """
                The record must have {expected} {expected|cell|cells}, as the header has; it has {got}. It is \
                rejected.
                """,
                """
                A separator or a quote is missing or one too many: look at this line in a text editor, or export \
                the file again.
                """)),
        CatalogueEntry(
            "blank-record", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "L’enregistrement est entièrement vide : il ne compte pas comme une réponse."),
            de: MessageText(
                "Der Datensatz ist ganz leer: Er zählt nicht als Antwort."),
            en: MessageText(
                "The record is entirely blank: it does not count as a response.")),
        CatalogueEntry(
            "repeated-header", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "L’en-tête est répété, comme dans des fichiers mis bout à bout : ce n’est pas une réponse."),
            de: MessageText(
                "Die Kopfzeile ist wiederholt, wie in aneinandergehängten Dateien: Das ist keine Antwort."),
            en: MessageText(
                "The header is repeated, as in files put one behind the other: it is no response.")),
        CatalogueEntry(
            "unknown-wave", CatalogueEntry.remarkArguments + ["date"],
            fr: MessageText(
                """
                Rien ne dit à quelle vague appartient cette réponse : pas de colonne de vague, et sa date[[ \
                ({date})]] n’est dans aucune vague déclarée. Elle est rejetée.
                """,
                """
                Demandez à l’administrateur de déclarer une vague (« waves ») qui contienne cette date, ou une \
                vague par défaut (« wave »).
                """),
            de: MessageText(
                """
                Nichts sagt, zu welcher Welle diese Antwort gehört: keine Wellenspalte, und ihr Datum[[ \
                ({date})]] liegt in keiner erklärten Welle. Sie wird abgelehnt.
                """,
                """
                Bitten Sie die Administration, eine Welle („waves“) mit diesem Datum zu erklären oder eine Welle \
                für alle („wave“).
                """),
            en: MessageText(
                """
                Nothing tells which wave this response belongs to: no wave column, and its date[[ ({date})]] is \
                in no declared wave. It is rejected.
                """,
                """
                Ask the administrator to declare a wave (“waves”) that holds this date, or a default one (“wave”).
                """)),
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
        CatalogueEntry(
            "no-response", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "L’export ne contient aucune réponse.",
                "Si vous en attendiez, exportez de nouveau après avoir vérifié les filtres de l’export."),
            de: MessageText(
                "Der Export enthält keine Antwort.",
                "Falls Sie welche erwarten, prüfen Sie die Filter des Exports und exportieren Sie erneut."),
            en: MessageText(
                "The export holds no response.",
                "If you expected some, check the export’s filters and export again.")),
        CatalogueEntry(
            "unknown-response-language", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "Cette langue de réponse n’est pas dans le questionnaire[[ : {value}]]. La réponse compte, sans langue.",
                "Si le questionnaire existe dans cette langue, demandez à l’administrateur de l’ajouter."),
            de: MessageText(
                "Diese Antwortsprache steht nicht im Fragebogen[[: {value}]]. Die Antwort zählt, ohne Sprache.",
                "Wenn es den Fragebogen in dieser Sprache gibt, bitten Sie die Administration, sie aufzunehmen."),
            en: MessageText(
                "This response language is not in the survey[[: {value}]]. The response counts, without a language.",
                "If the survey exists in that language, ask the administrator to add it.")),
    ]
}

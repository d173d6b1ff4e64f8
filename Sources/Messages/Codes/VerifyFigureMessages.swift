/// What `verify` says of charts, drop-downs and figures.
enum VerifyFigureMessages {
    static let area = CatalogueArea(
        title: "Workbooks: charts and figures",
        entries: [
            CatalogueEntry(
                "verify-alt-text-missing", ["name"],
                fr: MessageText(
                    "« {name} » n’a pas de texte de remplacement : qui ne le voit pas n’en sait rien.",
                    "Décrivez ce que la figure montre, avec ses chiffres."),
                de: MessageText(
                    "„{name}“ hat keinen Alternativtext: Wer es nicht sieht, erfährt nichts.",
                    "Beschreiben Sie, was die Abbildung zeigt, mit ihren Zahlen."),
                en: MessageText(
                    "“{name}” has no alternative text: who can’t see it learns nothing.",
                    "Describe what the figure shows, with its numbers.")),
            CatalogueEntry(
                "verify-alt-text-number", ["number"],
                fr: MessageText(
                    "Le texte de remplacement d’un graphique dit {number}, qu’aucune de ses cellules ne montre.",
                    "Corrigez-le d’après le tableau."),
                de: MessageText(
                    "Der Alternativtext eines Diagramms sagt {number}, was keine seiner Zellen zeigt.",
                    "Berichtigen Sie ihn nach der Tabelle."),
                en: MessageText(
                    "The alternative text of a chart says {number}, which none of its cells shows.",
                    "Mend it after the table.")),
            CatalogueEntry(
                "verify-chart-kind", ["kind"],
                fr: MessageText(
                    "Le graphique est d’un genre qui trompe : {kind}.",
                    "Employez des barres ou des points avec leurs intervalles."),
                de: MessageText(
                    "Das Diagramm ist von einer Art, die täuscht: {kind}.",
                    "Verwenden Sie Balken oder Punkte mit ihren Intervallen."),
                en: MessageText(
                    "The chart is of a kind that misleads: {kind}.",
                    "Use bars, or dots with their intervals.")),
            CatalogueEntry(
                "verify-chart-range", ["range"],
                fr: MessageText(
                    "Le graphique est tracé d’après « {range} », qui n’est dans aucun tableau visible.",
                    "Tracez-le d’après les cellules d’un tableau."),
                de: MessageText(
                    "Das Diagramm ist nach „{range}“ gezeichnet, was in keiner sichtbaren Tabelle steht.",
                    "Zeichnen Sie es nach Zellen einer Tabelle."),
                en: MessageText(
                    "The chart is drawn from “{range}”, which is in no visible table.",
                    "Draw it from cells of a table.")),
            CatalogueEntry(
                "verify-chart-cache", ["expected", "got"],
                fr: MessageText(
                    "Un graphique garde en mémoire « {got} » pour cette cellule, qui dit « {expected} ».",
                    "Produisez le classeur à nouveau : une valeur retenue ne doit exister nulle part."),
                de: MessageText(
                    "Ein Diagramm bewahrt für diese Zelle „{got}“ auf, sie sagt „{expected}“.",
                    "Erzeugen Sie die Mappe neu: Ein zurückgehaltener Wert darf nirgends stehen."),
                en: MessageText(
                    "A chart keeps “{got}” for this cell, which says “{expected}”.",
                    "Make the workbook again: a withheld value may exist nowhere.")),
            CatalogueEntry(
                "verify-chart-number", ["number"],
                fr: MessageText(
                    "Un texte du graphique dit {number}, qu’aucune de ses cellules ne montre.",
                    "Corrigez-le d’après le tableau."),
                de: MessageText(
                    "Ein Text im Diagramm sagt {number}, was keine seiner Zellen zeigt.",
                    "Berichtigen Sie ihn nach der Tabelle."),
                en: MessageText(
                    "A text in the chart says {number}, which none of its cells shows.",
                    "Mend it after the table.")),
            CatalogueEntry(
                "verify-choice-source", ["source"],
                fr: MessageText(
                    """
                    La liste déroulante prend ses valeurs de « {source} », qui n’est pas une plage pleine du \
                    classeur.
                    """,
                    "Donnez-lui la plage de sa liste."),
                de: MessageText(
                    "Die Auswahlliste nimmt ihre Werte aus „{source}“, was kein voller Bereich der Mappe ist.",
                    "Geben Sie ihr den Bereich ihrer Liste."),
                en: MessageText(
                    "The drop-down takes its values from “{source}”, which is no full range of the workbook.",
                    "Give it the range of its list.")),
            CatalogueEntry(
                "verify-choice-selected", ["source", "value"],
                fr: MessageText(
                    "La liste déroulante montre « {value} », qui n’est pas parmi les valeurs de « {source} ».",
                    "Choisissez une valeur de la liste."),
                de: MessageText(
                    "Die Auswahlliste zeigt „{value}“, was nicht unter den Werten von „{source}“ ist.",
                    "Wählen Sie einen Wert der Liste."),
                en: MessageText(
                    "The drop-down shows “{value}”, which is not among the values of “{source}”.",
                    "Choose a value of the list.")),
            CatalogueEntry(
                "verify-formula-unreadable", ["formula"],
                fr: MessageText(
                    """
                    La formule « {formula} » n’est pas de celles qu’un rapport emploie : elle ne peut pas être \
                    vérifiée.
                    """,
                    "Remplacez-la par sa valeur, ou par une recherche dans un tableau."),
                de: MessageText(
                    "Die Formel „{formula}“ ist keine, die ein Bericht verwendet: Sie lässt sich nicht prüfen.",
                    "Ersetzen Sie sie durch ihren Wert oder ein Nachschlagen in einer Tabelle."),
                en: MessageText(
                    "The formula “{formula}” is none that a report uses: it can’t be checked.",
                    "Replace it by its value, or by a look-up in a table.")),
            CatalogueEntry(
                "verify-formula-function", ["function"],
                fr: MessageText(
                    """
                    La fonction {function} n’est pas admise : seules le sont INDEX, MATCH, SUBSTITUTE, IF, \
                    IFERROR, ISNUMBER et COUNT.
                    """,
                    "Remplacez la formule par sa valeur."),
                de: MessageText(
                    """
                    Die Funktion {function} ist nicht zugelassen: nur INDEX, MATCH, SUBSTITUTE, IF, IFERROR, \
                    ISNUMBER und COUNT sind es.
                    """,
                    "Ersetzen Sie die Formel durch ihren Wert."),
                en: MessageText(
                    """
                    The function {function} is not allowed: only INDEX, MATCH, SUBSTITUTE, IF, IFERROR, ISNUMBER \
                    and COUNT are.
                    """,
                    "Replace the formula by its value.")),
            CatalogueEntry(
                "verify-formula-unstored", ["formula"],
                fr: MessageText(
                    """
                    La formule « {formula} » n’a pas de résultat enregistré : beaucoup de programmes y montrent \
                    zéro.
                    """,
                    "Produisez le classeur à nouveau."),
                de: MessageText(
                    "Die Formel „{formula}“ hat kein gespeichertes Ergebnis: Viele Programme zeigen dort null.",
                    "Erzeugen Sie die Mappe neu."),
                en: MessageText(
                    "The formula “{formula}” has no stored result: many programs show zero there.",
                    "Make the workbook again.")),
            CatalogueEntry(
                "verify-formula-result", ["expected", "got"],
                fr: MessageText(
                    "La formule donne « {expected} », et la cellule montre « {got} ».",
                    "Recalculez le classeur, ou produisez-le à nouveau."),
                de: MessageText(
                    "Die Formel ergibt „{expected}“, die Zelle zeigt „{got}“.",
                    "Berechnen Sie die Mappe neu, oder erzeugen Sie sie neu."),
                en: MessageText(
                    "The formula gives “{expected}”, and the cell shows “{got}”.",
                    "Recompute the workbook, or make it again.")),
            CatalogueEntry(
                "verify-title-number", ["number"],
                fr: MessageText(
                    "Le titre dit {number}, que la feuille ne montre nulle part.",
                    "Corrigez le titre d’après le tableau."),
                de: MessageText(
                    "Der Titel sagt {number}, was das Blatt nirgends zeigt.",
                    "Berichtigen Sie den Titel nach der Tabelle."),
                en: MessageText(
                    "The title says {number}, which the sheet shows nowhere.",
                    "Mend the title after the table.")),
            CatalogueEntry(
                "verify-withheld-shown", ["key"],
                fr: MessageText(
                    "La ligne « {key} » est retenue, et sa cellule dit autre chose que le mot convenu.",
                    "Ne diffusez pas ce classeur ; produisez-le à nouveau."),
                de: MessageText(
                    """
                    Die Zeile „{key}“ ist zurückgehalten, doch die Zelle sagt etwas anderes als das vereinbarte \
                    Kürzel.
                    """,
                    "Verteilen Sie diese Mappe nicht; erzeugen Sie sie neu."),
                en: MessageText(
                    "The row “{key}” is withheld, and its cell says something else than the agreed word.",
                    "Don’t pass this workbook on; make it again.")),
            CatalogueEntry(
                "verify-results-digest", ["expected", "got"],
                fr: MessageText(
                    "Le classeur dit venir d’un autre results.csv : empreinte {expected} attendue, {got} trouvée.",
                    "Comparez-le avec le results.csv de la même publication."),
                de: MessageText(
                    """
                    Die Mappe nennt ein anderes results.csv: erwartet ist der Fingerabdruck {expected}, gefunden \
                    {got}.
                    """,
                    "Vergleichen Sie sie mit dem results.csv derselben Veröffentlichung."),
                en: MessageText(
                    """
                    The workbook says it comes from another results.csv: digest {expected} expected, {got} \
                    found.
                    """,
                    "Compare it with the results.csv of the same publication.")),
            CatalogueEntry(
                "verify-results-unknown", ["key"],
                fr: MessageText(
                    "La ligne « {key} » n’est pas dans results.csv.",
                    "Comparez-le avec le results.csv de la même publication."),
                de: MessageText(
                    "Die Zeile „{key}“ steht nicht in results.csv.",
                    "Vergleichen Sie mit dem results.csv derselben Veröffentlichung."),
                en: MessageText(
                    "The row “{key}” is not in results.csv.",
                    "Compare it with the results.csv of the same publication.")),
            CatalogueEntry(
                "verify-results-differ", ["column", "expected", "got"],
                fr: MessageText(
                    "Colonne « {column} » : results.csv dit « {expected} », le classeur « {got} ».",
                    "Produisez le classeur à nouveau."),
                de: MessageText(
                    "Spalte „{column}“: results.csv sagt „{expected}“, die Mappe „{got}“.",
                    "Erzeugen Sie die Mappe neu."),
                en: MessageText(
                    "Column “{column}”: results.csv says “{expected}”, the workbook “{got}”.",
                    "Make the workbook again.")),
            CatalogueEntry(
                "verify-choice-open", [],
                fr: MessageText(
                    "La liste déroulante admet d’autres valeurs que les siennes.",
                    "Activez son message d’erreur, qui les refuse."),
                de: MessageText(
                    "Die Auswahlliste nimmt auch andere Werte an.",
                    "Schalten Sie ihre Fehlermeldung ein, die sie ablehnt."),
                en: MessageText(
                    "The drop-down takes other values than its own.",
                    "Turn on its error alert, which refuses them.")),
            CatalogueEntry(
                "verify-choice-missing", ["count"],
                fr: MessageText(
                    """
                    L’explorateur n’a pas ses trois listes déroulantes entières ({count} {count|trouvée|trouvées}).
                    """,
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    "Dem Explorer fehlen seine drei ganzen Auswahllisten ({count} gefunden).",
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    "The explorer lacks its three whole drop-downs ({count} found).",
                    "Make the workbook again, and pass on the one that the program wrote.")),
            CatalogueEntry(
                "verify-figure-unknown", ["number"],
                fr: MessageText(
                    "results.csv n’a pas ce chiffre ({number}), et il ne suit d’aucun autre de sa ligne.",
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    "results.csv hat diese Zahl nicht ({number}), und sie folgt aus keiner anderen ihrer Zeile.",
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    "results.csv does not have this figure ({number}), and it follows from no other of its row.",
                    "Make the workbook again, and pass on the one that the program wrote.")),
            CatalogueEntry(
                "verify-figure-apart", ["number"],
                fr: MessageText(
                    """
                    Dans results.csv, ce chiffre ({number}) n’est pas sur la ligne des bornes ou des réponses qui \
                    sont ici à côté.
                    """,
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    """
                    In results.csv steht diese Zahl ({number}) nicht in der Zeile der Grenzen oder Antworten, die \
                    hier daneben stehen.
                    """,
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    """
                    In results.csv this figure ({number}) is not in the row of the bounds or answers that stand \
                    beside it here.
                    """,
                    "Make the workbook again, and pass on the one that the program wrote.")),
        ])
}

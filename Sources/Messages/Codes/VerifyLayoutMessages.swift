/// What `verify` says of sheets and tables.
enum VerifyLayoutMessages {
    static let area = CatalogueArea(
        title: "Workbooks: sheets and tables",
        entries: [
            CatalogueEntry(
                "verify-cover-missing", [],
                fr: MessageText(
                    """
                    La première feuille ne dit pas de quoi le classeur est fait, comme le disent ses propriétés : \
                    programme et empreintes.
                    """,
                    "Mettez la synthèse en premier dans la définition du rapport."),
                de: MessageText(
                    """
                    Das erste Blatt sagt nicht, woraus die Arbeitsmappe gemacht ist, wie es ihre Eigenschaften \
                    sagen: Programm und Prüfsummen.
                    """,
                    "Setzen Sie den Überblick in der Definition des Berichts an den Anfang."),
                en: MessageText(
                    "The first sheet does not say what the workbook is made from as its properties do: program and digests.",
                    "Put the synthesis first in the report’s definition.")),
            CatalogueEntry(
                "verify-contents-incomplete", ["sheet"],
                fr: MessageText(
                    "La deuxième feuille doit être le sommaire, et ne mène pas à la feuille « {sheet} ».",
                    "Mettez un sommaire en deuxième dans la définition du rapport."),
                de: MessageText(
                    "Das zweite Blatt muss das Verzeichnis sein, und führt nicht zum Blatt „{sheet}“.",
                    "Setzen Sie das Verzeichnis in der Definition des Berichts an die zweite Stelle."),
                en: MessageText(
                    "The second sheet has to be the contents, and does not lead to the sheet “{sheet}”.",
                    "Put the contents second in the report’s definition.")),
            CatalogueEntry(
                "verify-broken-link", ["target"],
                fr: MessageText(
                    "Le lien ne mène nulle part[[ : {target}]].",
                    "Corrigez-le, ou produisez le classeur à nouveau."),
                de: MessageText(
                    "Der Link führt nirgendwohin[[: {target}]].",
                    "Berichtigen Sie ihn, oder erzeugen Sie die Mappe neu."),
                en: MessageText(
                    "The link leads nowhere[[: {target}]].",
                    "Mend it, or make the workbook again.")),
            CatalogueEntry(
                "verify-title-missing", [],
                fr: MessageText(
                    "La cellule A1 ne porte pas de titre.",
                    "Écrivez-y ce que la feuille montre."),
                de: MessageText(
                    "Zelle A1 trägt keinen Titel.",
                    "Schreiben Sie hinein, was das Blatt zeigt."),
                en: MessageText(
                    "Cell A1 holds no title.",
                    "Write there what the sheet shows.")),
            CatalogueEntry(
                "verify-reading-missing", [],
                fr: MessageText(
                    "La feuille ne dit pas sous son titre comment lire une ligne (« Lecture : … »).",
                    "Ajoutez cette ligne sous le titre."),
                de: MessageText(
                    "Das Blatt sagt unter dem Titel nicht, wie eine Zeile zu lesen ist („Lesehilfe: …“).",
                    "Ergänzen Sie diese Zeile unter dem Titel."),
                en: MessageText(
                    "The sheet does not say below its title how to read a row (“How to read: …”).",
                    "Add that line below the title.")),
            CatalogueEntry(
                "verify-source-missing", [],
                fr: MessageText(
                    "La feuille ne dit pas sous son titre d’où viennent ses chiffres (« Source : … »).",
                    "Ajoutez cette ligne sous le titre."),
                de: MessageText(
                    "Das Blatt sagt unter dem Titel nicht, woher seine Zahlen kommen („Quelle: …“).",
                    "Ergänzen Sie diese Zeile unter dem Titel."),
                en: MessageText(
                    "The sheet does not say below its title where its figures come from (“Source: …”).",
                    "Add that line below the title.")),
            CatalogueEntry(
                "verify-direction", ["expected"],
                fr: MessageText(
                    """
                    La feuille ne va pas {expected|right-to-left=de droite à gauche|left-to-right=de gauche à \
                    droite}, comme sa langue.
                    """,
                    "Changez le sens de la feuille, ou la propriété « Language »."),
                de: MessageText(
                    """
                    Das Blatt läuft nicht {expected|right-to-left=von rechts nach links|left-to-right=von links \
                    nach rechts} wie seine Sprache.
                    """,
                    "Ändern Sie die Richtung des Blattes oder die Eigenschaft „Language“."),
                en: MessageText(
                    """
                    The sheet does not run {expected|right-to-left=from right to left|left-to-right=from left to \
                    right} as its language does.
                    """,
                    "Change the sheet’s direction, or the property “Language”.")),
            CatalogueEntry(
                "verify-freeze", [],
                fr: MessageText(
                    """
                    Le tableau est long ou large, et son en-tête ou sa première colonne disparaît quand on le \
                    parcourt.
                    """,
                    "Figez les volets sous l’en-tête et après la première colonne."),
                de: MessageText(
                    """
                    Die Tabelle ist lang oder breit, und ihr Kopf oder ihre erste Spalte verschwindet beim \
                    Blättern.
                    """,
                    "Fixieren Sie das Fenster unter dem Kopf und nach der ersten Spalte."),
                en: MessageText(
                    "The table is long or wide, and its header or first column goes out of view.",
                    "Freeze panes below the header and after the first column.")),
            CatalogueEntry(
                "verify-filter", [],
                fr: MessageText(
                    "Les filtres vont sur le tableau « donnees », et sur lui seul.",
                    "Mettez-y le filtre, ou retirez-le d’ici."),
                de: MessageText(
                    "Filter gehören auf die Tabelle „donnees“, und nur auf sie.",
                    "Setzen Sie dort den Filter, oder entfernen Sie ihn hier."),
                en: MessageText(
                    "Filters belong on the table “donnees”, and only there.",
                    "Set it there, or remove it here.")),
            CatalogueEntry(
                "verify-several-tables", ["count"],
                fr: MessageText(
                    "La feuille porte {count} tableaux : un seul par feuille est attendu.",
                    "Faites-en un seul, avec une colonne « Thème », ou plusieurs feuilles."),
                de: MessageText(
                    "Das Blatt trägt {count} Tabellen: Erwartet ist eine je Blatt.",
                    "Machen Sie daraus eine mit einer Spalte „Thema“, oder mehrere Blätter."),
                en: MessageText(
                    "The sheet carries {count} tables: one a sheet is expected.",
                    "Make one of them, with a column for the theme, or several sheets.")),
            CatalogueEntry(
                "verify-table-place", ["range", "table"],
                fr: MessageText(
                    "Le tableau « {table} » est en {range} : il doit commencer en colonne A.",
                    "Déplacez-le."),
                de: MessageText(
                    "Die Tabelle „{table}“ steht in {range}: Sie muss in Spalte A beginnen.",
                    "Verschieben Sie sie."),
                en: MessageText(
                    "The table “{table}” is at {range}: it has to begin in column A.",
                    "Move it.")),
            CatalogueEntry(
                "verify-table-name", ["reason", "table"],
                fr: MessageText(
                    """
                    Le nom de tableau « {table} » ne convient pas : {reason|repeated=un autre le porte \
                    déjà|invalid=il contient ce qu’un nom n’admet pas|meaningless=il ne dit pas ce que le \
                    tableau contient|number=il a le numéro d’un autre dans le fichier}.
                    """,
                    "Donnez-lui un nom court, unique et parlant, sans espace."),
                de: MessageText(
                    """
                    Der Tabellenname „{table}“ taugt nicht: {reason|repeated=Eine andere trägt ihn \
                    schon|invalid=Er enthält, was Namen nicht zulassen|meaningless=Er sagt nicht, was die \
                    Tabelle enthält|number=Sie hat in der Datei die Nummer einer anderen}.
                    """,
                    "Geben Sie ihr einen kurzen, eindeutigen, sprechenden Namen ohne Leerzeichen."),
                en: MessageText(
                    """
                    The table name “{table}” won’t do: {reason|repeated=another table has it|invalid=it holds \
                    what names can’t|meaningless=it does not say what the table holds|number=in the \
                    file it has another’s number}.
                    """,
                    "Give it a short, unique name that says something, without spaces.")),
            CatalogueEntry(
                "verify-table-empty", ["table"],
                fr: MessageText(
                    "Le tableau « {table} » n’a aucune ligne.",
                    "Retirez-le, ou dites en une phrase pourquoi il n’y a rien."),
                de: MessageText(
                    "Die Tabelle „{table}“ hat keine Zeile.",
                    "Entfernen Sie sie, oder sagen Sie in einem Satz, warum nichts da ist."),
                en: MessageText(
                    "The table “{table}” has no row.",
                    "Remove it, or say in a sentence why there is nothing.")),
            CatalogueEntry(
                "verify-header-empty", ["table"],
                fr: MessageText(
                    "Un en-tête du tableau « {table} » est vide.",
                    "Nommez la colonne."),
                de: MessageText(
                    "Ein Spaltenkopf der Tabelle „{table}“ ist leer.",
                    "Benennen Sie die Spalte."),
                en: MessageText(
                    "A header of the table “{table}” is empty.",
                    "Name the column.")),
            CatalogueEntry(
                "verify-header-repeated", ["header", "table"],
                fr: MessageText(
                    """
                    L’en-tête « {header} » du tableau « {table} » ne se distingue d’un autre que par la casse ou \
                    les accents, ou pas du tout.
                    """,
                    "Nommez les deux colonnes autrement."),
                de: MessageText(
                    """
                    Der Spaltenkopf „{header}“ der Tabelle „{table}“ unterscheidet sich von einem anderen nur \
                    durch Gross- und Kleinschreibung oder Akzente, oder gar nicht.
                    """,
                    "Benennen Sie die beiden Spalten verschieden."),
                en: MessageText(
                    """
                    The header “{header}” of the table “{table}” differs from another in case or accents alone, \
                    or not at all.
                    """,
                    "Name the two columns differently.")),
            CatalogueEntry(
                "verify-header-differs", ["expected", "got"],
                fr: MessageText(
                    """
                    La cellule dit « {got} », et le tableau nomme cette colonne « {expected} » : Excel \
                    réparerait le fichier.
                    """,
                    "Produisez le classeur à nouveau."),
                de: MessageText(
                    """
                    Die Zelle sagt „{got}“, die Tabelle nennt diese Spalte „{expected}“: Excel würde die Datei \
                    reparieren.
                    """,
                    "Erzeugen Sie die Mappe neu."),
                en: MessageText(
                    """
                    The cell says “{got}”, and the table calls this column “{expected}”: Excel would repair the \
                    file.
                    """,
                    "Make the workbook again.")),
            CatalogueEntry(
                "verify-merged-cells", ["range"],
                fr: MessageText(
                    "Les cellules {range} sont fusionnées : une lecture à voix haute et un tri s’y perdent.",
                    "Défusionnez-les, et répétez la valeur dans chaque ligne."),
                de: MessageText(
                    "Die Zellen {range} sind verbunden: Vorlesen und Sortieren scheitern daran.",
                    "Heben Sie die Verbindung auf, und wiederholen Sie den Wert in jeder Zeile."),
                en: MessageText(
                    "The cells {range} are merged: reading aloud and sorting get lost there.",
                    "Unmerge them, and repeat the value in each row.")),
            CatalogueEntry(
                "verify-empty-cell", ["table"],
                fr: MessageText(
                    "Une cellule du tableau « {table} » est vide : un lecteur y verrait un zéro ou un oubli.",
                    "Écrivez la valeur, ou l’un des mots [c] [u] [x] [z] [b]."),
                de: MessageText(
                    "Eine Zelle der Tabelle „{table}“ ist leer: Wer liest, hält sie für null oder vergessen.",
                    "Schreiben Sie den Wert hinein, oder eines der Kürzel [c] [u] [x] [z] [b]."),
                en: MessageText(
                    "A cell of the table “{table}” is empty: readers take it for zero or forgotten.",
                    "Write the value, or one of the words [c] [u] [x] [z] [b].")),
            CatalogueEntry(
                "verify-blank-row", ["table"],
                fr: MessageText(
                    "Une ligne du tableau « {table} » est vide : pour beaucoup de programmes il finit là.",
                    "Supprimez-la."),
                de: MessageText(
                    "Eine Zeile der Tabelle „{table}“ ist leer: Für viele Programme endet sie dort.",
                    "Löschen Sie sie."),
                en: MessageText(
                    "A row of the table “{table}” is blank: for many programs it ends there.",
                    "Delete it.")),
            CatalogueEntry(
                "verify-blank-column", ["header", "table"],
                fr: MessageText(
                    "La colonne « {header} » du tableau « {table} » est vide.",
                    "Supprimez-la, ou remplissez-la."),
                de: MessageText(
                    "Die Spalte „{header}“ der Tabelle „{table}“ ist leer.",
                    "Löschen oder füllen Sie sie."),
                en: MessageText(
                    "The column “{header}” of the table “{table}” is blank.",
                    "Delete it, or fill it.")),
            CatalogueEntry(
                "verify-view-setup", ["setting"],
                fr: MessageText(
                    """
                    La feuille {setting|protected=est verrouillée|conditional-formats=a des mises en forme \
                    conditionnelles|zoom=s’ouvre avec un zoom illisible}.
                    """,
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    """
                    Das Blatt {setting|protected=ist gesperrt|conditional-formats=hat bedingte Formate|zoom=öffnet \
                    sich in einer unlesbaren Grösse}.
                    """,
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    """
                    The sheet {setting|protected=is locked|conditional-formats=has conditional formats|zoom=opens \
                    at a zoom that nobody reads}.
                    """,
                    "Make the workbook again, and pass on the one that the program wrote.")),
            CatalogueEntry(
                "verify-outside-table", ["value"],
                fr: MessageText(
                    """
                    « {value} » est à côté du tableau, ou un nombre est hors de tout tableau : on le lit sans son \
                    titre ni sa légende.
                    """,
                    "Étendez le tableau, ou ôtez la cellule."),
                de: MessageText(
                    """
                    „{value}“ steht neben der Tabelle, oder eine Zahl steht ausserhalb jeder Tabelle: Man liest sie \
                    ohne Titel und Legende.
                    """,
                    "Erweitern Sie die Tabelle, oder entfernen Sie die Zelle."),
                en: MessageText(
                    """
                    “{value}” stands beside the table, or is a number outside of every table: it is read without \
                    header or legend.
                    """,
                    "Extend the table, or remove the cell.")),
            CatalogueEntry(
                "verify-print-area", ["range"],
                fr: MessageText(
                    "La zone d’impression[[ ({range})]] manque ou laisse de côté des cellules remplies.",
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    "Der Druckbereich[[ ({range})]] fehlt oder lässt gefüllte Zellen weg.",
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    "The print area[[ ({range})]] is missing or leaves filled cells out.",
                    "Make the workbook again, and pass on the one that the program wrote.")),
            CatalogueEntry(
                "verify-footer-number", ["text"],
                fr: MessageText(
                    """
                    L’en-tête ou le pied de page dit « {text} », avec un nombre qui n’est pas dans le titre de la \
                    feuille.
                    """,
                    "Ôtez-le : ce qui est retenu ne se montre pas là non plus."),
                de: MessageText(
                    "Kopf- oder Fusszeile sagt „{text}“, mit einer Zahl, die nicht im Titel des Blatts steht.",
                    "Entfernen Sie sie: Was zurückgehalten ist, steht auch dort nicht."),
                en: MessageText(
                    "The header or footer says “{text}”, with a number that the sheet’s title does not have.",
                    "Remove it: what is withheld is not shown there either.")),
        ])
}

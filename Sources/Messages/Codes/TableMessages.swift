/// What is wrong with a table that people keep by hand.
enum TableMessages {
    static let area = CatalogueArea(
        title: "Hand-kept tables",
        entries: [
            CatalogueEntry(
                "table-unreadable", ["reason"],
                fr: MessageText(
                    """
                    La table ne peut pas être lue : {reason|file-empty=elle est vide|text-not-utf8=rien ne \
                    dit en quel encodage elle est|text-utf16=elle est en UTF-16 sans la marque qui l’annonce|\
                    text-binary=ce n’est pas du texte|csv-unclosed-quote=un guillemet n’est jamais refermé|csv-stray-quote=un guillemet n’est \
                    pas à sa place}.
                    """,
                    """
                    Ouvrez-la dans le tableur et enregistrez-la en « CSV UTF-8 » dans le dossier « tables » de \
                    l’espace de travail.
                    """),
                de: MessageText(
                    """
                    Die Tabelle lässt sich nicht lesen: {reason|file-empty=Sie ist leer|text-not-utf8=Nichts sagt, \
                    wie sie codiert ist|text-utf16=Sie ist UTF-16 ohne die Marke, die das ankündigt|\
                    text-binary=Sie ist kein Text|csv-unclosed-quote=Ein Anführungszeichen wird nie geschlossen|csv-stray-quote=Ein \
                    Anführungszeichen steht am falschen Ort}.
                    """,
                    """
                    Öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“ im Ordner \
                    „tables“ des Arbeitsbereichs.
                    """),
                en: MessageText(
                    """
                    Can’t read the table: {reason|file-empty=it is empty|text-not-utf8=nothing tells \
                    its encoding|text-utf16=it is UTF-16 without the mark that announces it|\
                    text-binary=it is not text|csv-unclosed-quote=a quote \
                    is never closed|csv-stray-quote=a quote is out of place}.
                    """,
                    """
                    Open it in the spreadsheet and save it as “CSV UTF-8” in the folder “tables” of the workspace.
                    """)),
            CatalogueEntry(
                "table-column-missing", ["column", "expected"],
                fr: MessageText(
                    "La table doit avoir une colonne « {column} ».",
                    "Les colonnes sont : {expected}."),
                de: MessageText(
                    "Die Tabelle muss eine Spalte „{column}“ haben.",
                    "Die Spalten sind: {expected}."),
                en: MessageText(
                    "The table must have a column “{column}”.",
                    "Its columns are: {expected}.")),
            CatalogueEntry(
                "table-column-unknown", ["column", "expected", "nearest"],
                fr: MessageText(
                    "La table ne connaît pas de colonne « {column} ».",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Les colonnes sont : {expected}."),
                de: MessageText(
                    "Eine Spalte „{column}“ hat die Tabelle nicht.",
                    "[[Meinten Sie „{nearest}“? ]]Die Spalten sind: {expected}."),
                en: MessageText(
                    "The table can’t have a column “{column}”.",
                    "[[Did you mean “{nearest}”? ]]Its columns are: {expected}.")),
            CatalogueEntry(
                "table-column-repeated", ["column"],
                fr: MessageText(
                    "La colonne « {column} » ne peut pas figurer deux fois dans la table.",
                    "Gardez-en une seule."),
                de: MessageText(
                    "Die Spalte „{column}“ kann in der Tabelle nicht zweimal stehen.",
                    "Behalten Sie nur eine davon."),
                en: MessageText(
                    "The column “{column}” can’t be in the table twice.",
                    "Keep one of them.")),
            CatalogueEntry(
                "table-row-ragged", ["expected", "got"],
                fr: MessageText(
                    """
                    Cette ligne doit avoir {expected} {expected|cellule|cellules} comme l’en-tête, et non {got}.
                    """,
                    "Un séparateur y manque ou y est de trop."),
                de: MessageText(
                    "Diese Zeile muss wie die Kopfzeile {expected} {expected|Zelle|Zellen} haben, nicht {got}.",
                    "Ein Trennzeichen fehlt oder ist zu viel."),
                en: MessageText(
                    "This row must have {expected} {expected|cell|cells} as the header, not {got}.",
                    "A separator is missing or one too many.")),
            CatalogueEntry(
                "table-value-unknown", ["column", "expected", "got", "nearest"],
                fr: MessageText(
                    "« {got} » n’existe pas pour la colonne « {column} »[[ ; valeurs possibles : {expected}]].",
                    """
                    [[Vouliez-vous dire « {nearest} » ? ]]Employez les codes des définitions et de \
                    results.csv ; gardez les zéros du début.
                    """),
                de: MessageText(
                    "„{got}“ gibt es in der Spalte „{column}“ nicht[[; mögliche Werte: {expected}]].",
                    """
                    [[Meinten Sie „{nearest}“? ]]Verwenden Sie die Codes der Definitionen und von results.csv; \
                    behalten Sie führende Nullen.
                    """),
                en: MessageText(
                    "The column “{column}” does not know “{got}”[[; possible values: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Use the codes of definitions and of results.csv; keep leading zeros."
                )),
            CatalogueEntry(
                "table-number-wrong", ["column", "got"],
                fr: MessageText(
                    "La colonne « {column} » doit contenir un nombre entier, 0 ou plus, et non « {got} ».",
                    """
                    Écrivez-le en chiffres, sans espace ni virgule ; supprimez la ligne si le nombre n’est pas \
                    connu.
                    """),
                de: MessageText(
                    "Die Spalte „{column}“ muss eine ganze Zahl von 0 oder mehr enthalten, nicht „{got}“.",
                    """
                    Schreiben Sie sie in Ziffern, ohne Leerzeichen und Komma; löschen Sie die Zeile, wenn die Zahl \
                    nicht bekannt ist.
                    """),
                en: MessageText(
                    "The column “{column}” must hold a whole number of 0 or more, not “{got}”.",
                    "Write it in digits, without spaces or commas; delete the row if the number is not known.")),
            CatalogueEntry(
                "table-cell-empty", ["column"],
                fr: MessageText(
                    "La colonne « {column} » ne peut pas être vide.",
                    "Remplissez la cellule, ou supprimez la ligne."),
                de: MessageText(
                    "Die Spalte „{column}“ darf nicht leer sein.",
                    "Füllen Sie die Zelle aus, oder löschen Sie die Zeile."),
                en: MessageText(
                    "The column “{column}” can’t be empty.",
                    "Fill in the cell, or delete the row.")),
            CatalogueEntry(
                "table-cell-too-long", ["column", "got", "limit"],
                fr: MessageText(
                    "La colonne « {column} » peut avoir {limit} caractères au plus, et non {got}.",
                    "Raccourcissez le texte."),
                de: MessageText(
                    "Die Spalte „{column}“ kann höchstens {limit} Zeichen haben, nicht {got}.",
                    "Kürzen Sie den Text."),
                en: MessageText(
                    "The column “{column}” can have {limit} characters at most, not {got}.",
                    "Shorten the text.")),
            CatalogueEntry(
                "table-date-wrong", ["column", "got", "kind"],
                fr: MessageText(
                    """
                    La colonne « {column} » doit contenir {kind|day=un jour|partial=un jour, un mois ou une \
                    année} du calendrier, et non « {got} ».
                    """,
                    """
                    Écrivez {kind|day=2025-03-12 ou 12/03/2025|partial=2025-03-12, 12/03/2025, 2025-03 ou 2025}, en \
                    chiffres, l’année en quatre.
                    """),
                de: MessageText(
                    """
                    Die Spalte „{column}“ muss {kind|day=einen Tag|partial=einen Tag, einen Monat oder ein \
                    Jahr} des Kalenders enthalten, nicht „{got}“.
                    """,
                    """
                    Schreiben Sie {kind|day=2025-03-12 oder 12.03.2025|partial=2025-03-12, 12.03.2025, 2025-03 oder \
                    2025}, in Ziffern, das Jahr vierstellig.
                    """),
                en: MessageText(
                    """
                    The column “{column}” must hold {kind|day=a day|partial=a day, a month or a year} of the \
                    calendar, not “{got}”.
                    """,
                    """
                    Write {kind|day=2025-03-12 or 12/03/2025|partial=2025-03-12, 12/03/2025, 2025-03 or 2025}, in \
                    figures, the day before the month, the year in four digits.
                    """)),
            CatalogueEntry(
                "table-date-to-come", ["column", "got", "today"],
                fr: MessageText(
                    """
                    La colonne « {column} » ne peut pas contenir une date à venir : {got} est après \
                    aujourd’hui, {today}.
                    """,
                    "Écrivez ce qui est, quand cela est."),
                de: MessageText(
                    """
                    Die Spalte „{column}“ kann kein künftiges Datum enthalten: {got} liegt nach dem heutigen \
                    Tag, {today}.
                    """,
                    "Schreiben Sie, was ist, wenn es so weit ist."),
                en: MessageText(
                    "The column “{column}” can’t hold a date to come: {got} is after today, {today}.",
                    "Write what is so once it is so.")),
            CatalogueEntry(
                "table-entry-repeated", ["columns", "first"],
                fr: MessageText(
                    "Cette ligne ne peut pas répéter la ligne {first} : même {columns}.",
                    "Gardez une seule de ces lignes."),
                de: MessageText(
                    "Diese Zeile kann Zeile {first} nicht wiederholen: {columns} sind gleich.",
                    "Behalten Sie nur eine dieser Zeilen."),
                en: MessageText(
                    "This row can’t repeat line {first}: it has the same {columns}.",
                    "Keep one of these rows.")),
            CatalogueEntry(
                "table-keys-equal", ["key"],
                fr: MessageText(
                    "Une décision doit porter sur deux clés différentes, et non deux fois sur « {key} ».",
                    "Reprenez les deux clés du fichier de propositions des rapports."),
                de: MessageText(
                    "Eine Entscheidung muss zwei verschiedene Schlüssel nennen, nicht zweimal „{key}“.",
                    "Übernehmen Sie beide Schlüssel aus der Vorschlagsdatei der Berichte."),
                en: MessageText(
                    "A decision must name two different keys, not “{key}” twice.",
                    "Take both keys from the file of proposals among the reports.")),
            CatalogueEntry(
                "table-part-unexpected", ["got", "item"],
                fr: MessageText(
                    "L’élément « {item} » n’a pas de parties : « {got} » ne peut pas y figurer.",
                    "Laissez la colonne « part » vide."),
                de: MessageText(
                    "Der Punkt „{item}“ hat keine Teile: „{got}“ kann dort nicht stehen.",
                    "Lassen Sie die Spalte „part“ leer."),
                en: MessageText(
                    "The item “{item}” has no parts: “{got}” can’t stand there.",
                    "Leave the column “part” empty.")),
            CatalogueEntry(
                "table-row-repeated", ["first"],
                fr: MessageText(
                    "Cette ligne ne peut pas répéter le territoire et la langue de la ligne {first}.",
                    "Gardez une seule de ces lignes."),
                de: MessageText(
                    "Diese Zeile kann Gebiet und Sprache von Zeile {first} nicht wiederholen.",
                    "Behalten Sie nur eine dieser Zeilen."),
                en: MessageText(
                    "This row can’t repeat the territory and the language of line {first}.",
                    "Keep one of these rows.")),
            CatalogueEntry(
                "table-part-above-whole", ["got", "whole"],
                fr: MessageText(
                    """
                    Une langue ne peut pas avoir {got} {got|personne|personnes} quand toutes les langues du même \
                    territoire en ont {whole}.
                    """,
                    """
                    Corrigez l’un des deux nombres ; la ligne dont la langue est « all » compte chaque personne une \
                    fois.
                    """),
                de: MessageText(
                    """
                    Eine Sprache kann nicht {got} {got|Person|Personen} haben, wenn alle Sprachen desselben Gebiets \
                    {whole} haben.
                    """,
                    """
                    Berichtigen Sie eine der beiden Zahlen; die Zeile mit der Sprache „all“ zählt jede Person \
                    einmal.
                    """),
                en: MessageText(
                    """
                    A language can’t have {got} {got|person|people} when all languages of the same territory have \
                    {whole}.
                    """,
                    "Correct one of the two numbers; the row whose language is “all” counts each person once.")),
        ])
}

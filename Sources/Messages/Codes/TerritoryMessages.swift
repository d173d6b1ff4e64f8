/// What is wrong with a territory set.
enum TerritoryMessages {
    static let area = CatalogueArea(
        title: "Territory sets",
        entries: [
            CatalogueEntry(
                "territory-table-unreadable", ["file", "reason"],
                fr: MessageText(
                    """
                    La table {file} ne peut pas être lue : {reason|file-missing=elle n’existe pas|file-empty=elle est \
                    vide|text-not-utf8=elle n’est pas en UTF-8|text-utf16=elle est en UTF-16, pas en \
                    UTF-8|text-binary=ce n’est pas du texte|csv-unclosed-quote=un guillemet n’est jamais \
                    refermé|csv-stray-quote=un guillemet n’est pas à sa place}.
                    """,
                    "Il faut un CSV en UTF-8 à virgules, à côté de la définition."),
                de: MessageText(
                    """
                    Die Tabelle {file} lässt sich nicht lesen: {reason|file-missing=Es gibt sie nicht|file-empty=Sie \
                    ist leer|text-not-utf8=Sie ist nicht UTF-8|text-utf16=Sie ist UTF-16, nicht UTF-8|text-binary=Sie \
                    ist kein Text|csv-unclosed-quote=Ein Anführungszeichen wird nie geschlossen|csv-stray-quote=Ein \
                    Anführungszeichen steht am falschen Ort}.
                    """,
                    "Nötig ist eine CSV-Datei in UTF-8 mit Kommas, neben der Definition."),
                en: MessageText(
                    """
                    Can’t read the table {file}: {reason|file-missing=it does not exist|file-empty=it is \
                    empty|text-not-utf8=it is not UTF-8|text-utf16=it is UTF-16, not UTF-8|text-binary=it is not \
                    text|csv-unclosed-quote=a quote is never closed|csv-stray-quote=a quote is out of place}.
                    """,
                    "It must be a CSV in UTF-8 with commas, beside the definition.")),
            CatalogueEntry(
                "territory-column-missing", ["column", "file"],
                fr: MessageText(
                    "La table {file} doit avoir une colonne « {column} ».",
                    "Ajoutez-la, ou corrigez son nom dans l’en-tête."),
                de: MessageText(
                    "Die Tabelle {file} muss eine Spalte „{column}“ haben.",
                    "Ergänzen Sie sie, oder berichtigen Sie ihren Namen in der Kopfzeile."),
                en: MessageText(
                    "The table {file} must have a column “{column}”.",
                    "Add it, or correct its name in the header.")),
            CatalogueEntry(
                "territory-row-ragged", ["file"],
                fr: MessageText(
                    "Cette ligne de {file} doit avoir autant de cellules que l’en-tête.",
                    "Une virgule y manque ou y est de trop ; mettez entre guillemets un nom qui en contient."),
                de: MessageText(
                    "Diese Zeile von {file} muss so viele Zellen haben wie die Kopfzeile.",
                    "Ein Komma fehlt oder ist zu viel; setzen Sie einen Namen mit Komma in Anführungszeichen."),
                en: MessageText(
                    "This row of {file} must have as many cells as the header.",
                    "A comma is missing or one too many; quote a name that has one.")),
            CatalogueEntry(
                "territory-code-repeated", ["code", "file"],
                fr: MessageText(
                    "Le code « {code} » ne peut pas figurer deux fois dans {file}.",
                    "Gardez une seule de ces lignes."),
                de: MessageText(
                    "Der Code „{code}“ kann in {file} nicht zweimal stehen.",
                    "Behalten Sie nur eine dieser Zeilen."),
                en: MessageText(
                    "The code “{code}” can’t be in {file} twice.",
                    "Keep one of these rows.")),
            CatalogueEntry(
                "territory-code-unknown", ["code", "column", "file"],
                fr: MessageText(
                    """
                    Le code « {code} » de la colonne « {column} » n’existe pas dans la table qu’il désigne ({file}).
                    """,
                    "Corrigez le code, ou ajoutez la ligne qui manque ; gardez les zéros du début."),
                de: MessageText(
                    "Den Code „{code}“ der Spalte „{column}“ gibt es in der bezeichneten Tabelle nicht ({file}).",
                    "Berichtigen Sie den Code, oder ergänzen Sie die fehlende Zeile; behalten Sie führende Nullen."),
                en: MessageText(
                    "The code “{code}” of the column “{column}” is not in the table it refers to ({file}).",
                    "Correct the code, or add the missing row; keep leading zeros.")),
            CatalogueEntry(
                "territory-postal-code-unfit", ["code", "length"],
                fr: MessageText(
                    "Le code postal « {code} » doit avoir {length} chiffres, comme les autres de la table.",
                    "Rendez-lui ses zéros du début ; un tableur les enlève."),
                de: MessageText(
                    "Die Postleitzahl „{code}“ muss {length} Ziffern haben wie die übrigen der Tabelle.",
                    "Ergänzen Sie die führenden Nullen; eine Tabellenkalkulation entfernt sie."),
                en: MessageText(
                    "The postal code “{code}” must have {length} digits, as the others of the table.",
                    "Give it back its leading zeros; a spreadsheet takes them away.")),
            CatalogueEntry(
                "territory-too-many-places", ["limit"],
                fr: MessageText(
                    """
                    Un jeu de territoires ne peut pas avoir plus de {limit} lieux : communes, groupes de communes qui \
                    partagent un code postal, quartiers dans leurs communes.
                    """,
                    "Gardez les communes de la région étudiée."),
                de: MessageText(
                    """
                    Ein Gebietssatz kann nicht mehr als {limit} Orte haben: Gemeinden, Gruppen von Gemeinden mit einer \
                    gemeinsamen Postleitzahl, Quartiere in ihren Gemeinden.
                    """,
                    "Behalten Sie die Gemeinden des untersuchten Gebiets."),
                en: MessageText(
                    """
                    A territory set can’t have more than {limit} places: communes, groups of communes that share a \
                    postal code, quarters in their communes.
                    """,
                    "Keep the communes of the region under study.")),
            CatalogueEntry(
                "territory-level-unclear", ["level"],
                fr: MessageText(
                    """
                    Le niveau « {level} » doit avoir une seule de ces sources : « units » et « column », « rows », \
                    « groups » et « column », ou « quarters ».
                    """,
                    """
                    Écrivez « units » et « column » si une table donne ses unités, « rows » si ce sont des lignes de \
                    la table des communes, « groups » et « column » si elles réunissent des valeurs d’une colonne, \
                    « quarters » si ce sont des quartiers.
                    """),
                de: MessageText(
                    """
                    Die Ebene „{level}“ muss genau eine dieser Quellen haben: „units“ und „column“, „rows“, „groups“ \
                    und „column“ oder „quarters“.
                    """,
                    """
                    Schreiben Sie „units“ und „column“, wenn eine Tabelle die Einheiten nennt, „rows“, wenn es Zeilen \
                    der Gemeindetabelle sind, „groups“ und „column“, wenn sie Werte einer Spalte zusammenfassen, \
                    „quarters“, wenn es Quartiere sind.
                    """),
                en: MessageText(
                    """
                    The level “{level}” must have one of these sources: “units” and “column”, “rows”, “groups” and \
                    “column”, or “quarters”.
                    """,
                    """
                    Write “units” and “column” if a table lists its units, “rows” if they are rows of the communes’ \
                    table, “groups” and “column” if they gather values of a column, “quarters” if they are quarters.
                    """)),
            CatalogueEntry(
                "territory-value-repeated", ["level", "value"],
                fr: MessageText(
                    "La valeur « {value} » ne peut pas être dans deux groupes du niveau « {level} ».",
                    "Gardez-la dans un seul."),
                de: MessageText(
                    "Der Wert „{value}“ kann nicht in zwei Gruppen der Ebene „{level}“ stehen.",
                    "Behalten Sie ihn in einer."),
                en: MessageText(
                    "The value “{value}” can’t be in two groups of the level “{level}”.",
                    "Keep it in one.")),
            CatalogueEntry(
                "territory-value-ungrouped", ["column", "level", "value"],
                fr: MessageText(
                    "La valeur « {value} » de la colonne « {column} » n’est dans aucun groupe du niveau « {level} ».",
                    "Ajoutez-la au groupe qui convient, ou corrigez la table."),
                de: MessageText(
                    "Der Wert „{value}“ der Spalte „{column}“ steht in keiner Gruppe der Ebene „{level}“.",
                    "Fügen Sie ihn der passenden Gruppe hinzu, oder berichtigen Sie die Tabelle."),
                en: MessageText(
                    "The value “{value}” of the column “{column}” is in no group of the level “{level}”.",
                    "Add it to the group that fits, or correct the table.")),
            CatalogueEntry(
                "territory-quarters-repeated", ["level"],
                fr: MessageText(
                    "Le niveau « {level} » ne peut pas être un second niveau de quartiers.",
                    "Réunissez les quartiers dans une seule table : chacun n’en indique qu’un."),
                de: MessageText(
                    "Die Ebene „{level}“ kann keine zweite Ebene von Quartieren sein.",
                    "Führen Sie die Quartiere in einer Tabelle zusammen: Alle geben nur eines an."),
                en: MessageText(
                    "The level “{level}” can’t be a second level of quarters.",
                    "Put the quarters in one table: everybody states one only.")),
            CatalogueEntry(
                "territory-quarter-without-commune", ["code", "file"],
                fr: MessageText(
                    "Le quartier « {code} » de {file} doit être dans une commune au moins.",
                    "Écrivez les codes de ses communes dans la colonne « communes », séparés par une barre verticale."),
                de: MessageText(
                    "Das Quartier „{code}“ in {file} muss in mindestens einer Gemeinde liegen.",
                    "Schreiben Sie die Codes seiner Gemeinden in die Spalte „communes“, getrennt durch einen senkrechten Strich."
                ),
                en: MessageText(
                    "The quarter “{code}” of {file} must lie in one commune at least.",
                    "Write the codes of its communes in the column “communes”, separated by a vertical bar.")),
        ])
}

/// What `verify` says of cells and printed pages.
enum VerifyCellMessages {
    static let area = CatalogueArea(
        title: "Workbooks: cells and pages",
        entries: [
            CatalogueEntry(
                "verify-number-as-text", ["value"],
                fr: MessageText(
                    "« {value} » est écrit comme du texte : une cellule tient un nombre, comme nombre.",
                    "Mettez l’estimation et chaque borne dans leur colonne, comme nombres."),
                de: MessageText(
                    "„{value}“ steht als Text da: Eine Zelle hält eine Zahl, als Zahl.",
                    "Setzen Sie Schätzung und Grenzen je in ihre Spalte, als Zahlen."),
                en: MessageText(
                    "“{value}” is written as text: a cell holds one number, as a number.",
                    "Put the estimate and each bound in its column, as numbers.")),
            CatalogueEntry(
                "verify-alignment", ["expected"],
                fr: MessageText(
                    """
                    La cellule doit s’aligner à {expected|right=droite, comme les nombres|left=gauche, comme les \
                    mots}.
                    """,
                    "Changez l’alignement."),
                de: MessageText(
                    "Die Zelle gehört {expected|right=rechtsbündig wie Zahlen|left=linksbündig wie Wörter}.",
                    "Ändern Sie die Ausrichtung."),
                en: MessageText(
                    "The cell has to stand on the {expected|right=right, as numbers do|left=left, as words do}.",
                    "Change its alignment.")),
            CatalogueEntry(
                "verify-number-format", ["format", "value"],
                fr: MessageText(
                    "Le format « {format} » ne dit pas l’unité du nombre[[ {value}]], ou en montre autre chose.",
                    "Donnez aux parts un format en pourcentage, et aux autres nombres leur unité."),
                de: MessageText(
                    "Das Format „{format}“ sagt die Einheit der Zahl[[ {value}]] nicht, oder zeigt etwas anderes.",
                    "Geben Sie Anteilen ein Prozentformat, anderen Zahlen ihre Einheit."),
                en: MessageText(
                    """
                    The format “{format}” does not say the unit of the number[[ {value}]], or shows something \
                    else.
                    """,
                    "Give shares a percentage format, and other numbers their unit.")),
            CatalogueEntry(
                "verify-decimals", ["respondents"],
                fr: MessageText(
                    """
                    Une part de {respondents} réponses est montrée avec des décimales : sous 100 réponses elles \
                    ne veulent rien dire.
                    """,
                    "Arrondissez à l’unité."),
                de: MessageText(
                    """
                    Ein Anteil von {respondents} Antworten ist mit Dezimalen gezeigt: Unter 100 Antworten sagen \
                    sie nichts.
                    """,
                    "Runden Sie auf ganze Prozente."),
                en: MessageText(
                    """
                    A share of {respondents} answers is shown with decimals: below 100 answers they mean \
                    nothing.
                    """,
                    "Round it to whole percents.")),
            CatalogueEntry(
                "verify-marker-unknown", ["value"],
                fr: MessageText(
                    "« {value} » n’est pas l’un des cinq mots convenus : [c] [u] [x] [z] [b].",
                    "Employez l’un d’eux."),
                de: MessageText(
                    "„{value}“ ist keines der fünf vereinbarten Kürzel: [c] [u] [x] [z] [b].",
                    "Verwenden Sie eines davon."),
                en: MessageText(
                    "“{value}” is none of the five agreed words: [c] [u] [x] [z] [b].",
                    "Use one of them.")),
            CatalogueEntry(
                "verify-marker-unexplained", ["marker"],
                fr: MessageText(
                    "Le mot {marker} n’est expliqué ni sur cette feuille ni dans la méthode.",
                    "Ajoutez-le à la légende."),
                de: MessageText(
                    "Das Kürzel {marker} ist weder auf diesem Blatt noch bei den Methoden erklärt.",
                    "Nehmen Sie es in die Legende auf."),
                en: MessageText(
                    "The word {marker} is explained neither on this sheet nor among the notes.",
                    "Add it to the legend.")),
            CatalogueEntry(
                "verify-placeholder", ["text"],
                fr: MessageText(
                    "Un emplacement n’a pas été rempli : « {text} ».",
                    "Corrigez la phrase dans les fichiers de langue du rapport."),
                de: MessageText(
                    "Ein Platzhalter blieb leer: „{text}“.",
                    "Berichtigen Sie den Satz in den Sprachdateien des Berichts."),
                en: MessageText(
                    "A place was left unfilled: “{text}”.",
                    "Mend the sentence in the report’s language files.")),
            CatalogueEntry(
                "verify-wording-key", ["text"],
                fr: MessageText(
                    "Une clé paraît à la place de ses mots : « {text} ».",
                    "Ajoutez les mots dans les fichiers de langue du rapport."),
                de: MessageText(
                    "Ein Schlüssel steht anstelle seiner Wörter: „{text}“.",
                    "Ergänzen Sie die Wörter in den Sprachdateien des Berichts."),
                en: MessageText(
                    "A key shows in place of its words: “{text}”.",
                    "Add the words to the report’s language files.")),
            CatalogueEntry(
                "verify-empty-text", [],
                fr: MessageText(
                    "La cellule ne contient que des espaces.",
                    "Videz-la, ou écrivez-y quelque chose."),
                de: MessageText(
                    "Die Zelle enthält nur Leerzeichen.",
                    "Leeren Sie sie, oder schreiben Sie etwas hinein."),
                en: MessageText(
                    "The cell holds nothing but blanks.",
                    "Empty it, or write something.")),
            CatalogueEntry(
                "verify-text-too-long", ["count", "limit"],
                fr: MessageText(
                    "Le texte a {count} caractères, plus que les {limit} qu’une cellule admet.",
                    "Coupez-le."),
                de: MessageText(
                    "Der Text hat {count} Zeichen, mehr als die {limit}, die eine Zelle fasst.",
                    "Kürzen Sie ihn."),
                en: MessageText(
                    "The text has {count} characters, more than the {limit} a cell takes.",
                    "Cut it.")),
            CatalogueEntry(
                "verify-typography", ["text"],
                fr: MessageText(
                    """
                    Une espace insécable manque devant un signe double, ou à l’intérieur de guillemets : \
                    « {text} ».
                    """,
                    "Corrigez le texte dans le questionnaire, le plan ou les fichiers de langue."),
                de: MessageText(
                    """
                    Neben einem Satzzeichen fehlt das geschützte Leerzeichen, das im Französischen dort steht: \
                    „{text}“.
                    """,
                    "Berichtigen Sie den Text im Fragebogen, im Plan oder in den Sprachdateien."),
                en: MessageText(
                    "A no-break space is missing beside a sign, where French has one: “{text}”.",
                    "Mend the text in the questionnaire, the plan or the language files.")),
            CatalogueEntry(
                "verify-error-value", ["value"],
                fr: MessageText(
                    "La cellule porte une valeur d’erreur[[ ({value})]].",
                    "Remplacez-la par la valeur, ou par l’un des mots [c] [u] [x] [z] [b]."),
                de: MessageText(
                    "Die Zelle trägt einen Fehlerwert[[ ({value})]].",
                    "Ersetzen Sie ihn durch den Wert oder eines der Kürzel [c] [u] [x] [z] [b]."),
                en: MessageText(
                    "The cell carries an error value[[ ({value})]].",
                    "Replace it by the value, or by one of the words [c] [u] [x] [z] [b].")),
            CatalogueEntry(
                "verify-contrast", ["ground", "ink", "ratio"],
                fr: MessageText(
                    """
                    Le texte ({ink}) se détache trop peu de son fond ({ground}) : contraste {ratio}, il en faut \
                    4.5.
                    """,
                    "Foncez l’un ou éclaircissez l’autre."),
                de: MessageText(
                    """
                    Der Text ({ink}) hebt sich zu wenig vom Grund ({ground}) ab: Kontrast {ratio}, nötig sind \
                    4.5.
                    """,
                    "Machen Sie das eine dunkler oder das andere heller."),
                en: MessageText(
                    """
                    The text ({ink}) stands out too little from its ground ({ground}): contrast {ratio}, 4.5 is \
                    needed.
                    """,
                    "Make one darker or the other lighter.")),
            CatalogueEntry(
                "verify-hidden-format", ["format"],
                fr: MessageText(
                    "Le format « {format} » ne montre rien de certaines valeurs.",
                    "Employez un format qui les montre toutes."),
                de: MessageText(
                    "Das Format „{format}“ zeigt manche Werte nicht.",
                    "Verwenden Sie ein Format, das alle zeigt."),
                en: MessageText(
                    "The format “{format}” shows nothing of some values.",
                    "Use a format that shows them all.")),
            CatalogueEntry(
                "verify-cut-text", ["text"],
                fr: MessageText(
                    "« {text} » ne tient pas dans sa cellule.",
                    "Élargissez la colonne ou agrandissez la ligne."),
                de: MessageText(
                    "„{text}“ passt nicht in die Zelle.",
                    "Machen Sie die Spalte breiter oder die Zeile höher."),
                en: MessageText(
                    "“{text}” does not fit its cell.",
                    "Widen the column, or make the row taller.")),
            CatalogueEntry(
                "verify-page-setup", ["got", "setting"],
                fr: MessageText(
                    """
                    {setting|paper=Le papier n’est pas A4|orientation=La page n’est pas en paysage|width=La \
                    feuille n’est pas ajustée à la largeur d’une page|height=La feuille est comprimée en \
                    hauteur}[[ (réglage trouvé : {got})]].
                    """,
                    "Réglez la mise en page : A4, paysage, une page en largeur, hauteur libre."),
                de: MessageText(
                    """
                    {setting|paper=Das Papier ist nicht A4|orientation=Die Seite liegt nicht quer|width=Das \
                    Blatt ist nicht auf eine Seitenbreite eingepasst|height=Das Blatt ist in der Höhe \
                    gestaucht}[[ (Einstellung: {got})]].
                    """,
                    "Stellen Sie die Seite ein: A4, quer, eine Seite breit, Höhe frei."),
                en: MessageText(
                    """
                    {setting|paper=The paper is not A4|orientation=The page is not landscape|width=The sheet is \
                    not fitted to the width of one page|height=The sheet is squeezed in height}[[ (setting \
                    found: {got})]].
                    """,
                    "Set up the page: A4, landscape, one page wide, any number tall.")),
            CatalogueEntry(
                "verify-header-not-repeated", ["row"],
                fr: MessageText(
                    "L’en-tête (ligne {row}) n’est pas répété sur chaque page imprimée.",
                    "Répétez cette ligne dans la mise en page."),
                de: MessageText(
                    "Der Tabellenkopf (Zeile {row}) wird nicht auf jeder Seite wiederholt.",
                    "Wiederholen Sie die Zeile in den Seiteneinstellungen."),
                en: MessageText(
                    "The header (row {row}) is not repeated on each printed page.",
                    "Repeat that row in the page set-up.")),
            CatalogueEntry(
                "verify-page-number-missing", [],
                fr: MessageText(
                    "Le pied de page n’a pas de numéro.",
                    "Ajoutez-le au pied de page."),
                de: MessageText(
                    "Die Fusszeile trägt keine Seitenzahl.",
                    "Nehmen Sie sie in die Fusszeile auf."),
                en: MessageText(
                    "The footer carries no page number.",
                    "Add it to the footer.")),
        ])
}

/// Why a whole file was not taken in.
enum FileMessages {
    static let area = CatalogueArea(
        title: "Files that can’t be taken in",
        entries: [
            CatalogueEntry(
                "file-missing", [],
                fr: MessageText(
                    "Impossible de trouver le fichier.",
                    "Vérifiez son nom et son dossier : il a peut-être été déplacé ou renommé."),
                de: MessageText(
                    "Die Datei ist nicht zu finden.",
                    "Prüfen Sie Namen und Ordner: Vielleicht wurde sie verschoben oder umbenannt."),
                en: MessageText(
                    "Can’t find the file.",
                    "Check its name and folder: it may have been moved or renamed.")),
            CatalogueEntry(
                "file-not-regular", [],
                fr: MessageText(
                    "Il faut un fichier : ce chemin mène à autre chose (un dossier, un périphérique).",
                    "Indiquez l’export lui-même, un fichier CSV."),
                de: MessageText(
                    "Es muss eine Datei sein: Dieser Pfad führt zu etwas anderem (einem Ordner, einem Gerät).",
                    "Geben Sie den Export selbst an, eine CSV-Datei."),
                en: MessageText(
                    "It must be a file: this path leads to something else (a folder, a device).",
                    "Name the export itself, a CSV file.")),
            CatalogueEntry(
                "file-unreadable", ["errno", "reason"],
                fr: MessageText(
                    "Le fichier ne peut pas être ouvert[[ (erreur système {errno})]][[ : {reason}]].",
                    "Vérifiez que vous avez le droit de le lire et que ce n’est pas un dossier, puis recommencez."),
                de: MessageText(
                    "Die Datei lässt sich nicht öffnen[[ (Systemfehler {errno})]][[: {reason}]].",
                    """
                    Prüfen Sie, ob Sie sie lesen dürfen und ob es kein Ordner ist, und versuchen Sie es dann erneut.
                    """),
                en: MessageText(
                    "Can’t open the file[[ (system error {errno})]][[: {reason}]].",
                    "Check that you may read it and that it is not a folder, then try again.")),
            CatalogueEntry(
                "file-empty", [],
                fr: MessageText(
                    "Le fichier est vide : il ne contient pas même un en-tête.",
                    "Exportez de nouveau les réponses, ou copiez le fichier en entier."),
                de: MessageText(
                    "Die Datei ist leer: Sie enthält nicht einmal eine Kopfzeile.",
                    "Exportieren Sie die Antworten erneut, oder kopieren Sie die Datei vollständig."),
                en: MessageText(
                    "The file is empty: it does not even hold a header.",
                    "Export the responses again, or copy the whole file.")),
            CatalogueEntry(
                "text-utf16", ["order"],
                fr: MessageText(
                    "Le fichier semble être en UTF-16 ({order}), mais la marque qui doit l’annoncer manque au début.",
                    "Exportez de nouveau depuis LimeSurvey en CSV, ou choisissez dans Excel « CSV UTF-8 »."),
                de: MessageText(
                    "Die Datei scheint UTF-16 ({order}) zu sein, doch am Anfang fehlt die Marke, die das ankündigt.",
                    "Exportieren Sie sie in LimeSurvey erneut als CSV, oder wählen Sie in Excel „CSV UTF-8“."),
                en: MessageText(
                    "The file seems to be UTF-16 ({order}), but the mark that must announce it is missing at the beginning.",
                    "Export it again from LimeSurvey as CSV, or choose “CSV UTF-8” in Excel.")),
            CatalogueEntry(
                "text-binary", ["column", "kind", "line", "offset", "record"],
                fr: MessageText(
                    """
                    Il faut un fichier CSV, c’est-à-dire du texte : celui-ci {kind|xlsx/zip=est un classeur (.xlsx ou \
                    .ods) ou une archive zip, quel que soit son nom|xls/ole=est un ancien classeur Excel (.xls), quel \
                    que soit son nom|NUL=contient un octet nul}.
                    """,
                    """
                    {kind|NUL=Copiez de nouveau le fichier en entier, ou exportez de nouveau les \
                    réponses.|xlsx/zip=Ouvrez-le et enregistrez-le en « CSV UTF-8 », ou exportez de nouveau les \
                    réponses depuis LimeSurvey en CSV.|xls/ole=Ouvrez-le et enregistrez-le en « CSV UTF-8 », ou \
                    exportez de nouveau les réponses depuis LimeSurvey en CSV.}
                    """),
                de: MessageText(
                    """
                    Es muss eine CSV-Datei sein, also Text: Diese {kind|xlsx/zip=ist eine Arbeitsmappe (.xlsx oder \
                    .ods) oder ein Zip-Archiv, wie immer sie heißt|xls/ole=ist eine alte Excel-Mappe (.xls), wie \
                    immer sie heißt|NUL=enthält ein Null-Byte}.
                    """,
                    """
                    {kind|NUL=Kopieren Sie die Datei noch einmal vollständig, oder exportieren Sie die Antworten \
                    erneut.|xlsx/zip=Öffnen Sie sie und speichern Sie sie als „CSV UTF-8“, oder exportieren Sie die \
                    Antworten in LimeSurvey erneut als CSV.|xls/ole=Öffnen Sie sie und speichern Sie sie als „CSV \
                    UTF-8“, oder exportieren Sie die Antworten in LimeSurvey erneut als CSV.}
                    """),
                en: MessageText(
                    """
                    It must be a CSV file, that is text: this one {kind|xlsx/zip=is a workbook (.xlsx or .ods) or a \
                    zip archive, whatever its name|xls/ole=is an old Excel workbook (.xls), whatever its \
                    name|NUL=holds a NUL byte}.
                    """,
                    """
                    {kind|NUL=Copy the whole file again, or export the responses again.|xlsx/zip=Open it and save it \
                    as “CSV UTF-8”, or export the responses again from LimeSurvey as CSV.|xls/ole=Open it and save it \
                    as “CSV UTF-8”, or export the responses again from LimeSurvey as CSV.}
                    """)),
            CatalogueEntry(
                "text-not-utf8", ["byte", "column", "line", "offset", "record", "suspicion"],
                fr: MessageText(
                    """
                    L’encodage du fichier n’est pas clair : à la ligne {line}, position {column}, l’octet {byte} n’est \
                    pas de l’UTF-8{suspicion|Windows-1252=. Il semble en Windows-1252, le « CSV » ordinaire d’Excel|ISO-8859-1=. \
                    Il semble en ISO-8859-1, le « CSV » ordinaire d’Excel|Mac Roman=. Il semble en Mac Roman, le \
                    « CSV » ordinaire d’Excel pour Mac|UTF-8 (damaged)=. Le début est bon : des octets ont été perdus \
                    ou collés ensuite|?=}.
                    """,
                    """
                    Exportez de nouveau depuis LimeSurvey en CSV (UTF-8) sans passer par un tableur, ou \
                    enregistrez-le en « CSV UTF-8 ».
                    """),
                de: MessageText(
                    """
                    Die Codierung der Datei ist nicht klar: In Zeile {line}, Stelle {column}, ist das Byte {byte} \
                    kein UTF-8{suspicion|Windows-1252=. Sie scheint Windows-1252 zu sein, das gewöhnliche „CSV“ von \
                    Excel|ISO-8859-1=. Sie scheint ISO-8859-1 zu sein, das gewöhnliche „CSV“ von Excel|Mac Roman=. \
                    Sie scheint Mac Roman zu sein, das gewöhnliche „CSV“ von Excel für Mac|UTF-8 (damaged)=. Der \
                    Anfang ist gut: Danach gingen Bytes verloren oder wurden hineinkopiert|?=}.
                    """,
                    """
                    Exportieren Sie in LimeSurvey erneut als CSV (UTF-8), ohne Umweg über eine Tabellenkalkulation, \
                    oder speichern Sie sie als „CSV UTF-8“.
                    """),
                en: MessageText(
                    """
                    The file’s encoding is not clear: on line {line}, position {column}, the byte {byte} is \
                    not UTF-8{suspicion|Windows-1252=. It looks like Windows-1252, Excel’s ordinary “CSV”|ISO-8859-1=. It \
                    looks like ISO-8859-1, Excel’s ordinary “CSV”|Mac Roman=. It looks like Mac Roman, the ordinary \
                    “CSV” of Excel for Mac|UTF-8 (damaged)=. The beginning is good: bytes were lost or pasted in \
                    later|?=}.
                    """,
                    """
                    Export it again from LimeSurvey as CSV (UTF-8) without opening it in a spreadsheet, or save it as \
                    “CSV UTF-8”.
                    """)),
            CatalogueEntry(
                "csv-unclosed-quote", ["column", "line", "offset", "record"],
                fr: MessageText(
                    """
                    Le guillemet ouvert à la ligne {line}, position {column}, n’est jamais refermé : toute la suite \
                    passerait pour une seule réponse.
                    """,
                    """
                    Copiez de nouveau le fichier en entier, ou exportez-le de nouveau ; à défaut, ouvrez cette ligne \
                    dans un éditeur de texte et refermez le guillemet.
                    """),
                de: MessageText(
                    """
                    Das Anführungszeichen in Zeile {line}, Stelle {column}, wird nie geschlossen: Der ganze Rest \
                    gälte als eine einzige Antwort.
                    """,
                    """
                    Kopieren Sie die Datei noch einmal vollständig, oder exportieren Sie sie erneut; notfalls öffnen \
                    Sie die Zeile in einem Texteditor und schließen das Anführungszeichen.
                    """),
                en: MessageText(
                    """
                    The quote opened on line {line}, position {column}, is never closed: all the rest would pass for \
                    one answer.
                    """,
                    """
                    Copy the whole file again, or export it again; failing that, open this line in a text editor and \
                    close the quote.
                    """)),
            CatalogueEntry(
                "csv-stray-quote", ["column", "line", "offset", "record"],
                fr: MessageText(
                    """
                    Le guillemet de la ligne {line}, position {column}, n’est pas à sa place : un guillemet dans un \
                    texte doit être doublé.
                    """,
                    """
                    Exportez de nouveau depuis LimeSurvey sans retoucher le fichier, ou doublez ce guillemet dans un \
                    éditeur de texte.
                    """),
                de: MessageText(
                    """
                    Das Anführungszeichen in Zeile {line}, Stelle {column}, steht am falschen Ort: In einem Text muss \
                    es verdoppelt werden.
                    """,
                    """
                    Exportieren Sie in LimeSurvey erneut, ohne die Datei zu bearbeiten, oder verdoppeln Sie das \
                    Zeichen in einem Texteditor.
                    """),
                en: MessageText(
                    "The quote on line {line}, position {column}, is out of place: inside a text it must be doubled.",
                    """
                    Export it again from LimeSurvey without editing the file, or double this quote in a text editor.
                    """)),
            CatalogueEntry(
                "csv-field-too-large", ["column", "limit", "line", "offset", "record", "start"],
                fr: MessageText(
                    """
                    Une cellule ne peut pas dépasser {limit} octets : celle qui commence à la ligne {line}, position \
                    {column}, est plus longue.
                    """,
                    """
                    Il manque sans doute un guillemet fermant : voyez cette ligne dans un éditeur de texte, ou \
                    exportez de nouveau.
                    """),
                de: MessageText(
                    """
                    Eine Zelle kann nicht mehr als {limit} Bytes haben: Die in Zeile {line}, Stelle {column}, \
                    beginnende ist länger.
                    """,
                    """
                    Wahrscheinlich fehlt ein schließendes Anführungszeichen: Sehen Sie sich die Zeile in einem \
                    Texteditor an, oder exportieren Sie erneut.
                    """),
                en: MessageText(
                    """
                    A cell can’t be longer than {limit} bytes: the one that starts on line {line}, position {column}, \
                    is.
                    """,
                    """
                    A closing quote is probably missing: look at this line in a text editor, or export the file again.
                    """)),
            CatalogueEntry(
                "csv-record-too-large", ["column", "limit", "line", "offset", "record", "start"],
                fr: MessageText(
                    """
                    Un enregistrement ne peut pas dépasser {limit} octets : celui qui commence à la ligne {start} est \
                    plus long.
                    """,
                    """
                    Il manque sans doute un guillemet fermant : voyez cette ligne dans un éditeur de texte, ou \
                    exportez de nouveau.
                    """),
                de: MessageText(
                    """
                    Ein Datensatz kann nicht mehr als {limit} Bytes haben: Der in Zeile {start} beginnende ist länger.
                    """,
                    """
                    Wahrscheinlich fehlt ein schließendes Anführungszeichen: Sehen Sie sich die Zeile in einem \
                    Texteditor an, oder exportieren Sie erneut.
                    """),
                en: MessageText(
                    "A record can’t be longer than {limit} bytes: the one that starts on line {start} is.",
                    """
                    A closing quote is probably missing: look at this line in a text editor, or export the file again.
                    """)),
            CatalogueEntry(
                "csv-too-many-fields", ["column", "limit", "line", "offset", "record", "start"],
                fr: MessageText(
                    """
                    Un enregistrement ne peut pas avoir plus de {limit} cellules : celui qui commence à la ligne \
                    {start} en a davantage.
                    """,
                    "Vérifiez que c’est bien un export de questionnaire, puis exportez-le de nouveau."),
                de: MessageText(
                    """
                    Ein Datensatz kann nicht mehr als {limit} Zellen haben: Der in Zeile {start} beginnende hat mehr.
                    """,
                    "Prüfen Sie, ob es wirklich ein Fragebogenexport ist, und exportieren Sie ihn dann erneut."),
                en: MessageText(
                    "A record can’t have more than {limit} cells: the one that starts on line {start} has more.",
                    "Check that this is a survey export, then export it again.")),
            CatalogueEntry(
                "out-of-memory", [],
                fr: MessageText(
                    "La mémoire de l’ordinateur ne suffit pas pour lire ce fichier.",
                    "Fermez d’autres programmes et recommencez, ou demandez une machine mieux dotée."),
                de: MessageText(
                    "Der Arbeitsspeicher reicht nicht, um diese Datei zu lesen.",
                    """
                    Schließen Sie andere Programme und versuchen Sie es erneut, oder nehmen Sie einen Rechner mit \
                    mehr Speicher.
                    """),
                en: MessageText(
                    "The computer has not enough memory to read this file.",
                    "Close other programs and try again, or use a machine with more memory.")),
            CatalogueEntry(
                "write-failed", ["errno"],
                fr: MessageText(
                    "L’écriture n’a pas pu aller à son terme[[ (erreur système {errno})]].",
                    "Vérifiez la place sur le disque et le droit d’écrire, puis recommencez."),
                de: MessageText(
                    "Das Schreiben konnte nicht beendet werden[[ (Systemfehler {errno})]].",
                    """
                    Prüfen Sie den Platz auf dem Datenträger und das Schreibrecht, und versuchen Sie es dann erneut.
                    """),
                en: MessageText(
                    "Can’t write to the end[[ (system error {errno})]].",
                    "Check the free space and the right to write, then try again.")),
            CatalogueEntry(
                "survey-unknown", ["headers", "surveys"],
                fr: MessageText(
                    """
                    Ce fichier ne correspond à aucun questionnaire connu[[ ({surveys})]].[[ Ses premiers en-têtes : \
                    {headers}.]]
                    """,
                    """
                    Exportez de nouveau avec les codes des questions comme en-têtes ; si c’est un nouveau \
                    questionnaire, demandez à l’administrateur de le décrire.
                    """),
                de: MessageText(
                    """
                    Diese Datei passt zu keinem bekannten Fragebogen[[ ({surveys})]].[[ Ihre ersten Spaltentitel: \
                    {headers}.]]
                    """,
                    """
                    Exportieren Sie erneut mit den Fragencodes als Spaltentiteln; ist es ein neuer Fragebogen, bitten \
                    Sie die Administration, ihn zu beschreiben.
                    """),
                en: MessageText(
                    "This file fits no known survey[[ ({surveys})]].[[ Its first headers: {headers}.]]",
                    """
                    Export it again with question codes as headers; if it is a new survey, ask the administrator to \
                    describe it.
                    """)),
            CatalogueEntry(
                "column-repeated", ["first", "header"],
                fr: MessageText(
                    "Deux colonnes ne peuvent pas répondre à la même question : « {first} » et « {header} ».",
                    "Supprimez celle qui est de trop, ou exportez de nouveau."),
                de: MessageText(
                    "Zwei Spalten können nicht dieselbe Frage beantworten: „{first}“ und „{header}“.",
                    "Löschen Sie die überzählige, oder exportieren Sie erneut."),
                en: MessageText(
                    "Two columns can’t answer the same question: “{first}” and “{header}”.",
                    "Remove the one too many, or export the file again.")),
            CatalogueEntry(
                "several-header-rows", ["line", "record"],
                fr: MessageText(
                    """
                    La ligne {line} contient encore des en-têtes : l’en-tête tient sur plusieurs lignes, et une seule \
                    est lue.
                    """,
                    """
                    Exportez de nouveau avec une seule ligne d’en-têtes, les codes des questions, ou réunissez ces \
                    lignes en une : « question [sous-question] ».
                    """),
                de: MessageText(
                    """
                    Zeile {line} enthält weitere Spaltentitel: Die Kopfzeile besteht aus mehreren Zeilen, gelesen wird \
                    nur eine.
                    """,
                    """
                    Exportieren Sie erneut mit einer einzigen Kopfzeile, den Fragencodes, oder fassen Sie diese Zeilen \
                    zu einer zusammen: „Frage [Teilfrage]“.
                    """),
                en: MessageText(
                    "Line {line} holds headers too: the header takes several rows, and only one is read.",
                    """
                    Export it again with one row of headers, the question codes, or join these rows into one: \
                    “question [item]”.
                    """)),
            CatalogueEntry(
                "file-truncated", ["expected", "got", "line", "record"],
                fr: MessageText(
                    """
                    Le fichier n’a pas été copié en entier : il s’arrête à la ligne {line}, après {got} \
                    {got|cellule|cellules} au lieu de {expected}.
                    """,
                    "Copiez-le de nouveau en entier, ou exportez-le de nouveau, puis déposez-le."),
                de: MessageText(
                    """
                    Die Datei wurde nicht vollständig kopiert: Sie endet in Zeile {line}, nach {got} \
                    {got|Zelle|Zellen} statt {expected}.
                    """,
                    """
                    Kopieren Sie sie noch einmal vollständig, oder exportieren Sie sie erneut, und legen Sie sie dann \
                    ab.
                    """),
                en: MessageText(
                    """
                    The file was not copied to its end: it stops on line {line}, after {got} {got|cell|cells} instead \
                    of {expected}.
                    """,
                    "Copy the whole file again, or export it again, then drop it.")),
            CatalogueEntry(
                "too-many-records", ["limit"],
                fr: MessageText(
                    "Les fichiers ne peuvent pas contenir ensemble plus de {limit} réponses.",
                    "Vérifiez qu’un export n’a pas été recopié plusieurs fois ; sinon, prévenez l’administrateur."),
                de: MessageText(
                    "Die Dateien können zusammen nicht mehr als {limit} Antworten enthalten.",
                    """
                    Prüfen Sie, ob ein Export mehrfach hineinkopiert wurde; sonst benachrichtigen Sie die \
                    Administration.
                    """),
                en: MessageText(
                    "The files can’t hold more than {limit} responses together.",
                    "Check that an export was not pasted several times; otherwise tell the administrator.")),
        ])
}

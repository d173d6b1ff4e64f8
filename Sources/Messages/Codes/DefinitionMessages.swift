/// What is wrong with a definition file, whatever it defines.
enum DefinitionMessages {
    static let area = CatalogueArea(
        title: "Definition files",
        entries: [
            CatalogueEntry(
                "file-not-found", [],
                fr: MessageText(
                    "La définition est introuvable à ce chemin.",
                    "Vérifiez le chemin ; un chemin relatif part du dossier courant."),
                de: MessageText(
                    "Die Definition ist unter diesem Pfad nicht zu finden.",
                    "Prüfen Sie den Pfad; ein relativer Pfad beginnt im aktuellen Ordner."),
                en: MessageText(
                    "Can’t find the definition at this path.",
                    "Check the path; a relative one starts at the current folder.")),
            CatalogueEntry(
                "encoding-not-utf8", ["got"],
                fr: MessageText(
                    """
                    Une définition doit être en UTF-8[[ ; celle-ci est {got|UTF-16=en UTF-16|UTF-32=en \
                    UTF-32|other=dans un autre encodage}]].
                    """,
                    "Enregistrez-la en UTF-8 dans votre éditeur de texte."),
                de: MessageText(
                    """
                    Eine Definition muss UTF-8 sein[[; diese ist {got|UTF-16=UTF-16|UTF-32=UTF-32|other=anders \
                    codiert}]].
                    """,
                    "Speichern Sie sie in Ihrem Texteditor als UTF-8."),
                en: MessageText(
                    """
                    A definition must be UTF-8[[; this one is {got|UTF-16=UTF-16|UTF-32=UTF-32|other=in another \
                    encoding}]].
                    """,
                    "Save it as UTF-8 in your text editor.")),
            CatalogueEntry(
                "forbidden-character", ["character"],
                fr: MessageText(
                    "Le caractère {character} ne peut pas figurer dans du YAML.",
                    "Supprimez-le : il est invisible, le plus sûr est de retaper la ligne."),
                de: MessageText(
                    "Das Zeichen {character} kann in YAML nicht vorkommen.",
                    "Löschen Sie es: Es ist unsichtbar, am sichersten tippen Sie die Zeile neu."),
                en: MessageText(
                    "The character {character} can’t be in YAML.",
                    "Delete it: it is invisible, so retyping the line is safest.")),
            CatalogueEntry(
                "empty-file", [],
                fr: MessageText(
                    "Une définition doit dire quelque chose : ce fichier est vide ou n’a que des commentaires.",
                    "Partez d’une définition qui existe déjà."),
                de: MessageText(
                    "Eine Definition muss etwas enthalten: Diese Datei ist leer oder hat nur Kommentare.",
                    "Gehen Sie von einer vorhandenen Definition aus."),
                en: MessageText(
                    "A definition must say something: this file is empty or holds comments only.",
                    "Start from an existing definition.")),
            CatalogueEntry(
                "yaml-syntax", ["context", "detail"],
                fr: MessageText(
                    "Ce n’est pas du YAML : {detail}[[ ({context})]].",
                    """
                    Voyez ici et à la ligne d’avant : un retrait, un deux-points ou un guillemet y manque souvent ; \
                    pas de tabulation.
                    """),
                de: MessageText(
                    "Das ist kein YAML: {detail}[[ ({context})]].",
                    """
                    Sehen Sie hier und in der Zeile davor nach: Oft fehlt eine Einrückung, ein Doppelpunkt oder ein \
                    Anführungszeichen; keine Tabulatoren.
                    """),
                en: MessageText(
                    "This is not YAML: {detail}[[ ({context})]].",
                    "Look here and on the line before: an indent, a colon or a quote is often missing; no tabs.")),
            CatalogueEntry(
                "yaml-merge-key", [],
                fr: MessageText(
                    "La fusion « << » n’est pas permise dans une définition.",
                    "Recopiez les clés, ou reprenez une valeur entière par un alias (*nom)."),
                de: MessageText(
                    "Die Verschmelzung „<<“ ist in einer Definition nicht erlaubt.",
                    "Schreiben Sie die Schlüssel aus, oder übernehmen Sie einen ganzen Wert mit einem Alias (*name)."),
                en: MessageText(
                    "The merge key “<<” can’t be used in a definition.",
                    "Write the keys out, or reuse a whole value by an alias (*name).")),
            CatalogueEntry(
                "yaml-too-large", ["limit"],
                fr: MessageText(
                    """
                    Une définition ne peut pas contenir plus de {limit} valeurs : les alias de celle-ci en font \
                    davantage.
                    """,
                    "Cherchez des alias qui se contiennent les uns les autres, et recopiez ce qu’il faut."),
                de: MessageText(
                    """
                    Eine Definition kann nicht mehr als {limit} Werte enthalten: Die Aliase dieser Datei ergeben mehr.
                    """,
                    "Suchen Sie ineinander geschachtelte Aliase, und schreiben Sie das Nötige aus."),
                en: MessageText(
                    "A definition can’t hold more than {limit} values: the aliases of this one expand to more.",
                    "Look for aliases inside aliases, and write out what is needed.")),
            CatalogueEntry(
                "duplicate-key", ["first", "key"],
                fr: MessageText(
                    "La clé « {key} » ne peut pas figurer deux fois ici : elle est déjà à la ligne {first}.",
                    "Gardez l’une des deux."),
                de: MessageText(
                    "Der Schlüssel „{key}“ kann hier nicht zweimal stehen: Er steht schon in Zeile {first}.",
                    "Behalten Sie einen der beiden."),
                en: MessageText(
                    "The key “{key}” can’t be here twice: it is already on line {first}.",
                    "Keep one of the two.")),
            CatalogueEntry(
                "key-not-text", ["got"],
                fr: MessageText(
                    """
                    Une clé doit être un texte, et non {got|mapping=des clés avec leurs valeurs|list=une \
                    liste|text=un texte|integer=un nombre entier|boolean=true ou false}.
                    """,
                    "Mettez la clé entre guillemets, ou corrigez les crochets et accolades."),
                de: MessageText(
                    """
                    Ein Schlüssel muss ein Text sein, gefunden: {got|mapping=Schlüssel mit Werten|list=eine \
                    Liste|text=ein Text|integer=eine ganze Zahl|boolean=true oder false}.
                    """,
                    "Setzen Sie den Schlüssel in Anführungszeichen, oder berichtigen Sie die Klammern."),
                en: MessageText(
                    """
                    A key must be a text, not {got|mapping=keys with their values|list=a list|text=a text|integer=a \
                    whole number|boolean=true or false}.
                    """,
                    "Quote the key, or correct the brackets and braces.")),
            CatalogueEntry(
                "unknown-key", ["expected", "key", "nearest"],
                fr: MessageText(
                    "La clé « {key} » n’existe pas ici[[ ; clés connues : {expected}]].",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Corrigez-la ou supprimez-la."),
                de: MessageText(
                    "Den Schlüssel „{key}“ gibt es hier nicht[[; bekannte Schlüssel: {expected}]].",
                    "[[Meinten Sie „{nearest}“? ]]Berichtigen oder löschen Sie ihn."),
                en: MessageText(
                    "There can’t be a key “{key}” here[[; known keys: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Correct it or remove it.")),
            CatalogueEntry(
                "missing-key", ["key"],
                fr: MessageText(
                    "Il faut ici une clé « {key} ».",
                    "Ajoutez-la avec sa valeur."),
                de: MessageText(
                    "Hier muss ein Schlüssel „{key}“ stehen.",
                    "Ergänzen Sie ihn mit seinem Wert."),
                en: MessageText(
                    "There must be a key “{key}” here.",
                    "Add it with its value.")),
            CatalogueEntry(
                "wrong-type", ["expected", "got", "value"],
                fr: MessageText(
                    """
                    Il faut {expected|mapping=des clés avec leurs valeurs|list=une liste|text=un texte|integer=un \
                    nombre entier|number=un nombre|boolean=true ou false}, et non {got|mapping=des clés avec leurs \
                    valeurs|list=une liste|text=un texte|integer=un nombre entier|boolean=true ou false}[[ (« {value} »)]].
                    """,
                    """
                    {expected|mapping=Écrivez des lignes « clé : valeur », en retrait.|list=Écrivez un élément par \
                    ligne, chacun précédé d’un tiret.|text=Écrivez un seul texte.|integer=Écrivez le nombre en \
                    chiffres, sans guillemets.|number=Écrivez le nombre en chiffres, avec un point décimal, sans \
                    guillemets.|boolean=Écrivez true ou false, sans guillemets.}
                    """),
                de: MessageText(
                    """
                    Nötig: {expected|mapping=Schlüssel mit Werten|list=eine Liste|text=ein Text|integer=eine ganze \
                    Zahl|number=eine Zahl|boolean=true oder false}; gefunden: {got|mapping=Schlüssel mit \
                    Werten|list=eine Liste|text=ein Text|integer=eine ganze Zahl|boolean=true oder false}[[ („{value}“)]].
                    """,
                    """
                    {expected|mapping=Schreiben Sie eingerückte Zeilen „Schlüssel: Wert“.|list=Schreiben Sie ein \
                    Element pro Zeile, jedes mit einem Strich davor.|text=Schreiben Sie einen einzigen \
                    Text.|integer=Schreiben Sie die Zahl in Ziffern, ohne Anführungszeichen.|number=Schreiben Sie \
                    die Zahl in Ziffern, mit Dezimalpunkt, ohne Anführungszeichen.|boolean=Schreiben Sie true \
                    oder false, ohne Anführungszeichen.}
                    """),
                en: MessageText(
                    """
                    It must be {expected|mapping=keys with their values|list=a list|text=a text|integer=a whole \
                    number|number=a number|boolean=true or false}, not {got|mapping=keys with their values|list=a \
                    list|text=a text|integer=a whole number|boolean=true or false}[[ (“{value}”)]].
                    """,
                    """
                    {expected|mapping=Write indented lines “key: value”.|list=Write one element per line, each after \
                    a dash.|text=Write one text.|integer=Write the number in digits, without quotes.|number=Write \
                    the number in digits, with a decimal point, without quotes.|boolean=Write true or false, without \
                    quotes.}
                    """)),
            CatalogueEntry(
                "empty-value", ["expected"],
                fr: MessageText(
                    """
                    Il faut ici une valeur : {expected|mapping=des clés avec leurs valeurs|list=une liste|text=un \
                    texte|integer=un nombre entier|number=un nombre|boolean=true ou false}.
                    """,
                    "Écrivez-la, ou supprimez la clé si elle est facultative."),
                de: MessageText(
                    """
                    Hier muss ein Wert stehen: {expected|mapping=Schlüssel mit Werten|list=eine Liste|text=ein \
                    Text|integer=eine ganze Zahl|number=eine Zahl|boolean=true oder false}.
                    """,
                    "Schreiben Sie ihn hin, oder löschen Sie den Schlüssel, wenn er freiwillig ist."),
                en: MessageText(
                    """
                    There must be a value here: {expected|mapping=keys with their values|list=a list|text=a \
                    text|integer=a whole number|number=a number|boolean=true or false}.
                    """,
                    "Write it, or remove the key if it is optional.")),
            CatalogueEntry(
                "unknown-value", ["expected", "got", "nearest"],
                fr: MessageText(
                    "« {got} » n’est pas une valeur possible ; valeurs connues : {expected}.",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Écrivez l’une des valeurs connues."),
                de: MessageText(
                    "„{got}“ ist kein möglicher Wert; bekannte Werte: {expected}.",
                    "[[Meinten Sie „{nearest}“? ]]Schreiben Sie einen der bekannten Werte."),
                en: MessageText(
                    "“{got}” can’t be a value here; known values: {expected}.",
                    "[[Did you mean “{nearest}”? ]]Write one of the known values.")),
            CatalogueEntry(
                "repeated-value", ["first", "value"],
                fr: MessageText(
                    "« {value} » ne peut pas figurer deux fois dans cette liste : c’est déjà à la ligne {first}.",
                    "Gardez l’un des deux."),
                de: MessageText(
                    "„{value}“ kann in dieser Liste nicht zweimal stehen: Es steht schon in Zeile {first}.",
                    "Behalten Sie eines der beiden."),
                en: MessageText(
                    "“{value}” can’t be in this list twice: it is already on line {first}.",
                    "Keep one of the two.")),
            CatalogueEntry(
                "unknown-language", ["expected", "language", "nearest"],
                fr: MessageText(
                    "La langue « {language} » n’est pas déclarée ; langues déclarées : {expected}.",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Corrigez « {language} », ou ajoutez-la aux langues déclarées."
                ),
                de: MessageText(
                    "Die Sprache „{language}“ ist nicht erklärt; erklärte Sprachen: {expected}.",
                    """
                    [[Meinten Sie „{nearest}“? ]]Berichtigen Sie „{language}“, oder ergänzen Sie die erklärten Sprachen.
                    """),
                en: MessageText(
                    "The language “{language}” is not declared; declared languages: {expected}.",
                    "[[Did you mean “{nearest}”? ]]Correct “{language}”, or add it to the declared languages.")),
            CatalogueEntry(
                "missing-language", ["language"],
                fr: MessageText(
                    "Ce texte doit exister au moins en « {language} », la langue de base.",
                    "Ajoutez-le sous la clé « {language} »."),
                de: MessageText(
                    "Diesen Text muss es mindestens in der Basissprache „{language}“ geben.",
                    "Ergänzen Sie ihn unter dem Schlüssel „{language}“."),
                en: MessageText(
                    "This text must exist at least in “{language}”, the base language.",
                    "Add it under the key “{language}”.")),
        ])
}

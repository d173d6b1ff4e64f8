/// What is wrong with the questions and answers of a survey.
enum SurveyMessages {
    static let area = CatalogueArea(
        title: "Survey definitions: questions and answers",
        entries: [
            CatalogueEntry(
                "invalid-id", ["expected", "id"],
                fr: MessageText(
                    "L’identifiant « {id} » doit avoir la forme {expected}.",
                    "N’employez que les caractères de cette forme : ni accent, ni espace, ni trait d’union."),
                de: MessageText(
                    "Der Bezeichner „{id}“ muss die Form {expected} haben.",
                    "Verwenden Sie nur die Zeichen dieser Form: keine Umlaute, Leerzeichen oder Bindestriche."),
                en: MessageText(
                    "The id “{id}” must have the form {expected}.",
                    "Use only the characters of this form: no accents, spaces or hyphens.")),
            CatalogueEntry(
                "invalid-code", ["code", "expected", "of"],
                fr: MessageText(
                    """
                    {of|answer=Le code de réponse|item=Le code de sous-question|question=Le code de question} \
                    « {code} » doit avoir la forme {expected} : LimeSurvey n’en accepte pas d’autre.
                    """,
                    """
                    Employez des lettres sans accent et des chiffres : {of|answer=cinq au plus|item=vingt au \
                    plus|question=vingt au plus, en commençant par une lettre}.
                    """),
                de: MessageText(
                    """
                    {of|answer=Der Antwortcode|item=Der Teilfragencode|question=Der Fragencode} „{code}“ muss die \
                    Form {expected} haben: LimeSurvey nimmt keine andere.
                    """,
                    """
                    Verwenden Sie Buchstaben ohne Akzent und Ziffern: {of|answer=höchstens fünf|item=höchstens \
                    zwanzig|question=höchstens zwanzig, am Anfang ein Buchstabe}.
                    """),
                en: MessageText(
                    """
                    {of|answer=The answer code|item=The item code|question=The question code} “{code}” must have the \
                    form {expected}: LimeSurvey takes no other.
                    """,
                    """
                    Use unaccented letters and digits: {of|answer=at most five|item=at most twenty|question=at most \
                    twenty, a letter first}.
                    """)),
            CatalogueEntry(
                "duplicate-id", ["first", "id", "of"],
                fr: MessageText(
                    """
                    {of|question=Deux questions|answer-set=Deux échelles ou listes|measure=Deux mesures|group=Deux \
                    répartitions|count=Deux comptes ou mesures} ne peuvent pas s’appeler « {id} » : ce nom est déjà pris à la ligne {first}.
                    """,
                    "Donnez un autre identifiant à l’une des deux."),
                de: MessageText(
                    """
                    {of|question=Zwei Fragen|answer-set=Zwei Skalen oder Listen|measure=Zwei Kennzahlen|group=Zwei \
                    Gliederungen|count=Zwei Zählungen oder Kennzahlen} können nicht „{id}“ heißen: Der Name ist schon in \
                    Zeile {first} vergeben.
                    """,
                    "Geben Sie einer von beiden einen anderen Bezeichner."),
                en: MessageText(
                    """
                    {of|question=Two questions|answer-set=Two scales or lists|measure=Two measures|group=Two \
                    groupings|count=Two counts or measures} can’t be called “{id}”: the name is already taken on line {first}.
                    """,
                    "Give one of them another id.")),
            CatalogueEntry(
                "row-header-incomplete", ["expected", "header"],
                fr: MessageText(
                    "L’en-tête de lignes « {header} » doit avoir une fois chacun de {expected}.",
                    "Mettez le numéro et la colonne entre accolades."),
                de: MessageText(
                    "Der Zeilentitel „{header}“ muss {expected} je einmal enthalten.",
                    "Setzen Sie Nummer und Spalte als Platzhalter in geschweiften Klammern."),
                en: MessageText(
                    "The row header “{header}” must have each of {expected} once.",
                    "Put number and column as placeholders in braces.")),
            CatalogueEntry(
                "duplicate-code", ["code", "first"],
                fr: MessageText(
                    """
                    Le code « {code} » ne peut pas servir deux fois dans cette liste : il est déjà à la ligne {first}.
                    """,
                    "Donnez un autre code à l’une des deux réponses."),
                de: MessageText(
                    """
                    Der Code „{code}“ kann in dieser Liste nicht zweimal vorkommen: Er steht schon in Zeile {first}.
                    """,
                    "Geben Sie einer der beiden Antworten einen anderen Code."),
                en: MessageText(
                    "The code “{code}” can’t be in this list twice: it is already on line {first}.",
                    "Give one of the two answers another code.")),
            CatalogueEntry(
                "duplicate-header", ["first", "header", "other", "owner"],
                fr: MessageText(
                    """
                    L’en-tête « {header} » ne peut pas être à la fois celui de « {owner} » et celui de « {other} » \
                    (ligne {first}).
                    """,
                    "Changez le code d’export ou l’alias de l’un des deux ; la casse ne compte pas."),
                de: MessageText(
                    """
                    Der Spaltentitel „{header}“ kann nicht zugleich zu „{owner}“ und zu „{other}“ (Zeile {first}) \
                    gehören.
                    """,
                    """
                    Ändern Sie bei einem der beiden den Exportcode oder den Alias; Groß- und Kleinschreibung zählt \
                    nicht.
                    """),
                en: MessageText(
                    "The header “{header}” can’t belong both to “{owner}” and to “{other}” (line {first}).",
                    "Change the export code or the alias of one of them; case does not count.")),
            CatalogueEntry(
                "ambiguous-label", ["code", "label", "language", "other"],
                fr: MessageText(
                    """
                    Le libellé « {label} » ({language}) ne peut pas désigner deux réponses[[ : « {code} » et \
                    « {other} »]].
                    """,
                    "Rendez les libellés différents ; la casse, les accents et la ponctuation ne comptent pas."),
                de: MessageText(
                    """
                    Die Beschriftung „{label}“ ({language}) kann nicht zwei Antworten bezeichnen[[: „{code}“ und \
                    „{other}“]].
                    """,
                    """
                    Machen Sie die Beschriftungen verschieden; Groß- und Kleinschreibung, Akzente und Satzzeichen \
                    zählen nicht.
                    """),
                en: MessageText(
                    "The label “{label}” ({language}) can’t stand for two answers[[: “{code}” and “{other}”]].",
                    "Make the labels different; case, accents and punctuation do not count.")),
            CatalogueEntry(
                "too-many-answers", ["count", "limit"],
                fr: MessageText(
                    "Une échelle ou une liste ne peut pas avoir plus de {limit} réponses ; celle-ci en a {count}.",
                    "Regroupez des réponses, ou faites-en une question à texte libre."),
                de: MessageText(
                    "Eine Skala oder Liste kann nicht mehr als {limit} Antworten haben; diese hat {count}.",
                    "Fassen Sie Antworten zusammen, oder machen Sie daraus eine Frage mit freiem Text."),
                en: MessageText(
                    "A scale or list can’t have more than {limit} answers; this one has {count}.",
                    "Group answers, or make it a free-text question.")),
            CatalogueEntry(
                "too-many-options", ["count", "limit", "question"],
                fr: MessageText(
                    """
                    Une question à choix multiple ne peut pas avoir plus de {limit} options ; « {question} » en a \
                    {count}.
                    """,
                    "Regroupez des options, ou partagez la question en deux."),
                de: MessageText(
                    "Eine Mehrfachauswahl kann nicht mehr als {limit} Optionen haben; „{question}“ hat {count}.",
                    "Fassen Sie Optionen zusammen, oder teilen Sie die Frage."),
                en: MessageText(
                    "A multiple-choice question can’t have more than {limit} options; “{question}” has {count}.",
                    "Group options, or split the question in two.")),
            CatalogueEntry(
                "exclusive-outside-multi", ["code", "question"],
                fr: MessageText(
                    """
                    La réponse « {code} » ne peut pas être exclusive : la question « {question} » qui l’emploie n’est \
                    pas à choix multiple.
                    """,
                    "Retirez « exclusive », ou donnez à cette question sa propre liste."),
                de: MessageText(
                    """
                    Die Antwort „{code}“ kann nicht ausschließend sein: Die Frage „{question}“, die sie verwendet, \
                    ist keine Mehrfachauswahl.
                    """,
                    "Entfernen Sie „exclusive“, oder geben Sie der Frage eine eigene Liste."),
                en: MessageText(
                    """
                    The answer “{code}” can’t be exclusive: the question “{question}” that uses it is not \
                    multiple-choice.
                    """,
                    "Remove “exclusive”, or give that question its own list.")),
            CatalogueEntry(
                "key-unfit", ["key", "type"],
                fr: MessageText(
                    "La clé « {key} » ne peut pas aller avec « {type} ».",
                    "Supprimez la clé « {key} », ou changez « {type} »."),
                de: MessageText(
                    "Der Schlüssel „{key}“ kann nicht zusammen mit „{type}“ stehen.",
                    "Löschen Sie den Schlüssel „{key}“, oder ändern Sie „{type}“."),
                en: MessageText(
                    "The key “{key}” can’t go with “{type}”.",
                    "Remove the key “{key}”, or change “{type}”.")),
            CatalogueEntry(
                "empty-range", ["max", "min"],
                fr: MessageText(
                    "Le minimum ({min}) ne peut pas dépasser le maximum ({max}) : aucun nombre ne conviendrait.",
                    "Corrigez « min » ou « max »."),
                de: MessageText(
                    "Das Minimum ({min}) kann nicht über dem Maximum ({max}) liegen: Keine Zahl würde passen.",
                    "Berichtigen Sie „min“ oder „max“."),
                en: MessageText(
                    "The minimum ({min}) can’t be above the maximum ({max}): no number would fit.",
                    "Correct “min” or “max”.")),
            CatalogueEntry(
                "invalid-pattern", ["pattern"],
                fr: MessageText(
                    "Le motif « {pattern} » n’est pas une expression régulière.",
                    "Vérifiez ses parenthèses, crochets et barres obliques inverses."),
                de: MessageText(
                    "Das Muster „{pattern}“ ist kein regulärer Ausdruck.",
                    "Prüfen Sie die Klammern und die umgekehrten Schrägstriche."),
                en: MessageText(
                    "The pattern “{pattern}” is not a regular expression.",
                    "Check its parentheses, brackets and backslashes.")),
            CatalogueEntry(
                "unknown-answer-set", ["id", "nearest", "of"],
                fr: MessageText(
                    "{of|scale=L’échelle|list=La liste} « {id} » n’existe pas.",
                    """
                    [[Vouliez-vous dire « {nearest} » ? ]]Déclarez-la sous {of|scale=« scales »|list=« lists »}, ou \
                    corrigez le nom.
                    """),
                de: MessageText(
                    "{of|scale=Die Skala|list=Die Liste} „{id}“ gibt es nicht.",
                    """
                    [[Meinten Sie „{nearest}“? ]]Erklären Sie sie unter {of|scale=„scales“|list=„lists“}, oder \
                    berichtigen Sie den Namen.
                    """),
                en: MessageText(
                    "Can’t find the {of|scale=scale|list=list} “{id}”.",
                    """
                    [[Did you mean “{nearest}”? ]]Declare it under {of|scale=“scales”|list=“lists”}, or correct the \
                    name.
                    """)),
            CatalogueEntry(
                "only-for-unused", ["code", "question"],
                fr: MessageText(
                    """
                    La réponse « {code} » ne peut pas être réservée à la question « {question} », qui n’emploie pas \
                    cette liste.
                    """,
                    "Corrigez « only_for », ou donnez cette liste à la question."),
                de: MessageText(
                    """
                    Die Antwort „{code}“ kann nicht der Frage „{question}“ vorbehalten sein, die diese Liste nicht \
                    verwendet.
                    """,
                    "Berichtigen Sie „only_for“, oder geben Sie der Frage diese Liste."),
                en: MessageText(
                    "The answer “{code}” can’t be kept for the question “{question}”, which does not use this list.",
                    "Correct “only_for”, or give the question this list.")),
            CatalogueEntry(
                "history-empty", ["wave"],
                fr: MessageText(
                    "L’historique de la vague {wave} doit dire ce qui a changé : il ne dit rien.",
                    "Écrivez les recodages, l’ancienne échelle ou « break », ou supprimez l’entrée."),
                de: MessageText(
                    "Die Vorgeschichte der Welle {wave} muss sagen, was sich geändert hat: Sie sagt nichts.",
                    "Schreiben Sie Umcodierungen, die frühere Skala oder „break“, oder löschen Sie den Eintrag."),
                en: MessageText(
                    "The history of the wave {wave} must say what changed: it says nothing.",
                    "Write the recodings, the former scale or “break”, or remove the entry.")),
            CatalogueEntry(
                "history-contradiction", ["wave"],
                fr: MessageText(
                    """
                    L’historique de la vague {wave} ne peut pas à la fois recoder les réponses et rompre la série \
                    (« break », « scale »).
                    """,
                    """
                    Gardez les recodages (« codes ») si les vagues restent comparables, sinon « break » et l’ancienne \
                    échelle.
                    """),
                de: MessageText(
                    """
                    Die Vorgeschichte der Welle {wave} kann nicht zugleich Antworten umcodieren und die Reihe \
                    unterbrechen („break“, „scale“).
                    """,
                    """
                    Behalten Sie die Umcodierungen („codes“), wenn die Wellen vergleichbar bleiben, sonst „break“ und \
                    die frühere Skala.
                    """),
                en: MessageText(
                    """
                    The history of the wave {wave} can’t both recode answers and break the series (“break”, “scale”).
                    """,
                    "Keep the recodings (“codes”) if the waves stay comparable, else “break” and the former scale.")),
            CatalogueEntry(
                "history-repeated", ["first", "wave"],
                fr: MessageText(
                    "La vague {wave} ne peut pas avoir deux historiques : le premier est à la ligne {first}.",
                    "Réunissez-les en une seule entrée."),
                de: MessageText(
                    "Die Welle {wave} kann nicht zwei Vorgeschichten haben: Die erste steht in Zeile {first}.",
                    "Fassen Sie sie zu einem Eintrag zusammen."),
                en: MessageText(
                    "The wave {wave} can’t have two histories: the first is on line {first}.",
                    "Merge them into one entry.")),
            CatalogueEntry(
                "range-expected", ["got"],
                fr: MessageText(
                    "Il faut deux nombres entiers entre crochets[[, et non « {got} »]].",
                    "Écrivez par exemple [1, 3] : le premier et le dernier nombre comptés."),
                de: MessageText(
                    "Nötig sind zwei ganze Zahlen in eckigen Klammern[[, nicht „{got}“]].",
                    "Schreiben Sie zum Beispiel [1, 3]: die erste und die letzte Zahl, die zählt."),
                en: MessageText(
                    "There must be two whole numbers in brackets here[[, not “{got}”]].",
                    "Write for example [1, 3]: the first and the last number that count.")),
            CatalogueEntry(
                "sensitive-group", ["question"],
                fr: MessageText(
                    "Une répartition ne peut pas se faire selon « {question} » : cette question, ou une réponse d’un de ses groupes, est sensible.",
                    "Choisissez une autre question, ou retirez de ses groupes la réponse sensible : chaque groupe est nommé à côté de ses chiffres."
                ),
                de: MessageText(
                    "Eine Gliederung nach „{question}“ ist nicht möglich: Die Frage, oder eine Antwort in einer ihrer Gruppen, ist heikel.",
                    "Wählen Sie eine andere Frage, oder lassen Sie die heikle Antwort weg: Jede Gruppe steht mit Namen neben ihren Zahlen."
                ),
                en: MessageText(
                    "Respondents can’t be grouped by “{question}”: the question, or an answer in one of its groups, is sensitive.",
                    "Choose another question, or leave the sensitive answer out of its groups: each group is named beside its figures."
                )),
            CatalogueEntry(
                "sensitive-item", ["question"],
                fr: MessageText(
                    """
                    Cet élément de l’indice est une réponse sensible à « {question} » : l’indice dirait combien \
                    l’ont donnée.
                    """,
                    "Retirez-le de « items » : une réponse sensible n’est publiée nulle part."),
                de: MessageText(
                    """
                    Dieser Bestandteil des Index ist eine heikle Antwort auf „{question}“: Der Index würde verraten, \
                    wie viele sie gaben.
                    """,
                    "Nehmen Sie ihn aus „items“: Eine heikle Antwort wird nirgends veröffentlicht."),
                en: MessageText(
                    """
                    This item of the index is a sensitive answer to “{question}”: the index would tell how many gave \
                    it.
                    """,
                    "Take it out of “items”: a sensitive answer is published nowhere.")),
            CatalogueEntry(
                "sensitive-required", ["question"],
                fr: MessageText(
                    """
                    La question « {question} » ne peut pas être obligatoire : une de ses réponses est sensible, et l’on saurait \
                    que qui n’en compte aucune autre l’a donnée.
                    """,
                    "Rendez-la facultative (« requirement : expected » ou « optional »), dans le formulaire aussi."),
                de: MessageText(
                    """
                    Die Frage „{question}“ kann keine Pflichtfrage sein: Eine ihrer Antworten ist heikel, und wer mit keiner \
                    anderen zählt, hätte erkennbar diese gegeben.
                    """,
                    "Machen Sie sie freiwillig („requirement: expected“ oder „optional“), auch im Formular."),
                en: MessageText(
                    """
                    The question “{question}” can’t be mandatory: one of its answers is sensitive, and whoever counts with no \
                    other one would be known to have given it.
                    """,
                    "Make it voluntary (“requirement: expected” or “optional”), in the form, too.")),
            CatalogueEntry(
                "sensitive-condition", ["chosen", "question"],
                fr: MessageText(
                    """
                    La question « {question} » n’est posée qu’à qui a donné une réponse sensible à « {chosen} » : à côté \
                    des autres réponses à celle-ci, le nombre de ses réponses dirait combien l’ont donnée.
                    """,
                    "Rendez sensible la question « {chosen} » tout entière, ou « {question} » (« sensitive : true »)."),
                de: MessageText(
                    """
                    Die Frage „{question}“ sieht nur, wer auf „{chosen}“ eine heikle Antwort gab: Neben den anderen \
                    Antworten auf diese würde die Zahl ihrer Antworten verraten, wie viele sie gaben.
                    """,
                    "Machen Sie die ganze Frage „{chosen}“ heikel, oder „{question}“ („sensitive: true“)."),
                en: MessageText(
                    """
                    The question “{question}” is only asked of those who gave a sensitive answer to “{chosen}”: beside the other \
                    answers to that one, the number of its answers would tell how many gave it.
                    """,
                    "Make the whole question “{chosen}” sensitive, or “{question}” (“sensitive: true”).")),
        ])
}

/// What is wrong with what refers to questions: conditions and measures.
enum ReferenceMessages {
    static let area = CatalogueArea(
        title: "Survey definitions: conditions and measures",
        entries: [
            CatalogueEntry(
                "unknown-question", ["id", "nearest"],
                fr: MessageText(
                    "La question « {id} » n’existe pas.",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez l’identifiant d’une question de ce fichier."),
                de: MessageText(
                    "Die Frage „{id}“ gibt es nicht.",
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie den Bezeichner einer Frage dieser Datei."),
                en: MessageText(
                    "Can’t find the question “{id}”.",
                    "[[Did you mean “{nearest}”? ]]Use the id of a question of this file.")),
            CatalogueEntry(
                "unknown-item", ["code", "expected", "nearest", "question"],
                fr: MessageText(
                    "La question « {question} » n’a pas de sous-question « {code} »[[ ; elle a : {expected}]].",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez le code d’une de ses sous-questions."),
                de: MessageText(
                    "Die Frage „{question}“ hat keine Teilfrage „{code}“[[; sie hat: {expected}]].",
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie den Code einer ihrer Teilfragen."),
                en: MessageText(
                    "The question “{question}” has no item “{code}”[[; it has: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Use the code of one of its items.")),
            CatalogueEntry(
                "unknown-line-column", ["code", "expected", "nearest", "question"],
                fr: MessageText(
                    "La question « {question} » n’a pas de colonne « {code} »[[ ; elle a : {expected}]].",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez le code d’une de ses colonnes."),
                de: MessageText(
                    "Die Frage „{question}“ hat keine Spalte „{code}“[[; sie hat: {expected}]].",
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie den Code einer ihrer Spalten."),
                en: MessageText(
                    "The question “{question}” has no column “{code}”[[; it has: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Use the code of one of its columns.")),
            CatalogueEntry(
                "column-unfit", ["code", "expected", "question", "type"],
                fr: MessageText(
                    "La colonne « {code} » de « {question} » est de type « {type} », qui ne convient pas ici.",
                    "Choisissez une colonne de type {expected}."),
                de: MessageText(
                    "Die Spalte „{code}“ von „{question}“ ist vom Typ „{type}“, der hier nicht passt.",
                    "Wählen Sie eine Spalte vom Typ {expected}."),
                en: MessageText(
                    "The column “{code}” of “{question}” is of type “{type}”, which does not fit here.",
                    "Choose a column of type {expected}.")),
            CatalogueEntry(
                "matching-missing", ["question"],
                fr: MessageText(
                    """
                    Rien ne dit quand deux lignes de « {question} » parlent du même objet : on ne peut pas en compter \
                    les objets.
                    """,
                    "Ajoutez une règle pour cette question sous « matching »."),
                de: MessageText(
                    """
                    Nichts sagt, wann zwei Zeilen von „{question}“ dasselbe meinen: Verschiedenes lässt sich nicht zählen.
                    """,
                    "Ergänzen Sie unter „matching“ eine Regel für diese Frage."),
                en: MessageText(
                    """
                    Nothing says when two lines of “{question}” tell the same thing: different ones can’t be counted.
                    """,
                    "Add a rule for this question under “matching”.")),
            CatalogueEntry(
                "unknown-answer", ["code", "expected", "nearest", "owner"],
                fr: MessageText(
                    "« {owner} » n’a pas de réponse « {code} »[[ ; codes possibles : {expected}]].",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez l’un de ces codes."),
                de: MessageText(
                    "„{owner}“ hat keine Antwort „{code}“[[; mögliche Codes: {expected}]].",
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie einen dieser Codes."),
                en: MessageText(
                    "“{owner}” has no answer “{code}”[[; possible codes: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Use one of these codes.")),
            CatalogueEntry(
                "missing-answer-counted", ["code", "missing"],
                fr: MessageText(
                    """
                    La réponse « {code} » ne peut pas compter parmi les réponses valides : elle veut dire \
                    {missing|not_concerned=« non concerné »|dont_know=« ne sait pas »|no_answer=« sans réponse »}.
                    """,
                    "Retirez ce code de la liste, ou la clé « missing » de la réponse."),
                de: MessageText(
                    """
                    Die Antwort „{code}“ kann nicht zu den gültigen zählen: Sie bedeutet \
                    {missing|not_concerned=„nicht betroffen“|dont_know=„weiß nicht“|no_answer=„keine Antwort“}.
                    """,
                    "Entfernen Sie den Code aus der Liste oder den Schlüssel „missing“ von der Antwort."),
                en: MessageText(
                    """
                    The answer “{code}” can’t count among valid answers: it means {missing|not_concerned=“not \
                    concerned”|dont_know=“don’t know”|no_answer=“no answer”}.
                    """,
                    "Remove the code from the list, or the key “missing” from the answer.")),
            CatalogueEntry(
                "condition-syntax", ["expected", "got"],
                fr: MessageText(
                    """
                    La condition ne peut pas être lue : attendu ici {expected|question=l’identifiant d’une \
                    question|value=un code ou un nombre}[[, trouvé « {got} »]].
                    """,
                    "Écrivez par exemple : role == M and age in [A1, A2]"),
                de: MessageText(
                    """
                    Die Bedingung lässt sich nicht lesen: hier erwartet {expected|question=der Bezeichner einer \
                    Frage|value=ein Code oder eine Zahl}[[, gefunden „{got}“]].
                    """,
                    "Schreiben Sie zum Beispiel: role == M and age in [A1, A2]"),
                en: MessageText(
                    """
                    Can’t read the condition: expected here {expected|question=the id of a question|value=a code or a \
                    number}[[, found “{got}”]].
                    """,
                    "Write for example: role == M and age in [A1, A2]")),
            CatalogueEntry(
                "forward-reference", ["question"],
                fr: MessageText(
                    "La condition ne peut pas dépendre de la question « {question} », posée plus loin.",
                    "Déplacez cette question avant, ou changez la condition."),
                de: MessageText(
                    "Die Bedingung kann nicht von der Frage „{question}“ abhängen, die später gestellt wird.",
                    "Stellen Sie die Frage davor, oder ändern Sie die Bedingung."),
                en: MessageText(
                    "The condition can’t depend on the question “{question}”, which is asked later.",
                    "Move that question before this one, or change the condition.")),
            CatalogueEntry(
                "operator-unfit", ["expected", "operator", "question", "type"],
                fr: MessageText(
                    "L’opérateur « {operator} » ne peut pas aller avec la question « {question} », de type {type}.",
                    """
                    [[Employez l’un de : {expected}. ]]Une question à texte libre ou de territoire n’entre dans \
                    aucune condition.
                    """),
                de: MessageText(
                    "Der Operator „{operator}“ passt nicht zur Frage „{question}“ vom Typ {type}.",
                    """
                    [[Verwenden Sie einen von: {expected}. ]]Freitext- und Gebietsfragen taugen für keine Bedingung.
                    """),
                en: MessageText(
                    "The operator “{operator}” can’t go with the question “{question}”, of type {type}.",
                    "[[Use one of: {expected}. ]]Free-text and territory questions fit no condition.")),
            CatalogueEntry(
                "number-expected", ["got", "question"],
                fr: MessageText(
                    "La question « {question} » doit être comparée à un nombre entier, et non à « {got} ».",
                    "Écrivez le nombre en chiffres."),
                de: MessageText(
                    "Die Frage „{question}“ muss mit einer ganzen Zahl verglichen werden, nicht mit „{got}“.",
                    "Schreiben Sie die Zahl in Ziffern."),
                en: MessageText(
                    "The question “{question}” must be compared with a whole number, not with “{got}”.",
                    "Write the number in digits.")),
            CatalogueEntry(
                "item-needed", ["expected", "question"],
                fr: MessageText(
                    "Il faut ici une sous-question de « {question} », et non le tableau entier.",
                    "Écrivez « {question} », un point et l’un de ces codes : {expected}."),
                de: MessageText(
                    "Hier muss eine Teilfrage von „{question}“ stehen, nicht die ganze Matrix.",
                    "Schreiben Sie „{question}“, einen Punkt und einen dieser Codes: {expected}."),
                en: MessageText(
                    "There must be one item of “{question}” here, not the whole array.",
                    "Write “{question}”, a dot and one of these codes: {expected}.")),
            CatalogueEntry(
                "question-unfit", ["expected", "question", "type"],
                fr: MessageText(
                    """
                    Cette mesure ne peut pas se calculer sur « {question} », de type {type} ; types possibles : \
                    {expected}.
                    """,
                    "Choisissez une autre question, ou un autre genre de mesure (« kind », « each »)."),
                de: MessageText(
                    """
                    Diese Kennzahl lässt sich nicht aus „{question}“ vom Typ {type} berechnen; mögliche Typen: \
                    {expected}.
                    """,
                    "Wählen Sie eine andere Frage oder eine andere Art von Kennzahl („kind“, „each“)."),
                en: MessageText(
                    "This measure can’t be computed from “{question}”, of type {type}; types that fit: {expected}.",
                    "Choose another question, or another sort of measure (“kind”, “each”).")),
            CatalogueEntry(
                "wildcard-mismatch", ["id"],
                fr: MessageText(
                    """
                    « each » et l’étoile de l’identifiant vont ensemble, une étoile et une seule ; ce n’est pas le \
                    cas de « {id} ».
                    """,
                    """
                    Mettez une étoile (*) dans l’identifiant d’une famille (« each »), aucune dans celui d’une mesure \
                    seule.
                    """),
                de: MessageText(
                    """
                    „each“ und der Stern im Bezeichner gehören zusammen, genau ein Stern; bei „{id}“ ist es nicht so.
                    """,
                    """
                    Setzen Sie in den Bezeichner einer Familie („each“) einen Stern (*), in den einer einzelnen \
                    Kennzahl keinen.
                    """),
                en: MessageText(
                    "“each” and the star of the id must go together, one star only; in “{id}” they do not.",
                    "Put one star (*) in the id of a family (“each”), none in the id of a single measure.")),
            CatalogueEntry(
                "overlapping-codes", ["code"],
                fr: MessageText(
                    "Le code « {code} » ne peut pas être à la fois dans « plus » et dans « minus ».",
                    "Gardez-le d’un seul côté."),
                de: MessageText(
                    "Der Code „{code}“ kann nicht zugleich in „plus“ und in „minus“ stehen.",
                    "Behalten Sie ihn auf einer Seite."),
                en: MessageText(
                    "The code “{code}” can’t be both in “plus” and in “minus”.",
                    "Keep it on one side.")),
            CatalogueEntry(
                "unknown-placeholder", ["placeholder"],
                fr: MessageText(
                    "Rien ne peut remplacer « {placeholder} » dans ce texte.",
                    "Seul {{item}} est remplacé, et seulement dans une famille de mesures (« each »)."),
                de: MessageText(
                    "Nichts kann „{placeholder}“ in diesem Text ersetzen.",
                    "Nur {{item}} wird ersetzt, und nur in einer Familie von Kennzahlen („each“)."),
                en: MessageText(
                    "Nothing can replace “{placeholder}” in this text.",
                    "Only {{item}} is replaced, and only in a family of measures (“each”).")),
        ])
}

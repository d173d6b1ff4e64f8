/// `explain`: what a figure is, where it comes from and who counts.
enum ExplainPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .explainWhere, ["place", "wave"],
            fr: "{place}, vague {wave}",
            de: "{place}, Welle {wave}",
            en: "{place}, wave {wave}"),
        PhraseEntry(
            .explainQuoted, ["text"],
            fr: "« {text} »",
            de: "„{text}“",
            en: "“{text}”"),
        PhraseEntry(
            .explainAnd,
            fr: "et",
            de: "und",
            en: "and"),
        PhraseEntry(
            .explainOr,
            fr: "ou",
            de: "oder",
            en: "or"),
        PhraseEntry(
            .explainUnknown,
            fr: "indéterminé",
            de: "unbestimmt",
            en: "undetermined"),
        PhraseEntry(
            .explainAllLanguages,
            fr: "toutes langues",
            de: "alle Sprachen",
            en: "all languages"),
        PhraseEntry(
            .explainAnsweredIn, ["language"],
            fr: "questionnaire en langue « {language} »",
            de: "Fragebogensprache „{language}“",
            en: "questionnaire language “{language}”"),
        PhraseEntry(
            .explainSpoken, ["language"],
            fr: "langue parlée à la maison « {language} »",
            de: "zu Hause gesprochene Sprache „{language}“",
            en: "language spoken at home “{language}”"),
        PhraseEntry(
            .explainAnySpoken,
            fr: "une langue parlée à la maison au moins",
            de: "mindestens eine zu Hause gesprochene Sprache",
            en: "at least one language spoken at home"),
        PhraseEntry(
            .explainGroup, ["category", "grouping"],
            fr: "{grouping} : {category}",
            de: "{grouping}: {category}",
            en: "{grouping}: {category}"),
        PhraseEntry(
            .explainStale,
            fr:
                """
                Les fichiers ou les définitions ont changé depuis la dernière publication : « barometre run » la \
                met à jour.
                """,
            de:
                """
                Dateien oder Definitionen haben sich seit der letzten Veröffentlichung geändert: „barometre run“ \
                bringt sie auf den Stand.
                """,
            en: "Files or definitions have changed since the last publication: “barometre run” brings it up to date."),
        PhraseEntry(
            .explainWithheld,
            fr: "Ce chiffre est masqué pour protéger les personnes qui ont répondu.",
            de: "Dieser Wert wird zurückgehalten, um die Antwortenden zu schützen.",
            en: "This figure is withheld to protect the people who answered."),
        PhraseEntry(
            .explainSensitive,
            fr: "La question touche à des données sensibles : aucun de ses chiffres n’est publié.",
            de: "Die Frage betrifft schützenswerte Angaben: Keiner ihrer Werte wird veröffentlicht.",
            en: "The question is about sensitive matters: none of its figures is published."),
        PhraseEntry(
            .explainInstead,
            fr: "Chiffres publiés qui comprennent les mêmes personnes et d’autres :",
            de: "Veröffentlichte Werte, die dieselben und weitere Personen umfassen:",
            en: "Published figures that take in the same people and others:"),
        PhraseEntry(
            .explainNowhere,
            fr: "Aucun chiffre publié ne comprend ces personnes.",
            de: "Kein veröffentlichter Wert umfasst diese Personen.",
            en: "No published figure takes these people in."),
        PhraseEntry(
            .explainNotAsked,
            fr: "Aucun fichier de la vague ne contient la question : elle n’a pas été posée.",
            de: "Keine Datei der Welle enthält die Frage: Sie wurde nicht gestellt.",
            en: "No file of the wave holds the question: it was not asked."),
        PhraseEntry(
            .explainOwnScaleOnly,
            fr:
                """
                La vague a posé la question sur une échelle à elle, sur laquelle cette mesure n’a pas de sens, ou \
                aucun fichier ne la contient.
                """,
            de:
                """
                Die Welle stellte die Frage auf einer eigenen Skala, auf der diese Kennzahl nichts bedeutet, oder \
                keine Datei enthält sie.
                """,
            en:
                """
                The wave asked on a scale of its own, on which this measure means nothing, or no file holds the \
                question.
                """),
        PhraseEntry(
            .explainNobody,
            fr: "Personne n’est à placer ici : toutes les réponses ont pu être classées ailleurs, sans exception.",
            de: "Hier ist niemand einzuordnen: Alle Antworten fanden ausnahmslos anderswo ihren Platz.",
            en: "There is nobody to place here: every answer found its place elsewhere."),
        PhraseEntry(
            .explainOriginHeading,
            fr: "D’où viennent les réponses",
            de: "Woher die Antworten kommen",
            en: "Where the responses come from"),
        PhraseEntry(
            .explainWaveRule, ["fallback", "from", "to", "wave"],
            fr:
                """
                Vague {wave} : réponses dont la colonne de vague le dit[[, à défaut celles envoyées du {from} au \
                {to}]][[, à défaut celles que rien ne date (vague {fallback} du pipeline)]].
                """,
            de:
                """
                Welle {wave}: Antworten, deren Wellenspalte es sagt[[, sonst die vom {from} bis {to} \
                gesendeten]][[, sonst die ohne Angabe (Welle {fallback} der Pipeline)]].
                """,
            en:
                """
                Wave {wave}: responses whose wave column says so[[, else those sent from {from} to {to}]][[, else \
                those that nothing dates (the pipeline’s wave {fallback})]].
                """),
        PhraseEntry(
            .explainAskedHeading,
            fr: "Ce qui a été demandé",
            de: "Was gefragt wurde",
            en: "What was asked"),
        PhraseEntry(
            .explainBetween, ["high", "low"],
            fr: "compte : de {low} à {high}",
            de: "zählt: von {low} bis {high}",
            en: "counts: from {low} to {high}"),
        PhraseEntry(
            .explainReworded,
            fr: "Cette vague a posé la question en d’autres termes.",
            de: "Diese Welle hat die Frage anders formuliert.",
            en: "This wave asked in other words."),
        PhraseEntry(
            .explainIndex,
            fr:
                """
                Chaque élément vaut 1 ou 0 ; l’indice d’une personne est la moyenne des éléments auxquels elle a \
                répondu, si elle a répondu à la moitié au moins.
                """,
            de:
                """
                Jedes Element zählt 1 oder 0; der Index einer Person ist der Mittelwert der beantworteten \
                Elemente, wenn es mindestens die Hälfte ist.
                """,
            en:
                """
                Each item counts 1 or 0; a person’s index is the mean of the items answered, if at least half of \
                them are.
                """),
        PhraseEntry(
            .explainFormerCode, ["code"],
            fr: "(code de la vague : {code})",
            de: "(Code der Welle: {code})",
            en: "(the wave’s code: {code})"),
        PhraseEntry(
            .explainFavourable,
            fr: "compte 1",
            de: "zählt 1",
            en: "counts 1"),
        PhraseEntry(
            .explainUnfavourable,
            fr: "compte −1",
            de: "zählt −1",
            en: "counts −1"),
        PhraseEntry(
            .explainFavourableUnticked,
            fr: "compte 1 si la case n’est pas cochée",
            de: "zählt 1, wenn nicht angekreuzt",
            en: "counts 1 when not ticked"),
        PhraseEntry(
            .explainOther,
            fr: "compte 0",
            de: "zählt 0",
            en: "counts 0"),
        PhraseEntry(
            .explainNotConcerned,
            fr: "hors du calcul : non concerné",
            de: "nicht gezählt: nicht betroffen",
            en: "left out: not concerned"),
        PhraseEntry(
            .explainDontKnow,
            fr: "hors du calcul : ne sait pas",
            de: "nicht gezählt: weiß nicht",
            en: "left out: don’t know"),
        PhraseEntry(
            .explainNoAnswer,
            fr: "hors du calcul : sans réponse",
            de: "nicht gezählt: keine Antwort",
            en: "left out: no answer"),
        PhraseEntry(
            .explainBaseHeading,
            fr: "Qui compte",
            de: "Wer zählt",
            en: "Who counts"),
        PhraseEntry(
            .explainAskedOfAll,
            fr: "Question posée à toutes les personnes interrogées.",
            de: "Allen Befragten gestellt.",
            en: "Asked of everyone."),
        PhraseEntry(
            .explainAskedIf, ["condition", "question"],
            fr: "{question} n’est posée que si : {condition}.",
            de: "{question} wird nur gestellt, wenn: {condition}.",
            en: "{question} is asked only if: {condition}."),
        PhraseEntry(
            .explainAmong, ["condition"],
            fr: "Seules comptent les personnes pour qui : {condition}.",
            de: "Nur Personen zählen, für die gilt: {condition}.",
            en: "Only people count for whom: {condition}."),
        PhraseEntry(
            .explainEnds, ["condition"],
            fr: "L’entretien s’arrête, et la réponse est hors champ, si : {condition}.",
            de: "Die Befragung endet, und die Antwort zählt nicht, wenn: {condition}.",
            en: "The interview ends, and the response is ineligible, if: {condition}."),
        PhraseEntry(
            .explainWithin, ["place"],
            fr: "Parmi les réponses de : {place}.",
            de: "Unter den Antworten aus: {place}.",
            en: "Among the responses of: {place}."),
        PhraseEntry(
            .explainMultiBase, ["question"],
            fr: "Dans la base de {question} : qui a coché au moins une réponse valide.",
            de: "In der Basis von {question}: wer mindestens eine gültige Antwort angekreuzt hat.",
            en: "In the base of {question}: who ticked at least one valid answer."),
        PhraseEntry(
            .explainValid, ["n"],
            fr: "Base : {n} {n|réponse valide|réponses valides}.",
            de: "Basis: {n} {n|gültige Antwort|gültige Antworten}.",
            en: "Base: {n} valid {n|answer|answers}."),
        PhraseEntry(
            .explainExclusions, ["dontKnow", "noAnswer", "notConcerned"],
            fr: "Hors de la base : non concernés {notConcerned}, ne savent pas {dontKnow}, sans réponse {noAnswer}.",
            de:
                """
                Außerhalb der Basis: nicht betroffen {notConcerned}, weiß nicht {dontKnow}, keine Antwort \
                {noAnswer}.
                """,
            en: "Outside the base: not concerned {notConcerned}, don’t know {dontKnow}, no answer {noAnswer}."),
        PhraseEntry(
            .explainExclusionsAtTotal,
            fr: "Non concernés, ne savent pas et sans réponse ne sont publiés que pour l’ensemble.",
            de: "Nicht betroffen, weiß nicht und keine Antwort werden nur für das Ganze veröffentlicht.",
            en: "Not concerned, don’t know and no answer are published for the whole only."),
        PhraseEntry(
            .explainUnweighted,
            fr: "Sans pondération : chaque réponse compte pour 1.",
            de: "Ohne Gewichte: Jede Antwort zählt gleich.",
            en: "No weights: each response counts the same."),
        PhraseEntry(
            .explainWeighted, ["base"],
            fr: "Avec les poids des fichiers ; base pondérée {base}.",
            de: "Mit den Gewichten der Dateien; gewichtete Basis {base}.",
            en: "With the weights of the files; weighted base {base}."),
        PhraseEntry(
            .explainAnswered, ["answers", "question"],
            fr: "à « {question} » la réponse est {answers}",
            de: "auf „{question}“ lautet die Antwort {answers}",
            en: "the answer to “{question}” is {answers}"),
        PhraseEntry(
            .explainNotAnswered, ["answers", "question"],
            fr: "à « {question} » la réponse n’est pas {answers}",
            de: "auf „{question}“ lautet die Antwort nicht {answers}",
            en: "the answer to “{question}” is not {answers}"),
        PhraseEntry(
            .explainTicked, ["answers", "question"],
            fr: "à « {question} » est cochée la réponse {answers}",
            de: "bei „{question}“ ist angekreuzt {answers}",
            en: "of “{question}” an answer is ticked: {answers}"),
        PhraseEntry(
            .explainNumber, ["bound", "question", "sign"],
            fr: "nombre donné à « {question} » {sign} {bound}",
            de: "Zahl auf „{question}“ {sign} {bound}",
            en: "number given to “{question}” {sign} {bound}"),
        PhraseEntry(
            .explainNot, ["condition"],
            fr: "il n’est pas vrai que ({condition})",
            de: "es trifft nicht zu, dass ({condition})",
            en: "it is not so that ({condition})"),
    ]
}

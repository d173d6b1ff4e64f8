/// `explain`: calculations, of figures and of who answered.
enum ExplainWorkingPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .explainWorkingHeading,
            fr: "Le calcul",
            de: "Die Rechnung",
            en: "The calculation"),
        PhraseEntry(
            .explainSymbols,
            fr: "N : réponses de la vague ; n : réponses de la base ; y : ce que compte une réponse ; w : son poids.",
            de: "N: Antworten der Welle; n: Antworten der Basis; y: was eine Antwort zählt; w: ihr Gewicht.",
            en: "N: responses of the wave; n: answers of the base; y: what an answer counts; w: its weight."),
        PhraseEntry(
            .explainEstimate, ["formula"],
            fr: "Estimation : {formula}",
            de: "Schätzwert: {formula}",
            en: "Estimate: {formula}"),
        PhraseEntry(
            .explainStandardError, ["formula"],
            fr: "Erreur type : {formula}",
            de: "Standardfehler: {formula}",
            en: "Standard error: {formula}"),
        PhraseEntry(
            .explainDegrees, ["formula"],
            fr: "Degrés de liberté : {formula}",
            de: "Freiheitsgrade: {formula}",
            en: "Degrees of freedom: {formula}"),
        PhraseEntry(
            .explainNoInterval,
            fr: "Pas d’intervalle : l’erreur type n’est pas définie.",
            de: "Kein Intervall: Der Standardfehler ist nicht definiert.",
            en: "No interval: the standard error is not defined."),
        PhraseEntry(
            .explainIntervalT, ["formula", "high", "low"],
            fr: "Intervalle à 95 % (t de Student) : [[{formula} = ]]de {low} à {high}",
            de: "Intervall zu 95 % (Student-t): [[{formula} = ]]{low} bis {high}",
            en: "95% interval (Student’s t): [[{formula} = ]]{low} to {high}"),
        PhraseEntry(
            .explainIntervalCapped, ["formula"],
            fr: "Intervalle à 95 % (Korn–Graubard, n* plafonné au nombre de réponses) : {formula}",
            de: "Intervall zu 95 % (Korn–Graubard, n* höchstens die Zahl der Antworten): {formula}",
            en: "95% interval (Korn–Graubard, n* capped at the number of answers): {formula}"),
        PhraseEntry(
            .explainIntervalUncapped, ["formula"],
            fr: "Intervalle à 95 % (Korn–Graubard sans plafond) : {formula}",
            de: "Intervall zu 95 % (Korn–Graubard ohne Obergrenze): {formula}",
            en: "95% interval (Korn–Graubard without a cap): {formula}"),
        PhraseEntry(
            .explainLimits, ["a", "b", "c", "d", "high", "low"],
            fr:
                """
                Bornes, quantiles de lois bêta : {low} (2,5 % ; paramètres {a} et {b}) et {high} (97,5 % ; \
                paramètres {c} et {d})
                """,
            de:
                """
                Grenzen, Quantile von Betaverteilungen: {low} (2,5 %; Parameter {a} und {b}) und {high} (97,5 %; \
                Parameter {c} und {d})
                """,
            en:
                """
                Limits, quantiles of beta distributions: {low} (2.5%; parameters {a} and {b}) and {high} (97.5%; \
                parameters {c} and {d})
                """),
        PhraseEntry(
            .explainStanding,
            fr: """
                Ce chiffre est celui d’une publication précédente : depuis, aucune réponse n’y a changé, ou trop peu pour que \
                la différence puisse se lire.
                """,
            de: """
                Diese Zahl ist die einer früheren Veröffentlichung: Seither hat sich dort keine Antwort geändert, oder zu \
                wenige, als dass der Unterschied gezeigt werden dürfte.
                """,
            en: """
                This figure is an earlier publication’s: since then no answer has changed there, or too few for the \
                difference to be shown.
                """),
        PhraseEntry(
            .explainDesignEffect, ["formula"],
            fr: "Effet de plan, contre un tirage simple avec remise : {formula}",
            de: "Designeffekt, gegenüber einfacher Auswahl mit Zurücklegen: {formula}",
            en: "Design effect, against simple random sampling with replacement: {formula}"),
        PhraseEntry(
            .explainVolunteers,
            fr: "Marge indicative : répondants volontaires, pas d’échantillon tiré au sort.",
            de: "Richtwert: freiwillige Teilnahme, keine Zufallsstichprobe.",
            en: "Indicative margin: volunteers, no random sample."),
        PhraseEntry(
            .explainCount,
            fr: "Réponses retenues",
            de: "Verwendete Antworten",
            en: "Responses used"),
        PhraseEntry(
            .explainMix,
            fr: "Part parmi les réponses",
            de: "Anteil an den Antworten",
            en: "Share of the responses"),
        PhraseEntry(
            .explainRate,
            fr: "Taux de réponse",
            de: "Rücklaufquote",
            en: "Response rate"),
        PhraseEntry(
            .explainReferenceMix,
            fr: "Part dans la population de référence",
            de: "Anteil an der Referenzbevölkerung",
            en: "Share of the reference population"),
        PhraseEntry(
            .explainCountWorking, ["formula"],
            fr: "Réponses retenues, chacune comptée une fois : {formula}",
            de: "Verwendete Antworten, jede einmal gezählt: {formula}",
            en: "Responses used, each counted once: {formula}"),
        PhraseEntry(
            .explainMixWorking, ["formula"],
            fr: "Réponses de ce groupe / réponses du territoire = {formula}",
            de: "Antworten dieser Gruppe / Antworten des Gebiets = {formula}",
            en: "Responses of this group / responses of the territory = {formula}"),
        PhraseEntry(
            .explainRateWorking, ["formula", "table"],
            fr: "Réponses / personnes invitées ({table}) = {formula}",
            de: "Antworten / Eingeladene ({table}) = {formula}",
            en: "Responses / people invited ({table}) = {formula}"),
        PhraseEntry(
            .explainReferenceMixWorking, ["formula", "table"],
            fr: "Personnes de cette langue / personnes du territoire, d’après {table} : {formula}",
            de: "Personen dieser Sprache / Personen des Gebiets, nach {table}: {formula}",
            en: "People of this language / people of the territory, from {table}: {formula}"),
        PhraseEntry(
            .explainNotRepresentative,
            fr: "Non représentatif : la composition de celles et ceux qui ont répondu n’est que la leur.",
            de: "Nicht repräsentativ: Die Zusammensetzung der Antwortenden ist nur ihre eigene.",
            en: "Not representative: the mix of those who answered is nobody’s but their own."),
        PhraseEntry(
            .explainNoHomeLanguage,
            fr: "Aucun fichier de la vague ne dit les langues parlées à la maison.",
            de: "Keine Datei der Welle nennt die zu Hause gesprochenen Sprachen.",
            en: "No file of the wave tells the languages spoken at home."),
        PhraseEntry(
            .explainNobodyCounted,
            fr: "Aucune réponse n’est à compter ici : toutes ont trouvé leur place ailleurs.",
            de: "Hier ist keine Antwort zu zählen: Alle fanden anderswo ihren Platz.",
            en: "There is no response to count here: all found their place elsewhere."),
        PhraseEntry(
            .explainNoReference, ["table"],
            fr: "{table} ne donne pas de nombre pour ce territoire et cette langue.",
            de: "{table} nennt keine Zahl für dieses Gebiet und diese Sprache.",
            en: "{table} gives no number for this territory and language."),
        PhraseEntry(
            .explainMoreThanInvited,
            fr:
                """
                Il y a plus de réponses que de personnes invitées : le tableau est faux ou le lien a circulé, et \
                aucun taux ne peut être donné.
                """,
            de:
                """
                Es gibt mehr Antworten als Eingeladene: Die Tabelle ist falsch, oder der Link wurde weitergegeben, \
                und keine Quote lässt sich angeben.
                """,
            en:
                """
                There are more responses than people invited: the table is wrong or the link was passed on, and no \
                rate can be told.
                """),
    ]
}

/// `explain`: reliability, the rule of publication and comparisons.
enum ExplainComparisonPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .explainReliabilityHeading,
            fr: "Fiabilité",
            de: "Verlässlichkeit",
            en: "Reliability"),
        PhraseEntry(
            .explainGoodShare,
            fr:
                """
                Bonne : 30 réponses au moins, 8 degrés de liberté au moins, ni 0 ni 1, intervalle plus étroit que \
                0,30.
                """,
            de:
                """
                Gut: mindestens 30 Antworten, mindestens 8 Freiheitsgrade, weder 0 noch 1, Intervall schmaler als \
                0,30.
                """,
            en:
                """
                Good: at least 30 answers, at least 8 degrees of freedom, neither 0 nor 1, interval narrower than \
                0.30.
                """),
        PhraseEntry(
            .explainGoodMean,
            fr: "Bonne : 30 réponses au moins, 8 degrés de liberté au moins, une erreur type.",
            de: "Gut: mindestens 30 Antworten, mindestens 8 Freiheitsgrade, ein Standardfehler.",
            en: "Good: at least 30 answers, at least 8 degrees of freedom, a standard error."),
        PhraseEntry(
            .explainCaution,
            fr: "À lire avec prudence, car :",
            de: "Mit Vorsicht zu lesen, denn:",
            en: "To be read with caution, because:"),
        PhraseEntry(
            .explainFewAnswers, ["n"],
            fr: "{n} {n|réponse|réponses}, moins de 30",
            de: "{n} {n|Antwort|Antworten}, weniger als 30",
            en: "{n} {n|answer|answers}, fewer than 30"),
        PhraseEntry(
            .explainFewDegrees, ["df"],
            fr: "{df} {df|degré|degrés} de liberté, moins de 8",
            de: "{df} {df|Freiheitsgrad|Freiheitsgrade}, weniger als 8",
            en: "{df} {df|degree|degrees} of freedom, fewer than 8"),
        PhraseEntry(
            .explainUnanimous,
            fr: "toutes les réponses sont les mêmes",
            de: "alle Antworten sind gleich",
            en: "all answers are alike"),
        PhraseEntry(
            .explainWideInterval, ["width"],
            fr: "un intervalle (Korn–Graubard plafonné) large de {width}, 0,30 ou plus",
            de: "ein Intervall (Korn–Graubard mit Obergrenze) von {width} Breite, 0,30 oder mehr",
            en: "an interval (Korn–Graubard, capped) {width} wide, 0.30 or more"),
        PhraseEntry(
            .explainNoStandardError,
            fr: "pas d’erreur type",
            de: "kein Standardfehler",
            en: "no standard error"),
        PhraseEntry(
            .explainRuleHeading,
            fr: "Règle de publication",
            de: "Regel der Veröffentlichung",
            en: "Rule of publication"),
        PhraseEntry(
            .explainRule, ["threshold", "unanimity"],
            fr:
                """
                Un chiffre est masqué s’il repose sur moins de {threshold} réponses, si moins de {unanimity} \
                personnes ont toutes répondu de même, ou s’il permettrait d’en calculer un autre masqué. Le motif \
                n’est jamais dit.
                """,
            de:
                """
                Ein Wert wird zurückgehalten, wenn er auf weniger als {threshold} Antworten beruht, wenn weniger \
                als {unanimity} Personen alle gleich geantwortet haben oder wenn sich mit ihm ein anderer \
                zurückgehaltener errechnen ließe. Der Grund wird nie genannt.
                """,
            en:
                """
                A figure is withheld if it rests on fewer than {threshold} answers, if fewer than {unanimity} \
                people all gave the same answer, or if another withheld one could be worked out from it. Which of \
                these is never said.
                """),
        PhraseEntry(
            .explainComparisonsHeading,
            fr: "Comparaisons",
            de: "Vergleiche",
            en: "Comparisons"),
        PhraseEntry(
            .explainDifference, ["reference"],
            fr: "Écart avec {reference}",
            de: "Abstand zu {reference}",
            en: "Difference from {reference}"),
        PhraseEntry(
            .explainRatio, ["reference"],
            fr: "Rapport à {reference}",
            de: "Verhältnis zu {reference}",
            en: "Ratio to {reference}"),
        PhraseEntry(
            .explainChange, ["wave"],
            fr: "Changement depuis la vague {wave}",
            de: "Veränderung seit der Welle {wave}",
            en: "Change since wave {wave}"),
        PhraseEntry(
            .explainSameMix, ["standard"],
            fr: "à composition égale ({standard})",
            de: "bei gleicher Zusammensetzung ({standard})",
            en: "with the same mix ({standard})"),
        PhraseEntry(
            .explainOthers,
            fr: "toutes les autres réponses",
            de: "allen anderen Antworten",
            en: "all other responses"),
        PhraseEntry(
            .explainSides, ["compared", "n"],
            fr: "n₁ = {n}, n₂ = {compared} (réponses comparées)",
            de: "n₁ = {n}, n₂ = {compared} (verglichene Antworten)",
            en: "n₁ = {n}, n₂ = {compared} (answers compared)"),
        PhraseEntry(
            .explainStrata, ["standard", "threshold"],
            fr:
                """
                Strates : {standard} ; chaque côté compte au moins {threshold} réponses dans chacune, et les deux \
                côtés y reçoivent la même composition, celle de tous. Leurs nombres de réponses ne sont pas dits et l’écart est \
                arrondi selon son erreur type : ils révéleraient de petits effectifs.
                """,
            de:
                """
                Schichten: {standard}; jede Seite hat in jeder mindestens {threshold} Antworten, und beide \
                erhalten dieselbe Zusammensetzung, die aller. Wie viele Antworten es sind, wird nicht gesagt, \
                und der Abstand ist nach seinem Standardfehler gerundet: Sie verrieten kleine Zahlen.
                """,
            en:
                """
                Strata: {standard}; each side has at least {threshold} answers in each, and both are given the \
                same mix, that of everybody. How many answers they are is not told, and the gap is rounded by \
                its standard error: they would tell of few.
                """),
        PhraseEntry(
            .explainNoTest,
            fr:
                """
                Ni test ni intervalle : de chaque côté toutes les réponses sont les mêmes, ou l’erreur type n’est \
                pas définie.
                """,
            de:
                """
                Weder Test noch Intervall: Auf jeder Seite sind alle Antworten gleich, oder der Standardfehler ist \
                nicht definiert.
                """,
            en:
                """
                Neither test nor interval: on each side all answers are alike, or the standard error is not \
                defined.
                """),
        PhraseEntry(
            .explainBorrowed,
            fr: "Un côté est unanime : sa dispersion est empruntée à l’autre.",
            de: "Eine Seite ist einstimmig: Ihre Streuung ist von der anderen geliehen.",
            en: "One side is unanimous: its spread is borrowed from the other."),
        PhraseEntry(
            .explainFamilyInterval, ["formula", "high", "level", "low", "m"],
            fr:
                """
                Intervalle au niveau {level} (Bonferroni, {m} {m|comparaison|comparaisons}) : {formula}, de {low} \
                à {high}
                """,
            de:
                """
                Intervall zum Niveau {level} (Bonferroni, {m} {m|Vergleich|Vergleiche}): {formula}, von {low} bis \
                {high}
                """,
            en:
                """
                Interval at level {level} (Bonferroni, {m} {m|comparison|comparisons}): {formula}, from {low} to \
                {high}
                """),
        PhraseEntry(
            .explainTest, ["adjusted", "m", "p", "t"],
            fr:
                """
                Test : t = {t}, p = {p} ; ajustée (Holm) sur {m} {m|comparaison lue|comparaisons lues} ensemble : \
                {adjusted}
                """,
            de:
                """
                Test: t = {t}, p = {p}; angepasst (Holm) über {m} gemeinsam {m|gelesenen Vergleich|gelesene \
                Vergleiche}: {adjusted}
                """,
            en:
                """
                Test: t = {t}, p = {p}; adjusted (Holm) over {m} {m|comparison|comparisons} read together: \
                {adjusted}
                """),
        PhraseEntry(
            .explainVerdict, ["verdict"],
            fr:
                """
                Verdict : {verdict|established=établi (p ajustée inférieure à 0,05)|not-established=non établi (p \
                ajustée de 0,05 ou plus, ou pas de test)}
                """,
            de:
                """
                Urteil: {verdict|established=gesichert (angepasstes p unter 0,05)|not-established=nicht gesichert \
                (angepasstes p 0,05 oder mehr, oder kein Test)}
                """,
            en:
                """
                Verdict: {verdict|established=established (adjusted p below 0.05)|not-established=not established \
                (adjusted p 0.05 or more, or no test)}
                """),
        PhraseEntry(
            .explainFewOnASide,
            fr: "Avec prudence : un côté a moins de 30 réponses.",
            de: "Mit Vorsicht: Eine Seite hat weniger als 30 Antworten.",
            en: "With caution: a side has fewer than 30 answers."),
        PhraseEntry(
            .explainRewordedChange,
            fr: "Réserve : l’une des deux vagues a posé la question en d’autres termes.",
            de: "Vorbehalt: Eine der beiden Wellen hat die Frage anders formuliert.",
            en: "Reserve: one of the two waves asked in other words."),
        PhraseEntry(
            .explainComparisonWithheld,
            fr: "Masqué : l’un des deux chiffres comparés l’est.",
            de: "Zurückgehalten: Einer der beiden verglichenen Werte ist es.",
            en: "Withheld: one of the two figures compared is."),
        PhraseEntry(
            .explainComparisonNotAsked,
            fr: "Pas de comparaison : une des vagues n’a pas posé la question.",
            de: "Kein Vergleich: Eine der Wellen hat nicht gefragt.",
            en: "No comparison: one of the waves did not ask."),
        PhraseEntry(
            .explainComparisonNobody,
            fr:
                """
                Pas de comparaison : il n’y a personne d’un côté, aucune strate n’a assez de réponses des deux \
                côtés, ou un rapport à zéro n’existe pas.
                """,
            de:
                """
                Kein Vergleich: Auf einer Seite ist niemand, keine Schicht hat auf beiden Seiten genug Antworten, \
                oder ein Verhältnis zu null gibt es nicht.
                """,
            en:
                """
                No comparison: there is nobody on one side, no stratum has enough answers on both, or there is no \
                ratio to zero.
                """),
        PhraseEntry(
            .explainBreak, ["wave"],
            fr:
                """
                Rupture de série : la vague {wave} a posé une autre question ou une autre échelle ; aucun écart \
                n’est publié.
                """,
            de:
                """
                Bruch in der Reihe: Die Welle {wave} hatte eine andere Frage oder Skala; kein Abstand wird \
                veröffentlicht.
                """,
            en: "Break in the series: wave {wave} had another question or scale; no difference is published."),
    ]
}

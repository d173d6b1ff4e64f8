/// `explain`: what organisations' declarations amount to.
enum ExplainDeclaredPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .explainCounted, ["most", "number", "unit"],
            fr: "{number} {unit}[[ ; jusqu’à {most} si toutes les déclarations sont vraies]]",
            de: "{number} {unit}[[; bis zu {most}, wenn alle Angaben stimmen]]",
            en: "{number} {unit}[[; up to {most} if every declaration is true]]"),
        PhraseEntry(
            .explainNotReported,
            fr: "Non renseigné : aucune structure n’en a rien dit. Ce n’est pas zéro.",
            de: "Keine Angabe: Keine Einrichtung hat etwas dazu gesagt. Das ist nicht null.",
            en: "Not reported: no organisation said anything of it. That is not zero."),
        PhraseEntry(
            .explainState, ["date", "state"],
            fr: "{state}[[ ({date})]]",
            de: "{state}[[ ({date})]]",
            en: "{state}[[ ({date})]]"),
        PhraseEntry(
            .explainReporting, ["asked", "n"],
            fr: "{n} {n|structure l’a renseigné|structures l’ont renseigné}, sur {asked} interrogées qui ont répondu.",
            de:
                "{n} {n|Einrichtung hat|Einrichtungen haben} dazu etwas gesagt, von {asked} befragten, die geantwortet haben.",
            en: "{n} {n|organisation|organisations} reported it, of {asked} asked that answered."),
        PhraseEntry(
            .explainStates, ["n", "state"],
            fr: "{state} : {n} {n|structure|structures}",
            de: "{state}: {n} {n|Einrichtung|Einrichtungen}",
            en: "{state}: {n} {n|organisation|organisations}"),
        PhraseEntry(
            .explainObjectsRule,
            fr:
                "Objets différents après rapprochement des déclarations, jamais leur somme. Un blanc n’est pas un zéro.",
            de: "Verschiedene Objekte nach dem Abgleich der Angaben, nie deren Summe. Leer ist nicht null.",
            en: "Different objects after matching what was declared, never its sum. Blank is not zero."),
        PhraseEntry(
            .explainSumRule,
            fr: "Somme de ce que chaque structure dit de son propre personnel ou de sa propre activité.",
            de: "Summe dessen, was jede Einrichtung für sich selbst angibt.",
            en: "Sum of what each organisation tells of its own."),
        PhraseEntry(
            .explainMaximumRule,
            fr: "Plus grande des déclarations : chacune raconte le tout.",
            de: "Die grösste der Angaben: Jede erzählt das Ganze.",
            en: "The largest of the declarations: each tells the whole."),
        PhraseEntry(
            .explainOverlapRule,
            fr: "Les déclarations se recouvrent sans qu’on sache où : au moins la plus grande, au plus leur somme.",
            de: "Die Angaben überschneiden sich, ohne dass man weiss wo: mindestens die grösste, höchstens ihre Summe.",
            en: "Declarations overlap, nobody knows where: at least the largest, at most their sum."),
        PhraseEntry(
            .explainMedianRule,
            fr: "Médiane des déclarations.",
            de: "Median der Angaben.",
            en: "Median of the declarations."),
        PhraseEntry(
            .explainPlacesRule,
            fr:
                "Lieux qu’aucune structure répondante ne cite. Une structure qui n’a pas répondu n’est pas une structure absente.",
            de:
                "Orte, die keine antwortende Einrichtung nennt. Wer nicht geantwortet hat, fehlt deshalb nicht vor Ort.",
            en: "Places that no responding organisation names. One that did not answer is not one that is absent."),
        PhraseEntry(
            .explainTypesRule,
            fr: "Types de structures différents dont une au moins a donné cette réponse.",
            de: "Verschiedene Arten von Einrichtungen, von denen mindestens eine so geantwortet hat.",
            en: "Different types of organisations of which at least one gave this answer."),
        PhraseEntry(
            .explainRatioRule,
            fr: "Rapport de deux sommes, sur les mêmes structures.",
            de: "Verhältnis zweier Summen, über dieselben Einrichtungen.",
            en: "Ratio of two sums, over the same organisations."),
        PhraseEntry(
            .explainStudyRule,
            fr: "Oui dès qu’une étude est déclarée réalisée ; sinon l’état le plus avancé. Rien n’est moyenné.",
            de:
                "Ja, sobald eine Studie als abgeschlossen gemeldet ist; sonst der am weitesten fortgeschrittene Stand. Nichts wird gemittelt.",
            en: "Yes as soon as one study is declared done; else the furthest state. Nothing is averaged."),
        PhraseEntry(
            .explainDeclaredHeading,
            fr: "Ce qui a été déclaré",
            de: "Was gemeldet wurde",
            en: "What was declared"),
        PhraseEntry(
            .explainObjectsHeading,
            fr: "Objets comptés",
            de: "Gezählte Objekte",
            en: "Objects counted"),
        PhraseEntry(
            .explainPairsHeading,
            fr: "Paires examinées",
            de: "Geprüfte Paare",
            en: "Pairs considered"),
        PhraseEntry(
            .explainToldTotal, ["detailed", "partner", "total"],
            fr: "{partner} : {total} au total[[, dont {detailed} détaillées]]",
            de: "{partner}: {total} insgesamt[[, davon {detailed} einzeln genannt]]",
            en: "{partner}: {total} in all[[, {detailed} of them detailed]]"),
        PhraseEntry(
            .explainDeclaredBy, ["file", "line", "partner"],
            fr: "{partner}, {file}, ligne {line}",
            de: "{partner}, {file}, Zeile {line}",
            en: "{partner}, {file}, line {line}"),
        PhraseEntry(
            .explainOneByKey, ["key"],
            fr: "un seul objet, car même clé {key}",
            de: "ein einziges Objekt, da derselbe Schlüssel {key}",
            en: "one object, for the same key {key}"),
        PhraseEntry(
            .explainKeys, ["keys"],
            fr: "clés pour une décision : {keys}",
            de: "Schlüssel für einen Entscheid: {keys}",
            en: "keys for a decision: {keys}"),
        PhraseEntry(
            .explainOneByDecision, ["author", "date"],
            fr: "un seul objet, par décision de {author} ({date})",
            de: "ein einziges Objekt, nach Entscheid von {author} ({date})",
            en: "one object, by decision of {author} ({date})"),
        PhraseEntry(
            .explainContradiction, ["field", "values"],
            fr: "divergence sur « {field} » : {values}",
            de: "Widerspruch bei „{field}“: {values}",
            en: "contradiction on “{field}”: {values}"),
        PhraseEntry(
            .explainPairProbable, ["first", "score", "second"],
            fr: "à décider ({score} sur 100) : {first} et {second}",
            de: "zu entscheiden ({score} von 100): {first} und {second}",
            en: "to be decided ({score} out of 100): {first} and {second}"),
        PhraseEntry(
            .explainPairContested, ["first", "score", "second"],
            fr: "à décider, l’un va aussi avec un autre ({score} sur 100) : {first} et {second}",
            de: "zu entscheiden, eines passt auch zu einem anderen ({score} von 100): {first} und {second}",
            en: "to be decided, one of both fits another too ({score} out of 100): {first} and {second}"),
        PhraseEntry(
            .explainPairIdentifiers, ["first", "second"],
            fr: "deux objets, leurs codes diffèrent : {first} et {second}",
            de: "zwei Objekte, ihre Codes unterscheiden sich: {first} und {second}",
            en: "two objects, their codes differ: {first} and {second}"),
        PhraseEntry(
            .explainPairDistinct, ["author", "date", "first", "second"],
            fr: "deux objets, par décision de {author} ({date}) : {first} et {second}",
            de: "zwei Objekte, nach Entscheid von {author} ({date}): {first} und {second}",
            en: "two objects, by decision of {author} ({date}): {first} and {second}"),
        PhraseEntry(
            .explainReasonSame, ["field", "value"],
            fr: "même {field} ({value})",
            de: "gleich: {field} ({value})",
            en: "same {field} ({value})"),
        PhraseEntry(
            .explainReasonCommon, ["field", "value"],
            fr: "en commun, {field} : {value}",
            de: "gemeinsam, {field}: {value}",
            en: "in common, {field}: {value}"),
        PhraseEntry(
            .explainReasonOverlap, ["field", "shared", "smaller"],
            fr: "{field} : {shared} sur {smaller} en commun",
            de: "{field}: {shared} von {smaller} gemeinsam",
            en: "{field}: {shared} of {smaller} in common"),
        PhraseEntry(
            .explainDecide,
            fr:
                "Décider dans tables/rapprochements.csv (key_a, key_b, decision, author, date) : identique ou distinct.",
            de:
                "In tables/rapprochements.csv entscheiden (key_a, key_b, decision, author, date): identique oder distinct.",
            en: "Decide in tables/rapprochements.csv (key_a, key_b, decision, author, date): identique or distinct."),
        PhraseEntry(
            .explainRegister, ["date", "source", "state"],
            fr: "{state} ({date}), d’après {source}",
            de: "{state} ({date}), laut {source}",
            en: "{state} ({date}), according to {source}"),
        PhraseEntry(
            .explainRegisterHeading,
            fr: "Registre",
            de: "Register",
            en: "Register"),
        PhraseEntry(
            .explainStateField,
            fr: "État",
            de: "Stand",
            en: "State"),
        PhraseEntry(
            .explainNoEntry,
            fr: "Non renseignée : tables/registre.csv n’a pas d’entrée.",
            de: "Keine Angabe: tables/registre.csv hat keinen Eintrag.",
            en: "Not told: tables/registre.csv has no entry."),
    ]
}

/// What is wrong with an action plan.
enum PlanMessages {
    static let area = CatalogueArea(
        title: "Plan definitions",
        entries: [
            CatalogueEntry(
                "plan-item-unfollowed", ["followed", "item", "key"],
                fr: MessageText(
                    "L’élément[[ « {item} »]] est suivi comme « {followed} », mais rien ne dit par quoi.",
                    """
                    {key|shows=Ajoutez la clé « shows » avec la mesure, le compte ou l’état déclaré qui le \
                    renseigne|register=Ajoutez la clé « register » avec « kept_by », qui tient son entrée au \
                    registre}, ou suivez-le autrement : aucun élément du plan n’est laissé sans suite.
                    """),
                de: MessageText(
                    "Der Eintrag[[ „{item}“]] wird als „{followed}“ verfolgt, aber nichts sagt, wodurch.",
                    """
                    {key|shows=Ergänzen Sie „shows“ mit der Kennzahl, der Zählung oder dem gemeldeten Stand, der \
                    darüber Auskunft gibt|register=Ergänzen Sie „register“ mit „kept_by“, wer seinen \
                    Registereintrag führt}, oder verfolgen Sie ihn anders: Kein Eintrag des Plans bleibt unverfolgt.
                    """),
                en: MessageText(
                    "The item[[ “{item}”]] is followed as “{followed}”, but nothing says by what.",
                    """
                    {key|shows=Add “shows” with the measure, count or declared status that tells about \
                    it|register=Add “register” with “kept_by”, who keeps its entry}, or follow it in another way: no \
                    item of the plan is left out.
                    """)),
            CatalogueEntry(
                "plan-key-choice", ["expected", "got"],
                fr: MessageText(
                    "Il faut ici une seule des clés {expected}[[, et non {got}]].",
                    "Écrivez un élément de liste par chiffre, chacun avec une de ces clés."),
                de: MessageText(
                    "Hier muss genau einer der Schlüssel {expected} stehen[[, nicht {got}]].",
                    "Schreiben Sie je Zahl ein Listenelement, jedes mit einem dieser Schlüssel."),
                en: MessageText(
                    "There must be one of the keys {expected} here[[, not {got}]].",
                    "Write one list item per figure, each with one of these keys.")),
            CatalogueEntry(
                "plan-key-alone", ["key", "needed"],
                fr: MessageText(
                    "La clé « {key} » ne veut rien dire sans la clé « {needed} ».",
                    "Ajoutez « {needed} », ou supprimez « {key} »."),
                de: MessageText(
                    "Der Schlüssel „{key}“ bedeutet nichts ohne „{needed}“.",
                    "Ergänzen Sie „{needed}“, oder löschen Sie „{key}“."),
                en: MessageText(
                    "The key “{key}” means nothing without “{needed}”.",
                    "Add “{needed}”, or remove “{key}”.")),
            CatalogueEntry(
                "plan-figure-unknown", ["figure", "kind", "nearest", "survey"],
                fr: MessageText(
                    """
                    Le questionnaire « {survey} » n’a {kind|measure=pas de mesure|count=pas de compte|status=pas de \
                    question} « {figure} », et un élément du plan l’emploie.
                    """,
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez un identifiant de ce questionnaire."),
                de: MessageText(
                    """
                    Der Fragebogen „{survey}“ hat {kind|measure=keine Kennzahl|count=keine Zählung|status=keine \
                    Frage} „{figure}“, ein Eintrag des Plans verwendet sie aber.
                    """,
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie einen Bezeichner dieses Fragebogens."),
                en: MessageText(
                    """
                    The survey “{survey}” has no {kind|measure=measure|count=count|status=question} “{figure}”, and an \
                    item of the plan uses it.
                    """,
                    "[[Did you mean “{nearest}”? ]]Use an id of this survey.")),
            CatalogueEntry(
                "plan-code-unknown", ["code", "expected", "measure", "nearest"],
                fr: MessageText(
                    "« {measure} » n’a pas de code « {code} »[[ ; elle a : {expected}]].",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Rapprochez des codes des deux familles de mesures."),
                de: MessageText(
                    "„{measure}“ hat keinen Code „{code}“[[; vorhanden sind: {expected}]].",
                    "[[Meinten Sie „{nearest}“? ]]Ordnen Sie Codes der beiden Kennzahlfamilien einander zu."),
                en: MessageText(
                    "“{measure}” has no code “{code}”[[; it has: {expected}]].",
                    "[[Did you mean “{nearest}”? ]]Match codes of the two families of measures.")),
            CatalogueEntry(
                "plan-unit-unknown", ["level", "nearest", "unit"],
                fr: MessageText(
                    "Le niveau « {level} » n’a pas de territoire de code « {unit} ».",
                    "[[Vouliez-vous dire « {nearest} » ? ]]Employez un code de ce niveau."),
                de: MessageText(
                    "Die Ebene „{level}“ hat kein Gebiet mit dem Code „{unit}“.",
                    "[[Meinten Sie „{nearest}“? ]]Verwenden Sie einen Code dieser Ebene."),
                en: MessageText(
                    "The level “{level}” has no territory with the code “{unit}”.",
                    "[[Did you mean “{nearest}”? ]]Use a code of this level.")),
            CatalogueEntry(
                "plan-day-unreadable", ["got"],
                fr: MessageText(
                    "« {got} » n’est pas un jour du calendrier.",
                    "Écrivez le jour sous la forme 2025-12-31."),
                de: MessageText(
                    "„{got}“ ist kein Kalendertag.",
                    "Schreiben Sie den Tag in der Form 2025-12-31."),
                en: MessageText(
                    "“{got}” is not a calendar day.",
                    "Write the day as 2025-12-31.")),
            CatalogueEntry(
                "plan-threshold-too-low", ["got"],
                fr: MessageText(
                    "Ce qui est partagé l’est entre 2 au moins, et non {got}.",
                    "Écrivez 2 ou plus."),
                de: MessageText(
                    "Was geteilt wird, teilen mindestens 2, nicht {got}.",
                    "Schreiben Sie 2 oder mehr."),
                en: MessageText(
                    "What is shared is shared by 2 at least, not {got}.",
                    "Write 2 or more.")),
        ])
}

/// Remarks on what organisations declare taken together, on decisions about it, and on tables and files that are left out.
enum ObjectMessages {
    static let entries = [
        CatalogueEntry(
            "survey-unused", CatalogueEntry.remarkArguments + ["survey"],
            fr: MessageText(
                "Le pipeline ne nomme plus le questionnaire « {survey} » de ce fichier : il n’est pas compté.",
                """
                Nommez le questionnaire dans le pipeline, sous « survey » ou « partners », ou retirez le \
                fichier.
                """),
            de: MessageText(
                """
                Die Pipeline nennt den Fragebogen „{survey}“ dieser Datei nicht mehr: Sie wird nicht \
                gezählt.
                """,
                """
                Nennen Sie den Fragebogen in der Pipeline unter „survey“ oder „partners“, oder nehmen \
                Sie die Datei heraus.
                """),
            en: MessageText(
                "The pipeline no longer names the survey “{survey}” of this file: it is not counted.",
                "Name the survey in the pipeline under “survey” or “partners”, or withdraw the file.")),
        CatalogueEntry(
            "table-unused", CatalogueEntry.remarkArguments + ["key"],
            fr: MessageText(
                "Le pipeline n’emploie pas cette table : elle n’est pas lue.",
                "Ajoutez « {key} » au pipeline, ou retirez la table du dossier « tables »."),
            de: MessageText(
                "Die Pipeline braucht diese Tabelle nicht: Sie wird nicht gelesen.",
                "Ergänzen Sie „{key}“ in der Pipeline, oder nehmen Sie die Tabelle aus dem Ordner „tables“."),
            en: MessageText(
                "The pipeline has no use for this table: it is not read.",
                "Add “{key}” to the pipeline, or take the table out of the folder “tables”.")),
        CatalogueEntry(
            "other-edition", CatalogueEntry.remarkArguments + ["edition", "expected"],
            fr: MessageText(
                """
                {count} {count|ligne|lignes} d’une autre édition du plan ({edition}) : non {count|prise|prises} \
                en compte.
                """,
                "L’édition du plan est {expected} ; recopiez ce qui vaut encore."),
            de: MessageText(
                """
                {count} {count|Zeile|Zeilen} einer anderen Ausgabe des Plans ({edition}): nicht \
                berücksichtigt.
                """,
                "Die Ausgabe des Plans ist {expected}; übertragen Sie, was noch gilt."),
            en: MessageText(
                "{count} {count|row|rows} of another edition of the plan ({edition}): left out.",
                "The plan’s edition is {expected}; copy what still holds.")),
        CatalogueEntry(
            "decision-keys-unknown", CatalogueEntry.remarkArguments + ["keys"],
            fr: MessageText(
                "La décision ne s’applique pas : aucune déclaration n’a (plus) la clé {keys}.",
                """
                La déclaration a été corrigée ou son fichier manque. Reprenez la clé du fichier de \
                propositions, ou supprimez la ligne.
                """),
            de: MessageText(
                "Die Entscheidung gilt nicht: Keine Angabe hat (noch) den Schlüssel {keys}.",
                """
                Die Angabe wurde berichtigt, oder ihre Datei fehlt. Übernehmen Sie den Schlüssel aus der \
                Vorschlagsdatei, oder löschen Sie die Zeile.
                """),
            en: MessageText(
                "The decision does not apply: no declaration has the key {keys} (any more).",
                """
                The declaration was corrected or its file is missing. Take the key from the file of \
                proposals, or delete the row.
                """)),
        CatalogueEntry(
            "decision-keys-ambiguous", CatalogueEntry.remarkArguments + ["keys"],
            fr: MessageText(
                """
                La décision ne s’applique pas : la clé {keys} désigne plusieurs objets d’identifiants \
                différents.
                """,
                "Nommez une seule déclaration, par la clé de sa ligne ou par son identifiant."),
            de: MessageText(
                """
                Die Entscheidung gilt nicht: Der Schlüssel {keys} bezeichnet mehrere Objekte mit \
                verschiedenen Kennungen.
                """,
                "Nennen Sie eine einzige Angabe, mit dem Schlüssel ihrer Zeile oder ihrer Kennung."),
            en: MessageText(
                """
                The decision does not apply: the key {keys} names several objects with different \
                identifiers.
                """,
                "Name one declaration, by the key of its line or by its identifier.")),
        CatalogueEntry(
            "decision-same-lines", CatalogueEntry.remarkArguments,
            fr: MessageText(
                "La décision ne s’applique pas : les deux clés désignent les mêmes déclarations.",
                "Nommez deux objets différents, ou supprimez la ligne."),
            de: MessageText(
                "Die Entscheidung gilt nicht: Beide Schlüssel bezeichnen dieselben Angaben.",
                "Nennen Sie zwei verschiedene Objekte, oder löschen Sie die Zeile."),
            en: MessageText(
                "The decision does not apply: both keys name the same declarations.",
                "Name two different objects, or delete the row.")),
        CatalogueEntry(
            "decision-contradicted", CatalogueEntry.remarkArguments + ["others"],
            fr: MessageText(
                """
                La décision ne s’applique pas : d’autres, plus récentes ou du même jour, disent le \
                contraire[[ (ligne {others})]].
                """,
                "Supprimez celle qui ne vaut plus."),
            de: MessageText(
                """
                Die Entscheidung gilt nicht: Andere, spätere oder vom selben Tag, sagen das Gegenteil[[ \
                (Zeile {others})]].
                """,
                "Löschen Sie diejenige, die nicht mehr gilt."),
            en: MessageText(
                """
                The decision does not apply: others, later or of the same day, say the contrary[[ (line \
                {others})]].
                """,
                "Delete the one that no longer holds.")),
        CatalogueEntry(
            "line-date-unreadable", CatalogueEntry.remarkArguments + ["field", "reason"],
            fr: MessageText(
                """
                La date ({field}) de cette déclaration ne dit pas de jour : {reason|ambiguous=jour et \
                mois peuvent s’échanger|impossible=aucun calendrier ne l’a|shortYear=l’année a deux \
                chiffres|withoutYear=l’année manque|unknown=elle n’est pas lisible}. La déclaration ne \
                peut être rapprochée d’aucune autre par elle.
                """,
                "Écrivez-la 2025-03-12 et déposez de nouveau le fichier."),
            de: MessageText(
                """
                Das Datum ({field}) dieser Angabe nennt keinen Tag: {reason|ambiguous=Tag und Monat sind \
                vertauschbar|impossible=kein Kalender hat es|shortYear=das Jahr hat zwei \
                Ziffern|withoutYear=das Jahr fehlt|unknown=es ist nicht lesbar}. Die Angabe lässt sich \
                damit keiner anderen zuordnen.
                """,
                "Schreiben Sie es 2025-03-12, und legen Sie die Datei erneut ab."),
            en: MessageText(
                """
                The date ({field}) of this declaration tells no day: {reason|ambiguous=day and month can \
                be exchanged|impossible=no calendar has it|shortYear=the year has two \
                digits|withoutYear=the year is missing|unknown=it can’t be read}. It matches the \
                declaration with no other.
                """,
                "Write it 2025-03-12 and drop the file again.")),
        CatalogueEntry(
            "line-date-imprecise", CatalogueEntry.remarkArguments + ["field"],
            fr: MessageText(
                """
                La date ({field}) de cette déclaration ne dit qu’un mois ou une année : elle ne la \
                rapproche d’aucune autre.
                """,
                "Demandez le jour au partenaire, ou décidez dans tables/rapprochements.csv."),
            de: MessageText(
                """
                Das Datum ({field}) dieser Angabe nennt nur einen Monat oder ein Jahr: Es ordnet sie \
                keiner anderen zu.
                """,
                "Fragen Sie den Partner nach dem Tag, oder entscheiden Sie in tables/rapprochements.csv."),
            en: MessageText(
                """
                The date ({field}) of this declaration tells a month or a year only: it matches it with \
                no other.
                """,
                "Ask the partner for the day, or decide in tables/rapprochements.csv.")),
        CatalogueEntry(
            "line-unidentified", CatalogueEntry.remarkArguments,
            fr: MessageText(
                """
                Rien dans cette ligne ne dit de quoi elle parle[[ (« {question} »)]] : elle n’est pas \
                comptée.
                """,
                "Demandez au partenaire de la compléter."),
            de: MessageText(
                "Nichts in dieser Zeile sagt, wovon sie handelt[[ („{question}“)]]: Sie wird nicht gezählt.",
                "Bitten Sie den Partner, sie zu ergänzen."),
            en: MessageText(
                "Nothing in this line tells what it is about[[ (“{question}”)]]: it is not counted.",
                "Ask the partner to complete it.")),
        CatalogueEntry(
            "object-repeated", CatalogueEntry.remarkArguments + ["lines", "object"],
            fr: MessageText(
                """
                Le même partenaire déclare plusieurs fois le même objet ({object})[[ : aussi {lines}]] ; \
                il compte une fois.
                """,
                """
                S’il s’agit de deux objets, distinguez-les dans l’une des lignes, ou par une décision \
                « distinct ».
                """),
            de: MessageText(
                """
                Derselbe Partner meldet dasselbe Objekt ({object}) mehrmals[[: auch {lines}]]; es zählt \
                einmal.
                """,
                """
                Wenn es zwei Objekte sind, unterscheiden Sie sie in einer der Zeilen, oder entscheiden \
                Sie „distinct“.
                """),
            en: MessageText(
                """
                The same partner tells the same object ({object}) several times[[: also {lines}]]; it \
                counts once.
                """,
                "If they are two objects, tell them apart in one of the lines, or by a decision “distinct”.")),
        CatalogueEntry(
            "identifier-contradicted", CatalogueEntry.remarkArguments + ["fields", "object"],
            fr: MessageText(
                "Des déclarations de même identifiant ({object}) se contredisent : {fields}.",
                "Si l’identifiant désigne une série, donnez-en un à chaque objet, ou décidez « distinct »."),
            de: MessageText(
                "Angaben mit derselben Kennung ({object}) widersprechen sich: {fields}.",
                """
                Wenn die Kennung eine Reihe bezeichnet, geben Sie jedem Objekt eine eigene, oder \
                entscheiden Sie „distinct“.
                """),
            en: MessageText(
                "Declarations with one identifier ({object}) contradict one another: {fields}.",
                "If the identifier names a series, give each object its own, or decide “distinct”.")),
        CatalogueEntry(
            "object-contested", CatalogueEntry.remarkArguments + ["object", "others"],
            fr: MessageText(
                """
                Cet objet ({object}) peut être l’un ou l’autre de plusieurs qui s’excluent : {others}. \
                Il reste à part.
                """,
                "Décidez dans tables/rapprochements.csv."),
            de: MessageText(
                """
                Dieses Objekt ({object}) kann eines von mehreren sein, die sich ausschliessen: {others}. \
                Es bleibt für sich.
                """,
                "Entscheiden Sie in tables/rapprochements.csv."),
            en: MessageText(
                """
                This object ({object}) may be one or another of several that exclude one another: \
                {others}. It stays apart.
                """,
                "Decide in tables/rapprochements.csv.")),
    ]
}

/// What is wrong with a pipeline or a report.
enum PipelineMessages {
    static let area = CatalogueArea(
        title: "Pipeline and report definitions",
        entries: [
            CatalogueEntry(
                "pipeline-definition-missing", ["expected", "kind", "name"],
                fr: MessageText(
                    """
                    {kind|survey=Le questionnaire|territories=Le jeu de territoires|report=Le rapport|plan=Le plan|locale=La \
                    langue de rapport} « {name} » n’a pas de définition : attendue dans {expected}.
                    """,
                    "Corrigez le nom dans le pipeline, ou créez ce fichier ; voyez aussi « --definitions »."),
                de: MessageText(
                    """
                    {kind|survey=Der Fragebogen|territories=Der Gebietssatz|report=Der Bericht|plan=Der Plan|locale=Die \
                    Berichtssprache} „{name}“ hat keine Definition: erwartet in {expected}.
                    """,
                    """
                    Berichtigen Sie den Namen in der Pipeline, oder legen Sie die Datei an; siehe auch \
                    „--definitions“.
                    """),
                en: MessageText(
                    """
                    Can’t find the definition of the {kind|survey=survey|territories=territory \
                    set|report=report|plan=plan|locale=report language} “{name}”: expected at {expected}.
                    """,
                    "Correct the name in the pipeline, or create that file; see also “--definitions”.")),
            CatalogueEntry(
                "pipeline-partners-survey", ["survey"],
                fr: MessageText(
                    """
                    « partners » doit nommer un questionnaire d’organisations, autre que celui du pipeline, \
                    et non « {survey} ».
                    """,
                    "Il faut un questionnaire dont « unit » est « organisation »."),
                de: MessageText(
                    """
                    „partners“ muss einen Fragebogen für Organisationen nennen, einen anderen als den der \
                    Pipeline, nicht „{survey}“.
                    """,
                    "Nötig ist ein Fragebogen, dessen „unit“ „organisation“ ist."),
                en: MessageText(
                    """
                    “partners” must name a survey of organisations, other than the pipeline’s own, not \
                    “{survey}”.
                    """,
                    "It takes a survey whose “unit” is “organisation”.")),
            CatalogueEntry(
                "pipeline-plan-territories", ["expected", "got", "plan"],
                fr: MessageText(
                    "Le plan « {plan} » doit être fait pour les territoires « {expected} », et non « {got} ».",
                    "Nommez un plan de ces territoires, ou corrigez le plan."),
                de: MessageText(
                    "Der Plan „{plan}“ muss für die Gebiete „{expected}“ gemacht sein, nicht für „{got}“.",
                    "Nennen Sie einen Plan dieser Gebiete, oder berichtigen Sie den Plan."),
                en: MessageText(
                    "The plan “{plan}” must be made for the territories “{expected}”, not “{got}”.",
                    "Name a plan of these territories, or correct the plan.")),
            CatalogueEntry(
                "pipeline-measure-unknown", ["measure", "nearest"],
                fr: MessageText(
                    "Aucune mesure du questionnaire ne correspond à « {measure} ».",
                    """
                    [[Vouliez-vous dire « {nearest} » ? ]]Employez un identifiant de mesure, ou un motif avec une \
                    étoile.
                    """),
                de: MessageText(
                    "Keine Kennzahl des Fragebogens passt zu „{measure}“.",
                    """
                    [[Meinten Sie „{nearest}“? ]]Verwenden Sie den Bezeichner einer Kennzahl oder ein Muster mit \
                    einem Stern.
                    """),
                en: MessageText(
                    "No measure of the survey fits “{measure}”.",
                    "[[Did you mean “{nearest}”? ]]Use the id of a measure, or a pattern with a star.")),
            CatalogueEntry(
                "pipeline-level-unknown", ["expected", "level"],
                fr: MessageText(
                    "Le niveau « {level} » n’existe pas dans le jeu de territoires ; niveaux connus : {expected}.",
                    "Employez l’un d’eux dans « tables »."),
                de: MessageText(
                    "Die Ebene „{level}“ gibt es im Gebietssatz nicht; bekannte Ebenen: {expected}.",
                    "Verwenden Sie eine davon in „tables“."),
                en: MessageText(
                    "The level “{level}” is not in the territory set; known levels: {expected}.",
                    "Use one of them in “tables”.")),
            CatalogueEntry(
                "pipeline-basis-unknown", ["basis", "expected"],
                fr: MessageText(
                    "« {basis} » n’est pas une base de langue ; bases possibles : {expected}.",
                    "Employez l’une d’elles dans « languages »."),
                de: MessageText(
                    "„{basis}“ ist keine Sprachbasis; mögliche: {expected}.",
                    "Verwenden Sie eine davon in „languages“."),
                en: MessageText(
                    "“{basis}” can’t be a language basis; possible ones: {expected}.",
                    "Use one of them in “languages”.")),
            CatalogueEntry(
                "pipeline-group-unknown", ["expected", "group"],
                fr: MessageText(
                    "Le questionnaire ne connaît pas le groupe « {group} » ; groupes possibles : {expected}.",
                    "Employez l’un d’eux, ou déclarez-le dans « groups » du questionnaire."),
                de: MessageText(
                    "Der Fragebogen kennt die Gruppierung „{group}“ nicht; mögliche: {expected}.",
                    "Verwenden Sie eine davon, oder deklarieren Sie sie in „groups“ des Fragebogens."),
                en: MessageText(
                    "The survey has no grouping “{group}”; possible ones: {expected}.",
                    "Use one of them, or declare it in “groups” of the survey.")),
            CatalogueEntry(
                "pipeline-gap-unknown", ["expected", "gap"],
                fr: MessageText(
                    "On ne peut pas comparer par « {gap} » ; comparaisons possibles : {expected}.",
                    "Employez l’une d’elles dans « gaps »."),
                de: MessageText(
                    "Nach „{gap}“ kann nicht verglichen werden; möglich: {expected}.",
                    "Verwenden Sie eine dieser Angaben in „gaps“."),
                en: MessageText(
                    "There can be no comparison by “{gap}”; possible ones: {expected}.",
                    "Use one of them in “gaps”.")),
            CatalogueEntry(
                "pipeline-gap-level-undeclared", ["level"],
                fr: MessageText(
                    "« gaps » compare les territoires du niveau « {level} », pour lequel ce tableau ne donne aucun chiffre.",
                    "Ajoutez « {level} » à « territories » du même tableau, ou retirez-le de « gaps »."),
                de: MessageText(
                    "„gaps“ vergleicht die Gebiete der Ebene „{level}“, für die diese Tabelle keine Zahlen angibt.",
                    "Ergänzen Sie „{level}“ in „territories“ derselben Tabelle, oder streichen Sie es in „gaps“."),
                en: MessageText(
                    "“gaps” compares the territories of level “{level}”, for which this table gives no figures.",
                    "Add “{level}” to “territories” of the same table, or take it out of “gaps”.")),
            CatalogueEntry(
                "pipeline-day-unreadable", ["got"],
                fr: MessageText(
                    "Il faut un jour du calendrier, et non « {got} ».",
                    "Écrivez année-mois-jour, par exemple 2025-03-12."),
                de: MessageText(
                    "Es muss ein Kalendertag sein, nicht „{got}“.",
                    "Schreiben Sie Jahr-Monat-Tag, etwa 2025-03-12."),
                en: MessageText(
                    "It must be a calendar day, not “{got}”.",
                    "Write year-month-day, such as 2025-03-12.")),
            CatalogueEntry(
                "pipeline-wave-order", ["wave"],
                fr: MessageText(
                    "La vague « {wave} » ne peut ni finir avant de commencer ni chevaucher une autre vague.",
                    "Corrigez ses jours « from » et « to » ; les deux sont compris."),
                de: MessageText(
                    "Die Welle „{wave}“ kann weder vor ihrem Anfang enden noch eine andere Welle überschneiden.",
                    "Berichtigen Sie ihre Tage „from“ und „to“; beide zählen mit."),
                en: MessageText(
                    "The wave “{wave}” can neither end before it begins nor overlap another wave.",
                    "Correct its days “from” and “to”; both are included.")),
            CatalogueEntry(
                "pipeline-threshold-too-low", ["got"],
                fr: MessageText(
                    """
                    Le seuil de confidentialité doit être d’au moins 3, et non {got} : plus bas, il ne protège \
                    personne.
                    """,
                    "Écrivez 3 ou plus ; 10 est la valeur habituelle."),
                de: MessageText(
                    """
                    Die Vertraulichkeitsschwelle muss mindestens 3 sein, nicht {got}: Darunter schützt sie niemanden.
                    """,
                    "Schreiben Sie 3 oder mehr; üblich ist 10."),
                en: MessageText(
                    "The confidentiality threshold must be at least 3, not {got}: below, it protects nobody.",
                    "Write 3 or more; 10 is usual.")),
            CatalogueEntry(
                "report-measure-unknown", ["measure", "nearest"],
                fr: MessageText(
                    "Aucune mesure du questionnaire ne correspond à « {measure} », que la feuille demande.",
                    """
                    [[Vouliez-vous dire « {nearest} » ? ]]Employez un identifiant de mesure, ou un motif avec une \
                    étoile.
                    """),
                de: MessageText(
                    "Keine Kennzahl des Fragebogens passt zu „{measure}“, das Blatt verlangt sie aber.",
                    """
                    [[Meinten Sie „{nearest}“? ]]Verwenden Sie den Bezeichner einer Kennzahl oder ein Muster mit \
                    einem Stern.
                    """),
                en: MessageText(
                    "No measure of the survey fits “{measure}”, which the sheet asks for.",
                    "[[Did you mean “{nearest}”? ]]Use the id of a measure, or a pattern with a star.")),
            CatalogueEntry(
                "report-breakdown-unknown", ["breakdown", "expected"],
                fr: MessageText(
                    "« {breakdown} » n’est pas un découpage du questionnaire, et une feuille le demande.",
                    "Employez l’un de : {expected}."),
                de: MessageText(
                    "„{breakdown}“ ist keine Gliederung des Fragebogens, ein Blatt verlangt sie aber.",
                    "Verwenden Sie eine von: {expected}."),
                en: MessageText(
                    "“{breakdown}” is no breakdown of the survey, and a sheet asks for it.",
                    "Use one of: {expected}.")),
            CatalogueEntry(
                "report-key-needed", ["key", "kind"],
                fr: MessageText(
                    "Une feuille « {kind} » doit avoir la clé « {key} ».",
                    "Ajoutez-la avec sa valeur."),
                de: MessageText(
                    "Ein Blatt „{kind}“ muss den Schlüssel „{key}“ haben.",
                    "Ergänzen Sie ihn mit seinem Wert."),
                en: MessageText(
                    "A sheet “{kind}” must have the key “{key}”.",
                    "Add it with its value.")),
            CatalogueEntry(
                "report-chart-data-missing", ["kind"],
                fr: MessageText(
                    "Un rapport qui a un graphique doit avoir une feuille « {kind} » pour ses coordonnées.",
                    "Ajoutez à la fin de « sheets » une feuille dont « kind » est {kind}."),
                de: MessageText(
                    "Ein Bericht mit einem Diagramm muss ein Blatt „{kind}“ für dessen Koordinaten haben.",
                    "Ergänzen Sie am Ende von „sheets“ ein Blatt, dessen „kind“ {kind} ist."),
                en: MessageText(
                    "A report with a chart must have a sheet “{kind}” for its coordinates.",
                    "Add at the end of “sheets” a sheet whose “kind” is {kind}.")),
            CatalogueEntry(
                "report-sheet-missing", ["kind", "needed"],
                fr: MessageText(
                    "Un rapport qui a une feuille « {kind} » doit avoir aussi une feuille « {needed} », dont elle tire ses valeurs.",
                    "Ajoutez à « sheets » une feuille dont « kind » est {needed}."),
                de: MessageText(
                    "Ein Bericht mit einem Blatt „{kind}“ muss auch ein Blatt „{needed}“ haben, aus dem es seine Werte nimmt.",
                    "Ergänzen Sie in „sheets“ ein Blatt, dessen „kind“ {needed} ist."),
                en: MessageText(
                    "A report with a sheet “{kind}” must also have a sheet “{needed}”, from which it takes its values.",
                    "Add to “sheets” a sheet whose “kind” is {needed}.")),
            CatalogueEntry(
                "locale-placeholder-unknown", ["expected", "key", "placeholder"],
                fr: MessageText(
                    "Le texte « {key} » contient « {placeholder} » entre accolades, que le programme ne remplit pas ici.",
                    "Employez seulement : {expected}."),
                de: MessageText(
                    "Der Text „{key}“ enthält „{placeholder}“ in geschweiften Klammern, was das Programm hier nicht ausfüllt.",
                    "Verwenden Sie nur: {expected}."),
                en: MessageText(
                    "The text “{key}” has “{placeholder}” in braces, which the program does not fill in here.",
                    "Use only: {expected}.")),
            CatalogueEntry(
                "locale-placeholder-lost", ["key", "placeholder"],
                fr: MessageText(
                    "Le texte « {key} » ne contient pas « {placeholder} » entre accolades, que le texte français contient.",
                    "Mettez-le à sa place dans la phrase."),
                de: MessageText(
                    "Im Text „{key}“ fehlt „{placeholder}“ in geschweiften Klammern, das der französische Text enthält.",
                    "Setzen Sie es an seinen Platz im Satz."),
                en: MessageText(
                    "The text “{key}” lacks “{placeholder}” in braces, which the French text has.",
                    "Put it in its place in the sentence.")),
            CatalogueEntry(
                "locale-placeholder-malformed", ["key"],
                fr: MessageText(
                    "Les accolades du texte « {key} » ne vont pas par deux, ou n’entourent ni un nom ni un nom et deux formes.",
                    "Écrivez un nom entre accolades, ou un nom et les formes du singulier et du pluriel, séparés par une barre verticale."
                ),
                de: MessageText(
                    "Die geschweiften Klammern des Textes „{key}“ sind nicht paarig oder enthalten weder einen Namen noch einen Namen mit zwei Formen.",
                    "Schreiben Sie einen Namen in Klammern oder einen Namen mit Einzahl und Mehrzahl, durch einen senkrechten Strich getrennt."
                ),
                en: MessageText(
                    "The braces of the text “{key}” are not in pairs, or hold neither a name nor a name with two forms.",
                    "Write a name in braces, or a name with its singular and plural forms, separated by a vertical bar."
                )),
            CatalogueEntry(
                "report-level-unknown", ["expected", "level"],
                fr: MessageText(
                    "Le niveau « {level} » n’existe pas dans le jeu de territoires, et le rapport le demande.",
                    "Employez l’un de : {expected}."),
                de: MessageText(
                    "Die Ebene „{level}“ gibt es im Gebietssatz nicht, der Bericht verlangt sie aber.",
                    "Verwenden Sie eine von: {expected}."),
                en: MessageText(
                    "The level “{level}” is not in the territory set, and the report asks for it.",
                    "Use one of: {expected}.")),
            CatalogueEntry(
                "report-per-territory-needed", ["kind"],
                fr: MessageText(
                    "Une feuille « {kind} » parle d’un seul territoire, et le rapport ne dit pas desquels il y a un classeur.",
                    "Ajoutez « per_territory » avec des niveaux du jeu de territoires, ou retirez la feuille."),
                de: MessageText(
                    "Ein Blatt „{kind}“ handelt von einem einzigen Gebiet, der Bericht sagt aber nicht, für welche es eine Mappe gibt.",
                    "Ergänzen Sie „per_territory“ mit Ebenen des Gebietssatzes, oder nehmen Sie das Blatt heraus."),
                en: MessageText(
                    "A sheet “{kind}” is about one territory, and the report does not say which ones have a workbook.",
                    "Add “per_territory” with levels of the territory set, or take the sheet out.")),
            CatalogueEntry(
                "report-sheet-name-invalid", ["language", "name"],
                fr: MessageText(
                    "« {name} » ({language}) ne peut pas être le nom d’une feuille : les tableurs le refusent.",
                    """
                    Employez 31 caractères au plus, sans crochets, deux-points, étoile, point d’interrogation ni barre oblique, sans \
                    apostrophe au début ni à la fin ; ni « History », ni ce qui se lit comme l’adresse d’une cellule.
                    """),
                de: MessageText(
                    "„{name}“ ({language}) kann kein Blattname sein: Tabellenprogramme lehnen ihn ab.",
                    """
                    Verwenden Sie höchstens 31 Zeichen, ohne eckige Klammern, Doppelpunkt, Stern, Fragezeichen und Schrägstriche, \
                    ohne Apostroph am Anfang oder Ende; auch nicht „History“ und nichts, was sich wie eine Zelladresse liest.
                    """),
                en: MessageText(
                    "“{name}” ({language}) cannot be the name of a sheet: spreadsheet programs refuse it.",
                    """
                    Use at most 31 characters, without square brackets, colon, asterisk, question mark or slashes, without an \
                    apostrophe at the start or end; nor “History”, nor what reads as the address of a cell.
                    """)),
            CatalogueEntry(
                "report-sheet-name-repeated", ["first", "language", "name"],
                fr: MessageText(
                    "« {name} » ({language}) est déjà le nom de la feuille de la ligne {first}, aux majuscules et aux accents près.",
                    "Donnez à chaque feuille un nom qui diffère aussi sans majuscules ni accents."),
                de: MessageText(
                    "„{name}“ ({language}) heisst schon das Blatt von Zeile {first}, von Gross-/Kleinschreibung und Akzenten abgesehen.",
                    "Geben Sie jedem Blatt einen Namen, der sich auch ohne Grossbuchstaben und Akzente unterscheidet."),
                en: MessageText(
                    "“{name}” ({language}) is already the name of the sheet of line {first}, but for case and accents.",
                    "Give every sheet a name that differs without case and accents too.")),
            CatalogueEntry(
                "report-contents-missing", ["kind"],
                fr: MessageText(
                    "Un classeur de plus de trois feuilles doit avoir en deuxième place une feuille « {kind} », d’où l’on trouve les autres.",
                    "Mettez en deuxième place de « sheets » une feuille dont « kind » est {kind}."),
                de: MessageText(
                    "Eine Mappe mit mehr als drei Blättern muss an zweiter Stelle ein Blatt „{kind}“ haben, von dem aus man die anderen findet.",
                    "Setzen Sie in „sheets“ an zweite Stelle ein Blatt, dessen „kind“ {kind} ist."),
                en: MessageText(
                    "A workbook of more than three sheets must have a sheet “{kind}” in second place, from which to find the others.",
                    "Put in second place of “sheets” a sheet whose “kind” is {kind}.")),
            CatalogueEntry(
                "report-name-differs", ["expected", "got"],
                fr: MessageText(
                    "Le rapport s’appelle « {got} » et son fichier « {expected} ».",
                    "Donnez le même nom aux deux : les pipelines nomment le fichier, les classeurs portent le nom du rapport."
                ),
                de: MessageText(
                    "Der Bericht heisst „{got}“, seine Datei „{expected}“.",
                    "Geben Sie beiden denselben Namen: Pipelines nennen die Datei, die Mappen tragen den Namen des Berichts."
                ),
                en: MessageText(
                    "The report is called “{got}” and its file “{expected}”.",
                    "Give both one name: pipelines name the file, workbooks bear the report’s name.")),
            CatalogueEntry(
                "report-gap-undeclared", ["by", "measure"],
                fr: MessageText(
                    "Aucun tableau du pipeline ne compare « {measure} » selon « {by} », et le rapport veut en dire l’écart.",
                    "Ajoutez « {by} » aux « gaps » d’un tableau qui a cette mesure, ou retirez la mesure de cette feuille ou de cette règle."
                ),
                de: MessageText(
                    "Keine Tabelle der Pipeline vergleicht „{measure}“ nach „{by}“, der Bericht will aber den Abstand nennen.",
                    "Ergänzen Sie „{by}“ in „gaps“ einer Tabelle mit dieser Kennzahl, oder nehmen Sie sie aus diesem Blatt oder dieser Regel."
                ),
                en: MessageText(
                    "No table of the pipeline compares “{measure}” by “{by}”, and the report wants to tell the gap.",
                    "Add “{by}” to the “gaps” of a table that has this measure, or take the measure out of this sheet or rule."
                )),
        ])
}

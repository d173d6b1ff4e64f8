/// Why `explain` finds no such figure.
enum FigureMessages {
    static let area = CatalogueArea(
        title: "Figures to explain",
        entries: [
            CatalogueEntry(
                "figure-measure-unknown", ["candidates", "name"],
                fr: MessageText(
                    "Le questionnaire n’a pas de mesure « {name} »[[ ; noms proches : {candidates}]].",
                    "Prenez un nom de la colonne « measure » de results.csv."),
                de: MessageText(
                    "Der Fragebogen hat keine Kennzahl „{name}“[[; ähnliche Namen: {candidates}]].",
                    "Nehmen Sie einen Namen aus der Spalte „measure“ von results.csv."),
                en: MessageText(
                    "The survey has no measure “{name}”[[; near names: {candidates}]].",
                    "Take a name from the column “measure” of results.csv.")),
            CatalogueEntry(
                "figure-measure-undeclared", ["name"],
                fr: MessageText(
                    "Aucun tableau du pipeline ne demande la mesure « {name} ».",
                    "Ajoutez-la sous « tables » dans le pipeline, puis lancez « barometre run »."),
                de: MessageText(
                    "Keine Tabelle der Pipeline verlangt die Kennzahl „{name}“.",
                    "Nehmen Sie sie unter „tables“ in die Pipeline auf, und starten Sie „barometre run“."),
                en: MessageText(
                    "No table of the pipeline asks for the measure “{name}”.",
                    "Add it under “tables” in the pipeline, then run “barometre run”.")),
            CatalogueEntry(
                "figure-territory-unknown", ["candidates", "name"],
                fr: MessageText(
                    "Cette mesure n’est donnée pour aucun territoire « {name} »[[ ; territoires proches : {candidates}]].",
                    "Prenez un code de la colonne « territory » de results.csv."),
                de: MessageText(
                    "Diese Kennzahl gibt es für kein Gebiet „{name}“[[; ähnliche Gebiete: {candidates}]].",
                    "Nehmen Sie einen Code aus der Spalte „territory“ von results.csv."),
                en: MessageText(
                    "This measure is given for no territory “{name}”[[; near territories: {candidates}]].",
                    "Take a code from the column “territory” of results.csv.")),
            CatalogueEntry(
                "figure-territory-ambiguous", ["candidates", "name"],
                fr: MessageText(
                    "Plusieurs niveaux ont un territoire « {name} ».",
                    "Dites lequel[[ : {candidates}]]."),
                de: MessageText(
                    "Mehrere Ebenen haben ein Gebiet „{name}“.",
                    "Sagen Sie, welches[[: {candidates}]]."),
                en: MessageText(
                    "Several levels have a territory “{name}”.",
                    "Say which[[: {candidates}]].")),
            CatalogueEntry(
                "figure-language-unknown", ["expected", "name"],
                fr: MessageText(
                    "Cette mesure n’est pas donnée pour la langue « {name} ».",
                    "[[Langues possibles : {expected}. ]]Voyez aussi « --basis », et « languages » dans les tableaux du pipeline."
                ),
                de: MessageText(
                    "Diese Kennzahl gibt es nicht für die Sprache „{name}“.",
                    "[[Mögliche Sprachen: {expected}. ]]Siehe auch „--basis“, und „languages“ in den Tabellen der Pipeline."
                ),
                en: MessageText(
                    "This measure is not given for the language “{name}”.",
                    "[[Possible languages: {expected}. ]]See also “--basis”, and “languages” in the pipeline’s tables.")
            ),
            CatalogueEntry(
                "figure-group-unknown", ["expected", "name"],
                fr: MessageText(
                    "Cette mesure n’est pas donnée pour le groupe « {name} ».",
                    "[[Groupes possibles : {expected}. ]]Voyez « groups » dans les tableaux du pipeline."),
                de: MessageText(
                    "Diese Kennzahl gibt es nicht für die Gruppe „{name}“.",
                    "[[Mögliche Gruppen: {expected}. ]]Siehe „groups“ in den Tabellen der Pipeline."),
                en: MessageText(
                    "This measure is not given for the group “{name}”.",
                    "[[Possible groups: {expected}. ]]See “groups” in the pipeline’s tables.")),
            CatalogueEntry(
                "figure-cell-undeclared", ["name"],
                fr: MessageText(
                    "Aucun tableau du pipeline ne croise ainsi la mesure « {name} ».",
                    "Demandez moins de précisions à la fois, ou déclarez ce tableau sous « tables » dans le pipeline."),
                de: MessageText(
                    "Keine Tabelle der Pipeline gliedert die Kennzahl „{name}“ auf diese Weise.",
                    "Fragen Sie weniger auf einmal, oder nehmen Sie die Tabelle unter „tables“ in die Pipeline auf."),
                en: MessageText(
                    "No table of the pipeline crosses the measure “{name}” that way.",
                    "Ask for less at once, or declare the table under “tables” in the pipeline.")),
            CatalogueEntry(
                "figure-survey-unknown", ["expected", "name"],
                fr: MessageText(
                    "Le pipeline n’a pas de questionnaire « {name} ».",
                    "Questionnaires possibles[[ : {expected}]]."),
                de: MessageText(
                    "Die Pipeline hat keinen Fragebogen „{name}“.",
                    "Mögliche Fragebogen[[: {expected}]]."),
                en: MessageText(
                    "The pipeline has no survey “{name}”.",
                    "Possible surveys[[: {expected}]].")),
            CatalogueEntry(
                "figure-wave-unknown", ["expected", "name"],
                fr: MessageText(
                    "Aucune réponse n’est dans la vague « {name} ».",
                    "Vagues possibles[[ : {expected}]]."),
                de: MessageText(
                    "Keine Antwort liegt in der Welle „{name}“.",
                    "Mögliche Wellen[[: {expected}]]."),
                en: MessageText(
                    "No response is in the wave “{name}”.",
                    "Possible waves[[: {expected}]].")),
            CatalogueEntry(
                "figure-comparison-unknown", ["expected", "name"],
                fr: MessageText(
                    "Ce chiffre n’est pas comparé à « {name} ».",
                    "Laissez « --compare-to » de côté[[, ou choisissez parmi : {expected}]]."),
                de: MessageText(
                    "Dieser Wert wird nicht mit „{name}“ verglichen.",
                    "Lassen Sie „--compare-to“ weg[[, oder wählen Sie unter: {expected}]]."),
                en: MessageText(
                    "This figure is not compared with “{name}”.",
                    "Leave “--compare-to” out[[, or choose among: {expected}]].")),
            CatalogueEntry(
                "figure-none", [],
                fr: MessageText(
                    "Aucun fichier accepté jusqu’ici : il n’y a pas de chiffre à expliquer.",
                    "Déposez un export, puis lancez « barometre run »."),
                de: MessageText(
                    "Noch keine Datei angenommen: Es gibt keinen Wert zu erklären.",
                    "Legen Sie einen Export ab, und starten Sie „barometre run“."),
                en: MessageText(
                    "No file accepted yet: there is no figure to explain.",
                    "Drop an export, then run “barometre run”.")),
        ])
}

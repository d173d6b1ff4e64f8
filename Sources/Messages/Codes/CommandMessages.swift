/// Why a command could not do what it was asked.
enum CommandMessages {
    static let area = CatalogueArea(
        title: "Commands",
        entries: [
            CatalogueEntry(
                "path-missing", ["path"],
                fr: MessageText(
                    "Impossible de trouver {path}.",
                    "Vérifiez le chemin."),
                de: MessageText(
                    "{path} ist nicht zu finden.",
                    "Prüfen Sie den Pfad."),
                en: MessageText(
                    "Can’t find {path}.",
                    "Check the path.")),
            CatalogueEntry(
                "cannot-create", ["path", "reason"],
                fr: MessageText(
                    "Impossible de créer {path}[[ : {reason}]].",
                    "Vérifiez que le dossier existe et que vous avez le droit d’y écrire."),
                de: MessageText(
                    "{path} lässt sich nicht anlegen[[: {reason}]].",
                    "Prüfen Sie, ob der Ordner besteht und ob Sie dort schreiben dürfen."),
                en: MessageText(
                    "Can’t create {path}[[: {reason}]].",
                    "Check that the folder exists and that you may write there.")),
            CatalogueEntry(
                "unprotected-among-reports", ["path"],
                fr: MessageText(
                    """
                    {path} serait dans un dossier que l’on transmet, et ce fichier contient tous les chiffres, aucun n’étant \
                    masqué. Rien n’a été fait.
                    """,
                    "Écrivez-le hors du dossier de travail, là où vous seul le lisez, et effacez-le ensuite."),
                de: MessageText(
                    """
                    {path} läge in einem Ordner, den man weitergibt, und diese Datei enthält alle Zahlen, ohne dass eine \
                    zurückgehalten wird. Nichts wurde getan.
                    """,
                    "Schreiben Sie sie außerhalb des Arbeitsordners, wo nur Sie sie lesen, und löschen Sie sie danach."),
                en: MessageText(
                    """
                    {path} would be in a folder that is passed on, and that file has every figure with nothing withheld. \
                    Nothing was done.
                    """,
                    "Write it outside the workspace, where you alone can read it, and delete it afterwards.")),
            CatalogueEntry(
                "input-output", ["path", "reason"],
                fr: MessageText(
                    "Impossible de lire ou d’écrire {path}[[ : {reason}]].",
                    """
                    Vérifiez la place sur le disque et la connexion au dossier partagé, puis relancez : rien n’est \
                    perdu.
                    """),
                de: MessageText(
                    "{path} lässt sich nicht lesen oder schreiben[[: {reason}]].",
                    """
                    Prüfen Sie den Platz auf dem Datenträger und die Verbindung zum gemeinsamen Ordner, und starten \
                    Sie neu: Nichts ist verloren.
                    """),
                en: MessageText(
                    "Can’t read or write {path}[[: {reason}]].",
                    "Check the free space and the connection to the shared folder, then run again: nothing is lost.")),
            CatalogueEntry(
                "workspace-busy", ["path"],
                fr: MessageText(
                    """
                    Le dossier de travail {path} est déjà pris par un autre passage : deux ne peuvent pas y \
                    travailler à la fois.
                    """,
                    "Attendez qu’il finisse, puis relancez."),
                de: MessageText(
                    """
                    Im Arbeitsordner {path} läuft schon ein anderer Durchgang: Zwei können dort nicht zugleich \
                    arbeiten.
                    """,
                    "Warten Sie, bis er fertig ist, und starten Sie dann erneut."),
                en: MessageText(
                    "Another run already holds the workspace {path}: two can’t work there at once.",
                    "Wait until it has finished, then run again.")),
            CatalogueEntry(
                "publication-refused", ["cells", "measure", "place", "wave"],
                fr: MessageText(
                    """
                    La vague {wave} ne peut pas être publiée : au moins {cells} {cells|valeur masquée pourrait être \
                    retrouvée|valeurs masquées pourraient être retrouvées} par calcul[[ (mesure « {measure} »)]][[, \
                    dont {place}]]. \
                    Rien n’a été publié pour cette vague.
                    """,
                    """
                    Sous « tables » dans le pipeline, demandez pour cette mesure moins de niveaux, de langues ou de groupes, \
                    ou moins de mesures prises parmi certains (« among ») par groupes de la même question ; puis \
                    relancez. Si le refus demeure, signalez-le comme une anomalie du programme.
                    """),
                de: MessageText(
                    """
                    Die Welle {wave} kann nicht veröffentlicht werden: Mindestens {cells} {cells|zurückgehaltener Wert \
                    ließe|zurückgehaltene Werte ließen} sich errechnen[[ (Kennzahl „{measure}“)]][[, darunter \
                    {place}]]. Für diese Welle wurde nichts veröffentlicht.
                    """,
                    """
                    Verlangen Sie unter „tables“ in der Pipeline für diese Kennzahl weniger Ebenen, Sprachen oder \
                    Gruppen, oder weniger Kennzahlen nur für manche („among“) nach Gruppen derselben Frage, und starten \
                    Sie erneut; bleibt es dabei, melden Sie es als Fehler des Programms.
                    """),
                en: MessageText(
                    """
                    The wave {wave} can’t be published: at least {cells} withheld {cells|value|values} could be worked out[[ \
                    (measure “{measure}”)]][[, {place} among them]]. Nothing was published for this wave.
                    """,
                    """
                    Under “tables” in the pipeline, ask for fewer levels, languages or groups of this measure, or for fewer \
                    measures among some (“among”) by groups of the same question; then run again. If it is still \
                    refused, raise an issue.
                    """)),
            CatalogueEntry(
                "definitions-wrong", ["count"],
                fr: MessageText(
                    """
                    {count} {count|erreur doit être corrigée|erreurs doivent être corrigées} dans les définitions ou les \
                    tables : rien n’a été calculé.
                    """,
                    "Corrigez ce qui est dit ci-dessus ; « barometre lint » vérifie les définitions."),
                de: MessageText(
                    """
                    {count} {count|Fehler muss|Fehler müssen} in den Definitionen oder Tabellen behoben werden: Nichts \
                    wurde berechnet.
                    """,
                    "Beheben Sie das oben Genannte; „barometre lint“ prüft die Definitionen."),
                en: MessageText(
                    "{count} {count|error|errors} must be mended in the definitions or tables: nothing was computed.",
                    "Mend what is said above; “barometre lint” checks the definitions.")),
            CatalogueEntry(
                "internal-error", ["detail"],
                fr: MessageText(
                    "Le programme s’est trompé lui-même, vos fichiers n’y sont pour rien[[ : {detail}]].",
                    "Signalez-le avec cette ligne et la commande lancée."),
                de: MessageText(
                    "Das Programm selbst hat einen Fehler, Ihre Dateien sind nicht schuld[[: {detail}]].",
                    "Melden Sie ihn mit dieser Zeile und dem ausgeführten Befehl."),
                en: MessageText(
                    "The program itself is wrong, not your files[[: {detail}]].",
                    "Report it with this line and the command you ran.")),
            CatalogueEntry(
                "usage-conflict", ["first", "second"],
                fr: MessageText(
                    "« {first} » et « {second} » ne peuvent pas aller ensemble.",
                    "Gardez l’un des deux."),
                de: MessageText(
                    "„{first}“ und „{second}“ können nicht zusammen stehen.",
                    "Behalten Sie eines von beiden."),
                en: MessageText(
                    "“{first}” and “{second}” can’t go together.",
                    "Keep one of them.")),
        ])
}

/// What `verify` says of a file as a whole.
enum VerifyPackageMessages {
    static let area = CatalogueArea(
        title: "Workbooks: the file",
        entries: [
            CatalogueEntry(
                "verify-unreadable", ["part", "reason"],
                fr: MessageText(
                    """
                    Le classeur ne se lit pas[[ (partie {part})]] : {reason|not-a-package=ce n’est pas un \
                    classeur .xlsx, ou il est tronqué|damaged=son contenu est abîmé|encrypted=il est protégé par \
                    un mot de passe|unsupported=il emploie un format de compression que les classeurs n’ont \
                    pas|too-large=il est plus gros que tout rapport|part-missing=il y manque une \
                    partie|markup=son contenu n’est pas du XML bien formé en UTF-8, ou il déclare des \
                    entités|nonsense=un numéro ou un renvoi y est hors de toute limite}.
                    """,
                    "Reprenez le fichier tel que le programme l’a écrit, ou produisez-le à nouveau."),
                de: MessageText(
                    """
                    Die Mappe ist nicht lesbar[[ (Teil {part})]]: {reason|not-a-package=Das ist keine \
                    .xlsx-Mappe, oder sie ist abgeschnitten|damaged=Ihr Inhalt ist beschädigt|encrypted=Sie ist \
                    mit einem Passwort geschützt|unsupported=Sie ist so gepackt, wie es Mappen nicht \
                    sind|too-large=Sie ist grösser als jeder Bericht|part-missing=Ein Teil fehlt|markup=Ihr \
                    Inhalt ist kein wohlgeformtes XML in UTF-8 oder erklärt Entitäten|nonsense=Eine Nummer oder \
                    ein Verweis liegt ausserhalb aller Grenzen}.
                    """,
                    "Nehmen Sie die Datei, wie das Programm sie geschrieben hat, oder erzeugen Sie sie neu."),
                en: MessageText(
                    """
                    The workbook can’t be read[[ (part {part})]]: {reason|not-a-package=this is no .xlsx \
                    workbook, or it is cut off|damaged=what it holds is damaged|encrypted=it is locked with a \
                    password|unsupported=it is packed in a way that workbooks are not|too-large=it is larger \
                    than any report|part-missing=a part is missing|markup=what it holds is not well-formed XML \
                    in UTF-8, or declares entities|nonsense=a number or reference in it is out of every range}.
                    """,
                    "Take the file as the program wrote it, or make it again.")),
            CatalogueEntry(
                "verify-foreign-part", ["kind"],
                fr: MessageText(
                    """
                    Le fichier contient {kind|macros=des macros|other-workbooks=des liens vers d’autres \
                    classeurs|connections=des connexions à des données|embedded=des objets \
                    incorporés|controls=des boutons ou contrôles|comments=des commentaires|pivot=un tableau \
                    croisé et sa mémoire|custom-data=des données ajoutées|printer=les réglages d’une \
                    imprimante|revisions=un historique de modifications|images=des images}, qui n’ont pas leur \
                    place dans un rapport.
                    """,
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    """
                    Die Datei enthält {kind|macros=Makros|other-workbooks=Verknüpfungen mit anderen \
                    Mappen|connections=Datenverbindungen|embedded=eingebettete Objekte|controls=Schaltflächen \
                    oder Steuerelemente|comments=Kommentare|pivot=eine Pivot-Tabelle und ihren \
                    Speicher|custom-data=zusätzliche Daten|printer=Einstellungen eines Druckers|revisions=einen \
                    Änderungsverlauf|images=Bilder}, was in einen Bericht nicht gehört.
                    """,
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    """
                    The file holds {kind|macros=macros|other-workbooks=links to other workbooks|connections=data \
                    connections|embedded=embedded objects|controls=buttons or \
                    controls|comments=comments|pivot=a pivot table and its memory|custom-data=added \
                    data|printer=settings of a printer|revisions=a history of changes|images=images}, which have \
                    no place in a report.
                    """,
                    "Make the workbook again, and pass on the one the program wrote.")),
            CatalogueEntry(
                "verify-external-link", ["target"],
                fr: MessageText(
                    "Un lien sort du classeur : {target}.",
                    "Retirez-le : tout ce que le classeur dit doit y être."),
                de: MessageText(
                    "Eine Verknüpfung führt aus der Mappe hinaus: {target}.",
                    "Entfernen Sie sie: Was die Mappe sagt, muss in ihr stehen."),
                en: MessageText(
                    "A link leads out of the workbook: {target}.",
                    "Remove it: all that the workbook says must be in it.")),
            CatalogueEntry(
                "verify-defined-name", ["name"],
                fr: MessageText(
                    "Le nom « {name} » est défini : il peut cacher une formule ou une plage.",
                    """
                    Supprimez-le dans le gestionnaire de noms ; seuls ceux de l’impression et du filtre sont \
                    attendus.
                    """),
                de: MessageText(
                    "Der Name „{name}“ ist definiert: Er kann eine Formel oder einen Bereich verbergen.",
                    "Löschen Sie ihn im Namens-Manager; erwartet sind nur die Namen für Druck und Filter."),
                en: MessageText(
                    "The name “{name}” is defined: it may hide a formula or a range.",
                    "Delete it in the name manager; only those of printing and filters are expected.")),
            CatalogueEntry(
                "verify-personal-property", ["property", "value"],
                fr: MessageText(
                    """
                    La propriété « {property|author=auteur|last-author=dernier \
                    auteur|manager=responsable|remarks=commentaires} » du document dit « {value} » : c’est \
                    l’organisation qui répond du fichier, pas une personne.
                    """,
                    "Videz cette propriété, ou produisez le classeur à nouveau."),
                de: MessageText(
                    """
                    Die Dokumenteigenschaft „{property|author=Autor|last-author=zuletzt gespeichert \
                    von|manager=Manager|remarks=Kommentare}“ lautet „{value}“: Für die Datei steht die \
                    Organisation ein, keine Person.
                    """,
                    "Leeren Sie die Eigenschaft, oder erzeugen Sie die Mappe neu."),
                en: MessageText(
                    """
                    The document property “{property|author=author|last-author=last modified \
                    by|manager=manager|remarks=comments}” says “{value}”: the organisation answers for the file, \
                    not a person.
                    """,
                    "Empty that property, or make the workbook again.")),
            CatalogueEntry(
                "verify-property-missing", ["property"],
                fr: MessageText(
                    """
                    La propriété \
                    « {property|title=titre|subject=sujet|keywords=mots-clés|organisation=société} » du document \
                    est vide.
                    """,
                    "Renseignez-la dans la définition du rapport."),
                de: MessageText(
                    """
                    Die Dokumenteigenschaft \
                    „{property|title=Titel|subject=Thema|keywords=Stichwörter|organisation=Firma}“ ist leer.
                    """,
                    "Tragen Sie sie in der Definition des Berichts ein."),
                en: MessageText(
                    """
                    The document property \
                    “{property|title=title|subject=subject|keywords=keywords|organisation=company}” is empty.
                    """,
                    "Set it in the report’s definition.")),
            CatalogueEntry(
                "verify-language-unknown", ["got"],
                fr: MessageText(
                    "La propriété « Language » ne dit aucune langue connue[[ : « {got} »]].",
                    "Elle doit porter un code comme fr, de ou ar."),
                de: MessageText(
                    "Die Eigenschaft „Language“ nennt keine bekannte Sprache[[: „{got}“]].",
                    "Sie muss ein Kürzel wie fr, de oder ar tragen."),
                en: MessageText(
                    "The property “Language” says no known language[[: “{got}”]].",
                    "It must carry a code such as fr, de or ar.")),
            CatalogueEntry(
                "verify-provenance-missing", ["property"],
                fr: MessageText(
                    """
                    La propriété « {property} » manque, ou n’est pas une empreinte : on ne peut pas dire de quoi \
                    le classeur est fait.
                    """,
                    "Produisez le classeur à nouveau."),
                de: MessageText(
                    """
                    Die Eigenschaft „{property}“ fehlt oder ist kein Fingerabdruck: Woraus die Mappe entstand, \
                    lässt sich nicht sagen.
                    """,
                    "Erzeugen Sie die Mappe neu."),
                en: MessageText(
                    """
                    The property “{property}” is missing, or no digest: nobody can say what the workbook was \
                    made from.
                    """,
                    "Make the workbook again.")),
            CatalogueEntry(
                "verify-hidden", ["kind", "name"],
                fr: MessageText(
                    """
                    {kind|sheet=La feuille|row=La ligne|column=La colonne|drawing=Le dessin|name=Le \
                    nom|unmentioned=Tout ce qui n’est pas rempli de la feuille} « {name} » est masqué ou sans \
                    taille : rien ne doit être caché.
                    """,
                    "Affichez-le, ou retirez-le."),
                de: MessageText(
                    """
                    {kind|sheet=Blatt|row=Zeile|column=Spalte|drawing=Zeichnung|name=Name|unmentioned=Alles \
                    Unausgefüllte auf Blatt} „{name}“ ist ausgeblendet oder ohne Grösse: Nichts darf verborgen \
                    sein.
                    """,
                    "Blenden Sie es ein, oder entfernen Sie es."),
                en: MessageText(
                    """
                    The {kind|sheet=sheet|row=row|column=column|drawing=drawing|name=name|unmentioned=unfilled \
                    part of sheet} “{name}” is hidden or has no size: nothing may be hidden.
                    """,
                    "Show it, or remove it.")),
            CatalogueEntry(
                "verify-sheet-name", ["name", "reason"],
                fr: MessageText(
                    """
                    Le nom de feuille « {name} » ne convient pas : {reason|empty=il est vide|long=il a plus de \
                    31 caractères|characters=il contient un caractère interdit|reserved=Excel se le \
                    réserve|repeated=un autre ne s’en distingue que par la casse ou les accents}.
                    """,
                    "Changez-le dans la définition du rapport."),
                de: MessageText(
                    """
                    Der Blattname „{name}“ taugt nicht: {reason|empty=Er ist leer|long=Er hat mehr als 31 \
                    Zeichen|characters=Er enthält ein verbotenes Zeichen|reserved=Excel behält ihn sich \
                    vor|repeated=Ein anderer unterscheidet sich nur durch Gross- und Kleinschreibung oder \
                    Akzente}.
                    """,
                    "Ändern Sie ihn in der Definition des Berichts."),
                en: MessageText(
                    """
                    The sheet name “{name}” won’t do: {reason|empty=it is empty|long=it has more than 31 \
                    characters|characters=it holds a forbidden character|reserved=Excel keeps it for \
                    itself|repeated=another differs in case or accents alone}.
                    """,
                    "Change it in the report’s definition.")),
            CatalogueEntry(
                "verify-changed", ["expected", "got"],
                fr: MessageText(
                    """
                    Ce n’est pas le classeur publié : datapackage.json en donne l’empreinte {expected}, le fichier \
                    a {got}. Quelqu’un l’a modifié, ou une copie a pris sa place.
                    """,
                    "Reprenez-le dans reports/, ou produisez-le à nouveau."),
                de: MessageText(
                    """
                    Das ist nicht die veröffentlichte Mappe: datapackage.json nennt den Fingerabdruck {expected}, \
                    die Datei hat {got}. Jemand hat sie geändert, oder eine Kopie steht an ihrer Stelle.
                    """,
                    "Nehmen Sie sie aus reports/, oder erzeugen Sie sie neu."),
                en: MessageText(
                    """
                    This is not the workbook that was published: datapackage.json gives it the digest {expected}, \
                    the file has {got}. Somebody edited it, or a copy took its place.
                    """,
                    "Take it from reports/ again, or make it again.")),
            CatalogueEntry(
                "verify-leftover", ["kind"],
                fr: MessageText(
                    """
                    Le fichier contient ce qu’aucune feuille ne montre : {kind|part=une partie à laquelle rien ne \
                    renvoie|gap=des octets qui ne sont à aucune partie|archive-comment=un commentaire de \
                    l’archive|comment=un commentaire dans le XML|extension=une extension du format|phonetic=des \
                    indications phonétiques|text=un texte qu’aucune cellule n’emploie|property=une propriété que \
                    les rapports n’ont pas|tip=une bulle sur un lien ou un dessin}.
                    """,
                    "Produisez le classeur à nouveau, et diffusez celui que le programme a écrit."),
                de: MessageText(
                    """
                    Die Datei enthält, was kein Blatt zeigt: {kind|part=einen Teil, auf den nichts \
                    verweist|gap=Bytes, die zu keinem Teil gehören|archive-comment=einen Kommentar des \
                    Archivs|comment=einen Kommentar im XML|extension=eine Erweiterung des \
                    Formats|phonetic=phonetische Angaben|text=einen Text, den keine Zelle braucht|property=eine \
                    Eigenschaft, die Berichte nicht haben|tip=eine Sprechblase an einem Link oder einer Zeichnung}.
                    """,
                    "Erzeugen Sie die Mappe neu, und verteilen Sie die vom Programm geschriebene."),
                en: MessageText(
                    """
                    The file holds what no sheet shows: {kind|part=a part that nothing leads to|gap=bytes that \
                    belong to no part|archive-comment=a comment of the archive|comment=a comment in the \
                    XML|extension=an extension of the format|phonetic=phonetic hints|text=a text that no cell \
                    uses|property=a property that reports don’t have|tip=a tip on a link or a drawing}.
                    """,
                    "Make the workbook again, and pass on the one that the program wrote.")),
        ])
}

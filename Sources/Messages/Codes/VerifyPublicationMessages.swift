/// Findings of `verify` on what a publication tells altogether.
enum VerifyPublicationMessages {
    static let area = CatalogueArea(
        title: "Publications: what they tell altogether",
        entries: [
            CatalogueEntry(
                "verify-few-shown", ["cell", "respondents", "threshold"],
                fr: MessageText(
                    "Ce chiffre repose sur {respondents} réponses, moins que le seuil de {threshold} : {cell}.",
                    """
                    Ne diffusez pas cette publication : produisez-la à nouveau ; quelqu’un a peut-être \
                    modifié results.csv.
                    """),
                de: MessageText(
                    "Diese Zahl beruht auf {respondents} Antworten, weniger als die Schwelle von {threshold}: {cell}.",
                    """
                    Verbreiten Sie diese Veröffentlichung nicht: Erzeugen Sie sie neu; vielleicht hat jemand \
                    results.csv verändert.
                    """),
                en: MessageText(
                    "This figure rests on {respondents} answers, fewer than the threshold of {threshold}: {cell}.",
                    """
                    Don’t pass this publication on: make it again; somebody may have changed results.csv.
                    """)),
            CatalogueEntry(
                "verify-narrowed", ["cell", "highest", "lowest", "threshold"],
                fr: MessageText(
                    """
                    Ce nombre de réponses est retenu, et les autres chiffres publiés disent ce qu’il vaut, entre \
                    {lowest} et {highest} pour un seuil de {threshold} : {cell}.
                    """,
                    """
                    Ne diffusez pas cette publication : produisez-la à nouveau, et si le constat demeure, signalez-le \
                    comme un défaut du programme.
                    """),
                de: MessageText(
                    """
                    Diese Anzahl Antworten ist zurückgehalten, und die anderen veröffentlichten Zahlen verraten sie, \
                    zwischen {lowest} und {highest} bei einer Schwelle von {threshold}: {cell}.
                    """,
                    """
                    Verbreiten Sie diese Veröffentlichung nicht: Erzeugen Sie sie neu, und melden Sie einen Fehler des \
                    Programms, wenn der Befund bleibt.
                    """),
                en: MessageText(
                    """
                    This number of answers is withheld, and the other published figures tell it, between {lowest} and \
                    {highest} with a threshold of {threshold}: {cell}.
                    """,
                    """
                    Don’t pass this publication on: make it again, and report a defect of the program if the finding \
                    stays.
                    """)),
            CatalogueEntry(
                "verify-rest-told", ["cell", "highest", "lowest", "threshold", "whole"],
                fr: MessageText(
                    """
                    Le chiffre de certains et celui de tous ({whole}) donnent celui des autres, entre {lowest} et \
                    {highest} pour un seuil de {threshold} : {cell}.
                    """,
                    """
                    Ne diffusez pas cette publication : produisez-la à nouveau, et si le constat demeure, signalez-le \
                    comme un défaut du programme.
                    """),
                de: MessageText(
                    """
                    Die Zahl der einen und die aller ({whole}) ergeben die der übrigen, zwischen {lowest} und \
                    {highest} bei einer Schwelle von {threshold}: {cell}.
                    """,
                    """
                    Verbreiten Sie diese Veröffentlichung nicht: Erzeugen Sie sie neu, und melden Sie einen Fehler des \
                    Programms, wenn der Befund bleibt.
                    """),
                en: MessageText(
                    """
                    The figure of some and that of all ({whole}) give that of the others, between {lowest} and \
                    {highest} with a threshold of {threshold}: {cell}.
                    """,
                    """
                    Don’t pass this publication on: make it again, and report a defect of the program if the finding \
                    stays.
                    """)),
            CatalogueEntry(
                "verify-counts-contradict", [],
                fr: MessageText(
                    "Les nombres de réponses publiés de cette mesure ne s’accordent pas entre eux.",
                    "Produisez la publication à nouveau ; quelqu’un a peut-être modifié results.csv."),
                de: MessageText(
                    "Die veröffentlichten Anzahlen der Antworten dieser Kennzahl passen nicht zueinander.",
                    "Erzeugen Sie die Veröffentlichung neu; vielleicht hat jemand results.csv geändert."),
                en: MessageText(
                    "The published numbers of answers of this measure don’t agree with each other.",
                    "Make the publication again; perhaps somebody edited results.csv.")),
            CatalogueEntry(
                "verify-counts-unsolved", [],
                fr: MessageText(
                    "Les nombres retenus de cette mesure n’ont pas pu être attaqués : le calcul n’a pas abouti.",
                    "Vérifiez que territories.csv est celui de cette publication et nomme tous ses niveaux."),
                de: MessageText(
                    """
                    Die zurückgehaltenen Anzahlen dieser Kennzahl konnten nicht angegriffen werden: Die Rechnung kam \
                    zu keinem Ende.
                    """,
                    "Prüfen Sie, ob territories.csv zu dieser Veröffentlichung gehört und alle ihre Ebenen nennt."),
                en: MessageText(
                    "The withheld numbers of this measure could not be attacked: the calculation came to no end.",
                    "Check that territories.csv is that of this publication and names all its levels.")),
        ])
}

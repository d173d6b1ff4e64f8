/// What a pipeline may not publish together.
enum AmongMessages {
    static let area = CatalogueArea(
        title: "Measures that can't be published together",
        entries: [
            CatalogueEntry(
                "pipeline-different-some", ["measure", "other"],
                fr: MessageText(
                    """
                    « {measure} » et « {other} » comptent les mêmes réponses, parmi d’autres répondants (« among ») : \
                    rapprochés, leurs chiffres diraient combien peu de personnes font la différence.
                    """,
                    """
                    N’en gardez qu’une dans les tableaux, ou donnez la mesure de tous par groupe (« groups »). Si \
                    l’autre est déjà publiée, celle-ci attend que ses vagues soient closes (« barometre purge »).
                    """),
                de: MessageText(
                    """
                    „{measure}“ und „{other}“ zählen dieselben Antworten bei anderen Befragten („among“): \
                    Nebeneinander sagten ihre Zahlen, wie wenige den Unterschied machen.
                    """,
                    """
                    Behalten Sie nur eine in den Tabellen, oder geben Sie die Kennzahl aller nach Gruppen an \
                    („groups“). Ist die andere schon veröffentlicht, wartet diese, bis deren Wellen geschlossen sind \
                    („barometre purge“).
                    """),
                en: MessageText(
                    """
                    “{measure}” and “{other}” count the same answers among different respondents (“among”): beside \
                    each other their figures would tell how few make the difference.
                    """,
                    """
                    Keep one of them in the tables, or give the measure of all by group (“groups”). If the other one \
                    is published already, this one waits until its waves are closed (“barometre purge”).
                    """)),
            CatalogueEntry(
                "pipeline-joined-groups", ["measure"],
                fr: MessageText(
                    """
                    « {measure} » compte ceux que plusieurs questions choisissent ensemble (« among »), à côté de tous \
                    par groupes de ces questions : on en déduirait combien peu ne sont dans aucun de ces groupes.
                    """,
                    """
                    Retirez cette mesure des tableaux, ou les groupes de toutes ces questions sauf une. Ce qui est \
                    déjà publié compte jusqu’à ce que ses vagues soient closes (« barometre purge »).
                    """),
                de: MessageText(
                    """
                    „{measure}“ zählt jene, die mehrere Fragen zusammen auswählen („among“), neben allen nach Gruppen \
                    dieser Fragen: Daraus ergäbe sich, wie wenige in keiner dieser Gruppen sind.
                    """,
                    """
                    Streichen Sie diese Kennzahl aus den Tabellen, oder die Gruppen aller dieser Fragen bis auf eine. \
                    Was schon veröffentlicht ist, zählt, bis seine Wellen geschlossen sind („barometre purge“).
                    """),
                en: MessageText(
                    """
                    “{measure}” counts those whom several questions choose together (“among”), beside all by groups of \
                    these questions: how few are in none of these groups would follow.
                    """,
                    """
                    Take this measure out of the tables, or the groups of all but one of these questions. What is \
                    published already counts until its waves are closed (“barometre purge”).
                    """)),
        ])
}

/// `verify`.
enum VerifyPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .workbookGood, ["compared", "path"],
            fr: """
                {path} : rien à redire{compared|no= ; chiffres non comparés : pas de results.csv à côté (« --results » dit \
                où il est)|yes=}.
                """,
            de: """
                {path}: nichts zu beanstanden{compared|no=; Zahlen nicht verglichen: kein results.csv daneben („--results“ \
                sagt, wo es ist)|yes=}.
                """,
            en: """
                {path}: nothing found{compared|no=; figures not compared: no results.csv beside it (“--results” says where \
                it is)|yes=}.
                """),
        PhraseEntry(
            .workbookBad, ["compared", "n", "path"],
            fr: """
                {path} : {n} {n|constat|constats}{compared|no= ; chiffres non comparés : pas de results.csv à côté \
                (« --results » dit où il est)|yes=}.
                """,
            de: """
                {path}: {n} {n|Befund|Befunde}{compared|no=; Zahlen nicht verglichen: kein results.csv daneben \
                („--results“ sagt, wo es ist)|yes=}.
                """,
            en: """
                {path}: {n} {n|finding|findings}{compared|no=; figures not compared: no results.csv beside it \
                (“--results” says where it is)|yes=}.
                """),
        PhraseEntry(
            .moreFindings, ["n", "sheet"],
            fr:
                "et {n} {n|autre constat|autres constats} du même genre[[, feuille « {sheet} »]] ; « --json » les donne tous.",
            de: "und {n} {n|weiterer Befund|weitere Befunde} derselben Art[[, Blatt „{sheet}“]]; „--json“ nennt alle.",
            en: "and {n} more of the same kind[[, sheet “{sheet}”]]; “--json” gives them all."),
        PhraseEntry(
            .publicationAttacked, ["n", "path", "seconds", "total"],
            fr: """
                {path} : {total} {total|nombre retenu attaqué|nombres retenus attaqués} à partir des seuls fichiers \
                publiés, en {seconds} s ; {n} {n|constat|constats}.
                """,
            de: """
                {path}: {total} {total|zurückgehaltene Anzahl|zurückgehaltene Anzahlen} allein aus den veröffentlichten \
                Dateien angegriffen, in {seconds} s; {n} {n|Befund|Befunde}.
                """,
            en: """
                {path}: {total} withheld {total|number|numbers} attacked from the published files alone, in {seconds} s; {n} \
                {n|finding|findings}.
                """),
        PhraseEntry(
            .publicationNotAttacked, ["path"],
            fr: """
                {path} : nombres retenus non attaqués : il faut à côté datapackage.json et territories.csv de la même \
                publication.
                """,
            de: """
                {path}: zurückgehaltene Anzahlen nicht angegriffen: daneben braucht es datapackage.json und \
                territories.csv derselben Veröffentlichung.
                """,
            en: """
                {path}: withheld numbers not attacked: datapackage.json and territories.csv of the same publication are needed \
                beside it.
                """),
        PhraseEntry(
            .publicationStands, ["path", "total"],
            fr: """
                {path} : {total} {total|nombre retenu non attaqué|nombres retenus non attaqués} : autour, tous les chiffres \
                restent d’une publication antérieure.
                """,
            de: """
                {path}: {total} {total|zurückgehaltene Anzahl|zurückgehaltene Anzahlen} nicht angegriffen: alle Zahlen \
                darum herum stehen noch aus einer früheren Veröffentlichung.
                """,
            en: """
                {path}: {total} withheld {total|number|numbers} not attacked: all figures around {total|it|them} stand from an \
                earlier publication.
                """),
    ]
}

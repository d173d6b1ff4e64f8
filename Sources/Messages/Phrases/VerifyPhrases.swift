/// `verify`.
enum VerifyPhrases {
    static let entries: [PhraseEntry] = [
        PhraseEntry(
            .workbookGood, ["path"],
            fr: "{path} : rien à redire.",
            de: "{path}: nichts zu beanstanden.",
            en: "{path}: nothing found."),
        PhraseEntry(
            .workbookBad, ["n", "path"],
            fr: "{path} : {n} {n|constat|constats}.",
            de: "{path}: {n} {n|Befund|Befunde}.",
            en: "{path}: {n} {n|finding|findings}."),
        PhraseEntry(
            .moreFindings, ["n", "sheet"],
            fr:
                "et {n} {n|autre constat|autres constats} du même genre[[, feuille « {sheet} »]] ; « --json » les donne tous.",
            de: "und {n} {n|weiterer Befund|weitere Befunde} derselben Art[[, Blatt „{sheet}“]]; „--json“ nennt alle.",
            en: "and {n} more of the same kind[[, sheet “{sheet}”]]; “--json” gives them all."),
        PhraseEntry(
            .resultsNotAtHand, ["path"],
            fr: "{path} : pas comparé à results.csv, qui n’est pas à côté ; « --results » dit où il est.",
            de: "{path}: nicht mit results.csv verglichen, das nicht daneben liegt; „--results“ sagt, wo es ist.",
            en: "{path}: not compared with results.csv, which is not beside it; “--results” says where it is."),
    ]
}

extension ProblemTests {
    /// Each spoils one line of the small survey.
    static let spoilings: [Spoiling] = [
        Spoiling("id: small", "id: Small", "1:5: invalid-id expected=[a-z][a-z0-9_]* id=Small"),
        Spoiling("id: small", "", "2:1: missing-key key=id"),
        Spoiling("version: \"1\"", "version: [1]", "2:10: wrong-type expected=text got=list value="),
        Spoiling(
            "title: {fr: Petite, de: Klein}",
            "titel: {fr: Petite, de: Klein}",
            "1:1: missing-key key=title",
            "3:1: unknown-key expected=id, version, title, base_language, languages, workbook_languages, draft_languages, right_to_left, instances, unit, key, paradata, missing_labels, scales, lists, questions, home_language, measures, groups, matching, counts key=titel nearest=title"
        ),
        Spoiling("title: {fr: Petite, de: Klein}", "title: {de: Klein}", "3:8: missing-language language=fr"),
        Spoiling("base_language: fr", "base_language: en", "4:16: unknown-value expected=fr, de got=en nearest="),
        Spoiling(
            "draft_languages: [de]",
            "draft_languages: [de, it]",
            "6:23: unknown-value expected=fr, de got=it nearest="),
        Spoiling(
            "unit: household",
            "unit: houshold",
            "9:7: unknown-value expected=household, organisation got=houshold nearest=household"),
        Spoiling(
            "instances: [fr69, ch]",
            "instances: []",
            "8:12: empty-value expected=list"),
        Spoiling("languages: [fr, de]", "", "1:1: missing-key key=languages"),
        Spoiling("languages: [fr, de]", "languages: [fr, de, fr]", "5:21: repeated-value first=5 value=fr"),
        Spoiling(
            "response_id: {aliases: [id]}",
            "respons_id: {aliases: [id]}",
            "11:3: unknown-value expected=response_id, submit_date, start_date, date_stamp, start_language, last_page, seed, token, ip_address, referrer, collection_mode, wave, weight, contact_email got=respons_id nearest=response_id"
        ),
        Spoiling(
            "aliases: [token, jeton], personal: true",
            "aliases: [ID, jeton], personal: yes",
            "12:21: duplicate-header first=11 header=ID other=response_id owner=token",
            "12:43: wrong-type expected=boolean got=text value=yes"),
        Spoiling(
            "- {code: \"2\", label: {fr: Content·e, de: Zufrieden}}", "- {label: {fr: Content·e}}",
            "19:9: missing-key key=code"),
        Spoiling(
            "- {code: \"2\", label: {fr: Content·e, de: Zufrieden}}", "- Content·e",
            "19:9: wrong-type expected=mapping got=text value=Content·e"),
        Spoiling(
            "numeric: true",
            "numerc: true",
            "15:5: unknown-key expected=answers, variants, history, numeric, positive, top key=numerc nearest=numeric"),
        Spoiling(
            "positive: [\"2\"]",
            "positive: [\"3\"]",
            "16:16: unknown-answer code=3 expected=2, 1, 9 nearest= owner=sat"),
        Spoiling("positive: [\"2\"]", "positive: [\"9\"]", "16:16: missing-answer-counted code=9 missing=dont_know"),
        Spoiling(
            "- {code: \"1\", label: {fr: Fâché·e}}",
            "- {code: \"2\", label: {fr: Fâché·e}}",
            "20:16: duplicate-code code=2 first=19",
            "26:56: unknown-answer code=1 expected=2, 9 nearest= owner=sat",
            "57:71: unknown-answer code=1 expected=2, 9 nearest= owner=sat"),
        Spoiling(
            "- {code: \"1\", label: {fr: Fâché·e}}",
            "- {code: \"1\", label: {fr: \"CONTENT (e)\"}}",
            "20:9: ambiguous-label code=1 label=CONTENT (e) language=fr other=2"),
        Spoiling(
            "- {code: \"1\", label: {fr: Fâché·e}}",
            "- {code: \"1\", label: {fr: Fâché·e, it: Male}}",
            "20:42: unknown-language expected=fr, de language=it nearest="),
        Spoiling(
            "- {code: \"9\", missing: dont_know, label: {fr: NSP}}",
            "- {code: \"9\", missing: dontknow, label: {fr: NSP}}",
            "21:30: unknown-value expected=not_concerned, dont_know, no_answer got=dontknow nearest=dont_know"),
        Spoiling(
            "fr: {\"2\": [contente]}",
            "fr: {\"1\": [contente]}",
            "24:12: ambiguous-label code=1 label=contente language=fr other=2"),
        Spoiling(
            "fr: {\"2\": [contente]}",
            "it: {\"2\": [contente]}",
            "24:7: unknown-language expected=fr, de language=it nearest="),
        Spoiling(
            "fr: {\"2\": [contente]}",
            "fr: {\"7\": [contente]}",
            "24:12: unknown-answer code=7 expected=2, 1, 9 nearest= owner=sat"),
        Spoiling(
            "codes: {\"1\": \"2\", \"2\": \"1\"}",
            "codes: {\"1\": \"5\", \"2\": \"1\"}",
            "26:46: unknown-answer code=5 expected=2, 1, 9 nearest= owner=sat"),
        Spoiling(
            "codes: {\"1\": \"2\", \"2\": \"1\"}}",
            "codes: {\"1\": \"2\", \"2\": \"1\"}, break: true}",
            "26:62: history-contradiction wave=2021"),
        Spoiling(
            "- {wave: \"2023\", scale: [\"3\", \"2\", \"1\"], positive: [\"3\"], top: [\"3\"], break: true}",
            "- {wave: \"2023\", note: three points}",
            "27:9: history-empty wave=2023"),
        Spoiling(
            "- {wave: \"2023\", scale",
            "- {wave: \"2021\", scale",
            "27:16: history-repeated first=26 wave=2021"),
        Spoiling(
            "- {code: A, label: {fr: Alice}}",
            "- {code: ALICE1, label: {fr: Alice}}",
            "31:16: invalid-code code=ALICE1 expected=[A-Za-z0-9]{1,5} of=answer",
            "63:82: unknown-answer code=A expected=ALICE1, B, PNR nearest= owner=best",
            "70:53: unknown-answer code=A expected=ALICE1, B, PNR nearest= owner=best"),
        Spoiling(
            "- {code: A, label: {fr: Alice}}",
            "- {code: A-1, label: {fr: Alice}}",
            "31:16: invalid-code code=A-1 expected=[A-Za-z0-9]{1,5} of=answer",
            "63:82: unknown-answer code=A expected=A-1, B, PNR nearest= owner=best",
            "70:53: unknown-answer code=A expected=A-1, B, PNR nearest= owner=best"),
        Spoiling(
            "- {code: A, label: {fr: Alice}}",
            "- {code: A, exclusive: true, label: {fr: Alice}}",
            "31:19: exclusive-outside-multi code=A question=best"),
        Spoiling("only_for: [friends]", "only_for: [frends]", "33:30: unknown-question id=frends nearest=friends"),
        Spoiling(
            "only_for: [friends]",
            "only_for: [friends, labels]",
            "33:39: only-for-unused code=C question=labels"),
        Spoiling(
            "tags:",
            "who:",
            "35:3: duplicate-key first=29 key=who",
            "43:56: unknown-answer-set id=tags nearest= of=list"),
        Spoiling(
            "tags:",
            "sat:",
            "35:3: duplicate-id first=14 id=sat of=answer-set",
            "43:56: unknown-answer-set id=tags nearest= of=list"),
        Spoiling(
            "- {id: age, export_code: age, type: integer, min: 0, max: 9, text: {fr: Âge}}",
            "- {id: age, export_code: mon_age, type: integer, min: 0, max: 9, text: {fr: Âge}}",
            "40:28: invalid-code code=mon_age expected=[A-Za-z][A-Za-z0-9]{0,19} of=question"),
        Spoiling(
            "type: integer, min: 0, max: 9",
            "type: integer, min: 10, max: 9",
            "40:48: empty-range max=9 min=10"),
        Spoiling(
            "type: integer, min: 0, max: 9",
            "type: integer, min: \"0\", max: 9",
            "40:53: wrong-type expected=integer got=text value=0"),
        Spoiling(
            "type: integer, min: 0, max: 9",
            "type: long_text, min: 0",
            "40:50: key-unfit key=min type=long_text",
            "41:91: operator-unfit expected= operator=> question=age type=long_text",
            "63:44: question-unfit expected=integer question=age type=long_text"),
        Spoiling(
            "type: integer, min: 0, max: 9",
            "type: number",
            "40:39: unknown-value expected=single, multi, array, integer, decimal, integers, text, partner, period, territory, territories, lines, long_text got=number nearest="
        ),
        Spoiling(
            "- {id: best,", "- {id: age,", "41:10: duplicate-id first=40 id=age of=question",
            "62:43: unknown-question id=best nearest=",
            "63:74: unknown-question id=best nearest=",
            "68:15: unknown-question id=best nearest="),
        Spoiling(
            "export_code: best",
            "export_code: AGE",
            "41:29: duplicate-header first=40 header=AGE other=age owner=best"),
        Spoiling(
            "list: who, text: {fr: Qui}",
            "list: woh, text: {fr: Qui}",
            "41:55: unknown-answer-set id=woh nearest=who of=list"),
        Spoiling(
            "list: who, text: {fr: Qui}",
            "scale: who, text: {fr: Qui}",
            "41:56: unknown-answer-set id=who nearest= of=scale"),
        Spoiling(
            "list: who, text: {fr: Qui}",
            "list: who, scale: sat, text: {fr: Qui}",
            "41:49: key-unfit key=list type=scale"),
        Spoiling("list: who, text: {fr: Qui}", "text: {fr: Qui}", "41:5: missing-key key=scale"),
        Spoiling(
            "list: who, text: {fr: Qui}",
            "list: tags, text: {fr: Qui}",
            "38:22: exclusive-outside-multi code=NONE question=best",
            "63:82: unknown-answer code=A expected=X, NONE nearest= owner=best",
            "70:53: unknown-answer code=A expected=X, NONE nearest= owner=best",
            "71:53: unknown-answer code=B expected=X, NONE nearest= owner=best"),
        Spoiling("\"age > 3\"", "\"aeg > 3\"", "41:87: unknown-question id=aeg nearest=age"),
        Spoiling("\"age > 3\"", "\"age > three\"", "41:93: number-expected got=three question=age"),
        Spoiling("\"age > 3\"", "\"age => 3\"", "41:91: condition-syntax expected=== != < <= > >= in any_of got=="),
        Spoiling("\"age > 3\"", "\"age > \"", "41:93: condition-syntax expected=value got="),
        Spoiling("\"age > 3\"", "\"age > 3 friends\"", "41:95: condition-syntax expected=and, or got=friends"),
        Spoiling("\"age > 3\"", "\"(age > 3\"", "41:95: condition-syntax expected=) got="),
        Spoiling("\"age > 3\"", "\"age in [3, 4\"", "41:99: condition-syntax expected=, ] got="),
        Spoiling("\"age > 3\"", "\"age % 3\"", "41:91: condition-syntax expected=== != < <= > >= in any_of got=%"),
        Spoiling("\"age > 3\"", "\"age > 3 and best == A\"", "41:99: forward-reference question=best"),
        Spoiling("\"age > 3\"", "\"friends any_of [A]\"", "41:87: forward-reference question=friends"),
        Spoiling(
            "text: {fr: Étiquettes}",
            "text: {fr: Étiquettes}, show_if: \"friends == A\"",
            "43:104: operator-unfit expected=any_of operator=== question=friends type=multi"),
        Spoiling(
            "text: {fr: Étiquettes}",
            "text: {fr: Étiquettes}, show_if: \"friends any_of [A, D]\"",
            "43:115: unknown-answer code=D expected=A, B, C, PNR nearest= owner=friends"),
        Spoiling(
            "text: {fr: Étiquettes}",
            "text: {fr: Étiquettes}, show_if: \"best == C\"",
            "43:104: unknown-answer code=C expected=A, B, PNR nearest= owner=best"),
        Spoiling(
            "text: {fr: NPA}",
            "text: {fr: NPA}, show_if: \"sat == 2\"",
            "52:124: item-needed expected=CLAR, OBSC question=sat"),
        Spoiling(
            "text: {fr: NPA}",
            "text: {fr: NPA}, show_if: \"sat.CLAIR == 2\"",
            "52:128: unknown-item code=CLAIR expected=CLAR, OBSC nearest=CLAR question=sat"),
        Spoiling(
            "text: {fr: NPA}",
            "text: {fr: NPA}, show_if: \"age.X == 2\"",
            "52:128: unknown-item code=X expected= nearest= question=age"),
        Spoiling(
            "text: {fr: Note}",
            "text: {fr: Note}, show_if: \"post == 1000\"",
            "53:101: operator-unfit expected= operator=== question=post type=territory"),
        Spoiling(
            "format: {ch: \"^[0-9]{4}$\"}",
            "format: {ch: \"^[0-9{4}$\"}",
            "52:82: invalid-pattern pattern=^[0-9{4}$"),
        Spoiling(
            "format: {ch: \"^[0-9]{4}$\"}",
            "format: {de: \"^[0-9]{4}$\"}",
            "52:78: unknown-value expected=fr69, ch got=de nearest="),
        Spoiling(
            "role: postal_code",
            "role: postcode",
            "52:56: unknown-value expected=commune, postal_code, quarter got=postcode nearest=postal_code"),
        Spoiling(
            "- {code: OBSC, text: {fr: \"de l'obscur\"}}",
            "- {code: CLAR, text: {fr: \"de l'obscur\"}}",
            "51:16: duplicate-code code=CLAR first=50",
            "60:28: unknown-item code=OBSC expected=CLAR nearest= question=sat"),
        Spoiling(
            "- {code: OBSC, text: {fr: \"de l'obscur\"}}",
            "- {code: OBSC, text: {fr: \"du clair\"}}",
            "51:9: ambiguous-label code=OBSC label=du clair language=fr other=CLAR"),
        Spoiling(
            "- {code: OBSC, text: {fr: \"de l'obscur\"}}",
            "- {code: OB SC, text: {fr: \"de l'obscur\"}}",
            "51:16: invalid-code code=OB SC expected=[A-Za-z0-9]{1,20} of=item",
            "60:28: unknown-item code=OBSC expected=CLAR, OB SC nearest=OB SC question=sat"),
        Spoiling(
            "publish: never",
            "publish: nevr",
            "53:61: unknown-value expected=figures, never got=nevr nearest=never"),
        Spoiling(
            "text: {fr: Note}",
            "text: {fr: Note}, history: [{wave: \"2021\"}]",
            "53:96: history-empty wave=2021"),
        Spoiling(
            "text: {fr: Note}",
            "text: {fr: Note}, instances: [fr96]",
            "53:98: unknown-value expected=fr69, ch got=fr96 nearest=fr69"),
        Spoiling("id: \"sat.*.good\", kind", "id: \"sat.good\", kind", "55:10: wildcard-mismatch id=sat.good"),
        Spoiling(
            "kind: share, question: sat, each: item",
            "kind: share, question: sat",
            "55:10: wildcard-mismatch id=sat.*.good",
            "55:84: unknown-placeholder placeholder={item}"),
        Spoiling(
            "kind: share, question: sat, each: item",
            "kind: share, question: friends, each: item",
            "55:47: question-unfit expected=array question=friends type=multi"),
        Spoiling(
            "kind: share, question: sat, each: item, codes: [\"2\"]",
            "kind: share, question: sat, each: item, codes: [\"2\", \"9\"]",
            "55:77: missing-answer-counted code=9 missing=dont_know"),
        Spoiling(
            "kind: share, question: sat, each: item, codes: [\"2\"]",
            "kind: share, question: sat, each: item, codes: [\"2\", \"6\"]",
            "55:77: unknown-answer code=6 expected=2, 1, 9 nearest= owner=sat"),
        Spoiling(
            "kind: share, question: sat, each: item, codes: [\"2\"]",
            "kind: share, question: sat, each: item, codes: []",
            "55:71: empty-value expected=list"),
        Spoiling(
            "label: {fr: \"Aime {item}\"}",
            "label: {fr: \"Aime {thing}\"}",
            "55:96: unknown-placeholder placeholder={thing}"),
        Spoiling(
            "label: {fr: \"Aime {item}\"}",
            "label: {fr: \"Aime {item}\"}, of_whom: {fr: gens}",
            "55:5: missing-key key=finding"),
        Spoiling(
            "label: {fr: \"Aime {item}\"}",
            "label: {de: \"Mag {item}\"}",
            "55:85: missing-language language=fr"),
        Spoiling(
            "kind: share, question: labels, each: option",
            "kind: share, question: best, each: option",
            "56:45: question-unfit expected=multi question=best type=single"),
        Spoiling(
            "kind: share, question: labels, each: option",
            "kind: share, question: labels, each: option, codes: [Y]",
            "56:75: unknown-answer code=Y expected=X, NONE nearest= owner=labels"),
        Spoiling(
            "kind: share, question: labels, each: option",
            "kind: share, question: labels, each: options",
            "56:59: unknown-value expected=item, option, answer got=options nearest=option"),
        Spoiling(
            "- {id: sat.net, kind: net",
            "- {id: labels.X, kind: net",
            "57:10: duplicate-id first=56 id=labels.X of=measure"),
        Spoiling(
            "- {id: sat.net, kind: net",
            "- {id: sat-net, kind: net",
            "57:10: invalid-id expected=[A-Za-z0-9_.*]+ id=sat-net"),
        Spoiling(
            "- {id: sat.net, kind: net",
            "- {id: sat.net, kind: share",
            "57:5: missing-key key=codes",
            "57:52: key-unfit key=plus type=share",
            "57:65: key-unfit key=minus type=share"),
        Spoiling(
            "question: sat.CLAR, plus",
            "question: age, plus",
            "57:40: question-unfit expected=single, array question=age type=integer"),
        Spoiling(
            "question: sat.CLAR, plus",
            "question: labels, plus",
            "57:30: question-unfit expected=single, array question=labels type=multi"),
        Spoiling("minus: [\"1\"]", "minus: [\"1\", \"2\"]", "57:76: overlapping-codes code=2"),
        Spoiling(
            "label: {fr: Solde}",
            "label: {fr: \"Solde {item}\"}",
            "57:96: unknown-placeholder placeholder={item}"),
        Spoiling(
            "{question: labels, lacks: X}",
            "{question: best, lacks: A}",
            "60:60: question-unfit expected=multi question=best type=single"),
        Spoiling(
            "{question: labels, lacks: X}",
            "{question: labels, lacks: Z}",
            "60:75: unknown-answer code=Z expected=X, NONE nearest= owner=labels"),
        Spoiling(
            "{question: labels, lacks: X}",
            "{question: labels, lacks: X, codes: [X]}",
            "60:78: key-unfit key=codes type=lacks"),
        Spoiling("{question: labels, lacks: X}", "{question: labels}", "60:49: missing-key key=codes"),
        Spoiling(
            "{question: sat.OBSC, codes: [\"2\"]}",
            "{question: note, codes: [\"2\"]}",
            "60:24: question-unfit expected=single, multi, array question=note type=long_text"),
    ]
}

internal import Spreadsheets

/// The words of workbooks in one language: `Reports/locales/<language>.yaml`.
package struct Wording: Sendable {
    package let language: String
    /// Keys that the locale lacks, in the order of the list below; the words of another locale stand in for them.
    package let missing: [String]
    let templates: [WordingKey: WordingTemplate]

    /// The text with each `{name}` replaced by its value, and each `{name|one|many}` by the form that the value asks for.
    func text(_ key: WordingKey, _ values: [String: String] = [:]) -> String {
        templates[key]?.filled(with: values.mapValues(inserted)) ?? ""
    }

    /// The parts of an enumeration one after the other.
    func list(_ parts: [String]) -> String { parts.map(inserted).joined(separator: text(.listSeparator)) }

    /// A text as it stands within another. In a line from right to left, what follows a Latin letter, a comma or a bracket,
    /// would go on in the letter's direction, so a mark ends it.
    private func inserted(_ text: String) -> String {
        guard direction == .rightToLeft, let last = text.unicodeScalars.last, last.properties.isAlphabetic,
            last.value < 0x250
        else { return text }
        return text + "\u{200F}"
    }
}

/// Every wording a workbook needs. Raw values are the keys of the locale files.
enum WordingKey: String, CaseIterable, Sendable {
    case everybody, everywhere, undetermined, allLanguages = "all_languages", page, of
    case themeTotal = "theme_total", themeLanguage = "theme_language"
    case themeHome = "theme_home"
    case columnTheme = "column_theme", columnMeasure = "column_measure", columnLanguage = "column_language"
    case columnEstimate = "column_estimate", columnLow = "column_low", columnHigh = "column_high"
    case columnEstimateOrScore = "column_estimate_or_score"
    case columnRespondents = "column_respondents", columnReliability = "column_reliability"
    case columnLevel = "column_level", columnTerritory = "column_territory"
    case columnGroup = "column_group", columnWave = "column_wave", columnComparedTo = "column_compared_to"
    case columnComparedWave = "column_compared_wave", columnComparedRespondents = "column_compared_respondents"
    case columnComparedEstimate = "column_compared_estimate", columnDifference = "column_difference"
    case columnFormerRespondents = "column_former_respondents", columnFormerEstimate = "column_former_estimate"
    case columnConclusion = "column_conclusion", columnAdjusted = "column_adjusted"
    case columnItem = "column_item", columnValue = "column_value"
    case reliabilityGood = "reliability_good", reliabilityCaution = "reliability_caution"
    case reliabilityPoor = "reliability_poor"
    case markConfidential = "mark_confidential", markNotAsked = "mark_not_asked"
    case markNotApplicable = "mark_not_applicable", markBreak = "mark_break"
    case meaningConfidential = "meaning_confidential", meaningNotAsked = "meaning_not_asked"
    case meaningNotApplicable = "meaning_not_applicable", meaningBreak = "meaning_break"
    case others, established, notEstablished = "not_established"
    case unitPoints = "unit_points", unitScore = "unit_score"
    case direction, zero, months, month, minus, plus
    case legend, notes, day, thousandsMark = "thousands_mark", percent
    case sentence, sentenceConfidential = "sentence_confidential", sentenceNotAsked = "sentence_not_asked"
    case sentencePoints = "sentence_points", sentenceNotMade = "sentence_not_made"
    case exclusions
    case synthesisTitle = "synthesis_title", synthesisTitleConfidential = "synthesis_title_confidential"
    case synthesisReading = "synthesis_reading", decisions
    case measuresTitle = "measures_title", measuresTitleRange = "measures_title_range"
    case measuresReading = "measures_reading", measuresReadingPlain = "measures_reading_plain"
    case scoreReading = "score_reading", scoreNote = "score_note"
    case territoriesTitle = "territories_title"
    case territoriesReading = "territories_reading", territoriesReadingPlain = "territories_reading_plain"
    case gapsTitle = "gaps_title", gapsTitleNone = "gaps_title_none"
    case gapsReading = "gaps_reading", gapsReadingPlain = "gaps_reading_plain"
    case gapsNote = "gaps_note", gapsWithheld = "gaps_withheld", homeNote = "home_note", adjustedNote = "adjusted_note"
    case changesTitle = "changes_title", changesTitleNone = "changes_title_none"
    case changesReading = "changes_reading", changesReadingPlain = "changes_reading_plain"
    case changesNote = "changes_note", changesNone = "changes_none"
    case source, chartTitle = "chart_title", chartAxis = "chart_axis", chartReference = "chart_reference"
    case chartAlternative = "chart_alternative", chartAlternativePoint = "chart_alternative_point"
    case chartNote = "chart_note", chartNone = "chart_none", tableNone = "table_none"
    case chartDataTitle = "chart_data_title", chartDataReading = "chart_data_reading"
    case chartDataChart = "chart_data_chart", chartDataElement = "chart_data_element"
    case chartDataSeries = "chart_data_series", chartDataX = "chart_data_x", chartDataY = "chart_data_y"
    case chartDataEstimate = "chart_data_estimate", chartDataInterval = "chart_data_interval"
    case chartDataTrend = "chart_data_trend", chartDataReference = "chart_data_reference"
    case chartDataBreak = "chart_data_break", chartDataName = "chart_data_name", chartDataValue = "chart_data_value"
    case chartAlternativeMore = "chart_alternative_more"
    case methodTitle = "method_title", methodReading = "method_reading"
    case methodBase = "method_base", methodEstimate = "method_estimate", methodError = "method_error"
    case methodInterval = "method_interval", methodIntervalUncapped = "method_interval_uncapped"
    case methodVolunteers = "method_volunteers", methodReliability = "method_reliability"
    case methodConfidentiality = "method_confidentiality", methodComplementary = "method_complementary"
    case methodUnanimous = "method_unanimous", methodSensitive = "method_sensitive"
    case methodMissing = "method_missing", methodOpinions = "method_opinions", methodStanding = "method_standing"
    case methodAudit = "method_audit"
    case closedWhy = "closed_why"
    case methodComparisons = "method_comparisons", methodScores = "method_scores"
    case methodElsewhere = "method_elsewhere", methodTerritories = "method_territories"
    case methodReproduce = "method_reproduce"
    case itemWave = "item_wave", itemPopulation = "item_population", itemPeriod = "item_period"
    case itemResponses = "item_responses", itemOtherWaves = "item_other_waves", itemRead = "item_read", itemLeftOut =
        "item_left_out"
    case itemWeights = "item_weights", itemProfile = "item_profile"
    case itemProgram = "item_program", itemDefinitions = "item_definitions", itemData = "item_data"
    case valueWeighted = "value_weighted", valueUnweighted = "value_unweighted", valueProfile = "value_profile"
    case valuePeriod = "value_period", valueUnknown = "value_unknown", valueLeftOut = "value_left_out"
    case profileHouseholds = "profile_households", profileOrganisations = "profile_organisations"
    case profileTaxFiles = "profile_tax_files"
    case valueFewResponses = "value_few_responses"

    // The plan and the partners.
    case columnAction = "column_action", columnPilot = "column_pilot"
    case columnState = "column_state", columnIndicator = "column_indicator"
    case columnFigure = "column_figure", columnUpTo = "column_up_to", columnFormer = "column_former"
    case columnTarget = "column_target", columnSource = "column_source", columnDecision = "column_decision"
    case columnSubject = "column_subject", columnAsked = "column_asked", columnOpen = "column_open"
    case decisionSpace = "decision_space", noteMark = "note_mark", separator
    case listAnd = "list_and", listSeparator = "list_separator", decimalMark = "decimal_mark", notStated = "not_stated",
        pilotWith = "pilot_with"
    case statusNotBegun = "status_not_begun", statusConsidered = "status_considered"
    case statusUnderWay = "status_under_way", statusDone = "status_done", statusGivenUp = "status_given_up"
    case statusUnknown = "status_unknown", yes, yesDated = "yes_dated", stateSince = "state_since"
    case stateFormer = "state_former", statePartsDone = "state_parts_done", stateDeclared = "state_declared"
    case targetNone = "target_none", targetSet = "target_set", baseline
    case directionUp = "direction_up", directionDown = "direction_down", directionDone = "direction_done"
    case directionGap = "direction_gap", registerLabel = "register_label", labelScoped = "label_scoped"
    case labelMore = "label_more", labelUpTo = "label_up_to", labelGap = "label_gap"
    case labelExtremes = "label_extremes", labelMinus = "label_minus", labelCovered = "label_covered"
    case labelUncovered = "label_uncovered", sourceParents = "source_parents", sourcePartners = "source_partners"
    case sourceBoth = "source_both", sourceReporting = "source_reporting", sourceNotReported = "source_not_reported"
    case sourceContradicted = "source_contradicted", sourceRegister = "source_register"
    case sourceRegisterNone = "source_register_none", planTitle = "plan_title", planReading = "plan_reading"
    case planSource = "plan_source", planNote = "plan_note", partnersTitle = "partners_title"
    case partnersTitleAnswered = "partners_title_answered", partnersReading = "partners_reading"
    case partnersSource = "partners_source", partnersNote = "partners_note", partnersOpen = "partners_open"
    case themeObjects = "theme_objects"
    case themeDeclared = "theme_declared", themeCoverage = "theme_coverage"
    case allOrganisations = "all_organisations"
    case participationUnknown = "participation_unknown"
    case studyDetail = "study_detail"
    case studyContradicted = "study_contradicted"
    case methodPlan = "method_plan", methodCounts = "method_counts", methodPairs = "method_pairs"
    case methodRegister = "method_register", methodJoined = "method_joined"
    case labelPerHundred = "label_per_hundred", sourceChildren = "source_children"

    case columnItemID = "column_item_id", columnShown = "column_shown", columnUnit = "column_unit"
    case columnMost = "column_most", columnUnplaced = "column_unplaced"
    case columnOrganisations = "column_organisations", columnReporting = "column_reporting"
    case columnQuestion = "column_question", columnStudy = "column_study", columnTellers = "column_tellers"
    case columnAnswered = "column_answered", columnRate = "column_rate"
    case columnFamiliesSubject = "column_families_subject", columnFamiliesFigure = "column_families_figure"
    case columnFamiliesLow = "column_families_low", columnFamiliesHigh = "column_families_high"
    case columnFamiliesRespondents = "column_families_respondents"
    case columnPartnersSubject = "column_partners_subject", columnPartnersFigure = "column_partners_figure"
    case columnPartnersLow = "column_partners_low", columnPartnersHigh = "column_partners_high"
    case columnPartnersRespondents = "column_partners_respondents", actionDeadline = "action_deadline"
    case planElsewhere = "plan_elsewhere", fiches, ficheAxis = "fiche_axis", ficheObjective = "fiche_objective"
    case fichePilots = "fiche_pilots", ficheDeadline = "fiche_deadline", keptBy = "kept_by"
    case figuresTitle = "figures_title", figuresReading = "figures_reading"
    case sourceContradictedElsewhere = "source_contradicted_elsewhere", partnersRespondents = "partners_respondents"
    case partnersDeclared = "partners_declared", studiesTitle = "studies_title", studiesReading = "studies_reading"
    case studyAll = "study_all", studyUntitled = "study_untitled", studyWithoutTitle = "study_without_title"
    case themeType = "theme_type", participationTitle = "participation_title"
    case participationTitleAnswered = "participation_title_answered", participationReading = "participation_reading"
    case participationNote = "participation_note", opinionsReading = "opinions_reading"
    case opinionsNote = "opinions_note", joinedTitle = "joined_title", joinedTitleMissing = "joined_title_missing"
    case joinedReading = "joined_reading", joinedSource = "joined_source", joinedNote = "joined_note"
    case joinedCovered = "joined_covered", joinedUncovered = "joined_uncovered", joinedChildren = "joined_children"
    case joinedUnnamed = "joined_unnamed", stateCount = "state_count", synthesisPlan = "synthesis_plan"

    // What the first sheet finds, contents, charts, exploration.
    case findingPointer = "finding_pointer", findingGap = "finding_gap", findingGapScore = "finding_gap_score"
    case findingNone = "finding_none", findingConfidential = "finding_confidential"
    case findingNotAsked = "finding_not_asked", findingBreak = "finding_break"
    case findingNotMade = "finding_not_made", findingRange = "finding_range", findingMost = "finding_most"
    case findingMostApart = "finding_most_apart", answersGood = "answers_good", answersCaution = "answers_caution"
    case answersPoor = "answers_poor", quoted
    case findingGroup = "finding_group", findingWaves = "finding_waves", againstElsewhere = "against_elsewhere"
    case againstOthers = "against_others", againstCategory = "against_category", againstWave = "against_wave"
    case themeChanges = "theme_changes", planHeading = "plan_heading", planChartTitle = "plan_chart_title"
    case planAxis = "plan_axis", planAlternative = "plan_alternative", contentsTitle = "contents_title"
    case contentsReading = "contents_reading", columnSheet = "column_sheet", columnAnswer = "column_answer"
    case answersTitle = "answers_title", answersReading = "answers_reading"
    case answersReadingPlain = "answers_reading_plain", answersNote = "answers_note", columnNet = "column_net"
    case answersChartTitle = "answers_chart_title", answersAxis = "answers_axis"
    case answersChartValue = "answers_chart_value", answersAlternative = "answers_alternative"
    case gapChartTitle = "gap_chart_title", gapChartTitleMeasure = "gap_chart_title_measure"
    case gapChartValue = "gap_chart_value", gapChartNote = "gap_chart_note", gapAxis = "gap_axis"
    case gapReference = "gap_reference", gapAlternative = "gap_alternative"
    case gapAlternativePoint = "gap_alternative_point", waveChartTitle = "wave_chart_title"
    case waveAxisScore = "wave_axis_score", waveAlternative = "wave_alternative"
    case waveAlternativePoint = "wave_alternative_point", waveAlternativeBreak = "wave_alternative_break"
    case waveChartNote = "wave_chart_note", territoriesNote = "territories_note"
    case columnElsewhere = "column_elsewhere", columnGapElsewhere = "column_gap_elsewhere"
    case columnGapLow = "column_gap_low", columnGapHigh = "column_gap_high", dataTitle = "data_title"
    case dataReading = "data_reading", columnKey = "column_key", columnMeasureID = "column_measure_id"
    case columnLevelID = "column_level_id", columnTerritoryCode = "column_territory_code"
    case columnLanguageBasis = "column_language_basis", columnLanguageCode = "column_language_code"
    case columnGroupBy = "column_group_by", columnGroupCode = "column_group_code"
    case columnLanguageOrGroup = "column_language_or_group", columnStatus = "column_status"
    case columnSentence = "column_sentence", explorerTitle = "explorer_title"
    case explorerReading = "explorer_reading", explorerSays = "explorer_says"
    case explorerSentence = "explorer_sentence", explorerConfidential = "explorer_confidential"
    case explorerNotAsked = "explorer_not_asked", explorerNobody = "explorer_nobody"
    case explorerNoRow = "explorer_no_row", explorerChosen = "explorer_chosen"
    case explorerWholeTerritory = "explorer_whole_territory", explorerWholeGroup = "explorer_whole_group"
    case explorerWholeEstimate = "explorer_whole_estimate", explorerWholeLow = "explorer_whole_low"
    case explorerWholeHigh = "explorer_whole_high", explorerWholeRespondents = "explorer_whole_respondents"
    case explorerChartTitle = "explorer_chart_title", explorerAlternative = "explorer_alternative"
    case listsTitle = "lists_title", listsReading = "lists_reading", columnList = "column_list"
    case columnChoice = "column_choice"
    // Provenance.
    case itemResults = "item_results"

    // Workbooks about one territory.
    case ficheReading = "fiche_reading", ficheTitle = "fiche_title", ficheTitleSame = "fiche_title_same"
    case ficheTitleGap = "fiche_title_gap", ficheTitleNone = "fiche_title_none", ficheScore = "fiche_score"
    case ficheBeside = "fiche_beside", ficheBesidePlain = "fiche_beside_plain", ficheGap = "fiche_gap"
    case ficheWithheld = "fiche_withheld", ficheWithheldWhole = "fiche_withheld_whole", ficheCounts = "fiche_counts",
        ficheCount = "fiche_count"
    case ficheColumnAbove = "fiche_column_above", ficheColumnAboveEstimate = "fiche_column_above_estimate"
    case ficheColumnAboveRespondents = "fiche_column_above_respondents"
    case ficheColumnWholeRespondents = "fiche_column_whole_respondents", ficheColumnGapLow = "fiche_column_gap_low"
    case ficheColumnGapHigh = "fiche_column_gap_high", ficheChartTitle = "fiche_chart_title"
    case ficheChartAxis = "fiche_chart_axis", ficheChartAlternative = "fiche_chart_alternative"
    case ficheChartPoint = "fiche_chart_point", ficheChartNote = "fiche_chart_note", coverTitle = "cover_title"
    case coverReading = "cover_reading"

    // Quality of the data.
    case qualityTitle = "quality_title", qualityReading = "quality_reading", qualityVolunteers = "quality_volunteers"
    case qualityRecords = "quality_records", themeRecords = "theme_records"
    case themeFigures = "theme_figures", themeRemarks = "theme_remarks"
    case outsideLevel = "outside_level", remarksLanguage = "remarks_language"
    case itemMark = "item_mark", columnCount = "column_count", columnFigures = "column_figures"
    case columnGood = "column_good", columnCaution = "column_caution", columnPoor = "column_poor"
    case columnWithheld = "column_withheld", columnAbsent = "column_absent", columnMix = "column_mix"
    case columnReferenceMix = "column_reference_mix", reliabilityTitle = "reliability_title"
    case reliabilityReading = "reliability_reading", nonresponseTitle = "nonresponse_title"
    case nonresponseReading = "nonresponse_reading", nonresponseNote = "nonresponse_note"
    case columnNotConcerned = "column_not_concerned", columnDontKnow = "column_dont_know"
    case columnNoAnswer = "column_no_answer", columnMissingShare = "column_missing_share"
    case representationTitle = "representation_title", representationReading = "representation_reading"
    case representationNote = "representation_note", filesTitle = "files_title", filesReading = "files_reading"
    case filesSource = "files_source", filesNote = "files_note", columnFile = "column_file"
    case columnSurvey = "column_survey", columnExporter = "column_exporter"
    case columnLabelLanguage = "column_label_language", columnVerdict = "column_verdict"
    case columnRemarks = "column_remarks", exporterPlain = "exporter_plain", verdictAccepted = "verdict_accepted"
    case verdictReplaced = "verdict_replaced", verdictRejected = "verdict_rejected"
    case handKeptTables = "hand_kept_tables", remarksTitle = "remarks_title", remarksReading = "remarks_reading"
    case remarksNone = "remarks_none", columnSeverity = "column_severity", columnMeaning = "column_meaning"
    case columnRemedy = "column_remedy", columnFiles = "column_files", columnCode = "column_code"
    case severityBlocking = "severity_blocking", severityWarning = "severity_warning", severityNote = "severity_note"
    case exploredTitle = "explored_title", dataSheet = "data_sheet"
}

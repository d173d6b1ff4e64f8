package import Definitions

/// The words of workbooks in one language: `Reports/locales/<language>.yaml`.
package struct Wording: Sendable {
    package let language: String
    private let texts: [String: String]

    /// Reads a locale; every key must be there, and no other.
    package static func load(path: String, language: String) throws(DefinitionProblems) -> Wording {
        let problems = ProblemCollector()
        var texts: [String: String] = [:]
        if let root = DefinitionFile.read(path: path, into: problems),
            let map = DefinitionMapping(root, keys: WordingKey.allCases.map(\.rawValue), problems: problems)
        {
            for key in WordingKey.allCases { texts[key.rawValue] = map.requiredText(key.rawValue) }
        }
        try problems.finish()
        return Wording(language: language, texts: texts)
    }

    /// The text with each `{name}` replaced by its value.
    func text(_ key: WordingKey, _ values: [String: String] = [:]) -> String {
        var text = texts[key.rawValue] ?? ""
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            text = text.replacing("{\(name)}", with: value)
        }
        return text
    }
}

/// Every wording a workbook needs. Raw values are the keys of the locale files.
enum WordingKey: String, CaseIterable, Sendable {
    case everybody, everywhere, undetermined, allLanguages = "all_languages", page, of
    case themeTotal = "theme_total", themeLanguage = "theme_language"
    case columnTheme = "column_theme", columnMeasure = "column_measure", columnLanguage = "column_language"
    case columnEstimate = "column_estimate", columnLow = "column_low", columnHigh = "column_high"
    case columnRespondents = "column_respondents", columnReliability = "column_reliability"
    case columnLevel = "column_level", columnTerritory = "column_territory"
    case columnItem = "column_item", columnValue = "column_value"
    case reliabilityGood = "reliability_good", reliabilityCaution = "reliability_caution"
    case reliabilityPoor = "reliability_poor"
    case markConfidential = "mark_confidential", markNotAsked = "mark_not_asked"
    case markNotApplicable = "mark_not_applicable"
    case meaningConfidential = "meaning_confidential", meaningNotAsked = "meaning_not_asked"
    case meaningNotApplicable = "meaning_not_applicable"
    case legend, notes, day, thousandsMark = "thousands_mark", percent
    case sentence, sentenceConfidential = "sentence_confidential", sentenceNotAsked = "sentence_not_asked"
    case range, exclusions
    case synthesisTitle = "synthesis_title", synthesisTitleConfidential = "synthesis_title_confidential"
    case synthesisReading = "synthesis_reading", decisions, decisionOne = "decision_one", decisionTwo = "decision_two"
    case decisionThree = "decision_three"
    case measuresTitle = "measures_title", measuresTitlePlain = "measures_title_plain"
    case measuresReading = "measures_reading", measuresReadingPlain = "measures_reading_plain"
    case territoriesTitle = "territories_title", territoriesTitlePlain = "territories_title_plain"
    case territoriesReading = "territories_reading", territoriesReadingPlain = "territories_reading_plain"
    case source, chartTitle = "chart_title", chartAxis = "chart_axis", chartReference = "chart_reference"
    case chartAlternative = "chart_alternative", chartAlternativePoint = "chart_alternative_point"
    case chartNote = "chart_note", chartNone = "chart_none", tableNone = "table_none"
    case chartDataTitle = "chart_data_title", chartDataReading = "chart_data_reading"
    case chartDataChart = "chart_data_chart", chartDataStart = "chart_data_start", chartDataEnd = "chart_data_end"
    case chartDataLabelPosition = "chart_data_label_position", chartDataValuePosition = "chart_data_value_position"
    case chartAlternativeMore = "chart_alternative_more"
    case methodTitle = "method_title", methodReading = "method_reading"
    case methodBase = "method_base", methodEstimate = "method_estimate", methodError = "method_error"
    case methodInterval = "method_interval", methodIntervalUncapped = "method_interval_uncapped"
    case methodVolunteers = "method_volunteers", methodReliability = "method_reliability"
    case methodConfidentiality = "method_confidentiality", methodComplementary = "method_complementary"
    case methodElsewhere = "method_elsewhere", methodTerritories = "method_territories"
    case methodReproduce = "method_reproduce"
    case itemWave = "item_wave", itemPopulation = "item_population", itemPeriod = "item_period"
    case itemResponses = "item_responses", itemRead = "item_read", itemLeftOut = "item_left_out"
    case itemWeights = "item_weights", itemProfile = "item_profile"
    case itemProgram = "item_program", itemDefinitions = "item_definitions", itemData = "item_data"
    case valueWeighted = "value_weighted", valueUnweighted = "value_unweighted", valueProfile = "value_profile"
    case valuePeriod = "value_period", valueUnknown = "value_unknown", valueLeftOut = "value_left_out"
    case valueFewResponses = "value_few_responses"
}

import Definitions
import Questionnaires
import Testing

/// The measures of the parents' survey against the catalogue of official items.
@Suite struct ParentsMeasuresTests {
    private let survey: Survey

    init() throws { survey = try Parents.survey.get() }

    /// Every official item that parents' answers serve, with the questions that the catalogue names for it.
    static let items: [(indicator: String, questions: [String])] = [
        ("PE121-I1", ["sat_info_overall", "sat_info"]),
        ("PE121-A1a", ["sat_info", "special_situation", "special_info_ease"]),
        ("PE121-A1b", ["doors_count"]),
        ("PE121-A2", ["monenfant_aware", "info_channels_used"]),
        ("PE132-A1a", ["itinerant_aware"]),
        ("PE132-A1b", ["access_ease", "barriers", "travel_time"]),
        ("CH-I-O1", ["barriers", "access_ease"]),
        ("CH-I-O2", ["doors_count", "info_place_aware"]),
        ("CH-I-O3", ["asked_opinion", "feels_heard", "participate_how"]),
        ("CH-I-O4", ["first_contact", "activities_attended", "nonuse_reasons"]),
        ("CH-I-O5", ["info_place_aware", "barriers"]),
        ("CH-I-O6", ["facilitators"]),
        ("CH-I-M1", ["info_language_ok", "info_language_wanted", "info_channels_used", "info_channel_preferred"]),
        ("CH-I-M2", ["access_ease", "admin_ease", "travel_time", "travel_mode"]),
        ("CH-I-M3", ["access_ease", "hours_wanted"]),
        ("CH-I-M4", ["employment", "nonworking_refused", "activities_attended"]),
        ("CH-I-M5", ["specialised_need", "specialised_access"]),
        ("CH-II-O4", ["sibling_care_missing"]),
        ("CH-II-M4", ["asked_opinion", "feels_heard"]),
        ("CH-III-M2", ["sat_care", "access_ease"]),
    ]

    /// What an item's formula counts: measure, question, codes.
    static let formulas: [(indicator: String, id: String, question: String, codes: [String])] = [
        ("PE121-I1", "sat_info_overall.satisfied", "sat_info_overall", ["4", "3"]),
        ("PE121-I1", "sat_info_overall.very_satisfied", "sat_info_overall", ["4"]),
        ("PE121-A1a", "special_info_ease.easy", "special_info_ease", ["4", "3"]),
        ("PE121-A1b", "doors_count.several", "doors_count", ["2", "3", "4"]),
        ("PE121-A2", "monenfant_aware.aware", "monenfant_aware", ["3", "2"]),
        ("PE121-A2", "monenfant_aware.used", "monenfant_aware", ["3"]),
        ("PE132-A1a", "itinerant_aware.aware", "itinerant_aware", ["3", "2"]),
        ("PE132-A1b", "access_ease.TRANS.difficult", "access_ease", ["2", "1"]),
        ("CH-I-O1", "barriers.NONE", "barriers", ["NONE"]),
        ("CH-I-O2", "doors_count.one", "doors_count", ["1"]),
        ("CH-I-O2", "doors_count.never", "doors_count", ["0"]),
        ("CH-I-O3", "asked_opinion.yes", "asked_opinion", ["1"]),
        ("CH-I-O3", "participate_how.willing", "participate_how", ["PQ", "PR", "PG"]),
        ("CH-I-O4", "first_contact.reached", "first_contact", ["FC2", "FC3"]),
        ("CH-I-O4", "first_contact.none", "first_contact", ["FC4"]),
        ("CH-I-O4", "activities_attended.no", "activities_attended", ["2"]),
        ("CH-I-O5", "info_place_aware.aware", "info_place_aware", ["3", "2"]),
        ("CH-I-O6", "facilitators.link_or_interpreter", "facilitators", ["REL", "TRAD"]),
        ("CH-I-M1", "info_language_ok.always", "info_language_ok", ["3"]),
        ("CH-I-M1", "info_language_wanted.ti", "info_language_wanted", ["ti"]),
        ("CH-I-M2", "access_ease.INSCR.easy", "access_ease", ["4", "3"]),
        ("CH-I-M2", "admin_ease.easy", "admin_ease", ["4", "3"]),
        ("CH-I-M2", "travel_time.under_20", "travel_time", ["T1", "T2"]),
        ("CH-I-M2", "travel_time.under_20_public_transport", "travel_time", ["T1", "T2"]),
        ("CH-I-M3", "hours_wanted.S3", "hours_wanted", ["S3"]),
        ("CH-I-M4", "activities_attended.yes", "activities_attended", ["1"]),
        ("CH-I-M4", "nonworking_refused.yes", "nonworking_refused", ["1"]),
        ("CH-I-M5", "specialised_access.in_setting", "specialised_access", ["SA1"]),
        ("CH-II-O4", "sibling_care_missing.yes", "sibling_care_missing", ["1"]),
        ("CH-II-M4", "feels_heard.agree", "feels_heard", ["4", "3"]),
        ("CH-III-M2", "sat_care.satisfied", "sat_care", ["4", "3"]),
        ("CH-III-M2", "sat_care.very_satisfied", "sat_care", ["4"]),
    ]

    @Test(arguments: items)
    func everyItemHasAMeasureAndEveryQuestionOfItIsMeasured(_ indicator: String, _ questions: [String]) throws {
        let indices = try questions.map { try #require(survey.question(id: $0)).index }
        #expect(survey.measures.contains { $0.indicator == indicator && !indices.allSatisfy($0.excludes) })
        for index in indices { #expect(survey.measures.contains { !$0.excludes(index) }) }
    }

    @Test func indicatorsAreOfficialItems() {
        let known = Set(Self.items.map(\.indicator))
        #expect(survey.measures.filter { $0.indicator.map { !known.contains($0) } ?? false }.map(\.id) == [])
    }

    @Test(arguments: formulas)
    func aFormulaCountsTheCodesOfTheCatalogue(
        _ indicator: String, _ id: String, _ question: String, _ codes: [String]
    ) throws {
        let measure = try #require(survey.measure(id: id))
        #expect(measure.indicator == indicator)
        guard case .share(.oneOf(let reference, let set)) = measure.specification else {
            Issue.record("\(id) is no share of answers")
            return
        }
        let asked = survey.questions[reference.question]
        #expect(asked.id == question)
        #expect(set == CodeSet(codes.compactMap { asked.answerSet?.index(ofCode: $0) }))
        #expect(set.indices.count == codes.count)
    }

    @Test func basesAreReducedWhereTheFormulaSaysSo() throws {
        let mode = try #require(survey.question(id: "travel_mode"))
        let publicTransport = try #require(mode.answerSet?.index(ofCode: "TC"))
        let contact = try #require(survey.question(id: "first_contact"))
        #expect(
            survey.measures.filter { $0.among != nil }.map(\.id) == [
                "travel_time.under_20_public_transport", "first_contact.reached",
            ])
        #expect(
            survey.measure(id: "travel_time.under_20_public_transport")?.among
                == .answered(QuestionReference(question: mode.index), CodeSet([publicTransport])))
        #expect(
            survey.measure(id: "first_contact.reached")?.among
                == .answered(QuestionReference(question: contact.index), CodeSet([0, 1, 2])))
    }

    @Test func whatIsWantedAndWhatIsUsedHaveTheSameCodes() {
        func codes(_ pattern: String) -> [String] {
            survey.measures.filter { $0.family?.pattern == pattern }.compactMap { $0.family?.code }
        }
        #expect(codes("info_channels_used.*") == codes("info_channel_preferred.*"))
        #expect(codes("info_channels_used.*").count == 10)
        #expect(codes("care_wanted.*").filter { $0 != "NPR" } == codes("care_main.*"))
        #expect(codes("info_language_wanted.*") == codes("home_languages.*"))
        #expect(codes("hours_wanted.*") == ["S0", "S1", "S2", "S3", "S4", "S5", "S6"])
    }

    @Test(arguments: [
        "sat_info_overall", "sat_care", "info_language_ok", "doors_count", "travel_time", "travel_mode", "employment",
        "care_main", "care_wanted", "info_channel_preferred", "first_contact", "french_reading", "youngest_age",
    ])
    func aDistributionCoversEveryValidAnswerOnce(_ question: String) throws {
        let set = try #require(survey.question(id: question)?.answerSet)
        let codes = survey.measures.filter { $0.family?.pattern == "\(question).*" }.compactMap { $0.family?.code }
        #expect(codes == set.answers.filter { $0.missing == nil }.map(\.code))
    }

    @Test func theIdsOfTheContractStay() {
        let details = ["CLAR", "MODES", "AIDES", "ORIEN", "DELAI", "ACCUE"].map { "sat_info.\($0).satisfied" }
        let barriers = ["NONE", "INFO", "PLACE", "COST", "HOUR", "DIST", "LANG", "ADM", "WORK", "SPEC", "CONF", "AUT"]
            .map { "barriers.\($0)" }
        let ease = ["TRANS", "BATI", "HORAI", "INSCR", "LANGU", "COUT"].map { "access_ease.\($0).easy" }
        let dimensions = ["approachability", "acceptability", "availability", "affordability", "appropriateness"]
            .map { "access.\($0)" }
        let single = [
            "sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "sat_care.satisfied", "sat_care.net",
            "info_place_aware.aware", "monenfant_aware.aware", "info_language_ok.always", "doors_count.one",
        ]
        #expect((details + barriers + ease + dimensions + single).filter { survey.measure(id: $0) == nil } == [])
    }

    @Test func figuresOnHealthAndFamilyTroubleAreSensitive() {
        #expect(
            survey.measures.filter(\.isSensitive).map(\.id) == [
                "special_situation.SEP", "special_situation.RES", "special_situation.DEU", "special_situation.HAN",
                "special_situation.NON", "barriers.SPEC", "specialised_need.PSM", "specialised_need.LOG",
                "specialised_need.PSY", "specialised_need.NON", "specialised_access.in_setting",
                "specialised_access.obtained", "nonuse_reasons.SPEC",
            ])
    }

    @Test func everyMeasureIsLabelledInTheReportsLanguagesAndEveryShareIsASentence() {
        #expect(survey.measures.filter { $0.label.languages != ["ar", "de", "en", "fr", "it"] }.map(\.id) == [])
        let shares = survey.measures.filter { $0.kind == .share }
        #expect(shares.filter { $0.ofWhom?.languages != ["ar", "de", "en", "fr", "it"] }.map(\.id) == [])
        #expect(shares.filter { $0.finding?.languages != ["ar", "de", "en", "fr", "it"] }.map(\.id) == [])
    }

    @Test func noTwoMeasuresHaveTheSameLabel() {
        for language in ["fr", "de", "en", "it", "ar"] {
            var first: [String: String] = [:]
            var repeated: [String] = []
            for measure in survey.measures {
                guard let label = measure.label[language] else { continue }
                if let other = first[label] { repeated.append("\(other) = \(measure.id)") }
                first[label] = measure.id
            }
            #expect(repeated == [])
        }
    }

    /// French puts a no-break space inside guillemets and before double punctuation. Items come as the form shows them,
    /// so their apostrophes are their own.
    @Test func frenchWordsAreSpacedAsFrenchIs() {
        var wrong: [String] = []
        for measure in survey.measures {
            let marks = [" :", " ;", " ?", " !", " »", "« "] + (measure.family == nil ? ["'"] : [])
            for text in [measure.label, measure.ofWhom, measure.finding].compactMap({ $0?["fr"] }) {
                if marks.contains(where: text.contains) { wrong.append("\(measure.id): \(text)") }
            }
        }
        #expect(wrong == [])
    }
}

extension Measure {
    fileprivate func excludes(_ question: Int) -> Bool { !questions.contains(question) }
}

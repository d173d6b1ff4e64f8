package import Definitions
package import Objects

/// What a survey is. Made by ``SurveyLoader``, which has checked every reference: later rooms need no checks.
package struct Survey: Sendable {
    package let id: String
    package let version: String
    package let title: LocalizedText
    /// Every text exists in this language.
    package let baseLanguage: String
    /// All languages, the base one included, in the file's order.
    package let languages: [String]
    /// Languages whose wordings await a native reader.
    package let draftLanguages: [String]
    package let rightToLeft: [String]
    /// Where the survey runs (`fr69`, `ch`); some questions and answers exist in one instance only.
    package let instances: [String]
    package let unit: Unit
    /// In the file's order.
    package let paradata: [ParadataColumn]
    /// As declared, scales then lists; a question's own set may be smaller (see ``AnswerSet``).
    package let answerSets: [AnswerSet]
    /// In the order they are asked; `questions[i].index == i`.
    package let questions: [Question]
    /// In the file's order, families of measures expanded.
    package let measures: [Measure]
    /// In the file's order.
    package let groupings: [Grouping]
    /// Index of the multi question whose options are the languages spoken at home, each with the language's code as its
    /// own; nil when it is not asked.
    package let homeLanguageQuestion: Int?
    /// Indices of the questions that tell a response of an organisation from others: who answers, and of when. Empty for
    /// households.
    package let keyQuestions: [Int]
    /// When declarations tell the same meeting, service or study: one rule per question that declares some, in the file's
    /// order.
    package let matching: [MatchingRule]
    /// What declarations amount to, in the file's order.
    package let counts: [CountDefinition]
    package let place: SourcePlace

    /// Who answers once.
    package enum Unit: String, Sendable, CaseIterable {
        case household, organisation
    }

    private let questionByID: [String: Int]
    private let questionByExportCode: [String: Int]
    private let measureByID: [String: Int]

    init(_ parts: Parts, place: SourcePlace) {
        id = parts.id
        version = parts.version
        title = parts.title
        baseLanguage = parts.languages.base
        languages = parts.languages.all
        draftLanguages = parts.draftLanguages
        rightToLeft = parts.rightToLeft
        instances = parts.instances
        unit = parts.unit
        paradata = parts.paradata
        answerSets = parts.answerSets
        questions = parts.questions
        measures = parts.measures
        groupings = parts.groupings
        homeLanguageQuestion = parts.homeLanguageQuestion
        keyQuestions = parts.keyQuestions
        matching = parts.matching
        counts = parts.counts
        self.place = place
        questionByID = positions(of: parts.questions.map(\.id))
        questionByExportCode = positions(of: parts.questions.map(\.exportCode))
        measureByID = positions(of: parts.measures.map(\.id))
    }

    package func question(id: String) -> Question? { questionByID[id].map { questions[$0] } }

    package func question(exportCode: String) -> Question? { questionByExportCode[exportCode].map { questions[$0] } }

    package func grouping(id: String) -> Grouping? { groupings.first { $0.id == id } }

    package func measure(id: String) -> Measure? { measureByID[id].map { measures[$0] } }

    /// What the loader gathered.
    struct Parts {
        var id: String
        var version: String
        var title: LocalizedText
        var languages: Languages
        var draftLanguages: [String]
        var rightToLeft: [String]
        var instances: [String]
        var unit: Unit
        var paradata: [ParadataColumn]
        var answerSets: [AnswerSet]
        var questions: [Question]
        var measures: [Measure]
        var groupings: [Grouping]
        var homeLanguageQuestion: Int?
        var keyQuestions: [Int]
        var matching: [MatchingRule]
        var counts: [CountDefinition]
    }
}

private func positions(of ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

/// A column that the tool adds and nobody is asked.
package struct ParadataColumn: Sendable, Equatable {
    package enum Role: String, Sendable, CaseIterable {
        case responseID = "response_id"
        case submitDate = "submit_date"
        case startDate = "start_date"
        case dateStamp = "date_stamp"
        case startLanguage = "start_language"
        case lastPage = "last_page"
        case seed
        case token
        case ipAddress = "ip_address"
        case referrer
        case collectionMode = "collection_mode"
        case wave
        case weight
        case contactEmail = "contact_email"
    }

    package let role: Role
    /// Headers that name it, in the file's order.
    package let aliases: [String]
    /// True: the column never enters the accepted files.
    package let isPersonal: Bool
    /// The closed list of its values; empty when any value may come.
    package let values: [String]
    package let place: SourcePlace
}

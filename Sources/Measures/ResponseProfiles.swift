internal import Questionnaires
internal import Responses
internal import Territories

/// What the grid sees of the responses of a wave, and how many look alike: whom figures are made of, for comparing
/// publications of one wave.
///
/// A profile is a line of text (``ProfileFields``); its categories are also those that gaps are standardised for. It tells as much as
/// the answers do, so it is as confidential.
package struct ResponseProfiles: Sendable, Equatable {
    /// Ids of the measures, in the order of a profile's outcomes.
    package let measures: [String]
    /// Responses by profile, each at least 1.
    package private(set) var counts: [String: Int]

    package init(measures: [String], counts: [String: Int] = [:]) {
        self.measures = measures
        self.counts = counts
    }

    mutating func add(_ profile: String) { counts[profile, default: 0] += 1 }

    /// How many more responses of each profile there are than in others of the same measures; negative where fewer.
    package func less(_ others: ResponseProfiles) -> [String: Int] {
        var differences = counts
        for (profile, count) in others.counts {
            let rest = differences[profile, default: 0] - count
            differences[profile] = rest == 0 ? nil : rest
        }
        return differences
    }

    /// Whether somebody of others has gone, or says something else, as far as both know.
    package func lacksSome(of others: ResponseProfiles) -> Bool {
        let (own, others) = common(with: others)
        return own.less(others).values.contains { $0 < 0 }
    }

    /// Whether both are of the same people, as far as both know.
    package func isLike(_ others: ResponseProfiles) -> Bool {
        let (own, others) = common(with: others)
        return own.counts == others.counts
    }

    /// Both without the measures and groupings that only one of them knows.
    func common(with others: ResponseProfiles) -> (own: ResponseProfiles, others: ResponseProfiles) {
        let known = Set(others.measures)
        let measures = measures.filter(known.contains)
        let groupings = groupings.flatMap { own in others.groupings.map { own.intersection($0) } }
        return (reduced(to: measures, groupings), others.reduced(to: measures, groupings))
    }

    /// Codes of the places that its profiles tell of.
    package var places: Set<String> { Set(counts.keys.map { ProfileFields($0).place }) }

    /// Ids of the groupings that its profiles tell of; nil without profiles.
    package var groupings: Set<String>? {
        counts.keys.first.map { Set(ProfileFields($0).categories.map { ProfileFields.parts(ofCategory: $0).grouping }) }
    }

    /// - Parameter groupings: nil for all.
    private func reduced(to measures: [String], _ groupings: Set<String>?) -> ResponseProfiles {
        guard measures != self.measures || groupings != nil && groupings != self.groupings else { return self }
        let positions = measures.compactMap { self.measures.firstIndex(of: $0) }
        var reduced = ResponseProfiles(measures: measures)
        for (profile, count) in counts {
            var fields = ProfileFields(profile)
            if let groupings {
                fields.categories.removeAll { !groupings.contains(ProfileFields.parts(ofCategory: $0).grouping) }
            }
            fields.outcomes = positions.compactMap { [outcomes = fields.outcomes] in
                $0 < outcomes.count ? outcomes[$0] : nil
            }
            reduced.counts[fields.text, default: 0] += count
        }
        return reduced
    }

    /// The same with the differences that ``less(_:)`` gave.
    package func adding(_ differences: [String: Int]) -> ResponseProfiles {
        var sum = self
        for (profile, difference) in differences {
            let count = sum.counts[profile, default: 0] + difference
            sum.counts[profile] = count > 0 ? count : nil
        }
        return sum
    }
}

/// Writes the profile of each response in a pass over the records.
struct ProfileWriter: Sendable {
    private let survey: Survey
    private let territories: TerritorySet
    private let groupings: [(index: Int, slot: Int?)]
    private let homeSlot: Int?
    private let named: ScoreRule?

    /// - Parameter standard: a grouping that gaps are standardised for.
    init(survey: Survey, territories: TerritorySet, spaces: [AtomSpace], standard: Int?, layout: TableLayout) {
        self.survey = survey
        self.territories = territories
        let told = spaces.flatMap { space -> [Int] in
            guard case .answers(let question) = space.overlay else { return [] }
            return AnswerClasses(question: question, survey: survey).groupings
        }
        let further = standard.map { told.contains($0) ? [] : [$0] } ?? []
        groupings = (told + further).map { ($0, layout.slot(question: survey.groupings[$0].question)) }
        homeSlot = survey.homeLanguageQuestion.flatMap { layout.slot(question: $0) }
        named = ScoreRule(namingHomeLanguagesOf: survey, layout: layout)
    }

    /// - Parameter outcomes: of the measures, in their order.
    func profile(_ row: Int, of table: ResponseTable, outcomes: [Outcome]) -> String {
        let language = table.language[row].map { survey.languages[Int($0)] } ?? ""
        let categories = groupings.map { grouping, slot in
            let definition = survey.groupings[grouping]
            let category = slot.flatMap { definition.category(ofAnswer: Int(table.codes[$0][row])) }
            return "\(definition.id)=\(category.map { definition.categories[$0].code } ?? "")"
        }
        return ProfileFields(
            place: territories.places[Int(table.place[row])].code, language: language,
            homeLanguages: homeLanguages(row, of: table), categories: categories, weight: "\(table.weight[row])",
            outcomes: outcomes.map(\.mark)
        ).text
    }

    /// Codes of the languages named; `-` where the response does not count among those that name one.
    private func homeLanguages(_ row: Int, of table: ResponseTable) -> String {
        guard let homeSlot, let named, case .value = named.outcome(in: table, row: row),
            let answers = survey.homeLanguageQuestion.flatMap({ survey.questions[$0].answerSet })
        else { return ProfileFields.noHomeLanguage }
        let ticked = table.values[homeSlot][row]
        return survey.homeLanguages.filter { ticked & (1 << UInt64($0)) != 0 }.map { answers.answers[$0].code }
            .joined(separator: " ")
    }
}

extension Outcome {
    /// A word without spaces.
    fileprivate var mark: String {
        switch self {
        case .value(let value): value == 1 ? "1" : value == 0 ? "0" : "\(value)"
        case .notConcerned: "c"
        case .dontKnow: "d"
        case .noAnswer: "n"
        case .outside: "-"
        }
    }
}

extension ScoreRule {
    /// Gives a value to the responses that name a language spoken at home; nil where the survey does not ask.
    init?(namingHomeLanguagesOf survey: Survey, layout: TableLayout) {
        guard let question = survey.homeLanguageQuestion, let answers = survey.questions[question].answerSet
        else { return nil }
        self = ScoreRule(
            .oneOf(QuestionReference(question: question), answers.valid), leavingOutSensitive: false, survey: survey,
            layout: layout)
    }
}

internal import Questionnaires
internal import Territories

/// Who makes the difference between two publications of a wave: responses that came, went, or say something else, which is
/// one that went and one that came.
package struct ProfileChanges: Sendable {
    /// Whether a profile has become rarer: somebody went, or says something else.
    package let hasLosses: Bool
    private let changed: [(response: ProfiledResponse, difference: Int)]
    private let spaces: [AtomSpace]
    /// Positions of measures that both publications know.
    private let common: Set<Int>

    /// What only one of the two makes of the answers tells nothing of who changed.
    ///
    /// - Parameters:
    ///   - earlier: of an earlier publication of the wave.
    ///   - estimates: of the wave now.
    package init(since earlier: ResponseProfiles, in estimates: WaveEstimates) {
        let (now, before) = estimates.profiles.common(with: earlier)
        let known = Set(now.measures)
        common = Set(
            estimates.grid.measures.indices.filter { known.contains(estimates.grid.measures[$0].measure.id) })
        spaces = estimates.spaces
        let reader = ProfileReader(measures: now.measures, common: common, estimates)
        let changed = now.less(before).sorted { $0.key < $1.key }.map { (reader.response($0.key), $0.value) }
        self.changed = changed
        hasLosses = changed.contains { $0.1 < 0 }
    }

    package var isEmpty: Bool { changed.isEmpty }

    /// Those that a base sees: of others nothing in its figures tells.
    package func people(of base: Base) -> ChangedPeople {
        var differences: [Seen: Int] = [:]
        for (response, difference) in changed {
            guard base.others.allSatisfy({ response.values[$0] == nil }),
                let seen = Seen(response, of: base.measures.filter(common.contains))
            else { continue }
            differences[seen, default: 0] += difference
        }
        var people = ChangedPeople(of: base, measures: base.measures.filter(common.contains), spaces: spaces)
        for (seen, difference) in differences where difference != 0 { people.add(seen, difference) }
        return people
    }

    /// The same of a count of responses.
    package func people(of counts: ResponseCounts) -> ChangedPeople {
        var differences: [Seen: Int] = [:]
        for (response, difference) in changed where counts.counted == .all || response.namesHomeLanguage {
            differences[Seen(counting: response), default: 0] += difference
        }
        var people = ChangedPeople(of: counts.base, measures: [], spaces: spaces)
        for (seen, difference) in differences where difference != 0 { people.add(seen, difference) }
        return people
    }
}

/// What a base's figures depend on in a response.
private struct Seen: Hashable {
    let atoms: [Int]
    let further: [[Int]]
    let weight: Double
    let values: [Double?]

    /// Nil for who gave no valid answer.
    init?(_ response: ProfiledResponse, of measures: [Int]) {
        values = measures.map { response.values[$0] }
        guard values.contains(where: { $0 != nil }) else { return nil }
        atoms = response.atoms
        further = []
        weight = response.weight
    }

    init(counting response: ProfiledResponse) {
        values = []
        atoms = response.atoms
        further = response.furtherAtoms
        weight = 1
    }
}

/// The responses that make the difference between two publications of a base, each that came or went one.
package struct ChangedPeople: Sendable {
    /// How many in each atom of each space; none for spaces in which the base has no cells.
    package private(set) var counts: [[Int]]
    /// The same, those who came less those who went.
    package private(set) var balance: [[Int]]
    /// By measure, of those how many gave the value 1.
    package private(set) var favourable: [Int: [[Int]]] = [:]
    /// By measure, the smallest and the largest value in each atom of each space; nil where nobody is.
    package private(set) var values: [Int: [[ClosedRange<Double>?]]] = [:]
    /// By position, those of the base's measures that both publications know.
    private let measures: [Int]

    fileprivate init(of base: Base, measures: [Int], spaces: [AtomSpace]) {
        counts = base.counts.map { Array(repeating: 0, count: $0.count) }
        balance = counts
        self.measures = measures
        for measure in measures {
            favourable[measure] = counts
            values[measure] = base.counts.map { Array(repeating: nil, count: $0.count) }
        }
    }

    package var isEmpty: Bool { counts.allSatisfy { $0.allSatisfy { $0 == 0 } } }

    /// - Parameter difference: how many of them came; below 0, went.
    fileprivate mutating func add(_ seen: Seen, _ difference: Int) {
        let number = abs(difference)
        for space in counts.indices where !counts[space].isEmpty {
            for atom in [seen.atoms[space]] + (seen.further.isEmpty ? [] : seen.further[space]) {
                counts[space][atom] += number
                balance[space][atom] += difference
                for (measure, value) in zip(measures, seen.values) {
                    guard let value else { continue }
                    if value == 1 { favourable[measure]?[space][atom] += number }
                    let known = values[measure]?[space][atom]
                    values[measure]?[space][atom] =
                        min(value, known?.lowerBound ?? value)...max(value, known?.upperBound ?? value)
                }
            }
        }
    }
}

/// A response as a profile tells it, in today's grid.
struct ProfiledResponse: Hashable {
    /// In each space.
    let atoms: [Int]
    /// In each space, further atoms that it is counted in.
    let furtherAtoms: [[Int]]
    let namesHomeLanguage: Bool
    let weight: Double
    /// Of each measure of the grid; nil without a valid answer.
    let values: [Double?]
}

/// Reads profiles again: whatever the definitions no longer know is not known of the response.
private struct ProfileReader {
    private let survey: Survey
    private let spaces: [AtomSpace]
    private let places: [String: PlaceIndex]
    private let homeLanguages: [String: Int]
    /// By question.
    private let answerClasses: [Int: AnswerClasses]
    /// Position in a profile of each measure of the grid.
    private let positions: [Int?]

    init(measures: [String], common: Set<Int>, _ estimates: WaveEstimates) {
        survey = estimates.survey
        spaces = estimates.spaces
        places = Dictionary(
            estimates.territories.places.enumerated().map { ($1.code, PlaceIndex($0)) },
            uniquingKeysWith: { first, _ in first })
        let questions = estimates.survey.questions
        let answers = estimates.survey.homeLanguageQuestion.flatMap { questions[$0].answerSet }?.answers ?? []
        var answerClasses: [Int: AnswerClasses] = [:]
        for case .answers(let question) in estimates.spaces.map(\.overlay) {
            answerClasses[question] = AnswerClasses(question: question, survey: estimates.survey)
        }
        self.answerClasses = answerClasses
        homeLanguages = Dictionary(
            answers.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Dictionary(
            measures.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        positions = estimates.grid.measures.enumerated().map { common.contains($0) ? known[$1.measure.id] : nil }
    }

    func response(_ profile: String) -> ProfiledResponse {
        let fields = ProfileFields(profile)
        let place = places[fields.place] ?? TerritorySet.unknown
        let language = survey.languages.firstIndex(of: fields.language)
        let named = fields.homeLanguages.split(separator: " ").compactMap { homeLanguages[String($0)] }
        let categories = Dictionary(
            fields.categories.map { ProfileFields.parts(ofCategory: $0) }, uniquingKeysWith: { first, _ in first })
        return ProfiledResponse(
            atoms: spaces.map { space in
                space.atom(
                    place: place, class: index(in: space.overlay, language: language, named: named, categories))
            },
            furtherAtoms: spaces.map { space in
                guard space.overlay == .homeLanguages else { return [] }
                return positions(of: named).dropFirst().map {
                    space.atom(place: place, class: GroupClassifier.furtherNamed($0))
                }
            },
            namesHomeLanguage: fields.homeLanguages != ProfileFields.noHomeLanguage, weight: Double(fields.weight) ?? 1,
            values: positions.map { position in
                position.flatMap { $0 < fields.outcomes.count ? Double(fields.outcomes[$0]) : nil }
            })
    }

    private func index(in overlay: Overlay, language: Int?, named: [Int], _ categories: [String: String]) -> Int {
        switch overlay {
        case .questionnaire:
            return language ?? survey.languages.count
        case .home(let option):
            return named.contains(option) ? GroupClassifier.speaks : 0
        case .homeLanguages:
            return positions(of: named).first.map(GroupClassifier.firstNamed) ?? 2 * survey.homeLanguages.count
        case .answers(let question):
            guard let classes = answerClasses[question] else { return 0 }
            return classes.index(
                of: classes.groupings.map { index in
                    let grouping = survey.groupings[index]
                    return grouping.categories.firstIndex { $0.code == categories[grouping.id] }
                })
        }
    }

    /// Positions among the languages that can be named, ascending.
    private func positions(of named: [Int]) -> [Int] {
        survey.homeLanguages.indices.filter { named.contains(survey.homeLanguages[$0]) }
    }
}

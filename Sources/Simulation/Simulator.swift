package import Questionnaires
package import Territories

/// Makes respondents who follow the questionnaire: routing, exclusive options and missing answers as people give them.
package struct Simulator {
    private let survey: Survey
    private let territories: TerritorySet
    private let firstDay: Int64
    package let truth: SimulatedTruth

    /// How often people do what.
    private enum Rate {
        static let incomplete = 0.04
        static let refusal = 0.01
        static let yes = 0.6
        static let noAnswer = 0.03
        static let notConcerned = 0.02
        static let dontKnow = 0.03
        static let unknownPlace = 0.03
        static let ticking = 0.18
        static let exclusive = 0.12
    }

    /// - Parameter firstDay: seconds since 1970 of the first day of the field work, which lasts 60 days.
    package init(survey: Survey, territories: TerritorySet, seed: UInt64, firstDay: Int64) {
        self.survey = survey
        self.territories = territories
        self.firstDay = firstDay
        truth = SimulatedTruth(survey: survey, territories: territories, seed: seed)
    }

    /// Calls `body` with each respondent, in order of response id.
    package func forEachResponse(
        count: Int, seed: UInt64, _ body: (SimulatedResponse) throws -> Void
    ) rethrows {
        var random = RandomSource(seed: seed)
        for id in 1...max(1, count) where count > 0 { try body(response(id: id, &random)) }
    }

    private func response(id: Int, _ random: inout RandomSource) -> SimulatedResponse {
        let language = random.index(weights: truth.languageShares)
        let place = PlaceIndex(random.index(weights: truth.placeShares))
        let startedAt = firstDay + Int64(random.index(below: 60 * 86_400))
        let isComplete = !random.chance(Rate.incomplete)
        let reached = isComplete ? survey.questions.count : random.index(below: survey.questions.count)
        var answers: [SimulatedAnswer] = []
        var hasEnded = false
        for question in survey.questions {
            guard question.index < reached, !hasEnded, isShown(question, given: answers) else {
                answers.append(.notShown)
                continue
            }
            answers.append(answer(to: question, place: place, language: language, &random))
            hasEnded = question.endIf.map { isMet($0, given: answers) } ?? false
        }
        return SimulatedResponse(
            id: id, seed: 100_000_000 + random.index(below: 900_000_000), language: language, startedAt: startedAt,
            submittedAt: isComplete ? startedAt + 240 + Int64(random.index(below: 1500)) : nil,
            lastPage: isComplete ? 7 : reached * 7 / max(1, survey.questions.count), answers: answers)
    }

    private func isShown(_ question: Question, given answers: [SimulatedAnswer]) -> Bool {
        question.showIf.map { isMet($0, given: answers) } ?? true
    }

    private func isMet(_ condition: Condition, given answers: [SimulatedAnswer]) -> Bool {
        condition.outcome { reference in
            guard reference.question < answers.count else { return .blank }
            switch answers[reference.question] {
            case .answer(let index): return .answer(index)
            case .items(let items): return reference.item.flatMap { items[$0] }.map { .answer($0) } ?? .blank
            case .ticked(let options): return .ticked(options.reduce(0) { $0 | 1 << UInt64($1) })
            case .number(let number): return .number(number)
            case .notShown, .leftEmpty, .text, .place: return .blank
            }
        } == .met
    }

    private func answer(
        to question: Question, place: PlaceIndex, language: Int, _ random: inout RandomSource
    ) -> SimulatedAnswer {
        switch question.kind {
        case .single(let set):
            if question.endIf != nil { return .answer(random.chance(Rate.refusal) ? set.answers.count > 1 ? 1 : 0 : 0) }
            return choice(in: set, item: nil, of: question, place: place, language: language, &random)
                .map { .answer($0) } ?? .leftEmpty
        case .array(let items, let set):
            return .items(
                items.map { choice(in: set, item: $0.index, of: question, place: place, language: language, &random) })
        case .multi(let set):
            return options(of: set, &random)
        case .integer(let min, let max):
            let low = min ?? 0
            return .number(
                random.chance(Rate.refusal) ? low : low + 1 + random.index(below: Swift.min(3, (max ?? 9) - low)))
        case .territory(.commune, _):
            return random.chance(Rate.unknownPlace) ? .leftEmpty : .place(place)
        case .territory(.postalCode, _):
            let codes = territories.places[Int(place)].postalCodes
            return codes.isEmpty ? .leftEmpty : .text(codes[random.index(below: codes.count)])
        case .territory, .text, .longText:
            return .leftEmpty
        }
    }

    /// An answer, or nil when it is left empty.
    private func choice(
        in set: AnswerSet, item: Int?, of question: Question, place: PlaceIndex, language: Int,
        _ random: inout RandomSource
    ) -> Int? {
        if question.requirement != .required, random.chance(Rate.noAnswer) { return nil }
        for (missing, rate) in [(MissingKind.notConcerned, Rate.notConcerned), (.dontKnow, Rate.dontKnow)] {
            if let answer = set.answers.first(where: { $0.missing == missing }), random.chance(rate) {
                return answer.index
            }
        }
        let valid = set.valid.indices
        guard set.isScale, !set.positive.isEmpty else { return valid[random.index(below: valid.count)] }
        // Territory and language act on ratings only: were they to decide who is asked, they would be mixed otherwise
        // among those who answer, and the truth would be another.
        let favourable =
            set.isNumeric
            ? truth.probability(intercept: SimulatedTruth.intercept(item: item), place: place, language: language)
            : Rate.yes
        let isFavourable = random.chance(favourable)
        let isTop = random.chance(SimulatedTruth.topAmongPositive)
        var group = valid.filter { set.positive.contains($0) == isFavourable }
        if isFavourable {
            let top = group.filter { set.top.contains($0) == isTop }
            if !top.isEmpty { group = top }
        }
        return group.isEmpty ? valid[random.index(below: valid.count)] : group[random.index(below: group.count)]
    }

    private func options(of set: AnswerSet, _ random: inout RandomSource) -> SimulatedAnswer {
        if random.chance(Rate.noAnswer) { return .leftEmpty }
        if let exclusive = set.exclusive.indices.first, random.chance(Rate.exclusive) { return .ticked([exclusive]) }
        let ticked = set.answers.filter { !$0.isExclusive && $0.missing == nil && random.chance(Rate.ticking) }
        return ticked.isEmpty ? .leftEmpty : .ticked(Set(ticked.map(\.index)))
    }
}

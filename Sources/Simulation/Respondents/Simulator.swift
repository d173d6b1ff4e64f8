package import Questionnaires
package import Territories
internal import Timestamps

/// Makes respondents who follow the questionnaire: routing, exclusive options and missing answers as people give them.
///
/// Every respondent has random numbers of their own, drawn from the seed and their number: the same answers come whatever
/// shape they are then written in.
package struct Simulator: Sendable {
    package let survey: Survey
    package let territories: TerritorySet
    package let plan: SimulationPlan
    package let truth: SimulatedTruth
    /// What organisations declare; nil for a survey of households.
    package let partners: PartnerSimulation?
    private let model: AnswerModel
    private let homeQuestion: Int?
    /// Probabilities of the truth's households, by questionnaire language.
    private let householdShares: [[Double]]
    private let dwellingShares: [Double]
    /// Options that stand for languages, by question.
    private let languageQuestions: Set<Int>

    /// How often people do what.
    private enum Rate {
        static let incomplete = 0.04
        static let refusal = 0.01
        static let noAnswer = 0.03
        static let notConcerned = 0.02
        static let dontKnow = 0.03
        static let comment = 0.06
        static let wantsOwnLanguage = 0.8
        /// Of favourable answers, the most favourable one.
        static let topAmongPositive = 0.42
        static let dated = 0.7
    }

    package init(survey: Survey, territories: TerritorySet, plan: SimulationPlan) {
        self.survey = survey
        self.territories = territories
        self.plan = plan
        truth = SimulatedTruth(survey: survey, territories: territories, plan: plan)
        model = truth.model
        partners = PartnerSimulation(survey: survey, territories: territories, plan: plan)
        dwellingShares = truth.dwellings.map(\.share)
        householdShares = truth.households.map { $0.map(\.probability) }
        homeQuestion = HomeLanguages.question(of: survey)?.index
        languageQuestions = Set(
            survey.questions.filter { question in
                guard case .multi(let set) = question.kind else { return false }
                return survey.languages.allSatisfy { set.index(ofCode: $0) != nil }
            }.map(\.index))
    }

    /// Numbers of the respondents; organisations are numbered in the order of their world.
    package var respondents: Range<Int> { plan.firstID..<plan.firstID + max(0, plan.respondents) }

    /// Calls `body` with each respondent, in order of response id. Organisations that do not answer are passed over.
    package func forEachResponse(_ body: (SimulatedResponse) throws -> Void) rethrows {
        guard let partners else {
            for id in respondents { try body(response(id: id, sending: nil)) }
            return
        }
        for sending in partners.sendings(of: respondents) { try body(response(id: sending.id, sending: sending)) }
    }

    private func response(id: Int, sending: PartnerSimulation.Sending?) -> SimulatedResponse {
        var random = RandomSource([plan.seed, UInt64(id)])
        let seed = 100_000_000 + random.index(below: 900_000_000)
        let language = random.index(weights: truth.languageShares)
        let dwelling = truth.dwellings[random.index(weights: dwellingShares)]
        let place = sending?.place ?? dwelling.place
        let home = truth.households[language][random.index(weights: householdShares[language])].ticked
        let startedAt =
            plan.firstDay + (sending?.delay ?? 0) + Int64(random.index(below: (sending?.days ?? 60) * 86_400))
        let duration = 240 + Int64(random.index(below: 1500))
        let leaves = random.chance(Rate.incomplete)
        let leavesAt = random.index(below: survey.questions.count)
        let stated = StatedPlace(home: dwelling, in: territories, &random)
        let isComplete = plan.isComplete || sending != nil || !leaves
        let reached = isComplete ? survey.questions.count : leavesAt
        var interview = Interview(place: place, home: home, language: language, stated: stated, random: random)
        var hasEnded = false
        for question in survey.questions {
            guard question.index < reached, !hasEnded, isAsked(question, interview) else {
                interview.answers.append(.notShown)
                continue
            }
            let told = sending.flatMap { $0.answer(to: question) }
            interview.answers.append(told ?? answer(to: question, &interview))
            interview.beside.merge(beside(question, interview.answers.last, sending, &interview)) { first, _ in first }
            hasEnded = question.endIf.map { isMet($0, interview) } ?? false
        }
        return SimulatedResponse(
            id: id, seed: seed, language: language, home: place, startedAt: startedAt,
            submittedAt: isComplete ? startedAt + duration : nil,
            lastPage: isComplete ? 7 : reached * 7 / max(1, survey.questions.count), answers: interview.answers,
            beside: interview.beside, isDraft: sending?.isDraft ?? false,
            notation: sending?.organisation.notation ?? .dayFirst)
    }

    /// One respondent on the way through the questionnaire.
    private struct Interview {
        let place: PlaceIndex
        let home: UInt64
        let language: Int
        let stated: StatedPlace
        var random: RandomSource
        var answers: [SimulatedAnswer] = []
        var beside: [BesideAnswer: SimulatedCell] = [:]

        func speaks(_ option: Int) -> Bool { home >> UInt64(option) & 1 == 1 }

        func answer(_ question: Int) -> Int? {
            guard question < answers.count, case .answer(let index) = answers[question] else { return nil }
            return index
        }
    }

    private func isAsked(_ question: Question, _ interview: Interview) -> Bool {
        question.isAsked(in: plan.instance) && (question.showIf.map { isMet($0, interview) } ?? true)
    }

    private func isMet(_ condition: Condition, _ interview: Interview) -> Bool {
        condition.outcome { reference in
            guard reference.question < interview.answers.count else { return .blank }
            switch interview.answers[reference.question] {
            case .answer(let index): return .answer(index)
            case .items(let items): return reference.item.flatMap { items[$0] }.map { .answer($0) } ?? .blank
            case .ticked(let options): return .ticked(options.reduce(0) { $0 | 1 << UInt64($1) })
            case .number(let number): return .number(number)
            case .notShown, .leftEmpty, .numbers, .text, .place, .places, .lines: return .blank
            }
        } == .met
    }

    private func answer(to question: Question, _ interview: inout Interview) -> SimulatedAnswer {
        switch question.kind {
        case .single(let set):
            if question.endIf != nil {
                return .answer(interview.random.chance(Rate.refusal) && set.answers.count > 1 ? 1 : 0)
            }
            return choice(in: set, item: nil, of: question, &interview).map { .answer($0) } ?? .leftEmpty
        case .array(let items, let set):
            return .items(
                items.map {
                    $0.isAsked(in: plan.instance) ? choice(in: set, item: $0.index, of: question, &interview) : nil
                })
        case .multi(let set):
            if question.index == homeQuestion {
                return .ticked(Set(set.answers.indices.filter { interview.speaks($0) }))
            }
            return options(of: set, question, &interview)
        case .integer(let min, let max):
            let low = min ?? 0
            let refuses = interview.random.chance(Rate.refusal)
            let more = interview.random.index(below: Swift.min(3, (max ?? 9) - low))
            return .number(refuses ? low : low + 1 + more)
        case .territory(let role, _):
            return interview.stated.answer(role)
        case .longText:
            guard interview.random.chance(Rate.comment) else { return .leftEmpty }
            let comments = Comments.inLanguage(survey.languages[interview.language])
            return .text(comments[interview.random.index(below: comments.count)])
        case .text, .decimal, .integers, .partner, .period, .territories, .lines:
            return .leftEmpty
        }
    }

    /// What stands beside an answer: what the organisation tells, else the month in which something was done, for most.
    private func beside(
        _ question: Question, _ answer: SimulatedAnswer?, _ sending: PartnerSimulation.Sending?,
        _ interview: inout Interview
    ) -> [BesideAnswer: SimulatedCell] {
        guard let sending, !question.companions.isEmpty else { return [:] }
        if let told = sending.beside(question) { return told }
        var beside: [BesideAnswer: SimulatedCell] = [:]
        var chosen: [(item: Int?, answer: Int)] = []
        if case .answer(let index) = answer { chosen = [(nil, index)] }
        if case .items(let items) = answer {
            chosen = items.enumerated().compactMap { item, index in index.map { (item, $0) } }
        }
        for (item, answer) in chosen where question.answerSet?.positive.contains(answer) ?? false {
            for column in question.companions {
                guard case .date = column.kind, interview.random.chance(Rate.dated) else { continue }
                let day = sending.lastDay.seconds - Int64(interview.random.index(below: 700)) * 86_400
                let month = String(Timestamp(seconds: day).day.prefix(7))
                beside[BesideAnswer(question: question.index, item: item, column: column.index)] =
                    CalendarDate(written: month).map { .date($0) }
            }
        }
        return beside
    }

    /// Probability that the answer to a single question is a valid one.
    static func validShare(of question: Question, _ set: AnswerSet) -> Double {
        var share = question.requirement == .required ? 1 : 1 - Rate.noAnswer
        for (missing, rate) in missingRates where set.answers.contains(where: { $0.missing == missing }) {
            share *= 1 - rate
        }
        return share
    }

    private static let missingRates = [(MissingKind.notConcerned, Rate.notConcerned), (.dontKnow, Rate.dontKnow)]

    /// An answer, or nil when it is left empty.
    private func choice(
        in set: AnswerSet, item: Int?, of question: Question, _ interview: inout Interview
    ) -> Int? {
        if question.requirement != .required, interview.random.chance(Rate.noAnswer) { return nil }
        for (missing, rate) in Self.missingRates {
            if let answer = set.answers.first(where: { $0.missing == missing }), interview.random.chance(rate) {
                return answer.index
            }
        }
        let valid = set.valid.indices.filter { set.answers[$0].isOffered(in: plan.instance) }
        guard set.isScale, !set.positive.isEmpty else {
            let weights = plan.scenario.distributions[question.index]
            return valid[interview.random.index(weights: valid.map { weights?[$0] ?? 1 })]
        }
        let isFavourable = interview.random.chance(
            probability(of: Scenario.Target(question: question.index, part: item), interview))
        let isTop = interview.random.chance(Rate.topAmongPositive)
        var group = valid.filter { set.positive.contains($0) == isFavourable }
        if isFavourable {
            let top = group.filter { set.top.contains($0) == isTop }
            if !top.isEmpty { group = top }
        }
        return group.isEmpty
            ? valid[interview.random.index(below: valid.count)] : group[interview.random.index(below: group.count)]
    }

    private func probability(of target: Scenario.Target, _ interview: Interview) -> Double {
        model.probability(
            of: target,
            for: AnswerModel.Person(place: interview.place, home: interview.home, answered: interview.answer))
    }

    /// All options are left open in turn; who ticks none leaves the question empty, as an export can't tell the two apart.
    private func options(
        of set: AnswerSet, _ question: Question, _ interview: inout Interview
    ) -> SimulatedAnswer {
        let leaves = interview.random.chance(Rate.noAnswer)
        var ticked: Set<Int> = []
        var exclusive: Int?
        for answer in set.answers where answer.missing == nil && answer.isOffered(in: plan.instance) {
            if answer.isExclusive && exclusive != nil { continue }
            let isTicked =
                languageQuestions.contains(question.index)
                ? interview.speaks(answer.index) && interview.random.chance(Rate.wantsOwnLanguage)
                : interview.random.chance(
                    probability(of: Scenario.Target(question: question.index, part: answer.index), interview))
            if answer.isExclusive {
                if isTicked { exclusive = answer.index }
            } else if isTicked {
                ticked.insert(answer.index)
            }
        }
        if leaves { return .leftEmpty }
        if let exclusive { return .ticked([exclusive]) }
        return ticked.isEmpty ? .leftEmpty : .ticked(ticked)
    }
}

extension Question {
    func isAsked(in instance: String) -> Bool { instances.isEmpty || instances.contains(instance) }
}

extension Question.Item {
    func isAsked(in instance: String) -> Bool { instances.isEmpty || instances.contains(instance) }
}

extension Answer {
    func isOffered(in instance: String) -> Bool { instances.isEmpty || instances.contains(instance) }
}

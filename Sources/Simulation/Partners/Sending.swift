internal import Questionnaires
internal import Territories
internal import Timestamps

extension PartnerSimulation {
    /// One sending of an organisation's answers: what is a fact in it. Everything else is drawn as for parents.
    struct Sending: Sendable {
        /// From 1, over all organisations.
        let id: Int
        let organisation: World.Organisation
        /// Seconds after the first day of the field work, and within how many days after that.
        let delay: Int64
        let days: Int
        let isDraft: Bool
        let lastDay: Timestamp
        private let facts: [Int: SimulatedAnswer]
        private let studies: [Int: [BesideAnswer: SimulatedCell]]
        private let ticking: UInt64

        var place: PlaceIndex? { organisation.places.first }

        init(
            id: Int, telling: Telling, simulation: PartnerSimulation, delay: Int64, days: Int, isDraft: Bool
        ) {
            self.id = id
            self.delay = delay
            self.days = days
            self.isDraft = isDraft
            organisation = simulation.world.organisations[telling.organisation]
            lastDay = simulation.period.last
            var random = RandomSource(0, organisation.code, simulation.period.text)
            ticking = random.next()
            facts = simulation.facts(of: telling, isDraft: isDraft)
            studies = simulation.studiesBeside(telling)
        }

        /// Nil where the question is one of opinion.
        func answer(to question: Question) -> SimulatedAnswer? {
            if let fact = facts[question.index] { return fact }
            switch question.kind {
            case .multi(let set):
                guard let ticks = organisation.kind.ticks[question.id] else { return nil }
                var random = RandomSource([ticking, UInt64(question.index)])
                let ticked = set.answers.filter { random.chance(ticks[$0.code] ?? 0) }.map(\.index)
                let others = ticked.filter { !set.answers[$0].isExclusive }
                return ticked.isEmpty ? .leftEmpty : .ticked(Set(others.isEmpty ? ticked : others))
            case .integer, .decimal, .integers, .lines, .territories: return .leftEmpty
            case .single: return studies[question.index] == nil ? nil : .leftEmpty
            default: return nil
            }
        }

        /// Nil where nothing is told of a study.
        func beside(_ question: Question) -> [BesideAnswer: SimulatedCell]? { studies[question.index] }
    }

    /// Some organisations send twice: first a draft with half of their lines.
    func sendings(of numbers: Range<Int>) -> [Sending] {
        var id = 0
        return tellings.flatMap { telling -> [Sending] in
            let isTwice = world.organisations[telling.organisation].resubmits
            let ids = isTwice ? [id + 1, id + 2] : [id + 1]
            id += ids.count
            guard numbers.contains(telling.organisation + 1) else { return [] }
            return ids.enumerated().map { turn, id in
                Sending(
                    id: id, telling: telling, simulation: self, delay: Int64(turn) * 30 * 86_400,
                    days: isTwice ? 25 : 55, isDraft: turn + 1 < ids.count)
            }
        }
    }

    fileprivate func facts(of telling: Telling, isDraft: Bool) -> [Int: SimulatedAnswer] {
        let organisation = world.organisations[telling.organisation]
        var facts: [Int: SimulatedAnswer] = [:]
        for question in survey.questions {
            facts[question.index] = fact(question, of: telling, organisation, isDraft: isDraft)
        }
        return facts
    }

    private func fact(
        _ question: Question, of telling: Telling, _ organisation: World.Organisation, isDraft: Bool
    ) -> SimulatedAnswer? {
        switch question.kind {
        case .partner: return .text(organisation.code)
        case .period: return .text(period.text)
        case .territories: return organisation.places.isEmpty ? nil : .places(organisation.places)
        case .lines:
            guard let lines = telling.lines[question.index] else { return nil }
            return .lines(lines.prefix(isDraft ? (lines.count + 1) / 2 : lines.count).map(\.cells))
        case .integer, .decimal:
            return telling.numbers[question.id].map { .number($0) }
        case .integers(let items, _, _):
            let numbers = items.map { telling.numbers["\(question.id).\($0.code)"] }
            return numbers.allSatisfy { $0 == nil } ? nil : .numbers(numbers)
        case .single(let set):
            if question.index == survey.partnerTypeQuestion?.index {
                return set.index(ofCode: organisation.kind.type).map { .answer($0) }
            }
            return telling.statuses[question.index].map { .answer($0.answer) }
        default: return nil
        }
    }

    /// By question of a study: what stands beside its status; nothing where the organisation tells none.
    fileprivate func studiesBeside(_ telling: Telling) -> [Int: [BesideAnswer: SimulatedCell]] {
        var beside: [Int: [BesideAnswer: SimulatedCell]] = [:]
        for study in studies { beside[study.question] = [:] }
        for (question, told) in telling.statuses {
            for column in survey.questions[question].companions {
                let key = BesideAnswer(question: question, item: nil, column: column.index)
                beside[question, default: [:]][key] = studies[told.study].cell(of: column)
            }
        }
        return beside
    }
}

extension PartnerScenario.Study {
    /// Its date, its perimeter and its title.
    fileprivate func cell(of column: LineColumn) -> SimulatedCell? {
        switch column.kind {
        case .date: date.map { .date($0) }
        case .territories: perimeter.isEmpty ? nil : .places(perimeter)
        case .text: title.map { .text($0) }
        case .single, .multi, .integer, .partner: nil
        }
    }
}

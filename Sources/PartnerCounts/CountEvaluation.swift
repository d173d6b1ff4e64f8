internal import Objects
internal import Questionnaires
internal import Territories

/// Evaluates the counts of a survey over one wave.
struct CountEvaluation: Sendable {
    let survey: Survey
    let territories: TerritorySet
    let whereabouts: Whereabouts
    let organisations: [Organisation]
    /// By question.
    let resolutions: [String: Resolution]
    /// Codes of the organisations that declared anything, by question.
    let tellers: [String: Set<String>]
    let thresholds: [String: Int]
    let referenceDay: DeclaredDate?

    /// What is counted, for all places at once.
    func tally(of definition: CountDefinition) -> CountTally {
        let asked = organisations.filter {
            definition.partnerTypes.isEmpty || definition.partnerTypes.contains($0.partner.type)
        }
        let content: CountTally.Content =
            switch definition.formula {
            case .objects(let count): .objects(objects(count, asked))
            case .sum(let number): .numbers(told(number, asked), .sum)
            case .ratio(let number, let base): .pairs(pairs(number, base, asked))
            case .maximum(let number): .numbers(told(number, asked), .maximum)
            case .between(let number): .numbers(told(number, asked), .between)
            case .median(let number): .numbers(latest(number, asked), .median)
            case .unnamedPlaces(_, let level): .members(unnamed(level, by: asked))
            case .partnerTypes(let question, let codes): .members(types(question, codes, asked))
            }
        return CountTally(asked: asked, content: content)
    }

    /// Each asked organisation's numbers, by its position.
    private func told(_ number: String, _ asked: [Organisation]) -> [[CountFigure.Told]] {
        asked.map { $0.told(number) }
    }

    /// The same, the latest only; of a multi question how many options it ticked, of which one such as « none » is none.
    private func latest(_ number: String, _ asked: [Organisation]) -> [[CountFigure.Told]] {
        guard case .multi(let set)? = survey.question(id: number)?.kind else {
            return asked.map { Array($0.told(number).prefix(1)) }
        }
        let counted = Set(set.answers.filter { $0.missing == nil && !$0.isExclusive }.map(\.code))
        let missing = Set(set.answers.filter { $0.missing != nil }.map(\.code))
        return asked.map { organisation in
            let ticked = organisation.responses.lazy.compactMap { response in
                response.choices[number].map { (response.period, $0) }
            }.first { !$0.1.isSubset(of: missing) }
            guard let (period, codes) = ticked else { return [] }
            let value = Double(codes.intersection(counted).count)
            return [CountFigure.Told(partner: organisation.partner, period: period, value: value)]
        }
    }

    /// Two numbers of each organisation's latest response that tells both.
    private func pairs(_ number: String, _ base: String, _ asked: [Organisation]) -> [CountTally.Pair?] {
        asked.map { organisation in
            organisation.responses.lazy.compactMap { response in
                guard let part = response.numbers[number], let whole = response.numbers[base] else { return nil }
                return CountTally.Pair(partner: organisation.partner, period: response.period, part: part, whole: whole)
            }.first
        }
    }

    // MARK: - Objects

    private func objects(_ count: CountDefinition.ObjectCount, _ asked: [Organisation]) -> CountTally.Objects {
        let resolution = resolutions[count.question]
        let counted = (resolution?.objects ?? []).filter { object in
            count.conditions.allSatisfy { isMet($0, by: object) }
        }
        let totals = asked.flatMap { organisation in
            organisation.responses.compactMap { response in
                count.total.flatMap { response.numbers[$0] }.map {
                    DeclaredNumber(
                        partner: organisation.partner, period: response.period, source: response.source,
                        value: Int($0))
                }
            }
        }
        let ids = Set(counted.map(\.id))
        let bounds = resolution?.count(totals: totals) { ids.contains($0.id) }
        return CountTally.Objects(
            found: counted.map { object in
                CountTally.Found(id: object.id, location: location(of: object, told: count.places))
            },
            others: (resolution?.objects ?? []).filter { !ids.contains($0.id) }
                .map { location(of: $0, told: count.places) },
            remainders: bounds?.remainders ?? [], openPairs: (resolution?.pairs ?? []).filter(\.isOpen),
            tellers: (tellers[count.question] ?? []).union(totals.map(\.partner.code)))
    }

    /// Where an object is told to be; where nobody tells it, the units that all who tell of the object share.
    private func location(of object: DistinctObject, told column: String?) -> Location {
        let places = column.map { object.codes($0) } ?? []
        if !places.isEmpty { return whereabouts.location(of: places) }
        let tellers = Set(object.partners.map(\.code))
        return whereabouts.location(
            of: organisations.filter { tellers.contains($0.partner.code) }.flatMap(\.places)
        ).shared
    }

    private func isMet(_ condition: CountDefinition.Condition, by object: DistinctObject) -> Bool {
        switch condition {
        case .any(let column, let codes):
            return !object.codes(column).isDisjoint(with: codes)
        case .atLeast(let column, let number, let setting):
            return whereabouts.distinct(object.codes(column)).count >= setting.flatMap { thresholds[$0] } ?? number
        case .inOperation(let since, let until):
            guard let referenceDay else { return true }
            if let begun = object.date(since), begun > referenceDay { return false }
            guard let ended = object.date(until) else { return true }
            return ended >= referenceDay || ended.isCompatible(with: referenceDay)
        }
    }

    // MARK: - Places and types

    /// Units that nobody names, of those that the set's coarsest level covers: sets also hold neighbours' communes. Nil
    /// without anybody who named a place.
    private func unnamed(_ level: String, by asked: [Organisation]) -> CountTally.Members? {
        guard let index = territories.levelIndex(level), asked.contains(where: { !$0.places.isEmpty }) else {
            return nil
        }
        var placesByUnit: [Int: Set<String>] = [:]
        var unitByPlace: [String: Int] = [:]
        for place in territories.places {
            guard case .unit(let unit) = place.memberships[index], place.memberships.first != .outside else {
                continue
            }
            placesByUnit[unit, default: []].insert(place.code)
            unitByPlace[place.code] = unit
        }
        let named = Set(asked.flatMap(\.places).compactMap { unitByPlace[$0] })
        let units = territories.levels[index].units
        return CountTally.Members(
            found: placesByUnit.sorted { $0.key < $1.key }.filter { !named.contains($0.key) }.map { unit, places in
                CountTally.Found(id: units[unit].code, location: whereabouts.location(of: places))
            },
            reporting: Set(asked.filter { !$0.places.isEmpty }.map(\.partner.code)))
    }

    /// Types of the organisations that gave one of the answers, each wherever one of them is. Nil without an answer.
    private func types(_ question: String, _ codes: [String], _ asked: [Organisation]) -> CountTally.Members? {
        let answered = asked.filter { $0.choices(question) != nil }
        let having = answered.filter {
            !($0.choices(question) ?? []).isDisjoint(with: codes) && !$0.partner.type.isEmpty
        }
        let byType = Dictionary(grouping: having, by: \.partner.type)
        guard !answered.isEmpty else { return nil }
        return CountTally.Members(
            found: byType.sorted { $0.key < $1.key }.map { type, organisations in
                CountTally.Found(id: type, location: whereabouts.location(of: organisations.flatMap(\.places)))
            },
            reporting: Set(answered.map(\.partner.code)))
    }
}

extension DistinctObject {
    /// The displayed date of a column, as far as it could be read.
    fileprivate func date(_ column: String) -> DeclaredDate? {
        guard case .date(let text)? = shown(column) else { return nil }
        return text.date
    }
}

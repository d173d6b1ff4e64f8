internal import Questionnaires
internal import Territories
internal import Timestamps

/// Makes the objects of a world. In each list a day is used once, and an organisation leads one lasting object: what looks
/// alike is a planted twin.
struct ObjectMaker {
    let survey: Survey
    let organisations: [World.Organisation]
    let seed: UInt64
    let period: Period
    private var usedDays: [Int: Set<Int64>] = [:]
    private var usedLeads: [Int: Set<Int>] = [:]
    /// Places of each unit, by level.
    private let units: [[[PlaceIndex]]]
    private let quarters: [String: PlaceIndex]

    init(survey: Survey, territories: TerritorySet, organisations: [World.Organisation], seed: UInt64, period: Period) {
        self.survey = survey
        self.organisations = organisations
        self.seed = seed
        self.period = period
        units = territories.levels.indices.map { World.places(of: territories, level: $0).map(\.places) }
        quarters = Dictionary(
            territories.places.enumerated().filter { $0.element.code.contains("/") }.map {
                ($0.element.statedCode, PlaceIndex($0.offset))
            }, uniquingKeysWith: { first, _ in first })
    }

    mutating func objects(of kind: PartnerScenario.ObjectKind, wave: String) -> [World.WorldObject] {
        (0..<kind.number).flatMap { number in
            var random = RandomSource(seed, kind.id, "\(number)", kind.isLasting ? "" : wave)
            let id = kind.isLasting ? "\(kind.id)-\(number + 1)" : "\(kind.id)-\(wave)-\(number + 1)"
            let isTwin = number >= kind.number - kind.twins
            guard let object = object(kind, id: id, number, isUncertain: number < kind.uncertain, isTwin, &random)
            else { return [World.WorldObject]() }
            return [object] + (isTwin ? twin(of: object, &random).map { [$0] } ?? [] : [])
        }
    }

    private mutating func object(
        _ kind: PartnerScenario.ObjectKind, id: String, _ number: Int, isUncertain: Bool, _ isTwin: Bool,
        _ random: inout RandomSource
    ) -> World.WorldObject? {
        let lead = freeLead(of: kind, &random)
        let near = neighbourhood(of: kind, lead: lead, &random)
        var values: [Int: World.Value] = [:]
        for column in survey.questions[kind.question].lineColumns {
            if let share = kind.given[column.index], isTwin || !random.chance(share) { continue }
            values[column.index] = value(of: column, kind, number, lead: lead, near, &random)
        }
        let partners = partners(kind, lead: lead, near, &random)
        return exists(values)
            ? World.WorldObject(
                id: id, kind: kind, values: values, partners: partners, lead: lead, isUncertain: isUncertain, twin: nil)
            : nil
    }

    /// Another object with the same values and another lead, told by others.
    private func twin(of object: World.WorldObject, _ random: inout RandomSource) -> World.WorldObject? {
        let free = organisations.indices.filter {
            object.kind.leads.contains(organisations[$0].kind.type) && $0 != object.lead
        }
        guard !free.isEmpty else { return nil }
        let lead = free[random.index(below: free.count)]
        let values = object.values.mapValues { value -> World.Value in
            if case .organisation = value { .organisation(lead) } else { value }
        }
        let partners = partners(object.kind, lead: lead, nil, &random).filter {
            !object.partners.contains($0) || $0 == lead
        }
        return World.WorldObject(
            id: object.id + "-bis", kind: object.kind, values: values, partners: partners, lead: lead,
            isUncertain: false, twin: object.id)
    }

    /// The places of the unit that everything belongs to; nil where that does not matter.
    private func neighbourhood(
        of kind: PartnerScenario.ObjectKind, lead: Int?, _ random: inout RandomSource
    ) -> [PlaceIndex]? {
        guard let level = kind.level else { return nil }
        let units = units[level]
        if let place = lead.flatMap({ organisations[$0].places.first }) {
            return units.first { $0.contains(place) } ?? []
        }
        return units.isEmpty ? [] : units[random.index(below: units.count)]
    }

    private func partners(
        _ kind: PartnerScenario.ObjectKind, lead: Int?, _ near: [PlaceIndex]?, _ random: inout RandomSource
    ) -> [Int] {
        organisations.indices.filter { index in
            let organisation = organisations[index]
            let takesPart = random.chance(kind.tellers[organisation.kind.type] ?? 0)
            let isNear = near.map { near in
                organisation.places.isEmpty || organisation.places.contains(where: near.contains)
            }
            return index == lead || (takesPart && isNear ?? true)
        }
    }

    // MARK: - Values

    private mutating func value(
        of column: LineColumn, _ kind: PartnerScenario.ObjectKind, _ number: Int, lead: Int?, _ near: [PlaceIndex]?,
        _ random: inout RandomSource
    ) -> World.Value? {
        let choices = kind.values[column.index] ?? []
        let chosen = choices.isEmpty ? "" : choices[random.index(below: choices.count)]
        switch column.kind {
        case .text:
            if chosen.isEmpty { return nil }
            let text = chosen.replacing("{n}", with: "\(number + 1)")
                .replacing("{year}", with: period.last.day.prefix(4))
                .replacing("{lead}", with: lead.map { organisations[$0].name } ?? "")
            return .text(text.split(separator: "|").map { String($0).trimmingSpaces })
        case .date:
            if let date = CalendarDate(written: chosen) { return .date(date) }
            return kind.isLasting ? nil : .date(CalendarDate(freeDay(in: kind.question, &random)))
        case .single(let set):
            return set.index(ofCode: chosen).map { .codes([$0]) }
        case .multi(let set):
            let codes = chosen.split(separator: " ").compactMap { set.index(ofCode: String($0)) }
            return codes.isEmpty ? nil : .codes(codes)
        case .territories:
            guard let range = Self.range(choices) else {
                let named = chosen.split(separator: " ").compactMap { quarters[String($0)] }
                return named.isEmpty ? nil : .places(named)
            }
            guard let near else { return nil }
            let count = range.lowerBound + random.index(below: range.count)
            let places = random.sample(count, of: near).sorted()
            return places.isEmpty ? nil : .places(places)
        case .integer:
            return Self.range(choices).map { .number($0.lowerBound + random.index(below: $0.count)) }
        case .partner:
            return lead.map { .organisation($0) }
        }
    }

    private static func range(_ choices: [String]) -> ClosedRange<Int>? {
        let bounds = choices.compactMap { Int($0) }
        guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
        return low...high
    }

    /// An organisation that leads no lasting object yet; once all do, any.
    private mutating func freeLead(of kind: PartnerScenario.ObjectKind, _ random: inout RandomSource) -> Int? {
        let leads = organisations.indices.filter { kind.leads.contains(organisations[$0].kind.type) }
        let free = leads.filter { !usedLeads[kind.question, default: []].contains($0) }
        let open = free.isEmpty ? leads : free
        guard !open.isEmpty else { return nil }
        let lead = open[random.index(below: open.count)]
        if kind.isLasting { usedLeads[kind.question, default: []].insert(lead) }
        return lead
    }

    /// A working day of the period that no object of the list has yet; once all are taken, any.
    private mutating func freeDay(in question: Int, _ random: inout RandomSource) -> Timestamp {
        let first = period.first.seconds / 86_400
        let days = (first...period.last.seconds / 86_400).filter { (0..<5).contains(($0 + 3) % 7) }
        let free = days.filter { !usedDays[question, default: []].contains($0) }
        let day = (free.isEmpty ? days : free)[random.index(below: free.isEmpty ? days.count : free.count)]
        usedDays[question, default: []].insert(day)
        return Timestamp(seconds: day * 86_400)
    }

    /// Begun by the end of the period, and not ended before it began.
    private func exists(_ values: [Int: World.Value]) -> Bool {
        let dates = values.sorted { $0.key < $1.key }.compactMap { _, value -> CalendarDate? in
            if case .date(let date) = value { date } else { nil }
        }
        guard let begun = dates.first?.firstDay, begun <= period.last else { return dates.isEmpty }
        guard dates.count > 1, let ended = dates.last?.lastDay else { return true }
        return ended >= period.first
    }
}

extension String {
    /// Without spaces at its ends.
    var trimmingSpaces: String {
        let rest = drop { $0 == " " }
        return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
    }
}

internal import Questionnaires
internal import Territories
internal import Timestamps

/// What the declarations of a simulation allow to recover: every object with who tells it, pairs that only a person can
/// decide, and every count with its bound.
package struct PartnerTruth: Encodable, Sendable {
    package let period: String
    package let asked: Int
    package let answered: Int
    package let counts: [Count]
    package let objects: [Object]
    package let pairs: [Pair]

    package struct Count: Encodable, Sendable {
        package let count: String
        /// Nil: nobody told anything of it.
        package let estimate: Int?
        /// At most so many, with what is not detailed; nil where that is the estimate.
        package let most: Int?
        package let openPairs: Int
    }

    /// One real object that somebody tells.
    package struct Object: Encodable, Sendable {
        package let id: String
        package let list: String
        package let organisations: [String]
        /// How many different objects the declarations look like: 2 where one of them leaves doubt.
        package let foundAs: Int
    }

    /// Two objects that look alike.
    package struct Pair: Encodable, Sendable {
        package let list: String
        package let first: String
        package let second: String
        /// `identique` or `distinct`: what a person who was there would decide.
        package let truth: String
    }

    /// Lines that are recognised as one object.
    private struct Found {
        let object: Int
        var lines: [PartnerSimulation.ToldLine] = []
        var tellers: [Int] = []
    }

    /// - Parameter numbers: numbers of the organisations, from 1, that are told of.
    init(_ simulation: PartnerSimulation, organisations numbers: Range<Int>) {
        let world = simulation.world
        let survey = simulation.survey
        let tellings = simulation.tellings.filter { numbers.contains($0.organisation + 1) }
        let found = Self.found(tellings)
        period = simulation.period.text
        asked = world.organisations.indices.filter { numbers.contains($0 + 1) }.count
        answered = tellings.count
        let parts = Dictionary(grouping: found, by: \.object)
        objects = parts.sorted { $0.key < $1.key }.map { object, parts in
            Object(
                id: world.objects[object].id, list: survey.questions[world.objects[object].kind.question].id,
                organisations: parts.flatMap(\.tellers).map { world.organisations[$0].code }.sorted(),
                foundAs: parts.count)
        }
        let pairs = Self.pairs(parts, world)
        self.pairs = pairs.map { pair in
            Pair(
                list: survey.questions[world.objects[pair.first].kind.question].id, first: world.objects[pair.first].id,
                second: world.objects[pair.second].id, truth: pair.first == pair.second ? "identique" : "distinct")
        }
        counts = survey.counts.compactMap { definition in
            Self.count(definition, simulation, tellings, found, pairs)
        }
    }

    private static func found(_ tellings: [PartnerSimulation.Telling]) -> [Found] {
        var found: [[Int]: Found] = [:]
        for telling in tellings {
            for line in telling.lines.values.joined() {
                let key = [line.object, line.isUncertain ? 1 : 0]
                found[key, default: Found(object: line.object)].lines.append(line)
                found[key]?.tellers.append(telling.organisation)
            }
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// Indices of objects; twice the same where one object is told in two ways.
    private static func pairs(_ parts: [Int: [Found]], _ world: World) -> [(first: Int, second: Int)] {
        parts.keys.sorted().flatMap { object -> [(first: Int, second: Int)] in
            var pairs: [(first: Int, second: Int)] = []
            if parts[object]?.count == 2 { pairs.append((object, object)) }
            if let twin = world.objects[object].twin, let model = world.objects.firstIndex(where: { $0.id == twin }),
                parts[model] != nil
            {
                pairs.append((model, object))
            }
            return pairs
        }
    }

    // MARK: - Counts

    private static func count(
        _ definition: CountDefinition, _ simulation: PartnerSimulation, _ tellings: [PartnerSimulation.Telling],
        _ found: [Found], _ pairs: [(first: Int, second: Int)]
    ) -> Count? {
        let asked = tellings.filter { telling in
            let type = simulation.world.organisations[telling.organisation].kind.type
            return definition.partnerTypes.isEmpty || definition.partnerTypes.contains(type)
        }
        func count(_ told: [Int], _ combined: ([Int]) -> (estimate: Int, most: Int)) -> Count {
            let figures = told.isEmpty ? nil : combined(told)
            return Count(
                count: definition.id, estimate: figures?.estimate,
                most: figures.flatMap { $0.most > $0.estimate ? $0.most : nil }, openPairs: 0)
        }
        func numbers(_ name: String) -> [Int] { asked.compactMap { $0.numbers[name] } }
        switch definition.formula {
        case .objects(let objects):
            return Self.objects(definition.id, objects, simulation, asked, found, pairs)
        case .sum(let name):
            return count(numbers(name)) { ($0.reduce(0, +), 0) }
        case .maximum(let name):
            return count(numbers(name)) { ($0.max() ?? 0, 0) }
        case .between(let name):
            return count(numbers(name)) { ($0.max() ?? 0, $0.reduce(0, +)) }
        case .ratio, .median, .unnamedPlaces, .partnerTypes:
            return nil
        }
    }

    private static func objects(
        _ id: String, _ objects: CountDefinition.ObjectCount, _ simulation: PartnerSimulation,
        _ asked: [PartnerSimulation.Telling], _ found: [Found], _ pairs: [(first: Int, second: Int)]
    ) -> Count? {
        guard let question = simulation.survey.question(id: objects.question) else { return nil }
        let tellers = Set(asked.map(\.organisation))
        let counted = found.filter { found in
            let object = simulation.world.objects[found.object]
            return object.kind.question == question.index && found.tellers.contains(where: tellers.contains)
                && objects.isMet(by: found.lines, of: object, question, on: simulation.period.last)
        }
        let totals = asked.compactMap { telling in
            objects.total.flatMap { telling.numbers[$0] }.map { (telling.organisation, $0) }
        }
        let isTold = !totals.isEmpty || asked.contains { !($0.lines[question.index] ?? []).isEmpty }
        let undetailed = totals.map { organisation, total in
            max(0, total - counted.filter { $0.tellers.contains(organisation) }.count)
        }
        let most = counted.count + undetailed.reduce(0, +)
        let members = Dictionary(grouping: counted, by: \.object).mapValues(\.count)
        let open = pairs.filter { pair in
            pair.first == pair.second
                ? members[pair.first] == 2 : members[pair.first] != nil && members[pair.second] != nil
        }
        return Count(
            count: id, estimate: isTold ? counted.count : nil, most: isTold && most > counted.count ? most : nil,
            openPairs: open.count)
    }
}

extension CountDefinition.ObjectCount {
    /// Whether the object, as these lines tell it, is one of those counted.
    func isMet(
        by lines: [PartnerSimulation.ToldLine], of object: World.WorldObject, _ question: Question, on day: Timestamp
    ) -> Bool {
        func cells(_ code: String) -> [SimulatedCell] {
            guard let column = question.lineColumns.first(where: { $0.code == code }) else { return [] }
            return lines.compactMap { $0.cells[column.index] }
        }
        return conditions.allSatisfy { condition in
            switch condition {
            case .any(let column, let codes):
                return cells(column).contains { told($0, column, question).contains(where: codes.contains) }
            case .atLeast(let column, let number, _):
                return Set(cells(column).flatMap { told($0, column, question) }).count >= number
            case .inOperation(let since, let until):
                func days(_ code: String) -> [CalendarDate] {
                    cells(code).compactMap { if case .date(let date) = $0 { date } else { nil } }
                }
                let begun = days(since).compactMap(\.firstDay).min().map { $0 <= day } ?? true
                let ended = days(until).compactMap(\.lastDay).max().map { $0 < day } ?? false
                return begun && !ended
            }
        }
    }

    /// Codes, or places, that a cell tells.
    private func told(_ cell: SimulatedCell, _ column: String, _ question: Question) -> [String] {
        switch cell {
        case .codes(let codes):
            let set = question.lineColumns.first { $0.code == column }?.answerSet
            return codes.compactMap { set?.answers[$0].code }
        case .places(let places): return places.map { "\($0)" }
        case .text, .date, .number, .partner: return []
        }
    }
}

extension LineColumn {
    var answerSet: AnswerSet? {
        switch kind {
        case .single(let set), .multi(let set): set
        case .text, .date, .territories, .integer, .partner: nil
        }
    }
}

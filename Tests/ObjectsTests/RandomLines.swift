internal import Objects
internal import TestSupport

/// Lines of few values, so that keys, codes and chains collide often.
struct RandomLines {
    var generator: SeededGenerator

    init(seed: Int) {
        generator = SeededGenerator(seed: UInt64(seed))
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func one<Element>(of elements: [Element]) -> Element? { elements.randomElement(using: &generator) }

    mutating func some(of elements: [String], percent: Int) -> Set<String> {
        var chosen: Set<String> = []
        for element in elements where chance(percent) { chosen.insert(element) }
        return chosen
    }

    mutating func lines(_ count: Int) -> [Declaration] {
        (0..<count).map { index in
            meeting(
                one(of: ["CAF1", "METRO1", "RPE1", "RPE2"]) ?? "", row: index,
                agenda: chance(35) ? one(of: ["A", "B", "C"]) : nil,
                date: one(of: [
                    "12/03/2025", "2025-03-12", "12 mars 2025", "12. März 2025", "12.3.2025", "13/03/2025",
                    "31/02/2025",
                ]),
                lead: chance(92) ? one(of: ["CAF1", "CAF1", "caf1", "METRO1"]) : nil, kind: chance(90) ? "RES" : "GT",
                publics: some(of: ["RPE", "MAM", "EAJE"], percent: 45),
                institutions: some(of: ["CAF", "METRO"], percent: 60),
                theme: one(of: ["Santé", "la sante", "Handicap et santé", nil]) ?? nil,
                participants: chance(50) ? Int.random(in: 8...9, using: &generator) : nil)
        }
    }

    /// Contradictory ones too, by every kind of key.
    mutating func decisions(_ count: Int, about declarations: [Declaration]) throws -> [Decision] {
        let keys = Rules.meetings.resolve(declarations).objects.flatMap(\.keys).sorted()
        var decisions: [Decision] = []
        for _ in 0..<count {
            guard let first = one(of: keys), let second = one(of: keys) else { continue }
            let day = Int.random(in: 1...3, using: &generator)
            decisions.append(try decision(first, second, chance(50) ? .identical : .distinct, on: day))
        }
        return decisions
    }

    /// The same said by the same partners: some of it again, in other files, records and rows, in another order.
    mutating func retold(_ declarations: [Declaration]) -> [Declaration] {
        var retold: [Declaration] = []
        for declaration in declarations {
            let copies = chance(30) ? 3 : 1
            for _ in 0..<copies {
                let source = Source(
                    file: one(of: ["a.csv", "b.csv"]) ?? "", record: Int.random(in: 1...9, using: &generator),
                    line: Int.random(in: 1...99, using: &generator), row: Int.random(in: 1...15, using: &generator))
                retold.append(
                    Declaration(
                        partner: declaration.partner, period: declaration.period, source: source,
                        fields: declaration.fields))
            }
        }
        return retold.shuffled(using: &generator)
    }
}

/// A resolution without the places where things are written.
struct Fingerprint: Equatable {
    struct Object: Equatable {
        let keys: [String]
        let partners: [Partner]
        let shown: [FieldValue]
        let told: [[FieldValue]]
        let contradicted: [String]
        let links: [ObjectLink]
    }

    let objects: [Object]
    let pairs: [ObjectPair]
    let decisions: [DecisionOutcome]

    init(_ resolution: Resolution) {
        objects = resolution.objects.map { object in
            Object(
                keys: [object.id] + object.keys, partners: object.partners, shown: object.fields.map(\.shown),
                told: object.fields.map { $0.values.map(\.value) }, contradicted: object.contradictions.map(\.field),
                links: object.links)
        }
        pairs = resolution.pairs
        decisions = resolution.decisions
    }
}

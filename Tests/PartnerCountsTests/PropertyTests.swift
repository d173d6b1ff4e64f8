import Objects
import PartnerCounts
import TestSupport
import Testing

/// What no way of telling the same may change.
@Suite struct PropertyTests {
    /// Lines of few values, so that keys collide often, and responses of the organisations that tell them.
    private struct RandomWave {
        var generator: SeededGenerator
        var responses: [PartnerResponse] = []
        var meetings: [Declaration] = []
        var services: [Declaration] = []

        init(seed: Int) {
            generator = SeededGenerator(seed: UInt64(seed))
            let codes = ["CAF1", "METRO1", "RPE1", "RPE2", "COM1"]
            for code in codes {
                responses.append(
                    response(
                        code, places: some(of: Partners.rural + Partners.metropolis),
                        chance(60)
                            ? ["meetings_totals.MAMRP": Double(number(0...6)), "trained_staff": Double(number(0...4))]
                            : [:],
                        choices: chance(50) ? ["missions": ["INFO", "ORIE"]] : [:]))
            }
            for row in 0..<number(1...10) {
                meetings.append(
                    meeting(
                        one(of: codes), one(of: ["12/03/2025", "2025-03-12", "12 mars 2025", "13/03/2025"]), row: row,
                        lead: chance(80) ? one(of: ["CAF1", "caf1", "METRO1"]) : nil,
                        kind: one(of: ["RES", "GT", "INT"]),
                        publics: Set(some(of: ["RPE", "MAM", "EAJE"])), institutions: Set(some(of: ["CAF", "METRO"])),
                        theme: one(of: ["Santé", "la sante", "Handicap"]),
                        places: Set(some(of: Partners.rural + Partners.metropolis))))
                services.append(
                    service(
                        one(of: codes), one(of: ["Bus", "bus !", "Navette"]), row: row,
                        lead: one(of: ["RPE1", "COM1"]),
                        kind: one(of: ["ITIN", "PERM"]), communes: some(of: Partners.rural + Partners.metropolis),
                        until: chance(20) ? "2025-06-30" : nil, funders: Set(some(of: ["EPCI", "MSA"]))))
            }
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
        mutating func one(of values: [String]) -> String { values[number(0...values.count - 1)] }
        mutating func some(of values: [String]) -> [String] { values.filter { _ in chance(40) } }

        /// The same lines, some of them again, in other files, records and rows, in another order.
        mutating func retold(_ lines: [Declaration]) -> [Declaration] {
            var retold: [Declaration] = []
            for line in lines {
                for _ in 0..<(chance(30) ? 3 : 1) {
                    let source = Source(
                        file: one(of: ["a.csv", "b.csv"]), record: number(2...9), line: number(2...99),
                        row: number(1...15))
                    retold.append(
                        Declaration(partner: line.partner, period: line.period, source: source, fields: line.fields))
                }
            }
            return retold.shuffled(using: &generator)
        }

        mutating func figures(retelling: Bool, decisions: [Decision] = []) throws -> InstitutionalFigures {
            let meetings = retelling ? retold(meetings) : meetings
            let services = retelling ? retold(services) : services
            let told = retelling ? (responses + responses.prefix(2)).shuffled(using: &generator) : responses
            return try Partners.figures(
                told, ["meetings": meetings, "services_shared": services], decisions: decisions, levels: ["part"])
        }
    }

    /// A figure as text, without the places where things are written.
    private func written(_ figures: InstitutionalFigures) -> [String] {
        figures.counts.map { figure in
            [
                figure.count, figure.area ?? "", figure.territory.code, "\(figure.respondents)",
                "\(figure.reporting)", "\(String(describing: figure.estimate))", "\(String(describing: figure.most))",
                figure.members.joined(separator: " "), "\(figure.told)", "\(figure.openPairs)",
            ].joined(separator: ";")
        } + figures.participation.map { "\($0)" }
    }

    @Test func `permuting, repeating and splitting declarations changes no count`() throws {
        for seed in 0..<60 {
            var wave = RandomWave(seed: seed)
            let plain = try wave.figures(retelling: false)
            #expect(written(try wave.figures(retelling: true)) == written(plain), "seed \(seed)")
        }
    }

    @Test func `decisions applied twice change nothing`() throws {
        for seed in 100..<130 {
            var wave = RandomWave(seed: seed)
            let plain = try wave.figures(retelling: false)
            let day = try #require(DeclaredDate(year: 2026, month: 1, day: 2))
            let decisions = plain.resolutions.flatMap(\.pairs).filter(\.isOpen).enumerated().map { index, pair in
                Decision(
                    pair.first, pair.second, index.isMultiple(of: 2) ? .identical : .distinct, author: "E", date: day)
            }
            let once = try wave.figures(retelling: false, decisions: decisions)
            let twice = try wave.figures(retelling: true, decisions: decisions + decisions)
            #expect(written(once) == written(twice), "seed \(seed)")
        }
    }

    @Test func `a count is at least what any one organisation details, and never more than all lines`() throws {
        for seed in 200..<260 {
            var wave = RandomWave(seed: seed)
            let figures = try wave.figures(retelling: false)
            let objects = try #require(figures.resolutions.first { $0.kind == "meetings" }).objects
            for id in ["meetings.thematic", "meetings.shared", "meetings.shared_eaje"] {
                let figure = try figures.required(id)
                let counted = objects.filter { figure.members.contains($0.id) }
                let own = Dictionary(
                    grouping: counted.flatMap { object in object.partners.map(\.code) }, by: { $0 }
                ).mapValues(\.count)
                #expect(Double(own.values.max() ?? 0) <= figure.estimate ?? 0, "seed \(seed) \(id)")
                #expect(figure.estimate ?? 0 <= Double(wave.meetings.count), "seed \(seed) \(id)")
                if let most = figure.most { #expect(most > figure.estimate ?? 0) }
            }
        }
    }
}

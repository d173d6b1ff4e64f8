internal import Glibc
internal import Questionnaires
internal import Territories
internal import Timestamps

/// What is real in a simulation of partners: organisations, and what they did in the period that a wave reports.
///
/// Organisations and lasting objects are the same in every wave of one seed.
struct World: Sendable {
    let organisations: [Organisation]
    /// In the scenario's order.
    let objects: [WorldObject]

    struct Organisation: Sendable {
        let kind: PartnerScenario.OrganisationKind
        let code: String
        let name: String
        /// In the set's order; empty: no place in particular, which is near everything.
        let places: [PlaceIndex]
        let answers: Bool
        let resubmits: Bool
        let notation: DateNotation
    }

    struct WorldObject: Sendable {
        let id: String
        let kind: PartnerScenario.ObjectKind
        /// By column; an absent value is nobody's.
        let values: [Int: Value]
        /// Indices of organisations that took part, ascending.
        let partners: [Int]
        let lead: Int?
        /// Told by one partner in a way that leaves doubt.
        let isUncertain: Bool
        /// The object that it looks like.
        let twin: String?
    }

    enum Value: Sendable {
        /// Spellings of one text, the usual one first.
        case text([String])
        case date(CalendarDate)
        /// Indices of answers, the first told by everybody.
        case codes([Int])
        case places([PlaceIndex])
        case number(Int)
        /// Index of an organisation.
        case organisation(Int)
    }

    init(
        survey: Survey, territories: TerritorySet, scenario: PartnerScenario, seed: UInt64, period: Period, wave: String
    ) {
        organisations = Self.organisations(scenario, territories, seed: seed, wave: wave)
        var maker = ObjectMaker(
            survey: survey, territories: territories, organisations: organisations, seed: seed, period: period)
        objects = scenario.objects.flatMap { maker.objects(of: $0, wave: wave) }
    }

    private static func organisations(
        _ scenario: PartnerScenario, _ territories: TerritorySet, seed: UInt64, wave: String
    ) -> [Organisation] {
        var all: [Organisation] = []
        for kind in scenario.organisations {
            let units = (kind.level.map { Self.places(of: territories, level: $0) } ?? [])
                .filter { kind.units.isEmpty || kind.units.contains($0.unit.code) }
            for number in 0..<kind.number {
                let code = kind.code.replacing("{n}", with: Self.padded(kind.first + number))
                var random = RandomSource(seed, "organisation", code)
                let unit = units.isEmpty ? nil : units[number % units.count]
                let count = kind.places.map { $0.lowerBound + random.index(below: $0.count) } ?? unit?.places.count ?? 0
                let places = random.sample(count, of: unit?.places ?? []).sorted()
                let place = places.first.map { territories.places[Int($0)].name } ?? ""
                let name = kind.names.isEmpty ? code : kind.names[number % kind.names.count]
                var ofWave = RandomSource(seed, "answers", code, wave)
                all.append(
                    Organisation(
                        kind: kind, code: code,
                        name: name.replacing("{place}", with: place).replacing("{unit}", with: unit?.unit.name ?? "")
                            .replacing("{n}", with: "\(kind.first + number)"),
                        places: places,
                        answers: ofWave.chance(kind.answering), resubmits: ofWave.chance(scenario.resubmitting),
                        notation: DateNotation.allCases[random.index(below: DateNotation.allCases.count)]))
            }
        }
        var order = RandomSource(seed, "order")
        return order.shuffled(all)
    }

    /// Places of each unit of a level: communes, or the quarters that are its units; units without any are left out.
    static func places(
        of territories: TerritorySet, level: Int
    ) -> [(unit: TerritoryUnit, places: [PlaceIndex])] {
        var units = territories.levels[level].units.map { (unit: $0, places: [PlaceIndex]()) }
        for (index, place) in territories.places.enumerated() where !place.isDivided && !place.code.isEmpty {
            guard case .unit(let unit) = place.memberships[level] else { continue }
            let isQuarter = place.code.contains("/")
            if !isQuarter || place.statedCode == units[unit].unit.code { units[unit].places.append(PlaceIndex(index)) }
        }
        return units.filter { !$0.places.isEmpty }
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }
}

extension Place {
    /// What people write for it: of a quarter in a commune, the quarter's own code.
    var statedCode: String { code.split(separator: "/").last.map(String.init) ?? code }
}

internal import Objects
internal import Questionnaires

/// What one count is made of, before it is told for each part of the territory.
struct CountTally: Sendable {
    /// Organisations of the types asked, sorted by code.
    let asked: [Organisation]
    let content: Content

    enum Content: Sendable {
        /// By position in ``asked``: an organisation's numbers, one for each period, the latest first.
        case numbers([[CountFigure.Told]], NumberRule)
        /// By position in ``asked``; nil where it does not tell both numbers.
        case pairs([Pair?])
        case objects(Objects)
        /// Nil: nobody told anything.
        case members(Members?)
    }

    enum NumberRule: Sendable {
        case sum, maximum, between, median
    }

    /// A part and a whole that one organisation tells.
    struct Pair: Sendable {
        let partner: Partner
        let period: String
        let part: Double
        let whole: Double
    }

    /// Something that is counted, and where it is.
    struct Found: Sendable {
        let id: String
        let location: Location
    }

    struct Objects: Sendable {
        /// Sorted by id.
        let found: [Found]
        /// Where those are that do not count: somebody who tells of them knows the place.
        let others: [Location]
        /// Totals that differ from details, over all places.
        let remainders: [BoundedCount.Remainder]
        let openPairs: [ObjectPair]
        /// Codes of organisations that declared a line or a total.
        let tellers: Set<String>
    }

    struct Members: Sendable {
        let found: [Found]
        /// Codes of organisations.
        let reporting: Set<String>
    }

    /// The count in one part of the territory.
    func figure(_ definition: CountDefinition, _ vicinity: Vicinity) -> CountFigure {
        let home = asked.indices.filter { vicinity.home.contains(asked[$0].partner.code) }
        let result =
            switch content {
            case .numbers(let told, let rule): Self.result(of: home.map { told[$0] }, rule)
            case .pairs(let pairs): Self.result(of: home.compactMap { pairs[$0] })
            case .objects(let objects): objects.result(in: vicinity)
            case .members(let members): members.map { $0.result(in: vicinity) } ?? Result()
            }
        return CountFigure(
            count: definition.id, area: vicinity.ground.area, territory: vicinity.ground.territory,
            respondents: home.count,
            reporting: home.count { result.reporting.contains(asked[$0].partner.code) }, estimate: result.estimate,
            most: result.most.flatMap { most in result.estimate.map { most > $0 } == true ? most : nil },
            members: result.members, told: result.told, openPairs: result.openPairs)
    }

    fileprivate struct Result {
        var estimate: Double?
        var most: Double?
        var members: [String] = []
        var told: [CountFigure.Told] = []
        var openPairs = 0
        var reporting: Set<String> = []
    }

    /// Numbers of several periods may speak of the same people or sessions: the largest is sure, all together the most.
    private static func result(of numbers: [[CountFigure.Told]], _ rule: NumberRule) -> Result {
        let sure = numbers.compactMap { told in told.map(\.value).max() }
        guard let largest = sure.max() else { return Result() }
        let all = numbers.joined().reduce(0) { $0 + $1.value }
        var result = Result(
            told: numbers.flatMap { told in told.sorted { $0.period < $1.period } },
            reporting: Set(numbers.joined().map(\.partner.code)))
        switch rule {
        case .sum: (result.estimate, result.most) = (sure.reduce(0, +), all)
        case .maximum: result.estimate = largest
        case .between: (result.estimate, result.most) = (largest, all)
        case .median: result.estimate = median(of: sure)
        }
        return result
    }

    /// The middle one, or the mean of the two in the middle.
    private static func median(of values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    private static func result(of pairs: [Pair]) -> Result {
        let whole = pairs.reduce(0) { $0 + $1.whole }
        let told = pairs.filter { $0.whole > 0 }.map {
            CountFigure.Told(partner: $0.partner, period: $0.period, value: 100 * $0.part / $0.whole)
        }
        return Result(
            estimate: whole > 0 ? 100 * pairs.reduce(0) { $0 + $1.part } / whole : nil, told: told,
            reporting: Set(pairs.map(\.partner.code)))
    }
}

extension CountTally.Objects {
    /// What an organisation leaves undetailed counts where it belongs: nobody knows where it was.
    fileprivate func result(in vicinity: Vicinity) -> CountTally.Result {
        let here = found.filter { vicinity.ground.holds($0.location) }.map(\.id)
        let remainders = remainders.filter { vicinity.home.contains($0.partner.code) }
        let isTold =
            !here.isEmpty || !tellers.isDisjoint(with: vicinity.around)
            || others.contains { vicinity.ground.holds($0) }
        let ids = Set(here)
        return CountTally.Result(
            estimate: isTold ? Double(here.count) : nil,
            most: Double(here.count + remainders.reduce(0) { $0 + $1.undetailed }), members: here,
            told: remainders.map {
                CountFigure.Told(
                    partner: $0.partner, period: $0.period, value: Double($0.total), detailed: $0.detailed)
            },
            openPairs: openPairs.count { ids.contains($0.first) && ids.contains($0.second) }, reporting: tellers)
    }
}

extension CountTally.Members {
    fileprivate func result(in vicinity: Vicinity) -> CountTally.Result {
        if reporting.isDisjoint(with: vicinity.around) { return CountTally.Result(reporting: reporting) }
        let here = found.filter { vicinity.ground.holds($0.location) }.map(\.id)
        return CountTally.Result(estimate: Double(here.count), members: here, reporting: reporting)
    }
}

/// A part of the territory, with the organisations that have to do with it.
struct Vicinity: Sendable {
    let ground: Ground
    /// Codes of the organisations that belong here.
    let home: Set<String>
    /// Codes of those that may know of something here: they belong here, serve a place here, or say nowhere where they are.
    let around: Set<String>

    init(_ ground: Ground, _ organisations: [Organisation]) {
        self.ground = ground
        home = Set(organisations.filter { ground.isHome(of: $0.location) }.map(\.partner.code))
        around = home.union(
            organisations.filter { $0.places.isEmpty || ground.holds($0.location) }.map(\.partner.code))
    }
}

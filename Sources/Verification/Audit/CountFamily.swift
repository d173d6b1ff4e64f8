/// One number of people cell by cell: that of a measure, and of those that plainly rest on the same answers.
struct CountFamily {
    /// Of the first measure: what findings name.
    let measure: String
    /// Of all, ids of a measure that counts everybody who answered the same, where it is among some.
    private(set) var wholes: Set<String> = []
    /// Of all, groups of which nobody is counted, as the definition tells whatever was answered.
    private(set) var nobody: Set<Group> = []
    /// Of all, groups of which all are counted who answered the same.
    private(set) var everybody: Set<Group> = []
    private var measures: Set<String>
    /// What some row shows.
    private(set) var known: [Cell: Int] = [:]
    /// What some row withholds, though another may show it.
    private(set) var withheld: Set<Cell> = []
    /// Of which an earlier publication's number stands: how many there are now is not told.
    private(set) var standing: Set<Cell> = []

    /// What was asked: the measure's id less the answer that it counts.
    private var question: ArraySlice<Substring> { measure.split(separator: ".").dropLast() }

    /// Every cell that is told of, in order.
    var cells: [Cell] { withheld.union(standing).union(known.keys).sorted() }

    /// The code of whom a partition could not place.
    static let undetermined = "indetermine"

    /// A territory × group.
    struct Cell: Hashable, Comparable {
        let level: String
        let territory: String
        let overlay: Overlay
        /// The group's code; empty for everybody.
        let group: String

        /// Whether it gathers those whom a level or a partition could not place: an empty one need not be withheld.
        var isRemainder: Bool { [territory, group].contains(CountFamily.undetermined) }

        static func < (first: Cell, second: Cell) -> Bool {
            (first.overlay, first.level, first.territory, first.group)
                < (second.overlay, second.level, second.territory, second.group)
        }
    }

    /// A group in any territory.
    struct Group: Hashable {
        let overlay: Overlay
        /// Empty for everybody.
        let code: String
    }

    /// What groups people beside territories.
    enum Overlay: Hashable, Comparable {
        case everybody
        /// Everybody is in one of its languages.
        case questionnaire
        /// Everybody is in one of its categories.
        case grouping(String)
        /// Those who speak one language at home: of the others nothing is told.
        case home(String)

        var isPartition: Bool {
            switch self {
            case .questionnaire, .grouping: true
            case .everybody, .home: false
            }
        }
    }

    /// The families of the survey that the rules are of, in the order of the file.
    static func all(in counts: [PublishedCount], by rules: PublicRelations.Rules) -> [CountFamily] {
        var measures: [String: CountFamily] = [:]
        var order: [String] = []
        for count in counts where count.key.survey == rules.survey {
            for (measure, cell) in places(of: count.key) {
                if measures[measure] == nil {
                    order.append(measure)
                    measures[measure] = CountFamily(measure: measure, by: rules)
                }
                if rules.isStanding(count.key) {
                    measures[measure]?.standing.insert(cell)
                } else {
                    measures[measure]?.add(count, at: cell)
                }
            }
        }
        var families: [CountFamily] = []
        for name in order {
            guard let own = measures[name] else { continue }
            if let same = families.firstIndex(where: { $0.restsOnSameAnswers(as: own) }) {
                families[same].known.merge(own.known) { first, _ in first }
                families[same].withheld.formUnion(own.withheld)
                families[same].standing.formUnion(own.standing)
                families[same].measures.formUnion(own.measures)
                families[same].wholes.formUnion(own.wholes)
            } else {
                families.append(own)
            }
        }
        return families
    }

    /// The families that a row is of, each with its cell there. Responses that name a language spoken at home are a number of their own,
    /// and those of each language are some of both.
    private static func places(of key: ResultsReading.Key) -> [(measure: String, cell: Cell)] {
        let own = Cell(key).map { [(key.measure, $0)] } ?? []
        guard key.measure == PublishedCount.responses, key.basis == "home" else { return own }
        let group = Group(basis: key.basis, language: key.language, groupBy: key.groupBy, group: key.group)
        let named = Cell(
            level: key.level, territory: key.territory, overlay: group?.overlay ?? .everybody, group: group?.code ?? "")
        return own + [(PublishedCount.responsesWithHomeLanguage, named)]
    }

    private init(measure: String, by rules: PublicRelations.Rules) {
        self.measure = measure
        measures = [measure]
        wholes = Set([rules.whole(of: measure)].compactMap(\.self))
        nobody = rules.groups(of: measure, with: "nobody")
        everybody = rules.groups(of: measure, with: "everybody")
    }

    /// Whether it is of one of some measures.
    func isOf(_ others: Set<String>) -> Bool { !measures.isDisjoint(with: others) }

    /// What a comparison tells counts where the cell's own row tells nothing.
    private mutating func add(_ count: PublishedCount, at cell: Cell) {
        if count.isComparison, known[cell] != nil { return }
        switch count.outcome {
        case .shown(let respondents): known[cell] = respondents
        case .nobody: known[cell] = 0
        case .withheld: withheld.insert(cell)
        }
    }

    /// What a reader concludes where the figures of one question or item show the same numbers in every cell that they have in common.
    private func restsOnSameAnswers(as other: CountFamily) -> Bool {
        guard question == other.question, wholes.isEmpty == other.wholes.isEmpty,
            ![measure, other.measure].contains(PublishedCount.responsesWithHomeLanguage)
        else { return false }
        var common = 0
        for (cell, own) in known {
            guard let others = other.known[cell] else { continue }
            guard own == others else { return false }
            if own > 0 { common += 1 }
        }
        return common > 0
    }
}

extension CountFamily.Cell {
    /// Nil for the responses with any language spoken at home, a number of its own.
    init?(_ key: ResultsReading.Key) {
        guard
            let found = CountFamily.Group(
                basis: key.basis, language: key.language, groupBy: key.groupBy, group: key.group)
        else { return nil }
        level = key.level
        territory = key.territory
        overlay = found.overlay
        group = found.code
    }
}

extension CountFamily.Group {
    /// Nil for the responses with any language spoken at home.
    init?(basis: String, language: String, groupBy: String, group: String) {
        switch (basis, groupBy) {
        case ("all", ""): self.init(overlay: .everybody, code: "")
        case ("questionnaire", ""): self.init(overlay: .questionnaire, code: language)
        case ("home", "") where language != "all": self.init(overlay: .home(language), code: language)
        case ("all", let grouping): self.init(overlay: .grouping(grouping), code: group)
        default: return nil
        }
    }
}

import CellSuppression
import TestSupport

/// A random survey as it is published: places under levels that are not one tree, with an overlay and with places that nobody
/// could tell; languages of the questionnaire with theirs, and home languages that overlap; copies of one count; zeros and
/// singletons, whole rows of them; and remainders that nobody prints. The rules that make a count sensitive are told again
/// here.
struct RandomLinkedTable {
    enum Size: Sendable {
        /// Up to about a dozen atoms, counts of a few people.
        case small
        /// Dozens of atoms and about a hundred cells.
        case large

        /// One in eight is large.
        init(ofSeed seed: UInt64) { self = seed % 8 == 7 ? .large : .small }
    }

    /// Places or languages that cells are printed for.
    private struct Group {
        let members: [Int]
        /// The groups of one family partition what they hold together; nil for an overlay.
        let family: Int?
        /// Whether that nobody is in it is known beforehand to say nothing of anybody.
        var isRemainder = false
        var isWhole = false
    }

    let threshold: Int
    /// People in each atom: place · languages + language.
    let counts: [Int]
    private let places: [Group]
    private let languages: [Group]
    private let languageCount: Int
    /// Pairs of a group of places and one of languages that are printed.
    private let crossings: [(place: Int, language: Int)]
    /// Of each crossing, whether all who are there gave the same answer.
    private let areUnanimous: [Bool]

    init(_ size: Size, using generator: inout SeededGenerator) {
        let placeCount: Int
        switch size {
        case .small:
            placeCount = Int.random(in: 2...4, using: &generator)
            languageCount = Int.random(in: 1...(placeCount == 4 ? 2 : 3), using: &generator)
            threshold = Int.random(in: 2...4, using: &generator)
        case .large:
            placeCount = Int.random(in: 6...14, using: &generator)
            languageCount = Int.random(in: 3...6, using: &generator)
            threshold = [3, 5, 10, 10].randomElement(using: &generator) ?? 10
        }
        counts = Self.counts(places: placeCount, languages: languageCount, threshold: threshold, using: &generator)
        places = Self.placeGroups(placeCount, using: &generator)
        languages = Self.languageGroups(languageCount, using: &generator)
        var crossings: [(place: Int, language: Int)] = []
        for (place, group) in places.enumerated() {
            let isCrossed = group.isWhole || Int.random(in: 0..<5, using: &generator) > 0
            for (language, spoken) in languages.enumerated() where isCrossed || spoken.isWhole {
                crossings.append((place: place, language: language))
            }
        }
        self.crossings = crossings
        areUnanimous = crossings.map { _ in Int.random(in: 0..<30, using: &generator) == 0 }
    }

    private init(_ other: RandomLinkedTable, counts: [Int]) {
        self.counts = counts
        threshold = other.threshold
        places = other.places
        languages = other.languages
        languageCount = other.languageCount
        crossings = other.crossings
        areUnanimous = other.areUnanimous
    }

    /// Whether each printed cell gathers those who belong to no unit or no language: an empty one is published.
    var areRemainders: [Bool] {
        crossings.map { places[$0.place].isRemainder || languages[$0.language].isRemainder }
    }

    /// The same grid with some of the people only.
    func thinned(using generator: inout SeededGenerator) -> RandomLinkedTable {
        let share = [0.3, 0.7, 0.95].randomElement(using: &generator) ?? 0.7
        let fewer = counts.map { count in
            (0..<count).count { _ in Double.random(in: 0..<1, using: &generator) < share }
        }
        return RandomLinkedTable(self, counts: fewer)
    }

    /// The cells and which of them are sensitive.
    func cells(using generator: inout SeededGenerator) -> [CountTable.Cell] {
        let pricing = Int.random(in: 0..<3, using: &generator)
        var cells: [CountTable.Cell] = []
        for (crossing, isUnanimous) in zip(crossings, areUnanimous) {
            let place = places[crossing.place]
            let language = languages[crossing.language]
            let atoms = atoms(place, language)
            let count = atoms.reduce(0) { $0 + counts[$1] }
            let isRemainder = place.isRemainder || language.isRemainder
            let isSensitive = count == 0 ? !isRemainder : isUnanimous || count < threshold
            let cost: Double =
                switch pricing {
                case 0: 1
                case 1: Double(count + 1) * (place.isWhole ? 30 : 1) * (language.isWhole ? 30 : 1)
                default: Double.random(in: 1...100, using: &generator)
                }
            cells.append(
                CountTable.Cell(atoms: atoms, sensitivity: isSensitive ? .primary : .none, cost: cost))
        }
        return cells + remainders(of: cells)
    }

    /// Few people in a cell less another, and in a cell less all of one family in it.
    private func remainders(of cells: [CountTable.Cell]) -> [CountTable.Cell] {
        let sets = cells.map { Set($0.atoms) }
        let printed = Set(sets)
        var found: Set<Set<Int>> = []
        for (outer, whole) in crossings.enumerated() {
            var parts: [Set<Int>] = []
            for inner in cells.indices where sets[inner].isStrictSubset(of: sets[outer]) { parts.append(sets[inner]) }
            for family in Set(places.compactMap(\.family)) {
                parts.append(
                    crossings.indices.filter {
                        places[crossings[$0].place].family == family && crossings[$0].language == whole.language
                    }.reduce(into: []) { $0.formUnion(sets[$1].isSubset(of: sets[outer]) ? sets[$1] : []) })
            }
            for part in parts where !part.isEmpty {
                let rest = sets[outer].subtracting(part)
                let count = rest.reduce(0) { $0 + counts[$1] }
                if (1..<threshold).contains(count), !printed.contains(rest) { found.insert(rest) }
            }
        }
        return found.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }.map {
            CountTable.Cell(atoms: $0, sensitivity: .primary, printing: .derived, cost: 0)
        }
    }

    private func atoms(_ place: Group, _ language: Group) -> [Int] {
        place.members.flatMap { row in language.members.map { row * languageCount + $0 } }
    }

    private static func counts(
        places: Int, languages: Int, threshold: Int, using generator: inout SeededGenerator
    ) -> [Int] {
        // How many speak the rarer languages.
        let others = [2, 2 * threshold, 5 * threshold].randomElement(using: &generator) ?? 2
        return (0..<places).flatMap { _ in
            // A row of singletons now and then, and one of nobody.
            let kind = Int.random(in: 0..<6, using: &generator)
            return (0..<languages).map { language in
                if kind == 0 { return 1 }
                if kind == 1 { return 0 }
                let most = language == 0 ? 5 * threshold : others
                return max(0, Int.random(in: -1...most, using: &generator))
            }
        }
    }

    private static func placeGroups(_ count: Int, using generator: inout SeededGenerator) -> [Group] {
        let all = Array(0..<count)
        var groups = [Group(members: all, family: nil, isWhole: true)]
        // Level 0: runs. Level 1: cuts across it, with places that nobody could tell; level 2: single places.
        let cut = Int.random(in: 1..<count, using: &generator)
        groups.append(Group(members: Array(all[..<cut]), family: 0))
        groups.append(Group(members: Array(all[cut...]), family: 0))
        let unitOfPlace = all.map { _ in Int.random(in: 0..<max(2, count / 2), using: &generator) }
        for unit in Set(unitOfPlace).sorted() {
            groups.append(Group(members: all.filter { unitOfPlace[$0] == unit }, family: 1, isRemainder: unit == 0))
        }
        for place in all where Int.random(in: 0..<4, using: &generator) > 0 {
            groups.append(Group(members: [place], family: 2))
        }
        if Bool.random(using: &generator) {
            let overlay = all.filter { _ in Bool.random(using: &generator) }
            if !overlay.isEmpty { groups.append(Group(members: overlay, family: nil)) }
        }
        // A unit of one level may be one of another too.
        if Bool.random(using: &generator), let copied = groups.randomElement(using: &generator) {
            groups.append(Group(members: copied.members, family: nil))
        }
        return groups
    }

    private static func languageGroups(_ count: Int, using generator: inout SeededGenerator) -> [Group] {
        let all = Array(0..<count)
        var groups = [Group(members: all, family: nil, isWhole: true)]
        guard count > 1 else { return groups }
        for language in all {
            groups.append(Group(members: [language], family: 3, isRemainder: language == count - 1))
        }
        if count > 2, Bool.random(using: &generator) {
            // Those who speak one of two at home: overlaps with both.
            groups.append(Group(members: [0, count - 1], family: nil))
        }
        return groups
    }
}

internal import Questionnaires
internal import Responses
internal import Statistics
internal import Territories

/// The answers of one territory by group and stratum, and the gaps between these groups.
struct GapTable: Sendable {
    private let isInTerritory: [Bool]
    private let classifier: GroupClassifier
    private let gaps: [Sides]
    private let strata: Int
    /// Those in which somebody of the territory can be.
    private let possible: [Int]
    /// Valid answers by class of the overlay and stratum; in the last place those whose stratum is not known.
    private var counts: [Int: [Int]] = [:]
    /// By gap and stratum.
    private var moments: [[GapMoments]]

    /// The classes on both sides of a gap.
    private struct Sides: Sendable {
        let group: Set<Int>
        /// Nil: everybody who is not in the group.
        let reference: Set<Int>?
    }

    /// - Parameters:
    ///   - gaps: all in the same territory, between groups of the same overlay.
    ///   - strata: of the whole set.
    ///   - strataOfPlace: those that somebody of a place can be in; empty where they are not known.
    init(
        _ gaps: [GridGap], overlay: Overlay, strata: Int, ofPlaces strataOfPlace: [Range<Int>], grid: Grid,
        survey: Survey, territories: TerritorySet, layout: TableLayout
    ) {
        let territory = gaps.first.map { grid.cells[$0.cell].territory }
        let isInTerritory = territories.places.map { place in
            territory.map { own in own.level.map { own.covers(place.memberships[$0]) } ?? true } ?? false
        }
        self.isInTerritory = isInTerritory
        possible = Set(zip(strataOfPlace, isInTerritory).flatMap { $1 ? Array($0) : [] }).sorted()
        classifier = GroupClassifier(overlay, survey: survey, layout: layout)
        self.gaps = gaps.map { gap in
            let other = grid.cells[gap.reference].group
            return Sides(
                group: Set(grid.cells[gap.cell].group.classes(of: survey, in: overlay)),
                reference: other == .all ? nil : Set(other.classes(of: survey, in: overlay)))
        }
        self.strata = strata
        moments = gaps.map { _ in Array(repeating: GapMoments(), count: strata) }
    }

    /// - Parameter stratum: nil where it is not known.
    mutating func add(
        value: Double, weight: Double, stratum: Int?, row: Int, of table: ResponseTable
    ) throws(StatisticsError) {
        guard isInTerritory[Int(table.place[row])] else { return }
        let index = classifier.index(in: table, row: row)
        counts[index, default: Array(repeating: 0, count: strata + 1)][stratum ?? strata] += 1
        guard let stratum else { return }
        for (position, sides) in gaps.enumerated() {
            if sides.group.contains(index) {
                try moments[position][stratum].group.add(value: value, weight: weight)
            } else if sides.reference?.contains(index) ?? true {
                try moments[position][stratum].reference.add(value: value, weight: weight)
            }
        }
    }

    /// By gap, both sides by stratum; nil where that may not be compared.
    ///
    /// - Parameters:
    ///   - fewest: answers that each side must have in every stratum: so many that they may all be the same, as neither a gap nor
    ///     that there is none may tell whether they are. Also in one in which nobody is, as others may be seen to have people in it.
    ///   - threshold: fewer others in a stratum are few.
    func strata(fewest: Int, threshold: Int) -> [[GapMoments]?] {
        let comparable = gaps.indices.filter { gap in
            !possible.isEmpty
                && possible.allSatisfy {
                    min(moments[gap][$0].group.count, moments[gap][$0].reference.count) >= fewest
                }
        }
        let isSafe = !comparable.isEmpty && leavesOthersOpen(comparable, fewest: fewest, threshold: threshold)
        return gaps.indices.map { isSafe && comparable.contains($0) ? moments[$0] : nil }
    }

    /// Whether somebody who knows how many answers there are of each group and of each stratum, and learns that those compared have
    /// at least the fewest in every stratum, can exclude of nobody else in a stratum what he could not before: that they are none, or
    /// that they are the threshold or more.
    ///
    /// A number in a table whose rows and columns add up to known sums is anything from r + c − n, or 0, to the smaller of r and c
    /// (Fréchet 1940, "Les probabilités associées à un système d'événements compatibles et dépendants"); one of which others are
    /// known to have a part, the same with the rest.
    private func leavesOthersOpen(_ comparable: [Int], fewest: Int, threshold: Int) -> Bool {
        let compared = disjointGroups(comparable)
        let others = Set(counts.keys).subtracting(compared.joined())
        let columns = (0...strata).map { column in counts.values.reduce(0) { $0 + $1[column] } }
        let total = columns.reduce(0, +)
        func answers(_ classes: Set<Int>) -> Int { classes.reduce(0) { $0 + (counts[$1]?.reduce(0, +) ?? 0) } }
        func staysOpen(row: Int, lessRow: Int, column: Int, lessColumn: Int, lessTotal: Int) -> Bool {
            let before = max(0, row + column - total)...min(row, column)
            let after = (
                least: row - lessRow + column - lessColumn - (total - lessTotal),
                most: min(row - lessRow, column - lessColumn)
            )
            return (before.lowerBound > 0 || after.least <= 0 || after.least >= threshold)
                && (before.upperBound < threshold || after.most >= threshold)
        }
        let known = fewest * compared.count
        let rows =
            compared.map { ($0, isCompared: true) }
            + (others.sorted().map { [$0] } + [others]).map { (Set($0), isCompared: false) }
        return rows.allSatisfy { classes, isCompared in
            let columnsToLook = isCompared ? [strata] : possible + [strata]
            return columnsToLook.allSatisfy { column in
                staysOpen(
                    row: answers(classes), lessRow: isCompared ? fewest * possible.count : 0, column: columns[column],
                    lessColumn: column < strata ? known : 0, lessTotal: known * possible.count)
            }
        }
    }

    /// The groups that are compared, the smallest first, without those that overlap with others.
    private func disjointGroups(_ comparable: [Int]) -> [Set<Int>] {
        let everybody = Set(counts.keys)
        var groups = Set(comparable.map { gaps[$0].group } + comparable.compactMap { gaps[$0].reference })
        // Whoever is compared with all others is known to have as many beside him.
        if groups.count == 1, let group = groups.first { groups.insert(everybody.subtracting(group)) }
        var disjoint: [Set<Int>] = []
        let ascending = groups.map { $0.sorted() }.sorted {
            $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
        }
        for group in ascending where disjoint.allSatisfy({ $0.isDisjoint(with: group) }) { disjoint.append(Set(group)) }
        return disjoint
    }
}

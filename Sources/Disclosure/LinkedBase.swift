internal import CellSuppression
internal import Measures

/// A base in all its spaces, and the responses that its people are some of, as one system of linked counts.
///
/// Its overlays hold the same people in every territory; nobody answered who did not respond, also of those who speak a language
/// at home and of those who don't. Not looked at together: bases of different questions, a base among some and the whole one,
/// all responses and those that name a language spoken at home.
struct LinkedBase {
    /// What is published of one table of counts.
    struct Table {
        /// One per space.
        var spaces: [SensitiveCounts]
        /// Cells of the grid.
        var withheld: Set<Int>
        /// Spaces of which only the groups' cells are of this table: everybody's are counted elsewhere.
        var groupsOnly: Set<Int> = []
    }

    private var counts = LinkedCounts()
    /// By position in the system, the base's own cells of the grid.
    private var gridCells: [Int: Int] = [:]
    private let estimates: WaveEstimates

    init(_ own: Table, within responses: Table?, in estimates: WaveEstimates) {
        self.estimates = estimates
        let tables = [own] + [responses].compactMap(\.self)
        let empty = Set(responses?.cellsShownEmpty ?? [])
        let used = Set(tables.flatMap { $0.spaces.map(\.space) }).sorted()
        let first = used.first ?? 0
        let shared = used.map { space in
            space == first
                ? []
                : estimates.spaces[space].everybody(sharedWith: estimates.spaces[first], survey: estimates.survey)
        }
        var totals: [Int: [Int]] = [:]
        var people: [Int] = []
        var moves: [[Step]] = []
        for (number, space) in used.enumerated() {
            let parts = tables.map { table in table.spaces.first { $0.space == space } }
            let territories = space == first ? shared.joined().map(\.other) : shared[number].map(\.own)
            let classes = AtomClasses(
                of: estimates.spaces[space].count, sets: parts.flatMap { $0?.cells.map(\.atoms) ?? [] } + territories)
            var blocks: [Range<Int>] = []
            var steps: [[Step]] = []
            for (index, part) in parts.enumerated() {
                guard let part else { continue }
                let block = counts.addColumns(classes.count)
                blocks.append(block)
                people += classes.sums(of: part.atomCounts)
                steps += part.moves.map(classes.steps)
                let columns = classes.ofAtom.map { block.lowerBound + $0 }
                let isFirst = space == first
                add(part, of: tables[index], isOwn: index == 0, isFirst: isFirst, knownEmpty: empty, columns)
                if isFirst { totals[index] = columns }
                guard let all = totals[index] else { continue }
                for territory in shared[number] {
                    counts.relate(
                        Set(territory.own.map { columns[$0] }).sorted(),
                        isSameAs: Set(territory.other.map { all[$0] }).sorted())
                }
            }
            moves += blocks.flatMap { block in steps.map { $0.shifted(by: block.lowerBound) } }
            guard blocks.count == 2 else { continue }
            moves += steps.map { move in blocks.flatMap { move.shifted(by: $0.lowerBound) } }
            for (part, whole) in zip(blocks[0], blocks[1]) { counts.relate([part], isAmong: [whole]) }
        }
        counts.guess(moves, from: people)
    }

    /// - Parameter columns: of each atom.
    private mutating func add(
        _ part: SensitiveCounts, of table: Table, isOwn: Bool, isFirst: Bool, knownEmpty: Set<Int>, _ columns: [Int]
    ) {
        for (position, cell) in part.cells.enumerated() {
            let gridCell = position < part.gridCells.count ? part.gridCells[position] : nil
            // Everybody's cells are looked at in the first space, which the others agree with.
            if let gridCell, !isFirst, estimates.grid.cells[gridCell].group == .all { continue }
            if gridCell == nil, table.groupsOnly.contains(part.space) { continue }
            let isWithheld = gridCell.map(table.withheld.contains) ?? false
            let printing: LinkedCounts.Cell.Printing =
                gridCell == nil
                ? .derived : isWithheld ? .withheld : isOwn ? .withholdable(cost: cell.cost) : .published
            if isOwn, let gridCell { gridCells[counts.cells.count] = gridCell }
            let isKnownEmpty = isOwn && gridCell.map(knownEmpty.contains) ?? false
            counts.add(
                LinkedCounts.Cell(
                    columns: Set(cell.atoms.map { columns[$0] }).sorted(), count: part.count(of: cell),
                    isSensitive: cell.sensitivity == .primary && !isKnownEmpty,
                    hidesZero: gridCell.map { !estimates.grid.cells[$0].isRemainder } ?? false, printing: printing))
        }
    }

    /// Cells of the grid that must be withheld besides, and how many ends of sensitive counts a reader can exclude even so.
    func protect(threshold: Int) throws(SuppressionError) -> (withheld: Set<Int>, exposed: Int) {
        let suppression = try CellSuppression.protect(counts, threshold: threshold)
        return (Set(suppression.withheld.compactMap { gridCells[$0] }), suppression.exposed)
    }
}

extension LinkedBase.Table {
    /// The responses of a wave as they are published: all, by territory and questionnaire language, and those who speak each
    /// language at home.
    ///
    /// - Parameter tables: one per count of responses.
    static func responses(_ tables: [LinkedBase.Table], in estimates: WaveEstimates) -> LinkedBase.Table? {
        let counted = zip(estimates.responseCounts, tables)
        guard var all = counted.first(where: { $0.0.counted == .all })?.1 else { return nil }
        guard let named = counted.first(where: { $0.0.counted == .withHomeLanguage })?.1 else { return all }
        let speakers = named.spaces.filter {
            if case .home = estimates.spaces[$0.space].overlay { true } else { false }
        }
        all.spaces += speakers
        all.groupsOnly = Set(speakers.map(\.space))
        all.withheld.formUnion(named.withheld.filter { estimates.grid.cells[$0].group != .all })
        return all
    }

    /// Cells of the grid of which everybody knows that they hold nobody.
    fileprivate var cellsShownEmpty: [Int] {
        spaces.flatMap { part in
            zip(part.gridCells, part.cells).filter { !withheld.contains($0) && part.count(of: $1) == 0 }.map(\.0)
        }
    }
}

/// Atoms that the same sets hold: nobody can tell them apart.
private struct AtomClasses {
    let ofAtom: [Int]
    let count: Int

    init(of atoms: Int, sets: [[Int]]) {
        var setsOfAtom = Array(repeating: [Int](), count: atoms)
        for (index, set) in sets.enumerated() {
            for atom in set { setsOfAtom[atom].append(index) }
        }
        var known: [[Int]: Int] = [:]
        ofAtom = setsOfAtom.map { sets in
            if let index = known[sets] { return index }
            known[sets] = known.count
            return known.count - 1
        }
        count = known.count
    }

    /// How many people each class has.
    func sums(of atomCounts: [Int]) -> [Int] {
        var sums = [Int](repeating: 0, count: count)
        for (atom, people) in atomCounts.enumerated() { sums[ofAtom[atom]] += people }
        return sums
    }

    /// Steps of atoms as steps of classes.
    func steps(_ move: [Step]) -> [Step] {
        var changes: [Int: Int] = [:]
        for step in move { changes[ofAtom[step.index], default: 0] += step.change }
        return changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { Step(index: $0.key, change: $0.value) }
    }
}

extension [Step] {
    fileprivate func shifted(by offset: Int) -> Self { map { Step(index: $0.index + offset, change: $0.change) } }
}

internal import CellSuppression
internal import Measures

/// A base in all its spaces, the responses that its people are some of, and what was published of both before, as one system
/// of linked counts.
///
/// Its overlays hold the same people in every territory; nobody answered who did not respond, also of those who speak a language
/// at home and of those who don't; and of those who answered before only some may have gone, if any. Not looked at together: bases
/// of different questions, a base among some and the whole one.
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

    /// The same with earlier publications.
    struct Chronicle {
        var now: Table
        /// By cell of the grid, how many there are at least as far as readers know from earlier figures.
        var floors: [Int: Int] = [:]
        /// Of earlier publications, earliest first.
        var before: [Table] = []
        /// Of those who make the difference between two publications, by their positions; now is the last.
        var changes: [(from: Int, to: Int, table: Table)] = []
        /// Whether somebody has gone since one of them, or says something else.
        var hasLosses = false
    }

    private var counts = LinkedCounts()
    /// By position in the system, the base's own cells of the grid.
    private var gridCells: [Int: Int] = [:]
    private let estimates: WaveEstimates
    private let presences: [Presence]

    /// - Parameter responses: those that the people are some of.
    init(_ own: Chronicle, within responses: Chronicle?, in estimates: WaveEstimates) {
        self.estimates = estimates
        let now = own.before.count
        presences = Presence.all(publications: now + 1, hasLosses: own.hasLosses)
        let all = Set((own.tables + (responses?.tables ?? [])).flatMap { $0.spaces.map(\.space) }).sorted()
        // The own people's first space, which the others agree with, comes first.
        let first = all.first { own.now.part($0) != nil } ?? 0
        let used = [first] + all.filter { $0 != first }
        let shared = used.map { space in
            space == first
                ? []
                : estimates.spaces[space].everybody(sharedWith: estimates.spaces[first], survey: estimates.survey)
        }
        let chronicles = [own] + [responses].compactMap(\.self)
        var totals: [Int: Block] = [:]
        var people: [Int] = []
        var moves: [[Step]] = []
        for (number, space) in used.enumerated() {
            let territories = space == first ? shared.joined().map(\.other) : shared[number].map(\.own)
            let sets = chronicles.flatMap { $0.tables.flatMap { $0.cells(in: space) } } + territories
            let classes = AtomClasses(of: estimates.spaces[space].count, sets: sets)
            var blocks: [Block] = []
            var steps: [[Step]] = []
            for (index, chronicle) in chronicles.enumerated() {
                guard let part = chronicle.now.part(space) else { continue }
                let block = Block(presences, classes, &counts)
                blocks.append(block)
                people += classes.sums(of: part.atomCounts)
                steps += part.moves.map(classes.steps)
                let isFirst = totals[index] == nil
                add(chronicle, in: space, isOwn: index == 0, isFirst: isFirst, block)
                if isFirst { totals[index] = block }
                for territory in shared[number] {
                    if isFirst, let some = totals[0] {
                        for publication in 0...now {
                            counts.relate(
                                some.columns(territory.other, in: publication),
                                isAmong: block.columns(territory.own, in: publication))
                        }
                    } else if let same = totals[index] {
                        for presence in presences.indices {
                            counts.relate(
                                block.columns(territory.own, presence),
                                isSameAs: same.columns(territory.other, presence))
                        }
                    }
                }
            }
            moves += blocks.flatMap { block in steps.map { $0.shifted(by: block.start) } }
            guard blocks.count == 2 else { continue }
            moves += steps.map { move in blocks.flatMap { move.shifted(by: $0.start) } }
            for publication in 0...now {
                let present = blocks[0].present(in: publication)
                for number in 0..<classes.count {
                    counts.relate(
                        present.map { blocks[0].column(number, $0) },
                        isAmong: present.map { blocks[1].column(number, $0) })
                }
            }
        }
        // With earlier publications a column is no longer a class of people now.
        if own.isFirst, responses?.isFirst ?? true { counts.guess(moves, from: people) }
    }

    private mutating func add(
        _ chronicle: Chronicle, in space: Int, isOwn: Bool, isFirst: Bool, _ block: Block
    ) {
        add(chronicle, in: space, isOwn: isOwn, isFirst: isFirst) { atoms in
            block.columns(atoms, in: chronicle.before.count)
        }
        for (publication, table) in chronicle.before.enumerated() {
            addPast(table, in: space, isOwn: isOwn, isFirst: isFirst) { atoms in
                block.columns(atoms, in: publication)
            }
        }
        guard isOwn else { return }
        for (from, to, table) in chronicle.changes {
            let changed = presences.indices.filter { presences[$0].holds(from) != presences[$0].holds(to) }
            addPast(table, in: space, isOwn: true, isFirst: isFirst) { atoms in
                changed.flatMap { block.columns(atoms, $0) }.sorted()
            }
        }
    }

    /// - Parameter columns: of atoms.
    private mutating func add(
        _ chronicle: Chronicle, in space: Int, isOwn: Bool, isFirst: Bool, columns: ([Int]) -> [Int]
    ) {
        let table = chronicle.now
        table.forEachCell(in: space, isFirst: isFirst, grid: estimates.grid) { part, cell, gridCell in
            let isWithheld = gridCell.map(table.withheld.contains) ?? false
            let printing: LinkedCounts.Cell.Printing =
                gridCell == nil
                ? .derived : isWithheld ? .withheld : isOwn ? .withholdable(cost: cell.cost) : .published
            if isOwn, let gridCell { gridCells[counts.cells.count] = gridCell }
            let members = columns(cell.atoms)
            let floor = gridCell.flatMap { chronicle.floors[$0] }
            // Of what was published before nobody takes it that it had to stay unknown.
            let hidesZero = part.hidesZero && floor == nil
            counts.add(
                LinkedCounts.Cell(
                    columns: members, count: part.count(of: cell),
                    isSensitive: cell.sensitivity == .primary,
                    hidesZero: hidesZero && (gridCell.map { !estimates.grid.cells[$0].isRemainder } ?? false),
                    printing: printing))
            if isWithheld, let floor, floor <= part.count(of: cell) {
                addFloor(floor, of: members)
            }
        }
    }

    /// What was published before, or follows from it and from what is published now: of the rest nobody prints anything any more.
    private mutating func addPast(
        _ table: Table, in space: Int, isOwn: Bool, isFirst: Bool, columns: ([Int]) -> [Int]
    ) {
        table.forEachCell(in: space, isFirst: isFirst, grid: estimates.grid) { part, cell, gridCell in
            let isPublished = gridCell.map { !table.withheld.contains($0) } ?? false
            let isSensitive = isOwn && cell.sensitivity == .primary && !isPublished
            guard isPublished || isSensitive else { return }
            counts.add(
                LinkedCounts.Cell(
                    columns: columns(cell.atoms), count: part.count(of: cell), isSensitive: isSensitive,
                    hidesZero: false,
                    printing: isPublished ? .published : .derived))
        }
    }

    private mutating func addFloor(_ floor: Int, of columns: [Int]) {
        let known = counts.addColumns(1)
        counts.add(
            LinkedCounts.Cell(
                columns: Array(known), count: floor, isSensitive: false, hidesZero: false, printing: .published))
        counts.relate(Array(known), isAmong: columns)
    }

    /// Cells of the grid that must be withheld besides, and how many ends of sensitive counts a reader can exclude even so.
    func protect(threshold: Int) throws(SuppressionError) -> (withheld: Set<Int>, exposed: Int) {
        let suppression = try CellSuppression.protect(counts, threshold: threshold)
        return (Set(suppression.withheld.compactMap { gridCells[$0] }), suppression.exposed)
    }
}

/// From which to which publication somebody is there.
private struct Presence {
    let first: Int
    let last: Int

    /// - Parameter hasLosses: whether anybody may have gone.
    static func all(publications: Int, hasLosses: Bool) -> [Presence] {
        (0..<publications).flatMap { first in
            ((hasLosses ? first : publications - 1)..<publications).map { Presence(first: first, last: $0) }
        }
    }

    func holds(_ publication: Int) -> Bool { (first...last).contains(publication) }
}

/// Columns of one table in one space: a class of atoms × a presence.
private struct Block {
    private let presences: [Presence]
    private let classes: AtomClasses
    private let starts: [Int]

    init(_ presences: [Presence], _ classes: AtomClasses, _ counts: inout LinkedCounts) {
        self.presences = presences
        self.classes = classes
        var starts: [Int] = []
        for _ in presences { starts.append(counts.addColumns(classes.count).lowerBound) }
        self.starts = starts
    }

    /// Of the first presence.
    var start: Int { starts[0] }

    func column(_ number: Int, _ presence: Int) -> Int { starts[presence] + number }

    /// Presences of who was there in a publication.
    func present(in publication: Int) -> [Int] { presences.indices.filter { presences[$0].holds(publication) } }

    /// Those of atoms, of who was there in a publication, ascending.
    func columns(_ atoms: [Int], in publication: Int) -> [Int] {
        present(in: publication).flatMap { columns(atoms, $0) }.sorted()
    }

    /// Those of atoms, ascending.
    func columns(_ atoms: [Int], _ presence: Int) -> [Int] {
        Set(atoms.map { starts[presence] + classes.ofAtom[$0] }).sorted()
    }
}

extension LinkedBase.Chronicle {
    /// Whether nothing was published before.
    fileprivate var isFirst: Bool { before.isEmpty && floors.isEmpty }

    fileprivate var tables: [LinkedBase.Table] { [now] + before + changes.map(\.table) }
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

    fileprivate func part(_ space: Int) -> SensitiveCounts? { spaces.first { $0.space == space } }

    fileprivate func cells(in space: Int) -> [[Int]] { part(space)?.cells.map(\.atoms) ?? [] }

    /// The cells of a space that are the table's own, each with its cell of the grid; nil for what nobody prints.
    fileprivate func forEachCell(
        in space: Int, isFirst: Bool, grid: Grid, _ body: (SensitiveCounts, CountTable.Cell, Int?) -> Void
    ) {
        guard let part = part(space) else { return }
        for (position, cell) in part.cells.enumerated() {
            let gridCell = position < part.gridCells.count ? part.gridCells[position] : nil
            // Everybody's cells are looked at in the first space, which the others agree with.
            if let gridCell, !isFirst, grid.cells[gridCell].group == .all { continue }
            if gridCell == nil, groupsOnly.contains(space) { continue }
            body(part, cell, gridCell)
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

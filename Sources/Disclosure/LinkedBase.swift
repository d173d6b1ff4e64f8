internal import CellSuppression
internal import Measures

/// A base in all its spaces, those that its people are some of, and what was published of all of them before, as one system of
/// linked counts.
///
/// Its overlays hold the same people in every territory; nobody answered who did not respond, also of those who speak a language
/// at home and of those who don't; a base among some and the rest are the whole one; and of those who answered before only some may
/// have gone, if any. Not looked at together: bases of different questions.
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
    /// By position in the system, the base's own cells of the grid: several where they are of nobody and can't be told apart.
    private var gridCells: [Int: [Int]] = [:]
    /// Positions of cells of nobody, by whether that is told, and by their columns.
    private var empty: [Bool: [[Int]: Int]] = [:]
    private let estimates: WaveEstimates
    private let presences: [Presence]

    /// How a table of the system lies to the base.
    fileprivate enum Layer {
        case own
        /// Those of the whole base who are not of it.
        case rest
        /// All who answered what the base counts among some.
        case whole
        case responses
    }

    /// - Parameters:
    ///   - whole: what its people are some of; nil where they are not taken among some.
    ///   - responses: those that the people are some of.
    init(
        _ own: Chronicle, of whole: WholeBase?, within responses: Chronicle?, in estimates: WaveEstimates,
        rules: ConfidentialityRules
    ) {
        self.estimates = estimates
        let publications = own.before.count + 1
        presences = Presence.all(publications: publications, hasLosses: own.hasLosses)
        let times = Presence.times(presences, publications: publications, hasLosses: own.hasLosses)
        let tables: [(layer: Layer, chronicle: Chronicle)] =
            [(.own, own)]
            + [(.rest, whole?.rest), (.whole, whole?.published), (.responses, responses)].compactMap { layer, table in
                table.map { (layer, $0) }
            }
        func cells(of tables: [(layer: Layer, chronicle: Chronicle)]) -> [Int: Set<Int>] {
            tables.reduce(into: [:]) { $0.merge($1.chronicle.now.cells) { $0.union($1) } }
        }
        let everywhere = cells(of: tables)
        // Where ten or more responded, it tells nothing that fewer of them answered what is told of others only.
        let answered = cells(of: tables.filter { $0.layer != .responses })
        let layers = tables.map { layer, chronicle in
            let others = layer == .responses ? everywhere : answered
            return (layer, chronicle: chronicle.besides(others, isRest: layer == .rest, in: estimates, rules: rules))
        }
        let all = Set(layers.flatMap { $0.chronicle.tables.flatMap { $0.spaces.map(\.space) } }).sorted()
        // The own people's first space, which the others agree with, comes first.
        let first = all.first { own.now.part($0) != nil } ?? 0
        let used = [first] + all.filter { $0 != first }
        let told = used.map { space in
            layers.flatMap { layer in
                layer.chronicle.tables.flatMap { $0.toldCells(in: space) } + [
                    layer.chronicle.structuralZeros(in: space)
                ]
            }
        }
        let shared = SharedTerritories(
            used.map { space in
                space == first
                    ? []
                    : estimates.spaces[space].everybody(sharedWith: estimates.spaces[first], survey: estimates.survey)
            }, classes: zip(used, told).map { AtomClasses(of: estimates.spaces[$0].count, sets: $1) }
        ).bySpace
        var totals: [Layer: Block] = [:]
        var people: [Int] = []
        var moves: [[Step]] = []
        for (number, space) in used.enumerated() {
            let territories = space == first ? shared.joined().map(\.other) : shared[number].map(\.own)
            let classes = AtomClasses(of: estimates.spaces[space].count, sets: told[number] + territories)
            var blocks: [Layer: Block] = [:]
            var steps: [[Step]] = []
            var impossible: Set<Int> = []
            for (layer, chronicle) in layers {
                guard let part = chronicle.now.part(space) else { continue }
                let block = Block(presences, classes, &counts)
                blocks[layer] = block
                impossible.formUnion(block.columns(chronicle.structuralZeros(in: space)))
                people += classes.sums(of: part.atomCounts)
                steps += part.moves.map(classes.steps)
                let isFirst = totals[layer] == nil
                add(chronicle, in: space, layer, isFirst: isFirst, block)
                if isFirst { totals[layer] = block }
                for territory in shared[number] {
                    if isFirst, let some = totals[.own] {
                        // Of the rest nobody is of the base.
                        guard layer != .rest else { continue }
                        for time in times {
                            counts.relate(
                                some.columns(territory.other, during: time),
                                isAmong: block.columns(territory.own, during: time))
                        }
                    } else if let same = totals[layer] {
                        for presence in presences.indices {
                            counts.relate(
                                block.columns(territory.own, presence),
                                isSameAs: same.columns(territory.other, presence))
                        }
                    }
                }
            }
            addNobody(in: impossible)
            moves += Self.moves(steps, of: blocks).filter { move in !move.contains { impossible.contains($0.index) } }
            relate(blocks, classes: classes.count, times: times)
        }
        // With earlier publications a column is no longer a class of people now.
        if layers.allSatisfy({ $0.chronicle.isFirst }) { counts.guess(moves, from: people) }
    }

    /// What is some of what, class by class, in one space.
    private mutating func relate(_ blocks: [Layer: Block], classes: Int, times: [[Int]]) {
        let ascending = [Layer.own, .whole, .responses].compactMap { layer in blocks[layer].map { (layer, $0) } }
        for time in times {
            for number in 0..<classes {
                func people(_ block: Block) -> [Int] { time.map { block.column(number, $0) } }
                for ((inner, some), (outer, all)) in zip(ascending, ascending.dropFirst()) {
                    if inner == .own, outer == .whole, let rest = blocks[.rest] {
                        counts.relate(people(some) + people(rest), isSameAs: people(all))
                    } else {
                        counts.relate(people(some), isAmong: people(all))
                    }
                }
            }
        }
    }

    /// Steps of classes in one table of a space, and in several at a time so that these agree.
    private static func moves(_ steps: [[Step]], of blocks: [Layer: Block]) -> [[Step]] {
        let together: [[(layer: Layer, sign: Int)]] =
            blocks[.rest] == nil
            ? [[(.own, 1)], [(.whole, 1)], [(.responses, 1)], [(.own, 1), (.responses, 1)]]
            : [
                [(.own, 1), (.rest, -1)], [(.responses, 1)], [(.own, 1), (.whole, 1)], [(.rest, 1), (.whole, 1)],
                [(.own, 1), (.whole, 1), (.responses, 1)], [(.rest, 1), (.whole, 1), (.responses, 1)],
            ]
        return together.flatMap { layers -> [[Step]] in
            let used = layers.compactMap { layer, sign in blocks[layer].map { ($0, sign) } }
            guard used.count == layers.count else { return [] }
            return steps.map { move in
                used.flatMap { block, sign in
                    move.map { Step(index: $0.index + block.start, change: sign * $0.change) }
                }
            }
        }
    }

    private mutating func add(
        _ chronicle: Chronicle, in space: Int, _ layer: Layer, isFirst: Bool, _ block: Block
    ) {
        add(chronicle, in: space, layer, isFirst: isFirst) { atoms in
            block.columns(atoms, in: chronicle.before.count)
        }
        for (publication, table) in chronicle.before.enumerated() {
            addPast(table, in: space, layer, isFirst: isFirst) { atoms in
                block.columns(atoms, in: publication)
            }
        }
        guard layer.isProtected else { return }
        for (from, to, table) in chronicle.changes {
            let changed = presences.indices.filter { presences[$0].holds(from) != presences[$0].holds(to) }
            addPast(table, in: space, layer, isFirst: isFirst) { atoms in
                changed.flatMap { block.columns(atoms, $0) }.sorted()
            }
        }
    }

    /// - Parameter columns: of atoms.
    private mutating func add(
        _ chronicle: Chronicle, in space: Int, _ layer: Layer, isFirst: Bool, columns: ([Int]) -> [Int]
    ) {
        let table = chronicle.now
        table.forEachCell(in: space, isFirst: isFirst, grid: estimates.grid) { part, cell, gridCell in
            let gridCell = layer.isPrinted ? gridCell : nil
            let isWithheld = gridCell.map(table.withheld.contains) ?? false
            let floor = gridCell.flatMap { chronicle.floors[$0] }
            // What the same people were told as stands, whatever would be withheld now.
            let stands = chronicle.before.isEmpty && floor == part.count(of: cell)
            let printing: LinkedCounts.Cell.Printing =
                gridCell == nil
                ? .derived
                : isWithheld
                    ? .withheld : layer != .own ? .published : stands ? .standing : .withholdable(cost: cell.cost)
            let members = columns(cell.atoms)
            let isTold = gridCell != nil && !isWithheld
            let position = position(ofNew: part.count(of: cell), in: members, isTold: isTold)
            if layer == .own, let gridCell { gridCells[position, default: []].append(gridCell) }
            guard position == counts.cells.count else { return }
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
        _ table: Table, in space: Int, _ layer: Layer, isFirst: Bool, columns: ([Int]) -> [Int]
    ) {
        table.forEachCell(in: space, isFirst: isFirst, grid: estimates.grid) { part, cell, gridCell in
            let isPublished = layer.isPrinted && (gridCell.map { !table.withheld.contains($0) } ?? false)
            let isSensitive = layer.isProtected && cell.sensitivity == .primary && !isPublished
            guard isPublished || isSensitive, layer.isPrinted || part.count(of: cell) > 0 else { return }
            let members = columns(cell.atoms)
            let position = position(ofNew: part.count(of: cell), in: members, isTold: isPublished)
            guard position == counts.cells.count else { return }
            counts.add(
                LinkedCounts.Cell(
                    columns: members, count: part.count(of: cell), isSensitive: isSensitive,
                    hidesZero: false,
                    printing: isPublished ? .known : .derived))
        }
    }

    /// Nobody can be in some columns, as every reader knows.
    private mutating func addNobody(in columns: Set<Int>) {
        guard !columns.isEmpty else { return }
        counts.add(
            LinkedCounts.Cell(
                columns: columns.sorted(), count: 0, isSensitive: false, hidesZero: false, printing: .known))
    }

    /// The next position in the system; of a cell of nobody that of another one of the same columns: how many can be in one can be
    /// in the other.
    private mutating func position(ofNew count: Int, in columns: [Int], isTold: Bool) -> Int {
        guard count == 0 else { return counts.cells.count }
        let position = empty[isTold]?[columns] ?? counts.cells.count
        empty[isTold, default: [:]][columns] = position
        return position
    }

    private mutating func addFloor(_ floor: Int, of columns: [Int]) {
        let known = counts.addColumns(1)
        counts.add(
            LinkedCounts.Cell(
                columns: Array(known), count: floor, isSensitive: false, hidesZero: false, printing: .known))
        counts.relate(Array(known), isAmong: columns)
    }

    /// Cells of the grid that must be withheld besides, and what a reader can narrow down even so.
    func protect(threshold: Int) throws(SuppressionError) -> (withheld: Set<Int>, exposed: ExposedCounts) {
        let suppression = try CellSuppression.protect(counts, threshold: threshold)
        return (
            Set(suppression.withheld.flatMap { gridCells[$0] ?? [] }),
            ExposedCounts(
                count: suppression.exposed.count, printed: suppression.exposed.compactMap { gridCells[$0]?.first })
        )
    }
}

extension LinkedBase.Layer {
    /// Whether anything of it is told.
    fileprivate var isPrinted: Bool { self != .rest }

    /// Whether it is looked at here who of its people came or went.
    fileprivate var isProtected: Bool { self != .whole }
}

extension LinkedBase.Chronicle {
    /// Whether nothing was published before.
    fileprivate var isFirst: Bool { before.isEmpty && floors.isEmpty }

    fileprivate var tables: [LinkedBase.Table] { [now] + before + changes.map(\.table) }

    /// Atoms in which nobody can be, nor could be when any of the tables was made, ascending.
    fileprivate func structuralZeros(in space: Int) -> [Int] {
        guard var zeros = now.part(space)?.structuralZeros else { return [] }
        for table in tables.dropFirst() { zeros.formIntersection(table.part(space)?.structuralZeros ?? zeros) }
        return zeros.sorted()
    }
}

extension LinkedBase.Chronicle {
    /// - Parameter cells: of the grid, by space: those of all tables.
    fileprivate func besides(
        _ cells: [Int: Set<Int>], isRest: Bool, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> Self {
        func besides(_ table: LinkedBase.Table) -> LinkedBase.Table {
            var table = table
            table.spaces = table.spaces.map {
                $0.besides(cells[$0.space] ?? [], isRest: isRest, in: estimates, rules: rules)
            }
            return table
        }
        var chronicle = self
        chronicle.now = besides(now)
        chronicle.changes = changes.map { ($0.from, $0.to, besides($0.table)) }
        return chronicle
    }
}

extension LinkedBase.Table {
    /// Cells of the grid, by space.
    fileprivate var cells: [Int: Set<Int>] {
        Dictionary(spaces.map { ($0.space, Set($0.gridCells)) }) { $0.union($1) }
    }

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

    /// Atoms of the cells in which somebody is; and of all those of which it is told that nobody is.
    fileprivate func toldCells(in space: Int) -> [[Int]] {
        guard let part = part(space) else { return [] }
        var told: [[Int]] = []
        var nobodys: Set<Int> = []
        for (position, cell) in part.cells.enumerated() {
            if part.count(of: cell) > 0 {
                told.append(cell.atoms)
            } else if position < part.gridCells.count, !withheld.contains(part.gridCells[position]) {
                nobodys.formUnion(cell.atoms)
            }
        }
        return told + [nobodys.sorted()]
    }

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

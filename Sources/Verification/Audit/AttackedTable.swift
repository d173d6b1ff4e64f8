/// Everything that a reader knows of one family of counts as equations and bounds: the cells over the places and groups
/// that they add up, and, of each of these, no more people than in the counts that they are some of, and than responded.
///
/// A column is the number of people in a class of places that no cell tells apart, in all or in one group of an overlay.
/// The groups of an overlay that is no partition overlap: each has the rest beside it.
struct AttackedTable {
    private(set) var columns = 0
    private(set) var rows: [BoundsProgram.Row] = []
    /// The family's columns that each cell adds up.
    private var columnsOfCell: [CountFamily.Cell: [Int]] = [:]
    /// Those of the counts that it is some of.
    private var columnsOfWhole: [CountFamily.Cell: [Int]] = [:]

    private let places: [[String: String]]

    /// - Parameters:
    ///   - family: what is attacked.
    ///   - whole: what it is some of; nil where it is not among some.
    ///   - responses: of the same survey; nil where they are not published, or attacked themselves.
    ///   - places: what a respondent's place may be, at the levels that all use.
    ///   - kinds: for groupings of one question, the groups that each kind of answer is in.
    init(
        _ family: CountFamily, of whole: CountFamily?, within responses: CountFamily?, places: [[String: String]],
        kinds: [Set<CountFamily.Overlay>: [Set<CountFamily.Group>]] = [:]
    ) {
        self.places = places
        let layers = [family] + [whole, responses].compactMap(\.self)
        // Where all or none of a group are among some, the figures of all tell of these.
        let chosen = Set(family.nobody.union(family.everybody).map(\.overlay))
            .intersection(whole?.cells.map(\.overlay) ?? [])
        let overlays = Set(family.cells.map(\.overlay)).union(chosen).union([.everybody]).sorted()
        var totals: [[Int]] = []
        var laidOut: [CountFamily.Overlay: (layout: Layout, classes: [[Int]], blocks: [[[Int]]])] = [:]
        for overlay in overlays {
            let cells = layers.map { $0.cells.filter { $0.overlay == overlay } }
            let layout = Layout(overlay, cells: cells.flatMap(\.self))
            let classes = classes(of: places.indices, told: layout)
            let blocks = layers.map { _ in block(classes: classes.count, layout) }
            laidOut[overlay] = (layout, classes, blocks)
            for (index, block) in blocks.enumerated() {
                for cell in cells[index] {
                    let added = columnsAdded(by: cell, classes, layout, block)
                    if let known = layers[index].known[cell] {
                        bound(added, weight: 1, lower: Double(known), upper: Double(known))
                    }
                }
                if overlay == .everybody {
                    totals.append(block[0])
                } else {
                    link(block, classes, to: totals[index])
                }
            }
            for cell in cells[0] + (whole == nil ? [] : cells[1]) {
                columnsOfCell[cell] = columnsAdded(by: cell, classes, layout, blocks[0])
                if whole != nil { columnsOfWhole[cell] = columnsAdded(by: cell, classes, layout, blocks[1]) }
            }
            for (some, all) in zip(blocks, blocks.dropFirst()) { cap(some, by: all) }
            for (index, code) in layout.groups.enumerated() {
                let group = CountFamily.Group(overlay: overlay, code: code)
                if family.nobody.contains(group) {
                    for column in blocks[0][index] { bound([column], weight: 1, lower: 0, upper: 0) }
                }
                if whole != nil, family.everybody.contains(group) {
                    for (some, all) in zip(blocks[0][index], blocks[1][index]) {
                        rows.append(BoundsProgram.Row(terms: [(all, 1), (some, -1)], lower: 0, upper: 0))
                    }
                }
            }
        }
        for (overlays, kinds) in kinds.sorted(by: { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }) {
            let told = overlays.sorted().compactMap { overlay in laidOut[overlay].map { (overlay, $0) } }
            for layer in layers.indices {
                link(
                    told.map { ($0, $1.layout.groups, $1.classes, $1.blocks[layer]) }, kinds: kinds)
            }
        }
    }

    /// The groups of several groupings hold the people of each kind of answer, in each place.
    private mutating func link(
        _ groupings: [(overlay: CountFamily.Overlay, groups: [String], classes: [[Int]], block: [[Int]])],
        kinds: [Set<CountFamily.Group>]
    ) {
        guard groupings.count > 1 else { return }
        let people = kinds.map { _ in
            columns += places.count
            return Array(columns - places.count..<columns)
        }
        for (overlay, groups, classes, block) in groupings {
            for (index, code) in groups.enumerated() {
                // Those of no group that is told are together in one without a code.
                let own = kinds.indices.filter { kind in
                    let group = kinds[kind].first { $0.overlay == overlay }?.code ?? ""
                    return (groups.contains(group) ? group : "") == code
                }
                for (number, members) in classes.enumerated() {
                    let added = own.flatMap { kind in members.map { (people[kind][$0], 1.0) } }
                    rows.append(BoundsProgram.Row(terms: added + [(block[index][number], -1)], lower: 0, upper: 0))
                }
            }
        }
    }

    /// What the cells of one overlay tell apart.
    private struct Layout {
        let levels: [String]
        let territories: Set<[String]>
        /// Codes, with an empty one for those in none of them.
        let groups: [String]

        init(_ overlay: CountFamily.Overlay, cells: [CountFamily.Cell]) {
            levels = Set(cells.map(\.level)).subtracting(["all"]).sorted()
            territories = Set(cells.map { [$0.level, $0.territory] })
            guard overlay != .everybody else {
                groups = [""]
                return
            }
            let codes = Set(cells.map(\.group)).sorted()
            let isWhole = overlay.isPartition && codes.contains(CountFamily.undetermined)
            groups = codes + (isWhole ? [] : [""])
        }
    }

    /// Places that the layout's territories don't tell apart, together. Everybody's are all kept apart: the other
    /// overlays add them up.
    private func classes(of places: Range<Int>, told layout: Layout) -> [[Int]] {
        guard layout.groups != [""] else { return places.map { [$0] } }
        var found: [[Bool]: [Int]] = [:]
        let territories = layout.territories.sorted { $0.lexicographicallyPrecedes($1) }
        for place in places {
            found[territories.map { isIn($0[0], $0[1], place) }, default: []].append(place)
        }
        return found.values.sorted { $0[0] < $1[0] }
    }

    private func isIn(_ level: String, _ territory: String, _ place: Int) -> Bool {
        level == "all" || places[place][level] == territory
    }

    /// New columns, by group and class.
    private mutating func block(classes: Int, _ layout: Layout) -> [[Int]] {
        layout.groups.map { _ in
            columns += classes
            return Array(columns - classes..<columns)
        }
    }

    private func columnsAdded(
        by cell: CountFamily.Cell, _ classes: [[Int]], _ layout: Layout, _ block: [[Int]]
    ) -> [Int] {
        guard let group = layout.groups.firstIndex(of: cell.group) else { return [] }
        return classes.indices.filter { isIn(cell.level, cell.territory, classes[$0][0]) }.map { block[group][$0] }
    }

    private mutating func bound(_ added: [Int], weight: Double, lower: Double, upper: Double?) {
        rows.append(BoundsProgram.Row(terms: added.map { ($0, weight) }, lower: lower, upper: upper))
    }

    /// The groups of a class of places add up to its people.
    private mutating func link(_ block: [[Int]], _ classes: [[Int]], to totals: [Int]) {
        for (index, members) in classes.enumerated() {
            rows.append(
                BoundsProgram.Row(
                    terms: block.map { ($0[index], 1) } + members.map { (totals[$0], -1) }, lower: 0, upper: 0))
        }
    }

    /// Nobody is counted who is not counted among all; nobody answered without a response.
    private mutating func cap(_ some: [[Int]], by all: [[Int]]) {
        for (own, all) in zip(some.joined(), all.joined()) {
            rows.append(BoundsProgram.Row(terms: [(all, 1), (own, -1)], lower: 0, upper: nil))
        }
    }

    /// Whether both the family and the counts that it is some of are laid out there.
    func tellsApart(_ cell: CountFamily.Cell) -> Bool { columnsOfWhole[cell] != nil }

    /// Those of a cell, as weighted columns.
    func people(_ whose: CountAttack.People, in cell: CountFamily.Cell) -> [(column: Int, weight: Double)] {
        let own = (columnsOfCell[cell] ?? [])
        let whole = (columnsOfWhole[cell] ?? [])
        return switch whose {
        case .own: own.map { ($0, 1) }
        case .whole: whole.map { ($0, 1) }
        case .rest: whole.map { ($0, 1) } + own.map { ($0, -1) }
        }
    }

    /// Adds a column that is at most the limit and at most some people, and the row that bounds it.
    mutating func addCapped(
        _ people: [(column: Int, weight: Double)], limit: Double
    ) -> (column: Int, row: Int) {
        let column = columns
        let row = rows.count
        columns += 1
        rows.append(BoundsProgram.Row(terms: [(column, 1)], lower: 0, upper: limit))
        rows.append(BoundsProgram.Row(terms: people + [(column, -1)], lower: 0, upper: nil))
        return (column, row)
    }
}

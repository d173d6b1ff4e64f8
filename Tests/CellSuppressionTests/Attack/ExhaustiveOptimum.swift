import CellSuppression

/// The least harm with which a small table can be protected, by trying sets of cells from the cheapest up and attacking each.
struct ExhaustiveOptimum {
    /// Printed cells that are the same number: they go together.
    private struct Number {
        let cells: [Int]
        let cost: Double
    }

    private let table: CountTable
    private let threshold: Int
    /// Cells that cannot be published: sensitive ones and copies of them.
    let forced: [Int]
    private let others: [Number]

    /// `nil` for a table with too many cells to try.
    init?(_ table: CountTable, threshold: Int, most: Int = 11) {
        self.table = table
        self.threshold = threshold
        var cellsOfAtoms: [[Int]: [Int]] = [:]
        for (index, cell) in table.cells.enumerated() { cellsOfAtoms[cell.atoms, default: []].append(index) }
        var forced: [Int] = []
        var others: [Number] = []
        for cells in cellsOfAtoms.values.sorted(by: { $0[0] < $1[0] }) {
            let printed = cells.filter { table.cells[$0].printing == .printed }
            if cells.contains(where: { table.cells[$0].sensitivity == .primary }) {
                forced += printed
            } else if !printed.isEmpty {
                others.append(Number(cells: printed, cost: printed.reduce(0) { $0 + table.cells[$1].cost }))
            }
        }
        guard others.count <= most else { return nil }
        self.forced = forced
        self.others = others
    }

    /// The cost of what must be withheld besides `forced`; nil if nothing does.
    func leastHarm() -> Double? {
        let sets = (0..<(1 << others.count)).map { mask in
            (mask: mask, harm: others.indices.reduce(0.0) { mask >> $1 & 1 == 1 ? $0 + others[$1].cost : $0 })
        }.sorted { ($0.harm, $0.mask) < ($1.harm, $1.mask) }
        // What is too little stays too little with fewer cells.
        var tooLittle: [Int] = []
        for set in sets where !tooLittle.contains(where: { $0 & set.mask == set.mask }) {
            let withheld = forced + others.indices.filter { set.mask >> $0 & 1 == 1 }.flatMap { others[$0].cells }
            let attack = AttackResult(
                attacking: Puzzle(table, withheld: withheld), threshold: threshold, stopsEarly: true
            ) {
                IntegerEnumeration.search($0, $1, unbounded: threshold)
            }
            if attack.isHarmless { return set.harm }
            tooLittle.append(set.mask)
        }
        return nil
    }
}

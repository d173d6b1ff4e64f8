import CellSuppression

/// An attacker who tries every integer table: the slow obvious twin of the solvers.
///
/// An atom that a published cell sums cannot exceed that cell. An atom in no published cell is unbounded: trying 0 and 1
/// is enough for smallest values, and the largest are then reported as unbounded.
struct BruteForceAttacker {
    struct Ends: Equatable {
        var lower: Int?
        var upper: Int?

        mutating func include(_ value: Int) {
            lower = lower.map { min($0, value) } ?? value
            upper = upper.map { max($0, value) } ?? value
        }
    }

    private let table: CountTable
    private let equations: [(atoms: Set<Int>, count: Int)]
    private let isFree: [Bool]
    private let equationsOfAtom: [[Int]]
    private let closesEquation: [[Int]]

    init(_ table: CountTable, withheld: [Int]) {
        self.table = table
        let hidden = Set(withheld)
        let equations = table.cells.indices
            .filter { table.cells[$0].printing == .printed && !hidden.contains($0) }
            .map { (atoms: Set(table.cells[$0].atoms), count: table.count(ofCell: $0)) }
        self.equations = equations
        equationsOfAtom = table.atomCounts.indices.map { atom in
            equations.indices.filter { equations[$0].atoms.contains(atom) }
        }
        isFree = equationsOfAtom.map(\.isEmpty)
        closesEquation = table.atomCounts.indices.map { atom in
            equations.indices.filter { equations[$0].atoms.max() == atom }
        }
    }

    /// Calls `visit` with every consistent table until it returns false.
    func forEachTable(_ visit: ([Int]) -> Bool) {
        var left = equations.map(\.count)
        var counts = [Int](repeating: 0, count: table.atomCounts.count)
        _ = extend(0, &counts, &left, visit)
    }

    private func extend(_ atom: Int, _ counts: inout [Int], _ left: inout [Int], _ visit: ([Int]) -> Bool) -> Bool {
        guard atom < counts.count else { return visit(counts) }
        let most = isFree[atom] ? 1 : equationsOfAtom[atom].map { left[$0] }.min() ?? 0
        for value in 0...most {
            counts[atom] = value
            for equation in equationsOfAtom[atom] { left[equation] -= value }
            let isPossible = closesEquation[atom].allSatisfy { left[$0] == 0 }
            let goesOn = !isPossible || extend(atom + 1, &counts, &left, visit)
            for equation in equationsOfAtom[atom] { left[equation] += value }
            guard goesOn else { return false }
        }
        counts[atom] = 0
        return true
    }

    /// The intervals of every sensitive cell, with the definitions of `CellIntervals`, in one enumeration.
    func intervals() -> [CellIntervals] {
        var views = table.cells.indices.filter { table.cells[$0].sensitivity == .primary }
            .map { View(cell: $0, table: table) }
        forEachTable { counts in
            for index in views.indices { views[index].include(counts) }
            return true
        }
        return views.map { $0.intervals(isUnbounded: $0.atoms.contains { isFree[$0] }) }
    }
}

/// What the enumeration has shown about one cell.
private struct View {
    let cell: Int
    let atoms: [Int]
    let occupied: [Int]
    var outsider = BruteForceAttacker.Ends()
    var someone = BruteForceAttacker.Ends()
    var respondents: [BruteForceAttacker.Ends]

    init(cell: Int, table: CountTable) {
        self.cell = cell
        atoms = table.cells[cell].atoms
        occupied = atoms.filter { table.atomCounts[$0] > 0 }
        respondents = [BruteForceAttacker.Ends](repeating: BruteForceAttacker.Ends(), count: occupied.count)
    }

    mutating func include(_ counts: [Int]) {
        let value = atoms.reduce(0) { $0 + counts[$1] }
        outsider.include(value)
        if value >= 1 { someone.include(value) }
        for (position, atom) in occupied.enumerated() where counts[atom] >= 1 {
            respondents[position].include(value)
        }
    }

    func intervals(isUnbounded: Bool) -> CellIntervals {
        func interval(_ lower: Int?, _ upper: Int?) -> CountInterval? {
            lower.map { CountInterval(lower: $0, upper: isUnbounded ? nil : upper) }
        }
        let insider =
            occupied.isEmpty
            ? interval(someone.lower, someone.upper)
            : interval(respondents.compactMap(\.lower).max(), respondents.compactMap(\.upper).min())
        let nothing = CountInterval(lower: -1, upper: -1)
        return CellIntervals(
            cell: cell, outsider: interval(outsider.lower, outsider.upper) ?? nothing, insider: insider)
    }
}

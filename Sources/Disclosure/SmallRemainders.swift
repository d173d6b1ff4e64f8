internal import Measures

/// Differences that nobody prints and anybody can compute, and that hold few respondents: a cell less one that it contains, and a
/// cell less all units of a level that it contains. An empty difference says nothing of anybody. Nor does less a cell of nobody
/// say anything that the cell itself does not: where that nobody is there is not told, it can't be subtracted.
struct SmallRemainders {
    /// Their atoms, ascending, and their respondents; in order.
    let sets: [(atoms: [Int], count: Int)]

    /// - Parameters:
    ///   - atoms: the atoms of each cell.
    ///   - cells: the cells, parallel to `atoms`.
    ///   - counts: respondents in each atom.
    ///   - limit: those of 1 to limit − 1 respondents are few.
    init(atoms: [[Int]], cells: [GridCell], counts: [Int], limit: Int) {
        let whole = atoms.map(Set.init)
        let sums = atoms.map { $0.reduce(0) { $0 + counts[$1] } }
        let printed = Set(atoms)
        var remainders: [[Int]: Int] = [:]
        func note(_ remainder: Set<Int>) {
            let count = remainder.reduce(0) { $0 + counts[$1] }
            guard count > 0, count < limit else { return }
            let sorted = remainder.sorted()
            if !printed.contains(sorted) { remainders[sorted] = count }
        }
        for (outer, total) in whole.enumerated() {
            var covered: [Partition: Set<Int>] = [:]
            for (inner, part) in whole.enumerated() where inner != outer && part.count < total.count {
                guard part.isSubset(of: total) else { continue }
                if sums[inner] > 0 { note(total.subtracting(part)) }
                covered[Partition(cells[inner]), default: []].formUnion(part)
            }
            for union in covered.values where union.count < total.count { note(total.subtracting(union)) }
        }
        sets = remainders.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { (atoms: $0.key, count: $0.value) }
    }

    /// Cells that partition something together: the units of one territory level in one group, or the groups of one
    /// territory.
    private enum Partition: Hashable {
        case level(Int, GridGroup)
        case groups(GridTerritory)

        init(_ cell: GridCell) {
            switch cell.territory {
            case .all: self = .groups(.all)
            case .unit(let level, _), .undetermined(let level): self = .level(level, cell.group)
            }
        }
    }
}

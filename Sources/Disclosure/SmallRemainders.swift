internal import Measures

/// Differences that nobody prints and anybody can compute, and that hold 1 to threshold − 1 respondents: a cell less one
/// that it contains, and a cell less all units of a level that it contains. An empty difference says nothing of anybody.
struct SmallRemainders {
    /// Their atoms, ascending; in order.
    let sets: [[Int]]

    /// - Parameters:
    ///   - atoms: the atoms of each cell.
    ///   - cells: the cells, parallel to `atoms`.
    ///   - counts: respondents in each atom.
    init(atoms: [[Int]], cells: [GridCell], counts: [Int], threshold: Int) {
        let whole = atoms.map(Set.init)
        let printed = Set(atoms)
        var remainders: Set<[Int]> = []
        func note(_ remainder: Set<Int>) {
            let count = remainder.reduce(0) { $0 + counts[$1] }
            guard count > 0, count < threshold else { return }
            let sorted = remainder.sorted()
            if !printed.contains(sorted) { remainders.insert(sorted) }
        }
        for (outer, total) in whole.enumerated() {
            var covered: [Partition: Set<Int>] = [:]
            for (inner, part) in whole.enumerated() where inner != outer && part.count < total.count {
                guard part.isSubset(of: total) else { continue }
                note(total.subtracting(part))
                covered[Partition(cells[inner]), default: []].formUnion(part)
            }
            for union in covered.values where union.count < total.count { note(total.subtracting(union)) }
        }
        sets = remainders.sorted { $0.lexicographicallyPrecedes($1) }
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

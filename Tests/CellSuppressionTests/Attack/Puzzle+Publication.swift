import CellSuppression

extension Puzzle {
    /// One table of which some printed cells are withheld.
    init(_ table: CountTable, withheld: [Int]) {
        self.init(Publication(table, withheld: withheld), blocks: [0], of: 1)
    }

    /// Two publications of which the smaller has, atom by atom, at most the people of the larger: those who answered a
    /// question and all who answered, or an earlier and a later state. Secrets of the smaller come first.
    /// Someone in the larger knows whether he is in the smaller too.
    init(smaller: Publication, larger: Publication) {
        let first = Puzzle(smaller, blocks: [0], of: 2)
        let second = Puzzle(larger, blocks: [0, 1], of: 2)
        let atoms = smaller.table.atomCounts.count
        let secrets = second.secrets.map { secret in
            let insiders: [[Int]] = secret.insiders.flatMap { both in
                let few = smaller.table.atomCounts[both[0]]
                return (few > 0 ? [[both[0]]] : []) + (larger.table.atomCounts[both[0]] > few ? [[both[1]]] : [])
            }
            return Secret(
                cell: secret.cell + smaller.table.cells.count, members: secret.members, insiders: insiders)
        }
        self.init(
            unknowns: 2 * atoms, published: first.published + second.published, secrets: first.secrets + secrets)
    }

    /// A table and what is withheld of it.
    struct Publication {
        let table: CountTable
        let withheld: Set<Int>

        init(_ table: CountTable, withheld: [Int]) {
            self.table = table
            self.withheld = Set(withheld)
        }
    }

    /// - Parameter blocks: those that each atom of the table sums.
    private init(_ publication: Publication, blocks: [Int], of blockCount: Int) {
        let table = publication.table
        let atomCount = table.atomCounts.count
        func members(_ atoms: [Int]) -> [Int] { blocks.flatMap { block in atoms.map { $0 + block * atomCount } } }
        var published: [Rule] = []
        var secrets: [Secret] = []
        for (index, cell) in table.cells.enumerated() {
            if cell.printing == .printed, !publication.withheld.contains(index) {
                let count = cell.atoms.reduce(0) { $0 + table.atomCounts[$1] }
                published.append(Rule(members: members(cell.atoms), low: count, high: count))
            }
            if cell.sensitivity == .primary {
                let insiders = cell.atoms.filter { table.atomCounts[$0] > 0 }.map { members([$0]) }
                secrets.append(Secret(cell: index, members: members(cell.atoms), insiders: insiders))
            }
        }
        self.init(unknowns: blockCount * atomCount, published: published, secrets: secrets)
    }
}

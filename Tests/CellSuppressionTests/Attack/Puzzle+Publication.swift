import CellSuppression

extension Puzzle {
    /// One table of which some printed cells are withheld.
    init(_ table: CountTable, withheld: [Int]) {
        self.init(nested: [Publication(table, withheld: withheld)])
    }

    /// Publications of which each has, atom by atom, at most the people of the next: those who answered a question and all
    /// who responded, or an earlier and a later state.
    ///
    /// - Parameter areInformed: whether someone in one of them also knows in which of the others he is.
    init(nested publications: [Publication], areInformed: Bool = true) {
        let atomCount = publications[0].table.atomCounts.count
        var published: [Rule] = []
        var secrets: [Secret] = []
        var cellsBefore = 0
        for (level, publication) in publications.enumerated() {
            let table = publication.table
            func members(_ atoms: [Int]) -> [Int] {
                (0...level).flatMap { block in atoms.map { $0 + block * atomCount } }
            }
            // Block by block, those who are in this publication and not yet in the one before.
            func isOccupied(_ block: Int, _ atom: Int) -> Bool {
                let before = block == 0 ? 0 : publications[block - 1].table.atomCounts[atom]
                return publications[block].table.atomCounts[atom] > before
            }
            for (index, cell) in table.cells.enumerated() {
                if cell.printing == .printed, !publication.withheld.contains(index) {
                    let count = cell.atoms.reduce(0) { $0 + table.atomCounts[$1] }
                    published.append(Rule(members: members(cell.atoms), low: count, high: count))
                }
                if cell.sensitivity == .primary {
                    let informed = (0...level).flatMap { block in
                        cell.atoms.filter { isOccupied(block, $0) }.map { [$0 + block * atomCount] }
                    }
                    let insiders =
                        areInformed ? informed : cell.atoms.filter { table.atomCounts[$0] > 0 }.map { members([$0]) }
                    secrets.append(
                        Secret(cell: cellsBefore + index, members: members(cell.atoms), insiders: insiders))
                }
            }
            cellsBefore += table.cells.count
        }
        self.init(unknowns: publications.count * atomCount, published: published, secrets: secrets)
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
}

import CellSuppression

extension Puzzle {
    /// One table of which some printed cells are withheld.
    init(_ table: CountTable, withheld: [Int]) {
        self.init(nested: [Publication(table, withheld: withheld)])
    }

    /// Publications of which each has, atom by atom, at most the people of the next: those who answered a question and all
    /// who responded.
    init(nested publications: [Publication]) {
        let atomCount = publications[0].table.atomCounts.count
        var published: [Rule] = []
        var secrets: [Secret] = []
        var cellsBefore = 0
        for (level, publication) in publications.enumerated() {
            let table = publication.table
            func members(_ atoms: [Int]) -> [Int] {
                (0...level).flatMap { block in atoms.map { $0 + block * atomCount } }
            }
            for (index, cell) in table.cells.enumerated() {
                if cell.printing == .printed, !publication.withheld.contains(index) {
                    let count = cell.atoms.reduce(0) { $0 + table.atomCounts[$1] }
                    published.append(Rule(members: members(cell.atoms), low: count, high: count))
                }
                if cell.sensitivity == .primary {
                    let insiders = cell.atoms.filter { table.atomCounts[$0] > 0 }.map { members([$0]) }
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

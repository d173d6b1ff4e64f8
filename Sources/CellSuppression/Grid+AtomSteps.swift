extension Grid {
    /// Steps of columns as steps of atoms: who comes is in a column's first atom, who goes leaves one atom after the other.
    func atomSteps(_ moves: [[Step]], of table: CountTable) -> [[Step]] {
        var atomsOfColumn = [[Int]](repeating: [], count: columnCounts.count)
        for (atom, column) in columnOfAtom.enumerated() {
            if let column { atomsOfColumn[column].append(atom) }
        }
        return moves.map { steps in
            steps.flatMap { step in
                let atoms = atomsOfColumn[step.index]
                guard step.change < 0 else { return [Step(index: atoms[0], change: step.change)] }
                var left = -step.change
                return atoms.compactMap { atom in
                    let gone = min(left, table.atomCounts[atom])
                    left -= gone
                    return gone == 0 ? nil : Step(index: atom, change: -gone)
                }
            }
        }
    }
}

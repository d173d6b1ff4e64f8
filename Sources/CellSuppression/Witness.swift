/// By how much a column, a number or an atom differs from the true table.
package struct Step: Sendable, Equatable {
    package let index: Int
    package let change: Int

    package init(index: Int, change: Int) {
        self.index = index
        self.change = change
    }
}

/// Another integer table that a reader cannot exclude, as its differences from the true one, which are few.
struct Witness: Sendable, Equatable {
    /// Columns that differ, ascending.
    let columns: [Step]
    /// Numbers that differ, ascending, computed from the columns in integers.
    let numbers: [Step]
    /// Whether no count is negative.
    let isPossible: Bool

    /// - Parameter steps: from the true columns, ascending, without zeros.
    init(steps: [Step], grid: Grid) {
        columns = steps
        numbers = grid.numbers(movedBy: steps)
        isPossible = steps.allSatisfy { grid.columnCounts[$0.index] + $0.change >= 0 }
    }

    init(columns: [Int], grid: Grid) {
        let steps = columns.indices.filter { columns[$0] != grid.columnCounts[$0] }
            .map { Step(index: $0, change: columns[$0] - grid.columnCounts[$0]) }
        self.init(steps: steps, grid: grid)
    }

    init(truthOf grid: Grid) { self.init(steps: [], grid: grid) }

    /// `nil` if the columns contradict a published number.
    init?(_ columns: [Int], of grid: Grid, agreeingWith isPublished: [Bool]) {
        self.init(columns: columns, grid: grid)
        guard agrees(with: isPublished) else { return nil }
    }

    /// `nil` if the steps contradict a published number.
    init?(_ steps: [Step], of grid: Grid, agreeingWith isPublished: [Bool]) {
        self.init(steps: steps, grid: grid)
        guard agrees(with: isPublished) else { return nil }
    }

    /// Whether no count is negative and every published number has its true value.
    func agrees(with isPublished: [Bool]) -> Bool {
        isPossible && numbers.allSatisfy { !isPublished[$0.index] }
    }

    func value(of number: Int, in grid: Grid) -> Int {
        grid.numbers[number].count + numbers.change(of: number)
    }

    func count(ofColumn column: Int, in grid: Grid) -> Int {
        grid.columnCounts[column] + columns.change(of: column)
    }

    /// Whether the number differs from the truth: while it is published, the witness is void.
    func moves(_ number: Int) -> Bool { numbers.change(of: number) != 0 }

    /// Exact integer check on a table that is already known to agree with the publication.
    func shows(_ claim: Claim, in grid: Grid, threshold: Int) -> Bool {
        if let insider = claim.insider, count(ofColumn: insider, in: grid) < 1 { return false }
        let value = value(of: claim.number, in: grid)
        return switch claim.goal {
        case .zero: value == 0
        case .one: value == 1
        case .threshold: value >= threshold
        }
    }

    /// The table in the caller's atoms. Atoms that nobody can tell apart share their common count so that they are near
    /// their true counts; atoms outside every cell keep theirs.
    func atoms(of table: CountTable, grid: Grid) -> [Int] {
        var atoms = table.atomCounts
        var missing = [Int](repeating: 0, count: grid.columnCounts.count)
        for step in columns { missing[step.index] = step.change }
        for (atom, column) in grid.columnOfAtom.enumerated() {
            guard let column, missing[column] != 0 else { continue }
            let moved = max(atoms[atom] + missing[column], 0)
            missing[column] -= moved - atoms[atom]
            atoms[atom] = moved
        }
        return atoms
    }
}

extension [Step] {
    /// What happens to one of those that differ, or 0; the steps are ascending.
    fileprivate func change(of index: Int) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && self[low].index == index ? self[low].change : 0
    }
}

/// What is left of each number that stays published when others within it are taken out: an attacker's equations are the
/// same, with far fewer counts in them.
struct PublishedRests {
    /// Columns of the rest of each number, ascending.
    private(set) var columns: [[Int]]
    /// What was taken out of each number.
    private(set) var constants: [Int]

    /// - Parameter isFixed: numbers that stay published; the rest of any other number is all of it. `nil`: none.
    init(_ grid: Grid, isFixed: [Bool]?) {
        columns = grid.numbers.map(\.columns)
        constants = [Int](repeating: 0, count: grid.numbers.count)
        guard let isFixed else { return }
        // From the largest, each is taken out where all of it is still there; single columns last.
        let fixed = grid.numbers.indices.filter { isFixed[$0] && grid.numbers[$0].columns.count > 1 }
            .sorted { (-grid.numbers[$0].columns.count, $0) < (-grid.numbers[$1].columns.count, $1) }
        var isLeft = [Bool](repeating: false, count: grid.columnCounts.count)
        var isAlone = isLeft
        for (number, known) in grid.numbers.enumerated() where isFixed[number] && known.columns.count == 1 {
            isAlone[known.columns[0]] = true
        }
        for (position, number) in fixed.enumerated() {
            let members = grid.numbers[number].columns
            for column in members { isLeft[column] = true }
            for part in fixed[(position + 1)...] {
                let parts = grid.numbers[part].columns
                guard parts.count < members.count, parts.allSatisfy({ isLeft[$0] }) else { continue }
                for column in parts { isLeft[column] = false }
                constants[number] += grid.numbers[part].count
            }
            for column in members where isLeft[column] && isAlone[column] {
                isLeft[column] = false
                constants[number] += grid.columnCounts[column]
            }
            columns[number] = members.filter { isLeft[$0] }
            for column in members { isLeft[column] = false }
        }
    }
}

/// Adds up differences of witnesses from the truth into few tables, each into the first where it disturbs nothing.
struct WitnessMerger {
    private let grid: Grid
    private var steps: [[Step]] = []
    /// Of each column, then of each number, the tables that move it and those in which it must stay as it is.
    private var movedIn: [[Int]]
    private var fixedIn: [[Int]]
    /// The last witness that each table was no place for.
    private var refusedAt: [Int] = []
    private var count = 0

    init(grid: Grid) {
        self.grid = grid
        movedIn = [[Int]](repeating: [], count: grid.columnCounts.count + grid.numbers.count)
        fixedIn = movedIn
    }

    /// All tables so far. They agree with what their witnesses agree with.
    var tables: [Witness] {
        steps.map { Witness(steps: $0.sorted { $0.index < $1.index }, grid: grid) }
    }

    /// - Parameter claims: what the witness must go on showing.
    mutating func add(_ witness: Witness, for claims: [Claim]) {
        count += 1
        let firstNumber = grid.columnCounts.count
        let moved = witness.columns.map(\.index) + witness.numbers.map { firstNumber + $0.index }
        let fixed = claims.flatMap { claim in
            [claim.insider, firstNumber + claim.number].compactMap { $0 }
        }
        for place in moved {
            for table in fixedIn[place] { refusedAt[table] = count }
            // Two that move a number that neither must show do no harm.
            if place < firstNumber { for table in movedIn[place] { refusedAt[table] = count } }
        }
        for place in fixed {
            for table in movedIn[place] { refusedAt[table] = count }
        }
        let table = refusedAt.firstIndex { $0 != count } ?? steps.count
        if table == steps.count {
            steps.append([])
            refusedAt.append(0)
        }
        steps[table] += witness.columns
        for place in moved where movedIn[place].last != table { movedIn[place].append(table) }
        for place in fixed where fixedIn[place].last != table { fixedIn[place].append(table) }
    }
}

/// Witnesses found so far, and which claims each of them shows.
///
/// The truth agrees with every publication, so what it shows is shown for good. Any other claim is about a number that is
/// not as it should be in the truth: only witnesses that move this number can show it.
struct WitnessPool: Sendable {
    let grid: Grid
    let claims: [Claim]
    let threshold: Int
    /// By index; `nil` where discarded.
    private var found: [Witness?] = []
    /// By witness, the claims that it shows and the truth does not.
    private var shown: [[Int]] = []
    /// Per claim, the witnesses that show it, ascending.
    private var shownBy: [[Int]]
    /// Per number, the witnesses that move it, discarded ones too.
    private var movers: [[Int]]
    private let isTrue: [Bool]
    private let claimsOfNumber: [[Int]]

    /// A pool with the truth in it.
    init(grid: Grid, claims: [Claim], threshold: Int) {
        self.grid = grid
        self.claims = claims
        self.threshold = threshold
        let truth = Witness(truthOf: grid)
        var claimsOfNumber = [[Int]](repeating: [], count: grid.numbers.count)
        for (index, claim) in claims.enumerated() {
            claimsOfNumber[claim.number].append(index)
        }
        self.claimsOfNumber = claimsOfNumber
        isTrue = claims.map { truth.shows($0, in: grid, threshold: threshold) }
        shownBy = [[Int]](repeating: [], count: claims.count)
        movers = [[Int]](repeating: [], count: grid.numbers.count)
    }

    /// Those that are left, the truth excepted.
    var witnesses: [Witness] { found.compactMap { $0 } }

    /// Of each number the first that shows that it may be empty, and that it may be the threshold; each but once, and not the
    /// truth.
    var simplest: [Witness] {
        let ends = claims.indices.filter { claims[$0].goal == .zero || claims[$0].goal == .threshold }
        var seen: Set<Int> = []
        return ends.compactMap { shownBy[$0].first }.filter { seen.insert($0).inserted }.compactMap { found[$0] }
    }

    /// Whether the truth alone shows something.
    var needsTruth: Bool { isTrue.contains(true) }

    /// Adds a witness that agrees with the publication.
    ///
    /// - Returns: how many claims it is the first to show.
    @discardableResult
    mutating func add(_ witness: Witness) -> Int {
        let index = found.count
        let candidates = witness.numbers.flatMap { claimsOfNumber[$0.index] }
        let shows = candidates.filter { !isTrue[$0] && witness.shows(claims[$0], in: grid, threshold: threshold) }
        let fresh = shows.count { shownBy[$0].isEmpty }
        for claim in shows { shownBy[claim].append(index) }
        for step in witness.numbers { movers[step.index].append(index) }
        found.append(witness)
        shown.append(shows)
        return fresh
    }

    func isShown(_ claim: Int) -> Bool { isTrue[claim] || !shownBy[claim].isEmpty }

    /// Whether a table that agrees with a publication shows the claim.
    func isShown(_ claim: Int, where isPublished: [Bool]) -> Bool {
        isTrue[claim] || shownBy[claim].contains { found[$0]?.agrees(with: isPublished) == true }
    }

    /// From the smallest to the largest value of a number in the true table and the witnesses.
    func values(of number: Int) -> ClosedRange<Int> {
        let count = grid.numbers[number].count
        return movers[number].compactMap { found[$0] }.reduce(count...count) { range, witness in
            let value = witness.value(of: number, in: grid)
            return min(range.lowerBound, value)...max(range.upperBound, value)
        }
    }

    /// Witnesses in which the number differs from the truth, oldest first.
    func witnesses(moving number: Int) -> [Witness] { movers[number].compactMap { found[$0] } }

    /// Claims that nothing shows yet, in the order of `claims`.
    var open: [Int] { claims.indices.filter { !isShown($0) } }

    /// Claims that nothing would show any more if the number were published, in the order of `claims`.
    func claims(lostByPublishing number: Int) -> [Int] {
        var isLost = Set<Int>()
        for index in movers[number] where found[index] != nil {
            for claim in shown[index] where shownBy[claim].first == index {
                if shownBy[claim].allSatisfy({ found[$0]?.moves(number) == true }) { isLost.insert(claim) }
            }
        }
        return isLost.sorted()
    }

    /// Forgets the witnesses that a newly published number contradicts.
    mutating func discard(moving number: Int) {
        for index in movers[number] where found[index] != nil {
            found[index] = nil
            for claim in shown[index] { shownBy[claim].removeAll { $0 == index } }
        }
        movers[number] = []
    }

    /// Few witnesses that still show everything but what the truth does. Each claim in turn keeps its first one unless
    /// already shown. Differences that share no column, and leave alone what the others are there to show, then add up to
    /// one table.
    func combined() -> [Witness] {
        var tasks = [[Int]](repeating: [], count: found.count)
        for (claim, shown) in shownBy.enumerated() {
            guard let first = shown.first else { continue }
            tasks[shown.first { !tasks[$0].isEmpty } ?? first].append(claim)
        }
        let needed = found.indices.filter { !tasks[$0].isEmpty }
        var merger = WitnessMerger(grid: grid)
        for index in needed {
            if let witness = found[index] { merger.add(witness, for: tasks[index].map { claims[$0] }) }
        }
        return merger.tables
    }
}

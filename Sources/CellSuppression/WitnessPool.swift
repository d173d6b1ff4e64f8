/// Witnesses found so far, and which claims each of them shows.
struct WitnessPool: Sendable {
    let grid: Grid
    let claims: [Claim]
    let threshold: Int
    private(set) var witnesses: [Witness] = []
    /// Per witness, whether it moves each number.
    private var moves: [[Bool]] = []
    /// Per claim, the witnesses that show it, ascending.
    private var shownBy: [[Int]]

    init(grid: Grid, claims: [Claim], threshold: Int) {
        self.grid = grid
        self.claims = claims
        self.threshold = threshold
        shownBy = [[Int]](repeating: [], count: claims.count)
    }

    /// Adds a witness that agrees with the publication.
    ///
    /// - Returns: how many claims it is the first to show.
    @discardableResult
    mutating func add(_ witness: Witness) -> Int {
        var moved = [Bool](repeating: false, count: grid.numbers.count)
        for number in witness.moved(in: grid) { moved[number] = true }
        var fresh = 0
        for index in 0..<claims.count where witness.shows(claims[index], threshold: threshold) {
            if shownBy[index].isEmpty { fresh += 1 }
            shownBy[index].append(witnesses.count)
        }
        witnesses.append(witness)
        moves.append(moved)
        return fresh
    }

    func isShown(_ claim: Int) -> Bool { !shownBy[claim].isEmpty }

    /// The witnesses that show a claim, oldest first.
    func witnesses(showing claim: Int) -> [Witness] { shownBy[claim].map { witnesses[$0] } }

    /// From the smallest to the largest value of a number in the true table and the witnesses.
    func values(of number: Int) -> ClosedRange<Int> {
        let count = grid.numbers[number].count
        return witnesses.reduce(count...count) { range, witness in
            min(range.lowerBound, witness.values[number])...max(range.upperBound, witness.values[number])
        }
    }

    /// Claims that nothing shows yet, in the order of `claims`.
    var open: [Int] { claims.indices.filter { shownBy[$0].isEmpty } }

    /// Claims that nothing would show any more if the number were published.
    func claims(lostByPublishing number: Int) -> [Int] {
        claims.indices.filter { claim in
            !shownBy[claim].contains { !moves[$0][number] }
        }
    }

    /// Forgets the witnesses that a newly published number contradicts.
    mutating func discard(moving number: Int) {
        keep(witnesses.indices.filter { !moves[$0][number] })
    }

    /// Keeps few witnesses that still show everything: each claim in turn keeps its first one unless already shown.
    mutating func thin() {
        var isNeeded = [Bool](repeating: false, count: witnesses.count)
        for shown in shownBy {
            guard let first = shown.first, !shown.contains(where: { isNeeded[$0] }) else { continue }
            isNeeded[first] = true
        }
        keep(witnesses.indices.filter { isNeeded[$0] })
    }

    /// - Parameter kept: ascending.
    private mutating func keep(_ kept: [Int]) {
        var newIndex = [Int?](repeating: nil, count: witnesses.count)
        for (new, old) in kept.enumerated() { newIndex[old] = new }
        witnesses = kept.map { witnesses[$0] }
        moves = kept.map { moves[$0] }
        shownBy = shownBy.map { $0.compactMap { newIndex[$0] } }
    }
}

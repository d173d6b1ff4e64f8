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
        for (index, claim) in claims.enumerated() where witness.shows(claim, threshold: threshold) {
            if shownBy[index].isEmpty { fresh += 1 }
            shownBy[index].append(witnesses.count)
        }
        witnesses.append(witness)
        moves.append(moved)
        return fresh
    }

    func isShown(_ claim: Int) -> Bool { !shownBy[claim].isEmpty }

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
        let kept = witnesses.indices.filter { !moves[$0][number] }.map { witnesses[$0] }
        keep(kept)
    }

    /// Keeps few witnesses that still show everything: each claim in turn keeps its first one unless already shown.
    mutating func thin() {
        var isNeeded = [Bool](repeating: false, count: witnesses.count)
        for shown in shownBy {
            guard let first = shown.first, !shown.contains(where: { isNeeded[$0] }) else { continue }
            isNeeded[first] = true
        }
        keep(witnesses.indices.filter { isNeeded[$0] }.map { witnesses[$0] })
    }

    private mutating func keep(_ kept: [Witness]) {
        witnesses = []
        moves = []
        shownBy = [[Int]](repeating: [], count: claims.count)
        for witness in kept { add(witness) }
    }
}

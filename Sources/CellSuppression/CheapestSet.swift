/// The cheapest set of numbers to withhold, for tables so small that all sets can be weighed.
///
/// Sets are tried from the cheapest up. Where one does not show a claim, it is filled up, the cheapest numbers first, as long as
/// the claim is not shown: no set within what comes of it need be tried. So few sets are looked at (Davies and Bacchus 2011,
/// "Solving MAXSAT by solving a sequence of simpler SAT instances", the same for clauses).
struct CheapestSet: ~Copyable {
    /// Numbers that may be withheld, at most: 2¹⁴ sets are soon sorted.
    private static let mostNumbers = 14
    /// Searches for a table, at most; what was withheld before is kept then.
    private static let mostSearches = 2_000

    /// A set of movable numbers, one bit each by their position in the grid.
    private struct Candidate {
        let mask: Int
        let harm: Double

        func precedes(_ other: Candidate) -> Bool {
            (harm, mask.nonzeroBitCount, mask) < (other.harm, other.mask.nonzeroBitCount, other.mask)
        }
    }

    private let movable: [Int]
    private let costs: [Double]
    /// Tables that agree with one set or another.
    private(set) var pool: WitnessPool
    /// Where all is published but the set at work.
    private(set) var isPublished: [Bool]
    private var search: WitnessSearch
    private var searchesLeft = CheapestSet.mostSearches
    /// Filled-up sets.
    private var tooSmall: [Int] = []
    /// Indices of claims; what was hard to show comes first.
    private var claims: [Int]

    static func canWeigh(_ grid: Grid) -> Bool { grid.movable.count <= mostNumbers }

    /// - Parameter pool: tables that may agree with some sets.
    init(_ pool: WitnessPool, limits: SolverLimits) {
        movable = pool.grid.movable
        costs = movable.map { pool.grid.numbers[$0].cost }
        isPublished = pool.grid.numbers.map { _ in false }
        search = WitnessSearch(grid: pool.grid, isPublished: isPublished, threshold: pool.threshold, limits: limits)
        claims = Array(pool.claims.indices)
        self.pool = pool
    }

    var effort: SolverEffort { search.effort }

    /// Whether a set that costs less than this shows all claims; then it is the one at work.
    mutating func find(below harm: Double) -> Bool {
        // Sums of the same costs may differ in the last digits.
        for candidate in candidates(below: harm * (1 - 1e-9)) {
            if tooSmall.contains(where: { candidate.mask & ~$0 == 0 }) { continue }
            withhold(candidate.mask)
            guard let claim = firstNotShown() else { return true }
            guard searchesLeft > 0 else { return false }
            fillUp(candidate.mask, without: claim)
        }
        return false
    }

    /// Ties: fewer numbers, then those that come first in the grid.
    private func candidates(below harm: Double) -> [Candidate] {
        var candidates: [Candidate] = []
        for mask in 0..<(1 << costs.count) {
            let own = costs.indices.reduce(0) { mask >> $1 & 1 == 1 ? $0 + costs[$1] : $0 }
            if own < harm { candidates.append(Candidate(mask: mask, harm: own)) }
        }
        return candidates.sorted { $0.precedes($1) }
    }

    private mutating func withhold(_ mask: Int) {
        for (bit, number) in movable.enumerated() { setPublished(number, mask >> bit & 1 == 0) }
    }

    private mutating func setPublished(_ number: Int, _ publishes: Bool) {
        guard isPublished[number] != publishes else { return }
        isPublished[number] = publishes
        if publishes { search.publish(number) } else { search.withhold(number) }
    }

    private mutating func firstNotShown() -> Int? {
        for (position, claim) in claims.enumerated() where !isShown(claim) {
            claims.remove(at: position)
            claims.insert(claim, at: 0)
            return claim
        }
        return nil
    }

    private mutating func isShown(_ claim: Int) -> Bool {
        if pool.isShown(claim, where: isPublished) { return true }
        guard searchesLeft > 0 else { return false }
        searchesLeft -= 1
        guard let witness = search.witness(for: pool.claims[claim], pool) else { return false }
        pool.add(witness)
        return true
    }

    private mutating func fillUp(_ mask: Int, without claim: Int) {
        var filled = mask
        for (bit, number) in movable.enumerated() where mask >> bit & 1 == 0 {
            setPublished(number, false)
            if isShown(claim) { setPublished(number, true) } else { filled |= 1 << bit }
        }
        tooSmall.append(filled)
    }
}

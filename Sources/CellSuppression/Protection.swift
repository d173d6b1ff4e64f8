/// The search for complementary cells: show every claim, withholding whatever must move; then take back what was not
/// needed; last, where a table is small, take the cheapest set of all.
struct Protection: ~Copyable {
    private let grid: Grid
    private let threshold: Int
    private(set) var isPublished: [Bool]
    private var pool: WitnessPool
    private let limits: SolverLimits
    private(set) var effort = SolverEffort()
    /// The claim that each number was withheld for.
    private var cause: [Int: Int] = [:]

    init(grid: Grid, threshold: Int, limits: SolverLimits) {
        self.grid = grid
        self.threshold = threshold
        self.limits = limits
        isPublished = grid.numbers.map { $0.isPrinted && !$0.isSensitive }
        pool = WitnessPool(grid: grid, claims: Claim.all(of: grid), threshold: threshold)
    }

    mutating func run() {
        guard !pool.claims.isEmpty else { return }
        withholdUntilShown()
        publishWhatIsNotNeeded()
        withholdTheCheapest()
    }

    /// Few tables that show all claims.
    var witnesses: [Witness] { (pool.needsTruth ? [Witness(truthOf: grid)] : []) + pool.combined() }

    /// Tables that differ little from the truth: as steps of columns.
    var moves: [[Step]] { pool.simplest.map(\.columns) }

    /// Each claim in turn is shown by what is withheld so far, if swaps or the attacker's program lead to a table, or
    /// else by withholding what the cheapest one moves.
    private mutating func withholdUntilShown() {
        guard !pool.open.isEmpty else { return }
        var search = WitnessSearch(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        var elastic = ElasticProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        for (index, claim) in pool.claims.enumerated() where !pool.isShown(index) {
            if let witness = search.witness(for: claim, pool) {
                pool.add(witness)
                continue
            }
            let witness = elastic.cheapestWitness(for: claim) ?? directWitness(for: claim)
            let withheld = witness.numbers.map(\.index).filter { isPublished[$0] }
            for number in withheld {
                isPublished[number] = false
                cause[number] = index
                elastic.withhold(number)
            }
            if !withheld.isEmpty { search.withholdForGood(withheld) }
            pool.add(witness)
        }
        effort = effort + elastic.effort + search.effort
    }

    /// From the most harmful loss to the least (ties: the later number first), publishes again what all claims can
    /// do without.
    private mutating func publishWhatIsNotNeeded() {
        let candidates = grid.movable.reversed().filter { !isPublished[$0] }
        guard !candidates.isEmpty else { return }
        var search = WitnessSearch(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        for number in candidates {
            search.publish(number)
            if showsAgain(claims(lostByPublishing: number), &search) {
                isPublished[number] = true
                pool.discard(moving: number)
            } else {
                search.withhold(number)
            }
        }
        effort = effort + search.effort
    }

    /// Of a small table another set, where that is cheaper.
    private mutating func withholdTheCheapest() {
        let harm = grid.movable.reduce(0.0) { isPublished[$1] ? $0 : $0 + grid.numbers[$1].cost }
        guard harm > 0, CheapestSet.canWeigh(grid) else { return }
        var sets = CheapestSet(pool, limits: limits)
        if sets.find(below: harm) {
            isPublished = sets.isPublished
            pool = sets.pool
            for number in grid.movable where isPublished[number] { pool.discard(moving: number) }
        }
        effort = effort + sets.effort
    }

    /// First the claim that the number was withheld for: where the number is still needed, it is mostly for that.
    private func claims(lostByPublishing number: Int) -> [Int] {
        let lost = pool.claims(lostByPublishing: number)
        return lost.filter { $0 == cause[number] } + lost.filter { $0 != cause[number] }
    }

    /// Whether new witnesses show all the claims that publishing a number would lose. Stops at the first that none does;
    /// the witnesses found until then stay in the pool.
    private mutating func showsAgain(_ lost: [Int], _ search: inout WitnessSearch) -> Bool {
        var found: [Witness] = []
        defer { for witness in found { pool.add(witness) } }
        for claim in lost.map({ pool.claims[$0] }) {
            if found.contains(where: { $0.shows(claim, in: grid, threshold: threshold) }) { continue }
            guard let witness = search.witness(for: claim, pool) else { return false }
            found.append(witness)
        }
        return true
    }

    /// A table that shows the claim by moving the sensitive number's own columns only; needs no solver.
    private mutating func directWitness(for claim: Claim) -> Witness {
        effort.directWitnesses += 1
        var columns = grid.columnCounts
        let members = grid.numbers[claim.number].columns
        let raised = claim.insider ?? members[0]
        switch claim.goal {
        case .zero, .one:
            for column in members { columns[column] = 0 }
            if claim.goal == .one { columns[raised] = 1 }
        case .threshold:
            let missing = threshold - grid.numbers[claim.number].count
            columns[raised] += max(missing, 0)
        }
        return Witness(columns: columns, grid: grid)
    }
}

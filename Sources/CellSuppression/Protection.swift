/// The search for complementary cells: show every claim, withholding whatever must move; then take back what was not
/// needed.
struct Protection: ~Copyable {
    private let grid: Grid
    private let threshold: Int
    private(set) var isPublished: [Bool]
    private(set) var pool: WitnessPool
    private var attacker: AttackerProgram
    private var elastic: ElasticProgram
    private var directWitnesses = 0

    init(grid: Grid, threshold: Int, limits: SolverLimits) throws(SuppressionError) {
        let isPublished = grid.numbers.map { $0.isPrinted && !$0.isSensitive }
        let attacker = try AttackerProgram(
            grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        let elastic = try ElasticProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        self.grid = grid
        self.threshold = threshold
        self.isPublished = isPublished
        self.attacker = attacker
        self.elastic = elastic
        pool = WitnessPool(grid: grid, claims: Claim.all(of: grid), threshold: threshold)
    }

    var effort: SolverEffort {
        var effort = attacker.effort + elastic.effort
        effort.directWitnesses = directWitnesses
        return effort
    }

    mutating func run() {
        guard !pool.claims.isEmpty else { return }
        pool.add(Witness(columns: grid.columnCounts, grid: grid))
        attacker.sweep(into: &pool)
        withholdUntilShown()
        publishWhatIsNotNeeded()
        pool.thin()
    }

    private mutating func withholdUntilShown() {
        for (index, claim) in pool.claims.enumerated() where !pool.isShown(index) {
            let witness = elastic.cheapestWitness(for: claim) ?? directWitness(for: claim)
            for number in witness.moved(in: grid) where isPublished[number] {
                isPublished[number] = false
                attacker.withhold(number)
                elastic.withhold(number)
            }
            pool.add(witness)
        }
    }

    /// From the most harmful loss to the least (ties: the later number first), publishes again what all claims can
    /// do without.
    private mutating func publishWhatIsNotNeeded() {
        let candidates = grid.numbers.indices.reversed().filter { number in
            grid.numbers[number].isPrinted && !grid.numbers[number].isSensitive && !isPublished[number]
        }
        for number in candidates {
            attacker.publish(number)
            if attacker.showsAgain(pool.claims(lostByPublishing: number), in: &pool) {
                isPublished[number] = true
                pool.discard(moving: number)
            } else {
                attacker.withhold(number)
            }
        }
    }

    /// A table that shows the claim by moving the sensitive number's own columns only; needs no solver.
    private mutating func directWitness(for claim: Claim) -> Witness {
        directWitnesses += 1
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

extension AttackerProgram {
    /// Whether new witnesses show all the claims that publishing the number would lose. Stops at the first that none
    /// does; the witnesses found until then stay in the pool.
    fileprivate mutating func showsAgain(_ lost: [Int], in pool: inout WitnessPool) -> Bool {
        var found: [Witness] = []
        defer { for witness in found { pool.add(witness) } }
        for index in lost {
            let claim = pool.claims[index]
            if found.contains(where: { $0.shows(claim, threshold: threshold) }) { continue }
            guard case .table(let witness) = search(for: claim) else { return false }
            found.append(witness)
        }
        return true
    }
}

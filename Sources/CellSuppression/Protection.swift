/// The search for complementary cells: show every claim, withholding whatever must move; then take back what was not
/// needed.
struct Protection: ~Copyable {
    /// Detours worth trying before a search.
    private static let mostDetours = 12

    private let grid: Grid
    private let threshold: Int
    private(set) var isPublished: [Bool]
    private(set) var pool: WitnessPool
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

    mutating func run() throws(SuppressionError) {
        guard !pool.claims.isEmpty else { return }
        pool.add(Witness(columns: grid.columnCounts, grid: grid))
        var extremes = ExtremeProgram(
            grid: grid, isPublished: isPublished, isFixed: false, threshold: threshold, limits: fewSteps)
        extremes.sweep(into: &pool)
        try withholdUntilShown(&extremes)
        publishWhatIsNotNeeded(&extremes)
        effort = effort + extremes.effort
        pool.thin()
    }

    /// Limits of the program that starts each question from the last: one that needs more is left to the others.
    private var fewSteps: SolverLimits {
        let few = 100 + (grid.columnCounts.count + grid.numbers.count) / 4
        return SolverLimits(iterations: min(limits.iterations, few), nodes: limits.nodes)
    }

    private mutating func withholdUntilShown(_ extremes: inout ExtremeProgram) throws(SuppressionError) {
        guard !pool.open.isEmpty else { return }
        var elastic = ElasticProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        for (index, claim) in pool.claims.enumerated() where !pool.isShown(index) {
            if case .table(let witness) = extremes.search(for: claim) {
                pool.add(witness)
                continue
            }
            guard let witness = elastic.cheapestWitness(for: claim) ?? directWitness(for: claim) else {
                throw .scenarioLimitReached(claim.scenarios(of: grid, threshold: threshold).first ?? 0)
            }
            for number in witness.moved(in: grid) where isPublished[number] {
                isPublished[number] = false
                cause[number] = index
                elastic.withhold(number)
                extremes.withhold(number)
            }
            pool.add(witness)
        }
        effort = effort + elastic.effort
    }

    /// From the most harmful loss to the least (ties: the later number first), publishes again what all claims can
    /// do without.
    private mutating func publishWhatIsNotNeeded(_ extremes: inout ExtremeProgram) {
        let candidates = grid.movable.reversed().filter { !isPublished[$0] }
        guard !candidates.isEmpty else { return }
        var attacker = AttackerProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
        for number in candidates {
            attacker.publish(number)
            extremes.publish(number)
            if showsAgain(claims(lostByPublishing: number), without: number, &extremes, &attacker) {
                isPublished[number] = true
                pool.discard(moving: number)
            } else {
                attacker.withhold(number)
                extremes.withhold(number)
            }
        }
        effort = effort + attacker.effort
    }

    /// First the claim that the number was withheld for: where the number is still needed, it is mostly for that.
    private func claims(lostByPublishing number: Int) -> [Int] {
        let lost = pool.claims(lostByPublishing: number)
        return lost.filter { $0 == cause[number] } + lost.filter { $0 != cause[number] }
    }

    /// Whether new witnesses show all the claims that publishing the number would lose. Stops at the first that none
    /// does; the witnesses found until then stay in the pool.
    private mutating func showsAgain(
        _ lost: [Int], without number: Int, _ extremes: inout ExtremeProgram, _ attacker: inout AttackerProgram
    ) -> Bool {
        var found: [Witness] = []
        defer { for witness in found { pool.add(witness) } }
        var detours: [Detour] = []
        for index in lost {
            let claim = pool.claims[index]
            if found.contains(where: { $0.shows(claim, threshold: threshold) }) { continue }
            let former = pool.witnesses(showing: index)
            if let mended = mended(former, by: detours, for: claim, attacker.isPublished) {
                found.append(mended)
                continue
            }
            var answer = extremes.search(for: claim)
            if answer == .open { answer = attacker.search(for: claim) }
            guard case .table(let witness) = answer else { return false }
            found.append(witness)
            if let old = former.first {
                detours.insert(Detour(from: old, to: witness, number: number), at: 0)
                detours.removeLast(max(detours.count - Self.mostDetours, 0))
            }
        }
        return true
    }

    private func mended(
        _ former: [Witness], by detours: [Detour], for claim: Claim, _ isPublished: [Bool]
    ) -> Witness? {
        for detour in detours {
            if let witness = detour.mend(former, for: claim, grid: grid, threshold: threshold),
                witness.agrees(with: isPublished, grid: grid)
            {
                return witness
            }
        }
        return nil
    }

    /// A table that shows the claim by moving the sensitive number's own columns only; needs no solver. Nil where linked
    /// tables forbid it.
    private mutating func directWitness(for claim: Claim) -> Witness? {
        guard let number = claim.number else { return nil }
        effort.directWitnesses += 1
        var columns = grid.columnCounts
        let members = grid.numbers[number].columns
        let raised = claim.insider ?? members[0]
        switch claim.goal {
        case .zero, .one:
            for column in members { columns[column] = 0 }
            if claim.goal == .one { columns[raised] = 1 }
        case .threshold:
            let missing = threshold - grid.numbers[number].count
            columns[raised] += max(missing, 0)
        case .reach:
            return nil
        }
        let witness = Witness(columns: columns, grid: grid)
        return witness.scenarios.isEmpty ? nil : witness
    }
}

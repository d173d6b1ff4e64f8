/// Looks for tables that agree with a publication: by swaps, which cost little, then by the attacker's program.
struct WitnessSearch: ~Copyable {
    private var swaps: SwapSearch
    private var attacker: AttackerProgram
    private var formerEffort = SolverEffort()

    init(grid: Grid, isPublished: [Bool], threshold: Int, limits: SolverLimits) {
        swaps = SwapSearch(grid: grid, isPublished: isPublished, threshold: threshold)
        attacker = AttackerProgram(grid: grid, isPublished: isPublished, threshold: threshold, limits: limits)
    }

    var effort: SolverEffort { formerEffort + attacker.effort }

    /// `nil` proves nothing.
    mutating func witness(for claim: Claim, _ pool: WitnessPool) -> Witness? {
        if let witness = swaps.witness(for: claim, from: pool) { return witness }
        guard case .table(let witness) = attacker.search(for: claim) else { return nil }
        return witness
    }

    /// Publishes a number that was withheld from the beginning.
    mutating func publish(_ number: Int) {
        swaps.publish(number)
        attacker.publish(number)
    }

    /// Takes back `publish`.
    mutating func withhold(_ number: Int) {
        swaps.withhold(number)
        attacker.withhold(number)
    }

    /// Withholds numbers that were published from the beginning: equations that they were taken out of are no longer true.
    mutating func withholdForGood(_ numbers: [Int]) {
        var isPublished = attacker.isPublished
        for number in numbers {
            swaps.withhold(number)
            isPublished[number] = false
        }
        formerEffort = formerEffort + attacker.effort
        attacker = AttackerProgram(
            grid: attacker.grid, isPublished: isPublished, threshold: attacker.threshold, limits: attacker.limits)
    }
}

/// The difference of two tables that agree on everything published but one number: what puts that number right in one
/// witness often does so in others, without another search.
struct Detour: Sendable {
    private static let mostTries = 3

    private let number: Int
    private let steps: [(column: Int, change: Int)]
    /// By how much it changes the number.
    private let shift: Int

    /// - Parameter number: has its true value in `new` only.
    init(from old: Witness, to new: Witness, number: Int) {
        self.number = number
        steps = zip(old.columns, new.columns).enumerated().compactMap { column, pair in
            pair.0 == pair.1 ? nil : (column, pair.1 - pair.0)
        }
        shift = new.values[number] - old.values[number]
    }

    /// A witness of the claim in which the number has its true value: one of these by this detour, as often as needed.
    func mend(_ witnesses: some Sequence<Witness>, for claim: Claim, grid: Grid, threshold: Int) -> Witness? {
        for witness in witnesses.prefix(Self.mostTries) {
            let missing = grid.numbers[number].count - witness.values[number]
            guard missing % shift == 0 else { continue }
            var columns = witness.columns
            for step in steps { columns[step.column] += missing / shift * step.change }
            guard steps.allSatisfy({ columns[$0.column] >= 0 }) else { continue }
            let mended = Witness(columns: columns, grid: grid)
            if !mended.scenarios.isEmpty, mended.shows(claim, threshold: threshold) { return mended }
        }
        return nil
    }
}

/// Somebody who has of linked tables only what can't be withheld, or only what is known whatever is published: what he excludes is
/// excluded whatever is withheld.
struct BlankReader: ~Copyable {
    private let threshold: Int
    private var program: LinkedProgram
    /// Ends looked at so far, and whether they are excluded.
    private var known: [LinkedEnd: Bool] = [:]

    /// - Parameter has: whether he has a cell that is printed so.
    init(
        _ counts: LinkedCounts, threshold: Int, _ has: (LinkedCounts.Cell.Printing) -> Bool
    ) throws(SuppressionError) {
        let isHeld = counts.cells.map { has($0.printing) }
        program = try LinkedProgram(counts, isPublished: isHeld, threshold: threshold)
        self.threshold = threshold
    }

    /// Those of some ends that he excludes.
    mutating func excluded(_ ends: [LinkedEnd]) throws(SuppressionError) -> [LinkedEnd] {
        try look(for: ends.filter { $0.isZero && known[$0] == nil })
        try look(for: ends.filter { !$0.isZero && known[$0] == nil })
        return ends.filter { known[$0] == true }
    }

    /// Those of some ends that he excludes once he knows that some cells are at least the threshold.
    mutating func excluded(_ ends: [LinkedEnd], knowing large: [Int]) throws(SuppressionError) -> [LinkedEnd] {
        guard !large.isEmpty else { return try excluded(ends) }
        let before = known
        // What was possible may be so no longer.
        known = known.filter(\.value)
        for cell in large { program.raise(cell, to: threshold) }
        let excluded = try excluded(ends)
        for cell in large { program.raise(cell, to: 0) }
        known = before
        return excluded
    }

    /// Of cells of which he learns that they are at least the threshold if they can't be empty, those of which he does.
    mutating func learnt(of cells: [Int]) throws(SuppressionError) -> [Int] {
        let before = known
        var learnt: [Int] = []
        var news = cells
        while !news.isEmpty {
            let ends = cells.filter { !learnt.contains($0) }.map { LinkedEnd(cell: $0, isZero: true) }
            news = try excluded(ends).map(\.cell)
            for cell in news { program.raise(cell, to: threshold) }
            learnt += news
            // What was possible may be so no longer.
            known = [:]
        }
        for cell in learnt { program.raise(cell, to: 0) }
        known = before
        return learnt
    }

    /// First for as many at once as can be, while that shows any; then one by one.
    ///
    /// - Parameter ends: all of one side.
    private mutating func look(for ends: [LinkedEnd]) throws(SuppressionError) {
        var pending = ends
        var before = Int.max
        while !pending.isEmpty, pending.count < before {
            before = pending.count
            note(try program.sums(showing: pending), of: pending)
            pending.removeAll { known[$0] == false }
        }
        for end in pending where known[end] == nil {
            note(try program.sums(where: end.cell, is: end.range(threshold: threshold)), of: pending)
            if known[end] == nil { known[end] = true }
        }
    }

    private mutating func note(_ sums: [Double]?, of ends: [LinkedEnd]) {
        guard let sums else { return }
        for end in ends where end.isShown(by: sums[end.cell], threshold: threshold) { known[end] = false }
    }
}

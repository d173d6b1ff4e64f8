/// Somebody who has all of linked tables and knows the rules; and what to withhold so that he learns nothing.
struct LinkedReader: ~Copyable {
    /// A number that a sensitive cell must be able to have.
    struct End: Equatable {
        let cell: Int
        /// 0; else the threshold or more.
        let isZero: Bool
    }

    /// Cells that are tried to be published again.
    private static let mostReopened = 50

    private let counts: LinkedCounts
    private let threshold: Int
    private var program: LinkedProgram
    private var isPublished: [Bool]
    /// What he knows to be at least the threshold.
    private var isLarge: [Bool]
    /// Ends of numbers that nobody prints which the other tables exclude, whatever were withheld here: that is theirs.
    private var elsewhere: [End] = []
    /// Of each cell the smallest and the largest number in the tables found so far.
    private var lowest: [Double]
    private var highest: [Double]

    init(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) {
        self.counts = counts
        self.threshold = threshold
        program = try LinkedProgram(counts, threshold: threshold)
        isPublished = counts.cells.map(\.isPublished)
        isLarge = counts.cells.map { _ in false }
        lowest = []
        highest = []
    }

    /// Withholds until no end is excluded.
    mutating func mend() throws(SuppressionError) -> LinkedSuppression {
        var withheld: [Int] = []
        while true {
            let excluded = try excludedEnds()
            var moved: [Int] = []
            for end in excluded {
                let cells = try cheapestMoves(for: end)
                for cell in cells { withhold(cell) }
                moved += cells
            }
            withheld += moved
            guard moved.isEmpty else { continue }
            if excluded.isEmpty { try reopen(&withheld) }
            return LinkedSuppression(withheld: withheld.sorted(), exposed: excluded.count)
        }
    }

    /// The ends that he excludes, but for those of ``elsewhere``.
    mutating func excludedEnds() throws(SuppressionError) -> [End] {
        if try isQuicklySafe() { return [] }
        elsewhere = []
        return try excludedEnds(beingSure: true)
    }

    /// Whether no end is excluded even if everything of which no table without people is at hand were known to be large.
    private mutating func isQuicklySafe() throws(SuppressionError) -> Bool {
        try excludedEnds(beingSure: false).isEmpty
    }

    private mutating func excludedEnds(beingSure: Bool) throws(SuppressionError) -> [End] {
        forget()
        while true {
            try explore(beingSure: beingSure)
            var excluded = sensitive.flatMap { cell in
                (isAboveZero(cell) ? [End(cell: cell, isZero: true)] : [])
                    + (isBelowThreshold(cell) ? [End(cell: cell, isZero: false)] : [])
            }.filter { !elsewhere.contains($0) }
            if beingSure {
                for end in excluded where counts.cells[end.cell].printing == .derived {
                    if try cheapestMoves(for: end).isEmpty { elsewhere.append(end) }
                }
                excluded.removeAll(where: elsewhere.contains)
            }
            guard excluded.isEmpty else { return excluded }
            let learnt = closed.filter {
                !isLarge[$0] && isAboveZero($0) && counts.cells[$0].hidesZero && counts.cells[$0].count > threshold
            }
            guard !learnt.isEmpty else { return [] }
            learn(learnt)
        }
    }

    /// Those that must stay uncertain. One that is withheld for others and is the threshold itself looks like a smaller one to
    /// whoever finds that it is the most it can be.
    private var sensitive: [Int] {
        counts.cells.indices.filter {
            counts.cells[$0].isSensitive || !isPublished[$0] && counts.cells[$0].isTaken(forSmall: threshold)
        }
    }

    /// What is printed, but withheld.
    private var closed: [Int] {
        counts.cells.indices.filter { !isPublished[$0] && counts.cells[$0].printing != .derived }
    }

    private mutating func learn(_ cells: [Int]) {
        for cell in cells {
            isLarge[cell] = true
            program.raise(cell, to: threshold)
        }
    }

    private mutating func forget() {
        for cell in counts.cells.indices where isLarge[cell] {
            isLarge[cell] = false
            program.raise(cell, to: 0)
        }
    }

    private mutating func withhold(_ cell: Int) {
        isPublished[cell] = false
        program.withhold(cell)
    }

    /// Looks for tables without people in each cell that tells him something, and with the threshold in each sensitive one:
    /// first for many cells at once, then one by one.
    private mutating func explore(beingSure: Bool) throws(SuppressionError) {
        lowest = counts.cells.map { _ in .infinity }
        highest = counts.cells.map { _ in -.infinity }
        let sensitive = sensitive
        let told = closed.filter { counts.cells[$0].hidesZero && !isLarge[$0] }
        var pending = Set(sensitive + told).sorted()
        var before = pending.count + 1
        while !pending.isEmpty, pending.count < before {
            before = pending.count
            note(try program.leastTogether(pending))
            pending.removeAll { !isAboveZero($0) }
        }
        for cell in pending where isAboveZero(cell) && (beingSure || sensitive.contains(cell)) {
            note(try program.leastTogether([cell]))
        }
        pending = sensitive.filter { isBelowThreshold($0) }
        before = pending.count + 1
        while !pending.isEmpty, pending.count < before {
            before = pending.count
            note(try program.mostTogether(pending))
            pending.removeAll { !isBelowThreshold($0) }
        }
        for cell in pending where isBelowThreshold(cell) { note(try program.mostTogether([cell])) }
    }

    private mutating func note(_ sums: [Double]?) {
        guard let sums else { return }
        for (cell, sum) in sums.enumerated() {
            lowest[cell] = min(lowest[cell], sum)
            highest[cell] = max(highest[cell], sum)
        }
    }

    private func isAboveZero(_ cell: Int) -> Bool { lowest[cell] > Tolerance.linked }

    private func isBelowThreshold(_ cell: Int) -> Bool { highest[cell] < Double(threshold) - Tolerance.linked }

    /// What to withhold so that the end is possible, whatever else he knows; or at least if he knew no rules. None when nothing
    /// suffices.
    private mutating func cheapestMoves(for end: End) throws(SuppressionError) -> [Int] {
        let range = end.isZero ? 0...0.0 : Double(threshold)...ProgramBounds.infinity
        if let cells = try program.cheapestMoves(for: end.cell, in: range) { return cells }
        let known = isLarge.indices.filter { isLarge[$0] }
        forget()
        let cells = try program.cheapestMoves(for: end.cell, in: range) ?? []
        learn(known)
        return cells
    }

    /// Publishes again what was plainly not needed, the dearest first.
    private mutating func reopen(_ withheld: inout [Int]) throws(SuppressionError) {
        let dearestFirst = withheld.sorted { (-counts.cells[$0].cost, $0) < (-counts.cells[$1].cost, $1) }
        for cell in dearestFirst.prefix(Self.mostReopened) {
            isPublished[cell] = true
            forget()
            program.publish(cell)
            if try isQuicklySafe() {
                withheld.removeAll { $0 == cell }
            } else {
                forget()
                withhold(cell)
            }
        }
    }
}

extension LinkedCounts.Cell {
    fileprivate func isTaken(forSmall threshold: Int) -> Bool {
        printing != .derived && hidesZero && count == threshold
    }

    fileprivate var cost: Double {
        if case .withholdable(let cost) = printing { cost } else { 0 }
    }
}

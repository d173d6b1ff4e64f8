/// Somebody who has all of linked tables and knows the rules; and what to withhold so that he learns nothing.
struct LinkedReader: ~Copyable {
    /// A number that a sensitive cell must be able to have.
    struct End: Equatable {
        let cell: Int
        /// 0; else the threshold or more.
        let isZero: Bool
    }

    private let counts: LinkedCounts
    private let threshold: Int
    private var isPublished: [Bool]
    private var program: LinkedProgram
    /// In which what may be withheld may move.
    private var elastic: LinkedProgram
    private var nearby: NearbyTables
    /// Columns of a table with all true counts.
    private let start: [Double]
    /// What he knows to be at least the threshold.
    private var isLarge: [Bool]
    /// Ends of numbers that nobody prints which the other tables exclude, whatever were withheld here: that is theirs.
    private var elsewhere: [End] = []
    /// Of those that were looked at, whether they may be empty as far as he knows.
    private var mayBeEmpty: [Bool?] = []
    /// Those found so far. What is withheld later makes none of them impossible.
    private var tables: [LinkedTable] = []
    /// Of each cell the smallest and the largest number in the true table and in those that agree with what he knows.
    private var lowest: [Double]
    private var highest: [Double]

    init(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) {
        let isPublished = counts.cells.map(\.isPublished)
        let layout = LinkedLayout(counts, isHeld: isPublished)
        var program = try LinkedProgram(layout, isPublished: isPublished, threshold: threshold)
        let start = counts.people.isEmpty ? try program.trueColumns() : counts.people.map(Double.init)
        let elastic = try LinkedProgram(elastic: counts, isPublished: isPublished, threshold: threshold)
        self.counts = counts
        self.threshold = threshold
        self.isPublished = isPublished
        self.start = start
        self.program = program
        self.elastic = elastic
        nearby = NearbyTables(layout, isPublished: isPublished, near: start)
        isLarge = counts.cells.map { _ in false }
        lowest = counts.cells.map { Double($0.count) }
        highest = lowest
        for table in GuessedTables(counts, isPublished: isPublished).tables { note(table) }
    }

    /// Withholds until no end is excluded.
    mutating func mend() throws(SuppressionError) -> LinkedSuppression {
        var withheld: [Int] = []
        while true {
            let excluded = try excludedEnds()
            var moved: [Int] = []
            for end in excluded {
                let cells = try cheapestMoves(for: end)
                withhold(cells)
                moved += cells
            }
            withheld += moved
            guard moved.isEmpty else {
                let layout = LinkedLayout(counts, isHeld: isPublished)
                program = try LinkedProgram(layout, isPublished: isPublished, threshold: threshold)
                nearby = NearbyTables(layout, isPublished: isPublished, near: start)
                continue
            }
            let exposed = excluded.isEmpty ? 0 : try excludedEnds(precisely: true).count
            return LinkedSuppression(withheld: withheld.sorted(), exposed: exposed)
        }
    }

    private mutating func withhold(_ cells: [Int]) {
        for cell in cells {
            isPublished[cell] = false
            elastic.withhold(cell)
        }
    }

    /// The ends that he excludes, but for those of ``elsewhere``.
    ///
    /// Everything of which no table without people is at hand is taken to be large; where that excludes an end, what stands in
    /// its way is looked at, so that he may be thought to know a little more than he does, never less.
    ///
    /// - Parameter precisely: whether to look at everything, so that he is thought to know what he knows and no more.
    mutating func excludedEnds(precisely: Bool = false) throws(SuppressionError) -> [End] {
        forget()
        elsewhere = []
        mayBeEmpty = counts.cells.map { _ in precisely ? true : nil }
        while true {
            try explore()
            let excluded = excludedNow
            var isLookedAtAgain = false
            for end in excluded where try look(atWhatExcludes: end) { isLookedAtAgain = true }
            if isLookedAtAgain { continue }
            for end in excluded where counts.cells[end.cell].printing == .derived {
                if try cheapestMoves(for: end).isEmpty { elsewhere.append(end) }
            }
            let own = excluded.filter { !elsewhere.contains($0) }
            guard own.isEmpty else { return own }
            let learnt = closed.filter {
                !isLarge[$0] && isAboveZero($0) && counts.cells[$0].hidesZero && counts.cells[$0].count > threshold
            }
            guard !learnt.isEmpty else { return [] }
            for cell in learnt where mayBeEmpty[cell] == true { mayBeEmpty[cell] = false }
            learn(learnt)
        }
    }

    private var excludedNow: [End] {
        sensitive.flatMap { cell in
            (isAboveZero(cell) ? [End(cell: cell, isZero: true)] : [])
                + (isBelowThreshold(cell) ? [End(cell: cell, isZero: false)] : [])
        }.filter { !elsewhere.contains($0) }
    }

    /// Looks at those taken to be large that must not be if the end is to be possible.
    ///
    /// - Returns: whether one of them may be empty.
    private mutating func look(atWhatExcludes end: End) throws(SuppressionError) -> Bool {
        let large = isLarge.indices.filter { isLarge[$0] }
        forget()
        let sums = try program.mostTogether(large, asking: (end.cell, range(of: end)))
        note(sums)
        learn(large)
        guard let sums else { return false }
        var hasFound = false
        for cell in large where mayBeEmpty[cell] == nil && sums[cell] < Double(threshold) - Tolerance.linked {
            isLarge[cell] = false
            raise(cell, to: 0)
            let isEmpty = try find(End(cell: cell, isZero: true))
            mayBeEmpty[cell] = isEmpty
            if isEmpty { hasFound = true } else { learn([cell]) }
        }
        return hasFound
    }

    private func range(of end: End) -> ClosedRange<Double> {
        end.isZero ? 0...0 : Double(threshold)...ProgramBounds.infinity
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
            raise(cell, to: threshold)
        }
        recall()
    }

    private mutating func forget() {
        for cell in isLarge.indices where isLarge[cell] { raise(cell, to: 0) }
        isLarge = counts.cells.map { _ in false }
        recall()
    }

    private mutating func raise(_ cell: Int, to least: Int) {
        program.raise(cell, to: least)
        nearby.raise(cell, to: least)
    }

    /// Looks again at the tables found so far: which of them agree with what he knows now.
    private mutating func recall() {
        lowest = counts.cells.map { Double($0.count) }
        highest = lowest
        for table in tables { widen(by: table) }
    }

    /// Takes a table into account if it agrees with what he knows. The true one does.
    private mutating func widen(by table: LinkedTable) {
        let least = Double(threshold) - Tolerance.linked
        guard table.changes.allSatisfy({ !isLarge[$0.cell] || $0.sum >= least }) else { return }
        for change in table.changes {
            lowest[change.cell] = min(lowest[change.cell], change.sum)
            highest[change.cell] = max(highest[change.cell], change.sum)
        }
    }

    private mutating func note(_ table: LinkedTable) {
        tables.append(table)
        widen(by: table)
    }

    private mutating func note(_ sums: [Double]?) {
        if let sums { note(LinkedTable(sums, of: counts)) }
    }

    /// Looks for tables without people in each cell that tells him something, and with the threshold in each sensitive one:
    /// first for many cells at once while that shows many, then one by one.
    private mutating func explore() throws(SuppressionError) {
        let sensitive = Set(sensitive)
        let told = closed.filter { counts.cells[$0].hidesZero && !isLarge[$0] }
        var pending = sensitive.union(told).sorted().map { End(cell: $0, isZero: true) }
        try exploreTogether(&pending)
        for end in pending where isExcluded(end) {
            let isNeeded = mayBeEmpty[end.cell] == true || sensitive.contains(end.cell)
            if isNeeded { _ = try find(end) } else { findNearby(end) }
        }
        pending = sensitive.sorted().map { End(cell: $0, isZero: false) }
        try exploreTogether(&pending)
        for end in pending where isExcluded(end) { _ = try find(end) }
    }

    /// - Parameter pending: ends on one side; those that no table shows are left.
    private mutating func exploreTogether(_ pending: inout [End]) throws(SuppressionError) {
        pending.removeAll { !isExcluded($0) }
        var before = Int.max
        while !pending.isEmpty, pending.count < before - before / Self.fewest {
            before = pending.count
            let cells = pending.map(\.cell)
            note(pending[0].isZero ? try program.leastTogether(cells) : try program.mostTogether(cells))
            pending.removeAll { !isExcluded($0) }
        }
    }

    /// Looking at many at once goes on while it shows one in so many.
    private static let fewest = 8

    /// Looks for a table that shows an end: near the true one, or else anywhere.
    ///
    /// - Returns: whether there is one.
    private mutating func find(_ end: End) throws(SuppressionError) -> Bool {
        if findNearby(end) { return true }
        note(end.isZero ? try program.leastTogether([end.cell]) : try program.mostTogether([end.cell]))
        return !isExcluded(end)
    }

    @discardableResult
    private mutating func findNearby(_ end: End) -> Bool {
        guard let table = nearby.table(asking: end.cell, for: range(of: end)) else { return false }
        note(table)
        return !isExcluded(end)
    }

    /// Whether no table at hand shows it.
    private func isExcluded(_ end: End) -> Bool { end.isZero ? isAboveZero(end.cell) : isBelowThreshold(end.cell) }

    private func isAboveZero(_ cell: Int) -> Bool { lowest[cell] > Tolerance.linked }

    private func isBelowThreshold(_ cell: Int) -> Bool { highest[cell] < Double(threshold) - Tolerance.linked }

    /// What to withhold so that the end is possible, whatever else he knows; or at least if he knew no rules. None when nothing
    /// suffices.
    private mutating func cheapestMoves(for end: End) throws(SuppressionError) -> [Int] {
        let large = isLarge.indices.filter { isLarge[$0] }
        for cell in large { elastic.raise(cell, to: threshold) }
        let moves = try elastic.cheapestMoves(for: end.cell, in: range(of: end))
        for cell in large { elastic.raise(cell, to: 0) }
        if let moves { return moves }
        return try elastic.cheapestMoves(for: end.cell, in: range(of: end)) ?? []
    }
}

extension LinkedCounts.Cell {
    fileprivate func isTaken(forSmall threshold: Int) -> Bool {
        printing != .derived && hidesZero && count == threshold
    }
}

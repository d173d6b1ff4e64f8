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
    private var program: LinkedProgram
    private var isPublished: [Bool]
    /// What he knows to be at least the threshold.
    private var isLarge: [Bool]
    /// Ends of numbers that nobody prints which the other tables exclude, whatever were withheld here: that is theirs.
    private var elsewhere: [End] = []
    /// Of those that were looked at, whether they may be empty as far as he knows.
    private var mayBeEmpty: [Bool?] = []
    /// The sums of all cells in each table found so far. What is withheld later makes none of them impossible.
    private var tables: [[Double]] = []
    /// Of each cell the smallest and the largest number in those tables that agree with what he knows.
    private var lowest: [Double]
    private var highest: [Double]

    init(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) {
        self.counts = counts
        self.threshold = threshold
        isPublished = counts.cells.map(\.isPublished)
        program = try LinkedProgram(counts, isPublished: isPublished, threshold: threshold, isElastic: false)
        isLarge = counts.cells.map { _ in false }
        lowest = counts.cells.map { _ in .infinity }
        highest = counts.cells.map { _ in -.infinity }
    }

    /// Withholds until no end is excluded.
    mutating func mend() throws(SuppressionError) -> LinkedSuppression {
        var withheld: [Int] = []
        while true {
            let excluded = try excludedEnds()
            var moved: [Int] = []
            for end in excluded {
                let cells = try cheapestMoves(for: end)
                for cell in cells { isPublished[cell] = false }
                moved += cells
            }
            withheld += moved
            guard moved.isEmpty else {
                program = try LinkedProgram(counts, isPublished: isPublished, threshold: threshold, isElastic: false)
                continue
            }
            let exposed = excluded.isEmpty ? 0 : try excludedEnds(precisely: true).count
            return LinkedSuppression(withheld: withheld.sorted(), exposed: exposed)
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
            program.raise(cell, to: 0)
            let sums = try program.leastTogether([cell])
            note(sums)
            let isEmpty = sums.map { $0[cell] <= Tolerance.linked } ?? false
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
            program.raise(cell, to: threshold)
        }
        recall()
    }

    private mutating func forget() {
        for cell in isLarge.indices where isLarge[cell] { program.raise(cell, to: 0) }
        isLarge = counts.cells.map { _ in false }
        recall()
    }

    /// Looks again at the tables found so far: which of them agree with what he knows now.
    private mutating func recall() {
        lowest = counts.cells.map { _ in .infinity }
        highest = counts.cells.map { _ in -.infinity }
        for table in tables where agrees(table) { widen(by: table) }
    }

    private func agrees(_ table: [Double]) -> Bool {
        isLarge.indices.allSatisfy { !isLarge[$0] || table[$0] >= Double(threshold) - Tolerance.linked }
    }

    private mutating func widen(by table: [Double]) {
        for (cell, sum) in table.enumerated() {
            lowest[cell] = min(lowest[cell], sum)
            highest[cell] = max(highest[cell], sum)
        }
    }

    /// Looks for tables without people in each cell that tells him something, and with the threshold in each sensitive one:
    /// first for many cells at once, then one by one.
    private mutating func explore() throws(SuppressionError) {
        let sensitive = Set(sensitive)
        let told = closed.filter { counts.cells[$0].hidesZero && !isLarge[$0] }
        var pending = sensitive.union(told).filter { isAboveZero($0) }.sorted()
        var before = pending.count + 1
        while !pending.isEmpty, pending.count < before {
            before = pending.count
            note(try program.leastTogether(pending))
            pending.removeAll { !isAboveZero($0) }
        }
        for cell in pending where isAboveZero(cell) && (mayBeEmpty[cell] == true || sensitive.contains(cell)) {
            note(try program.leastTogether([cell]))
        }
        pending = sensitive.filter { isBelowThreshold($0) }.sorted()
        before = pending.count + 1
        while !pending.isEmpty, pending.count < before {
            before = pending.count
            note(try program.mostTogether(pending))
            pending.removeAll { !isBelowThreshold($0) }
        }
        for cell in pending where isBelowThreshold(cell) { note(try program.mostTogether([cell])) }
    }

    private mutating func note(_ table: [Double]?) {
        guard let table else { return }
        tables.append(table)
        if agrees(table) { widen(by: table) }
    }

    private func isAboveZero(_ cell: Int) -> Bool { lowest[cell] > Tolerance.linked }

    private func isBelowThreshold(_ cell: Int) -> Bool { highest[cell] < Double(threshold) - Tolerance.linked }

    /// What to withhold so that the end is possible, whatever else he knows; or at least if he knew no rules. None when nothing
    /// suffices.
    private func cheapestMoves(for end: End) throws(SuppressionError) -> [Int] {
        let range = range(of: end)
        var elastic = try LinkedProgram(counts, isPublished: isPublished, threshold: threshold, isElastic: true)
        for cell in isLarge.indices where isLarge[cell] { elastic.raise(cell, to: threshold) }
        if let cells = try elastic.cheapestMoves(for: end.cell, in: range) { return cells }
        var lenient = try LinkedProgram(counts, isPublished: isPublished, threshold: threshold, isElastic: true)
        return try lenient.cheapestMoves(for: end.cell, in: range) ?? []
    }
}

extension LinkedCounts.Cell {
    fileprivate func isTaken(forSmall threshold: Int) -> Bool {
        printing != .derived && hidesZero && count == threshold
    }
}

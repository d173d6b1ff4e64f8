/// Somebody who has all of linked tables and knows the rules; and what to withhold so that he learns nothing.
struct LinkedReader: ~Copyable {
    private let counts: LinkedCounts
    private let threshold: Int
    private var isPublished: [Bool]
    private var program: LinkedProgram
    /// In which what may be withheld may move.
    private var elastic: LinkedProgram
    /// What he knows to be at least the threshold.
    private var isLarge: [Bool]
    /// The same in the order in which he learnt it.
    private var learnt: [Int] = []
    /// Made when something is excluded.
    private var blank: BlankReader?
    private var past: BlankReader?
    /// Ends that he excludes whatever is withheld.
    private var settled: Set<LinkedEnd> = []
    /// Those at hand, guessed or found. What is withheld later makes none of them impossible.
    private var tables: [LinkedTable]
    /// Of each cell the smallest and the largest number in the true table and in those that agree with what he knows.
    private var lowest: [Double]
    private var highest: [Double]

    /// So many ends are looked at together, and go on to be while that shows so many.
    private static let fewest = 8
    /// So many excluded ends are enough to begin with: what mends them may mend others.
    private static let mostExcluded = 32

    init(_ counts: LinkedCounts, threshold: Int) throws(SuppressionError) {
        let isPublished = counts.cells.map(\.isPublished)
        let program = try LinkedProgram(counts, isPublished: isPublished, threshold: threshold)
        let elastic = try LinkedProgram(elastic: counts, isPublished: isPublished, threshold: threshold)
        self.counts = counts
        self.threshold = threshold
        self.isPublished = isPublished
        self.program = program
        self.elastic = elastic
        tables = counts.guesses.isEmpty ? [] : GuessedTables(counts, isPublished: isPublished).tables
        isLarge = counts.cells.map { _ in false }
        lowest = []
        highest = []
    }

    /// Withholds until no end is excluded.
    mutating func mend() throws(SuppressionError) -> LinkedSuppression {
        var withheld: [Int] = []
        while true {
            let excluded = try excludedEnds()
            let before = withheld.count
            var pending = excluded
            while !pending.isEmpty {
                let end = pending.removeFirst()
                // What was withheld for another may have made it possible.
                if withheld.count > before { try look(for: end) }
                guard isExcluded(end) else { continue }
                let moved = try cheapestMoves(for: end)
                guard !moved.isEmpty else { continue }
                withheld += moved
                for cell in moved {
                    isPublished[cell] = false
                    elastic.withhold(cell)
                }
                let atHand = program.atHand
                program = try LinkedProgram(
                    counts, isPublished: isPublished, threshold: threshold, atHand: atHand)
                for cell in learnt { program.raise(cell, to: threshold) }
                let (zeros, others) = (pending.filter(\.isZero), pending.filter { !$0.isZero })
                pending = try explore(together: zeros) + explore(together: others)
            }
            guard withheld.count > before else {
                return LinkedSuppression(withheld: withheld.sorted(), exposed: Set(excluded.map(\.cell)).sorted())
            }
            // Of what is withheld now it matters which numbers are possible, and what can be learnt.
            elastic = try LinkedProgram(elastic: counts, isPublished: isPublished, threshold: threshold)
        }
    }

    /// Ends that he excludes, but for what is the other tables' or was told before: none only where there are none.
    mutating func excludedEnds() throws(SuppressionError) -> [LinkedEnd] {
        forget()
        var most = Self.mostExcluded
        while true {
            let excluded = try explore(most)
            let sensitive = Set(sensitive)
            let exposed = excluded.filter { sensitive.contains($0.cell) }
            let theirs = try excludedElsewhere(exposed.filter { counts.cells[$0.cell].printing == .derived })
            let own = exposed.filter { !theirs.contains($0) }
            let told = try excludedBefore(own)
            let new = own.filter { !told.contains($0) }
            guard new.isEmpty else { return new }
            let impossible = settled.union(excluded)
            let news = telling.filter { impossible.contains(LinkedEnd(cell: $0, isZero: true)) }
            guard news.isEmpty else {
                learn(news)
                continue
            }
            // None is new, and they are fewer than were asked for: there are no more.
            guard excluded.count >= most else { return [] }
            most *= 2
        }
    }

    /// Of numbers that nobody prints, what the other tables exclude is theirs; that somebody is there also by what he learns
    /// whatever is withheld.
    private mutating func excludedElsewhere(_ ends: [LinkedEnd]) throws(SuppressionError) -> Set<LinkedEnd> {
        guard !ends.isEmpty else { return [] }
        var reader = try blankReader()
        var excluded = Set(try reader.excluded(ends))
        settled.formUnion(excluded)
        let zeros = ends.filter { $0.isZero && !excluded.contains($0) }
        if !learnt.isEmpty, !zeros.isEmpty {
            excluded.formUnion(try reader.excluded(zeros, knowing: reader.learnt(of: learnt)))
        }
        blank = consume reader
        return excluded
    }

    /// What was told before can't be taken back.
    private mutating func excludedBefore(_ ends: [LinkedEnd]) throws(SuppressionError) -> Set<LinkedEnd> {
        guard !ends.isEmpty, counts.cells.contains(where: { $0.printing == .known }) else { return [] }
        var reader = try pastReader()
        let excluded = try reader.excluded(ends)
        past = consume reader
        settled.formUnion(excluded)
        return Set(excluded)
    }

    /// Of what he learns, what he would learn whatever were withheld.
    private mutating func inevitablyLearnt() throws(SuppressionError) -> [Int] {
        var reader = try blankReader()
        let inevitable = try reader.learnt(of: learnt)
        blank = consume reader
        return inevitable
    }

    /// To be put back.
    private mutating func blankReader() throws(SuppressionError) -> BlankReader {
        if let reader = blank.take() { return reader }
        return try BlankReader(counts, threshold: threshold) { $0 == .known || $0 == .published }
    }

    /// To be put back.
    private mutating func pastReader() throws(SuppressionError) -> BlankReader {
        if let reader = past.take() { return reader }
        return try BlankReader(counts, threshold: threshold) { $0 == .known }
    }

    /// Those that must stay uncertain. One that is withheld for others and is the threshold itself looks like a smaller one to
    /// whoever finds that it is the most it can be.
    private var sensitive: [Int] {
        counts.cells.indices.filter {
            counts.cells[$0].isSensitive || !isPublished[$0] && counts.cells[$0].isTaken(forSmall: threshold)
        }
    }

    /// What was withheld for the sake of others, which he does not know yet: where it cannot be empty he learns that it was.
    private var telling: [Int] {
        counts.cells.indices.filter {
            let cell = counts.cells[$0]
            return !isPublished[$0] && !isLarge[$0] && cell.printing != .derived && cell.hidesZero
                && cell.count > threshold
        }
    }

    private mutating func learn(_ cells: [Int]) {
        for cell in cells {
            isLarge[cell] = true
            program.raise(cell, to: threshold)
        }
        learnt += cells
        recall()
    }

    private mutating func forget() {
        for cell in learnt { program.raise(cell, to: 0) }
        learnt = []
        isLarge = counts.cells.map { _ in false }
        recall()
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

    private mutating func note(_ sums: [Double]?) {
        guard let sums else { return }
        let table = LinkedTable(sums, of: counts)
        tables.append(table)
        widen(by: table)
    }

    /// Looks for tables without people in each cell that tells him something, and with the threshold in each sensitive one.
    ///
    /// - Parameter most: of each side.
    /// - Returns: ends that are excluded, by cell, 0 first; not all where there are more than the most.
    private mutating func explore(_ most: Int) throws(SuppressionError) -> [LinkedEnd] {
        let zeros = try explore(Set(sensitive + telling).sorted().map { LinkedEnd(cell: $0, isZero: true) }, most)
        let others = try explore(sensitive.map { LinkedEnd(cell: $0, isZero: false) }, most)
        return (zeros + others).sorted { $0.cell == $1.cell ? $0.isZero && !$1.isZero : $0.cell < $1.cell }
    }

    /// First for many cells at once, then one by one.
    ///
    /// - Parameter ends: all of one side.
    /// - Returns: those that are excluded, up to the most.
    private mutating func explore(_ ends: [LinkedEnd], _ most: Int) throws(SuppressionError) -> [LinkedEnd] {
        var excluded: [LinkedEnd] = []
        let open = ends.filter { !settled.contains($0) }
        for end in try explore(together: open) where excluded.count < most && isExcluded(end) {
            try look(for: end)
            if isExcluded(end) { excluded.append(end) }
        }
        return excluded
    }

    /// Looks for many cells at once while that shows many.
    ///
    /// - Parameter ends: all of one side.
    /// - Returns: those that it does not show.
    private mutating func explore(together ends: [LinkedEnd]) throws(SuppressionError) -> [LinkedEnd] {
        var pending = ends.filter { isExcluded($0) }
        var before = Int.max
        while pending.count >= Self.fewest, pending.count <= before - Self.fewest {
            before = pending.count
            try look(for: pending)
            pending.removeAll { !isExcluded($0) }
        }
        return pending
    }

    private mutating func look(for end: LinkedEnd) throws(SuppressionError) {
        note(try program.sums(where: end.cell, is: end.range(threshold: threshold)))
    }

    private mutating func look(for ends: [LinkedEnd]) throws(SuppressionError) {
        note(try program.sums(showing: ends))
    }

    /// Whether no table at hand shows it.
    private func isExcluded(_ end: LinkedEnd) -> Bool {
        !end.isShown(by: end.isZero ? lowest[end.cell] : highest[end.cell], threshold: threshold)
    }

    /// What to withhold so that the end is possible, whatever else he knows; else so that he does not come to know what excludes
    /// it; or at least if he knew no rules. None when nothing suffices.
    private mutating func cheapestMoves(for end: LinkedEnd) throws(SuppressionError) -> [Int] {
        if let moves = try cheapestMoves(for: end, knowing: learnt) { return moves }
        guard let moves = try cheapestMoves(for: end, knowing: []) else { return [] }
        return try movesAgainstLearning(whatExcludes: end) ?? moves
    }

    /// What to withhold so that a cell may be empty of which he learns that it is not, and with that what excludes the end. Nil
    /// when he learns enough whatever is withheld.
    private mutating func movesAgainstLearning(whatExcludes excluded: LinkedEnd) throws(SuppressionError) -> [Int]? {
        let inevitable = try inevitablyLearnt()
        guard try cheapestMoves(for: excluded, knowing: inevitable) != nil else { return nil }
        var end = excluded
        var others = learnt.filter { !inevitable.contains($0) }
        while true {
            if let moves = try cheapestMoves(for: end, knowing: inevitable + others) { return moves }
            // Of what he learns one after the other, the first few that exclude it.
            var possible = 0
            var impossible = others.count
            while impossible - possible > 1 {
                let middle = (possible + impossible) / 2
                if try cheapestMoves(for: end, knowing: inevitable + others[..<middle]) == nil {
                    impossible = middle
                } else {
                    possible = middle
                }
            }
            guard possible < others.count else { return nil }
            end = LinkedEnd(cell: others[possible], isZero: true)
            others.removeSubrange(possible...)
        }
    }

    /// What to withhold so that the end is possible to whoever knows that some cells are at least the threshold; nil when nothing
    /// suffices.
    private mutating func cheapestMoves(for end: LinkedEnd, knowing large: [Int]) throws(SuppressionError) -> [Int]? {
        for cell in large { elastic.raise(cell, to: threshold) }
        let moves = try elastic.cheapestMoves(for: end.cell, in: end.range(threshold: threshold))
        for cell in large { elastic.raise(cell, to: 0) }
        return moves
    }
}

extension LinkedCounts.Cell {
    fileprivate func isTaken(forSmall threshold: Int) -> Bool {
        printing != .derived && hidesZero && count == threshold
    }
}

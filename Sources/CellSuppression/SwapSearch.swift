/// Looks for witnesses without any program: people change places between two columns that nothing published tells apart,
/// or between the corners of a rectangle, so that each published sum loses whom it gains.
///
/// Each published number has a random key and each column the sum of the keys of its published numbers, its *signature*:
/// columns that change by steps keep all published numbers if the signatures, times the steps, add up to zero. So the
/// fourth corner of a rectangle is looked up by the signature that is missing. Where swaps do not lead to a witness, one may
/// still exist; those that are found are checked in integers like any other.
struct SwapSearch {
    /// Corners looked up for one column.
    private static let mostLookups = 2_000
    /// Tables tried besides the truth.
    private static let mostStarts = 3

    private let grid: Grid
    private let threshold: Int
    private var isPublished: [Bool]
    private var signatures: [UInt64]
    private var columnsOfSignature: [UInt64: [Int]] = [:]
    /// Counts of the columns in the table at work; the true ones between searches.
    private var counts: [Int]
    /// Columns that are published as they are.
    private var isFixed: [Bool]
    private var changed: [Int] = []
    /// Columns that must not take part: those of the number asked about.
    private var isMember: [Bool]
    private var insider: Int?

    init(grid: Grid, isPublished: [Bool], threshold: Int) {
        self.grid = grid
        self.threshold = threshold
        self.isPublished = [Bool](repeating: false, count: isPublished.count)
        signatures = [UInt64](repeating: 0, count: grid.columnCounts.count)
        counts = grid.columnCounts
        isFixed = [Bool](repeating: false, count: counts.count)
        isMember = [Bool](repeating: false, count: counts.count)
        for (number, published) in isPublished.enumerated() where published {
            self.isPublished[number] = true
            if grid.numbers[number].columns.count == 1 { isFixed[grid.numbers[number].columns[0]] = true }
            for column in grid.numbers[number].columns { signatures[column] &+= Self.key(number) }
        }
        for (column, signature) in signatures.enumerated() {
            columnsOfSignature[signature, default: []].append(column)
        }
    }

    mutating func publish(_ number: Int) {
        isPublished[number] = true
        if grid.numbers[number].columns.count == 1 { isFixed[grid.numbers[number].columns[0]] = true }
        changeSignatures(of: number, by: Self.key(number))
    }

    mutating func withhold(_ number: Int) {
        isPublished[number] = false
        if grid.numbers[number].columns.count == 1 { isFixed[grid.numbers[number].columns[0]] = false }
        changeSignatures(of: number, by: 0 &- Self.key(number))
    }

    /// A table that agrees with the publication and shows the claim, if swaps lead to one from the truth or from one of the
    /// tables in the pool where the number is nearest to what is claimed.
    mutating func witness(for claim: Claim, from pool: WitnessPool) -> Witness? {
        let goal = goal(of: claim)
        let known = pool.witnesses(moving: claim.number).enumerated()
            .map { (order: $0.offset, gap: gap($0.element, claim, goal), witness: $0.element) }
            .filter { $0.witness.agrees(with: isPublished) }
            .sorted { ($0.gap, $0.order) < ($1.gap, $1.order) }
        if let found = witness(for: claim, goal, from: []) { return found }
        for start in known.prefix(Self.mostStarts) {
            if let found = witness(for: claim, goal, from: start.witness.columns) { return found }
        }
        return nil
    }

    private func goal(of claim: Claim) -> Int {
        switch claim.goal {
        case .zero: 0
        case .one: 1
        case .threshold: max(threshold, grid.numbers[claim.number].count)
        }
    }

    /// How many must move for a witness to show the claim.
    private func gap(_ witness: Witness, _ claim: Claim, _ goal: Int) -> Int {
        let missing = abs(goal - witness.value(of: claim.number, in: grid))
        guard let insider = claim.insider, witness.count(ofColumn: insider, in: grid) < 1 else { return missing }
        return missing + 2
    }

    private mutating func witness(for claim: Claim, _ goal: Int, from start: [Step]) -> Witness? {
        let members = grid.numbers[claim.number].columns
        insider = claim.insider
        for step in start { change(step.index, by: step.change) }
        for column in members { isMember[column] = true }
        defer {
            for column in members { isMember[column] = false }
            for column in changed { counts[column] = grid.columnCounts[column] }
            changed.removeAll(keepingCapacity: true)
        }
        var value = members.reduce(0) { $0 + counts[$1] }
        if let insider, counts[insider] < 1 {
            guard move(insider, 1, by: 1) == 0 else { return nil }
            value += 1
        }
        if claim.goal == .threshold, value >= goal { value = goal }
        var missing = abs(goal - value)
        let direction = goal > value ? 1 : -1
        for column in members where missing > 0 {
            let room = min(missing, room(column, direction))
            if room > 0 { missing -= room - move(column, direction, by: room) }
        }
        guard missing == 0 else { return nil }
        let steps = Set(changed).sorted().compactMap { column in
            let change = counts[column] - grid.columnCounts[column]
            return change == 0 ? nil : Step(index: column, change: change)
        }
        guard let witness = Witness(steps, of: grid, agreeingWith: isPublished),
            witness.shows(claim, in: grid, threshold: threshold)
        else { return nil }
        return witness
    }

    /// Any fixed sequence without sums that are equal by chance would do (Steele, Lea and Flood 2014, SplitMix).
    private static func key(_ number: Int) -> UInt64 {
        var key = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
        key = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
        key = (key ^ (key >> 27)) &* 0x94D0_49BB_1331_11EB
        return key ^ (key >> 31)
    }

    private mutating func changeSignatures(of number: Int, by key: UInt64) {
        for column in grid.numbers[number].columns {
            let old = signatures[column]
            columnsOfSignature[old]?.removeAll { $0 == column }
            if columnsOfSignature[old]?.isEmpty == true { columnsOfSignature[old] = nil }
            signatures[column] = old &+ key
            let place = columnsOfSignature[old &+ key]?.firstIndex { $0 > column }
            columnsOfSignature[old &+ key, default: []].insert(
                column, at: place ?? columnsOfSignature[old &+ key]?.count ?? 0)
        }
    }
}

extension SwapSearch {
    /// How far a column can go; the respondent who asks stays where he is.
    private func room(_ column: Int, _ direction: Int) -> Int {
        direction > 0 ? CountTable.largestTotal : counts[column] - (column == insider ? 1 : 0)
    }

    private mutating func change(_ column: Int, by step: Int) {
        changed.append(column)
        counts[column] += step
    }

    /// Moves a column and others with it.
    ///
    /// - Returns: how much of it could not be done.
    private mutating func move(_ column: Int, _ direction: Int, by amount: Int) -> Int {
        var left = amount
        guard !isFixed[column] else { return left }
        if signatures[column] == 0 {
            change(column, by: direction * left)
            return 0
        }
        for other in columnsOfSignature[signatures[column]] ?? [] where left > 0 && !isMember[other] {
            let step = min(left, room(other, -direction))
            guard step > 0 else { continue }
            change(column, by: direction * step)
            change(other, by: -direction * step)
            left -= step
        }
        guard left > 0 else { return 0 }
        let sums = grid.numbersOfColumn[column].filter { isPublished[$0] }
            .sorted { (grid.numbers[$0].columns.count, $0) < (grid.numbers[$1].columns.count, $1) }
        guard let first = sums.first else { return left }
        var lookups = Self.mostLookups
        for second in sums.dropFirst() where left > 0 && lookups > 0 {
            left = turn(column, direction, by: left, along: first, second, &lookups)
        }
        return left
    }

    /// Moves a column, two that share a sum with it, and the fourth that makes up for both.
    ///
    /// - Returns: how much of it could not be done.
    private mutating func turn(
        _ column: Int, _ direction: Int, by amount: Int, along first: Int, _ second: Int, _ lookups: inout Int
    ) -> Int {
        var left = amount
        let seconds = grid.numbers[second].columns.filter {
            !isFixed[$0] && !isMember[$0] && room($0, -direction) > 0
        }
        for one in grid.numbers[first].columns where !isFixed[one] && !isMember[one] {
            guard room(one, -direction) > 0 else { continue }
            for other in seconds where other != one {
                var step = min(left, room(one, -direction), room(other, -direction))
                guard step > 0 else { continue }
                let wanted = signatures[one] &+ signatures[other] &- signatures[column]
                lookups -= 1
                var fourth: Int?
                if wanted != 0 {
                    fourth = columnsOfSignature[wanted]?.first {
                        !isMember[$0] && $0 != one && $0 != other && room($0, direction) > 0
                    }
                    guard let fourth else { continue }
                    step = min(step, room(fourth, direction))
                }
                change(column, by: direction * step)
                change(one, by: -direction * step)
                change(other, by: -direction * step)
                if let fourth { change(fourth, by: direction * step) }
                left -= step
                if left == 0 { return 0 }
            }
            if lookups <= 0 { break }
        }
        return left
    }
}

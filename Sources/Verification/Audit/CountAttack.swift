/// The attack on one family of counts: of each withheld one, whether a reader can tell that it is small.
///
/// He knows the rules. A number that had to stay unknown can be anything from 0 to the threshold, as far as what is
/// published tells; so one that cannot be 0 was withheld for the sake of others, and is at least the threshold. With that
/// he looks again, until he learns nothing more.
///
/// Of those who are only among the counts that the family is some of nobody withholds anything: of them he may know that nobody
/// is there, or that they are the threshold or more.
///
/// Ends come from linear programming, so that each is certain: no table of whole numbers that agrees with what is published
/// lies outside. What only whole numbers reveal beyond is left to the audit before publication, which knows the table.
struct CountAttack {
    /// A count that a reader can narrow down.
    struct Narrowed: Equatable {
        let cell: CountFamily.Cell
        let people: People
        let lowest: Int
        let highest: Int
    }

    enum People: Equatable {
        /// Of the family.
        case own
        /// Of the counts that the family is some of.
        case whole
        /// Who are only among these.
        case rest
    }

    enum Outcome: Equatable {
        case narrowed([Narrowed])
        /// No table agrees with what is published.
        case contradiction
        case unsolved
    }

    private let program: BoundsProgram
    private let targets: [Target]
    private let capped: [(column: Int, row: Int)]
    private let threshold: Int
    /// Those that are at least the threshold.
    private var isLarge: [Bool]
    /// Of each target the smallest and the largest number of people in the tables found so far.
    private var lowest: [Double]
    private var highest: [Double]
    private var failure: Outcome?

    /// Less than this apart, two numbers are one.
    private static let slack = 1e-4

    /// People whose number must stay unknown.
    private struct Target {
        let cell: CountFamily.Cell
        let whose: People
        let people: [(column: Int, weight: Double)]

        var isRest: Bool { whose == .rest }
    }

    /// Nil when the solver cannot be had.
    ///
    /// - Parameters:
    ///   - targets: by people, the cells in which their number must not be found out.
    init?(_ table: AttackedTable, targets asked: [(whose: People, cells: [CountFamily.Cell])], threshold: Int) {
        var table = table
        targets = asked.flatMap { whose, cells in
            cells.map { Target(cell: $0, whose: whose, people: table.people(whose, in: $0)) }
        }
        // A bound on each, else the sum of large ones would hide the small: enough for as many as can be.
        var capped: [(column: Int, row: Int)] = []
        for target in targets { capped.append(table.addCapped(target.people, limit: Double(threshold))) }
        guard let program = BoundsProgram(columns: table.columns, rows: table.rows) else { return nil }
        self.program = program
        self.capped = capped
        self.threshold = threshold
        isLarge = targets.map { _ in false }
        lowest = targets.map { _ in .infinity }
        highest = targets.map { _ in -.infinity }
    }

    mutating func run() -> Outcome {
        var found: [Int: Narrowed] = [:]
        var learnt: [Int: Narrowed] = [:]
        while true {
            findEnds()
            if failure == .contradiction, !learnt.isEmpty {
                // One of those that cannot be 0 had to stay unknown all the same.
                if found.isEmpty { found = learnt }
                break
            }
            if let failure { return failure }
            for index in targets.indices where isExposed(index) { found[index] = narrowed(index) }
            let new = targets.indices.filter {
                isAboveZero($0) && !isLarge[$0] && !targets[$0].isRest && !targets[$0].cell.isRemainder
            }
            // Where one is found out, the rules have not held, and no more follows from them.
            if new.isEmpty || !found.isEmpty { break }
            for index in new {
                isLarge[index] = true
                learnt[index] = narrowed(index)
            }
            program.raise(new.map { capped[$0].row }, to: Double(threshold))
        }
        return .narrowed(found.sorted { $0.key < $1.key }.map(\.value))
    }

    private func narrowed(_ index: Int) -> Narrowed {
        Narrowed(
            cell: targets[index].cell, people: targets[index].whose,
            lowest: Int((lowest[index] - Self.slack).rounded(.up)),
            highest: Int((highest[index] + Self.slack).rounded(.down)))
    }

    /// Finds tables with people in every cell and without, as far as there are any.
    private mutating func findEnds() {
        lowest = targets.map { _ in .infinity }
        highest = targets.map { _ in -.infinity }
        lookTogether { attack, index in
            attack.isBelowThreshold(index) ? [(attack.capped[index].column, 1)] : []
        }
        lookTogether { attack, index in
            attack.isAboveZero(index) ? attack.targets[index].people.map { ($0.column, -$0.weight) } : []
        }
        for index in targets.indices {
            if isBelowThreshold(index) { look(targets[index].people, for: index) }
            if isAboveZero(index) { look(targets[index].people.map { ($0.column, -$0.weight) }) }
            if isExposed(index) { look(targets[index].people, for: index) }
        }
    }

    /// Asks for all at once that are not known, as long as that settles several.
    ///
    /// - Parameter objective: of a cell, as it is asked for; nothing where it is known.
    private mutating func lookTogether(_ objective: (CountAttack, Int) -> [(column: Int, weight: Double)]) {
        var unknown = Int.max
        while true {
            let asked = targets.indices.map { objective(self, $0) }.filter { !$0.isEmpty }
            guard asked.count + Self.fewestSettled <= unknown else { return }
            unknown = asked.count
            look(asked.flatMap(\.self))
        }
    }

    /// By one look at several.
    private static let fewestSettled = 8

    /// Below the threshold whatever the table. Or, where it is not known to be large: at most the threshold and not 0; or
    /// one number that a group withheld for its unanimity may have.
    private func isExposed(_ index: Int) -> Bool {
        if targets[index].isRest { return isBelowThreshold(index) && isAboveZero(index) }
        // Of whom something is not known: an empty one is withheld so that others don't tell that somebody is there.
        if targets[index].cell.isRemainder, highest[index] < Self.slack { return false }
        if isBelowThreshold(index) { return true }
        // The family may show the same people of them: then they are neither few nor of one answer.
        if isLarge[index] || targets[index].whose == .whole { return false }
        return isAboveZero(index) && highest[index] < Double(threshold) + Self.slack
            || highest[index] - lowest[index] < Self.slack && highest[index] < Double(2 * threshold) - Self.slack
    }

    private func isBelowThreshold(_ index: Int) -> Bool { highest[index] < Double(threshold) - Self.slack }

    private func isAboveZero(_ index: Int) -> Bool { lowest[index] > Self.slack }

    /// - Parameter asked: the cell whose people the objective counts: nothing may bound them.
    private mutating func look(_ objective: [(column: Int, weight: Double)], for asked: Int? = nil) {
        guard failure == nil else { return }
        switch program.maximise(objective) {
        case .contradiction: failure = .contradiction
        case .unsolved: failure = .unsolved
        case .unbounded:
            if let asked { highest[asked] = .infinity } else { failure = .unsolved }
        case .point(let values):
            for index in targets.indices {
                let count = targets[index].people.reduce(0) { $0 + $1.weight * values[$1.column] }
                lowest[index] = min(lowest[index], count)
                highest[index] = max(highest[index], count)
            }
        }
    }
}

import CellSuppression

/// A reader who knows the rules, apart from the code that withholds: of publications of which each has, atom by atom, at most
/// the people of the next, he looks for ends of sensitive counts that cannot be; and what is withheld although it cannot be
/// empty was withheld for the sake of others, hence is at least the threshold.
struct RuleReader {
    /// What is printed but withheld.
    struct Closed {
        let members: [Int]
        /// Whether it would have been withheld if it were empty.
        let hidesZero: Bool
    }

    let puzzle: Puzzle
    let closed: [Closed]
    let size: RandomLinkedTable.Size
    let threshold: Int
    /// Whether he uses what he knows of the rules.
    var knowsRules = true

    init(
        nested publications: [Puzzle.Publication], remainders: [Bool], size: RandomLinkedTable.Size, threshold: Int
    ) {
        puzzle = Puzzle(nested: publications)
        closed = publications.enumerated().flatMap { level, publication in
            let atoms = publication.table.atomCounts.count
            return publication.withheld.sorted().map { index in
                let cell = publication.table.cells[index]
                return Closed(
                    members: (0...level).flatMap { block in cell.atoms.map { $0 + block * atoms } },
                    hidesZero: !remainders[index])
            }
        }
        self.size = size
        self.threshold = threshold
    }

    struct Findings {
        var excluded: [String] = []
        var isUndecided = false
        var questions = 0
    }

    func findings() -> Findings {
        var findings = Findings()
        var rules = puzzle.published
        var isLarge = closed.map { _ in false }
        while true {
            var tables: [[Int]] = []
            func isExcluded(_ members: [Int], _ range: ClosedRange<Int>) -> Bool {
                let asked = Puzzle.Rule(members: members, low: range.lowerBound, high: range.upperBound)
                findings.questions += 1
                if tables.contains(where: asked.holds) { return false }
                switch search(rules + [asked]) {
                case .none: return true
                case .undecided: findings.isUndecided = true
                case .table(let table):
                    if (rules + [asked]).allSatisfy({ $0.holds(in: table) }) {
                        tables.append(table)
                    } else {
                        findings.isUndecided = true
                    }
                }
                return false
            }
            for secret in puzzle.secrets {
                if isExcluded(secret.members, 0...0) { findings.excluded.append("\(secret.cell): none") }
                if isExcluded(secret.members, threshold...Puzzle.Rule.noEnd) {
                    findings.excluded.append("\(secret.cell): threshold")
                }
            }
            guard knowsRules, findings.excluded.isEmpty else { return findings }
            let learnt = closed.indices.filter {
                closed[$0].hidesZero && !isLarge[$0] && isExcluded(closed[$0].members, 0...0)
            }
            if learnt.isEmpty { return findings }
            for index in learnt {
                isLarge[index] = true
                rules.append(Puzzle.Rule(members: closed[index].members, low: threshold))
            }
        }
    }

    private func search(_ rules: [Puzzle.Rule]) -> SearchAnswer {
        if size == .small {
            let answer = IntegerEnumeration.search(puzzle.unknowns, rules, unbounded: threshold)
            if answer != .undecided { return answer }
        }
        return LinearAttack.search(puzzle.unknowns, rules)
    }
}

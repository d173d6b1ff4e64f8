/// One thing that an attacker must not be able to exclude: a value of a secret, to a reader who is not in it or to one who
/// is.
struct AttackQuestion: Hashable {
    let cell: Int
    /// The value that must be possible, and to whom.
    let name: String
    /// What must be possible together with everything published.
    let rules: [Puzzle.Rule]

    /// For a reader outside, none and the threshold; for each respondent, himself alone and the threshold; where nobody is
    /// inside, the respondent there might be.
    static func all(of puzzle: Puzzle, threshold: Int) -> [AttackQuestion] {
        puzzle.secrets.flatMap { secret in
            func value(_ low: Int, _ high: Int) -> Puzzle.Rule {
                Puzzle.Rule(members: secret.members, low: low, high: high)
            }
            var asked = [AttackQuestion(cell: secret.cell, name: "none", rules: [value(0, 0)])]
            let views = secret.insiders.isEmpty ? [[]] : secret.insiders.map { [Puzzle.Rule(members: $0, low: 1)] }
            for view in views {
                let whom = view.isEmpty ? "outside" : "in \(view[0].members)"
                asked.append(
                    AttackQuestion(cell: secret.cell, name: "one, \(whom)", rules: [value(1, 1)] + view))
                asked.append(
                    AttackQuestion(
                        cell: secret.cell, name: "threshold, \(whom)",
                        rules: [value(threshold, Puzzle.Rule.noEnd)] + view))
            }
            return asked
        }
    }
}

/// What a search for a table that meets all rules finds.
enum SearchAnswer: Equatable {
    case table([Int])
    /// There is none.
    case none
    /// It was given up.
    case undecided
}

/// What an attacker finds out about a publication.
struct AttackResult: Equatable {
    /// Secrets of which he excludes a value that he must not.
    var broken: Set<Int> = []
    /// The values, and to whom.
    var excluded: [String] = []
    var undecided: Set<Int> = []
    var questions = 0

    /// Whether nothing was found out, for certain.
    var isHarmless: Bool { broken.isEmpty && undecided.isEmpty }

    /// - Parameters:
    ///   - search: looks for whole non-negative numbers, one for each unknown, that meet all rules.
    ///   - stopsEarly: whether the first secret found out is enough.
    init(
        attacking puzzle: Puzzle, threshold: Int, stopsEarly: Bool = false,
        by search: (_ unknowns: Int, [Puzzle.Rule]) -> SearchAnswer
    ) {
        let puzzle = puzzle.merged
        var tables: [[Int]] = []
        for question in AttackQuestion.all(of: puzzle, threshold: threshold) {
            if stopsEarly, !isHarmless { return }
            questions += 1
            if tables.contains(where: { table in question.rules.allSatisfy { $0.holds(in: table) } }) { continue }
            let rules = puzzle.published + question.rules
            switch search(puzzle.unknowns, rules) {
            case .none:
                broken.insert(question.cell)
                excluded.append("\(question.cell): \(question.name)")
            case .undecided: undecided.insert(question.cell)
            case .table(let table):
                // What a search says is believed after the sums are done again.
                if table.allSatisfy({ $0 >= 0 }), rules.allSatisfy({ $0.holds(in: table) }) {
                    tables.append(table)
                } else {
                    undecided.insert(question.cell)
                }
            }
        }
    }
}

/// The decisions as far as they agree with one another: which statements are one object, and which never are.
///
/// The latest day wins: decisions are taken day by day, from the last to the first, and what contradicts those already
/// taken is set aside and reported. On one day, *distinct* goes first, as an object wrongly kept apart shows in the list
/// and one wrongly united vanishes; and of *identical* ones that together would join what is distinct none is taken, as
/// nothing tells which is wrong. So no order of the decisions, and no decision given twice, changes the outcome.
struct Constraints {
    /// Label of each statement; those with the same label are decided identical.
    private(set) var labels: [Int]
    /// Statements decided distinct, the smaller index first, with the decision that says so.
    private(set) var apart: [IndexPair: Decision] = [:]
    /// Statements that each applied decision of identity joins.
    private(set) var joined: [(decision: Decision, statements: Set<Int>)] = []
    private(set) var outcomes: [DecisionOutcome] = []
    private var links: UnionFind

    /// - Parameter decisions: those that concern this kind.
    init(_ decisions: [Decision], directory: KeyDirectory, statementCount: Int) {
        links = UnionFind(count: statementCount)
        labels = []
        var readable: [ReadableDecision] = []
        for decision in Set(decisions).sorted() {
            switch ReadableDecision.reading(decision, in: directory) {
            case .success(let read): readable.append(read)
            case .failure(let unreadable): outcomes.append(unreadable.outcome)
            }
        }
        for day in Set(readable.map(\.decision.date)).sorted(by: >) {
            let today = readable.filter { $0.decision.date == day }
            takeDistinct(today.filter { $0.decision.verdict == .distinct })
            takeIdentical(today.filter { $0.decision.verdict == .identical })
        }
        outcomes.sort { $0.decision < $1.decision }
        labels = links.labels()
    }

    private mutating func takeDistinct(_ decisions: [ReadableDecision]) {
        for read in decisions {
            let (first, second) = (read.first.subtracting(read.second), read.second.subtracting(read.first))
            let roots = Set(first.map { links.root(of: $0) }).intersection(second.map { links.root(of: $0) })
            guard roots.isEmpty else {
                let contradicting = joined.filter { join in
                    join.statements.contains { roots.contains(links.root(of: $0)) }
                }
                setAside(read.decision, contradictedBy: contradicting.map(\.decision))
                continue
            }
            for one in first.sorted() {
                for other in second.sorted() where apart[IndexPair(one, other)] == nil {
                    apart[IndexPair(one, other)] = read.decision
                }
            }
            outcomes.append(DecisionOutcome(decision: read.decision, state: .applied))
        }
    }

    private mutating func takeIdentical(_ decisions: [ReadableDecision]) {
        guard !decisions.isEmpty else { return }
        var attempt = links
        for read in decisions { attempt.unite(read.first.union(read.second).sorted()) }
        var contradicted: [Int: Set<Decision>] = [:]
        for (pair, decision) in apart where attempt.root(of: pair.first) == attempt.root(of: pair.second) {
            contradicted[attempt.root(of: pair.first), default: []].insert(decision)
        }
        for read in decisions {
            let statements = read.first.union(read.second)
            let root = statements.min().map { attempt.root(of: $0) } ?? 0
            if let reasons = contradicted[root] {
                setAside(read.decision, contradictedBy: Array(reasons))
            } else {
                links.unite(statements.sorted())
                joined.append((read.decision, statements))
                outcomes.append(DecisionOutcome(decision: read.decision, state: .applied))
            }
        }
    }

    private mutating func setAside(_ decision: Decision, contradictedBy others: [Decision]) {
        outcomes.append(DecisionOutcome(decision: decision, state: .contradicted(by: others.sorted())))
    }
}

/// Two different indices, the smaller first.
struct IndexPair: Hashable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }
}

/// A decision and the statements that its keys name.
private struct ReadableDecision {
    let decision: Decision
    let first: Set<Int>
    let second: Set<Int>

    struct Unreadable: Error {
        let outcome: DecisionOutcome
    }

    static func reading(_ decision: Decision, in directory: KeyDirectory) -> Result<Self, Unreadable> {
        var named: [Set<Int>] = []
        var unknown: [String] = []
        var ambiguous: [String] = []
        for key in decision.keys {
            switch directory.statements(named: key) {
            case .statements(let statements): named.append(statements)
            case .several: ambiguous.append(key)
            case .nothing: unknown.append(key)
            }
        }
        func refusal(_ state: DecisionOutcome.State) -> Result<Self, Unreadable> {
            .failure(Unreadable(outcome: DecisionOutcome(decision: decision, state: state)))
        }
        if !unknown.isEmpty { return refusal(.unknownKeys(unknown)) }
        if !ambiguous.isEmpty { return refusal(.ambiguousKeys(ambiguous)) }
        if decision.verdict == .distinct {
            // "This line is not that object" parts it from the object's other lines.
            for (one, other) in [(0, 1), (1, 0)] where directory.isLine(decision.keys[one]) {
                named[other].subtract(named[one])
            }
            if named[0].isSubset(of: named[1]) || named[1].isSubset(of: named[0]) { return refusal(.sameLines) }
        }
        return .success(Self(decision: decision, first: named[0], second: named[1]))
    }
}
